//! The article is read from the page, and marked.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, Node};

use super::Inner;
use super::state::State;
use crate::collect::{Collected, Leaf};
use crate::dom::caught::caught;
use crate::dom::collect;
use crate::dom::mode::{Mode, Restless, is_owned, is_torn};
use crate::dom::paint::Painter;
use crate::dom::place::{Layout, Way};
use crate::dom::report::{DEGRADED, report};
use crate::dom::tree::Dom;

/// After a reading, the page has this many times as long to itself, however often it changes.
const SHARE: f64 = 20.0;

impl Inner {
    /// Reads the article and marks it. One that is written as it was is only analysed `anew` for what is known by now.
    pub(super) fn read(&self, anew: bool) -> Result<(), JsValue> {
        self.is_read.set(true);
        let mut lacking = Ok(false);
        self.lend(&mut |state| lacking = self.renew(state, anew));
        let lacking = lacking?;
        if lacking && !self.degraded.replace(true) {
            report(&self.root, DEGRADED, "marks cannot be painted here; some are in the list alone");
        }
        self.plan();
        self.tell();
        Ok(())
    }

    /// Reads the article and lays out its marks; tells whether some cannot be painted here.
    fn renew(&self, state: &mut State, anew: bool) -> Result<bool, JsValue> {
        let begun = self.now();
        state.absorb(begun);
        state.restless.settle(begun, self.is_loaded());
        state.stale = false;
        state.work.clear();
        state.journal.sweep(&self.root)?;
        let selecting = self.is_selecting();
        // What is edited is kept, and elements in it would be kept with it.
        let edited = self.root.unchecked_ref::<HtmlElement>().is_content_editable();
        let way = |leaf: &Leaf<Node>| if edited { Way::Paint } else { self.way(&state.restless, leaf, selecting) };
        let mut scope = self.scope.borrow().clone();
        scope.renew(&Dom);
        self.scope.replace(scope);
        let Collected { article, anchors } = self.collect();
        if anew || !article.is_written_as(&state.reading.article) {
            state.reading = Rc::new((self.analyse)(article));
        }
        let mut layout = Layout::new(&state.reading, &anchors, &state.journal, &way);
        while !layout.unfit.is_empty() {
            layout.unfit.iter().for_each(|&entry| state.journal.restore(entry));
            // The same text, on the nodes that were given back.
            let anchors = self.collect().anchors;
            layout = Layout::new(&state.reading, &anchors, &state.journal, &way);
        }
        let lacking = !layout.spots.is_empty() && !Painter::is_able(&self.window);
        if lacking {
            layout.spots.clear();
        }
        state.marks = layout.marks;
        state.waiting = layout.waiting;
        state.painter.paint(layout.spots)?;
        state.work = layout.work;
        state.work.reverse();
        state.pause = self.now() + SHARE * (self.now() - begun);
        Ok(lacking)
    }

    /// Tells who asked for it that marks are no longer what they were.
    pub(super) fn tell(&self) {
        let changed = self.changed.borrow().clone();
        if let Some(changed) = changed {
            self.give_up_on(caught(&mut || changed()));
        }
    }

    /// What is read now of the article.
    pub(in crate::dom) fn collect(&self) -> Collected<Node> {
        collect(&self.scope.borrow())
    }

    /// How the marks in a text node are made.
    fn way(&self, restless: &Restless, leaf: &Leaf<Node>, selecting: bool) -> Way {
        if leaf.interactive || leaf.heading {
            return Way::Paint;
        }
        match self.mode {
            Mode::Paint => Way::Paint,
            // A selection would be lost with the text that is moved into a mark.
            Mode::Element | Mode::Auto if selecting => Way::PaintForNow,
            Mode::Auto if is_owned(&leaf.node) => Way::Paint,
            Mode::Auto if restless.holds(&leaf.node) => Way::PaintForNow,
            Mode::Element | Mode::Auto if is_torn(&self.window, &leaf.node) => Way::Paint,
            Mode::Element | Mode::Auto => Way::Element,
        }
    }
}
