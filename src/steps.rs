//! An article's way through the rooms, a step each or several: a page is owed its turn between them.

use crate::annotation::{self, Annotations, Show};
use crate::context::Found;
use crate::entities::{Entities, Names};
use crate::figures::{self, Figure};
use crate::pack::Pack;
use crate::quotes::{self, Quote};
use crate::text::{self, Article, Tokens};

/// How far an article has come.
#[derive(Default)]
pub struct Steps {
    tokens: Option<Tokens>,
    stage: Stage,
}

/// What is known of an article.
#[derive(Default)]
enum Stage {
    #[default]
    Text,
    Names(Names),
    Entities(Entities),
    /// With the figures of so many sentences.
    Quotes(Entities, Vec<Quote>, Vec<Figure>, usize),
}

/// In how many sentences figures are read in one step.
const SENTENCES: usize = 40;

impl Steps {
    /// Takes the next step with an article, which must be the same at every step; gives the annotations when it was the last.
    pub fn next(&mut self, article: &Article, pack: &Pack, show: Show) -> Option<Annotations> {
        let Some(tokens) = self.tokens.take() else {
            if article.is_foreign() {
                return Some(Annotations::default());
            }
            self.tokens = Some(apart(|| text::read(article)).into_tokens());
            return None;
        };
        let text = tokens.of(article);
        self.stage = match std::mem::take(&mut self.stage) {
            Stage::Text => Stage::Names(apart(|| Names::of(&text, pack))),
            Stage::Names(names) => Stage::Entities(apart(|| names.join(&text, pack))),
            Stage::Entities(entities) => {
                let quotes = apart(|| quotes::find(&text, &entities));
                Stage::Quotes(entities, quotes, Vec::new(), 0)
            }
            Stage::Quotes(entities, quotes, mut figures, read) if read < text.sentences.len() => {
                let end = text.sentences.len().min(read + SENTENCES);
                apart(|| figures::find_in(&text, read..end, &mut figures));
                Stage::Quotes(entities, quotes, figures, end)
            }
            Stage::Quotes(entities, quotes, figures, _) => {
                let found = Found { text: &text, pack, figures: &figures, quotes: &quotes, entities: &entities };
                return Some(apart(|| annotation::assemble(found, show)));
            }
        };
        self.tokens = Some(text.into_tokens());
        None
    }
}

/// A room as a function of its own. What is called in one place alone would be made part of its caller, and an engine, which compiles
/// a function when it is first called, would compile all rooms at the first step.
#[inline(never)]
fn apart<T>(room: impl FnOnce() -> T) -> T {
    room()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_in_another_language_is_left_alone() {
        let mut article = Article::from_text("Marta Venn paid 1.200 euros.");
        assert!(!crate::analyse(&article, &Pack::default(), Show::default()).list.is_empty());
        article.locale = Some("nl-BE".into());
        assert!(crate::analyse(&article, &Pack::default(), Show::default()).list.is_empty());
    }

    #[test]
    fn steps_come_to_what_one_go_does() {
        let article = Article::from_text("Mayor Ada Hale said the port was “late” by two years. It cost $5 million.");
        let pack = Pack::default();
        let mut steps = Steps::default();
        let mut taken = 1;
        let annotations = loop {
            if let Some(annotations) = steps.next(&article, &pack, Show::default()) {
                break annotations;
            }
            taken += 1;
        };
        assert_eq!(annotations.list, crate::analyse(&article, &pack, Show::default()).list);
        assert_eq!((taken, annotations.list.len()), (6, 4));
    }
}
