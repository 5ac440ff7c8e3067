//! Sidelight finds the entities, quotations and figures of a news article and says what they mean.
//!
//! ```text
//! Article ─ text ─ entities ┬ quotes ┬ annotation ─ context ─ (dom ─ card)
//!                           └ figures┘
//! ```

// What is written so is cut out of what browsers download, see `xtask`.
#![cfg_attr(not(test), warn(clippy::use_debug))]

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
mod steps;

#[cfg(any(test, target_arch = "wasm32"))]
pub mod card;
#[cfg(any(test, target_arch = "wasm32"))]
mod css;
#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use annotation::{Annotation, Annotations, Detail, Show};
pub use pack::Pack;
pub use span::{Span, Unit};
pub use steps::Steps;
pub use text::{Article, Block, BlockKind};

/// Finds and explains what `article` speaks of, with the facts of `pack` beside what the article itself says.
pub fn analyse(article: &Article, pack: &Pack, show: Show) -> Annotations {
    let mut steps = Steps::default();
    loop {
        if let Some(annotations) = steps.next(article, pack, show) {
            return annotations;
        }
    }
}
