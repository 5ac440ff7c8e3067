//! An article of a page: read, then annotated.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::facts::{Facts, Known};
use super::options::Options;
use super::{error, to_js};
use crate::annotation::{Annotations, Show};
use crate::calendar::Date;
use crate::card::{Card, Theme};
use crate::dom::{self, Mode, Page, Reading};
use crate::steps::Steps;
use crate::text::Article;

/// Reads the article in `root`, which is not touched meanwhile.
#[wasm_bindgen]
pub struct Reader {
    root: Element,
    known: Rc<RefCell<Known>>,
    asked: Asked,
    mode: Mode,
    theme: Theme,
    ahead: Option<Ahead>,
}

/// What the publisher says of an article.
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

/// An article that is being read, or has been, before it is annotated.
struct Ahead {
    article: Article,
    steps: Steps,
    annotations: Option<Annotations>,
}

#[wasm_bindgen]
impl Reader {
    /// Of the element that holds the article.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: &Element,
        facts: &Facts,
        #[wasm_bindgen(unchecked_optional_param_type = "ArticleOptions")] options: JsValue,
    ) -> Result<Self, JsError> {
        let options = Options(options);
        Ok(Self {
            root: root.clone(),
            known: Rc::clone(&facts.known),
            mode: options.one_of("mode", "auto, element or paint", Mode::parse)?.unwrap_or_default(),
            theme: options.one_of("theme", "auto, light or dark", Theme::parse)?.unwrap_or_default(),
            asked: Asked { show: options.show()?, date: options.date()?, locale: options.text("locale")? },
            ahead: None,
        })
    }

    /// Reads on, no more than there is time for in a task; tells whether more follows.
    pub fn step(&mut self) -> bool {
        let known = self.known.borrow();
        let Some(ahead) = &mut self.ahead else {
            let mut article = dom::collect(&self.root).article;
            self.asked.tell(&mut article);
            known.note_patterns(&mut article);
            self.ahead = Some(Ahead { article, steps: Steps::default(), annotations: None });
            return true;
        };
        if ahead.annotations.is_none() {
            ahead.annotations = ahead.steps.next(&ahead.article, known.pack(), self.asked.show);
        }
        ahead.annotations.is_none()
    }

    /// Annotates the article, as far as it is not what was read by reading it again. When that fails, the page is as it was.
    pub fn attach(self) -> Result<Handle, JsError> {
        let Self { root, known, asked, mode, theme, ahead } = self;
        let ahead = RefCell::new(ahead);
        let page = Page::attach(root, mode, move |mut article| {
            if let Some(Ahead { article: read, annotations: Some(annotations), .. }) = ahead.take()
                && read.is_written_as(&article)
            {
                return Reading { article: read, annotations };
            }
            asked.tell(&mut article);
            let annotations = known.borrow().analyse(&mut article, asked.show);
            Reading { article, annotations }
        });
        let page = page.map_err(error)?;
        match Card::attach(page.marks(), theme) {
            // The page keeps the card for as long as the article is annotated.
            Ok(card) => page.on_change(move || card.refresh()),
            Err(failure) => {
                page.destroy();
                return Err(error(failure));
            }
        }
        Ok(Handle { page })
    }
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
