//! How marks look: a stylesheet of our own, adopted, so that no policy of the page's stands in its way and no markup is added.
//!
//! Marks are underlines and nothing else: what they do not do cannot move the page. Element marks take no style of the page's for
//! unknown or nested elements; the page's way to change them is the custom properties. In `marks.css` a `&` stands for what selects
//! the article's elements.

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element};

use super::js::Scope;
use crate::css::stylesheet;

/// The stylesheet while a page is annotated.
pub(super) struct Style {
    scope: Scope,
    sheet: CssStyleSheet,
}

impl Style {
    /// Adds the stylesheet to the document or shadow root that `root` stands in.
    pub(super) fn adopt(root: &Element) -> Result<Self, JsValue> {
        let scope: Scope = root.get_root_node().unchecked_into();
        let sheet = CssStyleSheet::new()?;
        let rules: Vec<&str> = stylesheet!(include_str!("marks.css")).split('&').collect();
        sheet.replace_sync(&rules.join(&within(root)))?;
        let sheets = scope.sheets().ok_or("this browser cannot adopt a stylesheet")?;
        scope.set_sheets(&sheets.concat(&js_sys::Array::of1(&sheet)));
        Ok(Self { scope, sheet })
    }
}

/// Names that elements anywhere in a page have.
const COMMON: [&str; 2] = ["div", "section"];

/// As far up as this a name is sought that is less common.
const NEAR: usize = 16;

/// Selects what text of the article may stand in. A rule for all elements that text may stand in would have the browser work out
/// the style of the whole page anew; one for the article's costs a tenth of that. It weighs nothing beside rules of the page's own.
fn within(root: &Element) -> String {
    let own = root.local_name();
    let is_common = |name: &String| COMMON.contains(&name.as_str());
    let up = std::iter::successors(Some(root.clone()), |element| element.parent_element()).take(NEAR);
    let around = up.map(|element| element.local_name()).find(|name| !is_common(name));
    let path = match around.filter(|_| is_common(&own)) {
        Some(around) => [&around, " ", &own].concat(),
        None => own,
    };
    // What would not be read as a name of its own in a selector may be any element.
    let is_plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" -".contains(&byte));
    let path = if is_plain { &path } else { "*" };
    [":where(", path, ",", path, " *)"].concat()
}

impl Drop for Style {
    fn drop(&mut self) {
        if let Some(sheets) = self.scope.sheets() {
            self.scope.set_sheets(&sheets.filter(&mut |sheet, _, _| &sheet != AsRef::<JsValue>::as_ref(&self.sheet)));
        }
    }
}
