//! What is done with a pack and an article, wherever they came from.

use sidelight::pack::Pattern;
use sidelight::{Article, Pack, Show, Unit, analyse};
use sidelight_patterns::Patterns;

/// Annotates an article, and reads all that was found, as a page or the command line would.
pub fn annotate(article: &Article, pack: &Pack) {
    let annotations = analyse(article, pack, Show::default());
    for annotation in &annotations.list {
        for span in &annotation.spans {
            assert!(span.start < span.end, "{span:?} is empty");
            assert!(article.text().get(span.range()).is_some(), "{span:?} is no stretch of the text");
        }
    }
    let units = [Unit::Utf8, Unit::Utf16, Unit::Codepoint].map(|unit| annotations.json(article, unit));
    for json in units.into_iter().chain([annotations.javascript(article)]) {
        serde_json::from_str::<serde_json::Value>(&json).expect("annotations are JSON");
    }
}

/// Reads every fact of a pack, and annotates an article with it.
#[allow(dead_code)] // Not every target has packs.
pub fn read(pack: &Pack) {
    for number in 0..pack.len().min(1000) {
        if let (Some(fact), Some((_, id, name))) = (pack.fact(number), pack.heading(number)) {
            assert_eq!((fact.id, fact.name), (id, name));
        }
    }
    let mut article = Article::from_text(
        "Jane Hale of Port Hale, St. Lucia’s envoy, told U.S. senators that bill 7 would cost A$35 billion, up 80% on \
         2025. “Words that follow,” she said.\nHale and G20 ministers met in Chad.",
    );
    let patterns = Patterns::new(pack.patterns().map(|Pattern { pattern, .. }| pattern.as_str()));
    pack.note_patterns(&mut article, |block| patterns.find(block).collect::<Vec<_>>());
    annotate(&article, pack);
}
