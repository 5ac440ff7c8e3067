//! Units of measure and time, with their UCUM codes.

use super::line::{Line, word};
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
    if line.is(at, '°') || line.is(at, 'º') {
        let celsius = match line.str(at + 1) {
            "C" | "Celsius" | "celsius" => Some("Cel"),
            "F" | "Fahrenheit" | "fahrenheit" => Some("[degF]"),
            _ => None,
        };
        return Some(celsius.map_or(("deg", at + 1), |code| (code, at + 2)));
    }
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
        // “two standing stones” weigh nothing here.
        Word => !word!(line.key(at), "stones"),
        Glued => glued && end == at + 1,
        // “13F-filing”, “800,000 F-Series”: a letter of a longer name.
        Exact(exact) => line.str(at) == exact && !line.hyphen(end),
    };
    if !fits {
        return None;
    }
    let (mut code, mut end) = (unit.code, end);
    // “68 lbs.”: a dot that does not end the sentence; “km/h”, “m/s”.
    if line.is(end, '/') && line.glued(end) && line.glued(end + 1) {
        let rate = match code {
            "km" if word!(line.key(end + 1), "h" | "hr" | "hour") => Some("km/h"),
            "m" if word!(line.key(end + 1), "s" | "sec") => Some("m/s"),
            "[mi_i]" if word!(line.key(end + 1), "h" | "hr") => Some("[mi_i]/h"),
            "Mbit" if word!(line.key(end + 1), "s") => Some("Mbit/s"),
            _ => None,
        };
        if let Some(rate) = rate {
            (code, end) = (rate, end + 2);
        }
    }
    Some((code, end))
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
        "square metre" => w("m2"), "square metres" => w("m2"), "square meter" => w("m2"), "square meters" => w("m2"),
        "sqm" => w("m2"), "sq m" => w("m2"),
        "square kilometre" => w("km2"), "square kilometres" => w("km2"), "square kilometer" => w("km2"),
        "square kilometers" => w("km2"),
        "sq km" => w("km2"), "sqkm" => w("km2"), "square centimetres" => w("cm2"), "square centimeters" => w("cm2"),
        "square inches" => w("[sin_i]"), "square inch" => w("[sin_i]"), "square foot" => w("[sft_i]"),
        "square feet" => w("[sft_i]"), "sq ft" => w("[sft_i]"), "sqft" => w("[sft_i]"),
        "square yards" => w("[syd_i]"), "square yard" => w("[syd_i]"),
        "square mile" => w("[smi_us]"), "square miles" => w("[smi_us]"), "sq miles" => w("[smi_us]"),
        "sq mi" => w("[smi_us]"), "acre" => w("[acr_us]"),
        "hectare" => w("har"), "ha" => w("har"),
        // volume
        "gigalitre" => w("GL"), "megalitre" => w("ML"),
        "litre" => w("L"), "liter" => w("L"), "millilitre" => w("mL"),

        "milliliter" => w("mL"), "ml" => w("mL"), "gallon" => w("[gal_us]"),
        "pint" => w("[pt_us]"),
        "quart" => w("[qt_us]"), "barrel" => w("[bbl_us]"),
        "bpd" => w("[bbl_us]/d"),
        "cubic metre" => w("m3"), "cubic metres" => w("m3"), "cubic meter" => w("m3"), "cubic meters" => w("m3"),
        "cubic kilometres" => w("km3"),
        "cubic kilometers" => w("km3"), "cubic feet" => w("[cft_i]"), "cubic foot" => w("[cft_i]"),
        "cubic centimetres" => w("cm3"), "cubic centimeters" => w("cm3"),
        "cubic inches" => w("[cin_i]"), "cubic yards" => w("[cyd_i]"), "fluid ounces" => w("[foz_us]"),
        "fluid ounce" => w("[foz_us]"),
        "tablespoon" => w("[tbs_us]"), "teaspoon" => w("[tsp_us]"),
        "l" => g("L"),
        // mass
        "milligram" => w("mg"), "mg" => w("mg"), "microgram" => w("ug"),
        "mcg" => w("ug"), "gram" => w("g"),
        "gramme" => w("g"), "g" => g("g"), "kilogram" => w("kg"),
        "kilogramme" => w("kg"),
        "kilo" => w("kg"), "kg" => w("kg"), "kgs" => w("kg"),
        "tonne" => w("t"), "metric ton" => w("t"),
        "metric tons" => w("t"), "ton" => w("[ston_av]"), "tons" => w("[ston_av]"), "short tons" => w("[ston_av]"),
        "long tons" => w("[lton_av]"),
        "kilotonne" => w("kt"), "kiloton" => w("kt"), "megatonne" => w("Mt"),
        "megaton" => w("Mt"), "gigaton" => w("Gt"), "gigatonne" => w("Gt"), "pound" => w("[lb_av]"),
        "lb" => w("[lb_av]"), "lbs" => w("[lb_av]"), "ounce" => w("[oz_av]"),
        "oz" => w("[oz_av]"),
        "stone" => w("[stone_av]"), "st" => g("[stone_av]"), "carat" => w("[car_m]"),
        "troy ounces" => w("[oz_tr]"), "troy ounce" => w("[oz_tr]"),
        // speed
        "mph" => w("[mi_i]/h"), "m.p.h." => w("[mi_i]/h"), "miles per hour" => w("[mi_i]/h"),
        "miles an hour" => w("[mi_i]/h"), "mile per hour" => w("[mi_i]/h"), "mile an hour" => w("[mi_i]/h"),
        "kph" => w("km/h"), "kmh" => w("km/h"),
        "kmph" => w("km/h"), "kilometres per hour" => w("km/h"), "kilometers per hour" => w("km/h"),
        "kilometres an hour" => w("km/h"),
        "kilometers an hour" => w("km/h"), "km per hour" => w("km/h"), "metres per second" => w("m/s"),
        "meters per second" => w("m/s"), "knots" => w("[kn_i]"),
        "metres a second" => w("m/s"), "meters a second" => w("m/s"), "feet per second" => w("[ft_i]/s"),
        "miles per second" => w("[mi_i]/s"), "kilometres per second" => w("km/s"), "kilometers per second" => w("km/s"),
        "mpg" => w("[mi_i]/[gal_us]"), "miles per gallon" => w("[mi_i]/[gal_us]"),
        // temperature
        "degree" => w("deg"), "degrees celsius" => w("Cel"), "degree celsius" => w("Cel"),
        "degrees centigrade" => w("Cel"),
        "celsius" => w("Cel"), "celcius" => w("Cel"), "degrees celcius" => w("Cel"), "farenheit" => w("[degF]"),
        "degrees farenheit" => w("[degF]"), "degree f" => w("[degF]"), "degree c" => w("Cel"), "centigrade" => w("Cel"),
        "degrees fahrenheit" => w("[degF]"), "degree fahrenheit" => w("[degF]"), "fahrenheit" => w("[degF]"),
        "degrees c" => w("Cel"), "degrees f" => w("[degF]"), "deg c" => w("Cel"), "deg f" => w("[degF]"),
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
        "amps" => w("A"), "amp" => w("A"), "newton" => w("N"), "hertz" => w("Hz"), "hz" => w("Hz"),
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
        "megabits per second" => w("Mbit/s"), "gigabits per second" => w("Gbit/s"),
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
