//! What of a page is an article's text, and what each element is in it: tables by name, role and class.
//!
//! Attributes are asked only of elements that have some; styles are not computed, so that a page is read without layout and
//! the same without a browser.

use std::borrow::Cow;

use super::Tree;
use crate::text::{BlockKind, Key, Table};

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Runs on in the line.
    Inline,
    /// Is a block, of this kind or of the kind around it.
    Block(Option<BlockKind>),
    /// Runs on within a paragraph, is a block elsewhere: elements of the page's own, named with a hyphen.
    Custom,
    /// A paragraph: what stands in it is prose.
    Prose(Option<BlockKind>),
    /// A link, if it leads somewhere.
    Link,
    /// Preformatted: read if it is prose.
    Lines,
    /// A time of day or of the year.
    Time,
    /// Can be operated; read within prose, where it is a word of the sentence. Elsewhere it is the page's furniture.
    Control,
    /// The heading of a part that folds.
    Summary,
    /// A line break.
    Break,
    /// Raised or lowered: `km²`, a footnote's mark.
    Raised,
    /// A quotation whose marks the browser draws.
    Quoted,
    /// Not part of the article, unless it names the source of a block quotation.
    Footer,
    /// Not read; leaves no trace.
    Unread,
    /// Not read; parts the blocks around it.
    Apart,
    /// Seen but not read: what stands around it does not belong together.
    Gap,
}

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
    /// Names that pages give, in `class` and `id`, to what is not the article's text, or not its running text. A phrase counts
    /// wherever it stands in a name; a word, when what is named ends in it (`inline-ad`, `ad-slot-3`), or for what is not
    /// read, when it is the whole name.
    static CLASSES: Rule = {
        "pullquote" => Block(Some(BlockKind::Quotation)), "pull quote" => Block(Some(BlockKind::Quotation)),
        "caption" => Block(Some(BlockKind::Caption)), "footer" => Footer,
        "ad" => Apart, "ads" => Apart, "advert" => Apart, "advertisement" => Apart, "advertising" => Apart,
        "adsbygoogle" => Apart, "google auto placed" => Apart, "sponsored" => Apart, "sponsored content" => Apart,
        "taboola" => Apart, "outbrain" => Apart,
        "notification" => Apart, "toast" => Apart, "audio player" => Apart, "video player" => Apart, "spinner" => Apart,
        "promo" => Apart, "promotion" => Apart, "popup" => Apart, "modal" => Apart, "cta" => Apart,
        "related" => Apart, "relatedposts" => Apart, "related stories" => Apart, "related story" => Apart,
        "related articles" => Apart, "related article" => Apart, "related posts" => Apart, "related content" => Apart,
        "related coverage" => Apart, "related topics" => Apart, "related news" => Apart, "related reading" => Apart,
        "links" => Apart, "rich link" => Apart, "richlink" => Apart, "interstitial link" => Apart,
        "read more" => Apart, "read next" => Apart, "up next" => Apart, "most read" => Apart, "most popular" => Apart,
        "more on this" => Apart, "see also" => Apart, "more stories" => Apart, "recommended" => Apart,
        "recommended stories" => Apart, "recommendations" => Apart, "recirculation" => Apart, "recirc" => Apart,
        "trending" => Apart, "trending now" => Apart,
        "newsletter" => Apart, "newsletter signup" => Apart, "newsletter sign up" => Apart, "signup" => Apart,
        "subscribe" => Apart, "subscription" => Apart, "paywall prompt" => Apart, "paywall overlay" => Apart,
        "paywall banner" => Apart, "paywall message" => Apart, "regwall" => Apart,
        "cookie" => Apart, "cookies" => Apart, "consent" => Apart, "onetrust consent" => Apart,
        "share" => Apart, "sharing" => Apart, "share links" => Apart, "share save" => Apart, "sharedaddy" => Apart,
        "addtoany" => Apart,
        "byline" => Apart, "bylines" => Apart, "author bio" => Apart, "author info" => Apart, "about the author" => Apart,
        "author box" => Apart, "author card" => Apart, "author profile" => Apart,
        "article meta" => Apart, "entry meta" => Apart, "post meta" => Apart, "breadcrumb" => Apart,
        "breadcrumbs" => Apart, "tag list" => Apart, "tags" => Apart, "table of contents" => Apart, "toc" => Apart,
        "comment" => Apart, "comments" => Apart, "commentlist" => Apart, "sidebar" => Apart, "comment body" => Apart,
        "comment respond" => Apart, "respond" => Apart, "disqus thread" => Apart, "instagram media" => Apart,
        "skip link" => Apart, "reading time" => Apart, "read time" => Apart, "print only" => Unread,
        "footnote" => Apart, "footnotes" => Apart, "endnotes" => Apart,
        "credit" => Unread, "credits" => Unread, "photo credit" => Unread, "image credit" => Unread,
        "picture credit" => Unread, "media credit" => Unread, "caption credit" => Unread, "figure credit" => Unread,
        "photographer" => Unread, "copyright" => Unread, "copyright holder" => Unread,
        "footnote ref" => Unread, "footnote reference" => Unread, "editsection" => Unread, "mw editsection" => Unread,
        "hidden" => Unread, "is hidden" => Unread, "js hidden" => Unread, "u hidden" => Unread, "d none" => Unread,
        "sr only" => Unread, "visually hidden" => Unread, "visuallyhidden" => Unread, "screen reader text" => Unread,
        "screen reader only" => Unread, "screenreader only" => Unread, "a11y hidden" => Unread,
        "assistive text" => Unread,
        "offscreen" => Unread, "sidelight" => Unread,
    };
}

/// The words at the end of a name that say only in what a thing stands: an `ad-slot` is an ad.
const HOLDERS: &str = "area banner bar block box button buttons card component container embed form heading inline inner item items \
    label list message module notice offer outer panel placeholder prompt root sc section slot text unit widget \
    wrap wrapper";

/// The words with which a name says what else is on the page (`has-newsletter-signup`), what is not, or what a story is
/// filed under (`tag-newsletter`).
const STATES: &str = "has no is with without show hide overflow tag category";

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
        None if name.contains('-') => match by_part(name) {
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
        Some(Gap) if !by_name.in_line() => Apart,
        Some(Apart | Footer) if titled() => by_name,
        Some(rule) => rule,
        None if by_name == Link && attribute("href").is_none() => Inline,
        None => by_name,
    }
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
    let word =
        |value: Cow<'_, str>, table: &Table<Rule>| table.get(Key::of(&value.trim().to_ascii_lowercase())).copied();
    if let Some(rule) = attribute("role").and_then(|value| word(value, &ROLES)) {
        return Some(rule);
    }
    if let Some(rule) = attribute("itemprop").and_then(|value| word(value, &PROPERTIES)) {
        return Some(rule);
    }
    // What holds the page is named for all that is on it, and a heading's `id` is its own words.
    let names = |attribute: Option<Cow<'_, str>>| attribute.and_then(|names| by_class(&names));
    match (name, by_name) {
        ("body" | "main", _) => None,
        (_, Prose(_)) => names(attribute("class")),
        _ => NAMING.into_iter().find_map(|name| names(attribute(name))),
    }
}

impl Rule {
    /// Whether an element of this rule stands in a line of text, and goes without parting it.
    const fn in_line(self) -> bool {
        matches!(self, Inline | Rule::Custom | Link | Time | Control | Break | Raised | Quoted | Gap)
    }

    /// Whether an element of this rule is not of the article, with all that is in it.
    pub(super) const fn leaves_out(self) -> bool {
        matches!(self, Footer | Unread | Apart | Gap)
    }
}

/// Whether an inline style hides the element.
fn conceals(style: &str) -> bool {
    style.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(property, value)| {
        let value = value.trim();
        let value = value.strip_suffix("!important").unwrap_or(value).trim_end();
        let is =
            |name: &str, hidden: &str| property.trim().eq_ignore_ascii_case(name) && value.eq_ignore_ascii_case(hidden);
        is("display", "none") || is("visibility", "hidden")
    })
}

/// What the names in a `class` or an `id` say of the element.
fn by_class(names: &str) -> Option<Rule> {
    // In `block__element--modifier` the element says most, and the modifier tells a state, not what it is.
    // (A search for any string within another is 3 kB of code.)
    names.split_ascii_whitespace().find_map(|name| {
        let bytes = name.as_bytes();
        let mut end = bytes.windows(2).position(|two| two == b"--").unwrap_or(bytes.len());
        loop {
            let joint = bytes[..end].windows(2).rposition(|two| two == b"__");
            let found = by_part(&name[joint.map_or(0, |joint| joint + 2)..end]);
            if found.is_some() {
                return found;
            }
            end = joint?;
        }
    })
}

/// What one name says: `related-stories`, `RelatedStories`, `related_stories`.
fn by_part(part: &str) -> Option<Rule> {
    let bytes = part.as_bytes();
    let mut words: Vec<&str> = Vec::new();
    let mut start = 0;
    for i in 0..=bytes.len() {
        let ends = bytes.get(i).is_none_or(|b| !b.is_ascii_alphanumeric() && b.is_ascii());
        let camel = i > start
            && bytes.get(i).is_some_and(u8::is_ascii_uppercase)
            && bytes.get(i - 1).is_some_and(u8::is_ascii_lowercase);
        if ends || camel {
            if i > start {
                words.push(&part[start..i]);
            }
            start = if camel { i } else { i + 1 };
        }
    }
    let one_of = |words: &str, word: &str| words.split(' ').any(|known| known.eq_ignore_ascii_case(word));
    let stated = words.len() > 1 && words.iter().any(|word| one_of(STATES, word));
    // Of a state only the whole is a name: `is-hidden`.
    let from = if stated { 0..1 } else { 0..words.len() };
    let phrase = from.into_iter().find_map(|from| {
        let mut key = Key::of_word(words[from]);
        words[from + 1..].iter().take(CLASSES.longest() - 1).find_map(|next| {
            key = key.then(Key::of_word(next));
            CLASSES.get(key).copied()
        })
    });
    if phrase.is_some() || stated {
        return phrase;
    }
    // Machines number what they name.
    let holds = |word: &&&str| one_of(HOLDERS, word) || word.bytes().any(|byte| byte.is_ascii_digit());
    let held = words.len() - words.iter().rev().take_while(holds).count();
    let last = words.get(held.max(1) - 1)?;
    let rule = CLASSES.get(Key::of_word(last)).copied();
    rule.filter(|&rule| rule != Unread || words.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_an_element_is() {
        let apart = [
            "related-stories",
            "c-related_stories",
            "RelatedStories",
            "article__related-links",
            "ad",
            "x ad-slot-3",
            "inline-ad",
            "styled__NewsletterBox-sc-1ab2c-0",
            "Ad_adContainer__kX3z",
            "article-comments",
            "price-share",
        ];
        for names in apart {
            assert_eq!(by_class(names), Some(Apart), "{names}");
        }
        let said = [
            "ad-free",
            "card",
            "has-related-stories",
            "article--newsletter",
            "is-share",
            "share-price",
            "",
            "-",
            "é",
            "tag-newsletter",
            "newsletter-article",
            "overflow-hidden",
            "lg:hidden",
            "list",
            "box-2",
            "3",
        ];
        for names in said {
            assert_eq!(by_class(names), None, "{names}");
        }
        assert_eq!(by_class("lead pull-quote"), Some(Block(Some(BlockKind::Quotation))));
        assert_eq!(by_class("caption__credit"), Some(Unread));
    }

    #[test]
    fn styles_that_hide() {
        assert!(conceals("color: red; DISPLAY : none !important"));
        assert!(conceals("visibility:hidden"));
        assert!(!conceals("display: block; content: none") && !conceals("none") && !conceals(""));
    }
}
