//! What is alive while an article is annotated, and how it takes in what the page does.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};

use crate::collect::{Anchors, Scope};
use crate::dom::Reading;
use crate::dom::caught::caught;
use crate::dom::element::Journal;
use crate::dom::mode::Restless;
use crate::dom::paint::Painter;
use crate::dom::piece::Piece;
use crate::dom::place::Work;
use crate::dom::style::Style;

/// What was read, before its marks are laid out.
pub(super) struct Gathered {
    pub(super) reading: Rc<Reading>,
    pub(super) anchors: Anchors<Node>,
}

/// What is alive while the article is annotated; dropping it gives the page back.
pub(super) struct State {
    pub(super) scope: Rc<RefCell<Scope<Node>>>,
    pub(super) reading: Rc<Reading>,
    /// What was read since, and has no marks yet.
    pub(super) gathered: Option<Gathered>,
    pub(super) marks: Vec<Vec<Piece>>,
    pub(super) journal: Journal,
    pub(super) painter: Painter,
    pub(super) observer: MutationObserver,
    pub(super) restless: Restless,
    /// Elements to be made, the first of them last.
    pub(super) work: Vec<Work>,
    /// Whether the page has changed since it was read.
    pub(super) stale: bool,
    /// Whether marks are painted that may become elements when the page rests.
    pub(super) waiting: bool,
    /// Not before then is the article read again.
    pub(super) pause: f64,
    pub(super) tick: Closure<dyn FnMut(Array)>,
    pub(super) _mutated: Closure<dyn FnMut(Array)>,
    pub(super) _seen: Closure<dyn FnMut(Array)>,
    pub(super) _style: Style,
}

impl State {
    /// Takes note of what the page has done since the observer last told.
    pub(super) fn absorb(&mut self, now: f64) {
        let records = self.observer.take_records();
        self.note(&records, now);
    }

    /// Takes note of what the page has done.
    pub(super) fn note(&mut self, records: &Array, now: f64) {
        // From the last to the first: who has written into a mark has not only meant the text before it.
        for number in (0..records.length()).rev() {
            let record: MutationRecord = records.get(number).unchecked_into();
            if record.target().is_some_and(|target| is_behind(&target, &self.scope.borrow())) {
                continue;
            }
            self.stale = true;
            self.restless.note(&record, now);
            self.journal.heal(&record);
        }
        // Healing is our own doing.
        self.observer.take_records();
    }

    /// Makes elements while there is time.
    pub(super) fn work(&mut self, has_time: impl Fn() -> bool) -> Result<(), JsValue> {
        while let Some(work) = self.work.pop() {
            work.done(&mut self.journal, &mut self.marks)?;
            if !has_time() {
                break;
            }
        }
        self.observer.take_records();
        Ok(())
    }
}

impl Drop for State {
    fn drop(&mut self) {
        let _ = caught(&mut || self.absorb(0.0));
        self.observer.disconnect();
        let mut entries: Vec<usize> = self.journal.entries().collect();
        // What fails of this is no reason to leave out the rest.
        let restore = &mut || {
            while let Some(entry) = entries.pop() {
                self.journal.restore(entry)
            }
        };
        while caught(restore).is_err() {}
    }
}

/// Has `mutated` called with what happens in `root`.
pub(super) fn observe(root: &Element, mutated: &Function) -> Result<MutationObserver, JsValue> {
    let observer = MutationObserver::new(mutated)?;
    let init = MutationObserverInit::new();
    init.set_child_list(true);
    init.set_character_data(true);
    init.set_character_data_old_value(true);
    init.set_subtree(true);
    observer.observe_with_options(root, &init)?;
    Ok(observer)
}

/// Whether a node stands behind the body that was found: what goes on there is not of the article.
fn is_behind(node: &Node, scope: &Scope<Node>) -> bool {
    let Some(body) = scope.body.as_ref().filter(|body| body.is_connected()) else { return false };
    let place = body.compare_document_position(node);
    place & Node::DOCUMENT_POSITION_FOLLOWING != 0 && place & Node::DOCUMENT_POSITION_CONTAINED_BY == 0
}
