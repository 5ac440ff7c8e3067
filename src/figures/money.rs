//! Amounts of money.

use super::currency::{self, Currency, Family};
use super::dollar;
use super::draft::Draft;
use super::ends;
use super::figure::{FigureKind, Value};
use super::line::Line;
use super::not;
use super::number::{self, Form, Number};
use super::words::stops;
use crate::keys::word;
use crate::text::Kind;

/// Reads the amount that begins with a currency sign, letters before one, or a code: `$A35 billion`, `US$5`, `EUR 5m`.
pub(super) fn read(line: &Line, at: usize) -> Option<Draft> {
    if let Some(draft) = foreign_cents(line, at) {
        return Some(draft);
    }
    let (currency, next) = opening(line, at)?;
    let first = amount(line, next)?;
    // “from £1 to 80p”: the other end is in pence.
    let pence = first.high.is_some() && minor(line, first.end).is_some();
    let first = if pence { number::one(line, next)? } else { first };
    if matches!(currency, Currency::Code(code) if next == at + 1 && doubtful(line, at, code, &first)) {
        return None;
    }
    let (mut number, mut end) = (first, first.end);
    // “$10 million to $12 million”: the sign on both ends.
    if number.high.is_none()
        && let Some((second, change)) = ends::joint(line, at, end)
        && let Some((same, digits)) = opening(line, second)
        && (same == currency || shortened(currency, same))
        && let Some(high) = amount(line, digits)
        && let Some(both) = number::join(line, number, high, change)
    {
        (number, end) = (both, high.end);
    }
    // “$5 million dollars”
    if let Some((_, close)) = line.named(&currency::NAMES, end).filter(|(name, _)| **name == currency) {
        end = close;
    }
    // “$35 billion USD”, “$5 Australian”
    let mut unit = resolve(line, at, currency);
    if matches!(currency, Currency::Shared(Family::Dollar)) && line.upper(end) {
        let code = currency::code(line.str(end)).filter(|code| code.ends_with('D'));
        // “$31.20 US”: nothing that the letters could name follows.
        let country = currency::DOLLARS.get(line.key(end)).copied().filter(|_| ends(line, end + 1));
        if let Some(code) = code.or(country) {
            unit = Some(code);
            end += 1;
        }
    }
    Some(draft(line, at..end, number, unit))
}

/// Reads the currency behind the number that begins at `at`: “35 billion Australian dollars”, “50 cents”, “5m EUR”.
pub(super) fn behind(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    if matches!(number.form, Form::Share) {
        return None;
    }
    let mut number = *number;
    let mut next = line.past_hyphen(number.end);
    if number.form == Form::Metres && next == number.end {
        number = millions(number);
        next = number.end;
    }
    if let Some(code) = currency::MILLIONS.get(line.key(number.end)).filter(|_| line.upper(number.end)) {
        let number = Number { low: number.low * 1e6, high: number.high.map(|high| high * 1e6), scaled: true, ..number };
        return Some(draft(line, at..number.end + 1, number, Some(code)));
    }
    if let Some((currency, mut end)) = minor(line, number.end) {
        // “between 17c and 24c”
        if number.high.is_none()
            && let Some((second, change)) = ends::joint(line, at, end)
            && let Some(high) = number::one(line, second)
            && let Some((same, last)) = minor(line, high.end)
            && same == currency
            && let Some(both) = number::join(line, number, high, change)
        {
            (number, end) = (both, last);
        }
        // “between 20p and £1”
        if number.high.is_none()
            && let Some((second, change)) = ends::joint(line, at, end)
            && let Some((same, digits)) = opening(line, second)
            && same == currency
            && let Some(high) = amount(line, digits)
            && let Some(both) = number::join(line, number, Number { low: high.low * 100.0, ..high }, change)
        {
            (number, end) = (both, high.end);
        }
        // “73.11 cents US”
        let american = line.upper(end) && word!(line.key(end), "us" | "u.s.") && !line.capital(end + 1);
        let unit = if american { Some("USD") } else { resolve(line, at, currency) };
        return Some(draft(line, at..end + usize::from(american), number.over(100.0), unit));
    }
    // “tens of millions of dollars”, but “dozens of dollar bills”, “dozens of crowns”
    let money = line.capital(next + 1)
        || word!(
            line.key(next + 1),
            "dollars" | "euros" | "francs" | "naira" | "pesos" | "pounds" | "rand" | "rupees" | "yen" | "yuan"
        );
    next += usize::from(number.form == Form::Vague && word!(line.key(next), "of") && money);
    let (unit, mut end) = name(line, next, &number)?;
    if unit.is_some_and(|code| doubtful(line, next, code, &number)) {
        return None;
    }
    // “75 USD million”
    if let Some(number::Sense::Scale(power)) = number::sense(line.key(end)).filter(|_| !number.scaled) {
        let scale = 10f64.powi(i32::from(*power));
        number = Number { low: number.low * scale, high: number.high.map(|high| high * scale), scaled: true, ..number };
        end += 1;
    }
    Some(draft(line, at..end, number, unit))
}

/// Whether nothing begins at `i` that letters before it could belong to: “$31.20 US on Friday”, but “$5 US steel”.
fn ends(line: &Line, i: usize) -> bool {
    !line.word(i) || stops(line.key(i))
}

fn draft(line: &Line, tokens: std::ops::Range<usize>, number: Number, unit: Option<&'static str>) -> Draft {
    let mut draft = Draft::new(line, tokens, FigureKind::Money, number.value(), number.digits);
    draft.figure.unit = unit;
    draft
}

/// `US65.2c`: another country's cents, as Australia writes them.
fn foreign_cents(line: &Line, at: usize) -> Option<Draft> {
    let code = currency::DOLLARS.get(line.key(at)).filter(|_| line.upper(at) && line.glued(at + 1))?;
    let number = if line.number(at + 1) { number::read(line, at + 1)? } else { return None };
    let cents = word!(line.key(number.end), "c") && line.glued(number.end);
    cents.then(|| draft(line, at..number.end + 1, number.over(100.0), Some(code)))
}

/// Whether a code is more often a word or another abbreviation: “ALL 50 STATES”, “COP 28”, “PHP 8”.
fn doubtful(line: &Line, at: usize, code: &str, number: &Number) -> bool {
    let own = line.text.article.region().and_then(currency::of_country) == Some(code);
    // “SDG 11” is a goal of the United Nations.
    let goal = code == "SDG" && !number.scaled && number.low < 100.0;
    goal || line.str(at) == code && currency::is_word(code) && !(own || number.scaled || number.low >= 10_000.0)
}

/// A sign or code before the digits, and the token behind it.
fn opening(line: &Line, at: usize) -> Option<(Currency, usize)> {
    match line.kind(at)? {
        Kind::Currency(c) => {
            let currency = currency::sign(c)?;
            // `$A35`: letters between the sign and the digits.
            if line.word(at + 1)
                && line.glued(at + 1)
                && line.number(at + 2)
                && line.glued(at + 2)
                && line.capital(at + 1)
            {
                let code = if c == '$' { currency::DOLLARS.get(line.key(at + 1)) } else { None };
                return Some((Currency::Code(code?), at + 2));
            }
            Some((currency, at + 1))
        }
        Kind::Word if line.glued(at + 1) && matches!(line.kind(at + 1), Some(Kind::Currency(_))) => {
            let key = line.key(at);
            let code = if line.is(at + 1, '$') { currency::DOLLARS.get(key) } else { currency::OTHERS.get(key) };
            // `usd$15` means nothing else, `a$15` is a typing error for who knows what.
            let clear = line.capital(at) || currency::PLAIN.has(key);
            Some((Currency::Code(code.filter(|_| clear)?), at + 2))
        }
        // `HK $3.7 billion`, `C $6`; but “A $6 ticket” has an article.
        Kind::Word if line.is(at + 1, '$') && (line.upper(at) || line.capital(at) && word!(line.key(at), "c")) => {
            let code = currency::DOLLARS.get(line.key(at))?;
            Some((Currency::Code(code), at + 2))
        }
        // `RM79`, `R500`, `Rp 500 billion`
        Kind::Word
            if line.number(at + 1)
                && (line.glued(at + 1) || word!(line.key(at), "rm" | "rp" | "ksh" | "ush" | "tsh"))
                && line.capital(at)
                && currency::LETTERS.has(line.key(at)) =>
        {
            let (code, region) = currency::LETTERS.get(line.key(at))?;
            // “N3.2 billion”, “N85,000”, “R2.3bn” and “R450 000” are no roads.
            let large = || {
                let amount = number::one(line, at + 1);
                // “R20.71”, “R165 a month”
                let cents = line.str(at + 1).split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
                let rate = word!(line.key(at + 2), "a" | "per")
                    && word!(
                        line.key(at + 3),
                        "day" | "week" | "month" | "year" | "hour" | "litre" | "kilogram" | "kg" | "person"
                    );
                cents && !word!(line.before(at), "road" | "route" | "highway")
                    || rate && *code == "ZAR"
                    || line.str(at + 1).contains(',')
                    || amount.is_some_and(|number| number.scaled || number.form == Form::Metres || number.end > at + 2)
            };
            let own = region.is_empty()
                || line.text.article.region() == Some(region)
                || matches!(*code, "NGN" | "ZAR") && large();
            own.then_some((Currency::Code(code), at + 1))
        }
        // `Rs 500`, `Sh. 500`; `SH1` is a road.
        Kind::Word if word!(line.key(at), "rs" | "re" | "sh" | "shs") && line.capital(at) => {
            let family = if word!(line.key(at), "rs" | "re") { Family::Rupee } else { Family::Shilling };
            let dot = usize::from(line.is(at + 1, '.') && line.glued(at + 1));
            let digits = line.number(at + 1 + dot) && (family == Family::Rupee || !line.upper(at));
            digits.then_some((Currency::Shared(family), at + 1 + dot))
        }
        Kind::Word if line.upper(at) => {
            let code = currency::code(line.str(at))?;
            let sign = matches!(line.kind(at + 1), Some(Kind::Currency(_)));
            let next = at + 1 + usize::from(sign);
            line.number(next).then_some((Currency::Code(code), next))
        }
        _ => None,
    }
}

/// “US$89 to $93 billion”: the second sign says less, and means the same.
fn shortened(first: Currency, second: Currency) -> bool {
    second == Currency::Shared(Family::Dollar) && matches!(first, Currency::Code(code) if code.ends_with('D'))
}

/// The digits and scale behind a currency sign.
fn amount(line: &Line, at: usize) -> Option<Number> {
    let number = match line.kind(at)? {
        Kind::Number | Kind::Punct('.') => number::read(line, at)?,
        // “$one million” and “$ -5” stand nowhere.
        _ => return None,
    };
    // `£5m`, and `£5 m` as few write it
    let apart = word!(line.key(number.end), "m") && !number.scaled && !line.capital(number.end);
    let number = if number.form == Form::Metres || apart { millions(number) } else { number };
    // `t` is a trillion behind money; elsewhere tonnes.
    if word!(line.key(number.end), "t") && line.glued(number.end) && !number.scaled {
        let scaled = Number { end: number.end + 1, scaled: true, low: number.low * 1e12, ..number };
        return Some(scaled);
    }
    Some(number)
}

/// A joined `m` read as a million.
pub(super) fn millions(mut number: Number) -> Number {
    // “$10-12m”: the scale on the upper end is meant for both.
    number.low *= 1e6;
    number.high = number.high.map(|high| high * 1e6);
    Number { end: number.end + 1, form: Form::Digits, scaled: true, ..number }
}

/// The name, sign or code at `at` and the token behind it.
fn name(line: &Line, at: usize, number: &Number) -> Option<(Option<&'static str>, usize)> {
    if let Kind::Currency(c) = line.kind(at)? {
        // `5€`; but “5 $10 notes” has an amount of its own.
        let own = line.number(at + 1);
        return (!own && (line.glued(at) || c != '$'))
            .then(|| currency::sign(c))
            .flatten()
            .map(|c| (resolve(line, at, c), at + 1));
    }
    let region = line.text.article.region();
    // Codes that are no word even in small letters.
    let plain = currency::PLAIN.get(line.key(at)).copied();
    let code = plain.or_else(|| currency::code(line.str(at)));
    // “3 USD50 cards” has an amount of its own.
    if let Some(code) = code.filter(|_| !(line.number(at + 1) && line.glued(at + 1))) {
        return Some((Some(code), at + 1));
    }
    let country = line.text.longest(&currency::COUNTRIES, at).filter(|(_, end)| *end < line.end);
    let noun = country.map_or(at, |(_, end)| end);
    let (currency, end) = line.named(&currency::NAMES, noun)?;
    // “ten Cordoba fans” are no money.
    if line.capital(noun) && line.word(end) && !stops(line.key(end)) {
        return None;
    }
    let unit = match (*currency, country) {
        (Currency::Code(code), _) => Some(code),
        (Currency::Shared(family), Some((country, _))) => Some(family.of(country)?),
        // A verb more often than money.
        (Currency::Shared(Family::Won), None) if !number.scaled && number.low < 1000.0 => return None,
        // “30 marks” are those of a pupil, a million of them are money.
        (Currency::Shared(Family::Mark), _) if !number.scaled => return None,
        // “passed the 5 million mark” is no money either.
        (Currency::Shared(Family::Mark), _)
            if word!(line.key(end - 1), "mark")
                && (word!(line.before(at), "the") || stops(line.key(end)) || !line.word(end)) =>
        {
            return None;
        }
        // Weight more often than money, unless there are too many of them to weigh.
        (Currency::Shared(Family::Pound), None)
            if !(number.scaled && !weighed(line, end) || spends(line, at) || wages(line, at, end)) =>
        {
            return None;
        }
        (Currency::Shared(family), None) => family.bare(region),
    };
    Some((unit, end))
}

/// Whether a word of paying stands close before.
fn spends(line: &Line, at: usize) -> bool {
    (at.saturating_sub(8).max(line.start)..at).any(|i| SPENDING.has(line.key(i)))
}

crate::table! {
    /// What is done with pounds that are weighed.
    static WEIGHED: () = {
        "lose" => (), "loses" => (), "losing" => (), "lost" => (), "shed" => (), "gain" => (), "gains" => (),
        "gained" => (), "weight" => (), "eat" => (), "eats" => (), "ate" => (),
    };
}

/// Whether what stands behind pounds says that they come again and again, as rents and wages do: “40 pounds a week”. So does what
/// somebody eats or loses, and Americans weigh in pounds.
fn wages(line: &Line, at: usize, end: usize) -> bool {
    let again = word!(line.key(end), "a" | "per" | "each" | "every")
        && word!(line.key(end + 1), "week" | "month" | "year" | "fortnight" | "term");
    again
        && !matches!(line.text.article.region(), Some("US" | "CA"))
        && !(at.saturating_sub(8).max(line.start)..at).any(|i| WEIGHED.has(line.key(i)))
}

/// Whether Americans, who weigh in pounds, weigh what stands behind them, however many they are: “2 million pounds of salmon”.
fn weighed(line: &Line, end: usize) -> bool {
    let debts = word!(line.key(end + 1), "debt" | "damage" | "aid");
    // “7 million pounds of thrust”, “2 million kilograms (4.4 million pounds)”: the same in all countries
    let open = (end.saturating_sub(6).max(line.start)..end).rev().find(|i| line.is(*i, '('));
    let mass = |i| word!(line.before(i), "kilograms" | "kilos" | "kg" | "tonnes" | "tons");
    if word!(line.key(end + 1), "thrust") || word!(line.key(end + 2), "thrust") || open.is_some_and(mass) {
        return true;
    }
    matches!(line.text.article.region(), Some("US" | "CA")) && word!(line.key(end), "of") && !debts
}

/// Cents and pence: `50 cents`, `50c`, `80p`, `5¢`.
fn minor(line: &Line, at: usize) -> Option<(Currency, usize)> {
    if line.is(at, '¢') {
        return Some((Currency::Shared(Family::Dollar), at + 1));
    }
    // “at 8p ET”
    let clock = not::is_clock(line.key(at + 1));
    if word!(line.key(at), "p") && line.glued(at) && !line.capital(at) && line.number(at - 1) && !clock {
        return Some((Currency::Shared(Family::Pound), at + 1));
    }
    // `85c`, where cents are what one pays in; elsewhere the letter may be anything.
    if word!(line.key(at), "c") && line.glued(at) && !line.capital(at) && line.number(at - 1) {
        let own = line.text.article.region().and_then(currency::of_country);
        return own.is_some_and(currency::cents).then_some((Currency::Shared(Family::Cent), at + 1));
    }
    let next = line.past_hyphen(at);
    let (currency, end) = line.named(&currency::MINOR, next)?;
    Some((*currency, end))
}

/// The code of a currency that is told at `at`.
fn resolve(line: &Line, at: usize, currency: Currency) -> Option<&'static str> {
    match currency {
        Currency::Code(code) => Some(code),
        Currency::Shared(family @ (Family::Dollar | Family::Cent)) => dollar::of(line, at, family),
        Currency::Shared(family) => family.bare(line.text.article.region()),
    }
}

/// “billion-dollar deal”, “multi-million-pound”: a scale alone.
pub(super) fn scale_alone(line: &Line, at: usize) -> Option<Draft> {
    let (power, vague) = match *number::sense(line.key(at))? {
        number::Sense::Scale(power) => (power, false),
        number::Sense::Many => (0, true),
        _ => return None,
    };
    if !line.hyphen(at + 1) {
        return None;
    }
    let number = Number {
        end: at + 1,
        low: 10f64.powi(i32::from(power)),
        high: None,
        digits: 1,
        form: Form::Words,
        scaled: true,
    };
    let mut draft = behind(line, at, &number)?;
    // “multi-billion-dollar” does not say how many.
    if vague || line.hyphen(at.wrapping_sub(1)) {
        draft.figure.value = Value::Unknown;
    }
    Some(draft)
}

crate::table! {
    static SPENDING: () = {
        "cost" => (), "costs" => (), "costing" => (), "paid" => (), "pay" => (), "pays" => (), "spent" => (),
        "spend" => (),
        "price" => (), "priced" => (), "worth" => (), "sold" => (), "fined" => (), "owed" => (), "owe" => (),
        "earned" => (),
        "earn" => (), "raised" => (), "saved" => (), "save" => (), "fee" => (), "salary" => (), "charged" => (),
        "bought" => (),
        "debt" => (), "wages" => (), "profit" => (), "loss" => (), "bill" => (), "fine" => (), "budget" => (),
        "fund" => (),
    };
}
