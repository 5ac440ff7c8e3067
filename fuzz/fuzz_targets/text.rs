//! An article of any text, with the world pack.

#![no_main]

mod used;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sidelight::calendar::Date;
use sidelight::pack::Origin;
use sidelight::{Article, Pack};

static WORLD: LazyLock<Pack> = LazyLock::new(|| Pack::read(include_str!("../../packs/world.json"), Origin::World).0);

fuzz_target!(|text: &str| {
    let mut article = Article::from_text(text);
    article.date = Date::new(2026, 11, 24);
    article.locale = Some("en-NZ".into());
    used::annotate(&article, &WORLD);
});
