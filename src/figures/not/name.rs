//! Names with digits in them.

use crate::figures::line::Line;
use crate::figures::number;
use crate::keys::word;
use crate::text::Kind;

/// Digits joined to what stands before them: `Covid-19`, `F-16`, `B2`.
pub(super) fn joined(line: &Line, at: usize) -> Option<usize> {
    if !line.glued(at) {
        return None;
    }
    let next = at + 1;
    let joint = at - 1;
    if line.word(joint) && !line.is(joint, '$') {
        // “R1 450”, where rand are not told by their letter
        return Some(name_end(line, next).max(number::grouped(line, at) + 1));
    }
    let prefix = joint.wrapping_sub(1);
    let free = number::sense(line.key(prefix)).is_some() || FREE.has(line.key(prefix)) && !line.capital(prefix);
    if line.hyphen(joint) && line.word(prefix) && !free {
        return Some(name_end(line, next));
    }
    // “461-1776”: what was no range is a number of some list. “3-61/64”
    if (line.hyphen(joint) || line.is(joint, '/')) && line.number(prefix) {
        return Some(next);
    }
    let sign = ['#', '@', '=', '_'].iter().any(|sign| line.is(joint, *sign));
    // `ID.3`, `TCP/5`
    let between = (line.is(joint, '/') || line.is(joint, '.')) && line.glued(joint) && line.word(prefix);
    if sign || between {
        return Some(name_end(line, next));
    }
    let reference = line.is(joint, '[') && line.is(next, ']');
    (reference || line.is(joint, ':') && line.number(prefix)).then_some(next)
}

/// “the 737 Max”, “787s”
pub(super) fn aircraft(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let type_number = line.str(at).len() == 3 && line.str(at).starts_with('7') && line.str(at).ends_with('7');
    let plural = word!(line.key(next), "s") && line.glued(next);
    (type_number && AIRCRAFT.has(line.key(next)) || plural).then_some(next + 1)
}

/// Ordinals, and letters joined to digits that are no unit: `5G`, `10th`, `4x4`.
pub(super) fn lettered(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    if !(line.word(next) && line.glued(next)) {
        return None;
    }
    if ORDINALS.has(line.key(next)) && !stone(line, at) || line.number(next + 1) && line.glued(next + 1) {
        return Some(name_end(line, next + 1));
    }
    // “3M”, the firm, but “3M people”, “3M views”
    let behind = line.str(next + 1);
    let told = word!(line.key(next + 1), "has" | "is" | "was" | "says" | "shares" | "makes" | "sells" | "plans");
    let counts = behind == "people" || behind.len() > 1 && behind.ends_with('s') && !told;
    let firm = line.str(at) == "3" && line.str(next) == "M" && !counts;
    (firm || word!(line.key(next), "g" | "d" | "x") && line.capital(next)).then_some(next + 1)
}

/// Whether `st` behind digits is stone: “3st 4lb”, for no ordinal of 3 ends so.
fn stone(line: &Line, at: usize) -> bool {
    word!(line.key(at + 1), "st")
        && (!line.str(at).ends_with('1') || line.number(at + 2) && word!(line.key(at + 3), "lb" | "lbs"))
}

/// The end of a name that goes on with joined words and digits: `MS-04`, `737-800`.
fn name_end(line: &Line, mut end: usize) -> usize {
    while line.glued(end) && matches!(line.kind(end), Some(Kind::Word | Kind::Number))
        || line.hyphen(end) && (line.number(end + 1) || line.word(end + 1))
    {
        end += 1;
    }
    end
}

crate::table! {
    /// Words before a hyphen and digits that leave a number a number: “sub-300”, “now-18”.
    static FREE: () = {
        "to" => (), "mid" => (), "magnitude" => (), "under" => (), "over" => (), "post" => (), "pre" => (),
        "late" => (), "early" => (), "sub" => (), "now" => (), "then" => (),
        "minus" => (), "plus" => (), "nearly" => (), "almost" => (), "about" => (), "top" => (), "and" => (),
        "or" => (), "than" => (),
    };
}

crate::table! {
    /// Words behind the number of a type of aircraft.
    static AIRCRAFT: () = {
        "max" => (), "jet" => (), "jets" => (), "dreamliner" => (), "dreamliners" => (), "aircraft" => (),
        "plane" => (), "planes" => (),
    };
}

crate::table! {
    static ORDINALS: () = { "st" => (), "nd" => (), "rd" => (), "th" => () };
}
