//! When and for whom a page was published, and what it holds besides for machines, as it says itself.

use super::{Attribute, Content, Tree};
use crate::calendar::Date;

/// `meta` elements that give the day of publication, the surest first.
const PUBLISHED: [Attribute; 8] = [
    ("property", Some("article:published_time")),
    ("name", Some("article:published_time")),
    ("itemprop", Some("datePublished")),
    ("name", Some("parsely-pub-date")),
    ("name", Some("sailthru.date")),
    ("name", Some("DC.date.issued")),
    ("name", Some("date")),
    ("name", Some("pubdate")),
];

/// The day on which the article in `root` was published, where the page says it: in a `meta` element, in JSON-LD, or in a
/// `time` element. Where one of them names several days, the next is asked.
pub fn published<T: Tree>(tree: &T, document: &T::Node, root: &T::Node) -> Option<Date> {
    let day = |element: &T::Node, attribute| Date::parse(tree.attribute(element, attribute)?.trim_ascii());
    let metas = PUBLISHED.into_iter().find_map(|attribute| {
        agreed(tree.select(document, "meta", Some(attribute)).iter().filter_map(|meta| day(meta, "content")))
    });
    let data = || agreed(linked_data(tree, document).iter().flat_map(|json| json_dates(json)));
    let marked = |within, attribute| {
        agreed(tree.select(within, "time", attribute).iter().filter_map(|time| day(time, "datetime")))
    };
    metas
        .or_else(data)
        .or_else(|| marked(document, Some(("itemprop", Some("datePublished")))))
        .or_else(|| marked(root, Some(("pubdate", None))))
        .or_else(|| tree.select(root, "time", Some(("datetime", None))).iter().find_map(|time| day(time, "datetime")))
}

/// The JSON-LD of a page: a text for each script that holds some.
pub fn linked_data<T: Tree>(tree: &T, document: &T::Node) -> Vec<String> {
    let scripts = tree.select(document, "script", Some(("type", Some("application/ld+json"))));
    scripts.iter().map(|script| data(tree, script)).collect()
}

/// The locale that holds for `root`: the nearest `lang`; when that names no region, the page's `og:locale` of that language.
pub fn locale<T: Tree>(tree: &T, document: &T::Node, root: &T::Node) -> Option<String> {
    let mut at = Some(root.clone());
    let mut lang = None;
    while let Some(node) = at {
        if matches!(tree.content(&node), Content::Element(_)) {
            lang =
                tree.attribute(&node, "lang").map(|lang| lang.trim_ascii().to_owned()).filter(|lang| !lang.is_empty());
            if lang.is_some() {
                break;
            }
        }
        at = tree.parent(&node);
    }
    let named = tree.select(document, "meta", Some(("property", Some("og:locale"))));
    let graph = named.iter().find_map(|meta| Some(tree.attribute(meta, "content")?.trim_ascii().replace('_', "-")));
    match (lang, graph) {
        (Some(lang), Some(graph)) if !lang.contains('-') && language(&graph).eq_ignore_ascii_case(&lang) => Some(graph),
        (lang, graph) => lang.or(graph),
    }
}

/// The language of a locale: `en` of `en-NZ`.
fn language(locale: &str) -> &str {
    locale.split('-').next().unwrap_or(locale)
}

/// The day that all name.
fn agreed(mut days: impl Iterator<Item = Date>) -> Option<Date> {
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}

/// The text of an element that holds nothing else.
fn data<T: Tree>(tree: &T, element: &T::Node) -> String {
    let mut text = String::new();
    let mut at = tree.first_child(element);
    while let Some(node) = at {
        if let Content::Text(data) = tree.content(&node) {
            text.push_str(&data);
        }
        at = tree.next_sibling(&node);
    }
    text
}

/// The days under `datePublished` in a JSON text. They are looked for, not parsed: what surrounds them may be broken.
fn json_dates(json: &str) -> Vec<Date> {
    let pieces: Vec<&str> = json.split('"').collect();
    let dates = pieces.windows(3).filter(|piece| piece[0] == "datePublished" && piece[1].trim_ascii() == ":");
    dates.filter_map(|piece| Date::parse(piece[2])).collect()
}

#[cfg(test)]
mod tests {
    use super::json_dates;

    #[test]
    fn dates_are_found_in_json() {
        let days = |json| json_dates(json).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            days(r#"{"datePublished" : "2025-06-07T10:00:00+12:00", "dateModified": "2025-06-08"}"#),
            ["2025-06-07"]
        );
        assert!(days(r#"{"name": "datePublished", "datePublished": 2025, "x": "datePublished"}"#).is_empty());
    }
}
