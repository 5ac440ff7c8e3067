//! What a word alone tells of a figure beside it.

pub(super) mod change;
pub(super) mod factor;
pub(super) mod phrase;
mod stop;

pub(super) use stop::{stopped, stops};
