//! Measures in the readers' units, money in their currency, an age as years of birth.

use super::super::{Found, Row, Said, Source};
use super::{change, computed, rounded, rounded_to, write};
use crate::entities;
use crate::figures::{Amount, Figure, FigureKind, Qualifier, Value, is_change};
use crate::keys::word;
use crate::pack::Origin;
use crate::text::Key;

pub(super) fn rows(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    match figure.kind {
        FigureKind::Measure => rows.extend(measure(figure, found)),
        FigureKind::Money => rows.extend(money(figure, found)),
        FigureKind::Duration if figure.age => rows.extend(birth(figure, found)),
        _ => {}
    }
}

/// Whose unit it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    Metric,
    /// Of the United States, and often of Britain.
    Customary,
    /// Of a trade: every reader gets the everyday unit.
    Trade,
}
use System::{Customary, Metric, Trade};

/// Unit, unit to convert to, factor, and whose unit the first is.
static UNITS: &[(&str, &str, f64, System)] = &[
    ("km", "[mi_i]", 0.621_371, Metric),
    ("m", "[ft_i]", 3.280_84, Metric),
    ("cm", "[in_i]", 0.393_701, Metric),
    ("mm", "[in_i]", 0.039_370_1, Metric),
    ("kg", "[lb_av]", 2.204_62, Metric),
    ("g", "[oz_av]", 0.035_274, Metric),
    // But not back: where nobody says which, “tons” may be metric ones.
    ("t", "[ston_av]", 1.102_31, Metric),
    ("har", "[acr_us]", 2.471_05, Metric),
    ("km2", "[smi_us]", 0.386_102, Metric),
    ("m2", "[sft_i]", 10.763_9, Metric),
    ("L", "[gal_us]", 0.264_172, Metric),
    ("m3", "[cft_i]", 35.314_7, Metric),
    ("km/h", "[mi_i]/h", 0.621_371, Metric),
    ("[mi_i]", "km", 1.609_344, Customary),
    ("[ft_i]", "m", 0.304_8, Customary),
    ("[yd_i]", "m", 0.914_4, Customary),
    ("[in_i]", "cm", 2.54, Customary),
    ("[lb_av]", "kg", 0.453_592, Customary),
    ("[oz_av]", "g", 28.349_5, Customary),
    ("[acr_us]", "har", 0.404_686, Customary),
    ("[smi_us]", "km2", 2.589_99, Customary),
    ("[sft_i]", "m2", 0.092_903, Customary),
    ("[gal_us]", "L", 3.785_41, Customary),
    ("[gal_br]", "L", 4.546_09, Customary),
    ("[cft_i]", "m3", 0.028_316_8, Customary),
    ("[mi_i]/h", "km/h", 1.609_344, Customary),
    ("[stone_av]", "kg", 6.350_29, Trade),
    ("[oz_tr]", "kg", 0.031_103_5, Trade),
    ("[bbl_us]", "L", 158.987, Trade),
    ("[nmi_i]", "km", 1.852, Trade),
    ("[kn_i]", "km/h", 1.852, Trade),
    ("[HP]", "kW", 0.745_7, Trade),
];

/// Whether readers of the region want this unit converted.
fn wanted(region: Option<&str>, unit: &str, system: System) -> bool {
    match region {
        None => true,
        _ if system == Trade => true,
        Some("US" | "LR" | "MM") => system == Metric,
        // Britain drives in miles.
        Some("GB") if matches!(unit, "[mi_i]" | "[mi_i]/h") => false,
        Some("GB") if matches!(unit, "km" | "km/h") => true,
        Some(_) => system == Customary,
    }
}

/// Whether one figure is the other in another unit: “5 km (3 miles)”.
fn same(a: &Figure, b: &Figure) -> bool {
    let (Value::Number(from), Value::Number(to), Some(unit), Some(other)) = (&a.value, &b.value, a.unit, b.unit) else {
        return false;
    };
    let factor =
        UNITS.iter().find(|(from, to, ..)| *from == unit && *to == other).map(|(_, _, factor, _)| from * factor);
    let degrees = (unit == "Cel" && other == "[degF]").then_some(from * 1.8 + 32.0);
    factor.or(degrees).is_some_and(|as_told| (as_told - to).abs() <= 0.1 * to.abs())
}

/// The furthest, in bytes, that the article's own conversion stands from what it converts.
const BESIDE: u32 = 60;

/// Whether the article converts the figure itself.
fn told(figure: &Figure, found: &Found<'_>) -> bool {
    let place = found.figures.partition_point(|other| other.span.start < figure.span.start);
    let mut beside = found.figures[place.saturating_sub(1)..].iter().take(3);
    beside.any(|other| {
        other.span.start.abs_diff(figure.span.start) <= BESIDE && (same(figure, other) || same(other, figure))
    })
}

fn measure(figure: &Figure, found: &Found<'_>) -> Option<Row> {
    let unit = figure.unit?;
    // What is told by the thousand ounces is metal, which is weighed in ounces of another kind, though the text need not say so.
    let metal =
        unit == "[oz_av]" && matches!(figure.value, Value::Number(least) | Value::Range(least, _) if least >= 1000.0);
    if metal || told(figure, found) {
        return None;
    }
    // “40 miles to the gallon”
    let end = found.text.token_from(figure.span.end);
    let economy = |i: usize| word!(found.text.key(i), "gallon" | "litre" | "liter");
    if word!(found.text.key(end), "to" | "per") && (end + 1..end + 3).any(economy) {
        return None;
    }
    // “fell 50 metres race organisers said” tells of no race.
    if figure.change.is_none() && is_called(unit, found.text.token_from(figure.span.end), found) {
        return None;
    }
    let region = found.text.article.region();
    if matches!(unit, "Cel" | "[degF]") {
        return temperature(figure, unit, found);
    }
    let (_, to, factor, system) = UNITS.iter().find(|(from, ..)| *from == unit)?;
    if !wanted(region, unit, *system) || (region == Some("US") && unit == "[nmi_i]") {
        return None;
    }
    // An American reads nautical miles and knots in miles.
    let (to, factor) = match (region, *to) {
        (Some("US" | "GB"), "km") if *system == Trade => ("[mi_i]", factor * 0.621_371),
        (Some("US" | "GB"), "km/h") if *system == Trade => ("[mi_i]/h", factor * 0.621_371),
        (_, to) => (to, *factor),
    };
    // So that the card shows no more digits than the table has.
    let factor = write::round(factor, 6);
    let by = write::with(" × ", factor, "");
    convert(figure, to, &|value| value * factor, ["", &by])
}

/// Whether a measure that ends before the token at `behind` is what a race, a gun or a film is called by: “the 50 metres
/// freestyle”, “a 9mm Halden pistol”.
fn is_called(unit: &str, behind: usize, found: &Found<'_>) -> bool {
    let named = |i: usize, names: &'static crate::text::Table<()>| names.has(found.text.key(i));
    let word =
        |&i: &usize| found.text.tokens.get(i).is_some_and(|t| (t.is_word() || t.is_dash()) && !t.opens_sentence());
    let mut within = (behind..behind + 5).take_while(word);
    unit == "m" && named(behind, &RACES) || unit == "mm" && within.any(|i| named(i, &CALIBRES))
}

crate::table! {
    /// Words behind the length of a race.
    static RACES: () = {
        "freestyle" => (), "butterfly" => (), "breaststroke" => (), "backstroke" => (), "medley" => (), "hurdles" => (),
        "champion" => (), "final" => (), "finals" => (), "relay" => (), "title" => (), "gold" => (), "silver" => (),
        "bronze" => (), "race" => (), "races" => (), "sprint" => (), "steeplechase" => (), "event" => (),
    };
}

crate::table! {
    /// Things that are called by their calibre.
    static CALIBRES: () = {
        "pistol" => (), "handgun" => (), "gun" => (), "rifle" => (), "calibre" => (), "caliber" => (), "bullets" => (),
        "rounds" => (), "howitzer" => (), "howitzers" => (), "shell" => (), "shells" => (), "artillery" => (),
        "cannon" => (), "mortar" => (), "film" => (), "ammunition" => (),
    };
}

crate::table! {
    /// Words of the climate's change.
    static WARMING: () = {
        "warming" => (), "warmed" => (), "warms" => (), "cooling" => (), "pre" => (), "preindustrial" => (), "threshold" => (),
    };
}

/// The most degrees by which a climate is said to change.
const FEW: f64 = 8.0;

/// Whether a difference is told in both scales: “was 1.1C (2F) above the average”.
fn beyond(found: &Found<'_>, figure: &Figure) -> bool {
    let mut behind = found.text.tokens[found.text.token_from(figure.span.end)..].iter().take(BRACKET);
    let bracket = behind.next().is_some_and(|t| t.is('(') || t.is(')'));
    bracket && behind.take_while(|t| !t.is(',') && !t.is('.')).any(|t| word!(t.key, "above" | "below"))
}

/// Whether the figure at `at` stands behind “by”: “lower the street's temperature by up to 6C”.
fn is_size(at: usize, found: &Found<'_>) -> bool {
    let loose = |i: &usize| {
        let key = found.text.key(*i);
        word!(
            key,
            "up" | "to"
                | "about"
                | "around"
                | "as"
                | "much"
                | "at"
                | "least"
                | "nearly"
                | "almost"
                | "more"
                | "than"
                | "another"
        )
    };
    let by = (at.saturating_sub(BRACKET)..at).rev().find(|i| !loose(i));
    // “were hit by 40C heat” is no difference.
    let changes = |i: usize| {
        let key = found.text.key(i);
        is_change(key)
            || word!(key, "cool" | "cools" | "cooled" | "warm" | "warms" | "warmed" | "heat" | "differ" | "vary")
    };
    by.is_some_and(|by| word!(found.text.key(by), "by") && (by.saturating_sub(CHANGED)..by).any(changes))
}

/// So many tokens at most before “by” stands what changes.
const CHANGED: usize = 8;

/// So many tokens around a temperature may say that it is one of a warming.
const AROUND: usize = 40;

/// So many tokens at most stand from a measure's end to the word behind the bracket with its other scale.
const BRACKET: usize = 6;

fn temperature(figure: &Figure, unit: &str, found: &Found<'_>) -> Option<Row> {
    let region = found.text.article.region();
    let celsius = unit == "Cel";
    if !wanted(region, unit, if celsius { Metric } else { Customary }) {
        return None;
    }
    // A rise of two degrees is no temperature, and neither are the few degrees of a warming.
    let at = found.text.token_from(figure.span.start);
    let few = matches!(figure.value, Value::Number(value) if (0.0..=FEW).contains(&value));
    // “global heating”, but no “heating came on at 5C”; “will warm by”, but no “a warm 7C”
    let global = |i: usize| {
        let verb = word!(found.text.key(i - 1), "to" | "will" | "would" | "could" | "may" | "might");
        // “will cool to 8C by Friday” comes to it.
        let verb = verb && !at.checked_sub(1).is_some_and(|to| word!(found.text.key(to), "to" | "at"));
        let of = word!(found.text.key(i + 1), "of") || word!(found.text.key(i - 1), "global" | "planetary");
        let heats = word!(found.text.key(i), "heating") && of;
        // “Climate change will flood it if it exceeds 1.5C”
        let over = at.checked_sub(1).map_or(Key::NONE, |over| found.text.key(over));
        let limit = word!(over, "exceed" | "exceeds" | "above" | "beyond" | "below");
        let climate = limit && word!(found.text.key(i), "climate") && word!(found.text.key(i + 1), "change");
        heats || climate || verb && word!(found.text.key(i), "warm" | "cool")
    };
    let sentence = found.text.sentence(at);
    let mut around = sentence.start.max(at.saturating_sub(AROUND))..sentence.end.min(at + AROUND);
    let mut warming = || around.any(|i| WARMING.has(found.text.key(i)) || i > 0 && global(i));
    // “fell by 10C to 12C” is one fall, or a fall and where it came to.
    if figure.change.is_some() && figure.amount.is_none() {
        return None;
    }
    let above = || beyond(found, figure);
    let rise = figure.amount == Some(Amount::By) || is_size(at, found) || few && (warming() || above());
    match (celsius, rise) {
        (true, false) => convert(figure, "[degF]", &|c| c * 1.8 + 32.0, ["", " × 1.8 + 32"]),
        (true, true) => convert(figure, "[degF]", &|c| c * 1.8, ["", " × 1.8"]),
        (false, false) => convert(figure, "Cel", &|f| (f - 32.0) / 1.8, ["(", " − 32) ÷ 1.8"]),
        (false, true) => convert(figure, "Cel", &|f| f / 1.8, ["", " ÷ 1.8"]),
    }
}

/// The value, or both ends of a range, in another unit; what is done to it is written before and behind it.
fn convert(figure: &Figure, unit: &str, to: &dyn Fn(f64) -> f64, [before, behind]: [&str; 2]) -> Option<Row> {
    let how = |value| write::with(before, value, behind);
    let fewest = i32::from(figure.digits).max(2);
    // A thermometer is read to the degree: what is told to the degree is so in the other scale, 45 °C is 113 °F and not 110.
    let digits = |value: f64| match unit {
        "Cel" | "[degF]" => fewest.max(change::decimals(figure).max(0) + 1 + change::magnitude(value)),
        _ => fewest,
    };
    match figure.value {
        Value::Number(value) => {
            Some(rounded_to("converted", to(value), Some(unit), figure, digits(to(value)), how(value)))
        }
        Value::Range(low, high) => {
            let digits = u8::try_from(digits(to(high))).unwrap_or(2);
            let ends = Said::Range(write::round(to(low), digits), write::round(to(high), digits));
            Some(Row {
                digits: Some(digits),
                rounded: true,
                qualifier: figure.qualifier.or(Some(Qualifier::About)),
                how: Some([&how(low), "; ", &how(high)].concat()),
                ..computed("converted", ends, Some(unit))
            })
        }
        _ => None,
    }
}

/// The amount in the currency of the readers' region, where a pack has dated rates.
fn money(figure: &Figure, found: &Found<'_>) -> Option<Row> {
    let (Value::Number(value), Some(from)) = (&figure.value, figure.unit) else { return None };
    let to = crate::figures::currency_of(found.text.article.region()?)?;
    if to == from {
        return None;
    }
    let (rate, rates, origin) = found.pack.rate(from, to)?;
    let how = write::pair(*value, " × ", write::round(rate, 5));
    let mut row = rounded("in_currency", value * rate, Some(to), figure, how);
    // A day's rate is not the rate that anybody paid.
    row.rounded = true;
    row.qualifier = figure.qualifier.or(Some(Qualifier::About));
    let mut citation = rates.source.clone();
    citation.date = Some(rates.date.clone());
    row.source = match origin {
        Origin::Publisher => Source::Pack(citation),
        Origin::World => Source::World(citation),
    };
    Some(row)
}

/// The years in which somebody of this age was born.
fn birth(figure: &Figure, found: &Found<'_>) -> Option<Row> {
    let (Value::Number(age), Some("year")) = (&figure.value, figure.unit) else { return None };
    if is_past(figure, found) {
        return None;
    }
    let now = found.text.article.date?;
    if figure.qualifier.is_some() || age.fract() != 0.0 || !(0.0..=120.0).contains(age) {
        return None;
    }
    if is_thing(figure, found) {
        return None;
    }
    let year = f64::from(now.year) - age;
    let how = [&crate::number::write(f64::from(now.year)), " − ", &write::number(*age)].concat();
    Some(Row { how: Some(how), ..computed("birth_year", Said::Range(year - 1.0, year), None) })
}

/// Whether somebody was of an age once, or is to be, or many are: “she was 15 when”, “turned 17”, “staff aged 55 and above”.
fn is_past(figure: &Figure, found: &Found<'_>) -> bool {
    let text = found.text;
    let (at, end) = (text.token_from(figure.span.start), text.token_from(figure.span.end));
    let before = |n: usize| at.checked_sub(n).map_or(Key::NONE, |i| text.key(i));
    let then = |key: Key| word!(key, "was" | "were" | "be" | "been" | "turn" | "turns" | "turned" | "turning" | "then");
    let only = word!(before(1), "just" | "only" | "about" | "aged" | "still");
    let above = word!(text.key(end), "and" | "or")
        && word!(text.key(end + 1), "above" | "over" | "older" | "under" | "up" | "below");
    let of = word!(before(1), "of") && word!(before(2), "age");
    of || then(before(1)) || only && then(before(2)) || above
}

/// Whether an age is that of a thing, which nobody bore: “the 40-year-old treaty”, “a 12-year-old stone bridge”, but “a
/// 30-year-old bridge builder”.
fn is_thing(figure: &Figure, found: &Found<'_>) -> bool {
    let text = found.text;
    let behind = text.token_from(figure.span.end);
    let noun = |&i: &usize| text.tokens.get(i).is_some_and(|t| t.is_word() && !t.capital());
    let mut nouns = (behind..behind + 3).take_while(noun).map(|i| text.key(i));
    nouns.clone().any(|key| THINGS.has(key)) && !nouns.any(entities::is_role)
}

crate::table! {
    /// Things whose age is told.
    static THINGS: () = {
        "agreement" => (), "aircraft" => (), "airline" => (), "arrangement" => (), "ban" => (), "bank" => (), "blockade" => (),
        "boat" => (), "bridge" => (), "building" => (), "business" => (), "car" => (), "case" => (), "ceasefire" => (),
        "charity" => (), "church" => (), "club" => (), "company" => (), "conflict" => (), "contract" => (),
        "convention" => (), "cottage" => (), "dam" => (), "deal" => (), "dispute" => (), "embargo" => (),
        "factory" => (), "feud" => (), "firm" => (), "hotel" => (), "house" => (), "insurgency" => (), "jet" => (),
        "law" => (), "newspaper" => (), "oak" => (), "pact" => (), "party" => (), "plane" => (), "plant" => (),
        "pub" => (), "rebellion" => (), "record" => (), "regime" => (), "restaurant" => (), "rule" => (), "school" => (),
        "ship" => (), "startup" => (), "statue" => (), "system" => (), "theatre" => (), "tower" => (),
        "tree" => (), "treaty" => (), "truce" => (), "uprising" => (), "vehicle" => (), "vessel" => (), "war" => (),
    };
}
