//! A page of any HTML, read as the command line reads it.

#![no_main]

#[allow(dead_code)]
#[path = "../../cli/src/html/mod.rs"]
mod html;
mod used;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| {
    let (article, facts) = html::article(page);
    used::annotate(&article, &facts);
});
