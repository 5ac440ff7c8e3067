//! Parts of years, months and decades: “late 2023”, “the end of June”, “fiscal 2019”, “the second quarter”, “in the summer”.

use super::month::{month_alone, month_first};
use super::words::{is_month, month, weekday};
use super::year::{ordinal, years};
use super::{near, relative};
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::figures::words::stops;
use crate::keys::word;

/// “late 2023”, “mid-1990s”, “early March”, “late last year”
pub(super) fn part(line: &Line, at: usize) -> Option<Draft> {
    let next = line.past_hyphen(at + 1);
    let next = next
        + usize::from(
            word!(line.key(next), "in") && line.number(next + 1)
                || word!(line.key(next), "in") && is_month(line.key(next + 1)),
        );
    let next = next + usize::from(word!(line.key(next), "the") && line.number(next + 1));
    let inner = if line.number(next) {
        years(line, next).or_else(|| ordinal(line, next))?
    } else if is_month(line.key(next)) {
        let (m, end) = month(line, next)?;
        let whole = month_first(line, next).filter(|whole| whole.tokens.end > end);
        whole.or_else(|| month_alone(line, at, next, m, end))?
    } else {
        relative::read(line, next)?
    };
    // A part of a day or a weekday is the day's time, not the date's.
    let day = weekday(line.key(next)).is_some() || word!(line.key(next), "yesterday" | "today" | "tomorrow");
    (!day).then(|| inner.starting(line, at))
}

/// “end of 2025”, “beginning of the year”
pub(super) fn edge(line: &Line, at: usize) -> Option<Draft> {
    if !word!(line.key(at + 1), "of") {
        return None;
    }
    let next = at + 2;
    if line.number(next) {
        return Some(years(line, next)?.starting(line, at));
    }
    if word!(line.key(next), "the" | "this")
        && word!(line.key(next + 1), "year" | "month" | "decade" | "week" | "century")
    {
        let value = near::current(line, line.key(next + 1));
        return Some(Draft::dated(line, at..next + 2, value));
    }
    let inner = if is_month(line.key(next)) { month_first(line, next) } else { relative::read(line, next) }?;
    Some(inner.starting(line, at))
}

/// “fiscal 2019”, “FY2021”, “fiscal year 2020”, “financial year 2019-20”
pub(super) fn fiscal(line: &Line, at: usize) -> Option<Draft> {
    let next = at + 1 + usize::from(word!(line.key(at + 1), "year"));
    if word!(line.key(at), "financial") && next == at + 1 {
        return None;
    }
    let inner = line.number(next).then(|| years(line, next))??;
    Some(inner.starting(line, at))
}

/// Whether a season stands alone as a time: “during the winter”, “the heat of summer”, “Winter is short”.
pub(super) fn season(line: &Line, at: usize) -> bool {
    if line.token(at).is_some_and(|t| t.opens_sentence()) && at == line.start {
        return word!(line.key(at + 1), "is" | "was" | "can" | "will" | "has" | "had" | "may");
    }
    let the = usize::from(word!(line.before(at), "the"));
    let before = line.before(at.wrapping_sub(the));
    word!(before, "in" | "during" | "by" | "since" | "until" | "over" | "through" | "following" | "before" | "of")
        && (the == 1 || !word!(line.key(at), "spring" | "fall"))
        && !line.capital(at)
        && !word!(line.key(at + 1), "of" | "in")
        && !line.hyphen(at + 1)
        && (!line.word(at + 1) || stops(line.key(at + 1)))
}
