//! One compiled pack, opened.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::EntityKind;
use super::fact::{Fact, Head};
use super::form::{self, Cursor, OpenError, Record, Section, u32_at};
use super::{Origin, index};

/// The bytes of a compiled pack: a file in memory or mapped into it.
pub(super) type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Up to this many bytes of facts are checked when a pack is opened; in a larger pack, each fact when it is read.
const CHECKED: usize = 8 << 20;

#[derive(Clone)]
pub(super) struct Layer {
    bytes: Bytes,
    sections: [Range<usize>; 7],
    pub(super) head: Arc<Head>,
    pub(super) origin: Origin,
    /// How many facts the layers below have.
    pub(super) base: usize,
}

impl Layer {
    pub(super) fn open(bytes: Bytes, origin: Origin) -> Result<Self, OpenError> {
        let sections = form::open((*bytes).as_ref())?;
        let first = (*bytes).as_ref().get(sections[Section::Head as usize].clone()).unwrap_or_default();
        let head = Head::take(&mut Cursor(first)).ok_or(OpenError::Damaged)?;
        let layer = Self { bytes, sections, head: Arc::new(head), origin, base: 0 };
        let small = layer.section(Section::Facts).len() <= CHECKED;
        let sound = |number| layer.record(number).is_some();
        if small && !(0..layer.len()).all(sound) { Err(OpenError::Damaged) } else { Ok(layer) }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        (*self.bytes).as_ref()
    }

    fn section(&self, section: Section) -> &[u8] {
        self.bytes().get(self.sections[section as usize].clone()).unwrap_or_default()
    }

    /// The filter, the nodes and the owners.
    pub(super) fn index(&self) -> (&[u8], &[u8], &[u8]) {
        (self.section(Section::Filter), self.section(Section::Nodes), self.section(Section::Owners))
    }

    /// How many facts it has.
    pub(super) fn len(&self) -> usize {
        (self.section(Section::Starts).len() / 4).saturating_sub(1)
    }

    fn record(&self, number: usize) -> Option<Cursor<'_>> {
        let starts = self.section(Section::Starts);
        let [start, end] = [number, number + 1].map(|i| u32_at(starts, i) as usize);
        form::unseal(self.section(Section::Facts).get(start..end).filter(|_| number < self.len())?)
    }

    /// A fact, read whole.
    pub(super) fn fact(&self, number: usize) -> Option<Fact<'_>> {
        Fact::take(&mut self.record(number)?)
    }

    /// What a fact is, its id and its name: what a record begins with.
    pub(super) fn heading(&self, number: usize) -> Option<(EntityKind, &str, &str)> {
        let mut record = self.record(number)?;
        Some((EntityKind::take(&mut record)?, <&str>::take(&mut record)?, <&str>::take(&mut record)?))
    }

    /// The number of the fact with this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let is = |number: u32| self.heading(number as usize).is_some_and(|(_, has, _)| has == id);
        index::find_id(self.section(Section::Ids), index::id(id), is).map(|number| number as usize)
    }
}

impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layer").field("origin", &self.origin).field("facts", &self.len()).finish_non_exhaustive()
    }
}
