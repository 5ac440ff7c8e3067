//! Sidelight finds the entities, quotations and figures of a news article and says what they mean.
//!
//! ```text
//! Article ─ text ─ entities ┬ quotes ┬ annotation ─ context ─ (dom ─ card)
//!                           └ figures┘
//! ```

pub mod annotation;
pub mod calendar;
pub mod collect;
pub mod context;
pub mod entities;
pub mod figures;
pub mod pack;
pub mod quotes;
pub mod span;
pub mod text;

mod json;
mod keys;
mod letters;
mod number;
mod order;

#[cfg(any(test, target_arch = "wasm32"))]
pub mod card;
#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use annotation::{Annotation, Annotations, Detail, Show};
pub use pack::Pack;
pub use span::{Span, Unit};
pub use text::{Article, Block, BlockKind};

/// Finds and explains what `article` speaks of, with the facts of `pack` beside what the article itself says.
pub fn analyse(article: &Article, pack: &Pack, show: Show) -> Annotations {
    let text = text::read(article);
    let entities = entities::find(&text, pack);
    let quotes = quotes::find(&text, &entities);
    let figures = figures::find(&text);
    let found = context::Found { text: &text, pack, figures: &figures, quotes: &quotes, entities: &entities };
    annotation::assemble(found, show)
}
