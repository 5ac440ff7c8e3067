//! One annotated article: read, marked, watched, given back.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, MutationObserver, MutationObserverInit, MutationRecord, Node, Window};

use super::element::Journal;
use super::marks::{Marks, Piece};
use super::mode::{Mode, REST, Restless, is_owned};
use super::paint::{Painter, Place};
use super::place::{Layout, Way, Work};
use super::report::{DEGRADED, ERROR, message, report};
use super::style::Style;
use super::tree::Dom;
use super::{Reading, guard};
use crate::collect::{Collected, Leaf, Scope};
use crate::text::Article;

/// No task of ours is longer than this, in milliseconds, but for the one reading of the text.
const CHUNK: f64 = 4.0;

/// After a reading, the page has this many times as long to itself, however often it changes.
const SHARE: f64 = 20.0;

/// An annotated article.
pub struct Page(Rc<Inner>);

pub(super) struct Inner {
    pub(super) root: Element,
    scope: Rc<RefCell<Scope<Node>>>,
    window: Window,
    document: Document,
    mode: Mode,
    analyse: Box<dyn Fn(Article) -> Reading>,
    state: RefCell<Option<State>>,
    /// Told after every reading, and when its marks are made.
    changed: RefCell<Option<Rc<dyn Fn()>>>,
    /// The pending timer and when it is due.
    timer: Cell<Option<(i32, f64)>>,
    degraded: Cell<bool>,
    /// Whether the article is to be given back, or is.
    ended: Cell<bool>,
}

/// What is alive while the article is annotated; dropping it gives the page back.
struct State {
    scope: Rc<RefCell<Scope<Node>>>,
    reading: Rc<Reading>,
    marks: Vec<Vec<Piece>>,
    journal: Journal,
    painter: Painter,
    observer: MutationObserver,
    restless: Restless,
    work: Vec<Work>,
    /// Whether the page has changed since it was read.
    stale: bool,
    /// Whether marks are painted that may become elements when the page rests.
    waiting: bool,
    /// Not before then is the article read again.
    pause: f64,
    tick: Closure<dyn FnMut(Array)>,
    _mutated: Closure<dyn FnMut(Array)>,
    _seen: Closure<dyn FnMut(Array)>,
    _style: Style,
}

impl Page {
    /// Marks what `analyse` finds in the article of this scope (an element: all of it), whose date and locale are what the page
    /// says. When that fails, the article is as it was.
    ///
    /// Nothing is analysed that is written as what was read `ahead`.
    pub fn attach(
        scope: impl Into<Scope<Node>>,
        mode: Mode,
        ahead: Reading,
        analyse: impl Fn(Article) -> Reading + 'static,
    ) -> Result<Self, JsValue> {
        let scope = scope.into();
        let root: Element = scope.root.clone().dyn_into()?;
        let window = web_sys::window().ok_or("there is no window")?;
        let document = root.owner_document().ok_or("the element has no document")?;
        let inner = Rc::new(Inner {
            root,
            scope: Rc::new(RefCell::new(scope)),
            window,
            document,
            mode,
            analyse: Box::new(analyse),
            state: RefCell::new(None),
            changed: RefCell::new(None),
            timer: Cell::new(None),
            degraded: Cell::new(false),
            ended: Cell::new(false),
        });
        let page = Self(Rc::clone(&inner));
        // The document holds this function, and it the article: marks stay when a script drops its handle.
        let give_back = Closure::<dyn Fn()>::new(move || inner.give_back()).into_js_value();
        guard::take(&page.0.document, &page.0.root, give_back.unchecked_ref())?;
        let begun = page.0.begin(ahead).and_then(|()| page.0.read(false));
        if let Err(error) = begun {
            page.destroy();
            return Err(error);
        }
        Ok(page)
    }

    /// The marks, for the card.
    pub fn marks(&self) -> Marks {
        Marks(Rc::clone(&self.0))
    }

    /// Makes for one task the elements that the last reading asks for; whether there are more to be made. Where nobody calls it,
    /// they are made by and by. When that fails, the article is as it was.
    pub fn work(&self) -> Result<bool, JsValue> {
        self.0.work().inspect_err(|_| self.destroy())
    }

    /// From now on `changed` is called after every reading of the page, when what the marks' numbers mean may have changed, and
    /// when the marks of it are made.
    pub fn on_change(&self, changed: impl Fn() + 'static) {
        *self.0.changed.borrow_mut() = Some(Rc::new(changed));
    }

    /// Reads the article again and puts right what no longer fits.
    pub fn refresh(&self) -> Result<(), JsValue> {
        self.0.read(true)
    }

    /// Gives the article back as it was: every node, its order, its text.
    pub fn destroy(&self) {
        self.0.give_back();
    }
}

impl Inner {
    /// Sets up all that watches the page.
    fn begin(self: &Rc<Self>, ahead: Reading) -> Result<(), JsValue> {
        let handler = |run: fn(&Inner, Array)| {
            let inner: Weak<Inner> = Rc::downgrade(self);
            Closure::<dyn FnMut(Array)>::new(move |entries| {
                if let Some(inner) = inner.upgrade() {
                    run(&inner, entries);
                }
            })
        };
        let mutated = handler(Self::mutated);
        let seen = handler(Self::seen);
        let tick = handler(|inner, _| inner.tick());
        let observer = MutationObserver::new(mutated.as_ref().unchecked_ref())?;
        let init = MutationObserverInit::new();
        init.set_child_list(true);
        init.set_character_data(true);
        init.set_character_data_old_value(true);
        init.set_subtree(true);
        observer.observe_with_options(&self.root, &init)?;
        *self.state.borrow_mut() = Some(State {
            scope: Rc::clone(&self.scope),
            reading: Rc::new(ahead),
            marks: Vec::new(),
            journal: Journal::new(),
            painter: Painter::new(seen.as_ref().unchecked_ref())?,
            observer,
            restless: Restless::new(self.root.clone().into(), self.now()),
            work: Vec::new(),
            stale: false,
            waiting: false,
            pause: 0.0,
            tick,
            _mutated: mutated,
            _seen: seen,
            _style: Style::adopt(&self.root)?,
        });
        Ok(())
    }

    /// Reads the article and marks it. One that is written as it was is only analysed `anew` for what is known by now.
    fn read(&self, anew: bool) -> Result<(), JsValue> {
        let lacking = self.with(|state| {
            let begun = self.now();
            state.absorb(begun);
            state.restless.settle(begun, self.is_loaded());
            state.stale = false;
            state.work.clear();
            state.journal.sweep(&self.root)?;
            let selecting = self.is_selecting();
            let way = |leaf: &Leaf<Node>| self.way(&state.restless, leaf, selecting);
            self.scope.borrow_mut().renew(&Dom);
            let Collected { article, anchors } = self.collect();
            if anew || !article.is_written_as(&state.reading.article) {
                state.reading = Rc::new((self.analyse)(article));
            }
            let mut layout = Layout::new(&state.reading, &anchors, &state.journal, &way);
            if !layout.unfit.is_empty() {
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
            // Taken from the end.
            state.work = layout.work;
            state.work.reverse();
            state.pause = self.now() + SHARE * (self.now() - begun);
            Ok::<bool, JsValue>(lacking)
        });
        let lacking = lacking.transpose()?.unwrap_or(false);
        if lacking && !self.degraded.replace(true) {
            report(&self.root, DEGRADED, "this browser cannot paint marks; some are in the list alone");
        }
        self.plan();
        self.tell();
        Ok(())
    }

    /// Tells who asked for it that marks are no longer what they were.
    fn tell(&self) {
        let changed = self.changed.borrow().clone();
        if let Some(changed) = changed {
            changed();
        }
    }

    /// Makes elements for one task; whether there are more to be made.
    fn work(&self) -> Result<bool, JsValue> {
        let begun = self.now();
        let left = self.with(|state| {
            let had = !state.work.is_empty();
            state.absorb(begun);
            state.work(|| self.now() - begun < CHUNK)?;
            Ok::<_, JsValue>((had, !state.work.is_empty()))
        });
        let (had, has) = left.transpose()?.unwrap_or_default();
        if had && !has {
            self.tell();
        }
        Ok(has)
    }

    /// What is read now of the article.
    pub(super) fn collect(&self) -> Collected<Node> {
        super::collect(&self.scope.borrow())
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
            Mode::Element => Way::Element,
            Mode::Auto if is_owned(&leaf.node) => Way::Paint,
            Mode::Auto if restless.holds(&leaf.node) => Way::PaintForNow,
            Mode::Auto => Way::Element,
        }
    }

    /// The page has changed something in the article.
    fn mutated(&self, records: Array) {
        let now = self.now();
        self.with(|state| state.note(&records, now));
        self.plan();
    }

    /// Something came near the viewport, or left it; perhaps with the whole article, which then nobody reads any more.
    fn seen(&self, entries: Array) {
        if !self.root.is_connected() {
            return self.give_back();
        }
        let seen = self.with(|state| state.painter.seen(&entries));
        self.give_up_on(seen.transpose());
    }

    /// The timer has rung.
    fn tick(&self) {
        self.timer.set(None);
        let now = self.now();
        let is_due = self.with(|state| {
            state.absorb(now);
            let rested = state.waiting && state.restless.settle(now, self.is_loaded()) && !self.is_selecting();
            state.stale || rested
        });
        let done = if is_due == Some(true) { self.read(false) } else { self.work().map(|_| self.plan()) };
        self.give_up_on(done);
    }

    /// Sets the timer for what is to be done next.
    fn plan(&self) {
        let now = self.now();
        let delay = self.with(|state| {
            if state.stale {
                Some((state.pause - now).max(0.0))
            } else if !state.work.is_empty() {
                Some(0.0)
            } else {
                state.waiting.then_some(REST)
            }
        });
        let Some(delay) = delay.flatten() else { return };
        let due = now + delay;
        if let Some((timer, earlier)) = self.timer.get() {
            if earlier <= due {
                return;
            }
            self.window.clear_timeout_with_handle(timer);
        }
        let timer = self.with(|state| {
            let tick = state.tick.as_ref().unchecked_ref();
            self.window.set_timeout_with_callback_and_timeout_and_arguments_0(tick, delay as i32)
        });
        if let Some(Ok(timer)) = timer {
            self.timer.set(Some((timer, due)));
        }
    }

    /// Gives the article back and says why, if there is an error.
    fn give_up_on<T>(&self, done: Result<T, JsValue>) {
        if let Err(error) = done {
            self.give_back();
            report(&self.root, ERROR, &message(&error));
        }
    }

    fn give_back(&self) {
        // A handler of the page may ask for it in the middle of our work: then it is done after that.
        self.ended.set(true);
        let Ok(mut state) = self.state.try_borrow_mut() else { return };
        let Some(mut state) = state.take() else { return };
        if let Some((timer, _)) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        state.absorb(0.0);
        state.observer.disconnect();
        let entries: Vec<usize> = state.journal.entries().collect();
        entries.into_iter().for_each(|entry| state.journal.restore(entry));
        guard::release(&self.document, &self.root);
        drop(state);
        drop(self.changed.take());
    }

    /// Does something with the state, if the article is annotated and this is not in the middle of our own work.
    fn with<T>(&self, run: impl FnOnce(&mut State) -> T) -> Option<T> {
        let done = run(self.state.try_borrow_mut().ok()?.as_mut()?);
        if self.ended.get() {
            self.give_back();
        }
        Some(done)
    }

    pub(super) fn reading(&self) -> Rc<Reading> {
        self.with(|state| Rc::clone(&state.reading)).unwrap_or_default()
    }

    pub(super) fn with_marks<T>(&self, run: impl FnOnce(&[Vec<Piece>]) -> T) -> Option<T> {
        self.with(|state| run(&state.marks))
    }

    pub(super) fn is_working(&self) -> bool {
        self.with(|state| !state.work.is_empty()).unwrap_or(false)
    }

    pub(super) fn point_at(&self, stretches: &[(Place, Place)]) {
        let done = self.with(|state| state.painter.point_at(stretches));
        self.give_up_on(done.transpose());
    }

    fn now(&self) -> f64 {
        self.window.performance().map_or_else(js_sys::Date::now, |performance| performance.now())
    }

    fn is_loaded(&self) -> bool {
        self.document.ready_state() == "complete"
    }

    /// Whether the reader has selected text of the article.
    fn is_selecting(&self) -> bool {
        let selection = self.window.get_selection().ok().flatten();
        selection.is_some_and(|selection| {
            // Asked first: what is not there is known without laying the page out.
            selection.range_count() > 0
                && !selection.is_collapsed()
                && selection.contains_node_with_allow_partial_containment(&self.root, true) == Ok(true)
        })
    }
}

impl State {
    /// Takes note of what the page has done since the observer last told.
    fn absorb(&mut self, now: f64) {
        let records = self.observer.take_records();
        self.note(&records, now);
    }

    fn note(&mut self, records: &Array, now: f64) {
        for record in records.iter() {
            let record: MutationRecord = record.unchecked_into();
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
    fn work(&mut self, has_time: impl Fn() -> bool) -> Result<(), JsValue> {
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

/// Whether a node stands behind the body that was found: what goes on there is not of the article.
fn is_behind(node: &Node, scope: &Scope<Node>) -> bool {
    let Some(body) = scope.body.as_ref().filter(|body| body.is_connected()) else { return false };
    let place = body.compare_document_position(node);
    place & Node::DOCUMENT_POSITION_FOLLOWING != 0 && place & Node::DOCUMENT_POSITION_CONTAINED_BY == 0
}
