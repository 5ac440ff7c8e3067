//! Parts of years, months and decades: “late 2023”, “the end of June”, “fiscal 2019”, “the second quarter”, “in the summer”.

use super::super::draft::Draft;
use super::super::line::Line;
use super::super::noun;
use super::super::number::year;
use super::month::{is_month, month, month_alone, month_first};
use super::year::{ordinal, years};
use super::{draft, iso, relative};
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
    let (from, inner) = if line.number(next) {
        (at, years(line, next).or_else(|| ordinal(line, next))?)
    } else if is_month(line.key(next)) {
        let (m, end) = month(line, next)?;
        let whole = month_first(line, next)
            .filter(|whole| whole.tokens.end > end)
            .or_else(|| month_alone(line, at, next, m, end))?;
        (at, whole)
    } else {
        (at, relative::read(line, next)?)
    };
    // A part of a day or a weekday is the day's time, not the date's.
    let value = inner.figure.value;
    let mut out = draft(line, from, inner.tokens.end, None);
    out.figure.value = value;
    let day = relative::weekday(line.key(next)).is_some() || word!(line.key(next), "yesterday" | "today" | "tomorrow");
    (!day).then_some(out)
}

/// “end of 2025”, “beginning of the year”
pub(super) fn edge(line: &Line, at: usize) -> Option<Draft> {
    if !word!(line.key(at + 1), "of") {
        return None;
    }
    let next = at + 2;
    if line.number(next) {
        let inner = years(line, next)?;
        let mut out = draft(line, at, inner.tokens.end, None);
        out.figure.value = inner.figure.value;
        return Some(out);
    }
    if word!(line.key(next), "the" | "this")
        && word!(line.key(next + 1), "year" | "month" | "decade" | "week" | "century")
    {
        let value = relative::current(line, line.key(next + 1));
        return Some(draft(line, at, next + 2, value));
    }
    let inner = if is_month(line.key(next)) { month_first(line, next) } else { relative::read(line, next) }?;
    let mut out = draft(line, at, inner.tokens.end, None);
    out.figure.value = inner.figure.value;
    Some(out)
}

/// “fiscal 2019”, “FY2021”, “fiscal year 2020”, “financial year 2019-20”
pub(super) fn fiscal(line: &Line, at: usize) -> Option<Draft> {
    let next = at + 1 + usize::from(word!(line.key(at + 1), "year"));
    if word!(line.key(at), "financial") && next == at + 1 {
        return None;
    }
    let inner = line.number(next).then(|| years(line, next))??;
    let mut out = draft(line, at, inner.tokens.end, None);
    out.figure.value = inner.figure.value;
    Some(out)
}

/// “second quarter”, “Q3 2020”, “fourth quarter of 2019”
pub(super) fn quarter(line: &Line, at: usize, n: u8) -> Option<Draft> {
    let (n, mut end) = if n == 0 {
        if !line.capital(at) || !line.glued(at + 1) {
            return None;
        }
        let n: u8 = line.str(at + 1).parse().ok().filter(|n| (1..=4).contains(n))?;
        (n, at + 2)
    } else if word!(line.key(at + 1), "quarter") && word!(line.before(at), "the" | "'s" | "this" | "last" | "in") {
        (n, at + 2)
    } else {
        return None;
    };
    let of = end + usize::from(word!(line.key(end), "of"));
    let year = match year(line.str(of)).filter(|_| line.number(of)) {
        Some(year) => {
            end = of + 1;
            Some(year)
        }
        // The last of these quarters that is over, or the next.
        None => line.today.map(|today| match relative::ahead(line, at..end) {
            true => today.year + i32::from(today.month > n * 3),
            false => today.year - i32::from(today.month <= n * 3),
        }),
    };
    let value = year.map(|year| iso::months(year, n * 3 - 2, n * 3));
    Some(draft(line, at, end, value))
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
        && (!line.word(at + 1) || noun::stops(line.key(at + 1)))
}
