//! Annotations for a person at a terminal: where, what, and what the card says. `*` marks what a page shows.

use std::io::{self, Write};

use serde_json::value::RawValue;
use sidelight::context::{Row, Said};
use sidelight::entities::Mention;
use sidelight::figures::{Amount, Change, Figure, Qualifier, Value};
use sidelight::quotes::{Quote, Speaker};
use sidelight::{Annotations, Article, Detail};

/// Writes one article's annotations, each under its line (a block is a line) and column.
pub(super) fn write(out: &mut impl Write, id: &RawValue, article: &Article, found: &Annotations) -> io::Result<()> {
    let name: Option<String> = serde_json::from_str(id.get()).ok();
    writeln!(out, "{}", name.as_deref().map_or_else(|| id.get().to_owned(), printable))?;
    let text = article.text();
    let (mut line, mut column, mut at) = (1, 1, 0);
    for annotation in &found.list {
        let start = annotation.spans[0].start as usize;
        for c in text[at..start].chars() {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        at = start;
        let words: Vec<_> = annotation.spans.iter().map(|span| printable(span.of(text))).collect();
        let mark = if annotation.shown { '*' } else { ' ' };
        writeln!(out, "{mark} {:<8} {}", format_args!("{line}:{column}").to_string(), words.join(" … "))?;
        let detail = match &annotation.detail {
            Detail::Figure(detail) => figure(detail, text),
            Detail::Quote(detail) => quote(detail, text, found),
            Detail::Entity(detail) => mention(detail, text, found),
        };
        writeln!(out, "           {}", detail.join(" · "))?;
        for row in &annotation.context {
            writeln!(out, "           > {}", context(row))?;
        }
    }
    writeln!(out)
}

fn figure(figure: &Figure, text: &str) -> Vec<String> {
    let mut said = vec![figure.kind.name().to_owned()];
    let value = match &figure.value {
        Value::Unknown => None,
        Value::Number(number) => Some(grouped(*number)),
        Value::Range(low, high) => Some(format!("{} to {}", grouped(*low), grouped(*high))),
        Value::Date(date) => Some(date.clone()),
    };
    let qualifier = figure.qualifier.map(Qualifier::name);
    said.extend(joined([qualifier, value.as_deref(), figure.unit]));
    said.extend(figure.noun.map(|span| printable(span.of(text))));
    said.extend(joined([figure.change.map(Change::name), figure.amount.map(Amount::name)]));
    said.extend(figure.per.map(|span| printable(span.of(text))));
    said.extend(figure.period.map(|span| printable(span.of(text))));
    said.extend(figure.age.then(|| "age".to_owned()));
    said
}

fn quote(quote: &Quote, text: &str, found: &Annotations) -> Vec<String> {
    let speaker = match quote.speaker {
        Some(Speaker::Entity(entity)) => printable(&found.entities[entity].name),
        Some(Speaker::Words(span)) => printable(span.of(text)),
        None => "speaker not clear".to_owned(),
    };
    let mut said = vec![format!("{} quotation", quote.kind.name()), speaker];
    said.extend(quote.cue.map(|span| printable(span.of(text))));
    said
}

fn mention(mention: &Mention, text: &str, found: &Annotations) -> Vec<String> {
    let entity = &found.entities[mention.entity];
    let mut said = vec![entity.kind.name().to_owned(), printable(&entity.name)];
    said.extend(entity.role.map(|span| printable(span.of(text))));
    said
}

fn context(row: &Row) -> String {
    let label = row.label.clone().unwrap_or_else(|| row.key.replace('_', " "));
    // A year is no amount: it has no commas.
    let rounded =
        |number: f64, digits| if row.key == "birth_year" { number.to_string() } else { rounded(number, digits) };
    let value = match &row.said {
        Said::Number(number) => rounded(*number, row.digits),
        Said::Range(low, high) => format!("{} to {}", rounded(*low, row.digits), rounded(*high, row.digits)),
        Said::Words(words) => words.clone(),
    };
    let loose: Vec<&str> = row.qualifiers().map(Qualifier::name).collect();
    let loose = (!loose.is_empty()).then(|| loose.join(" "));
    let said = joined([loose.as_deref(), Some(&value), row.unit.as_deref()]).unwrap_or_default();
    let how = row.how.as_ref().map(|how| format!(" = {how}")).unwrap_or_default();
    printable(&format!("{label}: {said}{how}"))
}

fn joined<const N: usize>(words: [Option<&str>; N]) -> Option<String> {
    let words: Vec<&str> = words.into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A number to so many significant digits, and not fewer than its whole part has.
fn rounded(number: f64, digits: Option<u8>) -> String {
    let Some(digits) = digits.filter(|_| number != 0.0 && number.is_finite()) else { return grouped(number) };
    let unit = 10_f64.powi(number.abs().log10().floor() as i32 + 1 - i32::from(digits));
    let rounded = (number / unit).round() * unit;
    // Back from the noise of the multiplication: the decimal places that the unit has.
    let places = (-unit.log10()).ceil().clamp(0.0, 12.0) as usize;
    grouped(format!("{rounded:.places$}").parse().unwrap_or(rounded))
}

/// A number with commas between thousands.
fn grouped(number: f64) -> String {
    let plain = number.to_string();
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let mut text = sign.to_owned();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.extend(fraction.map(|fraction| format!(".{fraction}")));
    text
}

/// Text without the control characters that could steer a terminal.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_for_people() {
        assert_eq!(grouped(35e9), "35,000,000,000");
        assert_eq!(grouped(-1234.5), "−1,234.5");
        assert_eq!(grouped(120.0), "120");
        assert_eq!(rounded(95_890_410.958, Some(2)), "96,000,000");
        assert_eq!(rounded(0.123_456, Some(2)), "0.12");
        assert_eq!(rounded(7.0, Some(3)), "7");
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\u{9b}\rc"), "a\u{fffd}[2Jb\u{fffd}\u{fffd}c");
    }
}
