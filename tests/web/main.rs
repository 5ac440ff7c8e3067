//! What the browser's room does to a page: run with `wasm-pack test --headless --chrome` (or `--firefox`).

#![cfg(target_arch = "wasm32")]

mod card;
mod hit;
mod page;
mod refresh;
mod restore;
mod slice;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
