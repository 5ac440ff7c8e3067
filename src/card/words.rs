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
    ("occasion", "Where", Plain),
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

/// Units: the code, how it is written, and its name. The codes of those that are not here are their symbols: `kW`, `MHz`, `hPa`.
const UNITS: &str = "\
pp counted percentage point
bp counted basis point
second long second
minute long minute
hour long hour
day long day
week long week
month long month
year long year
mm long millimeter
cm long centimeter
m long meter
km long kilometer
[in_i] long inch
[ft_i] long foot
[yd_i] long yard
[mi_i] long mile
[nmi_i] counted nautical mile
[ly] counted light year
g long gram
kg long kilogram
t counted tonne
[ston_av] counted short ton
[lton_av] counted long ton
[oz_av] long ounce
[oz_tr] counted troy ounce
[lb_av] long pound
[stone_av] long stone
har long hectare
[acr_us] long acre
cm2 behind cm²
m2 behind m²
km2 behind km²
[sin_i] behind sq in
[sft_i] behind sq ft
[syd_i] behind sq yd
[smi_us] behind sq miles
cm3 behind cm³
m3 behind m³
km3 behind km³
[cin_i] behind cu in
[cft_i] behind cu ft
[cyd_i] behind cu yd
L long liter
mL long milliliter
[gal_us] long gallon
[gal_br] long gallon
[foz_us] long fluid-ounce
[pt_us] counted pint
[pt_br] counted pint
[qt_us] counted quart
[cup_us] counted cup
[tbs_us] counted tablespoon
[tsp_us] counted teaspoon
[bbl_us] counted barrel
[bbl_us]/d behind barrels a day
[fth_i] counted fathom
[fur_us] counted furlong
km/h short kilometer-per-hour
m/s short meter-per-second
[mi_i]/h short mile-per-hour
[mi_i]/[gal_us] short mile-per-gallon
[mi_i]/s behind miles a second
[ft_i]/s behind ft/s
[kn_i] counted knot
Cel short celsius
[degF] short fahrenheit
deg short degree
W.h behind Wh
kW.h behind kWh
MW.h behind MWh
GW.h behind GWh
TW.h behind TWh
mA.h behind mAh
[HP] behind hp
[psi] behind psi
[ppm] behind ppm
[ppb] behind ppb
[car_m] counted carat
By long byte
kBy short kilobyte
MBy short megabyte
GBy short gigabyte
TBy short terabyte
PBy short petabyte
ug behind µg
um behind µm
cd/m2 behind cd/m²
{magnitude} behind
";

/// How the unit of a figure or row is written.
pub(super) fn unit(code: &str) -> Unit<'_> {
    let named = UNITS.lines().find_map(|line| {
        let (how, name) = line.strip_prefix(code)?.strip_prefix(' ')?.split_once(' ').unwrap_or_default();
        Some(match how {
            "long" => Unit::Long(name),
            "short" => Unit::Short(name),
            "counted" => Unit::Counted(name),
            _ => Unit::Behind(name),
        })
    });
    match code {
        "%" => Unit::Percent,
        _ if named.is_none() && code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => Unit::Currency(code),
        _ => named.unwrap_or(Unit::Behind(code)),
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
        assert_eq!(unit("m"), Unit::Long("meter"));
        assert_eq!(unit("[bbl_us]/d"), Unit::Behind("barrels a day"));
        assert_eq!(unit("{magnitude}"), Unit::Behind(""));
    }
}
