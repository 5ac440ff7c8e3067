//! What the names that pages give to their elements say of them.

use super::rule::Rule::{self, Apart, Block, Footer, Unread};
use crate::text::{BlockKind, Key};

crate::table! {
    /// Names that pages give, in `class` and `id`, to what is not the article's text, or not its running text. A phrase counts
    /// wherever it stands in a name; a word, when what is named ends in it (`inline-ad`, `ad-slot-3`), or for what is not
    /// read, when it is the whole name.
    static CLASSES: Rule = {
        "pullquote" => Block(Some(BlockKind::Quotation)), "pull quote" => Block(Some(BlockKind::Quotation)),
        "caption" => Block(Some(BlockKind::Caption)), "footer" => Footer,
        "ad" => Apart, "ads" => Apart, "advert" => Apart, "advertisement" => Apart, "advertising" => Apart, "ad feedback" => Apart,
        "adsbygoogle" => Apart, "google auto placed" => Apart, "google ads" => Apart, "sponsored" => Apart, "sponsored content" => Apart,
        "taboola" => Apart, "taboola below" => Apart, "taboola mid" => Apart, "outbrain" => Apart,
        "notification" => Apart, "toast" => Apart, "audio player" => Apart, "video player" => Apart, "playlist" => Apart, "spinner" => Apart,
        "promo" => Apart, "promotion" => Apart, "popup" => Apart, "modal" => Apart, "cta" => Apart,
        "related" => Apart, "relatedposts" => Apart, "related stories" => Apart, "related story" => Apart,
        "related articles" => Apart, "related article" => Apart, "related posts" => Apart, "related content" => Apart,
        "related coverage" => Apart, "related topics" => Apart, "related news" => Apart, "related reading" => Apart,
        "links" => Apart, "rich link" => Apart, "richlink" => Apart, "interstitial link" => Apart,
        "read more" => Apart, "read next" => Apart, "up next" => Apart, "most read" => Apart, "most popular" => Apart,
        "more on this" => Apart, "more from" => Apart, "see also" => Apart, "more stories" => Apart, "recommended" => Apart,
        "recommended stories" => Apart, "recommendations" => Apart, "recirculation" => Apart, "recirc" => Apart,
        "trending" => Apart, "trending now" => Apart,
        "newsletter" => Apart, "newsletter signup" => Apart, "newsletter sign up" => Apart, "signup" => Apart,
        "subscribe" => Apart, "subscription" => Apart, "barrier" => Apart, "paywall prompt" => Apart, "paywall overlay" => Apart,
        "paywall banner" => Apart, "paywall message" => Apart, "regwall" => Apart,
        "cookie" => Apart, "cookies" => Apart, "consent" => Apart, "onetrust consent" => Apart,
        "share" => Apart, "sharing" => Apart, "share links" => Apart, "share save" => Apart, "sharedaddy" => Apart,
        "addtoany" => Apart,
        "byline" => Apart, "bylines" => Apart, "author bio" => Apart, "author info" => Apart, "about the author" => Apart,
        "author box" => Apart, "author card" => Apart, "author profile" => Apart, "author" => Footer,
        "article meta" => Apart, "entry meta" => Apart, "post meta" => Apart, "breadcrumb" => Apart,
        "breadcrumbs" => Apart, "tag list" => Apart, "tags" => Apart, "table of contents" => Apart, "toc" => Apart,
        "comment" => Apart, "comments" => Apart, "commentlist" => Apart, "sidebar" => Apart, "right rail" => Apart, "left rail" => Apart,
        "toolbar" => Apart, "dropdown" => Apart, "comment body" => Apart,
        "comment respond" => Apart, "respond" => Apart, "disqus thread" => Apart, "conversation" => Apart,
        "conversations" => Apart, "discussion" => Apart, "coral thread" => Apart, "coral talk" => Apart, "hyvor talk" => Apart,
        "instagram media" => Apart, "fb post" => Apart, "fb xfbml" => Apart, "text post media" => Apart, "tiktok embed" => Apart, "reddit embed" => Apart, "amp embed" => Apart, "amp list" => Apart,
        "skip link" => Apart, "reading time" => Apart, "read time" => Apart, "print only" => Unread,
        "footnote" => Apart, "footnotes" => Apart, "endnotes" => Apart, "references" => Apart, "reflist" => Apart,
        "credit" => Unread, "credits" => Unread, "photo credit" => Unread, "image credit" => Unread,
        "picture credit" => Unread, "media credit" => Unread, "caption credit" => Unread, "figure credit" => Unread,
        "photographer" => Unread, "copyright" => Unread, "copyright holder" => Unread,
        "footnote ref" => Unread, "footnote reference" => Unread, "editsection" => Unread, "mw editsection" => Unread,
        "hidden" => Unread, "is hidden" => Unread, "js hidden" => Unread, "u hidden" => Unread, "d none" => Unread, "display none" => Unread,
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
const STATES: &str = "has no is with without show hide overflow nested tag category";

/// What the names in a `class` or an `id` say of the element.
pub(super) fn of(names: &str) -> Option<Rule> {
    // In `block__element--modifier` the element says most, and the modifier tells a state, not what it is.
    // (A search for any string within another is 3 kB of code.)
    names.split_ascii_whitespace().find_map(|name| {
        let bytes = name.as_bytes();
        let mut end = bytes.windows(2).position(|two| two == b"--").unwrap_or(bytes.len());
        loop {
            let joint = bytes[..end].windows(2).rposition(|two| two == b"__");
            let found = of_one(&name[joint.map_or(0, |joint| joint + 2)..end]);
            if found.is_some() {
                return found;
            }
            end = joint?;
        }
    })
}

/// What one name says: `related-stories`, `RelatedStories`, `related_stories`.
pub(super) fn of_one(name: &str) -> Option<Rule> {
    let words = words(name);
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

/// The words of a name, parted by signs or by capitals.
fn words(name: &str) -> Vec<&str> {
    let bytes = name.as_bytes();
    let mut words = Vec::new();
    let mut start = 0;
    for i in 0..=bytes.len() {
        let ends = bytes.get(i).is_none_or(|b| !b.is_ascii_alphanumeric() && b.is_ascii());
        let camel = i > start
            && bytes.get(i).is_some_and(u8::is_ascii_uppercase)
            && bytes.get(i - 1).is_some_and(u8::is_ascii_lowercase);
        if ends || camel {
            if i > start {
                words.push(&name[start..i]);
            }
            start = if camel { i } else { i + 1 };
        }
    }
    words
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
            assert_eq!(of(names), Some(Apart), "{names}");
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
            assert_eq!(of(names), None, "{names}");
        }
        assert_eq!(of("lead pull-quote"), Some(Block(Some(BlockKind::Quotation))));
        assert_eq!(of("caption__credit"), Some(Unread));
    }
}
