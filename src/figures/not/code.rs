//! Digits that are written in a way of their own: telephone numbers, `24/7`, powers of ten.

use crate::figures::line::Line;
use crate::figures::number;
use crate::text::Kind;

/// Groups of digits that are no thousands.
pub(super) fn groups(line: &Line, at: usize) -> Option<usize> {
    let groups = number::grouped(line, at);
    (groups > at && number::one(line, at).is_none()).then_some(groups + 1)
}

/// Telephone numbers begin with a nought or run on in groups.
pub(super) fn telephone(line: &Line, at: usize) -> Option<usize> {
    let digits = line.str(at);
    // “(071) 552310”
    let area =
        at >= line.start + 3 && line.is(at - 1, ')') && line.is(at - 3, '(') && line.str(at - 2).starts_with('0');
    if area && line.number(at - 2) {
        return Some(at + 1);
    }
    if !digits.starts_with('0') || digits.len() == 1 || digits.contains('.') {
        return None;
    }
    let mut end = at + 1;
    while line.number(end) || line.is(end, '-') && line.number(end + 1) {
        end += 1;
    }
    Some(end)
}

/// “24/7”, “120/80”, “401(k)”
pub(super) fn parted(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    if line.is(next, '/') && line.glued(next) && line.number(next + 1) && line.glued(next + 1) {
        let share = number::one(line, at).is_some_and(|number| number.end > next);
        if !share {
            return Some(next + 2);
        }
    }
    let letter = line.is(next, '(') && line.glued(next) && line.word(next + 1) && line.glued(next + 1);
    letter.then_some(next)
}

/// “2.998×10−8”
pub(super) fn power(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    if !line.is(next, '×') {
        return None;
    }
    let mut end = next + 2;
    while line.glued(end) && (line.number(end) || matches!(line.kind(end), Some(Kind::Dash(_) | Kind::Punct('^')))) {
        end += 1;
    }
    Some(end + usize::from(line.word(end)))
}
