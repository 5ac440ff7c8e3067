//! The card: what a reader sees of an annotation, and the ways to it by pointer, key and touch.
//!
//! [`state`] says when a card opens and closes, `place` where it goes, `view` what it shows; none of them hears an event.
//! `attach` brings them to the page: one host element at the end of the body, with a shadow root that the page's rules do
//! not reach, and listeners (`pointer`, `keyboard`, `sheet`, `facts`) that all go when the [`Card`] is dropped. What they hear
//! goes to `control`, which stands behind the card.

// Without a browser these are built for their tests alone.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

mod fragment;
mod kin;
mod place;
mod state;
mod words;

#[cfg(target_arch = "wasm32")]
mod attach;
#[cfg(target_arch = "wasm32")]
mod control;
#[cfg(target_arch = "wasm32")]
mod copy;
#[cfg(target_arch = "wasm32")]
mod facts;
#[cfg(target_arch = "wasm32")]
mod format;
#[cfg(target_arch = "wasm32")]
mod held;
#[cfg(target_arch = "wasm32")]
mod host;
#[cfg(target_arch = "wasm32")]
mod keyboard;
#[cfg(target_arch = "wasm32")]
mod list;
#[cfg(target_arch = "wasm32")]
mod listen;
#[cfg(target_arch = "wasm32")]
mod node;
#[cfg(target_arch = "wasm32")]
mod open;
#[cfg(target_arch = "wasm32")]
mod pointer;
#[cfg(target_arch = "wasm32")]
mod sheet;
#[cfg(target_arch = "wasm32")]
mod view;

#[cfg(target_arch = "wasm32")]
pub use attach::Card;
#[cfg(target_arch = "wasm32")]
pub use host::Theme;
