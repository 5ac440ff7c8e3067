//! What the card calls things: tables from what the core says to the words a reader sees.

use crate::annotation::Detail;
use crate::context::{Row, Source};
use crate::entities::EntityKind;
use crate::figures::{Figure, FigureKind, Qualifier};
use crate::quotes::QuoteKind;

/// How a row is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Label and value.
    Plain,
    /// A change: its number has a sign.
    Signed,
    /// A year, which is no amount.
    Year,
    /// What a fact says under a label of its own: a number of four digits may be a year.
    Fact,
    /// Words that say what they are.
    Text,
    /// Not among the rows: the head or the foot of the card says it.
    Elsewhere,
}
use Style::{Elsewhere, Fact, Plain, Signed, Text, Year};

/// Every row the core knows: its key, its label, how it is shown.
static ROWS: &[(&str, &str, Style)] = &[
    // A figure.
    ("amount", "", Elsewhere),
    ("per_day", "Per day", Plain),
    ("per_month", "Per month", Plain),
    ("per_year", "Per year", Plain),
    ("per_head", "Per person", Plain),
    ("implied_base", "Implied before", Plain),
    ("difference", "Difference", Signed),
    ("points", "Difference", Plain),
    ("basis_points", "That is", Plain),
    ("relative_change", "Change", Signed),
    ("factor", "Multiplied by", Plain),
    ("share", "That is", Plain),
    ("as_percent", "That is", Plain),
    ("change_percent", "That is", Signed),
    ("yearly_growth", "Growth a year", Signed),
    ("mid", "Midpoint", Plain),
    ("width", "Spread", Plain),
    ("converted", "That is", Plain),
    ("in_currency", "That is", Plain),
    ("birth_year", "Born in", Year),
    // A quotation or a name.
    ("role", "", Elsewhere),
    ("description", "", Text),
    ("introduced", "", Text),
    ("mentions", "", Elsewhere),
    ("quotations", "", Elsewhere),
    ("extent", "", Elsewhere),
    ("attribute", "", Fact),
    ("when", "When", Plain),
    ("occasion", "How", Plain),
    ("audience", "To", Plain),
    ("transcript", "In the transcript", Plain),
];

/// How a row is shown.
pub(super) fn style(row: &Row) -> Style {
    known(row.key).map_or(Plain, |(_, _, style)| *style)
}

/// The label of a row: its own, the table's, or else its key in plain words.
pub(super) fn label(row: &Row) -> String {
    if let Some(label) = &row.label {
        return capital(label);
    }
    known(row.key).map_or_else(|| capital(&row.key.replace('_', " ")), |(_, label, _)| (*label).into())
}

fn known(key: &str) -> Option<&'static (&'static str, &'static str, Style)> {
    ROWS.iter().find(|(known, ..)| *known == key)
}

/// What is added to a row: how a newsroom's figure stands to the article's. Which of two is right is not for a card to say.
pub(super) fn note(row: &Row) -> Option<&'static str> {
    match row.key {
        "reference" => Some("Agrees with the article"),
        "reference_differs" => Some("The article gives another number"),
        _ => None,
    }
}

/// The words of a row, where the core has a name for them.
pub(super) fn said<'a>(row: &Row, words: &'a str) -> &'a str {
    match (row.key, words) {
        ("transcript", "same") => "the same words",
        _ => words,
    }
}

/// With a capital first letter, if it is one of English: a table of all capitals would weigh more than these words.
pub(super) fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
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
    /// Behind the number, with an `s` where it is not one.
    Counted(&'static str),
}

/// How the unit of a figure or row is written.
pub(super) fn unit(code: &str) -> Unit<'_> {
    use Unit::*;
    match code {
        "%" => Percent,
        "pp" => Counted("percentage point"),
        "bp" => Counted("basis point"),
        "second" => Long("second"),
        "minute" => Long("minute"),
        "hour" => Long("hour"),
        "day" => Long("day"),
        "week" => Long("week"),
        "month" => Long("month"),
        "year" => Long("year"),
        "mm" => Long("millimeter"),
        "cm" => Long("centimeter"),
        "m" => Long("meter"),
        "km" => Long("kilometer"),
        "[in_i]" => Long("inch"),
        "[ft_i]" => Long("foot"),
        "[yd_i]" => Long("yard"),
        "[mi_i]" => Long("mile"),
        "[nmi_i]" => Counted("nautical mile"),
        "[ly]" => Counted("light year"),
        "g" => Long("gram"),
        "kg" => Long("kilogram"),
        "t" => Counted("tonne"),
        "[ston_av]" => Counted("short ton"),
        "[lton_av]" => Counted("long ton"),
        "[oz_av]" => Long("ounce"),
        "[oz_tr]" => Counted("troy ounce"),
        "[lb_av]" => Long("pound"),
        "[stone_av]" => Long("stone"),
        "har" => Long("hectare"),
        "[acr_us]" => Long("acre"),
        "cm2" => Behind("cm²"),
        "m2" => Behind("m²"),
        "km2" => Behind("km²"),
        "[sin_i]" => Behind("sq in"),
        "[sft_i]" => Behind("sq ft"),
        "[syd_i]" => Behind("sq yd"),
        "[smi_us]" => Behind("sq miles"),
        "cm3" => Behind("cm³"),
        "m3" => Behind("m³"),
        "km3" => Behind("km³"),
        "[cin_i]" => Behind("cu in"),
        "[cft_i]" => Behind("cu ft"),
        "[cyd_i]" => Behind("cu yd"),
        "L" => Long("liter"),
        "mL" => Long("milliliter"),
        "[gal_us]" => Long("gallon"),
        "[foz_us]" => Long("fluid-ounce"),
        "[pt_us]" => Counted("pint"),
        "[qt_us]" => Counted("quart"),
        "[cup_us]" => Counted("cup"),
        "[tbs_us]" => Counted("tablespoon"),
        "[tsp_us]" => Counted("teaspoon"),
        "[bbl_us]" => Counted("barrel"),
        "[bbl_us]/d" => Behind("barrels a day"),
        "[fth_i]" => Counted("fathom"),
        "[fur_us]" => Counted("furlong"),
        "km/h" => Short("kilometer-per-hour"),
        "m/s" => Short("meter-per-second"),
        "[mi_i]/h" => Short("mile-per-hour"),
        "[mi_i]/[gal_us]" => Short("mile-per-gallon"),
        "[mi_i]/s" => Behind("miles a second"),
        "[ft_i]/s" => Behind("ft/s"),
        "[kn_i]" => Counted("knot"),
        "Cel" => Short("celsius"),
        "[degF]" => Short("fahrenheit"),
        "deg" => Short("degree"),
        "W.h" => Behind("Wh"),
        "kW.h" => Behind("kWh"),
        "MW.h" => Behind("MWh"),
        "GW.h" => Behind("GWh"),
        "TW.h" => Behind("TWh"),
        "mA.h" => Behind("mAh"),
        "[HP]" => Behind("hp"),
        "[psi]" => Behind("psi"),
        "[ppm]" => Behind("ppm"),
        "[ppb]" => Behind("ppb"),
        "[car_m]" => Counted("carat"),
        "By" => Long("byte"),
        "kBy" => Short("kilobyte"),
        "MBy" => Short("megabyte"),
        "GBy" => Short("gigabyte"),
        "TBy" => Short("terabyte"),
        "PBy" => Short("petabyte"),
        "ug" => Behind("µg"),
        "um" => Behind("µm"),
        "cd/m2" => Behind("cd/m²"),
        "{magnitude}" => Behind(""),
        code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => Currency(code),
        // The codes of the rest are their symbols: `kW`, `MHz`, `hPa`.
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
            rounded: false,
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
        assert_eq!(style(&row("some_new_key", None)), Plain);
        assert_eq!(label(&row("reference", Some("bilateral trade"))), "Bilateral trade");
        assert_eq!(label(&row("introduced", None)), "");
    }

    #[test]
    fn currencies_are_told_from_units() {
        assert_eq!(unit("AUD"), Unit::Currency("AUD"));
        assert_eq!(unit("[mi_i]"), Unit::Long("mile"));
        assert_eq!(unit("MHz"), Unit::Behind("MHz"));
    }
}
