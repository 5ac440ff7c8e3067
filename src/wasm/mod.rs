//! What JavaScript may call, and its TypeScript types. What takes long is done in steps, for a page is owed its turn between them.

mod facts;
mod options;
mod reader;
mod search;
mod warming;

use wasm_bindgen::prelude::*;

pub use facts::{Adding, Facts, Patterns};
pub use reader::{Handle, Reader};
pub use search::Search;
pub use warming::Warming;

use crate::annotation::Annotations;
use crate::text::Article;
use options::Options;

/// The standard library's own weighs more.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

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

fn to_js(article: &Article, annotations: &Annotations) -> Result<JsValue, JsError> {
    js_sys::JSON::parse(&annotations.javascript(article)).map_err(error)
}

fn error(error: JsValue) -> JsError {
    JsError::new(&crate::dom::message(&error))
}
