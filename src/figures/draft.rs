//! A figure in the making: its tokens beside what is known of it.

use std::ops::Range;

use super::figure::{Figure, FigureKind, Value};
use super::line::Line;
use super::number::Number;
use crate::span::Span;

/// A figure and the tokens it covers.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) tokens: Range<usize>,
    pub(super) figure: Figure,
    /// Where what loosens it begins: the first token of “up to 5 km”.
    pub(super) lead: usize,
    /// Whether it is a figure only if the words around it say what it counts.
    pub(super) tentative: bool,
}

impl Draft {
    /// A figure of the tokens from `start` to `end`; its attributes are found later, around it.
    pub(super) fn new(line: &Line, tokens: Range<usize>, kind: FigureKind, value: Value, digits: u8) -> Self {
        let figure = Figure {
            span: line.span(tokens.start, tokens.end),
            kind,
            value,
            digits,
            unit: None,
            noun: None,
            qualifier: None,
            change: None,
            amount: None,
            period: None,
            per: None,
            age: false,
        };
        Self { lead: tokens.start, tokens, figure, tentative: false }
    }

    /// A figure of a number and a unit that ends at `end`.
    pub(super) fn of(
        line: &Line,
        start: usize,
        end: usize,
        kind: FigureKind,
        number: &Number,
        unit: &'static str,
    ) -> Self {
        let mut draft = Self::new(line, start..end, kind, number.value(), number.digits);
        draft.figure.unit = Some(unit);
        draft
    }

    /// A date with a value in ISO 8601; without one, it is relative to a day that nobody knows.
    pub(super) fn dated(line: &Line, tokens: Range<usize>, value: Option<String>) -> Self {
        Self::new(line, tokens, FigureKind::Date, value.map_or(Value::Unknown, Value::Date), 0)
    }

    pub(super) fn noun(mut self, noun: Option<Span>) -> Self {
        self.figure.noun = noun;
        self
    }

    /// The same from another token on.
    pub(super) fn starting(mut self, line: &Line, start: usize) -> Self {
        (self.tokens.start, self.lead) = (start, start);
        self.figure.span = line.span(start, self.tokens.end);
        self
    }

    /// Takes the tokens up to `end` into the span.
    pub(super) fn extend(&mut self, line: &Line, end: usize) {
        self.tokens.end = end;
        self.figure.span = line.span(self.tokens.start, end);
    }
}
