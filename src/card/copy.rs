//! A quotation to take along: its words, whose they are, and a link to the passage itself.

use js_sys::Promise;
use web_sys::Window;

use super::fragment::directive;
use crate::annotation::Detail;
use crate::dom::Reading;
use crate::quotes::{Quote, Speaker};

/// Whether the page may write to the clipboard.
pub(super) fn is_possible(window: &Window) -> bool {
    window.is_secure_context()
}

/// Copies the quotation that is annotation `number` of the reading.
pub(super) fn copy(window: &Window, reading: &Reading, number: usize) -> Option<Promise> {
    let text = reading.article.text();
    let annotation = reading.annotations.list.get(number)?;
    let parts: Vec<&str> = annotation.spans.iter().map(|span| span.of(text)).collect();
    let mut words = parts.join(" … ");
    if let Detail::Quote(Quote { speaker: Some(speaker), .. }) = annotation.detail {
        let (name, role) = match speaker {
            Speaker::Entity(entity) => {
                let entity = &reading.annotations.entities[entity];
                (entity.name.as_str(), entity.role)
            }
            Speaker::Words(span) => (span.of(text), None),
        };
        words.push_str("\n— ");
        words.push_str(name);
        if let Some(role) = role {
            words.push_str(", ");
            words.push_str(role.of(text));
        }
    }
    let address = window.location().href().ok()?;
    words.push('\n');
    words.push_str(address.split('#').next().unwrap_or_default());
    words.push_str(&directive(parts.first()?, parts.last()?));
    Some(window.navigator().clipboard().write_text(&words))
}
