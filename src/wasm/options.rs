//! What a page's script asks for.

use wasm_bindgen::prelude::*;

use crate::annotation::Show;
use crate::calendar::Date;

/// An object of options as a page's script wrote it; anything may be in it, or it may be missing.
pub(super) struct Options(pub(super) JsValue);

impl Options {
    pub(super) fn get(&self, name: &str) -> Option<JsValue> {
        let value = js_sys::Reflect::get(&self.0, &name.into()).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<String>, JsError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.as_string().map(Some).ok_or_else(|| wrong(name, "a string"))
    }

    pub(super) fn one_of<T>(
        &self,
        name: &str,
        wanted: &str,
        read: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, JsError> {
        let text = self.text(name)?;
        text.map(|text| read(&text).ok_or_else(|| wrong(name, wanted))).transpose()
    }

    pub(super) fn date(&self) -> Result<Option<Date>, JsError> {
        self.one_of("date", "a day of the calendar, as in 2026-11-20", Date::parse)
    }

    pub(super) fn show(&self) -> Result<Show, JsError> {
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

/// The error of an option, or an argument, that is not what it must be.
pub(super) fn wrong(name: &str, wanted: &str) -> JsError {
    JsError::new(&["option `", name, "` must be ", wanted].concat())
}
