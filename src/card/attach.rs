//! Brings cards to an article's marks.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::ResizeObserver;

use super::control::{Control, later};
use super::host::{self, Host, Theme};
use super::list::List;
use super::listen::Listener;
use super::node::{Nodes, attr};
use super::state::Event;
use super::{facts, keyboard, pointer, sheet};
use crate::dom::{Marks, caught};

/// The name of the host element, which is also its id: a mark refers to it while its card is open.
const HOST: &str = "sidelight-card";

/// The card of an article. Dropping it takes everything of it off the page.
pub struct Card {
    control: Rc<Control>,
    _listeners: Vec<Listener>,
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Card {
    /// Makes an article's marks open cards. The list of them comes when it is [refreshed](Self::refresh), which is a step of its own.
    pub fn attach(marks: Marks, theme: Theme) -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let nodes = Nodes(window.document().ok_or("there is no document")?);
        let sheet = host::sheet()?;
        let host = Host::new(&nodes, marks.root(), HOST, &sheet)?;
        let list = List::new(&nodes, marks.root(), &sheet)?;
        // A page may have more than one article.
        let mut id = HOST.to_owned();
        while nodes.0.get_element_by_id(&id).is_some() {
            id.push('+');
        }
        for (name, value) in [("id", &*id), ("role", "dialog"), ("tabindex", "-1")] {
            attr(&host.element, name, value);
        }
        let control = Control::new(window, nodes, marks, theme, host, list);
        let mut listeners = pointer::listen(&control);
        listeners.extend(keyboard::listen(&control));
        listeners.extend(sheet::listen(&control));
        listeners.extend(facts::listen(&control));
        // What comes into the page above the article, or goes, moves the text without a scroll.
        let resized = later(&Rc::downgrade(&control), Control::shift);
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref())?;
        if let Some(body) = control.nodes.0.body() {
            observer.observe(&body);
        }
        Ok(Self { control, _listeners: listeners, observer, _resized: resized })
    }

    /// The article was read again: marks may be elsewhere, or mean something else.
    pub fn refresh(&self) {
        self.control.renew();
        self.control.list_facts();
    }
}

impl Drop for Card {
    fn drop(&mut self) {
        self.observer.disconnect();
        // Where something went wrong, not all can be reached any more.
        let _ = caught(&mut || self.control.hear(Event::Dismiss));
    }
}
