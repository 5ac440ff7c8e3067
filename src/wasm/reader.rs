//! An article of a page: read, then annotated.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

use super::facts::{Facts, Known};
use super::options::Options;
use super::{error, to_js};
use crate::annotation::Show;
use crate::calendar::Date;
use crate::card::{Card, Theme};
use crate::collect::Scope;
use crate::dom::{self, Mode, Page, Reading, caught};
use crate::steps::Steps;
use crate::text::Article;

/// Reads an article, then annotates it.
#[wasm_bindgen]
pub struct Reader {
    scope: Scope<Node>,
    known: Rc<RefCell<Known>>,
    asked: Asked,
    mode: Mode,
    theme: Theme,
    stage: Stage,
}

/// What was done last.
enum Stage {
    New,
    /// On its way through the rooms; the page is not touched.
    Read(Article, Steps),
    /// All is known that is to be marked.
    Analysed(Reading),
    /// About to be marked.
    Begun(Page),
    Marked(Page),
    /// It has its card, but not the list.
    Carded(Page, Card),
    /// It has both.
    Done(Page),
    Failed,
}

/// What the publisher says of an article.
#[derive(Clone)]
struct Asked {
    show: Show,
    date: Option<Date>,
    locale: Option<String>,
}

impl Asked {
    /// What is said of the article counts before what the page says.
    fn tell(&self, article: &mut Article) {
        article.date = self.date.or(article.date);
        article.locale = self.locale.clone().or(article.locale.take());
    }
}

#[wasm_bindgen]
impl Reader {
    /// Of the element that holds the article, of which a [`Search`](super::Search) may have found the `body`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: &Element,
        facts: &Facts,
        #[wasm_bindgen(unchecked_optional_param_type = "ArticleOptions")] options: JsValue,
    ) -> Result<Self, JsError> {
        let options = Options(options);
        Ok(Self {
            scope: Scope { root: root.clone().into(), body: options.get("body").and_then(|body| body.dyn_into().ok()) },
            known: Rc::clone(&facts.known),
            mode: options.one_of("mode", "auto, element or paint", Mode::parse)?.unwrap_or_default(),
            theme: options.one_of("theme", "auto, light or dark", Theme::parse)?.unwrap_or_default(),
            asked: Asked { show: options.show()?, date: options.date()?, locale: options.text("locale")? },
            stage: Stage::New,
        })
    }

    /// Takes a step, short enough for a task of its own; tells whether another follows. When one fails, the page is as it was.
    pub fn step(&mut self) -> Result<bool, JsError> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Failed) {
            Stage::New => {
                let mut article = dom::collect(&self.scope).article;
                self.asked.tell(&mut article);
                self.known.borrow().note_patterns(&mut article);
                Stage::Read(article, Steps::default())
            }
            Stage::Read(article, mut steps) => {
                match steps.next(&article, self.known.borrow().pack(), self.asked.show) {
                    Some(annotations) => Stage::Analysed(Reading { article, annotations }),
                    None => Stage::Read(article, steps),
                }
            }
            Stage::Analysed(reading) => Stage::Begun(self.mark(reading)?),
            Stage::Begun(page) if page.work().map_err(error)? => Stage::Begun(page),
            Stage::Begun(page) => Stage::Marked(page),
            Stage::Marked(page) => {
                let mut card = Err(JsValue::UNDEFINED);
                let done = caught(&mut || card = Card::attach(page.marks(), self.theme));
                let card = done.and(card).map_err(|failure| given_back(&page, failure))?;
                Stage::Carded(page, card)
            }
            Stage::Carded(page, card) => {
                caught(&mut || card.refresh()).map_err(|failure| given_back(&page, failure))?;
                // The page keeps the card for as long as the article is annotated.
                page.on_change(move || card.refresh());
                Stage::Done(page)
            }
            stage => stage,
        };
        Ok(!matches!(self.stage, Stage::Done(_) | Stage::Failed))
    }

    /// Takes the steps that are left, and gives the annotated article.
    pub fn finish(mut self) -> Result<Handle, JsError> {
        while self.step()? {}
        match self.stage {
            Stage::Done(page) => Ok(Handle { page }),
            _ => Err(JsError::new("the article could not be annotated")),
        }
    }

    /// Sets out to mark what was read, or what the page has by now.
    fn mark(&self, reading: Reading) -> Result<Page, JsError> {
        let (known, asked) = (Rc::clone(&self.known), self.asked.clone());
        let analyse = move |mut article: Article| {
            asked.tell(&mut article);
            let annotations = known.borrow().analyse(&mut article, asked.show);
            Reading { article, annotations }
        };
        Page::attach(self.scope.clone(), self.mode, reading, analyse).map_err(error)
    }
}

/// Leaves the page as it was, for what went wrong.
fn given_back(page: &Page, failure: JsValue) -> JsError {
    page.destroy();
    error(failure)
}

/// An annotated article. It stays annotated when the handle is dropped.
#[wasm_bindgen]
pub struct Handle {
    page: Page,
}

#[wasm_bindgen]
impl Handle {
    /// What was found, shown or not. Offsets count UTF-16 units of the article's text as it was read.
    #[wasm_bindgen(getter, unchecked_return_type = "Annotation[]")]
    pub fn annotations(&self) -> Result<JsValue, JsError> {
        let reading = self.page.marks().reading();
        to_js(&reading.article, &reading.annotations)
    }

    /// Reads the article again: for facts added since. Changes of the page are noticed without it.
    pub fn refresh(&self) -> Result<(), JsError> {
        self.page.refresh().map_err(error)
    }

    /// Gives the article back as it was: every node, its order, its text.
    pub fn destroy(&self) {
        self.page.destroy();
    }
}
