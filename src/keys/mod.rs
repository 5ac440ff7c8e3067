//! Words by key: the one way in which tables, the lexicon, packs and what is gathered of an article are looked up.
//!
//! A hash map made anew for every type of value would weigh more than all that is kept in them, so that what depends on the
//! type is only an array beside the keys.

mod index;
mod key;

pub(crate) use index::{KeyMap, Keys};
pub use key::Key;
pub(crate) use key::{phrase, word};
