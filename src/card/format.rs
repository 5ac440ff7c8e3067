//! Numbers and dates in the words of the reader's locale, by the browser's own `Intl`.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use super::words::{self, Style, Unit};

#[wasm_bindgen]
extern "C" {
    /// A number or a date.
    type Localised;

    #[wasm_bindgen(method, structural, catch, js_name = toLocaleString)]
    fn to_locale_string(this: &Localised, locale: Option<&str>, options: &Object) -> Result<String, JsValue>;
}

/// Formats by a locale; where the browser does not know it, by its own.
pub(super) struct Format<'a> {
    /// A BCP 47 tag.
    pub(super) locale: Option<&'a str>,
}

/// From here on a row gives millions in words; a head gives the amount in full.
const LARGE: f64 = 1e6;

impl Format<'_> {
    /// A number of a row: rounded to what is honest, large ones in words.
    pub(super) fn row(&self, value: f64, unit: Option<&str>, digits: Option<u8>, style: Style) -> String {
        let options = Options::new();
        match style {
            Style::Signed => options.set("signDisplay", "exceptZero"),
            Style::Fact => options.set("useGrouping", "min2"),
            Style::Year => options.set("useGrouping", false),
            _ => &options,
        };
        self.number(value, unit, digits, value.abs() >= LARGE, options)
    }

    /// A number in full.
    pub(super) fn full(&self, value: f64, unit: Option<&str>) -> String {
        self.number(value, unit, None, false, Options::new())
    }

    fn number(&self, value: f64, unit: Option<&str>, digits: Option<u8>, worded: bool, options: Options) -> String {
        match digits {
            Some(digits) => options.set("maximumSignificantDigits", digits.clamp(1, 15)),
            None => options.set("maximumFractionDigits", 6),
        };
        if worded {
            options.set("notation", "compact").set("compactDisplay", "long");
        }
        match unit.map(words::unit) {
            None => self.say(value, &options),
            Some(Unit::Counted(label)) => {
                let plural = if value.abs() == 1.0 { "" } else { "s" };
                [&self.say(value, &options), "\u{a0}", label, plural].concat()
            }
            Some(Unit::Behind("")) => self.say(value, &options),
            Some(Unit::Behind(label)) => [&self.say(value, &options), "\u{a0}", label].concat(),
            Some(Unit::Percent) => self.say(value, options.set("style", "unit").set("unit", "percent")),
            Some(Unit::Short(name)) => self.say(value, options.set("style", "unit").set("unit", name)),
            Some(Unit::Long(name)) => {
                self.say(value, options.set("style", "unit").set("unit", name).set("unitDisplay", "long"))
            }
            Some(Unit::Currency(code)) => {
                if digits.is_none() {
                    // As few decimals as the currency has, but 6.5p is no £0.07 and $1.1571 no $1.16.
                    options.set("trailingZeroDisplay", "stripIfInteger");
                }
                let words = (worded && value > 0.0).then(|| self.say(value, &options));
                self.money(value, code, words.as_deref(), &options)
            }
        }
    }

    /// An amount of a currency; its number in `words`, where it is to be written so.
    fn money(&self, value: f64, code: &str, words: Option<&str>, options: &Options) -> String {
        // Some locales write every foreign currency as its code, and readers of all of them know these signs.
        let display = if matches!(code, "EUR" | "GBP" | "INR") { "narrowSymbol" } else { "symbol" };
        let of = |options: &Options| {
            options.set("style", "currency").set("currency", code).set("currencyDisplay", display);
        };
        if let Some(words) = words {
            // `Intl` shortens “million” beside a currency; so the words go where the currency puts a nought.
            let none = Options::new();
            none.set("maximumFractionDigits", 0);
            of(&none);
            let nought = self.say(0.0, &none);
            if nought.contains('0') {
                return nought.replacen('0', words, 1);
            }
        }
        of(options);
        self.say(value, options)
    }

    /// A date as precise as it is given: a day, a month, a year.
    pub(super) fn date(&self, iso: &str) -> String {
        let options = Options::new();
        options.set("timeZone", "UTC").set("year", "numeric");
        match iso.len() {
            7 => options.set("month", "long"),
            10 => options.set("month", "long").set("day", "numeric"),
            _ => return iso.into(),
        };
        let date = js_sys::Date::new(&iso.into());
        if date.get_time().is_nan() {
            return iso.into();
        }
        self.localise(date.unchecked_ref(), &options).unwrap_or_else(|| iso.into())
    }

    fn say(&self, value: f64, options: &Options) -> String {
        let number = JsValue::from_f64(value);
        let said = self.localise(number.unchecked_ref(), options).unwrap_or_else(|| crate::number::write(value));
        // A true minus, as in the arithmetic under it.
        if value < 0.0 { said.replacen('-', "−", 1) } else { said }
    }

    fn localise(&self, value: &Localised, options: &Options) -> Option<String> {
        let own = |locale| value.to_locale_string(locale, &options.0).ok();
        own(self.locale).or_else(|| own(None))
    }
}

struct Options(Object);

impl Options {
    fn new() -> Self {
        Self(Object::new())
    }

    fn set(&self, key: &str, value: impl Into<JsValue>) -> &Self {
        // Setting a property of a plain object does not fail.
        let _ = Reflect::set(&self.0, &key.into(), &value.into());
        self
    }
}
