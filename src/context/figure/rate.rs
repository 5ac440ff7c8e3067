//! A year's amount per day and month, and a rate of another length of time in a year.

use super::super::{Found, Row};
use super::{inside, rounded, write};
use crate::figures::{Amount, Figure, FigureKind, Value};
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Text};

pub(super) fn rows(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    let Value::Number(value) = figure.value else { return };
    if !matches!(figure.kind, FigureKind::Money | FigureKind::Count) || figure.amount == Some(Amount::By) {
        return;
    }
    let text = found.text;
    let mut push = |key, factor: f64, by: &str| {
        rows.push(rounded(key, value * factor, figure.unit, figure, write::with("", value, by)));
    };
    // “down from 110,000 in 2023”: what is only compared with has no days of its own.
    let compared = text.token_from(figure.span.start).checked_sub(1).is_some_and(|i| word!(text.key(i), "from"));
    // “20 million low-income families” are no income.
    let head = |noun: Span| keys(text, noun).last().is_some_and(|key| FLOWS.has(key));
    let any = |noun: Span| figure.kind == FigureKind::Money && keys(text, noun).any(|key| FLOWS.has(key));
    let flows = !compared && figure.noun.is_some_and(|noun| head(noun) || any(noun));
    // “3 million viewers a week” are the same ones again.
    let audience = |noun| {
        keys(text, noun).last().is_some_and(|key| word!(key, "viewers" | "users" | "readers" | "listeners" | "times"))
    };
    if let Some(per) = figure.per.filter(|_| !figure.noun.is_some_and(audience)) {
        match length(text, per) {
            // “power 16,000 homes a year”: homes do not flow.
            Some(Length::Year) if value >= 10_000.0 && (figure.kind == FigureKind::Money || flows) => {
                push("per_day", 1.0 / 365.0, " ÷ 365");
                push("per_month", 1.0 / 12.0, " ÷ 12");
            }
            // “£400 a week for six weeks”, “3,000 a week in June” are no rate of a year.
            // “rises to £230 a week in April”: from then on.
            _ if figure.change.is_none() && figure.period.is_some_and(|period| is_brief(period, found)) => {}
            Some(Length::Month) => push("per_year", 12.0, " × 12"),
            Some(Length::Week) => push("per_year", 52.0, " × 52"),
            Some(Length::Fortnight) => push("per_year", 26.0, " × 26"),
            _ => {}
        }
        return;
    }
    let Some(period) = figure.period.filter(|_| flows && value >= 10_000.0) else { return };
    if whole_year(period, found) {
        push("per_day", 1.0 / 365.0, " ÷ 365");
        push("per_month", 1.0 / 12.0, " ÷ 12");
    // “rose to £1.1bn in nine years” is no sum of nine.
    } else if let Some(years) = years(period, found).filter(|years| *years >= 2.0 && figure.amount.is_none()) {
        push("per_year", 1.0 / years, &write::with(" ÷ ", years, ""));
    }
}

#[derive(Clone, Copy)]
enum Length {
    Week,
    Fortnight,
    Month,
    Year,
}

/// The length of time that a denominator names.
fn length(text: &Text<'_>, per: Span) -> Option<Length> {
    keys(text, per).find_map(|key| LENGTHS.get(key)).copied()
}

/// The years of a period that is a length of time: “over 10 years”, “in the next decade”.
pub(super) fn years(period: Span, found: &Found<'_>) -> Option<f64> {
    let figure = inside(period, found).find(|figure| figure.kind == FigureKind::Duration)?;
    match (figure.unit, &figure.value) {
        (Some("year"), Value::Number(years)) => Some(*years),
        _ => None,
    }
}

/// Whether a period is less than a year: “for six weeks”, “in June”.
fn is_brief(period: Span, found: &Found<'_>) -> bool {
    // “from 1 May”
    if keys(found.text, period).next().is_some_and(|key| word!(key, "from" | "since")) {
        return false;
    }
    inside(period, found).any(|figure| match &figure.value {
        Value::Date(date) => date.contains('-'),
        _ => figure.kind == FigureKind::Duration && figure.unit != Some("year"),
    })
}

/// Whether a period is one year that is over: “last year”, “in 2019”.
fn whole_year(period: Span, found: &Found<'_>) -> bool {
    let words: Vec<Key> = keys(found.text, period).collect();
    // “of the second quarter in 2016”
    let before = found.text.token_from(period.start).checked_sub(1).map_or(Key::NONE, |i| found.text.key(i));
    if word!(before, "quarter" | "half" | "months" | "weeks" | "days") {
        return false;
    }
    let over = [
        const { Key::of("last") }.then(const { Key::of("year") }),
        const { Key::of("previous") }.then(const { Key::of("year") }),
    ];
    if words.windows(2).any(|pair| over.contains(&pair[0].then(pair[1]))) {
        // “the end of last year”, “late last year” are parts of it.
        return words.len() <= 3;
    }
    let date = inside(period, found).find(|figure| figure.kind == FigureKind::Date);
    let Some(Value::Date(date)) = date.map(|figure| &figure.value) else { return false };
    let year = date.parse::<i32>().ok().filter(|_| date.len() == 4);
    let now = found.text.article.date.map(|date| date.year);
    let in_only = words.len() == 1 && word!(words[0], "in");
    in_only && year.is_some_and(|year| now.is_none_or(|now| year < now))
}

/// Whether what the word names is all people's together, so that a head has its part of it.
pub(super) fn is_public(key: Key) -> bool {
    FLOWS.has(key) || word!(key, "debt" | "borrowing" | "economy" | "gdp")
}

/// The keys of the words in a span.
pub(super) fn keys<'t>(text: &'t Text<'_>, span: Span) -> impl Iterator<Item = Key> + 't {
    let first = text.token_from(span.start);
    text.tokens[first..]
        .iter()
        .take_while(move |t| t.span.end <= span.end)
        .map(|t| t.key)
        .filter(|key| *key != Key::NONE)
}

crate::table! {
    static LENGTHS: Length = {
        "week" => Length::Week, "weekly" => Length::Week, "fortnight" => Length::Fortnight, "month" => Length::Month,
        "monthly" => Length::Month, "year" => Length::Year, "annum" => Length::Year, "annually" => Length::Year,
        "yearly" => Length::Year,
    };
}

crate::table! {
    /// What flows through a year, so that a day has its part of it: no debts, prices or heads.
    static FLOWS: () = {
        "trade" => (), "exports" => (), "imports" => (), "sales" => (), "revenue" => (), "revenues" => (),
        "turnover" => (), "income" => (), "earnings" => (),
        "profit" => (), "profits" => (), "spending" => (), "expenditure" => (), "budget" => (), "deficit" => (),
        "surplus" => (), "losses" => (), "payments" => (), "donations" => (), "remittances" => (),
        "deaths" => (), "births" => (), "arrivals" => (), "crossings" => (), "visitors" => (), "tourists" => (),
        "passengers" => (), "migrants" => (), "emissions" => (), "output" => (),
        "production" => (), "investment" => (), "aid" => (), "subsidies" => (), "flights" => (), "deliveries" => (),
        "accidents" => (), "crimes" => (), "wages" => (),
    };
}
