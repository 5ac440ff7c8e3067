//! Marks never overlap: where annotations nest, a place of the text belongs to the innermost.

use crate::order;

/// A stretch of the article's text that one annotation's mark covers, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) start: u32,
    pub(super) end: u32,
    /// The annotation's number.
    pub(super) annotation: usize,
    /// Which of the annotation's spans it is of.
    pub(super) part: usize,
    /// What the annotation is, as its mark says it.
    pub(super) kind: &'static str,
}

/// Cuts spans that overlap into segments that do not. Both come in the order of the text.
pub(super) fn flatten(mut spans: Vec<Segment>) -> Vec<Segment> {
    order::by(&mut spans, |span| order::place(span.start, span.end));
    let mut segments = Vec::with_capacity(spans.len());
    let mut open: Vec<Segment> = Vec::new();
    let mut at = 0;
    let mut emit = |of: &Segment, at: &mut u32, end: u32| {
        if *at < end {
            segments.push(Segment { start: *at, end, ..*of });
            *at = end;
        }
    };
    for span in spans {
        while let Some(inner) = open.pop_if(|inner| inner.end <= span.start) {
            emit(&inner, &mut at, inner.end);
        }
        if let Some(outer) = open.last() {
            emit(outer, &mut at, span.start);
        }
        at = span.start;
        open.push(span);
    }
    while let Some(inner) = open.pop() {
        emit(&inner, &mut at, inner.end);
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    fn flat(spans: &[(u32, u32)]) -> Vec<(u32, u32, usize)> {
        let spans = spans.iter().enumerate();
        let spans = spans.map(|(annotation, &(start, end))| Segment { start, end, annotation, part: 0, kind: "" });
        flatten(spans.collect()).iter().map(|s| (s.start, s.end, s.annotation)).collect()
    }

    #[wasm_bindgen_test]
    fn the_innermost_has_the_place() {
        assert_eq!(flat(&[(0, 2), (5, 9)]), [(0, 2, 0), (5, 9, 1)]);
        assert_eq!(flat(&[(0, 9), (2, 4), (6, 9)]), [(0, 2, 0), (2, 4, 1), (4, 6, 0), (6, 9, 2)]);
        assert_eq!(flat(&[(0, 9), (0, 5), (2, 3)]), [(0, 2, 1), (2, 3, 2), (3, 5, 1), (5, 9, 0)]);
        assert_eq!(flat(&[(0, 5), (3, 8)]), [(0, 3, 0), (3, 8, 1)]);
        assert_eq!(flat(&[(0, 5), (0, 5)]), [(0, 5, 1)]);
    }
}
