//! The rows of a figure's card, each with how it was worked out.
//!
//! | key | unit | says | on |
//! |---|---|---|---|
//! | `amount` | currency, unit or none | the amount in digits, its scale written out | money with a known currency or a scale; counts with a scale |
//! | `per_day`, `per_month` | the figure's | what a year's amount comes to in a day, in a month | money and counts of a whole year |
//! | `per_year` | the figure's | what an amount of several years comes to in one; what a week's, fortnight's or month's rate comes to that is told of no shorter time; a day is too short to tell a year | money and counts |
//! | `per_head` | currency | what an amount comes to a head, by the population that a pack's reference gives; the row's source is the pack's | money whose noun says whose it is |
//! | `implied_base` | the other figure's | the amount before a change, from the amount after it | a percentage of change and the result beside it |
//! | `difference` | the figures' | result less start of “to A from B” | money, counts, measures |
//! | `points` | `pp` | the same for two percentages | percent |
//! | `relative_change` | `%` | the same in per cent of the start; below zero for a fall | money, counts, measures, percent |
//! | `factor` | none | what a change of so many per cent multiplies by | percent that is the size of a change |
//! | `share` | words | “1 in 8”, “3 in 5” | percent that is a part of a whole and comes close to one in small numbers |
//! | `basis_points` | `bp` | the same in hundredths of a point | percentage points |
//! | `points` | `pp` | the same in points | basis points |
//! | `as_percent` | `%` | the same in per cent | ratio |
//! | `change_percent` | `%` | what multiplying by so much adds in per cent; below zero where it takes away | multiple of no more than ten |
//! | `yearly_growth` | `%` | the growth a year that comes to it | multiple over a length of time |
//! | `mid`, `width` | the figure's; `pp` between per cents | the middle of a range, and from end to end | ranges, not of a few things |
//! | `converted` | UCUM code | the measure in the units of the readers' region | measure |
//! | `in_currency` | currency | the amount in the region's currency, at a dated rate of a pack | money |
//! | `birth_year` | none | the years in which somebody of this age was born, at the article's date | age |
//! | `reference` | the reference's | what a newsroom trusts for the same subject, measure and period | any |
//! | `reference_differs` | the reference's | the same where it is not what the article says; both stand, neither is called wrong | any |
//!
//! Numbers are rounded to the digits that the text gives, never fewer than two; “over” and “under” carry through, and what
//! had to be rounded is `about`, or both: over about 12,000.

mod change;
mod convert;
mod part;
mod rate;
mod reference;
mod write;

use super::{Found, Row, Said, Source};
use crate::figures::{Figure, FigureKind, Qualifier, Value};
use crate::keys::word;
use crate::number::magnitude;
use crate::span::Span;

/// The rows of a figure's card.
pub fn of_figure(figure: &Figure, found: &Found<'_>) -> Vec<Row> {
    if figure.value == Value::Unknown {
        return Vec::new();
    }
    let mut rows = Vec::new();
    in_full(figure, found, &mut rows);
    reference::rows(figure, found, &mut rows);
    change::rows(figure, found, &mut rows);
    part::rows(figure, found, &mut rows);
    rate::rows(figure, found, &mut rows);
    reference::per_head(figure, found, &mut rows);
    convert::rows(figure, found, &mut rows);
    range(figure, found, &mut rows);
    rows
}

/// The figures that lie in `span`.
fn inside<'f>(span: Span, found: &Found<'f>) -> impl Iterator<Item = &'f Figure> {
    let first = found.figures.partition_point(|figure| figure.span.start < span.start);
    found.figures[first..].iter().take_while(move |figure| figure.span.end <= span.end)
}

/// A row worked out from the article.
fn computed(key: &'static str, said: Said, unit: Option<&str>) -> Row {
    Row {
        key,
        label: None,
        said,
        unit: unit.map(str::to_owned),
        digits: None,
        rounded: false,
        qualifier: None,
        how: None,
        source: Source::Computed,
    }
}

/// A row of a number that is rounded to the digits of `figure`; it is about so much where that changed it.
fn rounded(key: &'static str, value: f64, unit: Option<&str>, figure: &Figure, how: String) -> Row {
    rounded_to(key, value, unit, figure, i32::from(figure.digits), how)
}

/// The same, rounded to so many digits.
fn rounded_to(key: &'static str, value: f64, unit: Option<&str>, figure: &Figure, digits: i32, how: String) -> Row {
    let digits = u8::try_from(digits).unwrap_or(0).max(2);
    let near = write::round(value, digits);
    let exact = (near - value).abs() <= 1e-9 * value.abs();
    Row {
        digits: Some(digits),
        rounded: !exact,
        qualifier: figure.qualifier.or((!exact).then_some(Qualifier::About)),
        how: Some(how),
        ..computed(key, Said::Number(near), unit)
    }
}

/// The amount with its scale written out.
fn in_full(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    // A number in words or with a scale has letters in it before any unit.
    let text = found.text.slice(figure.span);
    let says = match figure.kind {
        FigureKind::Money => figure.unit.is_some() || scaled(figure, text),
        // “the United States 4.9 billion”: of what, nobody can tell.
        FigureKind::Count => figure.noun.is_some() && scaled(figure, text),
        _ => false,
    };
    let said = match figure.value {
        Value::Number(value) => Said::Number(value),
        Value::Range(low, high) => Said::Range(low, high),
        _ => return,
    };
    if says {
        rows.push(Row { qualifier: figure.qualifier, ..computed("amount", said, figure.unit) });
    }
}

/// Whether the text writes a large number shorter than in digits.
fn scaled(figure: &Figure, text: &str) -> bool {
    let high = match figure.value {
        Value::Number(value) => value,
        Value::Range(_, high) => high,
        _ => return false,
    };
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    high >= 10_000.0 && (digits as i32) <= magnitude(high)
}

/// The middle and the width of a range.
fn range(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    let Value::Range(low, high) = figure.value else { return };
    // Between three people and four stands nobody.
    let few = figure.kind == FigureKind::Count && high < 100.0;
    // “0-60mph” begins at a standstill; “five or six litres” is one or the other.
    let plain = low == 0.0 || rate::keys(found.text, figure.span).any(|key| word!(key, "or"));
    // “charges from 15 to 80 per cent in 30 minutes”: from one to the other.
    let end = found.text.token_from(figure.span.end);
    let after = found.figures.partition_point(|other| other.span.start < figure.span.end);
    let filled = figure.kind == FigureKind::Percent
        && word!(found.text.key(end), "in")
        && found
            .figures
            .get(after)
            .is_some_and(|time| time.kind == FigureKind::Duration && found.text.token_from(time.span.start) <= end + 3);
    if few || plain || filled || matches!(figure.kind, FigureKind::Date | FigureKind::Duration) {
        return;
    }
    let mut push = |key, value, unit, how| {
        // The two ends are exact, and so is what lies between them.
        rows.push(Row { how: Some(how), ..computed(key, Said::Number(write::clean(value)), unit) });
    };
    push("mid", (low + high) / 2.0, figure.unit, ["(", &write::pair(low, " + ", high), ") ÷ 2"].concat());
    let apart = if figure.unit == Some("%") { Some("pp") } else { figure.unit };
    push("width", high - low, apart, write::pair(high, " − ", low));
}
