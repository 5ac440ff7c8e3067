//! The lists of words and names, read into the lexicon a list at a time: a page is owed its turn between them.

use std::mem;
use std::sync::OnceLock;

use super::entity::EntityKind;
use super::lexicon::{Known, LISTS, Lexicon, Tags};
use crate::letters::is_capital;
use crate::text::front;

/// Known names, one entity a line: names parted by commas, the first of them what it goes by, then `|` and its demonyms.
const GAZETTEER: [(EntityKind, &str); 6] = [
    (EntityKind::Place, include_str!("lists/countries.txt")),
    (EntityKind::Place, include_str!("lists/places.txt")),
    (EntityKind::Organisation, include_str!("lists/organisations.txt")),
    (EntityKind::Work, include_str!("lists/works.txt")),
    (EntityKind::Event, include_str!("lists/events.txt")),
    (EntityKind::Law, include_str!("lists/laws.txt")),
];

static LEXICON: OnceLock<Lexicon> = OnceLock::new();

/// How far the lists are read.
#[derive(Default)]
pub struct Indexing {
    lexicon: Lexicon,
    lists: usize,
    entities: u16,
}

impl Indexing {
    /// Reads the next list; tells whether another follows. After the last one the lexicon is known to all.
    pub fn step(&mut self) -> bool {
        let more = self.list();
        if !more {
            let read = mem::take(&mut self.lexicon);
            LEXICON.get_or_init(|| read);
        }
        more
    }

    fn list(&mut self) -> bool {
        match LISTS.get(self.lists) {
            Some((tag, words)) => {
                // What a body is for, what it is, what somebody is and what stands before that are ordinary words as well.
                let plain = Tags::TOPIC.or(Tags::MODIFIER).or(Tags::ORGANISATION_NOUN).or(Tags::ROLE);
                let tags = if tag.any(plain) { tag.or(Tags::ORDINARY) } else { *tag };
                front::words(words, |word| self.lexicon.tag(word, tags));
            }
            None => {
                let (kind, lines) = GAZETTEER[self.lists - LISTS.len()];
                lines.lines().for_each(|line| self.entity(kind, line));
            }
        }
        self.lists += 1;
        self.lists < LISTS.len() + GAZETTEER.len()
    }

    fn entity(&mut self, kind: EntityKind, line: &'static str) {
        let (names, demonyms) = line.split_once('|').unwrap_or((line, ""));
        let name = names.split(',').next().unwrap_or(names);
        for (forms, demonym) in [(names, false), (demonyms, true)] {
            for form in forms.split(',').filter(|form| !form.is_empty()) {
                let known = Known { name, kind, id: self.entities, demonym, upper: is_upper(form) };
                self.lexicon.learn(form, known);
                if demonym {
                    // “Norwegian, Norwegians”
                    self.lexicon.learn(&[form, "s"].concat(), known);
                }
            }
        }
        self.entities += 1;
    }
}

/// The lexicon; read in one go on first use, unless it has been read in steps.
pub(super) fn lexicon() -> &'static Lexicon {
    LEXICON.get_or_init(|| {
        let mut indexing = Indexing::default();
        while indexing.list() {}
        indexing.lexicon
    })
}

/// Whether all letters are capitals.
fn is_upper(form: &str) -> bool {
    form.chars().all(|c| !c.is_alphabetic() || is_capital(c))
}
