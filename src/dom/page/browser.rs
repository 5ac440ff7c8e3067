//! What the browser is asked: the time, whether the page has loaded, what the reader has selected.

use super::Inner;

impl Inner {
    /// The time, in milliseconds.
    pub(super) fn now(&self) -> f64 {
        self.window.performance().map_or_else(js_sys::Date::now, |performance| performance.now())
    }

    /// Whether the page has all that it came with.
    pub(super) fn is_loaded(&self) -> bool {
        self.document.ready_state() == "complete"
    }

    /// Whether the reader has selected text of the article.
    pub(super) fn is_selecting(&self) -> bool {
        let selection = self.window.get_selection().ok().flatten();
        selection.is_some_and(|selection| {
            // Asked first: of what is there it is known without laying the page out.
            selection.range_count() > 0
                && !selection.is_collapsed()
                && selection.contains_node_with_allow_partial_containment(&self.root, true) == Ok(true)
        })
    }
}
