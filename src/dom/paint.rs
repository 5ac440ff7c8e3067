//! Marks as paint: ranges in the page's highlight registry. Not one node is touched.
//!
//! A highlight costs a browser at every repaint, so ranges are registered only near the viewport: for the elements whose
//! text is within one screen of it.

use js_sys::{Array, Map};
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, Node, Text, Window};

use super::js::{Ends, HIGHLIGHTS, Highlight, StaticRange};

/// A stretch of a text node to paint, in UTF-16 units.
#[derive(Clone, PartialEq)]
pub(super) struct Spot {
    pub(super) kind: &'static str,
    pub(super) text: Text,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// The spots of one element's own text.
struct Group {
    element: Element,
    spots: Vec<Spot>,
    /// Those registered now.
    ranges: Vec<(&'static str, StaticRange)>,
    near: bool,
}

/// All that is painted of an article.
pub(super) struct Painter {
    observer: IntersectionObserver,
    groups: Vec<Group>,
    /// From an element to its group's number.
    numbers: Map,
    current: Vec<StaticRange>,
}

/// The name of the highlight that shows which annotation is meant.
const CURRENT: &str = "current";

impl Painter {
    /// `seen` gets the observer's entries and hands them to [`Painter::seen`].
    pub(super) fn new(seen: &js_sys::Function) -> Result<Self, JsValue> {
        let options = IntersectionObserverInit::new();
        options.set_root_margin("100% 0px");
        let observer = IntersectionObserver::new_with_options(seen, &options)?;
        Ok(Self { observer, groups: Vec::new(), numbers: Map::new(), current: Vec::new() })
    }

    /// Whether what is painted here looks as it should. Where colours are forced, a browser may paint every range as if it were
    /// selected, whatever the rules for it say, and a link in it is no longer seen as one.
    pub(super) fn is_able(window: &Window) -> bool {
        let is_forced =
            || window.match_media("(forced-colors: active)").ok().flatten().is_some_and(|query| query.matches());
        HIGHLIGHTS.with(Option::is_some) && !is_forced()
    }

    /// Paints these spots, which come in the order of the text, and no others.
    pub(super) fn paint(&mut self, spots: Vec<Spot>) -> Result<(), JsValue> {
        let mut old = std::mem::take(&mut self.groups);
        let before = std::mem::replace(&mut self.numbers, Map::new());
        for spot in spots {
            let Some(element) = spot.text.parent_element() else { continue };
            let number = match self.numbers.get(&element).as_f64() {
                Some(number) => number as usize,
                None => {
                    self.numbers.set(&element, &self.groups.len().into());
                    self.groups.push(Group { element, spots: Vec::new(), ranges: Vec::new(), near: false });
                    self.groups.len() - 1
                }
            };
            self.groups[number].spots.push(spot);
        }
        for group in &mut self.groups {
            match before.get(&group.element).as_f64().and_then(|number| old.get_mut(number as usize)) {
                Some(same) => {
                    group.near = same.near;
                    if same.spots == group.spots {
                        group.ranges = std::mem::take(&mut same.ranges);
                    } else if group.near {
                        group.register()?;
                    }
                }
                None => self.observer.observe(&group.element),
            }
        }
        for mut gone in old {
            gone.unregister();
            if !self.numbers.has(&gone.element) {
                self.observer.unobserve(&gone.element);
            }
        }
        Ok(())
    }

    /// Takes note of what came near the viewport and what left it.
    pub(super) fn seen(&mut self, entries: &Array) -> Result<(), JsValue> {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let Some(number) = self.numbers.get(&entry.target()).as_f64() else { continue };
            let Some(group) = self.groups.get_mut(number as usize) else { continue };
            // What has no box of its own (`display: contents`) is never seen to intersect, and may show its text all the same.
            let bounds = entry.bounding_client_rect();
            let boxless = bounds.width() == 0.0 && bounds.height() == 0.0;
            let near = entry.is_intersecting() || boxless;
            if near != group.near {
                group.near = near;
                if near { group.register()? } else { group.unregister() }
            }
        }
        Ok(())
    }

    /// Shows which text is meant: the stretches between these pairs of places, none of them for no text.
    pub(super) fn point_at(&mut self, stretches: &[(Place, Place)]) -> Result<(), JsValue> {
        for range in self.current.drain(..) {
            unregister(CURRENT, &range);
        }
        for (start, end) in stretches {
            let range = range(start, end)?;
            register(CURRENT, &range)?;
            self.current.push(range);
        }
        Ok(())
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.groups.iter_mut().for_each(Group::unregister);
        for range in &self.current {
            unregister(CURRENT, range);
        }
    }
}

impl Group {
    fn register(&mut self) -> Result<(), JsValue> {
        for spot in &self.spots {
            let range = range(&(spot.text.clone().into(), spot.start), &(spot.text.clone().into(), spot.end))?;
            register(spot.kind, &range)?;
            self.ranges.push((spot.kind, range));
        }
        Ok(())
    }

    fn unregister(&mut self) {
        for (kind, range) in self.ranges.drain(..) {
            unregister(kind, &range);
        }
    }
}

/// A place in the page: a node and an offset in it.
pub(super) type Place = (Node, u32);

fn range(start: &Place, end: &Place) -> Result<StaticRange, JsValue> {
    let ends: Ends = js_sys::Object::new().unchecked_into();
    ends.set_start_container(&start.0);
    ends.set_start_offset(start.1);
    ends.set_end_container(&end.0);
    ends.set_end_offset(end.1);
    StaticRange::of(&ends)
}

/// Adds a range to one of our highlights, which all articles of a page share.
fn register(name: &str, range: &StaticRange) -> Result<(), JsValue> {
    let name = ["sidelight-", name].concat();
    HIGHLIGHTS.with(|highlights| {
        let Some(highlights) = highlights else { return Ok(()) };
        let highlight = match highlights.get(&name) {
            Some(highlight) => highlight,
            None => {
                let highlight = Highlight::new()?;
                highlights.set(&name, &highlight);
                highlight
            }
        };
        highlight.add(range);
        Ok(())
    })
}

/// Takes a range out of one of our highlights, and the highlight out of the registry when it is empty.
fn unregister(name: &str, range: &StaticRange) {
    let name = ["sidelight-", name].concat();
    HIGHLIGHTS.with(|highlights| {
        let Some(highlights) = highlights else { return };
        let Some(highlight) = highlights.get(&name) else { return };
        highlight.delete(range);
        if highlight.size() == 0 {
            highlights.remove(&name);
        }
    });
}
