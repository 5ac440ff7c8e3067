//! The fact pack: what a newsroom knows, with source and date, and the names it goes by.
//!
//! ```text
//! JSON ─ read ─ build ┐
//! JSON-LD ────────────┤
//! .slpack ────────────┴ layer ┬ links ─ meaning
//!                             └ fact
//! ```
//!
//! A pack is text that anybody may have written. What is broken is dropped and told ([`Problem`]); the rest works. Inside,
//! every pack is the compiled form (`form`), whether it came as such or as JSON, so there is one look-up and one reader.

mod build;
mod fact;
mod fold;
mod form;
mod hit;
#[cfg(test)]
mod hostile;
mod index;
mod json;
mod json_ld;
mod layer;
mod links;
mod meaning;
mod patterns;
mod problem;
mod read;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

pub use fact::{
    Attribute, AttributeValue, Case, Citation, EntityKind, Fact, Head, Pattern, Rates, Reference, Transcript,
};
pub use form::OpenError;
pub use hit::Link;
pub use json_ld::from_json_ld;
pub use problem::Problem;

use crate::text::{Article, Text};
use layer::Layer;

/// Makes the checksums of a changed compiled pack right, as a forger would.
#[cfg(fuzzing)]
pub fn forge(bytes: &mut [u8]) {
    form::forge(bytes);
}

/// Whose facts they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The publisher's.
    Publisher,
    /// The world pack's.
    World,
}

/// Facts and the names they go by: one pack, or several in layers. Cheap to clone.
///
/// A fact is referred to by its number, which stays the same while layers are added.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    layers: Vec<Layer>,
}

/// A JSON pack that is being read: for a page, which is owed its turn between the steps.
#[derive(Default)]
pub struct Reading(read::PackReader);

impl Reading {
    /// Reads on in `json`, which must be the same at every step; tells whether more of it follows.
    pub fn step(&mut self, json: &str) -> bool {
        self.0.step(json)
    }

    /// The pack, and what is wrong with it.
    pub fn finish(self, origin: Origin) -> (Pack, Vec<Problem>) {
        let (bytes, problems) = self.0.finish();
        // What was built a moment ago opens; if it did not, the pack would be empty rather than the page broken.
        (Pack::open(bytes, origin).unwrap_or_default(), problems)
    }
}

impl Pack {
    /// Reads a JSON pack. What is broken is left out and told.
    pub fn read(json: &str, origin: Origin) -> (Self, Vec<Problem>) {
        let mut reading = Reading::default();
        while reading.step(json) {}
        reading.finish(origin)
    }

    /// What a page's own JSON-LD says of whom and what its article is about or mentions. It was written for others, so what
    /// is broken in it is left out and not told.
    pub fn of_page(json_ld: &[String]) -> Self {
        let mut all = Self::default();
        for pack in json_ld.iter().filter_map(|json| json_ld::of_page(json)) {
            let (pack, _) = Self::read(&pack, Origin::Publisher);
            // Most of it says nothing of this: no layer is searched in vain.
            if !pack.is_empty() || pack.texts().next().is_some() {
                all.add(pack);
            }
        }
        all
    }

    /// Whether these bytes are meant to be a compiled pack.
    pub fn is_compiled(bytes: &[u8]) -> bool {
        form::is_compiled(bytes)
    }

    /// Opens a compiled pack.
    pub fn open(bytes: impl AsRef<[u8]> + Send + Sync + 'static, origin: Origin) -> Result<Self, OpenError> {
        Ok(Self { layers: vec![Layer::open(Arc::new(bytes), origin)?] })
    }

    /// Lays the facts of `upper` over these: where both know something, `upper` is right.
    pub fn add(&mut self, upper: Pack) {
        for mut layer in upper.layers {
            layer.base = self.len();
            self.layers.push(layer);
        }
    }

    /// The compiled form of the uppermost layer.
    pub fn compiled(&self) -> Option<&[u8]> {
        self.layers.last().map(Layer::bytes)
    }

    /// How many facts there are, in all layers.
    pub fn len(&self) -> usize {
        self.layers.last().map_or(0, |layer| layer.base + layer.len())
    }

    /// Whether there are no facts.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where the text names a fact, in order; no two overlap. What could mean two of them is left out.
    pub fn links(&self, text: &Text<'_>) -> Vec<Link> {
        let mut links = links::find(self, text);
        patterns::add(self, text, &mut links);
        links::pin(self, text, &mut links);
        links
    }

    /// The fact with this number, read whole: for a card.
    pub fn fact(&self, number: usize) -> Option<Fact<'_>> {
        let (layer, number) = self.layer_of(number)?;
        layer.fact(number)
    }

    /// What the fact with this number is, its id and its canonical name: all that linking needs, without reading the rest.
    pub fn heading(&self, number: usize) -> Option<(EntityKind, &str, &str)> {
        let (layer, number) = self.layer_of(number)?;
        layer.heading(number)
    }

    /// Whose the fact with this number is.
    pub fn origin(&self, number: usize) -> Option<Origin> {
        self.layer_of(number).map(|(layer, _)| layer.origin)
    }

    /// The number of the fact with this id, in the uppermost layer that has it.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.layers.iter().rev().find_map(|layer| layer.find(id).map(|number| layer.base + number))
    }

    /// The exchange rate between two currencies, and whose and of what day it is: from the uppermost layer that has both.
    pub fn rate(&self, from: &str, to: &str) -> Option<(f64, &Rates, Origin)> {
        self.layers.iter().rev().find_map(|layer| {
            let rates = layer.head.rates.as_ref()?;
            Some((rates.rate(from, to)?, rates, layer.origin))
        })
    }

    /// All reference figures, those of the uppermost layer first.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.layers.iter().rev().flat_map(|layer| &layer.head.figures)
    }

    /// All texts that quotations are held against, those of the uppermost layer first.
    pub fn texts(&self) -> impl Iterator<Item = &Transcript> {
        self.layers.iter().rev().flat_map(|layer| &layer.head.texts)
    }

    /// All patterns of publishers' own, those of the uppermost layer first.
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.layers.iter().rev().flat_map(|layer| &layer.head.patterns)
    }

    /// Notes in `article` where the [`patterns`](Self::patterns) match. What searches is not of this room: `find` gives, for the
    /// text of a block, the number of each pattern that matches and where.
    pub fn note_patterns<I>(&self, article: &mut Article, find: impl Fn(&str) -> I)
    where
        I: IntoIterator<Item = (usize, Range<usize>)>,
    {
        article.matches = patterns::matches(self, article, find);
    }

    /// What each layer holds besides facts, the lowest first.
    pub fn heads(&self) -> impl Iterator<Item = &Head> {
        self.layers.iter().map(|layer| &*layer.head)
    }

    /// The layer that has the fact with this number, and its number there.
    fn layer_of(&self, number: usize) -> Option<(&Layer, usize)> {
        let layer = self.layers.iter().rev().find(|layer| layer.base <= number)?;
        Some((layer, number - layer.base))
    }

    /// The number in the whole pack of a layer's fact, unless it is suppressed or a layer above has one of the same id.
    fn current(&self, layer: usize, number: u32) -> Option<usize> {
        let (below, above) = self.layers.split_at(layer + 1);
        let layer = below.last()?;
        if self.layers.len() > 1 || self.suppresses() {
            let (_, id, _) = layer.heading(number as usize)?;
            if self.is_suppressed(id) || above.iter().any(|above| above.find(id).is_some()) {
                return None;
            }
        }
        Some(layer.base + number as usize)
    }

    fn suppresses(&self) -> bool {
        self.layers.iter().any(|layer| !layer.head.suppress.is_empty())
    }

    /// Whether an editor wants neither a fact of this id nor a name written so to be linked.
    fn is_suppressed(&self, id_or_name: &str) -> bool {
        self.layers.iter().any(|layer| layer.head.suppress.iter().any(|entry| entry == id_or_name))
    }
}
