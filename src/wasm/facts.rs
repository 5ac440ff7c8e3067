//! The packs that articles are held against.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Document;

use super::options::wrong;
use crate::annotation::{Annotations, Show};
use crate::collect;
use crate::dom::Dom;
use crate::pack::{Origin, Pack, Reading};
use crate::text::Article;

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
    pub(super) known: Rc<RefCell<Known>>,
}

#[derive(Default)]
pub(super) struct Known {
    pack: Pack,
    patterns: Option<Patterns>,
}

impl Known {
    pub(super) fn pack(&self) -> &Pack {
        &self.pack
    }

    /// Notes in an article where publishers' own patterns match.
    pub(super) fn note_patterns(&self, article: &mut Article) {
        let Some(patterns) = &self.patterns else { return };
        self.pack.note_patterns(article, |block| {
            let found = patterns.find(block);
            let found = found.chunks_exact(3).map(|m| (m[0] as usize, m[1] as usize..m[2] as usize));
            found.collect::<Vec<_>>()
        });
    }

    pub(super) fn analyse(&self, article: &mut Article, show: Show) -> Annotations {
        self.note_patterns(article);
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
    /// It is there when the last step of the adding is taken.
    pub fn add(
        &self,
        bytes: Vec<u8>,
        #[wasm_bindgen(unchecked_param_type = "'pack' | 'world'")] origin: &str,
    ) -> Result<Adding, JsError> {
        let origin = match origin {
            "pack" => Origin::Publisher,
            "world" => Origin::World,
            _ => return Err(wrong("origin", "pack or world")),
        };
        let source = if Pack::is_compiled(&bytes) {
            Source::Compiled(bytes)
        } else {
            Source::Json(String::from_utf8_lossy(&bytes).into_owned(), Box::default())
        };
        Ok(Adding { known: Rc::clone(&self.known), origin, source, problems: Vec::new() })
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

/// A pack that is being added.
#[wasm_bindgen]
pub struct Adding {
    known: Rc<RefCell<Known>>,
    origin: Origin,
    source: Source,
    problems: Vec<String>,
}

enum Source {
    Json(String, Box<Reading>),
    Compiled(Vec<u8>),
    /// What it was is added.
    Done,
}

#[wasm_bindgen]
impl Adding {
    /// Takes a step, short enough for a task of its own; tells whether another follows. A compiled pack that does not open is
    /// an error.
    pub fn step(&mut self) -> Result<bool, JsError> {
        if let Source::Json(json, reading) = &mut self.source
            && reading.step(json)
        {
            return Ok(true);
        }
        let pack = match std::mem::replace(&mut self.source, Source::Done) {
            Source::Json(_, reading) => {
                let (pack, problems) = reading.finish(self.origin);
                self.problems.extend(problems.iter().map(ToString::to_string));
                pack
            }
            Source::Compiled(bytes) => {
                Pack::open(bytes, self.origin).map_err(|error| JsError::new(&error.to_string()))?
            }
            Source::Done => return Ok(false),
        };
        self.known.borrow_mut().pack.add(pack);
        Ok(false)
    }

    /// What is wrong in a JSON pack; it was left out.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Vec<String> {
        self.problems.clone()
    }
}
