//! The word of change behind a figure: “80% increase”, “23% lower”, “8p up at 212p”.

use super::before::OBJECT;
use crate::figures::draft::Draft;
use crate::figures::figure::Change::{self, Down, Up};
use crate::figures::figure::FigureKind;
use crate::figures::line::Line;
use crate::figures::number;
use crate::figures::words::change::{BEHIND_PARTICLES, CHANGES, How, NOUNS, compared};
use crate::figures::words::phrase::acts;
use crate::figures::words::stops;
use crate::keys::word;

/// “80% increase”, “a 5 per cent pay rise”, “23% lower”; “42 points lower”, “8p up at 212p”, “€1bn more than planned”.
pub(super) fn behind(line: &Line, draft: &Draft) -> Option<Change> {
    let (end, kind) = (draft.tokens.end, draft.figure.kind);
    if let Some(change) = restated(line, draft) {
        return Some(change);
    }
    let percent = kind == FigureKind::Percent;
    let key = line.key(end);
    // “8% above the average”, “four degrees above normal”, but no “2 degrees below zero”
    let relative = percent || matches!(draft.figure.unit, Some("Cel" | "[degF]"));
    let apart = relative && !word!(line.key(end + 1), "zero" | "freezing");
    let particle = !line.word(end + 1) || BEHIND_PARTICLES.has(line.key(end + 1));
    // “five men up for trial” are no more than they were.
    let moved = particle && (percent || kind == FigureKind::Money || word!(line.key(end - 1), "points" | "point"));
    // “closed 0.3 per cent ahead at 21,684”
    let traded = word!(line.before(draft.lead), "closed" | "ended");
    let close = match () {
        // “3.8 per cent ahead of last year”; who is ahead of a rival has not risen.
        () if word!(key, "ahead") => (percent && (earlier_time(line, end + 2) || traded)).then_some(Up),
        () if word!(key, "behind") => (percent && earlier_time(line, end + 1)).then_some(Down),
        () if word!(key, "above") => apart.then_some(Up),
        () if word!(key, "below") => apart.then_some(Down),
        () if word!(key, "up") => moved.then_some(Up),
        // “put 20 per cent down on a house”
        () if word!(key, "down") && word!(line.before(draft.lead), "put" | "puts" | "putting") => None,
        () if word!(key, "down") => moved.then_some(Down),
        () if word!(key, "higher" | "lower") => compared(key).filter(|_| relative || particle),
        () => compared(key).filter(|_| {
            relative || kind == FigureKind::Ratio || kind == FigureKind::Money && word!(line.key(end + 1), "than")
        }),
    };
    // “a £12 rise in the pension”
    let article = word!(line.before(draft.lead), "a" | "an" | "another" | "further");
    // “a £2bn expansion” is not how much something grew, nor is a “£5m growth fund”.
    let alone = !line.word(end + 1) || stops(line.key(end + 1));
    let rise = kind == FigureKind::Money && article && alone && !word!(key, "expansion");
    if close.is_some() || !relative {
        return close.or(NOUNS.get(key).copied().filter(|_| rise));
    }
    let noun = |i: usize| NOUNS.get(line.key(i)).copied().filter(|_| !acts(line, i));
    // Nouns may stand between: “a 5 per cent pay rise”, “a 3% annual real-terms rise”.
    let inside = |i: &usize| line.hyphen(*i) || line.word(*i) && !stops(line.key(*i));
    let second = (end..end + OBJECT).take_while(inside).find_map(noun);
    noun(end - 1).or(noun(end)).or(second).or_else(|| comparative(line, end))
}

/// “cheaper by 27 per cent”
pub(super) fn by(line: &Line, draft: &Draft) -> Option<Change> {
    let by = draft.lead.checked_sub(1).filter(|&by| by > line.start && word!(line.key(by), "by"))?;
    compared(line.key(by - 1))
}

/// “412 points, or 0.6 per cent, lower at 7,198”, “412 points (0.6 per cent) higher”: the word stands behind both.
fn restated(line: &Line, draft: &Draft) -> Option<Change> {
    let end = draft.tokens.end;
    let open = word!(line.before(draft.lead), "or") || line.is(draft.lead.wrapping_sub(1), '(');
    let aside = line.is(end, ',') && word!(line.key(end + 1), "or") || line.is(end, '(');
    let first = if aside { end + 2 } else { end };
    let close =
        (first..first + ASIDE).find(|i| line.is(*i, ',') || line.is(*i, ')')).filter(|i| aside || open && *i == end)?;
    let key = line.key(close + 1);
    let particle = !line.word(close + 2) || BEHIND_PARTICLES.has(line.key(close + 2));
    // “£55, or 3.1 per cent, below the peak”
    let relative = draft.figure.kind == FigureKind::Percent && close == end;
    if relative && word!(key, "above" | "below") {
        return Some(if word!(key, "above") { Up } else { Down });
    }
    match CHANGES.get(key) {
        // “or 5 per cent, up from 4”: where it came to.
        Some(word) if word.how == How::Close && particle && !word!(line.key(close + 2), "from") => Some(word.change),
        _ => None,
    }
}

/// The longest restatement between a figure and the word of its change, in tokens.
const ASIDE: usize = 6;

/// “last year”, “the same month”, “2019”: a time that is compared with.
fn earlier_time(line: &Line, at: usize) -> bool {
    let at = at + usize::from(word!(line.key(at), "the"));
    word!(line.key(at), "last" | "previous" | "prior" | "same" | "corresponding")
        || number::year(line.str(at)).is_some()
}

/// “15 percent deeper than”
fn comparative(line: &Line, end: usize) -> Option<Change> {
    let text = line.str(end);
    // “3 percent rather than 5 percent”
    let other = word!(line.key(end), "rather" | "other");
    let deeper = line.word(end) && text.ends_with("er") && text.len() > 4 && !other;
    (deeper && word!(line.key(end + 1), "than")).then_some(Up)
}
