//! Where a card goes: beside the lines of its mark, inside the window. Pure geometry, in pixels of the window.
//!
//! A mark may run over several lines, so it is many rectangles. The card goes below the last of them that can be seen, or
//! above the first, and never over the words that it speaks of unless the window leaves no other room.

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Rect {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Rect {
    pub(super) const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left, top, right, bottom }
    }

    fn meets(&self, other: &Rect) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn around(&self, other: &Rect) -> Rect {
        Rect::new(
            self.left.min(other.left),
            self.top.min(other.top),
            self.right.max(other.right),
            self.bottom.max(other.bottom),
        )
    }
}

/// A point: x, y.
pub(super) type Point = (f64, f64);

/// What a placement depends on.
pub(super) struct Scene<'a> {
    /// The mark's rectangles, as the browser gives them.
    pub(super) rects: &'a [Rect],
    /// Where the pointer was when it asked for the card.
    pub(super) pointer: Option<Point>,
    /// The card's width and its height without limit.
    pub(super) card: (f64, f64),
    /// What can be seen of the page.
    pub(super) view: Rect,
    /// Whether text runs from right to left.
    pub(super) rtl: bool,
    /// The side where the card is already: it keeps it as long as it fits.
    pub(super) side: Option<Side>,
}

/// On which side of its mark a card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Below,
    Above,
}

/// Where a card goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) left: f64,
    pub(super) top: f64,
    /// It scrolls when it needs more.
    pub(super) height: f64,
    pub(super) side: Side,
}

/// Between mark and card.
const GAP: f64 = 8.0;
/// Between card and the edge of the window.
const MARGIN: f64 = 8.0;
/// How far before the mark the card begins, so that its text stands under the mark's.
const OUTDENT: f64 = 18.0;
/// A card lower than this is of no use: better to cover the text.
const LEAST: f64 = 140.0;

/// Where the card goes; `None` when nothing of the mark can be seen.
pub(super) fn place(scene: &Scene<'_>) -> Option<Place> {
    let Scene { view, card: (width, height), .. } = *scene;
    let seen: Vec<Rect> = lines(scene.rects).into_iter().filter(|line| line.meets(&view)).collect();
    let (first, last) = (seen.first()?, seen.last()?);
    let below = view.bottom - MARGIN - (last.bottom + GAP);
    let above = first.top - GAP - (view.top + MARGIN);
    let fits = |side| height <= if side == Side::Below { below } else { above };
    let side = match scene.side {
        Some(side) if fits(side) => side,
        _ if fits(Side::Below) => Side::Below,
        _ if fits(Side::Above) => Side::Above,
        _ if above > below => Side::Above,
        _ => Side::Below,
    };
    let room = if side == Side::Below { below } else { above };
    let limit = (view.bottom - view.top - 2.0 * MARGIN).max(0.0);
    let height = height.min(room.max(LEAST)).min(limit);
    let wished = if side == Side::Below { last.bottom + GAP } else { first.top - GAP - height };
    let top = wished.min(view.bottom - MARGIN - height).max(view.top + MARGIN);

    // A long mark is met by its pointer; a short one, or one met by key, at its beginning.
    let line = if side == Side::Below { last } else { first };
    let met = scene.pointer.filter(|_| seen.len() > 1).map(|(x, _)| x);
    let wished = match (scene.rtl, met) {
        (false, met) => met.unwrap_or(line.left) - OUTDENT,
        (true, met) => met.unwrap_or(line.right) + OUTDENT - width,
    };
    let left = wished.min(view.right - MARGIN - width).max(view.left + MARGIN);
    Some(Place { left, top, height, side })
}

/// The rectangles joined into lines: pieces that stand beside each other are one.
pub(super) fn lines(rects: &[Rect]) -> Vec<Rect> {
    let mut lines: Vec<Rect> = Vec::new();
    for rect in rects.iter().filter(|r| r.right > r.left && r.bottom > r.top) {
        match lines.last_mut() {
            Some(line) if same_line(line, rect) => *line = line.around(rect),
            _ => lines.push(*rect),
        }
    }
    lines
}

/// Whether the two overlap in height by half of the lower one, and stand no word apart: columns are not one line.
fn same_line(a: &Rect, b: &Rect) -> bool {
    let lower = (a.bottom - a.top).min(b.bottom - b.top);
    let shared = a.bottom.min(b.bottom) - a.top.max(b.top);
    let apart = a.left.max(b.left) - a.right.min(b.right);
    shared >= lower / 2.0 && apart <= lower
}

/// Whether `at` lies on the way from `left`, where the pointer left the mark, to the card: in the triangle between that
/// point and the card's near edge, a little wider than drawn, for hands are not rulers.
pub(super) fn on_the_way(at: Point, left: Point, card: &Rect) -> bool {
    const SLACK: f64 = 12.0;
    let below = card.top >= left.1;
    let (edge, apex) = if below { (card.top, left.1 - SLACK) } else { (card.bottom, left.1 + SLACK) };
    let height = edge - apex;
    let share = (at.1 - apex) / height;
    if !(0.0..=1.0).contains(&share) {
        return false;
    }
    let low = left.0 + (card.left.min(left.0) - SLACK - left.0) * share;
    let high = left.0 + (card.right.max(left.0) + SLACK - left.0) * share;
    low <= at.0 && at.0 <= high
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Rect = Rect::new(0.0, 0.0, 1000.0, 800.0);

    fn scene(rects: &[Rect]) -> Scene<'_> {
        Scene { rects, pointer: None, card: (340.0, 200.0), view: VIEW, rtl: false, side: None }
    }

    #[test]
    fn below_its_mark_or_above_where_there_is_no_room() {
        let mark = [Rect::new(100.0, 300.0, 180.0, 320.0)];
        let at = place(&scene(&mark)).unwrap();
        assert_eq!((at.left, at.top, at.side), (82.0, 328.0, Side::Below));
        let low = [Rect::new(100.0, 700.0, 180.0, 720.0)];
        let at = place(&scene(&low)).unwrap();
        assert_eq!((at.top + at.height, at.side), (692.0, Side::Above));
    }

    #[test]
    fn keeps_its_side_as_long_as_it_fits() {
        let mark = [Rect::new(100.0, 300.0, 180.0, 320.0)];
        let kept = place(&Scene { side: Some(Side::Above), ..scene(&mark) }).unwrap();
        assert_eq!(kept.side, Side::Above);
        let mark = [Rect::new(100.0, 150.0, 180.0, 170.0)];
        let turned = place(&Scene { side: Some(Side::Above), ..scene(&mark) }).unwrap();
        assert_eq!(turned.side, Side::Below);
    }

    #[test]
    fn stays_inside_the_window_in_both_directions() {
        let mark = [Rect::new(930.0, 300.0, 990.0, 320.0)];
        assert_eq!(place(&scene(&mark)).unwrap().left, 1000.0 - 8.0 - 340.0);
        let rtl = place(&Scene { rtl: true, ..scene(&mark) }).unwrap();
        assert_eq!(rtl.left, 1000.0 - 8.0 - 340.0);
        let mark = [Rect::new(400.0, 300.0, 500.0, 320.0)];
        let rtl = place(&Scene { rtl: true, ..scene(&mark) }).unwrap();
        assert_eq!(rtl.left, 500.0 + 18.0 - 340.0);
    }

    #[test]
    fn a_mark_of_many_lines_is_cleared_by_its_outer_lines_and_met_at_the_pointer() {
        let mark = [Rect::new(500.0, 300.0, 700.0, 320.0), Rect::new(50.0, 330.0, 120.0, 350.0)];
        let key = place(&scene(&mark)).unwrap();
        assert_eq!((key.left, key.top), (32.0, 358.0));
        let hover = place(&Scene { pointer: Some((600.0, 310.0)), ..scene(&mark) }).unwrap();
        assert_eq!((hover.left, hover.top), (582.0, 358.0));
    }

    #[test]
    fn a_card_higher_than_the_room_is_limited_and_scrolls() {
        let mark = [Rect::new(100.0, 300.0, 180.0, 320.0)];
        let at = place(&Scene { card: (340.0, 2000.0), ..scene(&mark) }).unwrap();
        assert_eq!((at.top, at.height), (328.0, 464.0));
        let screen = [Rect::new(0.0, -50.0, 900.0, 900.0)];
        let at = place(&scene(&screen)).unwrap();
        assert!(at.top >= 8.0 && at.top + at.height <= 792.0, "{at:?}");
        let tiny = Rect::new(0.0, 0.0, 1000.0, 10.0);
        let at = place(&Scene { view: tiny, ..scene(&[Rect::new(0.0, 0.0, 50.0, 9.0)]) }).unwrap();
        assert_eq!(at.height, 0.0);
    }

    #[test]
    fn a_mark_that_cannot_be_seen_has_no_place() {
        assert_eq!(place(&scene(&[])), None);
        assert_eq!(place(&scene(&[Rect::new(100.0, -40.0, 180.0, -20.0)])), None);
        assert_eq!(place(&scene(&[Rect::new(100.0, 40.0, 100.0, 60.0)])), None);
    }

    #[test]
    fn pieces_of_a_line_are_one_and_columns_are_not() {
        let piece = |left, right| Rect::new(left, 10.0, right, 30.0);
        assert_eq!(lines(&[piece(0.0, 50.0), piece(50.0, 90.0), piece(95.0, 120.0)]), [piece(0.0, 120.0)]);
        assert_eq!(lines(&[piece(0.0, 50.0), piece(400.0, 450.0)]).len(), 2);
        let superscript = Rect::new(50.0, 8.0, 56.0, 16.0);
        assert_eq!(lines(&[piece(0.0, 50.0), superscript]), [Rect::new(0.0, 8.0, 56.0, 30.0)]);
    }

    #[test]
    fn the_way_to_the_card_widens_towards_it() {
        let card = Rect::new(100.0, 328.0, 440.0, 528.0);
        let left = (150.0, 322.0);
        assert!(on_the_way((160.0, 325.0), left, &card));
        assert!(on_the_way((145.0, 327.0), left, &card));
        assert!(!on_the_way((400.0, 300.0), left, &card));
        assert!(!on_the_way((600.0, 326.0), left, &card));
        let above = Rect::new(100.0, 100.0, 440.0, 292.0);
        assert!(on_the_way((200.0, 295.0), (180.0, 300.0), &above));
        assert!(!on_the_way((200.0, 330.0), (180.0, 300.0), &above));
    }
}
