//! Which of several facts a name means: told by the facts' context words, the rest of the article, and what stands beside
//! the name. What could mean two is nobody's.

use super::EntityKind;
use super::Pack;
use super::fold;
use super::hit::{Candidate, Hit, Hits, Link};
use crate::keys::Keys;
use crate::text::{Key, Text};

/// Decides every hit; those that could mean two are left out.
pub(super) fn resolve(pack: &Pack, text: &Text<'_>, hits: &Hits) -> Vec<Link> {
    let certain = |hit: &Hit| match &hits.candidates[hit.candidates.clone()] {
        [one] if !one.shape.needs_context() => Some(one.fact),
        _ => None,
    };
    let named = hits.list.iter().filter_map(certain).map(|fact| Key(fact as u64)).collect();
    let mut article = Evidence { text, words: None, named };
    let mut links = Vec::with_capacity(hits.list.len());
    for hit in &hits.list {
        let candidates = &hits.candidates[hit.candidates.clone()];
        if let Some(meant) = article.meant(pack, hit, candidates) {
            let span = text.span(hit.tokens.clone());
            let demonym = meant.shape.demonym();
            links.push(Link { span, tokens: hit.tokens.clone(), fact: meant.fact, demonym });
        }
    }
    links
}

/// So much more must speak for a fact than for another that something speaks for, too: as much as its full name does.
const CLEAR: usize = 4;

/// What the rest of the article says for a fact.
struct Evidence<'a> {
    text: &'a Text<'a>,
    /// All words of the article; gathered when the first name is in doubt, which in most articles none is.
    words: Option<Keys>,
    /// The facts that are named beyond doubt.
    named: Keys,
}

impl Evidence<'_> {
    fn meant(&mut self, pack: &Pack, hit: &Hit, candidates: &[Candidate]) -> Option<Candidate> {
        if let [one] = candidates
            && !one.shape.needs_context()
        {
            return Some(*one).filter(|one| self.fits(pack, hit, one));
        }
        let mut ranked = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            if self.fits(pack, hit, candidate) {
                ranked.extend(self.rank(pack, candidate).map(|rank| (rank, candidate)));
            }
        }
        let (best, meant) = *ranked.iter().max_by_key(|(rank, _)| rank)?;
        // “Armenia, Georgia and the U.S.”: where something speaks for another as well, it must be little.
        let rivals = |(rank, candidate): &((usize, i8, usize), &Candidate)| {
            let spoken_for = rank.0 > 0 && rank.1 == best.1 && rank.0 + CLEAR > best.0;
            candidate.fact != meant.fact && (*rank == best || spoken_for)
        };
        (!ranked.iter().any(rivals)).then_some(*meant)
    }

    /// How much speaks for a candidate: what the article says, then the editor's priority, then the layer.
    fn rank(&mut self, pack: &Pack, candidate: &Candidate) -> Option<(usize, i8, usize)> {
        let fact = pack.fact(candidate.fact)?;
        let words = fact.context.iter().filter(|phrase| self.says(phrase)).count();
        let evidence = words + if self.named.find(Key(candidate.fact as u64)).is_some() { CLEAR } else { 0 };
        if evidence == 0 && candidate.shape.needs_context() {
            return None;
        }
        // Who names context words and finds none in the article is not preferred for the pack it stands in.
        let layer = if evidence > 0 || fact.context.is_empty() { candidate.layer } else { 0 };
        Some((evidence, fact.priority, layer))
    }

    /// Whether all words of a phrase stand in the article.
    fn says(&mut self, phrase: &str) -> bool {
        let text = self.text;
        let words = self.words.get_or_insert_with(|| {
            (0..text.tokens.len()).filter(|i| fold::begins(&text.tokens[*i])).map(|i| fold::atom(text, i)).collect()
        });
        phrase.split([' ', '-']).filter(|word| !word.is_empty()).all(|word| words.find(fold::word(word)).is_some())
    }

    /// Whether what stands right beside the name lets it mean a fact of this kind.
    fn fits(&self, pack: &Pack, hit: &Hit, candidate: &Candidate) -> bool {
        let Some((kind, ..)) = pack.heading(candidate.fact) else { return false };
        let before = hit.tokens.start.checked_sub(1).map_or(Key::NONE, |before| self.text.key(before));
        let dotted = hit.tokens.start >= 2 && self.text.tokens[hit.tokens.start - 1].is('.');
        let before = if dotted { self.text.key(hit.tokens.start - 2) } else { before };
        kind == EntityKind::Person || !HONORIFICS.has(before)
    }
}

crate::table! {
    /// What stands only before a person's name.
    static HONORIFICS: () = {
        "mr" => (), "mrs" => (), "ms" => (), "miss" => (), "mx" => (), "dr" => (), "sir" => (), "dame" => (),
        "messrs" => (),
    };
}
