//! The direction of a change, and whether a figure is its size or its result.

mod before;
mod behind;
mod beside;

use crate::figures::draft::Draft;
use crate::figures::figure::Change::{self, Down, Up};
use crate::figures::figure::{Amount, FigureKind, Qualifier};
use crate::figures::line::Line;
use crate::figures::number;
use crate::figures::words::change::{CHANGES, NOUNS, REACH, compared, is_verb};
use crate::figures::words::phrase::AUXILIARIES;
use crate::keys::word;
use before::{OBJECT, parts, raised, verb_before};
use behind::{behind, by};
use beside::{against, fallen, joined, restated, result};

pub(super) use before::moved;
pub(super) use beside::{coordinate, other_end, settle, with_result};

/// Finds the change that a figure is the size or the result of; `earlier` are the figures before it in the sentence.
pub(super) fn find(line: &Line, draft: &mut Draft, earlier: &[Draft]) {
    let kind = draft.figure.kind;
    if matches!(kind, FigureKind::Date | FigureKind::Duration | FigureKind::Multiple) {
        return;
    }
    // “40 compared to 32”: what is compared with has not changed.
    if word!(line.before(draft.lead), "to" | "with") && word!(line.before(draft.lead - 1), "compared") {
        if let Some((change, amount)) = against(line, draft, earlier).filter(|_| kind == FigureKind::Percent) {
            (draft.figure.change, draft.figure.amount) = (Some(change), amount);
        }
        return;
    }
    // “did not rise by more than 5%”: nothing changed, and more than that would be less.
    if denied(line, draft.lead) {
        draft.figure.qualifier = match draft.figure.qualifier {
            Some(Qualifier::Over) => Some(Qualifier::Under),
            Some(Qualifier::Under) => Some(Qualifier::Over),
            other => other,
        };
        // A change that did not come is no part of a whole.
        draft.figure.amount = (kind == FigureKind::Percent).then_some(Amount::By);
        return;
    }
    let percent = kind == FigureKind::Percent;
    // “a 23 per cent larger fall”: the fall is larger, and what fell is not.
    let end = draft.tokens.end;
    let drop = compared(line.key(end)) == Some(Up) && NOUNS.get(line.key(end + 1)) == Some(&Down);
    // “cut deaths by 62% (95% CI 48-73)” says how sure that is.
    if percent && (drop || is_certainty(line, draft)) {
        return;
    }
    if let Some(change) = behind(line, draft).or_else(|| by(line, draft)) {
        (draft.figure.change, draft.figure.amount) = (Some(change), Some(Amount::By));
        return;
    }
    let whole = with_result(line, earlier, draft);
    let size = restated(line, earlier, draft);
    let told = whole
        .as_ref()
        .or(size.as_ref())
        .or_else(|| earlier.iter().rev().find(|told| told.figure.kind != FigureKind::Date));
    let Some((change, amount)) = verb_before(line, draft)
        .or_else(|| if percent { raised(line, draft) } else { None })
        .or_else(|| joined(line, draft, told?, percent))
        .or_else(|| against(line, draft, earlier).filter(|_| percent))
        .or_else(|| result(line, draft, earlier.last()?))
        .or_else(|| since(line, draft.tokens.end).filter(|_| !is_whole(line, draft, earlier)))
    else {
        return;
    };
    // “brought growth to 6 per cent, down from 7”, “a gain of 130 places, down from 200”: growing, it has fallen.
    let came = amount == Some(Amount::To) || word!(line.before(draft.lead), "of");
    let later = since(line, draft.tokens.end).filter(|_| came && !is_whole(line, draft, earlier));
    let (change, amount) = later.unwrap_or((change, amount));
    draft.figure.amount = amount;
    // “rose 30% last season to 2.6 million”: the direction is that of the size, which has it already.
    let size = |size: &&Draft| size.figure.amount == Some(Amount::By) || size.figure.kind == FigureKind::Multiple;
    let told = earlier.iter().rev().take(2).find(size).filter(|_| amount == Some(Amount::To)).is_some_and(|size| {
        let between = size.tokens.end..draft.tokens.start;
        between.len() < REACH
            && !between.into_iter().any(|i| CHANGES.has(line.key(i)) || line.is(i, ';') || word!(line.key(i), "with"))
    });
    if !told {
        let went = fallen(line, draft, earlier.last());
        // “the team fell from 8 to 12”: a place in a table, which is better the fewer it is.
        let place = kind == FigureKind::Count && went.is_some_and(|went| went != change);
        draft.figure.change = if place { None } else { Some(went.unwrap_or(change)) };
    }
}

/// Whether the verb of change before the figure that begins at `start` is denied: “has not been cut by”, “isn't expected to rise above”.
fn denied(line: &Line, start: usize) -> bool {
    let clause = (start.saturating_sub(REACH).max(line.start)..start).rev();
    let mut verbs = clause.take_while(|i| !parts(line, *i) || word!(line.key(*i), "to" | "by"));
    let verb = verbs.find(|i| is_verb(line.key(*i)) || word!(line.key(*i), "go"));
    let not = |i: usize| line.denies(i) && !word!(line.key(i + 1), "only" | "just");
    verb.is_some_and(|verb| {
        let low = verb.saturating_sub(OBJECT).max(line.start);
        let mut modals = (low..verb).rev().take_while(|i| AUXILIARIES.has(line.key(*i)) || line.denies(*i));
        modals.any(not)
    })
}

/// Whether a percentage is how sure another one is: “95% CI”, “95 per cent confidence interval”.
pub(super) fn is_certainty(line: &Line, draft: &Draft) -> bool {
    word!(line.key(draft.tokens.end), "ci" | "confidence")
}

/// Whether a figure is the whole that the one before it is some of: “12 of the council's 90 places, down from 17”.
fn is_whole(line: &Line, draft: &Draft, earlier: &[Draft]) -> bool {
    earlier.last().is_some_and(|part| {
        let between = part.tokens.end..draft.lead;
        word!(line.key(part.tokens.end), "of")
            && between.len() <= OBJECT
            && between.into_iter().all(|i| !line.is(i, ','))
    })
}

/// “12 percent of sales, up from 7.1 percent”: where it came to.
fn since(line: &Line, end: usize) -> Option<(Change, Option<Amount>)> {
    // “in 2025-26, up from $6 billion”
    let year = |i: usize| number::year(line.str(i)).is_some() || line.hyphen(i - 1);
    let mut behind = (end..end + REACH).take_while(|i| !line.number(*i) || year(*i));
    let at = behind.find(|i| word!(line.key(*i), "up" | "down"))?;
    let from = word!(line.key(at + 1), "from") && (line.is(at - 1, ',') || at == end);
    let change = if word!(line.key(at), "up") { Up } else { Down };
    from.then_some((change, Some(Amount::To)))
}
