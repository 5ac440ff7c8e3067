//! Names, titles and roles; short forms joined to full forms; pack look-up.

mod candidate;
mod candidates;
mod casing;
mod cut;
mod doubt;
mod ends;
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

pub use crate::pack::EntityKind;
use crate::pack::Pack;
use crate::span::Span;
use crate::text::{Key, Text};
pub use indexing::Indexing;

/// Whether a person is spoken of as he or she, where the article or a table tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// “he”, “Mr”
    Male,
    /// “she”, “Ms”
    Female,
}

/// Somebody or something that the article speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The fact's id where a pack knows it, else one of this article's own.
    pub id: String,
    /// The canonical name: the pack's, else the fullest form in the article.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// The title or role as the article words it.
    pub role: Option<Span>,
    /// How pronouns speak of a person.
    pub gender: Option<Gender>,
    /// The number of the pack's fact about it.
    pub fact: Option<usize>,
    /// Whether it is a name that the article gives to several, of whom it cannot be told which is meant.
    pub shared: bool,
}

/// One place where the text names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name alone: without title, honorific, determiner or possessive `'s`.
    pub span: Span,
    /// Which of [`Entities::list`].
    pub entity: usize,
    /// Whether it is a demonym or nationality adjective of the place (“Chinese”).
    pub demonym: bool,
}

/// The entities of an article and where it names them.
#[derive(Clone, Debug, Default)]
pub struct Entities {
    /// Each entity once, in the order of first mention.
    pub list: Vec<Entity>,
    /// All mentions in order; none overlaps another.
    pub mentions: Vec<Mention>,
}

/// Whether the word is what a person is: a title, a role, somebody's kin.
pub(crate) fn is_role(key: Key) -> bool {
    roles::is_person(indexing::lexicon(), key)
}

/// Whether the word is what an organisation is.
pub(crate) fn is_body(key: Key) -> bool {
    indexing::lexicon().tags(key).any(lexicon::Tags::ORGANISATION_NOUN)
}

/// Finds the entities of a text.
pub fn find(text: &Text<'_>, pack: &Pack) -> Entities {
    let lexicon = indexing::lexicon();
    let casing = casing::Casing::of(text, lexicon);
    let mut candidates = candidates::find(text, lexicon, &casing);
    let mut links = pack.links(text);
    doubt::leave_out(text, pack, lexicon, &casing, &mut candidates, &mut links);
    let mut candidates = linked::lay(text, links, candidates);
    teams::mark(text, lexicon, pack, &mut candidates);
    let mut entities = join::entities(text, lexicon, pack, &candidates);
    reach::widen(text, &mut entities);
    entities
}
