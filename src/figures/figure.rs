//! A figure: what is told of a quantity in the text.

use crate::span::Span;

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
