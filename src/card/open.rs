//! Opening, placing and closing the card.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, HtmlElement};

use super::control::Control;
use super::copy;
use super::format::Format;
use super::held::Shown;
use super::node::{attr, named};
use super::place::{Point, Rect, Scene, place};
use super::sheet;
use super::state::Event;
use super::view::View;
use crate::dom::Reading;

impl Control {
    /// Builds a card that is probably about to show.
    pub(super) fn prepare(&self, mark: usize) {
        *self.prepared.borrow_mut() = self.build(mark);
    }

    fn build(&self, mark: usize) -> Option<Shown> {
        let reading = self.marks.reading();
        let annotation = reading.annotations.list.get(mark)?;
        let view = View {
            nodes: &self.nodes,
            article: &reading.article,
            annotations: &reading.annotations,
            format: Format { locale: reading.article.locale.as_deref() },
            copies: copy::is_possible(&self.window),
        };
        Some(Shown {
            mark,
            card: view.card(mark),
            title: view.title(annotation),
            pointer: None,
            rtl: false,
            sheet: false,
            size: Cell::default(),
            place: Cell::default(),
            opener: None,
            reading,
        })
    }

    /// Shows a card that goes with the pointer.
    pub(super) fn preview(&self, mark: usize) {
        self.show(mark, false, Some(self.pointer.at.get()), None);
    }

    /// Shows a card that stays, and brings the focus to it.
    pub(super) fn pin(&self, mark: usize) {
        let opener = self.take_opener();
        let sheet = sheet::is_fit(self);
        let pointer = self.pointer.pressed.take();
        let as_it_is = matches!(&*self.shown.borrow(), Some(shown) if shown.mark == mark && shown.sheet == sheet);
        if as_it_is {
            if let Some(shown) = &mut *self.shown.borrow_mut() {
                shown.opener = opener;
            }
        } else {
            self.show(mark, sheet, pointer, opener);
        }
        self.focus(&self.host.element);
    }

    /// What had the focus before the card: what opened it, when the card has the focus by now.
    fn take_opener(&self) -> Option<HtmlElement> {
        if self.host.has_focus(&self.nodes.0) {
            return self.shown.borrow_mut().as_mut().and_then(|shown| shown.opener.take());
        }
        focused(&self.nodes.0)
    }

    fn show(&self, mark: usize, sheet: bool, pointer: Option<Point>, opener: Option<HtmlElement>) {
        self.tell(false);
        let prepared = self.prepared.take().filter(|card| card.mark == mark && self.is_current(card));
        let Some(mut shown) = prepared.or_else(|| self.build(mark)) else {
            return self.hear(Event::Dismiss);
        };
        let host = &self.host;
        let _ = host.come_home(&self.nodes, self.marks.root());
        shown.rtl = host.dress(&self.window, self.marks.root(), self.theme, &shown.card);
        (shown.sheet, shown.pointer, shown.opener) = (sheet, pointer, opener);
        host.shadow.set_text_content(None);
        if sheet {
            sheet::dress(self, &shown.card);
        }
        // The card is there before the host shows, so that nothing shows empty.
        let _ = host.shadow.append_child(&shown.card);
        attr(&host.element, "aria-label", &shown.title);
        attr(&host.element, "aria-modal", if sheet { "true" } else { "false" });
        host.show();
        shown.measure();
        *self.shown.borrow_mut() = Some(shown);
        self.tell(true);
        self.position();
        if sheet {
            sheet::make_room(self, mark);
        }
    }

    /// Takes the card away; the focus, if it was in there, goes back to where it came from.
    pub(super) fn close(&self) {
        self.tell(false);
        let had_focus = self.host.has_focus(&self.nodes.0);
        let Some(shown) = self.shown.take() else { return };
        self.host.hide();
        self.host.shadow.set_text_content(None);
        if let (true, Some(opener)) = (had_focus, shown.opener) {
            self.focus(&opener);
        }
    }

    /// Shows on the page which text the card is about, and tells the mark's element whether its card is open.
    fn tell(&self, open: bool) {
        let Some(mark) = self.shown.borrow().as_ref().map(|shown| shown.mark) else { return };
        self.marks.point_at(open.then_some(mark));
        let Some(element) = self.marks.element(mark) else { return };
        attr(&element, "aria-expanded", if open { "true" } else { "false" });
        if open {
            attr(&element, "aria-controls", &self.host.element.id());
        } else {
            let _ = element.remove_attribute("aria-controls");
        }
    }

    /// Moves the card to where its mark is now; a mark that has left the window takes its card along.
    pub(super) fn position(&self) {
        let stays = match &*self.shown.borrow() {
            Some(shown) => self.is_current(shown) && (shown.sheet || self.place(shown)),
            None => return,
        };
        if !stays {
            self.hear(Event::Dismiss);
        }
    }

    /// Keeps the card over a new reading of the article, if that still says what the card speaks of.
    pub(super) fn renew(&self) {
        self.tell(true);
        self.position();
    }

    /// Whether the article still says what the card speaks of.
    fn is_current(&self, shown: &Shown) -> bool {
        let reading = self.marks.reading();
        let said = |reading: &Reading| {
            let annotation = reading.annotations.list.get(shown.mark)?;
            let span = annotation.spans.first()?;
            Some((std::mem::discriminant(&annotation.detail), span.of(reading.article.text()).to_owned()))
        };
        Rc::ptr_eq(&reading, &shown.reading) || said(&reading) == said(&shown.reading)
    }

    /// Places the card; `false` when its mark can no longer be seen. One that is not there yet is being scrolled to.
    fn place(&self, shown: &Shown) -> bool {
        let before = shown.place.get();
        // In a page without a doctype this is not the root element.
        let Some(page) = self.nodes.0.scrolling_element() else { return false };
        let scene = Scene {
            rects: &self.rects(shown.mark),
            pointer: shown.pointer,
            card: shown.size.get(),
            view: Rect::new(0.0, 0.0, f64::from(page.client_width()), f64::from(page.client_height())),
            rtl: shown.rtl,
            side: before.map(|place| place.side),
        };
        let Some(place) = place(&scene) else { return before.is_none() };
        self.host.put(&shown.card, (place.left, place.top), &[("max-height", place.height)]);
        shown.place.set(Some(place));
        true
    }

    /// The rectangles of a mark in the window.
    pub(super) fn rects(&self, mark: usize) -> Vec<Rect> {
        let rects = self.marks.rects(mark);
        rects.iter().map(|r| Rect::new(r.left(), r.top(), r.right(), r.bottom())).collect()
    }

    /// The window has another size: the card is measured again.
    pub(super) fn resized(&self) {
        if let Some(shown) = &*self.shown.borrow() {
            shown.measure();
        }
        self.shift();
    }

    /// Goes on to the place that a step button names; the focus stays on the button of that name.
    pub(super) fn jump(&self, button: &Element) {
        let Some(to) = named(button) else { return };
        let label = button.get_attribute("aria-label").unwrap_or_default();
        self.marks.scroll_to(to);
        self.hear(Event::Jump(to));
        let same = self.host.shadow.query_selector(&["[aria-label=\"", &label, "\"]"].concat());
        if let Some(button) = same.ok().flatten().and_then(|button| button.dyn_into().ok()) {
            self.focus(&button);
        }
    }

    /// Copies the quotation that the card is about, and says so on the button.
    pub(super) fn copy(&self, button: &Element) {
        let copied =
            self.shown.borrow().as_ref().and_then(|shown| copy::copy(&self.window, &shown.reading, shown.mark));
        let Some(copied) = copied else { return };
        let button = button.clone();
        let done = Closure::new(move |_| button.set_text_content(Some("Copied")));
        let _ = copied.then(&done);
        *self.copied.borrow_mut() = Some(done);
    }

    /// Brings the focus somewhere without moving the page.
    pub(super) fn focus(&self, element: &HtmlElement) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// What has the focus, looked for in open shadow trees as well; nothing, when it is the page as a whole.
fn focused(document: &Document) -> Option<HtmlElement> {
    let mut focused = document.active_element()?;
    while let Some(inner) = focused.shadow_root().and_then(|shadow| shadow.active_element()) {
        focused = inner;
    }
    let body = document.body().is_some_and(|body| *body.unchecked_ref::<Element>() == focused);
    if body { None } else { focused.dyn_into().ok() }
}
