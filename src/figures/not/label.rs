//! Numbers that only tell one thing of a list from another.

use crate::figures::line::Line;
use crate::figures::unit;
use crate::keys::word;
use crate::text::Key;

/// “1. Apples”, “2) Pears”, “3 / 5”: numbers of a list.
pub(super) fn item(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let lone = line.is(next, '.') && (next + 1 >= line.end || !line.glued(next + 1)) || line.is(next, ')');
    if at == line.start && lone && line.token(at)?.span.len() <= 2 {
        return Some(next + 1);
    }
    if line.is(next, '/') && !line.glued(next) && line.number(next + 1) && next + 2 >= line.end {
        return Some(next + 2);
    }
    None
}

/// “No. 7”
pub(super) fn numbered(line: &Line, at: usize) -> Option<usize> {
    let dot = at.checked_sub(1)?;
    let short = dot > line.start
        && line.is(dot, '.')
        && word!(line.before(dot), "no" | "nos" | "vol" | "fig" | "art" | "sec" | "ch" | "p" | "pp");
    short.then_some(at + 1)
}

/// “Article 5”, “page 12”, “Boeing 737”
pub(super) fn labelled(line: &Line, at: usize) -> Option<usize> {
    let label = is_label(line.before(at));
    // “the numbers 7 and 12 buses”
    let second = word!(line.before(at), "and" | "or") && line.number(at.wrapping_sub(2));
    if !(label || second && word!(line.before(at - 2), "number" | "numbers" | "nos")) {
        return None;
    }
    let next = at + 1;
    // “ended the day 0.4% up”
    let share = line.is(next, '%') || word!(line.key(next), "per" | "percent" | "pc");
    // “in an area 100 kilometres west”; but “Route 66 miles away”
    let far = label
        && !line.capital(at - 1)
        && unit::read(line, next, false).is_some_and(|(code, _)| matches!(code, "km" | "m" | "[mi_i]" | "[ft_i]"));
    (!share && !far).then_some(next)
}

/// Whether a number right behind the word is only labelled by it.
pub(in crate::figures) fn is_label(key: Key) -> bool {
    LABELS.has(key)
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
        "ward" => (), "sdg" => (), "interstate" => (), "no" => (), "area" => (), "district" => (),
    };
}
