//! How marks look: a stylesheet of our own, adopted, so that no policy of the page's stands in its way and no markup is added.

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Node};

use super::js::Scope;

/// The stylesheet while a page is annotated.
pub(super) struct Style {
    scope: Scope,
    sheet: CssStyleSheet,
}

impl Style {
    /// Adds the stylesheet to the document or shadow root that `root` stands in.
    pub(super) fn adopt(root: &Node) -> Result<Self, JsValue> {
        let scope: Scope = root.get_root_node().unchecked_into();
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(include_str!("marks.css"))?;
        let sheets = scope.sheets().ok_or("this browser cannot adopt a stylesheet")?;
        scope.set_sheets(&sheets.concat(&js_sys::Array::of1(&sheet)));
        Ok(Self { scope, sheet })
    }
}

impl Drop for Style {
    fn drop(&mut self) {
        if let Some(sheets) = self.scope.sheets() {
            self.scope.set_sheets(&sheets.filter(&mut |sheet, _, _| &sheet != AsRef::<JsValue>::as_ref(&self.sheet)));
        }
    }
}
