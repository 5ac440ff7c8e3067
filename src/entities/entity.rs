//! An entity: somebody or something that the article speaks of, and where it does.

pub use crate::pack::EntityKind;
use crate::span::Span;

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
