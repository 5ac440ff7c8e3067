//! Times of day.

use crate::figures::line::Line;
use crate::keys::word;
use crate::text::Key;

/// “7:30”, “7 p.m.”
pub(super) fn time(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    if line.is(next, ':') && line.glued(next) && line.number(next + 1) && line.glued(next + 1) {
        let mut end = next + 2;
        while line.is(end, ':') && line.glued(end) && line.number(end + 1) {
            end += 2;
        }
        return Some(end + usize::from(HALF_DAYS.has(line.key(end))));
    }
    if HALF_DAYS.has(line.key(next)) {
        return Some(next + 1);
    }
    // “from 4 to 7 p.m.”
    let until = next + 1;
    let span = line.hyphen(next) || word!(line.key(next), "to" | "and");
    let clock = HALF_DAYS.has(line.key(until + 1)) || line.is(until + 1, ':');
    (span && line.number(until) && clock).then_some(until)
}

/// Whether the word behind digits makes them a time of day.
pub(in crate::figures) fn is_clock(key: Key) -> bool {
    HALF_DAYS.has(key)
}

crate::table! {
    static HALF_DAYS: () = {
        "am" => (), "pm" => (), "a.m." => (), "p.m." => (), "o'clock" => (), "noon" => (), "gmt" => (), "utc" => (),
        "bst" => (), "est" => (), "edt" => (), "cet" => (), "cest" => (), "aest" => (), "nzst" => (), "ist" => (),
        "pst" => (), "pdt" => (), "et" => (),
    };
}
