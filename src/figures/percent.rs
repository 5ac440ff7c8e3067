//! Percentages, percentage points, basis points.

use super::draft::Draft;
use super::ends;
use super::figure::FigureKind;
use super::line::Line;
use super::number::{self, Form, Number};
use super::words::change::is_noun;
use super::words::phrase::acts;
use crate::keys::word;

/// Reads what makes the number that begins at `at` a percentage.
pub(super) fn read(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    // “half a per cent”, “a fifth of 1 per cent”, “three-quarters of a percentage point”, “0.4 of a per cent”
    let part = number.form == Form::Digits
        && number.low < 1.0
        && word!(line.key(number.end), "of")
        && word!(line.key(number.end + 1), "a" | "one");
    let part = part || number.form == Form::Share;
    let of = number.end + usize::from(part && word!(line.key(number.end), "of"));
    let whole = of + usize::from(part && (word!(line.key(of), "a" | "one") || line.str(of) == "1"));
    let points = || (part && is_point(line, whole)).then_some(("pp", whole + 1));
    let (unit, mut end) = unit(line, whole).or_else(points)?;
    if number.form == Form::Metres {
        return None;
    }
    let mut number = *number;
    // “5% to 10%”, “5%–10%”; “rose 4% to 6%” tells where it came to, more often than not.
    let by = word!(line.before(at), "by");
    if number.high.is_none()
        && let Some((next, change)) =
            if by { ends::of_range(line, at, end).map(|next| (next, false)) } else { ends::joint(line, at, end) }
        && let Some(second) = number::one(line, next)
        && let Some((same, last)) = self::unit(line, second.end)
        && same == unit
        && (by || !is_contest(line, at))
        // “stands at 47% to 53% against”
        && !word!(line.key(last), "against" | "opposed")
        // “rose by 3% to 4%” is either; “by 0.5% to 4%” tells where it came to.
        && (!by || second.low <= 3.0 * number.low)
        && let Some(both) = number::join(line, number, second, change)
    {
        (number, end) = (both, last);
    }
    let mut draft = Draft::of(line, at, end, FigureKind::Percent, &number, unit);
    let next = line.past_hyphen(end);
    if unit == "%" && is_noun(line.key(next)) && !acts(line, next) {
        draft.extend(line, next + 1);
    }
    Some(draft)
}

/// How far from a point a rate, and from a score a contest, is looked for.
const REACH: usize = 12;

/// “lost the county 38 per cent to 49 per cent”, “trails among farmers (31%–57%)”: what each of two has.
fn is_contest(line: &Line, at: usize) -> bool {
    let opens = |i: usize| line.token(i).is_some_and(|t| t.opens_sentence());
    let low = at.saturating_sub(REACH).max(line.start);
    let low = (low..at).rev().find(|i| opens(*i)).unwrap_or(low);
    let won = |i| word!(line.key(i), "won" | "beat" | "leads" | "led" | "trails" | "trailed" | "ahead" | "deficit");
    (low..at).any(won) || (low + 1..at).any(|i| word!(line.key(i - 1), "lost"))
}

/// Whether the point at `at` is one of per cent: “a quarter of a point” of a rate, but not of a golfer.
fn is_point(line: &Line, at: usize) -> bool {
    let rate = |i: usize| {
        let key = line.key(i);
        line.is(i, '%')
            || word!(key, "rate" | "rates" | "percent" | "cent" | "inflation" | "unemployment" | "yield" | "yields")
    };
    word!(line.key(at), "point") && (at.saturating_sub(REACH).max(line.start)..at + REACH).any(rate)
}

/// The unit at `at` and the token behind it.
fn unit(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    if line.is(at, '%') || line.is(at, '٪') {
        return Some(("%", at + 1));
    }
    let next = line.past_hyphen(at);
    let (unit, end) = line.text.longest(&UNITS, next).filter(|(_, end)| *end <= line.end)?;
    // “5 pc” and “5pct”, but “pc” in capitals is a computer or a constable.
    if line.upper(next) {
        return None;
    }
    Some((unit, end))
}

crate::table! {
    static UNITS: &'static str = {
        "percent" => "%", "percents" => "%", "per cent" => "%", "pc" => "%", "pct" => "%", "percentage" => "%",
        "percentage point" => "pp", "percentage points" => "pp", "percent point" => "pp", "percent points" => "pp",
        "per cent point" => "pp", "per cent points" => "pp", "pp" => "pp", "ppt" => "pp", "ppts" => "pp",
        "basis point" => "bp", "basis points" => "bp", "bps" => "bp",
    };
}
