//! Who says so, and when.

use super::fields::Fields;
use crate::pack::fact::Citation;
use crate::pack::json::Value;
use crate::pack::problem::Place;

impl Fields<'_, '_> {
    /// A source: an object, or its title alone.
    pub(super) fn source(&mut self) -> Option<Citation> {
        if let Value::Text(_) = self.value {
            return Some(Citation { title: self.words()?.into(), url: None, date: None });
        }
        let title = self.needed("title", "name the source as a reader would look for it")?.into();
        let url = self.text("url").filter(|url| {
            let safe = is_safe(url);
            if !safe {
                let mend = "a link begins with https:, http: or mailto:";
                self.error("url", "is no address that a page may link to", mend);
            }
            safe
        });
        Some(Citation { title, url: url.map(Into::into), date: self.date("date").map(Into::into) })
    }

    /// The source of a key.
    pub(super) fn source_of(&mut self, key: &str) -> Option<Citation> {
        let place = Place::Key(self.place, key);
        self.given(key).and_then(|value| self.of(value, &place).source())
    }

    /// The source that must be there.
    pub(super) fn needed_source(&mut self) -> Option<Citation> {
        if self.given("source").is_none() {
            self.error("source", "is missing", "say who says so, and when");
        }
        self.source_of("source")
    }
}

/// Whether a page may link there.
fn is_safe(url: &str) -> bool {
    let scheme = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    (scheme("https://") || scheme("http://") || scheme("mailto:")) && !url.contains(char::is_whitespace)
}
