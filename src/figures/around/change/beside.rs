//! What a figure shares with the change that the figure before it tells of: “162 points, or 2.1%”, “eggs up 8 per cent and bread
//! 7 per cent”.

use std::ops::Range;

use crate::figures::draft::Draft;
use crate::figures::ends;
use crate::figures::figure::Change::{self, Down, Up};
use crate::figures::figure::{Amount, FigureKind, Value};
use crate::figures::line::Line;
use crate::figures::words::change::{REACH, is_verb};
use crate::figures::words::phrase::participle;
use crate::figures::words::{stopped, stops};
use crate::keys::word;

/// A restatement takes the change of what it restates: “162 points, or 2.1%”, “Hale down 2%, Orr by 3%”.
pub(super) fn joined(line: &Line, draft: &Draft, before: &Draft, percent: bool) -> Option<(Change, Option<Amount>)> {
    let change = before.figure.change?;
    let (end, start) = (before.tokens.end, draft.tokens.start);
    let or = start.saturating_sub(end) <= 2 && word!(line.before(start), "or");
    let by = percent && word!(line.before(start), "by") && start.saturating_sub(end) <= 4;
    // “grew to £31m (£30m)” has another amount in the bracket, no other unit.
    let bracket = start == end + 1 && line.is(end, '(') && draft.figure.unit != before.figure.unit;
    let and = percent
        && before.figure.amount == Some(Amount::By)
        && !word!(line.key(draft.tokens.end), "of")
        && coordinate(line, before, draft).is_some();
    // “cut deaths by 30% in men but only 12% in women”
    let only = usize::from(word!(line.before(start), "only" | "just"));
    let but = percent
        && before.figure.amount == Some(Amount::By)
        && word!(line.before(start - only), "but" | "and")
        && word!(line.key(end), "in" | "among" | "for")
        && line.key(end) == line.key(draft.tokens.end)
        && start - end <= 6;
    // “an increase of 600 jobs, or 2 per cent”
    let size = percent && before.figure.kind == FigureKind::Count && !word!(line.key(draft.tokens.end), "of");
    let amount = before.figure.amount.or(size.then_some(Amount::By));
    (or || by || bracket || and || but).then_some((change, amount))
}

/// A size is compared with a size: “lost 15 per cent, or 9 kg, against 2.4 per cent for the others”, “were up 5 per cent on the
/// year, or 2 per cent after inflation”.
pub(super) fn against(line: &Line, draft: &Draft, earlier: &[Draft]) -> Option<(Change, Option<Amount>)> {
    let size = earlier.iter().rev().find(|size| size.figure.kind == FigureKind::Percent)?;
    let or = word!(line.before(draft.lead), "or") && word!(line.key(draft.tokens.end), "after" | "excluding" | "in");
    let (joint, end) = (line.before(draft.lead), draft.tokens.end);
    let base = word!(joint, "against" | "versus")
        || word!(joint, "with" | "to") && word!(line.before(draft.lead - 1), "compared")
        || word!(joint, "after") && word!(line.key(end), "in" | "last" | "the");
    let fits = (or || base)
        && draft.lead.saturating_sub(size.tokens.end) <= 2 * REACH
        && size.figure.amount == Some(Amount::By);
    Some((size.figure.change.filter(|_| fits)?, Some(Amount::By)))
}

/// The size of a change that takes its result along, where another size goes on behind it: “7% to £6.3bn” of “fees grew 7% to
/// £6.3bn and the payout 10% to 13.1p”.
pub(in crate::figures::around) fn with_result(line: &Line, earlier: &[Draft], draft: &Draft) -> Option<Draft> {
    let [.., size, result] = earlier else { return None };
    let percent = |draft: &Draft| draft.figure.kind == FigureKind::Percent;
    let of_size = percent(size) && size.figure.amount == Some(Amount::By) && result.figure.change.is_none();
    let came = result.figure.amount == Some(Amount::To) || word!(line.before(result.lead), "at");
    // “is up 0.4% at $1.29 and 0.2% at €1.18”
    let and = word!(line.before(draft.lead), "and") && !word!(line.key(draft.tokens.end), "at" | "to");
    // “rose 3% to £4bn, or 4% to £4.1bn with fuel”
    let or = word!(line.before(draft.lead), "or") && !word!(line.key(draft.tokens.end), "to");
    (of_size && came && percent(draft) && !percent(result) && !and && !or)
        .then(|| Draft { tokens: size.tokens.start..result.tokens.end, ..size.clone() })
}

/// The size of a change that takes its result along, where it is told again behind that: “£5m to £40m” of “rose £5m to £40m, or 14%”.
pub(super) fn restated(line: &Line, earlier: &[Draft], draft: &Draft) -> Option<Draft> {
    let [.., size, result] = earlier else { return None };
    // “rose £5m to £40m, or 14% of sales” is a share.
    let share = word!(line.key(draft.tokens.end), "of");
    let or = word!(line.before(draft.lead), "or") && draft.figure.kind == FigureKind::Percent && !share;
    let came = result.figure.amount == Some(Amount::To) && result.figure.change.is_none();
    let of_size = size.figure.amount == Some(Amount::By) && size.figure.kind == result.figure.kind;
    (or && came && of_size).then(|| Draft { tokens: size.tokens.start..result.tokens.end, ..size.clone() })
}

/// What stands right behind a size and `to` is its result, wherever the verb is: “10% to 13.1p”, “8 percent, to $2.1bn”.
pub(super) fn result(line: &Line, draft: &Draft, size: &Draft) -> Option<(Change, Option<Amount>)> {
    let comma = usize::from(line.is(size.tokens.end, ','));
    let to = word!(line.before(draft.lead), "to") && size.tokens.end + comma + 1 == draft.lead;
    let by = size.figure.amount == Some(Amount::By) && size.figure.kind == FigureKind::Percent;
    Some((size.figure.change.filter(|_| to && by)?, Some(Amount::To)))
}

/// Which way a change went by its two ends, whatever its verb says: “cut the rise from 9 per cent to 6 per cent”.
pub(super) fn fallen(line: &Line, draft: &Draft, before: Option<&Draft>) -> Option<Change> {
    let from = before.filter(|from| {
        from.figure.unit == draft.figure.unit && from.figure.kind == draft.figure.kind && other_end(line, from, draft)
    })?;
    let (Value::Number(start), Value::Number(end)) = (&from.figure.value, &draft.figure.value) else { return None };
    let to = word!(line.before(draft.lead), "to") && draft.figure.amount == Some(Amount::To) && start != end;
    to.then_some(if end < start { Down } else { Up })
}

/// What two figures of one change say together. “rose 4% to 6%” is by so much and to so much, or a range, and nobody says which;
/// “cut its forecast for growth to 2.3 per cent from 2.6” went down, whatever grows.
pub(in crate::figures::around) fn settle(line: &Line, first: &mut Draft, second: &mut Draft) {
    let (a, b) = (&mut first.figure, &mut second.figure);
    let (Value::Number(one), Value::Number(other)) = (&a.value, &b.value) else { return };
    if a.kind != b.kind || a.unit != b.unit {
        return;
    }
    let joint = line.before(second.lead);
    let beside = first.tokens.end + 1 == second.lead;
    let moves = (a.amount, b.amount) == (Some(Amount::By), Some(Amount::To));
    // “fell by 10C to 12C”
    let near = moves && a.kind == FigureKind::Measure && *other > *one && *other <= NEAR * one;
    let moves = moves && a.kind == FigureKind::Percent;
    // “rose 2% to 5% of the shares” and “rose 0.2% to 4.3%” tell where it came to.
    let result = word!(line.key(second.tokens.end), "of") || *other > EITHER * one;
    let either = moves && !word!(line.before(first.lead), "by") && !result || near;
    if either && beside && word!(joint, "to") {
        a.amount = None;
        // “fell 8% to 3%” came to 3 per cent, from 8 or by 8.
        if other > one {
            (b.change, b.amount) = (a.change, None);
        }
    }
    // “climbed to 3 from 5 in the ranking”: a rank, which nobody but the verb tells of.
    let size = a.kind != FigureKind::Count;
    if size && beside && word!(joint, "from") && a.amount == Some(Amount::To) && a.change.is_some() && one != other {
        a.change = Some(if one < other { Down } else { Up });
    }
}

/// The same of a measure, whose fall is told with where it came to more often than as a range.
const NEAR: f64 = 1.5;

/// So many times the lower end of a range of percentages its upper end may be.
const EITHER: f64 = 3.0;

/// The words before a figure that goes on with what the figure before it says: none of “up 4 per cent over the year and 48
/// per cent since 2020”, “bread” of “eggs up 8 per cent and bread 7 per cent”, “Dow” of “up 14% this year, the Dow 3%”.
pub(in crate::figures::around) fn coordinate(line: &Line, before: &Draft, draft: &Draft) -> Option<Range<usize>> {
    // “crime fell by 4 per cent, theft by 11 per cent”
    let by = usize::from(word!(line.before(draft.lead), "by"));
    let (end, start) = (before.tokens.end, draft.lead - by);
    let joint = (end..start).rev().find(|i| line.is(*i, ',') || word!(line.key(*i), "and"))?;
    let first = joint + 1 + usize::from(word!(line.key(joint + 1), "the"));
    let noun = first.min(start)..start;
    let and = word!(line.key(joint), "and");
    // “and uses 30% less power”
    let less = word!(line.key(draft.tokens.end), "less" | "more" | "fewer")
        && line.word(draft.tokens.end + 1)
        && !stops(line.key(draft.tokens.end + 1));
    // “cost £2m, the road £5m”
    let the = joint == end && noun.start > joint + 1 && noun.len() == 1;
    let money = (and || the) && before.figure.kind == FigureKind::Money;
    let percent = money || before.figure.kind == FigureKind::Percent;
    // “fell 2% to $64, gold 1% to $3,300”
    let alike = noun.len() == 1 && word!(line.key(draft.tokens.end), "to");
    let opens = and || the || alike || by > 0 || line.capital(noun.start);
    // “Jet2” is a name.
    let word = |i| line.token(i).is_some_and(|t| t.is_word() && !stopped(t)) || line.number(i) && line.glued(i);
    let named = percent && opens && noun.clone().all(word);
    // “praised by 41 per cent of drivers and cursed by 27 per cent”
    if and && by > 0 && noun.len() == 1 && participle(line, noun.start) && before.figure.change.is_none() {
        let likewise = word!(line.before(before.lead), "by") && before.figure.kind == draft.figure.kind;
        return (likewise && start - end <= 8).then_some(start..start);
    }
    let fits = if noun.is_empty() { and && by == 0 } else { named };
    let verb = (end..joint).any(|i| is_verb(line.key(i)));
    // “and Hobart slipped 0.1 per cent”
    let last = noun.end
        - usize::from(noun.len() > 1 && (is_verb(line.before(noun.end)) || line.str(noun.end - 1).ends_with("ed")));
    // “cut the fee by £9m and add £3m”
    let verb = verb || !noun.is_empty() && is_verb(line.key(noun.start)) && !line.capital(noun.start);
    (before.figure.kind == draft.figure.kind && fits && !verb && !less && start - end <= 8).then_some(noun.start..last)
}

/// Whether two figures are the ends of one change: “up from 7.1 percent”, “from 5% to 3%”.
pub(in crate::figures::around) fn other_end(line: &Line, before: &Draft, draft: &Draft) -> bool {
    let joint = line.before(ends::told_as(line, draft.lead));
    // “grew to 5 from 4 and debts fell to 2”: another verb has another subject.
    let clause = |i| word!(line.key(i), "and" | "while" | "but") || is_verb(line.key(i));
    let to = word!(joint, "to") && word!(line.before(before.lead), "from");
    (word!(joint, "from") || to) && !(before.tokens.end..draft.lead).any(clause)
}
