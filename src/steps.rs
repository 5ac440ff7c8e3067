//! An article's way through the rooms, a room a step: a page is owed its turn between them.

use crate::annotation::{self, Annotations, Show};
use crate::context::Found;
use crate::entities::{self, Entities};
use crate::figures::{self, Figure};
use crate::pack::Pack;
use crate::quotes::{self, Quote};
use crate::text::{self, Article, Tokens};

/// How far an article has come.
#[derive(Default)]
pub struct Steps {
    tokens: Option<Tokens>,
    entities: Option<Entities>,
    quotes: Option<Vec<Quote>>,
    figures: Option<Vec<Figure>>,
}

impl Steps {
    /// Takes the next step with an article, which must be the same at every step; gives the annotations when it was the last.
    pub fn next(&mut self, article: &Article, pack: &Pack, show: Show) -> Option<Annotations> {
        let text = match self.tokens.take() {
            Some(tokens) => tokens.of(article),
            None if article.is_foreign() => return Some(Annotations::default()),
            None => text::read(article),
        };
        match self {
            Self { entities: None, .. } => self.entities = Some(apart(|| entities::find(&text, pack))),
            Self { entities: Some(entities), quotes: None, .. } => {
                self.quotes = Some(apart(|| quotes::find(&text, entities)))
            }
            Self { figures: None, .. } => self.figures = Some(apart(|| figures::find(&text))),
            Self { entities: Some(entities), quotes: Some(quotes), figures: Some(figures), .. } => {
                return Some(apart(|| {
                    annotation::assemble(Found { text: &text, pack, figures, quotes, entities }, show)
                }));
            }
        }
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
        assert_eq!((taken, annotations.list.len()), (4, 4));
    }
}
