//! What speaks for a name being of a kind, in points.

use super::entity::EntityKind::{self, Event, Law, Organisation, Person, Place, Work};

/// Points for each kind, in the order of [`KINDS`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence([i16; 6]);

const KINDS: [EntityKind; 6] = [Person, Organisation, Place, Event, Work, Law];

/// So many points make a name sure, and so many more than for any other kind.
const SURE: i16 = 3;
const CLEAR: i16 = 1;

impl Evidence {
    pub(super) fn add(&mut self, kind: EntityKind, points: i16) {
        self.0[kind as usize] += points;
    }

    /// All of `other` as well.
    pub(super) fn also(&mut self, other: Evidence) {
        for (sum, points) in self.0.iter_mut().zip(other.0) {
            *sum += points;
        }
    }

    /// The strongest of both, kind by kind, what speaks against it first: a weak hint that comes often is still weak.
    pub(super) fn or(&mut self, other: Evidence) {
        for (best, points) in self.0.iter_mut().zip(other.0) {
            *best = if points.min(*best) < 0 { points.min(*best) } else { points.max(*best) };
        }
    }

    /// Against every kind.
    pub(super) fn against(&mut self, points: i16) {
        self.0 = self.0.map(|sum| sum - points);
    }

    /// The kind, if the evidence is enough and does not speak for another.
    pub(super) fn kind(self) -> Option<EntityKind> {
        let best = (0..6).max_by_key(|&kind| (self.0[kind], 6 - kind))?;
        let second = (0..6).filter(|&kind| kind != best).map(|kind| self.0[kind]).max()?;
        (self.0[best] >= SURE && self.0[best] - second >= CLEAR).then_some(KINDS[best])
    }

    /// The points of a kind.
    pub(super) fn of(self, kind: EntityKind) -> i16 {
        self.0[kind as usize]
    }
}
