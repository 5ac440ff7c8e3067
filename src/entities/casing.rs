//! How the article writes its words: evidence gathered over all of it before a name is judged.

use std::ops::Range;

use super::lexicon::{KeyMap, Lexicon, Tags};
use crate::keys::word;
use crate::text::{Key, Kind, Text, Token};

/// How often a word that stands somewhere with a capital is written which way.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    lower: u32,
    /// With a capital that says something: inside a sentence.
    capital: u32,
}

/// So many words at most are shouted at the start of a sentence.
const SHOUTED: usize = 5;

/// So many words before its end a line says that somebody contributed to what stands above.
const CREDIT: usize = 8;

/// How the article writes its words.
pub(super) struct Casing {
    counts: KeyMap<Count>,
    /// For each sentence, whether its capitals say nothing: a headline in Title Case, ALL CAPS.
    titled: Vec<bool>,
}

impl Casing {
    /// Counts in two passes: words with a capital first, so that only they are looked up among the rest.
    pub(super) fn of(text: &Text<'_>, lexicon: &Lexicon) -> Self {
        let titled: Vec<bool> = text.sentences.iter().map(|s| titled(text, lexicon, s.clone())).collect();
        let mut counts: KeyMap<Count> = KeyMap::default();
        for (sentence, &titled) in text.sentences.iter().zip(&titled) {
            for i in sentence.clone() {
                if text.tokens[i].capital() {
                    let count = counts.get_or(text.tokens[i].key, Count::default());
                    count.capital += u32::from(!titled && !weak(text, i));
                }
            }
        }
        for token in text.tokens.iter().filter(|t| t.is_word() && !t.capital()) {
            if let Some(count) = counts.get_mut(token.key) {
                count.lower += 1;
            }
        }
        Self { counts, titled }
    }

    /// Whether the capitals of a sentence say nothing.
    pub(super) fn titled(&self, sentence: usize) -> bool {
        self.titled[sentence]
    }

    /// Whether the article also writes the word in lower case, and no less often than with a capital that counts.
    pub(super) fn ordinary(&self, key: Key) -> bool {
        self.counts.get(key).is_some_and(|c| c.lower > 0 && c.lower >= c.capital)
    }

    /// Whether the word stands with a capital inside a sentence and never without.
    pub(super) fn proper(&self, key: Key) -> bool {
        self.counts.get(key).is_some_and(|c| c.capital > 0 && c.lower == 0)
    }
}

/// Whether a capital at this token may be only the start of a sentence, a quotation or a line.
pub(super) fn weak(text: &Text<'_>, token: usize) -> bool {
    if text.tokens[token].opens_sentence() {
        return true;
    }
    let Some(before) = token.checked_sub(1).map(|i| &text.tokens[i]) else { return true };
    match before.kind {
        Kind::Mark(_) => !text.tokens[token].spaced(),
        Kind::Punct(c) => matches!(c, ':' | '.' | '!' | '?' | '…' | '[' | '•' | '|' | '·' | '*' | '>' | ';'),
        Kind::Dash(_) => before.spaced() && text.tokens[token].spaced(),
        Kind::Number => before.opens_sentence(),
        Kind::Word => shouted(text, token),
        _ => false,
    }
}

/// Whether the sentence begins in capitals up to this token: “A FORMER Harbour Board clerk …”.
fn shouted(text: &Text<'_>, mut token: usize) -> bool {
    for _ in 0..SHOUTED {
        let before = token.checked_sub(1).map(|t| &text.tokens[t]);
        // Short ones are acronyms: “A US navy …”.
        if !text.tokens[token].upper() || text.tokens[token].span.len() < 4 || before.is_none_or(|t| !t.capital()) {
            return false;
        }
        token -= 1;
        if text.tokens[token].opens_sentence() {
            return true;
        }
    }
    false
}

/// Whether a line says who wrote what follows: “By Ada Hale and Ruth Brandt”.
pub(super) fn is_byline(text: &Text<'_>, sentence: Range<usize>) -> bool {
    let tokens = &text.tokens[sentence];
    let name = |t: &Token| t.capital() || t.is('.') || t.is(',') || t.is_dash() || word!(t.key, "and" | "in" | "for");
    tokens.len() > 2
        && tokens.len() < 20
        && word!(tokens[0].key, "by")
        && tokens[0].capital()
        && tokens[1].capital()
        && tokens[2].capital()
        && tokens[1..].iter().all(name)
        && !tokens[tokens.len() - 1].is('.')
}

/// Whether the sentence that ends before a token says who else wrote what it stands under: “… contributed to this report.”,
/// “… contributed reporting from Lunden.”
pub(super) fn is_credit(text: &Text<'_>, end: usize) -> bool {
    let report = |t: usize| word!(text.key(t), "report" | "article" | "story");
    let writer = |t: &Token| word!(t.key, "writer" | "writers" | "reporter" | "reporters" | "correspondent");
    let credit = |t: usize| {
        word!(text.key(t + 1), "reporting")
            || word!(text.key(t + 2), "this") && report(t + 3)
            || t + 2 == end && text.tokens[text.sentence(t)].iter().take(CREDIT).any(writer)
    };
    (end.saturating_sub(CREDIT)..end).any(|t| word!(text.key(t), "contributed") && credit(t))
}

/// Whether a sentence is written as a title: nearly all its longer words begin with a capital.
fn titled(text: &Text<'_>, lexicon: &Lexicon, sentence: Range<usize>) -> bool {
    if is_byline(text, sentence.clone()) {
        return false;
    }
    // “… to Selby, B.C.” ends as well.
    let stop = |t: &Token| t.is('.') || t.is_word() && text.slice(t.span).ends_with('.');
    let ended = text.tokens[sentence.clone()].iter().rev().take(2).any(stop);
    let (mut all, mut small, mut words, mut capitals, mut upper) = (0, 0, 0, 0, 0);
    for token in text.tokens[sentence.clone()].iter().filter(|t| t.is_word()) {
        all += 1;
        small += u32::from(!token.capital());
        if token.span.len() < 4 || lexicon.tags(token.key).any(Tags::CALENDAR) {
            continue;
        }
        words += 1;
        capitals += u32::from(token.capital());
        upper += u32::from(token.upper());
    }
    let most = if ended {
        // “Ann Hale, Leo Doe and Ada Marsh met.” is no title.
        let last = text.tokens[sentence.clone()].iter().rev().find(|t| t.is_word()).is_some_and(Token::capital);
        words >= 4 && capitals == words && small * 4 < all && last
    } else {
        capitals * 4 >= words * 3
    };
    words > 0 && (most || upper * 2 > words)
}
