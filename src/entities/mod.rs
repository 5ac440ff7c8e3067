//! Names, titles and roles; short forms joined to full forms; pack look-up.

mod candidate;
mod candidates;
mod casing;
mod cut;
mod doubt;
mod ends;
mod entity;
mod evidence;
mod indexing;
mod join;
mod kinds;
mod lexicon;
mod linked;
mod name;
mod nobody;
mod persons;
mod reach;
mod reader;
mod roles;
mod runs;
mod short;
mod surroundings;
mod teams;
mod writing;

use crate::pack::Pack;
use crate::text::{Key, Text};
use candidate::Candidate;
pub use entity::{Entities, Entity, EntityKind, Gender, Mention};
pub use indexing::Indexing;

/// Whether the word is what a person is: a title, a role, somebody's kin.
pub(crate) fn is_role(key: Key) -> bool {
    roles::is_person(indexing::lexicon(), key)
}

/// Whether the word is what an organisation is.
pub(crate) fn is_body(key: Key) -> bool {
    indexing::lexicon().tags(key).any(lexicon::Tags::ORGANISATION_NOUN)
}

/// The names of a text, before they are joined.
pub struct Names(Vec<Candidate>);

impl Names {
    /// Reads the names of a text.
    pub fn of(text: &Text<'_>, pack: &Pack) -> Self {
        let lexicon = indexing::lexicon();
        let casing = casing::Casing::of(text, lexicon);
        let mut candidates = candidates::find(text, lexicon, &casing);
        let mut links = pack.links(text);
        doubt::leave_out(text, pack, lexicon, &casing, &mut candidates, &mut links);
        Self(linked::lay(text, links, candidates))
    }

    /// Whom and what they name.
    pub fn join(mut self, text: &Text<'_>, pack: &Pack) -> Entities {
        let lexicon = indexing::lexicon();
        teams::mark(text, lexicon, pack, &mut self.0);
        let mut entities = join::entities(text, lexicon, pack, &self.0);
        reach::widen(text, lexicon, &mut entities);
        entities
    }
}

/// Finds the entities of a text.
pub fn find(text: &Text<'_>, pack: &Pack) -> Entities {
    Names::of(text, pack).join(text, pack)
}
