//! The elements that the card and the list live in: children of the body with shadow roots, closed to the page's rules.

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode, Window};

use super::node::{Nodes, attr, pixels, style};
use super::place::Point;
use crate::css::stylesheet;
use crate::dom::computed;
use crate::number;

/// Which colours a card has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the article: light beside dark text, dark beside light text.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The theme of this name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }
}

/// The one stylesheet of all hosts.
pub(super) fn sheet() -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(stylesheet!(include_str!("card.css")))?;
    Ok(sheet)
}

/// How wide the stylesheet makes a host, in pixels of its own.
const WIDTH: f64 = 100.0;

/// The host element with its shadow root.
pub(super) struct Host {
    pub(super) element: HtmlElement,
    pub(super) shadow: ShadowRoot,
}

impl Host {
    /// Makes a closed host, in the page of the article in `root`.
    pub(super) fn new(nodes: &Nodes, root: &Element, tag: &str, sheet: &CssStyleSheet) -> Result<Self, JsValue> {
        let element = nodes.el(tag, "");
        let shadow = element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
        shadow.set_adopted_style_sheets(&js_sys::Array::of1(sheet));
        // What a page does with its own markup (hide what it does not know, translate, index) is not for this.
        attr(&element, "data-sidelight-ignore", "");
        attr(&element, "popover", "manual");
        let host = Self { element, shadow };
        host.come_home(nodes, root)?;
        Ok(host)
    }

    /// Puts it at the end of the body, or of the dialog that the article is in: outside of one that is modal nothing can be
    /// reached. It may no longer be there: scripts that bring a page up to date take away what they do not know.
    pub(super) fn come_home(&self, nodes: &Nodes, root: &Element) -> Result<(), JsValue> {
        if !self.element.is_connected() {
            let body = || nodes.0.body().map(Into::into);
            let home: Element = root.closest("dialog")?.or_else(body).ok_or("the page has no body")?;
            home.append_child(&self.element)?;
        }
        Ok(())
    }

    /// Shows it over all of the page: in the top layer, where nothing that it stands in clips or moves it. Where there is none, its
    /// own layer must do.
    pub(super) fn show(&self) {
        attr(&self.element, "data-open", "");
        if !self.element.matches(":popover-open").unwrap_or(true) {
            let _ = self.element.show_popover();
        }
    }

    pub(super) fn hide(&self) {
        let _ = self.element.remove_attribute("data-open");
        let _ = self.element.hide_popover();
    }

    /// Puts something of its own at a point of the window, and gives it sizes as they are there. Measured from where the host
    /// really is and how large: a page may zoom its body, and without a top layer the host need not be in the page's corner.
    pub(super) fn put(&self, part: &HtmlElement, (left, top): Point, sizes: &[(&str, f64)]) {
        let own = self.element.get_bounding_client_rect();
        let scale = own.width() / WIDTH;
        pixels(part, "left", (left - own.left()) / scale);
        pixels(part, "top", (top - own.top()) / scale);
        for (name, size) in sizes {
            pixels(part, name, size / scale);
        }
    }

    /// Whether the focus is on it or in it.
    pub(super) fn has_focus(&self, document: &Document) -> bool {
        document.active_element().is_some_and(|focused| focused == *self.element.unchecked_ref::<Element>())
    }

    /// Dresses it as the article is: theme, direction and size of its text, the face of its headline. Tells whether its
    /// text runs from right to left.
    pub(super) fn dress(&self, window: &Window, root: &Element, theme: Theme, card: &HtmlElement) -> bool {
        let computed = |element: &Element, name| computed(window, element, name);
        let dark = match theme {
            Theme::Light => false,
            Theme::Dark => true,
            Theme::Auto => is_light(&computed(root, "color")).unwrap_or_else(|| prefers_dark(window)),
        };
        attr(&self.element, "data-theme", if dark { "dark" } else { "light" });
        let rtl = computed(root, "direction") == "rtl";
        attr(&self.element, "dir", if rtl { "rtl" } else { "ltr" });
        let headline = root.query_selector("h1,h2").ok().flatten();
        style(card, "--face", &computed(headline.as_ref().unwrap_or(root), "font-family"));
        let size = computed(root, "font-size").strip_suffix("px").and_then(number::read).unwrap_or(16.0);
        // Who has set all text larger has the card so as well: an em of the host is the reader's, not the page's.
        style(card, "font-size", &["clamp(14px,", &*number::write(size * 0.8), "px,max(17px,1.06em))"].concat());
        rtl
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// Whether a computed colour is a light one: `rgb(28, 27, 25)`, `oklch(0.21 0.03 264)`, `color(srgb 0.1 0.1 0.1)`.
fn is_light(color: &str) -> Option<bool> {
    let (notation, numbers) = color.split_once('(')?;
    let mut numbers = numbers.split([',', ' ', '/', ')']).filter_map(number::read);
    let mut next = || numbers.next();
    let first = next()?;
    // How light it is, of one: what some notations begin with.
    let light = match notation {
        "oklch" | "oklab" => first,
        "lch" | "lab" => first / 100.0,
        _ => (0.3 * first + 0.6 * next()? + 0.1 * next()?) / if notation == "color" { 1.0 } else { 255.0 },
    };
    Some(light > 0.55)
}

fn prefers_dark(window: &Window) -> bool {
    window.match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}
