//! Quantities: number words, money, percent, count, measure, ratio, multiple, duration, date; change and noun.

mod around;
mod count;
mod currency;
mod date;
mod dollar;
mod draft;
mod duration;
mod line;
mod measure;
mod money;
mod multiple;
mod not;
mod noun;
mod number;
mod per;
mod percent;
mod ratio;
mod scan;
mod unit;

use crate::span::Span;
use crate::text::Text;

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// An amount of a currency, in major units.
    Money,
    /// A percentage (unit `%`), percentage points (`pp`) or basis points (`bp`).
    Percent,
    /// A number of things.
    Count,
    /// A physical quantity, its unit a UCUM code.
    Measure,
    /// A share or a rate: “one in five” is 0.2.
    Ratio,
    /// A factor of change: “doubled” is 2.
    Multiple,
    /// A length of time, or an age.
    Duration,
    /// A calendar date, month, year, decade, or a span of them, in ISO 8601.
    Date,
}

/// How much.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not said (“dozens”), or not to be read with certainty.
    Unknown,
    /// A number.
    Number(f64),
    /// From a number to a number.
    Range(f64, f64),
    /// A date in ISO 8601, as precise as the text.
    Date(String),
}

/// What stands before a number and loosens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// about, around, nearly, roughly, some
    About,
    /// more than, over, at least
    Over,
    /// less than, under, up to
    Under,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It rose.
    Up,
    /// It fell.
    Down,
}

/// What a figure is of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Its size.
    By,
    /// Its result.
    To,
}

/// A quantity in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// From the first character of the quantity to the last of its unit or adjacent noun.
    pub span: Span,
    /// What it is.
    pub kind: FigureKind,
    /// How much.
    pub value: Value,
    /// How many digits of the value the text gives: what is computed from it shows no more.
    pub digits: u8,
    /// ISO 4217 code, `%`, `pp`, `bp`, UCUM code, or `second` … `year`.
    pub unit: Option<&'static str>,
    /// What is counted or measured.
    pub noun: Option<Span>,
    /// What loosens the number.
    pub qualifier: Option<Qualifier>,
    /// The direction of the change it speaks of.
    pub change: Option<Change>,
    /// Whether it is the size of that change or its result.
    pub amount: Option<Amount>,
    /// The words that say when.
    pub period: Option<Span>,
    /// The denominator of a rate (“an hour”).
    pub per: Option<Span>,
    /// Whether it is the age of somebody or something.
    pub age: bool,
}

/// Finds the figures of a text, in order.
pub fn find(text: &Text<'_>) -> Vec<Figure> {
    scan::find(text)
}

/// Whether a word changes something, or is the change itself.
pub(crate) fn is_change(key: crate::text::Key) -> bool {
    around::is_change(key)
}

/// Whether a word is a verb that changes something.
pub(crate) fn is_change_verb(key: crate::text::Key) -> bool {
    around::is_change_verb(key)
}

/// The currency of a region, by its ISO 3166 code, for the regions where English news is read.
pub fn currency_of(region: &str) -> Option<&'static str> {
    currency::of_country(region)
}
