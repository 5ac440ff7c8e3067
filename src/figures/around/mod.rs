//! What stands around a number: qualifier, change, noun, period, denominator.

mod change;
mod noun;
mod period;
mod qualifier;

pub(super) use qualifier::is_limit;

use super::draft::Draft;
use super::figure::{FigureKind, Value};
use super::line::Line;
use crate::keys::word;
use crate::text::Key;

/// How many figures back one looks for what it shares with them: no list of them makes a sentence slow.
const NEAR: usize = 12;

/// Completes the figures of a sentence.
pub(super) fn complete(line: &Line, drafts: &mut Vec<Draft>) {
    let mut behind = line.start;
    let mut rest = &mut drafts[..];
    while let Some((draft, further)) = rest.split_first_mut() {
        let next = further.first();
        qualifier::find(line, draft, behind);
        super::per::find(line, draft, next.map_or(line.end, |next| next.tokens.start));
        let counted = next.is_some_and(|next| super::per::counted(line, draft, next));
        behind = draft.tokens.end;
        rest = &mut further[usize::from(counted)..];
    }
    // What a figure has taken into itself is none of its own.
    let mut end = line.start;
    drafts.retain(|draft| {
        let own = draft.tokens.start >= end;
        end = end.max(draft.tokens.end);
        own
    });
    for i in 0..drafts.len() {
        let (before, rest) = drafts.split_at_mut(i);
        let (earlier, draft) = (&before[i.saturating_sub(NEAR)..], &mut rest[0]);
        let before = earlier.last();
        let timeless = |told: &&Draft| !matches!(told.figure.kind, FigureKind::Date | FigureKind::Duration);
        let told = earlier.iter().rev().find(timeless);
        if let Some(end) = told.filter(|end| same_unit(line, end, draft)) {
            (draft.figure.kind, draft.figure.unit) = (end.figure.kind, end.figure.unit);
        }
        if before.is_some_and(|before| elliptical(line, before, draft)) {
            draft.figure.value = Value::Unknown;
        }
        change::find(line, draft, earlier);
        noun::find(line, draft, earlier);
        super::per::apart(line, draft);
        if let Some(before) = before {
            super::dollar::same(line, before, draft);
            super::dollar::other(line, before, draft);
        }
        if let Some(before) = before.filter(|before| conversion(line, before, draft)) {
            // “over 800 kilometers (500 miles)”: the same again in another unit.
            draft.figure.qualifier = draft.figure.qualifier.or(before.figure.qualifier);
            draft.figure.change = draft.figure.change.or(before.figure.change);
            draft.figure.amount = draft.figure.amount.or(before.figure.amount);
            draft.figure.noun = before.figure.noun;
        }
    }
    for i in 1..drafts.len() {
        let (before, rest) = drafts.split_at_mut(i);
        change::settle(line, &mut before[i - 1], &mut rest[0]);
    }
    period::find(line, drafts);
    // A number word that counts nothing is a pronoun.
    drafts.retain(|draft| !draft.tentative || draft.figure.noun.is_some());
}

/// Whether a bare number is the other end of a change or comparison whose unit only the first end says: “to 4.2 per cent from
/// 3.9”, “£84.20, down from 85.10”.
fn same_unit(line: &Line, before: &Draft, draft: &Draft) -> bool {
    let (Value::Number(first), Value::Number(second)) = (&before.figure.value, &draft.figure.value) else {
        return false;
    };
    let bare = draft.figure.kind == FigureKind::Count && draft.figure.noun.is_none() && !draft.tentative;
    let measured = matches!(before.figure.kind, FigureKind::Percent | FigureKind::Money | FigureKind::Measure);
    let lead = super::ends::told_as(line, draft.lead);
    let joint = line.before(lead);
    let then = line.before(lead.wrapping_sub(1));
    let extreme = |key: Key| word!(key, "lowest" | "highest");
    // “the highest forecast was 4.7% and the lowest 4.1”
    let joined = word!(joint, "from" | "against")
        || word!(joint, "with" | "to") && word!(then, "compared")
        || word!(joint, "to") && word!(line.before(before.lead), "from")
        || extreme(joint)
        || word!(joint, "is" | "was") && extreme(then);
    // Within a factor that no price or rate goes by from one telling to the next.
    let close = second.abs() < 4.0 * first.abs() && first.abs() < 4.0 * second.abs();
    bare && measured
        && joined
        && close
        // “a 31% rise: 38 compared to 29”
        && !(before.tokens.end..draft.lead).any(|i| line.number(i))
        && draft.lead - before.tokens.end <= 6
        // “9bn ($11bn; 10bn euros), down from 12bn” is not told in what the bracket is.
        && !line.is(before.tokens.end, ')')
        // “from 1985” tells when.
        && (second.fract() != 0.0 || *second >= 10_000.0 || word!(joint, "to"))
}

/// Whether an amount is the other end of a change whose scale only the first end says, or may say: “to $12 million from $10”.
fn elliptical(line: &Line, before: &Draft, draft: &Draft) -> bool {
    let (Value::Number(first), Value::Number(second)) = (&before.figure.value, &draft.figure.value) else {
        return false;
    };
    let money = draft.figure.kind == FigureKind::Money && before.figure.kind == FigureKind::Money;
    let joint = word!(line.before(draft.lead), "from" | "against" | "with");
    money && joint && *second < 1000.0 && *first > 10_000.0 * second && draft.figure.per.is_none()
}

/// Whether a figure in brackets says the one before it again in another unit.
fn conversion(line: &Line, before: &Draft, draft: &Draft) -> bool {
    let (a, b) = (&before.figure, &draft.figure);
    let bracket = draft.tokens.start == before.tokens.end + 1 && line.is(before.tokens.end, '(');
    bracket && a.kind == b.kind && a.unit != b.unit
}
