//! Quotations held against what was said: the transcripts, letters and speeches of a pack.
//!
//! Case, punctuation and marks say nothing here; what the article leaves out (`…`) or puts in (`[he]`) is passed over.
//! A text in which the words cannot be found says nothing either: they may have been spoken elsewhere.

use std::cell::OnceCell;

use super::Found;
use crate::order;
use crate::pack::Citation;
use crate::quotes::{Quote, Speaker};
use crate::span::Span;
use crate::text::{Article, Key, Kind, Text, read};

/// How many words in a row must agree for a passage to be the one that is quoted.
const RUN: usize = 4;

/// How many words of a quotation are compared where it differs.
const LONGEST: usize = 600;

/// How many words a quotation may leave out without a mark, and still be of one passage.
const GAP: usize = 32;

/// Words of a text in the order they stand, and where every run of [`RUN`] words begins.
struct Words {
    keys: Vec<Key>,
    /// Where the words stand.
    spans: Vec<Span>,
    /// The hash of each run of words and its number, sorted.
    runs: Vec<(u64, u32)>,
}

/// What a text of the pack says of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Verdict {
    /// The words stand so in it.
    Same,
    /// They stand otherwise: so.
    Otherwise(String),
}

/// The pack's texts, read when the first quotation is held against them.
pub struct Transcripts<'a> {
    texts: Vec<Transcript<'a>>,
}

struct Transcript<'a> {
    speaker: Option<&'a str>,
    source: &'a Citation,
    article: Article,
    words: OnceCell<Words>,
}

impl<'a> Transcripts<'a> {
    /// The texts of the pack; none is read yet.
    pub fn of(found: &Found<'a>) -> Self {
        let texts = found.pack.texts().map(|text| Transcript {
            speaker: text.speaker.as_deref(),
            source: &text.source,
            article: Article::from_text(&text.text),
            words: OnceCell::new(),
        });
        Self { texts: texts.collect() }
    }

    /// What the first text that has the quotation's words says of them, and where it stands.
    pub(super) fn verdict(&self, quote: &Quote, found: &Found<'_>) -> Option<(Verdict, &'a Citation)> {
        if self.texts.is_empty() {
            return None;
        }
        let segments = segments(found.text, quote);
        let theirs = self.texts.iter().filter(|text| text.is_by(quote, found));
        let mut otherwise = None;
        for text in theirs {
            match text.verdict(&segments) {
                Some(Verdict::Same) => return Some((Verdict::Same, text.source)),
                Some(verdict) => otherwise = otherwise.or(Some((verdict, text.source))),
                None => {}
            }
        }
        otherwise
    }
}

impl Transcript<'_> {
    /// Whether the text may hold words of the quotation's speaker.
    fn is_by(&self, quote: &Quote, found: &Found<'_>) -> bool {
        let Some(speaker) = self.speaker else { return true };
        let Some(Speaker::Entity(number)) = quote.speaker else { return false };
        let entity = &found.entities.list[number];
        entity.fact.is_some() && entity.id == speaker || entity.name.eq_ignore_ascii_case(speaker)
    }

    fn verdict(&self, segments: &[Vec<Key>]) -> Option<Verdict> {
        let words = self.words.get_or_init(|| Words::of(&read(&self.article)));
        let mut from = 0;
        for segment in segments {
            match words.find(segment, from) {
                Some(at) => from = at + segment.len(),
                None => {
                    return words
                        .passage(segments)
                        .map(|span| Verdict::Otherwise(span.of(self.article.text()).to_owned()));
                }
            }
        }
        // A word or two may stand anywhere.
        let long = segments.iter().any(|segment| segment.len() >= RUN);
        long.then_some(Verdict::Same)
    }
}

impl Words {
    fn of(text: &Text<'_>) -> Self {
        let words = (0..text.tokens.len()).filter_map(|i| Some((word(text, i)?, text.tokens[i].span)));
        let (keys, spans): (Vec<Key>, Vec<Span>) = words.unzip();
        let runs = keys.windows(RUN).enumerate().map(|(at, run)| (hash(run), at as u32)).collect();
        Self { keys, spans, runs: order::pairs(runs) }
    }

    /// Where the run stands, from word `from` on.
    fn starts(&self, run: &[Key], from: usize) -> impl Iterator<Item = usize> {
        let hash = hash(run);
        let first = self.runs.partition_point(|&(other, at)| (other, at as usize) < (hash, from));
        self.runs[first..].iter().take_while(move |run| run.0 == hash).take(16).map(|run| run.1 as usize)
    }

    /// Where the segment stands whole, from word `from` on.
    fn find(&self, segment: &[Key], from: usize) -> Option<usize> {
        if segment.len() < RUN {
            let near = from..self.keys.len().min(from + 200);
            return near.clone().find(|&at| self.keys[at..near.end].starts_with(segment));
        }
        self.starts(&segment[..RUN], from).find(|&at| self.keys[at..].starts_with(segment))
    }

    /// The passage that the longest segment seems to be taken from: from its first run that stands there to its last.
    fn passage(&self, segments: &[Vec<Key>]) -> Option<Span> {
        let segment = segments.iter().max_by_key(|segment| segment.len())?;
        let segment = &segment[..segment.len().min(LONGEST)];
        let (mut first, mut last): (Option<(usize, usize)>, (usize, usize)) = (None, (0, 0));
        let (mut agree, mut seen) = (0, 0);
        for (offset, run) in segment.windows(RUN).enumerate() {
            let from = if first.is_some() { last.1 } else { 0 };
            let Some(at) = self.starts(run, from).next() else { continue };
            // Words may be left out or put in, but not half the speech.
            if first.is_some() && at - last.1 > 2 * (offset - last.0) + GAP {
                continue;
            }
            first = first.or(Some((offset, at)));
            last = (offset, at);
            agree += RUN.min(offset + RUN - seen);
            seen = offset + RUN;
        }
        // Half of the words must agree, or it is another passage.
        let (offset, at) = first.filter(|_| agree * 2 >= segment.len())?;
        // A word or two at its ends may be others; of more than that nothing says where the passage has them.
        let few = |words: usize| if words > RUN { 0 } else { words };
        let start = at.saturating_sub(few(offset));
        let end = (last.1 + RUN + few(segment.len() - last.0 - RUN)).min(self.spans.len());
        Some(self.spans.get(start)?.to(*self.spans.get(end.checked_sub(1)?)?))
    }
}

/// The words of a quotation, parted where the article leaves out or puts in.
fn segments(text: &Text<'_>, quote: &Quote) -> Vec<Vec<Key>> {
    let mut segments = vec![Vec::new()];
    for part in &quote.parts {
        let mut bracket = false;
        for i in text.token_from(part.start)..text.token_from(part.end) {
            let kind = text.tokens[i].kind;
            let dots = kind == Kind::Punct('.') && i > 0 && text.tokens[i - 1].is('.');
            match kind {
                Kind::Punct('[') => bracket = true,
                Kind::Punct(']') => bracket = false,
                _ if bracket => {}
                _ => {
                    if let (Some(key), Some(last)) = (word(text, i), segments.last_mut()) {
                        last.push(key);
                    }
                }
            }
            if dots || matches!(kind, Kind::Punct('…' | '[')) {
                segments.push(Vec::new());
            }
        }
        segments.push(Vec::new());
    }
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// The key of a word or number, whatever its case.
fn word(text: &Text<'_>, i: usize) -> Option<Key> {
    match text.tokens[i].kind {
        Kind::Word | Kind::Clitic => Some(text.key(i)),
        Kind::Number => Some(text.str(i).bytes().fold(Key::START, Key::push)),
        _ => None,
    }
}

fn hash(run: &[Key]) -> u64 {
    run.iter().fold(Key::START, |hash, &key| hash.then(key)).0
}
