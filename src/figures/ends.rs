//! What joins two ends: those of a range, or of a change that went from one to the other.

use super::line::Line;
use super::words::change::{BETWEEN, CHANGES, MOVES, REACH, is_change, is_revised, is_verb};
use super::words::factor::FACTORS;
use super::words::stops;
use crate::keys::word;
use crate::text::Kind;

/// The token behind what joins two ends, the first being told from `at` to `end`, and whether they are those of a change:
/// “fell from 5% to about 3%”. In “rose $15,000 to $785,000” they are no ends, but its size and its result.
pub(super) fn joint(line: &Line, at: usize, end: usize) -> Option<(usize, bool)> {
    if let Some(second) = from_to(line, at, end) {
        return Some((second, true));
    }
    let next = of_range(line, at, end)?;
    // “gold climbed Rs 550 to Rs 98,870, and silver Rs 1,000 to Rs 110,000”
    let other = at > line.start + 2
        && line.word(at - 1)
        && !stops(line.before(at))
        && (word!(line.key(at - 2), "and" | "the") || line.is(at - 2, ';') || line.is(at - 2, ','))
        && (at.saturating_sub(2 * REACH).max(line.start)..at - 2).any(|i| is_verb(line.key(i)));
    let size = other || is_change(line.before(at)) || word!(line.before(at), "by");
    (!(size && word!(line.key(end), "to"))).then_some((next, false))
}

/// The token behind what joins two ends of a range, `at` being where the first begins and `end` where it ends.
pub(super) fn of_range(line: &Line, at: usize, end: usize) -> Option<usize> {
    if line.hyphen(end) {
        let to = word!(line.key(end + 1), "to") && line.hyphen(end + 2);
        return Some(if to { end + 3 } else { end + 1 });
    }
    // “12- to 15-year-olds”
    let hung = matches!(line.kind(end), Some(Kind::Dash('-'))) && line.glued(end) && !line.glued(end + 1);
    if hung && word!(line.key(end + 1), "to" | "or") && line.number(end + 2) {
        return Some(end + 2);
    }
    // “$50 - $100”
    let second = line.number(end + 1) || matches!(line.kind(end + 1), Some(Kind::Currency(_)));
    let dash = matches!(line.kind(end), Some(Kind::Dash('-' | '–' | '—'))) && line.number(end - 1) && second;
    // “between Rs 3 and 4 lakh”
    let sign = matches!(line.kind(at.wrapping_sub(1)), Some(Kind::Currency(_))) || word!(line.before(at), "rs");
    let between = word!(line.before(at - usize::from(sign)), "between")
        || word!(line.before(at), "of") && at > 2 && word!(line.before(at.wrapping_sub(1)), "ages" | "age");
    let and = word!(line.key(end), "and") && between;
    let or = word!(line.key(end), "or") && !word!(line.before(at), "either");
    (dash || and || or || word!(line.key(end), "to")).then_some(end + 1)
}

/// The second end of a change that the first, told from `at` to `end`, goes to: “fell from 12 to about 10”.
pub(super) fn from_to(line: &Line, at: usize, end: usize) -> Option<usize> {
    let loose = BETWEEN.has(line.key(end + 1)) && !word!(line.key(end + 1), "a" | "an" | "the");
    (word!(line.key(end), "to") && comes(line, at)).then_some(end + 1 + usize::from(loose))
}

/// Whether a verb of change comes from what is told at `at`.
pub(super) fn comes(line: &Line, at: usize) -> bool {
    if !word!(line.before(at), "from") {
        return false;
    }
    let from = at - 1;
    // “growth forecasts range from 2% to 3%”
    let text = line.str(from.wrapping_sub(1));
    if text.starts_with("rang") || text.starts_with("vari") || text.starts_with("vary") || text == "anywhere" {
        return false;
    }
    // “of $5.60 to $5.80, up from $5.40 to $5.65”: one range after another
    if line.is(from.wrapping_sub(2), ',')
        && word!(line.before(from), "up" | "down")
        && (from.saturating_sub(5).max(line.start)..from - 2).any(|i| line.number(i))
    {
        return false;
    }
    // “to between $2bn and $3bn from $4bn to $5bn”: one range after another again
    let number = |i: usize| line.number(i) || matches!(line.kind(i), Some(Kind::Currency(_)));
    let between = |i: usize| word!(line.key(i), "between") && number(i + 1);
    let mut phrase = (from.saturating_sub(REACH).max(line.start)..from).rev().take_while(|i| !is_verb(line.key(*i)));
    if phrase.any(between) {
        return false;
    }
    // “has blown out from $6bn to $9bn”
    if word!(line.before(from), "out" | "up" | "down" | "back") {
        return true;
    }
    let clause =
        (from.saturating_sub(REACH).max(line.start)..from).rev().take_while(|i| !line.is(*i, ',') && !line.is(*i, ';'));
    clause.into_iter().any(|i| CHANGES.has(line.key(i)) || MOVES.has(line.key(i)) || FACTORS.has(line.key(i)))
}

/// Where the words begin that say which other end of a change stands at `lead`: “from an upwardly revised 6.9”, “from a record 9”.
pub(super) fn told_as(line: &Line, lead: usize) -> usize {
    let first = (lead.saturating_sub(3).max(line.start)..lead).rev().take_while(|i| is_revised(line.key(*i))).last();
    first.map_or(lead, |first| first - usize::from(first > line.start && word!(line.before(first), "a" | "an" | "the")))
}

/// Whether a number right behind a verb of change is its size, and a much larger one its result: “rose by 13,000 to 242,000”,
/// “shed 4.50 to 113”.
pub(super) fn size_and_result(line: &Line, at: usize, low: f64, high: f64) -> bool {
    // “by over 13,000 to 242,000”, “rose around 4 billion to 90 billion”
    let loose = BETWEEN.has(line.before(at)) && !word!(line.before(at), "of" | "at");
    let verb = line.before(at - usize::from(loose));
    let apart = if low >= 100.0 { 4.0 } else { 10.0 };
    // “fell by 2,300 to 4,150”: no range is told so finely.
    let fine = low >= 1000.0 && (low % 100.0 != 0.0 || high % 100.0 != 0.0);
    (fine || high >= apart * low) && (word!(verb, "by") || is_change(verb))
}
