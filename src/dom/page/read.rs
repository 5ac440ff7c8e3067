//! The article is read from the page, and marked.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, Node};

use super::Inner;
use super::state::{Gathered, State};
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
        self.go_on(&mut |state| {
            state.gathered = Some(self.gather(state, anew)?);
            self.lay_out(state)
        })
    }

    /// Does half of that: gathers what is to be read or, when that was done last, lays out its marks; both, where the page has changed
    /// in between: it may do so for ever.
    pub(super) fn read_half(&self) -> Result<(), JsValue> {
        self.go_on(&mut |state| {
            state.absorb(self.now());
            let goes_on = state.gathered.is_some();
            if state.stale || !goes_on {
                state.gathered = Some(self.gather(state, false)?);
            }
            if goes_on { self.lay_out(state) } else { Ok(false) }
        })
    }

    /// Reads on; `read` tells whether marks cannot be painted here.
    fn go_on(&self, read: &mut dyn FnMut(&mut State) -> Result<bool, JsValue>) -> Result<(), JsValue> {
        let mut lacking = Ok(false);
        self.lend(&mut |state| lacking = read(state));
        if lacking? && !self.degraded.replace(true) {
            report(&self.root, DEGRADED, "marks cannot be painted here; some are in the list alone");
        }
        self.plan();
        if !self.is_reading() {
            self.tell();
        }
        Ok(())
    }

    /// Reads what is written in the article, and what that means.
    fn gather(&self, state: &mut State, anew: bool) -> Result<Gathered, JsValue> {
        let begun = self.now();
        // What was read a moment ago, before the page changed once more.
        let half = state.gathered.take();
        let owed = if half.is_some() { state.pause - begun } else { 0.0 };
        let earlier = half.map_or_else(|| Rc::clone(&state.reading), |half| half.reading);
        state.absorb(begun);
        state.restless.settle(begun, self.is_loaded());
        state.stale = false;
        state.work.clear();
        state.journal.sweep(&self.root)?;
        // That is our own doing.
        state.observer.take_records();
        let mut scope = self.scope.borrow().clone();
        scope.renew(&Dom);
        self.scope.replace(scope);
        let Collected { article, anchors } = self.collect();
        let reading =
            if anew || !article.is_written_as(&earlier.article) { Rc::new((self.analyse)(article)) } else { earlier };
        state.pause = self.now() + owed.max(0.0) + SHARE * (self.now() - begun);
        Ok(Gathered { reading, anchors })
    }

    /// Lays out the marks of what was gathered; tells whether some cannot be painted here.
    fn lay_out(&self, state: &mut State) -> Result<bool, JsValue> {
        let begun = self.now();
        let Some(Gathered { reading, anchors }) = state.gathered.take() else { return Ok(false) };
        let selecting = self.is_selecting();
        // What is edited is kept, and elements in it would be kept with it.
        let edited = self.root.unchecked_ref::<HtmlElement>().is_content_editable();
        let way = |leaf: &Leaf<Node>| if edited { Way::Paint } else { self.way(&state.restless, leaf, selecting) };
        let mut layout = Layout::new(&reading, &anchors, &state.journal, &way);
        while !layout.unfit.is_empty() {
            layout.unfit.iter().for_each(|&entry| state.journal.restore(entry));
            // The same text, on the nodes that were given back.
            let anchors = self.collect().anchors;
            layout = Layout::new(&reading, &anchors, &state.journal, &way);
        }
        state.observer.take_records();
        let lacking = !layout.spots.is_empty() && !Painter::is_able(&self.window);
        if lacking {
            layout.spots.clear();
        }
        state.reading = reading;
        state.marks = layout.marks;
        state.waiting = layout.waiting;
        state.painter.paint(layout.spots)?;
        state.work = layout.work;
        state.work.reverse();
        state.pause += SHARE * (self.now() - begun);
        self.is_read.set(true);
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
