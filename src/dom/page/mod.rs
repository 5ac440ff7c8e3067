//! One annotated article, from the script that asks for it until it is given back.
//!
//! [`State`] is what is alive in between. `read` makes it anew from the page; `turns` says when: the page has its turn first.

mod browser;
mod read;
mod state;
mod turns;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node, Window};

use super::caught::caught;
use super::element::Journal;
use super::mode::{Mode, Restless};
use super::paint::{Painter, Place};
use super::piece::Piece;
use super::report::{ERROR, message, report};
use super::style::Style;
use super::{Reading, guard};
use crate::collect::Scope;
use crate::text::Article;
use state::State;

/// An annotated article.
pub struct Page(pub(super) Rc<Inner>);

pub(super) struct Inner {
    pub(super) root: Element,
    scope: Rc<RefCell<Scope<Node>>>,
    window: Window,
    document: Document,
    mode: Mode,
    analyse: Box<dyn Fn(Article) -> Reading>,
    /// Not there while something is done with it.
    state: Cell<Option<Box<State>>>,
    /// Told after every reading, and when its marks are made.
    changed: RefCell<Option<Rc<dyn Fn()>>>,
    /// The pending timer and when it is due.
    timer: Cell<Option<(i32, f64)>>,
    degraded: Cell<bool>,
    /// Whether the page was ever read and its marks laid out.
    is_read: Cell<bool>,
    /// Whether the article is to be given back, or is.
    ended: Cell<bool>,
}

impl Page {
    /// Sets out to mark what `analyse` finds in the article of this scope (an element: all of it), whose date and locale are what
    /// the page says: [`work`](Self::work) does it. When this fails, the article is as it was.
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
            state: Cell::new(None),
            changed: RefCell::new(None),
            timer: Cell::new(None),
            degraded: Cell::new(false),
            is_read: Cell::new(false),
            ended: Cell::new(false),
        });
        let page = Self(Rc::clone(&inner));
        // The document holds this function, and it the article: marks stay when a script drops its handle.
        let give_back = Closure::<dyn Fn()>::new(move || inner.give_back()).into_js_value();
        guard::take(&page.0.document, &page.0.root, give_back.unchecked_ref())?;
        page.0.begin(ahead).inspect_err(|_| guard::release(&page.0.document, &page.0.root))?;
        page.0.plan();
        Ok(page)
    }

    /// Works for one task: at first it reads the page, then it lays out the marks, then it makes their elements; whether there is
    /// more to be done. Where nobody calls it, it is done by and by. When that fails, the article is as it was.
    pub fn work(&self) -> Result<bool, JsValue> {
        let mut left = Ok(false);
        let work = &mut || {
            let is_read = self.0.is_read.get() && !self.0.is_reading();
            let done = if is_read { self.0.work() } else { self.0.read_half() };
            left = done.map(|()| self.0.is_reading() || self.0.is_working());
        };
        caught(work).and(left).inspect_err(|_| self.destroy())
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
        let handler = |run: fn(&Inner, &Array)| {
            let inner: Weak<Inner> = Rc::downgrade(self);
            Closure::<dyn FnMut(Array)>::new(move |entries| {
                if let Some(inner) = inner.upgrade() {
                    inner.give_up_on(caught(&mut || run(&inner, &entries)));
                }
            })
        };
        let mutated = handler(Self::mutated);
        let seen = handler(Self::seen);
        let tick = handler(|inner, _| inner.tick());
        let painter = Painter::new(seen.as_ref().unchecked_ref())?;
        let style = Style::adopt(&self.root)?;
        // Last: one that observes for a page that is not annotated would call what is gone.
        let observer = state::observe(&self.root, mutated.as_ref().unchecked_ref())?;
        self.state.set(Some(Box::new(State {
            scope: Rc::clone(&self.scope),
            reading: Rc::new(ahead),
            gathered: None,
            marks: Vec::new(),
            journal: Journal::new(),
            painter,
            observer,
            restless: Restless::new(self.root.clone().into(), self.now()),
            work: Vec::new(),
            stale: true,
            waiting: false,
            pause: 0.0,
            tick,
            _mutated: mutated,
            _seen: seen,
            _style: style,
        })));
        Ok(())
    }

    /// Gives the article back and says why, if there is an error.
    pub(super) fn give_up_on<T>(&self, done: Result<T, JsValue>) {
        if let Err(error) = done {
            let _ = caught(&mut || self.give_back());
            report(&self.root, ERROR, &message(&error));
        }
    }

    fn give_back(&self) {
        // A handler of the page may ask for it in the middle of our work: then it is done after that.
        self.ended.set(true);
        let Some(state) = self.state.take() else { return };
        if let Some((timer, _)) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        drop(state);
        guard::release(&self.document, &self.root);
        drop(self.changed.take());
    }

    /// Asks the state something, if the article is annotated and this is not in the middle of our own work.
    fn with<T>(&self, run: impl FnOnce(&mut State) -> T) -> Option<T> {
        let mut state = self.state.take()?;
        let done = run(&mut state);
        self.state.set(Some(state));
        Some(done)
    }

    /// Likewise does something with it: whatever comes of that, the state is still there, and with it the way back.
    fn lend(&self, run: &mut dyn FnMut(&mut State)) {
        let Some(mut state) = self.state.take() else { return };
        let done = caught(&mut || run(&mut state));
        self.state.set(Some(state));
        if let Err(error) = done {
            wasm_bindgen::throw_val(error);
        }
        if self.ended.get() {
            self.give_back();
        }
    }

    pub(super) fn reading(&self) -> Rc<Reading> {
        self.with(|state| Rc::clone(&state.reading)).unwrap_or_default()
    }

    pub(super) fn with_marks<T>(&self, run: impl FnOnce(&[Vec<Piece>]) -> T) -> Option<T> {
        self.with(|state| run(&state.marks))
    }

    /// Whether half of a reading is done.
    pub(super) fn is_reading(&self) -> bool {
        self.with(|state| state.gathered.is_some()).unwrap_or(false)
    }

    pub(super) fn is_working(&self) -> bool {
        self.with(|state| !state.work.is_empty()).unwrap_or(false)
    }

    pub(super) fn point_at(&self, stretches: &[(Place, Place)]) {
        let done = self.with(|state| state.painter.point_at(stretches));
        self.give_up_on(done.transpose());
    }
}
