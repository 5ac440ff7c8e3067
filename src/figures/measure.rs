//! Physical quantities.

use std::ops::Range;

use super::draft::Draft;
use super::duration::BETWEEN;
use super::ends;
use super::figure::FigureKind;
use super::line::Line;
use super::number::{self, Form, Number};
use super::unit;
use crate::keys::word;
use crate::text::Kind;

/// Reads what makes the number that begins at `at` a physical quantity.
pub(super) fn read(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let mut number = *number;
    if number.form == Form::Vague {
        return None;
    }
    let apart = word!(line.key(number.end), "m") && number.form == Form::Digits && !number.scaled;
    if (number.form == Form::Metres || apart) && unit::raised(line, number.end).is_none() {
        // “0.8m tonnes” is a million of them.
        let millions = super::money::millions(number);
        if apart || unit_behind(line, &millions).is_none() {
            return metres(line, at, &number);
        }
        number = millions;
    }
    // “half a kilometre”, “a quarter of a mile”
    let share = number.form == Form::Share;
    if share {
        number.end += usize::from(word!(line.key(number.end), "of") && word!(line.key(number.end + 1), "a"));
        number.end += usize::from(word!(line.key(number.end), "a"));
    }
    // “5.2 on the Richter scale”
    let scale = word!(line.key(number.end), "on") && word!(line.key(number.end + 2), "richter");
    let (code, mut end) = if scale { ("{magnitude}", number.end) } else { unit_behind(line, &number)? };
    // “half a pound” may be money.
    if share && matches!(code, "deg" | "[lb_av]") {
        return None;
    }
    // “5 km to 10 km”, “5 km-10 km”
    if number.high.is_none()
        && let Some((next, change)) = ends::joint(line, at, end)
        && let Some(second) = number::one(line, next)
        && let Some((same, last)) = unit_behind(line, &second)
        && same == code
        && let Some(both) = number::join(line, number, second, change)
    {
        (number, end) = (both, last);
    }
    if let Some((rest, last)) = smaller(line, code, end) {
        number.low += rest;
        number.digits += 1;
        end = last;
    }
    if is_other(line, &number, code, end) {
        return None;
    }
    if word!(line.key(end), "below") && word!(line.key(end + 1), "zero") && number.high.is_none() {
        number.low = -number.low;
        end += 2;
    }
    // “15 kt” may be kilotonnes, but of no wind.
    if line.str(end - 1) == "kt" && !(line.start..line.end).any(|i| WEATHER.has(line.key(i))) {
        return None;
    }
    let code = local(line, at..end, &number, code);
    Some(Draft::of(line, at, end, FigureKind::Measure, &number, code))
}

/// What a smaller unit behind one that ends at `end` adds to it, and where that ends.
fn smaller(line: &Line, code: &str, end: usize) -> Option<(f64, usize)> {
    // “6ft 2in”, “six foot, two inches”, “8 lb 3 oz”: one measure in two units, given in the larger.
    if let Some((whole, per)) = compound(code)
        && let next = end + usize::from(word!(line.key(end), "and") || code == "[ft_i]" && line.is(end, ','))
        && let Some(rest) = number::one(line, next).filter(|rest| rest.form == Form::Digits || rest.form == Form::Words)
        && let Some((small, last)) = unit_behind(line, &rest)
        && small == whole
        && rest.low < per
    {
        return Some((rest.low / per, last));
    }
    // “6-foot-5”
    let inches = if code == "[ft_i]" && line.hyphen(end) { number::one(line, end + 1)? } else { return None };
    (inches.form == Form::Digits && inches.low < 12.0).then_some((inches.low / 12.0, inches.end))
}

/// Whether what looks like a unit before `end` is something else.
fn is_other(line: &Line, number: &Number, code: &str, end: usize) -> bool {
    // “QB 40712 F Wing”
    let letter = matches!(line.str(end - 1), "C" | "F") && !line.is(end.wrapping_sub(2), '°');
    // “a 13F filing” is a form.
    let form = letter && word!(line.key(end), "filing" | "filings");
    let letter = letter && (number.low > 500.0 || number.scaled || number.form != Form::Digits);
    // “with one foot on the ledge” is somebody's; “the 20-yard line” is a place on a field.
    let next = line.key(end);
    let body = code == "[ft_i]" && number.form == Form::Words && number.low <= 2.0 && !line.hyphen(end - 2);
    let long = word!(
        next,
        "tall"
            | "long"
            | "deep"
            | "wide"
            | "high"
            | "thick"
            | "of"
            | "from"
            | "away"
            | "above"
            | "below"
            | "apart"
            | "off"
            | "in"
    );
    let strong = code == "{magnitude}" && (number.low > 10.0 || number.scaled);
    form || letter || body && !long || code == "[yd_i]" && word!(next, "line") || strong
}

/// The unit that a unit's name means here: of the weather, of precious metal, of the region.
fn local(line: &Line, tokens: Range<usize>, number: &Number, code: &'static str) -> &'static str {
    if code == "deg" {
        return degrees(line, number);
    }
    // “ounces of gold”: precious metal is weighed in troy ounces.
    let metal = |i: usize| word!(line.key(i), "gold" | "silver" | "platinum" | "bullion");
    if code == "[oz_av]" && (tokens.start.saturating_sub(4)..tokens.end + 4).any(metal) {
        return "[oz_tr]";
    }
    let region = line.text.article.region();
    // Imperial ones are larger by a fifth.
    let imperial = matches!(region, Some("GB" | "IE"));
    match code {
        "[gal_us]" if imperial => "[gal_br]",
        "[pt_us]" if imperial => "[pt_br]",
        "[ston_av]" if !matches!(region, None | Some("US" | "CA")) => "t",
        _ => code,
    }
}

/// “magnitude 4.2”, “magnitude-4.2”: the unit first.
pub(super) fn magnitude(line: &Line, at: usize) -> Option<Draft> {
    let next = line.past_hyphen(at + 1);
    let next = if word!(line.key(next), "of") { next + 1 } else { next };
    let number = number::read(line, next).filter(|n| n.form == Form::Digits && n.low < 10.0 && !n.scaled)?;
    Some(Draft::of(line, at, number.end, FigureKind::Measure, &number, "{magnitude}"))
}

fn unit_behind(line: &Line, number: &Number) -> Option<(&'static str, usize)> {
    let next = line.past_hyphen(number.end);
    let unit = unit::read(line, next, line.glued(next) && line.number(next - 1));
    // “20 more miles”
    unit.or_else(|| if BETWEEN.has(line.key(next)) { unit::read(line, next + 1, false) } else { None })
}

/// Bare degrees are the region's where the sentence speaks of the weather or of a temperature; else they may be of an angle.
fn degrees(line: &Line, number: &Number) -> &'static str {
    let region = match line.text.article.region() {
        Some("US") => "[degF]",
        Some(_) => "Cel",
        None => return "deg",
    };
    // “38C, six degrees above”
    let scale = |i: usize| line.glued(i) && line.number(i - 1) && matches!(line.str(i), "C" | "F");
    let weather = number.low < 135.0 && (line.start..line.end).any(|i| WEATHER.has(line.key(i)) || scale(i));
    if weather { region } else { "deg" }
}

/// `5m` and `5 m` are metres where the words beside it speak of length.
fn metres(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let end = number.end + 1;
    let behind = line.past_hyphen(end);
    let said = LENGTHS.has(line.key(behind)) || word!(line.before(at), "by" | "x" | "width" | "height" | "depth");
    // “4 m x 2 m”
    let said = said || word!(line.key(behind), "x" | "by") && line.number(behind + 1);
    // “37m (121ft)”
    let length =
        |i: usize| unit::read(line, i, true).is_some_and(|(code, _)| matches!(code, "[ft_i]" | "[yd_i]" | "[in_i]"));
    let bracket = line.is(end, '(') && line.number(end + 1) && length(end + 2)
        || at >= line.start + 2 && line.is(at - 1, '(') && length(at - 2);
    // “shrank to 4.6m sq km, 1.1m below the average” counts millions.
    let millions = |i: usize| line.str(i) == "m" && line.glued(i) && unit::read(line, i + 1, false).is_some();
    let said = said && !(word!(line.key(behind), "below" | "above") && (line.start..at).any(millions));
    let length = (said || bracket) && line.kind(behind) != Some(Kind::Number);
    length.then(|| Draft::of(line, at, end, FigureKind::Measure, number, "m"))
}

/// The smaller unit that goes with a unit, and how many make one.
fn compound(code: &str) -> Option<(&'static str, f64)> {
    Some(match code {
        "[ft_i]" => ("[in_i]", 12.0),
        "[stone_av]" => ("[lb_av]", 14.0),
        "[lb_av]" => ("[oz_av]", 16.0),
        "m" => ("cm", 100.0),
        "km" => ("m", 1000.0),
        _ => return None,
    })
}

crate::table! {
    /// Words behind `5m` that speak of length.
    static LENGTHS: () = {
        "tall" => (), "high" => (), "wide" => (), "long" => (), "deep" => (), "thick" => (), "away" => (),
        "below" => (),
        "above" => (), "underwater" => (), "freestyle" => (), "hurdles" => (), "sprint" => (), "backstroke" => (),
        "butterfly" => (), "breaststroke" => (), "race" => (), "final" => (), "relay" => (), "swell" => (),
        "waves" => (), "swells" => (), "wave" => (), "seas" => (), "surf" => (), "walls" => (), "fences" => (),
        "trees" => (), "yacht" => (), "yachts" => (), "boats" => (), "poles" => (), "dive" => (), "drop" => (),
        "putt" => (), "pool" => (), "tunnel" => (), "superyacht" => (), "vessel" => (), "ferry" => (), "fence" => (), "wall" => (), "exclusion" => (),
    };
}

crate::table! {
    /// Words that speak of the weather or of a temperature.
    static WEATHER: () = {
        "temperature" => (), "temperatures" => (), "weather" => (), "heat" => (), "heatwave" => (), "hot" => (),
        "hottest" => (), "cold" => (), "coldest" => (), "warm" => (), "warmest" => (), "mercury" => (), "forecast" => (),
        "celsius" => (), "fahrenheit" => (), "freezing" => (), "sunny" => (), "showers" => (), "humidity" => (),
        "warming" => (), "warmer" => (), "cooler" => (), "colder" => (), "climate" => (),
        "normal" => (), "highs" => (), "lows" => (), "snow" => (), "rain" => (),
        "wind" => (), "winds" => (), "gust" => (), "gusts" => (), "gusting" => (), "cyclone" => (),
    };
}
