//! The denominator of a rate: “an hour”, “per capita”, “a pound”.

use super::FigureKind;
use super::draft::Draft;
use super::line::{Line, word};
use super::unit::TIMES;

/// Reads a denominator right behind a figure into its span; the next figure begins at `limit`.
pub(super) fn find(line: &Line, draft: &mut Draft, limit: usize) {
    let end = draft.tokens.end;
    if matches!(draft.figure.kind, FigureKind::Date | FigureKind::Duration) {
        return;
    }
    let key = line.key(end);
    let next = end + 1;
    let (time, unit) = (TIMES.has(line.key(next)), super::unit::read(line, next, false));
    let article = word!(key, "a" | "an" | "each" | "every");
    let price = draft.figure.kind == FigureKind::Money && word!(key, "a" | "an") && GOODS.has(line.key(next));
    let stroke = line.is(end, '/') && line.glued(end) && (time || unit.is_some());
    let close = if word!(key, "per") && line.word(next) {
        unit.map_or(end + 2, |(_, close)| close)
    } else if stroke || article && time || price {
        end + 2
    } else if word!(key, "annually" | "yearly" | "monthly" | "weekly" | "daily" | "hourly") {
        end + 1
    } else {
        return;
    };
    if close > limit {
        return;
    }
    draft.figure.per = Some(line.span(end, close));
    draft.extend(line, close);
}

crate::table! {
    /// What prices are for.
    static GOODS: () = {
        "barrel" => (), "pound" => (), "ton" => (), "tonne" => (), "gallon" => (), "litre" => (), "liter" => (),
        "share" => (), "trip" => (), "visit" => (), "ride" => (), "day" => (), "meal" => (), "seat" => (),
        "bottle" => (), "pack" => (), "packet" => (), "word" => (), "game" => (), "dose" => (), "acre" => (),
        "hectare" => (), "room" => (), "student" => (), "patient" => (), "vote" => (), "kilometre" => (),
        "kilometer" => (), "metre" => (), "bag" => (), "box" => (), "cup" => (), "head" => (), "person" => (),
        "kilo" => (), "ounce" => (),
        "unit" => (), "piece" => (), "ticket" => (), "night" => (), "bushel" => (), "mile" => (), "pop" => (),
        "household" => (), "kilogram" => (), "gram" => (), "pint" => (), "megawatt" => (),
    };
}
