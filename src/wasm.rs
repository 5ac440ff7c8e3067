//! What JavaScript may call: `analyse`, `attach`, `Facts`; and their TypeScript types.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

use crate::annotation::{Annotations, Show};
use crate::calendar::Date;
use crate::card::{Card, Theme};
use crate::collect::{self, Scope};
use crate::dom::{Dom, Mode, Page, Reading};
use crate::pack::{Origin, Pack};
use crate::text::Article;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen]
extern "C" {
    /// What searches for publishers' own patterns: of a module of its own, which a page fetches only when a pack has some.
    pub type Patterns;

    /// What matches in a text: three numbers for each match, the pattern's and the bytes where it begins and ends.
    #[wasm_bindgen(method)]
    fn find(this: &Patterns, text: &str) -> Vec<u32>;
}

/// The facts that articles are held against: the packs added so far, the later over the earlier.
#[wasm_bindgen]
#[derive(Default)]
pub struct Facts {
    known: Rc<RefCell<Known>>,
}

#[derive(Default)]
struct Known {
    pack: Pack,
    patterns: Option<Patterns>,
}

impl Known {
    fn analyse(&self, article: &mut Article, show: Show) -> Annotations {
        if let Some(patterns) = &self.patterns {
            self.pack.note_patterns(article, |block| {
                let found = patterns.find(block);
                let found = found.chunks_exact(3).map(|m| (m[0] as usize, m[1] as usize..m[2] as usize));
                found.collect::<Vec<_>>()
            });
        }
        crate::analyse(article, &self.pack, show)
    }
}

#[wasm_bindgen]
impl Facts {
    /// No facts yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lays a pack over those there are: JSON in UTF-8, or a compiled pack. Whose it is: `pack`, the publisher's, or `world`.
    /// What is wrong in a JSON pack is left out and told; a compiled pack that does not open is an error.
    pub fn add(
        &self,
        bytes: Vec<u8>,
        #[wasm_bindgen(unchecked_param_type = "'pack' | 'world'")] origin: &str,
    ) -> Result<Vec<String>, JsError> {
        let origin = match origin {
            "pack" => Origin::Publisher,
            "world" => Origin::World,
            _ => return Err(wrong("origin", "pack or world")),
        };
        let (pack, problems) = if Pack::is_compiled(&bytes) {
            (Pack::open(bytes, origin).map_err(|error| JsError::new(&error.to_string()))?, Vec::new())
        } else {
            Pack::read(&String::from_utf8_lossy(&bytes), origin)
        };
        self.known.borrow_mut().pack.add(pack);
        Ok(problems.iter().map(ToString::to_string).collect())
    }

    /// Lays what a page's own JSON-LD says that its article is about or mentions over the packs there are.
    #[wasm_bindgen(js_name = addPage)]
    pub fn add_page(&self, document: &Document) {
        self.known.borrow_mut().pack.add(Pack::of_page(&collect::linked_data(&Dom, document)));
    }

    /// The patterns of all packs.
    #[wasm_bindgen(getter)]
    pub fn patterns(&self) -> Vec<String> {
        self.known.borrow().pack.patterns().map(|own| own.pattern.clone()).collect()
    }

    /// Has the patterns found by what was made of them; when all packs are added, for it knows them by their number.
    #[wasm_bindgen(js_name = findPatterns)]
    pub fn find_patterns(&self, patterns: Patterns) {
        self.known.borrow_mut().patterns = Some(patterns);
    }
}

/// Texts that have something of everything.
const SAMPLES: [&str; 3] = [
    "Prime Minister Ada Hale met Tom Barley, the chief executive of the Kestrel Line, in Wellington. Mr Barley, 52, and \
     New Zealand's Hale had spoken at the Harbour Board (HB) before; the HB declined.",
    "“We will not wait,” Hale told reporters on Friday. “It is late.” According to Barley, the plan is “sound”.\n\
     “She knows that,” he said in a statement.",
    "Trade, put at $A35 billion a year ago, rose 8% to about 3,000 tonnes by June 7, 2025. One in five of its 1,200 \
     workers will go after two weeks; half a million tickets were sold, an 80 per cent increase from 5 to 10 km.",
];

/// Reads a sample, so that the lists of words are indexed and the engine has compiled what articles need before the first one
/// comes. Parts count from 0, each short enough for a task of its own; tells whether another follows.
#[wasm_bindgen]
pub fn warm(part: usize) -> bool {
    if let Some(text) = SAMPLES.get(part) {
        let mut article = Article::from_text(text);
        article.date = Date::new(2025, 10, 14);
        crate::analyse(&article, &Pack::default(), Show::default()).javascript(&article);
    }
    part + 1 < SAMPLES.len()
}

/// Finds and explains what a text speaks of. Every line is a block; offsets count UTF-16 units of `text`.
#[wasm_bindgen(unchecked_return_type = "Annotation[]")]
pub fn analyse(
    text: &str,
    facts: &Facts,
    #[wasm_bindgen(unchecked_optional_param_type = "TextOptions")] options: JsValue,
) -> Result<JsValue, JsError> {
    let options = Options(options);
    let mut article = Article::from_text(text);
    article.date = options.date()?;
    article.locale = options.text("locale")?;
    let annotations = facts.known.borrow().analyse(&mut article, options.show()?);
    to_js(&article, &annotations)
}

/// Annotates the article in `root`, of which [`article`] may have found `body`. When that fails, the page is as it was.
#[wasm_bindgen]
pub fn attach(
    root: &Element,
    facts: &Facts,
    #[wasm_bindgen(unchecked_optional_param_type = "ArticleOptions")] options: JsValue,
) -> Result<Handle, JsError> {
    let options = Options(options);
    let mode = options.one_of("mode", "auto, element or paint", Mode::parse)?.unwrap_or_default();
    let (show, date, locale) = (options.show()?, options.date()?, options.text("locale")?);
    let theme = options.one_of("theme", "auto, light or dark", Theme::parse)?.unwrap_or_default();
    let known = Rc::clone(&facts.known);
    let body = options.get("body").and_then(|body| body.dyn_into().ok());
    let scope = Scope { root: root.clone().into(), body };
    let page = Page::attach(scope, mode, move |mut article| {
        article.date = date.or(article.date);
        article.locale = locale.clone().or(article.locale.take());
        let annotations = known.borrow().analyse(&mut article, show);
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

/// The element of the page that holds the article, when nobody says which: as `sidelight annotate` finds it in a file. Behind
/// it the element that holds the body, where the headline stands outside that.
#[wasm_bindgen(unchecked_return_type = "Element[]")]
pub fn article(document: &Document) -> js_sys::Array {
    let Some(Scope { root, body }) = collect::article(&Dom, document) else { return js_sys::Array::new() };
    std::iter::once(root).chain(body).collect()
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

fn to_js(article: &Article, annotations: &Annotations) -> Result<JsValue, JsError> {
    js_sys::JSON::parse(&annotations.javascript(article)).map_err(error)
}

fn error(error: JsValue) -> JsError {
    JsError::new(&crate::dom::message(&error))
}

/// An object of options as a page's script wrote it; anything may be in it, or it may be missing.
struct Options(JsValue);

impl Options {
    fn get(&self, name: &str) -> Option<JsValue> {
        let value = js_sys::Reflect::get(&self.0, &name.into()).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    fn text(&self, name: &str) -> Result<Option<String>, JsError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.as_string().map(Some).ok_or_else(|| wrong(name, "a string"))
    }

    fn one_of<T>(&self, name: &str, wanted: &str, read: fn(&str) -> Option<T>) -> Result<Option<T>, JsError> {
        let text = self.text(name)?;
        text.map(|text| read(&text).ok_or_else(|| wrong(name, wanted))).transpose()
    }

    fn date(&self) -> Result<Option<Date>, JsError> {
        self.one_of("date", "a day of the calendar, as in 2026-11-20", Date::parse)
    }

    fn show(&self) -> Result<Show, JsError> {
        let Some(kinds) = self.get("kinds") else { return Ok(Show::default()) };
        let wanted = || wrong("kinds", "an array of figures, quotes, entities");
        let mut show = Show { figures: false, quotes: false, entities: false };
        let kinds: &js_sys::Array = kinds.dyn_ref().ok_or_else(wanted)?;
        for kind in kinds.iter() {
            match kind.as_string().as_deref() {
                Some("figures") => show.figures = true,
                Some("quotes") => show.quotes = true,
                Some("entities") => show.entities = true,
                _ => return Err(wanted()),
            }
        }
        Ok(show)
    }
}

fn wrong(name: &str, wanted: &str) -> JsError {
    JsError::new(&["option `", name, "` must be ", wanted].concat())
}
