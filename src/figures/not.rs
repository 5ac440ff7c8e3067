//! What is no figure: names with numbers, times of day, scores, ordinals, telephone numbers, addresses of the web.

use super::line::{Line, word};
use super::number;
use crate::text::{Key, Kind};

/// If what stands at token `at` (digits) is no quantity, the token behind it.
pub(super) fn skip(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    // `Covid-19`, `F-16`, `B2`: digits joined to a word before them.
    if line.glued(at) {
        let joint = at - 1;
        if line.word(joint) && !line.is(joint, '$') {
            return Some(name_end(line, next));
        }
        if line.hyphen(joint)
            && joint > line.start
            && line.word(joint - 1)
            && !number_word(line.key(joint - 1))
            && !word!(
                line.key(joint - 1),
                "to" | "mid" | "magnitude" | "under" | "over" | "post" | "pre" | "late" | "early"
            )
        {
            return Some(name_end(line, next));
        }
        if line.is(joint, '#')
            || line.is(joint, '@')
            || line.is(joint, '/') && line.glued(joint) && joint > line.start && line.word(joint - 1)
            || line.is(joint, '=')
            || line.is(joint, '_')
        {
            return Some(name_end(line, next));
        }
        if line.is(joint, '[') && line.is(next, ']') || line.is(joint, ':') && line.number(joint.wrapping_sub(1)) {
            return Some(next);
        }
    }
    // Times of day.
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
    // Ordinals, and letters joined to digits that are no unit: `5G`, `10th`, `4x4`.
    if line.word(next)
        && line.glued(next)
        && (ORDINALS.has(line.key(next)) || line.number(next + 1) && line.glued(next + 1))
    {
        return Some(name_end(line, next + 1));
    }
    if line.word(next) && line.glued(next) && word!(line.key(next), "g" | "d" | "x") && line.capital(next) {
        return Some(next + 1);
    }
    // “No. 7”, “Article 5”, “page 12”, “Boeing 737”
    let mut before = at.checked_sub(1)?;
    if line.is(before, '.')
        && before > line.start
        && word!(line.key(before - 1), "no" | "nos" | "vol" | "fig" | "art" | "sec" | "ch" | "p" | "pp")
    {
        before -= 1;
        return (before >= line.start).then_some(next);
    }
    if LABELS.has(line.key(before)) && !line.is(before, ',') {
        return Some(next);
    }
    None
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

fn number_word(key: Key) -> bool {
    number::sense(key).is_some()
}

crate::table! {
    static HALF_DAYS: () = {
        "am" => (), "pm" => (), "a.m." => (), "p.m." => (), "o'clock" => (), "noon" => (), "hrs" => (), "gmt" => (), "utc" => (), "bst" => (),
    };
}

crate::table! {
    static ORDINALS: () = { "st" => (), "nd" => (), "rd" => (), "th" => () };
}

crate::table! {
    /// Words that a number right behind them only labels.
    static LABELS: () = {
        "article" => (), "page" => (), "pages" => (), "chapter" => (), "section" => (), "room" => (), "number" => (), "channel" => (), "route" => (), "highway" => (), "flight" => (),
        "grade" => (), "phase" => (), "level" => (), "type" => (), "figure" => (), "table" => (), "step" => (), "day" => (), "week" => (), "round" => (), "game" => (), "stage" => (),
        "part" => (), "volume" => (), "apollo" => (), "boeing" => (), "airbus" => (), "formula" => (), "fortune" => (), "ftse" => (), "group" => (), "division" => (),
        "version" => (), "windows" => (), "iphone" => (), "xbox" => (), "playstation" => (), "season" => (), "episode" => (), "tier" => (), "category" => (), "unit" => (), "gate" => (), "lane" => (),
        "resolution" => (), "proposition" => (), "title" => (), "model" => (), "pier" => (), "bus" => (), "line" => (), "ward" => (), "interstate" => (), "no" => (), "area" => (), "district" => (),
    };
}
