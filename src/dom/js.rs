//! What the browser offers and web-sys does not (or only as unstable, or only with text turned into UTF-8 and back).

use js_sys::{JsString, Object};
use wasm_bindgen::prelude::*;
use web_sys::{CaretPosition, Element, Node, Range};

#[wasm_bindgen]
extern "C" {
    /// A set of ranges that a stylesheet paints by the name it is registered under.
    pub(super) type Highlight;

    #[wasm_bindgen(constructor, catch)]
    pub(super) fn new() -> Result<Highlight, JsValue>;

    #[wasm_bindgen(method)]
    pub(super) fn add(this: &Highlight, range: &StaticRange);

    #[wasm_bindgen(method)]
    pub(super) fn delete(this: &Highlight, range: &StaticRange) -> bool;

    #[wasm_bindgen(method, getter)]
    pub(super) fn size(this: &Highlight) -> u32;

    /// All highlights of the page, other scripts' among them.
    pub(super) type HighlightRegistry;

    #[wasm_bindgen(method)]
    pub(super) fn get(this: &HighlightRegistry, name: &str) -> Option<Highlight>;

    #[wasm_bindgen(method)]
    pub(super) fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);

    #[wasm_bindgen(method, js_name = delete)]
    pub(super) fn remove(this: &HighlightRegistry, name: &str) -> bool;

    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    pub(super) static HIGHLIGHTS: Option<HighlightRegistry>;

    /// A range that the browser need not keep up to date.
    pub(super) type StaticRange;

    #[wasm_bindgen(constructor, catch)]
    pub(super) fn of(ends: &Ends) -> Result<StaticRange, JsValue>;

    /// The ends of a [`StaticRange`].
    #[wasm_bindgen(extends = Object)]
    pub(super) type Ends;

    #[wasm_bindgen(method, setter, js_name = startContainer)]
    pub(super) fn set_start_container(this: &Ends, node: &Node);

    #[wasm_bindgen(method, setter, js_name = startOffset)]
    pub(super) fn set_start_offset(this: &Ends, offset: u32);

    #[wasm_bindgen(method, setter, js_name = endContainer)]
    pub(super) fn set_end_container(this: &Ends, node: &Node);

    #[wasm_bindgen(method, setter, js_name = endOffset)]
    pub(super) fn set_end_offset(this: &Ends, offset: u32);

    /// A text node whose data stays as the page has it, lone surrogates included.
    #[derive(Clone)]
    #[wasm_bindgen(extends = Node, js_name = Text)]
    pub(super) type RawText;

    #[wasm_bindgen(method, getter)]
    pub(super) fn data(this: &RawText) -> JsString;

    #[wasm_bindgen(method, js_name = appendData)]
    pub(super) fn append(this: &RawText, data: &JsString);

    #[wasm_bindgen(method, getter)]
    pub(super) fn length(this: &RawText) -> u32;

    /// A node or an element, asked by the way of its prototype: the fields of a form hide what it has of the same name.
    #[wasm_bindgen(extends = Node, js_name = Element)]
    pub(super) type Plain;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeType)]
    pub(super) fn node_type(this: &Plain) -> u16;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = parentNode)]
    pub(super) fn parent(this: &Plain) -> Option<Node>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = firstChild)]
    pub(super) fn first_child(this: &Plain) -> Option<Node>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nextSibling)]
    pub(super) fn next_sibling(this: &Plain) -> Option<Node>;

    #[wasm_bindgen(method, final, getter, js_class = "Element", js_name = localName)]
    pub(super) fn local_name(this: &Plain) -> String;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = hasAttributes)]
    pub(super) fn has_attributes(this: &Plain) -> bool;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttributeNames)]
    pub(super) fn attribute_names(this: &Plain) -> js_sys::Array;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttribute)]
    pub(super) fn attribute(this: &Plain, name: &str) -> Option<String>;

    /// A document, asked for the place in the text at a point. Not every browser has both ways.
    pub(super) type Carets;

    #[wasm_bindgen(method, catch, js_name = caretPositionFromPoint)]
    pub(super) fn caret_position(
        this: &Carets,
        x: f32,
        y: f32,
        options: &Object,
    ) -> Result<Option<CaretPosition>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = caretRangeFromPoint)]
    pub(super) fn caret_range(this: &Carets, x: f32, y: f32) -> Result<Option<Range>, JsValue>;

    /// A document or a shadow root: what an article stands in.
    #[derive(Clone)]
    #[wasm_bindgen(extends = Node)]
    pub(super) type Scope;

    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    pub(super) fn sheets(this: &Scope) -> Option<js_sys::Array>;

    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    pub(super) fn set_sheets(this: &Scope, sheets: &js_sys::Array);

    #[wasm_bindgen(method, js_name = elementFromPoint)]
    pub(super) fn element_from_point(this: &Scope, x: f32, y: f32) -> Option<Element>;
}
