//! Which stretches belong together: the sentences that quotations stand in, and the parts of one quotation.

use std::ops::Range;

use super::QuoteKind;
use super::attribute::{Attribution, Attributor, Tie};
use super::frame::{Class, Frame};
use super::region::Region;
use super::{kind, transcript};
use crate::entities::Mention;
use crate::keys::word;
use crate::text::{BlockKind, Kind, Text};

/// How far before a quotation a mark that nothing closes may stand.
const STRAY: usize = 120;

/// A quotation: its regions and what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Quotation {
    pub(super) regions: Vec<usize>,
    pub(super) kind: QuoteKind,
    pub(super) attribution: Option<Attribution>,
}

/// Reads every region in its sentence and puts the parts of each quotation together.
pub(super) fn quotations(text: &Text<'_>, mentions: &[Mention], regions: &[Region]) -> Vec<Quotation> {
    let mut reader =
        Reader { text, mentions, regions, parts: Vec::with_capacity(regions.len()), running: Running::default() };
    let (mut frame, mut aside) = (Frame::default(), Frame::default());
    while reader.parts.len() < regions.len() {
        reader.next_sentence(&mut frame, &mut aside);
    }
    join(reader.parts)
}

/// A stretch with what its sentence says of it.
#[derive(Clone, Debug)]
struct Part {
    kind: QuoteKind,
    attribution: Option<Attribution>,
    /// Whether it goes on with what the part before it said.
    joined: bool,
}

fn join(parts: Vec<Part>) -> Vec<Quotation> {
    let mut list: Vec<Quotation> = Vec::with_capacity(parts.len());
    for (number, part) in parts.into_iter().enumerate() {
        let speech = |quotation: &&mut Quotation| quotation.kind != QuoteKind::Term;
        // The title of a work may stand in the attribution between two parts.
        match list.iter_mut().rev().take(3).find(speech) {
            Some(last) if part.joined && part.kind != QuoteKind::Term => {
                last.regions.push(number);
                last.kind = QuoteKind::Direct;
                // What is said of a part outweighs what only leads up to the whole.
                let said = part.attribution.filter(|said| said.tie == Tie::Speech);
                let earlier = last.attribution.take();
                last.attribution = match &earlier {
                    Some(lead) if lead.tie == Tie::Context => said.or(earlier),
                    _ => earlier.or(said),
                };
            }
            _ => list.push(Quotation { regions: vec![number], kind: part.kind, attribution: part.attribution }),
        }
    }
    list
}

/// Who spoke last, and where.
#[derive(Default)]
struct Running {
    attribution: Option<Attribution>,
    /// The sentence behind its own.
    sentence: usize,
    /// Whether it was a clause, and attributed behind it: what follows without a word of the writer's goes on with it.
    interrupted: bool,
}

struct Reader<'a> {
    text: &'a Text<'a>,
    mentions: &'a [Mention],
    regions: &'a [Region],
    parts: Vec<Part>,
    running: Running,
}

impl Reader<'_> {
    /// Reads the regions of the next sentence of the writer's.
    // Apart from its caller, or an engine would take long over one large function.
    #[inline(never)]
    fn next_sentence(&mut self, frame: &mut Frame, aside: &mut Frame) {
        let (text, regions) = (self.text, self.regions);
        let first = self.parts.len();
        let (end, mut sentences) = self.group(first);
        if self.tail_follows(end, sentences.end, aside) {
            sentences.end += 1;
        }
        let tokens = text.sentences[sentences.start].start..text.sentences[sentences.end - 1].end;
        frame.read(text, self.mentions, tokens, regions, first..end);
        let reader = Attributor::new(text, frame);
        let bare = reader.bare();
        let mut at = 0;
        for (number, region) in regions.iter().enumerate().take(end).skip(first) {
            while at + 1 < frame.len() && frame.class(at) != Some(Class::Quote(number)) {
                at += 1;
            }
            let mut attribution = reader.of(at, kind::is_clause(text, region));
            let mut joined = number > 0 && regions[number - 1].goes_on;
            if joined {
                attribution = attribution.or_else(|| self.parts[number - 1].attribution.clone());
            } else if attribution.is_none() && (bare || at == 0 && reader.goes_on(sentences.start)) {
                let signed = self.signed(region, aside);
                (attribution, joined) =
                    if signed.is_some() { (signed, false) } else { self.follow(number, sentences.start, aside) };
            }
            if let (Some(found), true) = (&attribution, number > first && !joined) {
                let earlier = self.parts[number - 1].attribution.as_ref();
                joined = earlier.is_some_and(|earlier| reader.resumes(at, found, earlier, &regions[number - 1]));
            }
            let kind = kind::of(&reader, at, region, attribution.as_ref());
            attribution = attribution.filter(|_| kind != QuoteKind::Term);
            if let Some(said) = attribution.as_ref().filter(|said| said.tie == Tie::Speech && at == 0) {
                self.lead_up(number, said);
            }
            self.parts.push(Part { kind, attribution, joined });
        }
        self.hear(first, sentences.end);
    }

    /// “Q1.” [new paragraph] “Q2,” Hale said: gives the paragraph before region `number`, which is nothing but a quotation and
    /// nobody's yet, to whoever speaks in it. Questions are often another's.
    fn lead_up(&mut self, number: usize, said: &Attribution) {
        let (text, block) = (self.text, self.regions[number].block);
        let Some(before) = number.checked_sub(1).map(|before| self.regions[before]) else { return };
        let whole = text.blocks[before.block] == (before.start..before.end)
            && before.marked()
            && before.closing > 0
            && !before.heads(text);
        let opens = text.blocks[block].start == self.regions[number].start;
        let asks = |region: Region| text.tokens[region.inner().end - 1].is('?');
        let asks = asks(before) || asks(self.regions[number]);
        let near = text.blocks[before.block..block].iter().filter(|tokens| !tokens.is_empty()).count() == 1;
        let kind = |block: usize| text.article.blocks()[block].kind;
        let part = &mut self.parts[number - 1];
        if whole && opens && near && !asks && kind(before.block) == kind(block) && part.kind == QuoteKind::Direct {
            part.attribution.get_or_insert_with(|| Attribution { tie: Tie::Context, ..said.clone() });
        }
    }

    /// The end of the regions from `first` on that share a sentence of the writer's, and its sentences.
    fn group(&self, first: usize) -> (usize, Range<usize>) {
        let (text, regions) = (self.text, self.regions);
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

    /// Whether the sentence `next` can only attribute the region before `end`: “…?” Hale asked. — “….” — Hale
    fn tail_follows(&self, end: usize, next: usize, aside: &mut Frame) -> bool {
        let (text, region) = (self.text, &self.regions[end - 1]);
        let Some(sentence) = text.sentences.get(next) else { return false };
        let near = text.block_at(sentence.start) == region.block;
        let free = self.regions.get(end).is_none_or(|region| text.sentence_at(region.start) > next);
        let last = text.tokens[region.last(text)].kind;
        let asks = matches!(last, Kind::Punct('?' | '!' | '…') | Kind::Dash(_));
        if !near || !free || !(asks || text.tokens[sentence.start].is_dash()) {
            return false;
        }
        aside.read(text, self.mentions, sentence.clone(), self.regions, 0..0);
        Attributor::new(text, aside).is_tail()
    }

    /// The name that the next paragraph signs the region's with.
    fn signed(&self, region: &Region, aside: &mut Frame) -> Option<Attribution> {
        let blocks = &self.text.blocks;
        let next = (region.block + 1..blocks.len().min(region.block + 4)).find(|&block| !blocks[block].is_empty())?;
        let tokens = transcript::signature(self.text, next)?;
        aside.read(self.text, self.mentions, tokens, self.regions, 0..0);
        Attributor::new(self.text, aside).signature()
    }

    /// Takes in the parts of one sentence, from `first` on, which ends before `sentence`.
    fn hear(&mut self, first: usize, sentence: usize) {
        let spoken = self.parts[first..].iter().rposition(|part| part.kind != QuoteKind::Term);
        if let Some(last) = spoken.map(|last| first + last) {
            let part = &self.parts[last];
            let cue = part.attribution.as_ref().filter(|a| a.tie == Tie::Speech).and_then(|a| a.cue.clone());
            let behind = cue.is_some_and(|cue| cue.start >= self.regions[last].end);
            let interrupted = part.kind == QuoteKind::Direct && behind;
            self.running = Running { attribution: part.attribution.clone(), sentence, interrupted };
        }
    }

    /// Whose words a quotation is that stands without a word of the writer's, and whether it goes on with the last one.
    // Apart from its caller, or an engine would take long over one large function.
    #[inline(never)]
    fn follow(&self, number: usize, sentence: usize, aside: &mut Frame) -> (Option<Attribution>, bool) {
        let (text, region) = (self.text, &self.regions[number]);
        // “Yes.” “No.”: two who talk.
        let bare = |region: &Region| text.sentence(region.start).start == region.start;
        let beside = |a: &Region, b: &Region| a.end == b.start && a.block == b.block && bare(a) && !a.goes_on;
        if self.regions[number.saturating_sub(1)..].windows(2).take(2).any(|pair| beside(&pair[0], &pair[1])) {
            return (None, false);
        }
        let Some(before) = sentence.checked_sub(1) else { return (None, false) };
        let lead = text.sentences[before].clone();
        let block = text.block_at(lead.start);
        // “The hall is cold. Snow fell. “It is dark, too.””: a mark that nothing closes; all that it opens is somebody's words.
        let earlier = number.checked_sub(1).map_or(0, |before| self.regions[before].end);
        let from = text.blocks[block].start.max(earlier).max(region.start.saturating_sub(STRAY));
        // “Hale said: “It is wet. “It is cold.””
        let led = |i: usize| i > lead.start && text.tokens[i - 1].is(':');
        let opens = |i: usize| {
            let token = &text.tokens[i];
            matches!(token.kind, Kind::Mark('"' | '“')) && (token.spaced() || token.opens_sentence()) && !led(i)
        };
        if (from..region.start).any(opens) {
            return (None, false);
        }
        let kind = |block: usize| text.article.blocks()[block].kind;
        let quotation = |block: usize| kind(block) == BlockKind::Quotation;
        // A pull quote or a post is set apart from what was said before it.
        let apart = quotation(region.block) && !quotation(block);
        // “Why not?”, a paragraph of its own: somebody else's. “No way back”: a heading between paragraphs.
        let whole = block != region.block && text.blocks[region.block] == (region.start..region.end);
        if whole && (text.tokens[region.inner().end - 1].is('?') || region.heads(text)) {
            return (None, false);
        }
        // “Do you deny it?” Hale asked. [new paragraph] “There may be a leak.”: whoever answers is another.
        let asked = number.checked_sub(1).map(|before| self.regions[before].inner());
        let asks = |asked: &Range<usize>| {
            text.tokens[asked.end - 1].is('?') && asked.clone().any(|i| word!(text.key(i), "you" | "your"))
        };
        if block != region.block && asked.as_ref().is_some_and(asks) {
            return (None, false);
        }
        if self.running.sentence == sentence && !apart {
            let earlier = self.running.attribution.clone();
            return (earlier.map(|a| Attribution { tie: Tie::Context, ..a }), self.running.interrupted);
        }
        // The writer's sentence before it leads up to it: in the same paragraph, or with a colon or a comma. To a block
        // quotation one that tells what was said does.
        let leads = block == region.block || matches!(text.tokens[lead.end - 1].kind, Kind::Punct(':' | ','));
        // “In short:”, a heading, names nobody.
        let heads = block != region.block && kind(block) == BlockKind::Heading;
        if (leads || !region.marked()) && !heads && transcript::signature(text, block).is_none() {
            aside.read(text, self.mentions, lead, self.regions, 0..0);
            let attributor = Attributor::new(text, aside);
            return (attributor.lead().filter(|lead| leads || attributor.ends(lead)), false);
        }
        (None, false)
    }
}
