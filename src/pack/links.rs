//! Where an article names what a pack knows: aliases matched over the one token stream, the longest first.

use std::ops::Range;

use super::build::MOST_OWNERS;
use super::fold;
use super::hit::{Candidate, Hit, Hits, Link};
use super::index::{self, Filter, LONGEST_ALIAS, NOBODY, Owner};
use super::layer::Layer;
use super::{Pack, meaning};
use crate::span::Span;
use crate::text::{Key, Kind, Text};

/// Finds the links of a text, in order; none overlaps another.
pub(super) fn find(pack: &Pack, text: &Text<'_>) -> Vec<Link> {
    let layers: Vec<Searched<'_>> = pack.layers.iter().map(Searched::new).collect();
    let mut hits = Hits::default();
    let mut i = 0;
    while i < text.tokens.len() {
        i = at(pack, &layers, text, i, &mut hits).unwrap_or(i + 1);
    }
    meaning::resolve(pack, text, &hits)
}

/// Lays what an editor says is meant over the links: it stands, whatever else was found there.
pub(super) fn pin(pack: &Pack, text: &Text<'_>, links: &mut Vec<Link>) {
    for (span, id) in &text.article.pins {
        let tokens = text.token_from(span.start)..text.token_from(span.end);
        if let Some(fact) = pack.find(id).filter(|_| !tokens.is_empty()) {
            links.splice(
                overlapped(links, &tokens),
                [Link { span: text.span(tokens.clone()), tokens, fact, demonym: false }],
            );
        }
    }
}

/// Which links, of a list in order, have a token of these: or where one of them would stand.
pub(super) fn overlapped(links: &[Link], tokens: &Range<usize>) -> Range<usize> {
    let first = links.partition_point(|link| link.tokens.end <= tokens.start);
    first..links.partition_point(|link| link.tokens.start < tokens.end).max(first)
}

/// What a look-up reads of a layer.
struct Searched<'a> {
    filter: Filter<'a>,
    nodes: &'a [u8],
    owners: &'a [u8],
}

impl<'a> Searched<'a> {
    fn new(layer: &'a Layer) -> Self {
        let (filter, nodes, owners) = layer.index();
        Self { filter: Filter(filter), nodes, owners }
    }

    /// The longest alias whose first word is token `i`: the token behind it, and its first owner.
    fn longest(&self, text: &Text<'_>, i: usize, first: Key) -> Option<(usize, u32)> {
        let capital = text.tokens[i].capital();
        if !(self.filter.passes(index::first(first, false)) || capital && self.filter.passes(index::first(first, true)))
        {
            return None;
        }
        let mut found = None;
        let mut words = [0; LONGEST_ALIAS];
        words[0] = i;
        let (mut key, mut count) = (first, 1);
        while let Some(node) = index::find(self.nodes, key) {
            let end = words[count - 1] + 1;
            if index::owner(node) != NOBODY
                && ends_whole(text, end)
                && self.admitted(text, &words[..count], index::owner(node)).next().is_some()
            {
                found = Some((end, index::owner(node)));
            }
            let Some(next) = fold::next(text, words[count - 1]).filter(|_| index::goes_on(node)) else { break };
            let atom = fold::atom(text, next);
            if count == LONGEST_ALIAS {
                break;
            }
            words[count] = next;
            count += 1;
            key = key.then(atom);
        }
        found
    }

    /// The owners of an alias that may be written as these words are.
    fn admitted(&self, text: &Text<'_>, words: &[usize], first: u32) -> impl Iterator<Item = Owner> {
        let mut next = Some(first as usize);
        let chain = (0..MOST_OWNERS).map_while(move |_| {
            let place = next?;
            let (owner, last) = Owner::read(self.owners, place)?;
            next = (!last).then_some(place + 1);
            Some(owner)
        });
        chain.filter(move |owner| {
            words.iter().enumerate().all(|(word, token)| owner.shape.admits(word, &text.tokens[*token]))
        })
    }
}

/// Notes the longest alias that begins with token `i` in any layer, and gives the token behind it.
fn at(pack: &Pack, layers: &[Searched<'_>], text: &Text<'_>, i: usize, hits: &mut Hits) -> Option<usize> {
    if !fold::begins(&text.tokens[i]) || !begins_whole(text, i) {
        return None;
    }
    let first = fold::atom(text, i);
    let mut end = 0;
    hits.longest.clear();
    for (number, layer) in layers.iter().enumerate() {
        if let Some((layer_end, owner)) = layer.longest(text, i, first) {
            end = end.max(layer_end);
            hits.longest.push((number, layer_end, owner));
        }
    }
    if end == 0 {
        return None;
    }
    let words: Vec<usize> = std::iter::successors(Some(i), |i| fold::next(text, *i)).take_while(|i| *i < end).collect();
    let start = hits.candidates.len();
    for &(number, layer_end, owner) in &hits.longest {
        if layer_end != end {
            continue;
        }
        for owner in layers[number].admitted(text, &words, owner) {
            if let Some(fact) = pack.current(number, owner.fact) {
                hits.candidates.push(Candidate { fact, layer: number, shape: owner.shape });
            }
        }
    }
    if hits.candidates.len() == start || pack.is_suppressed(text.slice(text.span(i..end))) {
        hits.candidates.truncate(start);
        return None;
    }
    hits.list.push(Hit { tokens: i..end, candidates: start..hits.candidates.len() });
    Some(end)
}

/// The tokens of a stretch, if it is whole words: a name of its own, and no part of one.
pub(super) fn whole(text: &Text<'_>, span: Span) -> Option<Range<usize>> {
    let tokens = text.token_from(span.start)..text.token_from(span.end);
    let fits = !tokens.is_empty() && text.span(tokens.clone()) == span;
    (fits && begins_whole(text, tokens.start) && ends_whole(text, tokens.end)).then_some(tokens)
}

/// Whether a name may begin at token `i`: not inside a word, a handle, a hashtag, an address or a number.
fn begins_whole(text: &Text<'_>, i: usize) -> bool {
    let before = i.checked_sub(1).map(|before| &text.tokens[before]);
    let open =
        |kind| matches!(kind, Kind::Word | Kind::Number | Kind::Currency(_) | Kind::Punct('@' | '#' | '.' | '_'));
    text.tokens[i].spaced() || !before.is_some_and(|before| open(before.kind))
}

/// Whether a name may end before token `end`: not inside a word, an address, an amount of money.
fn ends_whole(text: &Text<'_>, end: usize) -> bool {
    let Some(next) = text.tokens.get(end).filter(|next| !next.spaced()) else { return true };
    match next.kind {
        Kind::Word | Kind::Number | Kind::Currency(_) | Kind::Punct('@' | '_') => false,
        Kind::Punct('.') => !(text.joined(end) && text.tokens[end + 1].is_word()),
        _ => true,
    }
}
