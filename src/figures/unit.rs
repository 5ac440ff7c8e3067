//! Units of measure and time, with their UCUM codes.

use super::line::Line;
use crate::keys::word;
use crate::text::Kind;

/// How a unit may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A word or an abbreviation that means nothing else.
    Word,
    /// Letters that mean this only right behind digits.
    Glued,
    /// Letters that mean this only written so.
    Exact(&'static str),
}
use Form::*;

/// A unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) code: &'static str,
    pub(super) form: Form,
}

const fn w(code: &'static str) -> Unit {
    Unit { code, form: Word }
}
const fn g(code: &'static str) -> Unit {
    Unit { code, form: Glued }
}
const fn x(code: &'static str, exact: &'static str) -> Unit {
    Unit { code, form: Exact(exact) }
}

/// The unit at token `at` and the token behind it; `glued` says that digits stand right before.
pub(super) fn read(line: &Line, at: usize, glued: bool) -> Option<(&'static str, usize)> {
    let words = || degree(line, at).or_else(|| power(line, at));
    let (code, end) = words().or_else(|| raised(line, at)).or_else(|| simple(line, at, glued))?;
    Some(rate(line, code, end).unwrap_or((code, end)))
}

/// A unit of one word, letters or a sign.
fn simple(line: &Line, at: usize, glued: bool) -> Option<(&'static str, usize)> {
    let sign = match line.kind(at)? {
        Kind::Punct('℃') => Some("Cel"),
        Kind::Punct('℉') => Some("[degF]"),
        Kind::Mark('″') => Some("[in_i]"),
        Kind::Mark('′') => Some("[ft_i]"),
        _ => None,
    };
    if let Some(code) = sign {
        return Some((code, at + 1));
    }
    let (unit, end) = line.named(&UNITS, at)?;
    let fits = match unit.form {
        // “two standing stones” weigh nothing here, and “three cups” may be won.
        Word if word!(line.key(at), "cup" | "cups") => word!(line.key(end), "of") || fraction(line, at.wrapping_sub(1)),
        Word => !word!(line.key(at), "stones"),
        Glued => glued && end == at + 1,
        // “13F-filing”, “800,000 F-Series”: a letter of a longer name.
        Exact(exact) => line.str(at) == exact && !line.hyphen(end),
    };
    fits.then_some((unit.code, end))
}

/// Whether a number that ends at `i` ends in a fraction: `1½`, `1/2`.
fn fraction(line: &Line, i: usize) -> bool {
    matches!(line.kind(i), Some(Kind::Punct(_))) || line.number(i) && line.is(i.wrapping_sub(1), '/')
}

/// Degrees: “degrees Celsius”, “°F”, “degrees” alone.
fn degree(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let sign = line.is(at, '°') || line.is(at, 'º');
    if !(sign || word!(line.key(at), "degree" | "degrees" | "deg")) {
        return None;
    }
    let scale = match line.key(at + 1) {
        key if word!(key, "celsius" | "celcius" | "centigrade" | "c") => Some("Cel"),
        key if word!(key, "fahrenheit" | "farenheit" | "f") => Some("[degF]"),
        _ => None,
    };
    match scale.filter(|_| !line.hyphen(at + 2)) {
        Some(code) => Some((code, at + 2)),
        None => Some(("deg", at + 1)).filter(|_| !word!(line.key(at), "deg")),
    }
}

/// A length, its square and its cube.
static POWERS: [(&str, &str, &str); 7] = [
    ("m", "m2", "m3"),
    ("km", "km2", "km3"),
    ("cm", "cm2", "cm3"),
    ("[in_i]", "[sin_i]", "[cin_i]"),
    ("[ft_i]", "[sft_i]", "[cft_i]"),
    ("[yd_i]", "[syd_i]", "[cyd_i]"),
    ("[mi_i]", "[smi_us]", "[cmi_i]"),
];

/// “square miles”, “sq ft”, “cubic metres”
fn power(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let cubic = word!(line.key(at), "cubic" | "cu");
    if !(cubic || word!(line.key(at), "square" | "sq")) {
        return None;
    }
    let dot = usize::from(word!(line.key(at), "sq" | "cu") && line.is(at + 1, '.') && line.glued(at + 1));
    let next = line.past_hyphen(at + 1 + dot);
    let (length, end) = length(line, next)?;
    to_power(length, cubic).zip(Some(end))
}

/// “km²”, “m3”: the power right behind the length.
pub(super) fn raised(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let (length, end) = length(line, at).filter(|(_, end)| line.glued(*end))?;
    let cubic = line.is(end, '³') || line.str(end) == "3";
    let power = cubic || line.is(end, '²') || line.str(end) == "2";
    to_power(length, cubic).filter(|_| power).zip(Some(end + 1))
}

/// The unit at token `at`, where “m” is a metre, and the token behind it.
fn length(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let metre = if word!(line.key(at), "m") { Some(("m", at + 1)) } else { None };
    metre.or_else(|| simple(line, at, true))
}

fn to_power(length: &str, cubic: bool) -> Option<&'static str> {
    let (_, square, cube) = POWERS.iter().find(|(code, ..)| *code == length)?;
    Some(if cubic { cube } else { square })
}

/// What is measured by the hour or the second.
static RATES: [(&str, &str, &str); 9] = [
    ("km", "h", "km/h"),
    ("[mi_i]", "h", "[mi_i]/h"),
    ("m", "s", "m/s"),
    ("km", "s", "km/s"),
    ("[mi_i]", "s", "[mi_i]/s"),
    ("[ft_i]", "s", "[ft_i]/s"),
    ("Mbit", "s", "Mbit/s"),
    ("Gbit", "s", "Gbit/s"),
    ("m3", "s", "m3/s"),
];

/// “miles an hour”, “metres per second”, “km/h”; but no “two miles an hour later”.
fn rate(line: &Line, code: &str, end: usize) -> Option<(&'static str, usize)> {
    let stroke = line.is(end, '/') && line.glued(end) && line.glued(end + 1);
    let joined = stroke || word!(line.key(end), "per" | "a" | "an") && !word!(line.key(end + 2), "later" | "ago");
    let time = match line.key(end + 1) {
        key if word!(key, "h" | "hr" | "hour") => "h",
        key if word!(key, "s" | "sec" | "second") => "s",
        _ => return None,
    };
    let (.., rate) = RATES.iter().find(|(unit, by, _)| *unit == code && *by == time).filter(|_| joined)?;
    Some((rate, end + 2))
}

crate::table! {
    static UNITS: Unit = {
        // length
        "millimetre" => w("mm"), "millimeter" => w("mm"),
        "mm" => w("mm"),
        "centimetre" => w("cm"), "centimeter" => w("cm"),
        "cm" => w("cm"),
        "metre" => w("m"), "meter" => w("m"),
        "kilometre" => w("km"), "kilometer" => w("km"),
        "km" => w("km"), "kms" => w("km"),
        "micron" => w("um"), "micrometre" => w("um"), "micrometer" => w("um"),
        "nanometer" => w("nm"),
        "nanometre" => w("nm"), "nm" => g("nm"), "inch" => w("[in_i]"), "in" => g("[in_i]"), "dm" => w("dm"),
        "µm" => w("um"), "μm" => w("um"), "inches" => w("[in_i]"), "foot" => w("[ft_i]"), "feet" => w("[ft_i]"),
        "ft" => w("[ft_i]"), "yard" => w("[yd_i]"), "yd" => w("[yd_i]"), "yds" => w("[yd_i]"),
        "mile" => w("[mi_i]"),
        "mi" => g("[mi_i]"), "nautical mile" => w("[nmi_i]"), "nautical miles" => w("[nmi_i]"),
        "light year" => w("[ly]"),
        "light years" => w("[ly]"), "fathom" => w("[fth_i]"), "furlong" => w("[fur_us]"),
        // area
        "sqm" => w("m2"), "sqkm" => w("km2"), "sqft" => w("[sft_i]"), "acre" => w("[acr_us]"),
        "hectare" => w("har"), "ha" => w("har"),
        // volume
        "gigalitre" => w("GL"), "megalitre" => w("ML"),
        "litre" => w("L"), "liter" => w("L"), "millilitre" => w("mL"),

        "milliliter" => w("mL"), "ml" => w("mL"), "gallon" => w("[gal_us]"),
        "pint" => w("[pt_us]"),
        "quart" => w("[qt_us]"), "barrel" => w("[bbl_us]"),
        "bpd" => w("[bbl_us]/d"), "fluid ounces" => w("[foz_us]"),
        "fluid ounce" => w("[foz_us]"),
        "tablespoon" => w("[tbs_us]"), "teaspoon" => w("[tsp_us]"), "tbsp" => w("[tbs_us]"), "tsp" => w("[tsp_us]"),
        "cup" => w("[cup_us]"), "cups" => w("[cup_us]"),
        "l" => g("L"),
        // mass
        "milligram" => w("mg"), "mg" => w("mg"), "microgram" => w("ug"),
        "mcg" => w("ug"), "gram" => w("g"),
        "gramme" => w("g"), "g" => g("g"), "kilogram" => w("kg"),
        "kilogramme" => w("kg"),
        "kilo" => w("kg"), "kg" => w("kg"), "kgs" => w("kg"),
        "tonne" => w("t"), "t" => x("t", "t"), "metric ton" => w("t"),
        "metric tons" => w("t"), "ton" => w("[ston_av]"), "tons" => w("[ston_av]"), "short tons" => w("[ston_av]"),
        "long tons" => w("[lton_av]"),
        "kilotonne" => w("kt"), "kiloton" => w("kt"), "megatonne" => w("Mt"),
        "megaton" => w("Mt"), "gigaton" => w("Gt"), "gigatonne" => w("Gt"), "pound" => w("[lb_av]"),
        "lb" => w("[lb_av]"), "lbs" => w("[lb_av]"), "ounce" => w("[oz_av]"),
        "oz" => w("[oz_av]"),
        "stone" => w("[stone_av]"), "st" => g("[stone_av]"), "carat" => w("[car_m]"),
        "troy ounces" => w("[oz_tr]"), "troy ounce" => w("[oz_tr]"),
        // speed
        "mph" => w("[mi_i]/h"), "m.p.h." => w("[mi_i]/h"),
        "kph" => w("km/h"), "kmh" => w("km/h"),
        "kmph" => w("km/h"), "knot" => w("[kn_i]"), "kts" => w("[kn_i]"), "kt" => x("[kn_i]", "kt"),
        "mpg" => w("[mi_i]/[gal_us]"), "miles per gallon" => w("[mi_i]/[gal_us]"),
        // temperature
        "celsius" => w("Cel"), "celcius" => w("Cel"), "farenheit" => w("[degF]"), "centigrade" => w("Cel"), "fahrenheit" => w("[degF]"),
        "kelvin" => w("K"), "c" => x("Cel", "C"), "f" => x("[degF]", "F"),
        // energy, power, electricity
        "watt" => w("W"), "kilowatt" => w("kW"), "kw" => w("kW"),
        "megawatt" => w("MW"),
        "mw" => x("MW", "MW"), "gigawatt" => w("GW"), "gw" => w("GW"), "terawatt" => w("TW"),
        "tw" => x("TW", "TW"), "w" => x("W", "W"),
        "kilowatt hour" => w("kW.h"), "kilowatt hours" => w("kW.h"), "kwh" => w("kW.h"), "megawatt hour" => w("MW.h"),
        "megawatt hours" => w("MW.h"),
        "mwh" => w("MW.h"), "gigawatt hours" => w("GW.h"), "gwh" => w("GW.h"), "terawatt hours" => w("TW.h"),
        "twh" => w("TW.h"), "watt hours" => w("W.h"),
        "mah" => w("mA.h"), "horsepower" => w("[HP]"), "hp" => w("[HP]"), "bhp" => w("[HP]"), "joule" => w("J"),
        "kilojoule" => w("kJ"), "kj" => w("kJ"),
        "calorie" => w("kcal"), "kcal" => w("kcal"), "kilocalorie" => w("kcal"),
        "volt" => w("V"), "kilovolt" => w("kV"), "kv" => w("kV"),
        "amp hours" => w("A.h"), "amps" => w("A"), "amp" => w("A"), "newton" => w("N"), "hertz" => w("Hz"), "hz" => w("Hz"),
        "kilohertz" => w("kHz"), "khz" => w("kHz"), "megahertz" => w("MHz"), "mhz" => w("MHz"), "gigahertz" => w("GHz"),
        "ghz" => w("GHz"),
        "megapixel" => w("Mpx"), "nits" => w("cd/m2"), "decibel" => w("dB"),
        "db" => w("dB"),
        // pressure
        "psi" => w("[psi]"), "millibar" => w("mbar"), "hectopascal" => w("hPa"), "hpa" => w("hPa"),
        "pounds per square inch" => w("[psi]"), "mb" => x("MBy", "MB"),
        // data
        "byte" => w("By"), "kilobyte" => w("kBy"), "kb" => w("kBy"),
        "megabyte" => w("MBy"),
        "gigabyte" => w("GBy"), "gb" => w("GBy"), "terabyte" => w("TBy"),
        "tb" => w("TBy"), "petabyte" => w("PBy"),
        "kilobit" => w("kbit"), "megabit" => w("Mbit"), "mbps" => w("Mbit/s"), "gbps" => w("Gbit/s"),
        "gigabit" => w("Gbit"), "bits" => w("bit"),
        // concentration
        "parts per million" => w("[ppm]"), "ppm" => w("[ppm]"), "parts per billion" => w("[ppb]"), "ppb" => w("[ppb]"),
        // earthquakes
        "magnitude" => w("{magnitude}"),
    };
}

crate::table! {
    /// Units of time.
    pub(super) static TIMES: (&'static str, f64) = {
        "millisecond" => ("second", 0.001), "milliseconds" => ("second", 0.001), "second" => ("second", 1.0),
        "seconds" => ("second", 1.0), "sec" => ("second", 1.0), "secs" => ("second", 1.0),
        "minute" => ("minute", 1.0), "minutes" => ("minute", 1.0), "min" => ("minute", 1.0), "mins" => ("minute", 1.0),
        "hour" => ("hour", 1.0), "hours" => ("hour", 1.0), "hr" => ("hour", 1.0),
        "hrs" => ("hour", 1.0), "day" => ("day", 1.0), "days" => ("day", 1.0), "night" => ("day", 1.0),
        "nights" => ("day", 1.0), "week" => ("week", 1.0), "weeks" => ("week", 1.0),
        "fortnight" => ("week", 2.0), "fortnights" => ("week", 2.0), "month" => ("month", 1.0),
        "months" => ("month", 1.0), "quarters" => ("month", 3.0),
        "year" => ("year", 1.0), "years" => ("year", 1.0), "yr" => ("year", 1.0), "yrs" => ("year", 1.0),
        "decade" => ("year", 10.0), "decades" => ("year", 10.0),
        "century" => ("year", 100.0), "centuries" => ("year", 100.0), "millennium" => ("year", 1000.0),
        "millennia" => ("year", 1000.0),
    };
}
