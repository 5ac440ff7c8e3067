//! What of a page is an article's text, and what each element is in it: tables by name and role; [`names`] has those by class.
//!
//! Attributes are asked only of elements that have some; styles are not computed, so that a page is read without layout and
//! the same without a browser.

use std::borrow::Cow;

use super::rule::Rule;
use super::{Content, Tree, names};
use crate::text::{BlockKind, Key, Table};

use Rule::{
    Apart, Block, Break, Control, Footer, Gap, Inline, Lines, Link, Prose, Quoted, Raised, Summary, Time, Unread,
};

crate::table! {
    /// Elements by name. What is not here runs on in the line.
    static ELEMENTS: Rule = {
        "p" => Prose(None), "h1" => Prose(Some(BlockKind::Heading)), "h2" => Prose(Some(BlockKind::Heading)),
        "h3" => Prose(Some(BlockKind::Heading)), "h4" => Prose(Some(BlockKind::Heading)),
        "h5" => Prose(Some(BlockKind::Heading)), "h6" => Prose(Some(BlockKind::Heading)),
        "blockquote" => Block(Some(BlockKind::Quotation)),
        "figcaption" => Block(Some(BlockKind::Caption)), "caption" => Block(Some(BlockKind::Caption)),
        "li" => Block(Some(BlockKind::Item)), "dt" => Block(Some(BlockKind::Item)), "dd" => Block(Some(BlockKind::Item)),
        "td" => Block(Some(BlockKind::Cell)), "th" => Block(Some(BlockKind::Cell)),
        "article" => Block(None), "section" => Block(None), "div" => Block(None), "main" => Block(None),
        "header" => Block(None), "hgroup" => Block(None), "body" => Block(None), "html" => Block(None),
        "address" => Apart, "center" => Block(None), "figure" => Block(None), "details" => Block(None),
        "ul" => Block(None), "ol" => Block(None), "dl" => Block(None), "hr" => Block(None),
        "table" => Block(None), "thead" => Block(None), "tbody" => Block(None), "tfoot" => Block(None),
        "tr" => Block(None),
        "a" => Link, "button" => Control, "summary" => Summary,
        "time" => Time, "br" => Break, "sup" => Raised, "sub" => Raised, "q" => Quoted,
        "footer" => Footer, "nav" => Apart, "aside" => Apart, "form" => Apart, "fieldset" => Apart, "menu" => Apart,
        "dialog" => Apart, "pre" => Lines, "listing" => Lines, "xmp" => Lines, "search" => Apart,
        "iframe" => Apart, "video" => Apart, "audio" => Apart, "canvas" => Apart, "object" => Apart, "embed" => Apart,
        "code" => Gap, "kbd" => Gap, "samp" => Gap, "math" => Gap, "input" => Gap, "select" => Gap, "textarea" => Gap,
        "output" => Gap, "meter" => Gap, "progress" => Gap,
        "script" => Unread, "style" => Unread, "noscript" => Unread, "template" => Unread, "svg" => Unread,
        "img" => Unread,
        "picture" => Unread, "map" => Unread, "head" => Unread, "title" => Unread, "link" => Unread, "meta" => Unread,
        "base" => Unread, "param" => Unread, "source" => Unread, "track" => Unread, "datalist" => Unread,
        "label" => Unread,
        "rt" => Unread, "rp" => Unread, "del" => Unread, "s" => Unread, "strike" => Unread, "noframes" => Unread,
    };
}

crate::table! {
    /// Roles that say more than the name.
    static ROLES: Rule = {
        "heading" => Prose(Some(BlockKind::Heading)), "blockquote" => Block(Some(BlockKind::Quotation)),
        "doc-pullquote" => Block(Some(BlockKind::Quotation)), "listitem" => Block(Some(BlockKind::Item)),
        "paragraph" => Prose(None), "caption" => Block(Some(BlockKind::Caption)),
        "button" => Control, "link" => Link, "switch" => Control, "checkbox" => Control, "radio" => Control,
        "navigation" => Apart, "complementary" => Apart, "contentinfo" => Apart, "search" => Apart, "form" => Apart,
        "menu" => Apart, "menubar" => Apart, "toolbar" => Apart, "status" => Apart, "alert" => Apart, "tablist" => Apart, "dialog" => Apart,
        "alertdialog" => Apart, "doc-footnote" => Apart, "doc-endnotes" => Apart, "doc-toc" => Apart,
        "textbox" => Gap, "searchbox" => Gap, "combobox" => Gap, "listbox" => Gap, "slider" => Gap, "spinbutton" => Gap,
        "math" => Gap, "progressbar" => Gap, "meter" => Gap, "code" => Gap,
        "tooltip" => Unread, "img" => Unread, "doc-noteref" => Unread, "doc-backlink" => Unread, "deletion" => Unread,
    };
}

crate::table! {
    /// Values of `itemprop` that mark what is not the article's text, in lower case.
    static PROPERTIES: Rule = {
        "author" => Apart, "copyrightholder" => Unread, "credittext" => Unread, "copyrightnotice" => Unread,
    };
}

/// The value of an attribute of an element that has those named in `attributes`.
pub(super) fn attribute<'a, T: Tree>(
    tree: &'a T,
    element: &T::Node,
    attributes: &str,
    name: &'static str,
) -> Option<Cow<'a, str>> {
    attributes.split(' ').any(|has| has == name).then(|| tree.attribute(element, name)).flatten()
}

/// What becomes of the element called `name` that has the `attributes` named; `titled`, asked at most once, says whether the
/// headline stands in it.
pub(super) fn of<T: Tree>(
    tree: &T,
    element: &T::Node,
    name: &str,
    attributes: &str,
    mut titled: impl FnMut() -> bool,
) -> Rule {
    let by_name = match ELEMENTS.get(Key::of(name)) {
        Some(&rule) => rule,
        None if name.contains('-') => match names::of_one(name) {
            Some(Apart) => return Unread,
            rule => rule.unwrap_or(Rule::Custom),
        },
        None => Inline,
    };
    // What holds the headline holds the article, whatever it is called: a page may be one form as a whole.
    if name == "form" && titled() {
        return Block(None);
    }
    let settled = matches!(by_name, Unread | Apart | Gap | Break) && name != "aside";
    if settled || attributes.is_empty() {
        return if by_name == Link { Inline } else { by_name };
    }
    let attribute = |name| attribute(tree, element, attributes, name);
    match by_attributes(attribute, name, by_name) {
        Some(Apart) if by_name.in_line() => Unread,
        // Whoever is named in a line is a word of it.
        Some(Footer) if by_name.in_line() => by_name,
        Some(Unread) if by_name == Inline && attribute("aria-hidden").is_some() && is_initial(tree, element) => Inline,
        Some(Gap) if !by_name.in_line() => Apart,
        Some(Apart | Footer) if titled() => by_name,
        Some(rule) => rule,
        None if by_name == Link && attribute("href").is_none() => Inline,
        None => by_name,
    }
}

/// Whether an element is a letter at the head of its paragraph: it stands there a second time for those who listen.
fn is_initial<T: Tree>(tree: &T, element: &T::Node) -> bool {
    tree.first_child(element).is_some_and(|first| match tree.content(&first) {
        Content::Text(text) => matches!(text.as_bytes(), [b'A'..=b'Z']),
        _ => false,
    })
}

/// Where pages give names to what is on them; the last two say it where classes are made by machines.
const NAMING: [&str; 4] = ["class", "id", "data-component", "data-testid"];

/// What an element's attributes say of it, when they say anything.
fn by_attributes<'a>(
    attribute: impl Fn(&'static str) -> Option<Cow<'a, str>>,
    name: &str,
    by_name: Rule,
) -> Option<Rule> {
    let hidden = attribute("hidden").is_some()
        || attribute("aria-hidden").is_some_and(|value| value == "true")
        || attribute("popover").is_some()
        || attribute("data-sidelight-ignore").is_some()
        || attribute("style").is_some_and(|style| conceals(&style));
    if hidden {
        return Some(Unread);
    }
    if attribute("contenteditable").is_some_and(|value| !value.eq_ignore_ascii_case("false")) {
        return Some(Gap);
    }
    let word = |value: Cow<'_, str>, table: &Table<Rule>| {
        table.get(Key::of(&value.trim_ascii().to_ascii_lowercase())).copied()
    };
    if let Some(rule) = attribute("role").and_then(|value| word(value, &ROLES)) {
        return Some(rule);
    }
    if let Some(rule) = attribute("itemprop").and_then(|value| word(value, &PROPERTIES)) {
        return Some(rule);
    }
    // What holds the page is named for all that is on it, and a heading's `id` is its own words.
    let names = |attribute: Option<Cow<'_, str>>| attribute.and_then(|names| names::of(&names));
    match (name, by_name) {
        ("body" | "main", _) => None,
        (_, Prose(_)) => names(attribute("class")),
        _ => NAMING.into_iter().find_map(|name| names(attribute(name))),
    }
}

/// Whether an inline style hides the element.
fn conceals(style: &str) -> bool {
    style.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(property, value)| {
        let value = value.trim_ascii();
        let value = value.strip_suffix("!important").unwrap_or(value).trim_ascii_end();
        let is = |name: &str, hidden: &str| {
            property.trim_ascii().eq_ignore_ascii_case(name) && value.eq_ignore_ascii_case(hidden)
        };
        is("display", "none") || is("visibility", "hidden")
    })
}

#[cfg(test)]
mod tests {
    use super::conceals;

    #[test]
    fn styles_that_hide() {
        assert!(conceals("color: red; DISPLAY : none !important"));
        assert!(conceals("visibility:hidden"));
        assert!(!conceals("display: block; content: none") && !conceals("none") && !conceals(""));
    }
}
