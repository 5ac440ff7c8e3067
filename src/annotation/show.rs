//! What a page shows by default: recognition and display are separate.

use super::{Annotation, Detail};
use crate::figures::{Figure, FigureKind, Value};
use crate::quotes::{Quote, QuoteKind};

/// Which kinds of annotation a page marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// Figures that have context to give.
    pub figures: bool,
    /// Quotations with a known speaker.
    pub quotes: bool,
    /// The first mention of each entity that has something to say.
    pub entities: bool,
}

impl Default for Show {
    fn default() -> Self {
        Self { figures: true, quotes: true, entities: true }
    }
}

/// Sets `shown` on all annotations of an article, which come in reading order.
pub(super) fn mark(annotations: &mut [Annotation], show: Show, entities: usize) {
    let mut met = vec![false; entities];
    let mut sum = 0;
    for annotation in annotations {
        let says = !annotation.context.is_empty();
        let end = annotation.spans[0].end;
        annotation.shown = match &annotation.detail {
            Detail::Figure(figure) => {
                if figure.kind == FigureKind::Money {
                    sum = end;
                }
                show.figures && says && figure_is_shown(figure)
            }
            Detail::Quote(quote) => show.quotes && quote_is_shown(quote),
            // “148 Japanese yen” says nothing of Japan.
            Detail::Entity(_) if end <= sum => false,
            Detail::Entity(mention) => {
                let first = !std::mem::replace(&mut met[mention.entity], true);
                show.entities && first && says
            }
        };
    }
}

/// Dates and durations are recognised but not shown; a vague amount never is.
fn figure_is_shown(figure: &Figure) -> bool {
    let kind = !matches!(figure.kind, FigureKind::Date | FigureKind::Duration);
    kind && figure.value != Value::Unknown
}

fn quote_is_shown(quote: &Quote) -> bool {
    quote.kind != QuoteKind::Term && quote.speaker.is_some()
}
