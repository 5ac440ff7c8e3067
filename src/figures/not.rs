//! What is no figure: names with numbers, times of day, scores, ordinals, telephone numbers, addresses of the web.

use super::line::Line;
use super::noun;
use super::number;
use crate::keys::word;
use crate::text::{Key, Kind};

/// If an address of the web, a handle or a hashtag begins at token `at`, the token behind it.
pub(super) fn address(line: &Line, at: usize) -> Option<usize> {
    let web = word!(line.key(at), "http" | "https" | "www" | "ftp")
        && line.glued(at + 1)
        && (line.is(at + 1, ':') || line.is(at + 1, '.'));
    let handle = (line.is(at, '@') || line.is(at, '#')) && line.glued(at + 1);
    if !(web || handle) {
        return None;
    }
    let mut end = at + 1;
    while line.glued(end) {
        end += 1;
    }
    Some(end)
}

/// If what stands at token `at` (digits) is no quantity, the token behind it.
pub(super) fn skip(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    // `Covid-19`, `F-16`, `B2`: digits joined to a word before them.
    if line.glued(at) {
        let joint = at - 1;
        if line.word(joint) && !line.is(joint, '$') {
            // “R1 450”, where rand are not told by their letter
            return Some(name_end(line, next).max(number::grouped(line, at) + 1));
        }
        let prefix = joint.wrapping_sub(1);
        let free = number_word(line.key(prefix)) || FREE.has(line.key(prefix)) && !line.capital(prefix);
        if line.hyphen(joint) && line.word(prefix) && !free {
            return Some(name_end(line, next));
        }
        // “461-1776”: what was no range is a number of some list.
        if line.hyphen(joint) && line.number(prefix) {
            return Some(next);
        }
        if line.is(joint, '#')
            || line.is(joint, '@')
            || line.is(joint, '/') && line.glued(joint) && joint > line.start && line.word(joint - 1)
            || line.is(joint, '=')
            || line.is(joint, '_')
        {
            return Some(name_end(line, next));
        }
        // `ID.3`
        if line.is(joint, '.') && line.glued(joint) && joint > line.start && line.word(joint - 1) {
            return Some(name_end(line, next));
        }
        if line.is(joint, '[') && line.is(next, ']') || line.is(joint, ':') && line.number(joint.wrapping_sub(1)) {
            return Some(next);
        }
    }
    let groups = number::grouped(line, at);
    if groups > at && number::one(line, at).is_none() {
        return Some(groups + 1);
    }
    // Telephone numbers begin with a nought or run on in groups.
    let nought = line.str(at).starts_with('0') && line.token(at)?.span.len() > 1 && !line.str(at).contains('.');
    if nought {
        let mut end = next;
        while line.number(end) || line.is(end, '-') && line.number(end + 1) {
            end += 1;
        }
        return Some(end);
    }
    // “24/7”, “120/80”, “401(k)”
    if line.is(next, '/') && line.glued(next) && line.number(next + 1) && line.glued(next + 1) {
        let share = number::one(line, at).is_some_and(|number| number.end > next);
        if !share {
            return Some(next + 2);
        }
    }
    if line.is(next, '(') && line.glued(next) && line.word(next + 1) && line.glued(next + 1) {
        return Some(next);
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
    // “from 4 to 7 p.m.”
    let until = next + 1;
    let span = line.hyphen(next) || word!(line.key(next), "to" | "and");
    if span && line.number(until) && (HALF_DAYS.has(line.key(until + 1)) || line.is(until + 1, ':')) {
        return Some(until);
    }
    // “the 737 Max”, “787s”
    let aircraft = line.str(at).len() == 3 && line.str(at).starts_with('7') && line.str(at).ends_with('7');
    if aircraft && AIRCRAFT.has(line.key(next)) || word!(line.key(next), "s") && line.glued(next) {
        return Some(next + 1);
    }
    // Ordinals, and letters joined to digits that are no unit: `5G`, `10th`, `4x4`.
    if line.word(next)
        && line.glued(next)
        && (ORDINALS.has(line.key(next)) && !stone(line, at) || line.number(next + 1) && line.glued(next + 1))
    {
        return Some(name_end(line, next + 1));
    }
    if line.word(next) && line.glued(next) && word!(line.key(next), "g" | "d" | "x") && line.capital(next) {
        return Some(next + 1);
    }
    // “1. Apples”, “2) Pears”, “3 / 5”: numbers of a list.
    let lone = line.is(next, '.') && (next + 1 >= line.end || !line.glued(next + 1)) || line.is(next, ')');
    if at == line.start && lone && line.token(at)?.span.len() <= 2 {
        return Some(next + 1);
    }
    if line.is(next, '/') && !line.glued(next) && line.number(next + 1) && next + 2 >= line.end {
        return Some(next + 2);
    }
    // “2.998×10−8”
    if line.is(next, '×') {
        let mut end = next + 2;
        while line.glued(end) && (line.number(end) || matches!(line.kind(end), Some(Kind::Dash(_) | Kind::Punct('^'))))
        {
            end += 1;
        }
        return Some(end + usize::from(line.word(end)));
    }
    if let Some(end) = score(line, at) {
        return Some(end);
    }
    // “a vote of 71 to 26”, “1,428 to 1,153”
    if word!(line.key(next), "to")
        && line.number(next + 1)
        && !line.word(next + 2)
        && !line.is(next + 2, '%')
        && !word!(line.before(at), "from")
    {
        let side = |i: usize| number::one(line, i).map(|n| n.low);
        if matches!((side(at), side(next + 1)), (Some(first), Some(second)) if first > second) {
            return Some(next + 2);
        }
    }
    // “7 W 23rd St”, “412 La Loma Way”: an address.
    if line.capital(next) && street(line, next) {
        return Some(next);
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
    // “ended the day 0.4% up”
    let share = line.is(next, '%') || word!(line.key(next), "per" | "percent" | "pc");
    if is_label(line.key(before)) && !share {
        return Some(next);
    }
    None
}

/// The token behind the score or part number that begins at `at`.
fn score(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let bare = |i: usize| !line.word(i) || noun::stops(line.key(i));
    let side = |i: usize| line.str(i).parse::<u32>().ok();
    // “bowled out for 143”, “unbeaten on 87”
    let dismissed = word!(line.before(at), "for") && word!(line.before(at - 1), "out" | "dismissed");
    let unbeaten = word!(line.before(at), "on") && word!(line.before(at - 1), "unbeaten");
    if (dismissed || unbeaten) && bare(next) {
        return Some(next);
    }
    // “245 for six at stumps”; “104 off 98 balls”
    if word!(line.key(next), "for" | "off") {
        let of = number::one(line, next + 1)?;
        let balls = word!(line.key(of.end), "balls" | "deliveries");
        let few = of.low <= 10.0 || side(at).is_some_and(|first| first <= 10);
        let wickets = word!(line.key(next), "for") && few && bare(of.end) && !line.is(of.end, '%');
        let year = number::year(line.str(next + 1)).is_some();
        return (balls || wickets && !year).then_some(of.end);
    }
    // “2-2”, “9-2”, “3888-2”: a range goes up. “5-287”: five wickets, for no range of nothing goes up so far.
    if line.hyphen(next) && line.number(next + 1) && line.token(at)?.span.len() <= 4 && !line.is(next + 2, '%') {
        let cricket = |first: u32, second: u32| bare(next + 2) && first <= 10 && second >= 10 * first.max(3);
        let fits = matches!((side(at), side(next + 1)), (Some(a), Some(b)) if a >= b || cricket(a, b));
        return fits.then_some(next + 2);
    }
    // “14.9 (93)”: fourteen goals of six and nine behinds.
    if line.is(next, '(') && line.number(next + 1) && line.is(next + 2, ')') {
        let (goals, behinds) = line.str(at).split_once('.')?;
        let (goals, behinds): (u32, u32) = (goals.parse().ok()?, behinds.parse().ok()?);
        return (side(next + 1)? == goals.checked_mul(6)?.checked_add(behinds)?).then_some(next + 3);
    }
    // “346 all out”, “45 not out”; “a 12-under 276”, “a two-over-par 74”
    let out = word!(line.key(next), "all" | "not") && word!(line.key(next + 1), "out");
    let par = word!(line.before(at), "par" | "under" | "over") && line.hyphen(at.wrapping_sub(2));
    (out || par).then_some(next)
}

/// Whether a number right behind the word is only labelled by it.
pub(super) fn is_label(key: Key) -> bool {
    LABELS.has(key)
}

/// Whether `st` behind digits is stone: “3st 4lb”, for no ordinal of 3 ends so.
fn stone(line: &Line, at: usize) -> bool {
    word!(line.key(at + 1), "st")
        && (!line.str(at).ends_with('1') || line.number(at + 2) && word!(line.key(at + 3), "lb" | "lbs"))
}

/// Whether the word behind digits makes them a time of day.
pub(super) fn is_clock(key: Key) -> bool {
    HALF_DAYS.has(key)
}

/// Whether the capitalised words from `at` on name a street.
fn street(line: &Line, at: usize) -> bool {
    (at..at + 5)
        .take_while(|i| line.capital(*i) || line.number(*i) || line.word(*i) && line.glued(*i))
        .any(|i| i > at && STREETS.has(line.key(i)))
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
        "am" => (), "pm" => (), "a.m." => (), "p.m." => (), "o'clock" => (), "noon" => (), "gmt" => (), "utc" => (),
        "bst" => (), "est" => (), "edt" => (), "cet" => (), "cest" => (), "aest" => (), "nzst" => (), "ist" => (),
        "pst" => (), "pdt" => (), "et" => (),
    };
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
    static STREETS: () = {
        "st" => (), "street" => (), "road" => (), "rd" => (), "avenue" => (), "ave" => (), "way" => (), "drive" => (),
        "dr" => (), "lane" => (), "boulevard" => (), "blvd" => (),
        "place" => (), "court" => (), "square" => (), "terrace" => (), "close" => (), "crescent" => (), "parade" => (),
        "quay" => (), "highway" => (), "row" => (),
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

crate::table! {
    /// Words that a number right behind them only labels.
    static LABELS: () = {
        "article" => (), "page" => (), "pages" => (), "chapter" => (), "section" => (), "room" => (), "number" => (),
        "channel" => (), "route" => (), "highway" => (), "flight" => (),
        "grade" => (), "phase" => (), "level" => (), "type" => (), "figure" => (), "table" => (), "step" => (),
        "day" => (), "week" => (), "round" => (), "game" => (), "stage" => (),
        "part" => (), "volume" => (), "apollo" => (), "boeing" => (), "airbus" => (), "formula" => (), "fortune" => (),
        "ftse" => (), "group" => (), "division" => (),
        "version" => (), "windows" => (), "iphone" => (), "xbox" => (), "playstation" => (), "season" => (),
        "episode" => (), "tier" => (), "category" => (), "unit" => (), "gate" => (), "lane" => (),
        "resolution" => (), "proposition" => (), "title" => (), "model" => (), "sp" => (), "p" => (), "nasdaq" => (),
        "nikkei" => (), "dax" => (), "russell" => (), "iso" => (), "pier" => (), "bus" => (), "line" => (),
        "ward" => (), "interstate" => (), "no" => (), "area" => (), "district" => (),
    };
}
