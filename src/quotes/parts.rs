//! Which stretches belong together: the sentences that quotations stand in, and the parts of one quotation.

use super::QuoteKind;
use super::attribute::{Attribution, Attributor, Tie};
use super::frame::Frame;
use super::kind;
use super::marks::Region;
use crate::entities::{Entities, Mention};
use crate::text::{Kind, Text};

/// A stretch with what its sentence says of it.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) kind: QuoteKind,
    pub(super) attribution: Option<Attribution>,
    /// Whether it goes on with what the part before it said.
    pub(super) joined: bool,
}

/// Reads every region in its sentence, in order.
pub(super) fn read(text: &Text<'_>, entities: &Entities, regions: &[Region]) -> Vec<Part> {
    let mentions = &entities.mentions[..];
    let mut parts: Vec<Part> = Vec::with_capacity(regions.len());
    let mut frame = Frame::default();
    let mut lead = Frame::default();
    let mut running = Running::default();
    while parts.len() < regions.len() {
        let first = parts.len();
        let (end, mut sentences) = group(text, regions, first);
        let next = sentences.end;
        let dash = text.sentences.get(next).is_some_and(|s| text.tokens[s.start].is_dash());
        let near = text.sentences.get(next).is_some_and(|s| text.block_at(s.start) == regions[end - 1].block);
        let free = end == regions.len() || text.sentence_at(regions[end].start) > next;
        if near && free && (dash || asks(text, &regions[end - 1])) {
            lead.read(text, mentions, text.sentences[next].clone(), regions, 0..0);
            if Attributor::new(text, &lead).is_tail() {
                sentences.end += 1;
            }
        }
        let tokens = text.sentences[sentences.start].start..text.sentences[sentences.end - 1].end;
        frame.read(text, mentions, tokens, regions, first..end);
        let reader = Attributor::new(text, &frame);
        let bare = reader.bare();
        let mut at = 0;
        for number in first..end {
            while frame.class(at) != Some(super::frame::Class::Quote(number)) {
                at += 1;
            }
            let region = &regions[number];
            let mut attribution = reader.of(at);
            let mut joined = number > 0 && regions[number - 1].goes_on;
            if joined {
                attribution = attribution.or_else(|| parts[number - 1].attribution.clone());
            } else if attribution.is_none() && (bare || at == 0) {
                (attribution, joined) = running.follow(text, mentions, regions, number, sentences.start, &mut lead);
            }
            if let (Some(found), true) = (&attribution, number > first && !joined) {
                let earlier = parts[number - 1].attribution.as_ref();
                joined = earlier.is_some_and(|earlier| reader.resumes(at, found, earlier, &regions[number - 1]));
            }
            let kind = kind::of(&reader, at, region, attribution.as_ref());
            if kind == QuoteKind::Term {
                attribution = None;
            }
            parts.push(Part { kind, attribution, joined });
        }
        running.hear(regions, &parts, first, sentences.end);
    }
    parts
}

/// The regions from `first` on that share a sentence of the writer's, and its sentences.
fn group(text: &Text<'_>, regions: &[Region], first: usize) -> (usize, std::ops::Range<usize>) {
    let start = text.sentence_at(regions[first].start);
    let mut last = text.sentence_at(regions[first].end - 1);
    let mut end = first + 1;
    while end < regions.len()
        && regions[end].block == regions[first].block
        && text.sentence_at(regions[end].start) == last
    {
        last = text.sentence_at(regions[end].end - 1);
        end += 1;
    }
    (end, start..last + 1)
}

/// Whether the region ends its sentence in a way that an attribution may follow: with a question, an exclamation, a dash.
fn asks(text: &Text<'_>, region: &Region) -> bool {
    let last = text.tokens[region.inner().end - 1].kind;
    matches!(last, Kind::Punct('?' | '!' | '…') | Kind::Dash(_))
}

/// Who spoke last, and where.
#[derive(Default)]
struct Running {
    attribution: Option<Attribution>,
    /// The sentence behind its own.
    sentence: usize,
    /// Whether the last part's own sentence attributes it behind it.
    interrupted: bool,
}

impl Running {
    /// Takes in the parts of one frame, from `first` on, which ends before `sentence`.
    fn hear(&mut self, regions: &[Region], parts: &[Part], first: usize, sentence: usize) {
        let spoken = parts[first..].iter().rposition(|part| part.kind != QuoteKind::Term);
        if let Some(last) = spoken.map(|last| first + last) {
            let cue = parts[last].attribution.as_ref().filter(|a| a.tie == Tie::Speech).and_then(|a| a.cue.clone());
            self.interrupted =
                parts[last].kind == QuoteKind::Direct && cue.is_some_and(|cue| cue.start >= regions[last].end);
            self.attribution = parts[last].attribution.clone();
            self.sentence = sentence;
        }
    }

    /// Whose words a quotation is that stands without a word of the writer's, and whether it goes on with the last one.
    fn follow(
        &self,
        text: &Text<'_>,
        mentions: &[Mention],
        regions: &[Region],
        number: usize,
        sentence: usize,
        lead: &mut Frame,
    ) -> (Option<Attribution>, bool) {
        let Some(before) = sentence.checked_sub(1) else { return (None, false) };
        let same_block = text.block_at(text.sentences[before].start) == regions[number].block;
        if self.sentence == sentence {
            let earlier = self.attribution.clone();
            return (earlier.map(|a| Attribution { tie: Tie::Context, ..a }), self.interrupted);
        }
        // The writer's sentence before it leads up to it, in the same paragraph or with a colon.
        let last = text.sentences[before].end - 1;
        if same_block || text.tokens[last].is(':') {
            lead.read(text, mentions, text.sentences[before].clone(), regions, 0..0);
            return (Attributor::new(text, lead).lead(), false);
        }
        (None, false)
    }
}

/// A quotation: its regions and what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Quotation {
    pub(super) regions: Vec<usize>,
    pub(super) kind: QuoteKind,
    pub(super) attribution: Option<Attribution>,
}

/// Puts the parts of each quotation together.
pub(super) fn join(parts: Vec<Part>) -> Vec<Quotation> {
    let mut list: Vec<Quotation> = Vec::with_capacity(parts.len());
    for (number, part) in parts.into_iter().enumerate() {
        match list.iter_mut().rev().take(3).find(|quotation| quotation.kind != QuoteKind::Term) {
            Some(last) if part.joined && part.kind != QuoteKind::Term => {
                last.regions.push(number);
                last.kind = QuoteKind::Direct;
                last.attribution = last.attribution.take().or(part.attribution);
            }
            _ => list.push(Quotation { regions: vec![number], kind: part.kind, attribution: part.attribution }),
        }
    }
    list
}
