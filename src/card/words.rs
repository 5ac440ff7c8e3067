//! What the card calls things: one table from what the core says to the words a reader sees.

use crate::annotation::Detail;
use crate::context::{Row, Source};
use crate::entities::EntityKind;
use crate::figures::{Figure, FigureKind, Qualifier};
use crate::quotes::QuoteKind;

/// The label of a row: its own, the table's, or else its key in plain words.
pub(super) fn label(row: &Row) -> String {
    if let Some(label) = &row.label {
        return label.clone();
    }
    let known = match row.key {
        "amount" => "In full",
        "in_words" => "In words",
        "per_day" => "Per day",
        "per_month" => "Per month",
        "per_year" => "Per year",
        "per_head" => "Per person",
        "implied_base" => "Implied before",
        "implied_result" => "Implied after",
        _ => "",
    };
    if known.is_empty() { plain(row.key) } else { known.into() }
}

/// `as_of_date` → “As of date”.
fn plain(key: &str) -> String {
    let mut words = key.replace('_', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// What an annotation is.
pub(super) fn kind(detail: &Detail, mentioned: Option<EntityKind>) -> &'static str {
    match detail {
        Detail::Figure(figure) => figure_kind(figure),
        Detail::Quote(quote) => match quote.kind {
            QuoteKind::Direct => "Quotation",
            QuoteKind::Partial => "Quoted in part",
            QuoteKind::Term => "In quotation marks",
        },
        Detail::Entity(_) => match mentioned {
            Some(EntityKind::Person) => "Person",
            Some(EntityKind::Organisation) => "Organisation",
            Some(EntityKind::Place) => "Place",
            Some(EntityKind::Event) => "Event",
            Some(EntityKind::Work) => "Work",
            Some(EntityKind::Law) => "Law",
            None => "Name",
        },
    }
}

fn figure_kind(figure: &Figure) -> &'static str {
    match figure.kind {
        FigureKind::Money => "Amount of money",
        FigureKind::Percent => match figure.unit {
            Some("pp") => "Percentage points",
            Some("bp") => "Basis points",
            _ => "Percentage",
        },
        FigureKind::Count => "Number",
        FigureKind::Measure => "Measurement",
        FigureKind::Ratio => "Share",
        FigureKind::Multiple => "Factor of change",
        FigureKind::Duration if figure.age => "Age",
        FigureKind::Duration => "Length of time",
        FigureKind::Date => "Date",
    }
}

/// Where rows come from.
pub(super) fn source(source: &Source) -> &'static str {
    match source {
        Source::Computed => "Worked out from this article",
        Source::Article => "In this article",
        Source::Pack(_) => "From the newsroom",
        Source::World(_) => "World facts",
    }
}

/// The word before a number that loosens it.
pub(super) fn qualifier(qualifier: Option<Qualifier>) -> &'static str {
    match qualifier {
        None => "",
        Some(Qualifier::About) => "about ",
        Some(Qualifier::Over) => "over ",
        Some(Qualifier::Under) => "under ",
    }
}

/// How a unit is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit<'a> {
    /// By `Intl`, as a currency of this code.
    Currency(&'a str),
    /// By `Intl`, as its unit of this name, short.
    Short(&'static str),
    /// By `Intl`, as its unit of this name, in words.
    Long(&'static str),
    /// By `Intl`, as a percentage of the number as it stands.
    Percent,
    /// Behind the number.
    Behind(&'a str),
}

/// How the unit of a figure or row is written.
pub(super) fn unit(code: &str) -> Unit<'_> {
    use Unit::*;
    match code {
        "%" => Percent,
        "pp" => Behind("percentage points"),
        "bp" => Behind("basis points"),
        "second" => Long("second"),
        "minute" => Long("minute"),
        "hour" => Long("hour"),
        "day" => Long("day"),
        "week" => Long("week"),
        "month" => Long("month"),
        "year" => Long("year"),
        "mm" => Short("millimeter"),
        "cm" => Short("centimeter"),
        "m" => Short("meter"),
        "km" => Short("kilometer"),
        "[in_i]" => Short("inch"),
        "[ft_i]" => Short("foot"),
        "[yd_i]" => Short("yard"),
        "[mi_i]" => Short("mile"),
        "[nmi_i]" => Behind("nautical miles"),
        "g" => Short("gram"),
        "kg" => Short("kilogram"),
        "mg" => Behind("mg"),
        "t" => Behind("tonnes"),
        "[oz_av]" => Short("ounce"),
        "[lb_av]" => Short("pound"),
        "[stone_av]" => Short("stone"),
        "har" => Short("hectare"),
        "[acr_us]" | "[acr_br]" => Short("acre"),
        "m2" => Behind("m²"),
        "km2" => Behind("km²"),
        "[sft_i]" | "[ft_i]2" => Behind("sq ft"),
        "[smi_us]" | "[mi_i]2" => Behind("sq mi"),
        "m3" => Behind("m³"),
        "L" | "l" => Short("liter"),
        "mL" | "ml" => Short("milliliter"),
        "[gal_us]" | "[gal_br]" => Short("gallon"),
        "[bbl_us]" => Behind("barrels"),
        "km/h" => Short("kilometer-per-hour"),
        "m/s" => Short("meter-per-second"),
        "[mi_i]/h" => Short("mile-per-hour"),
        "[kn_i]" => Behind("knots"),
        "Cel" => Short("celsius"),
        "[degF]" => Short("fahrenheit"),
        "kW.h" => Behind("kWh"),
        "MW.h" => Behind("MWh"),
        "GW.h" => Behind("GWh"),
        "TW.h" => Behind("TWh"),
        code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => Currency(code),
        code => Behind(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::context::Said;

    fn row(key: &'static str, label: Option<&str>) -> Row {
        Row {
            key,
            label: label.map(str::to_owned),
            said: Said::Number(1.0),
            unit: None,
            digits: None,
            qualifier: None,
            how: None,
            source: Source::Computed,
        }
    }

    #[test]
    fn a_row_that_the_table_does_not_know_is_still_labelled() {
        assert_eq!(label(&row("per_day", None)), "Per day");
        assert_eq!(label(&row("some_new_key", None)), "Some new key");
        assert_eq!(label(&row("attribute", Some("Born"))), "Born");
        assert_eq!(label(&row("", None)), "");
    }

    #[test]
    fn currencies_are_told_from_units() {
        assert_eq!(unit("AUD"), Unit::Currency("AUD"));
        assert_eq!(unit("[mi_i]"), Unit::Short("mile"));
        assert_eq!(unit("[unheard]"), Unit::Behind("[unheard]"));
    }
}
