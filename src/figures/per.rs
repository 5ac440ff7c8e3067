//! The denominator of a rate: “an hour”, “per capita”, “a pound”.

use super::draft::Draft;
use super::figure::FigureKind;
use super::line::Line;
use super::noun;
use super::number::{Sense, sense};
use super::unit::TIMES;
use super::words::stops;
use crate::keys::word;

/// Reads a denominator right behind a figure into its span; the next figure begins at `limit`.
pub(super) fn find(line: &Line, draft: &mut Draft, limit: usize) {
    let end = draft.tokens.end;
    if matches!(draft.figure.kind, FigureKind::Date | FigureKind::Duration) {
        return;
    }
    let goods = draft.figure.kind == FigureKind::Money;
    // “a $7 billion-a-year trade”
    let joint = usize::from(line.hyphen(end) && line.hyphen(end + 2));
    let joined = (joint > 0 && word!(line.key(end + 1), "a" | "an") && TIMES.has(line.key(end + 3))).then_some(end + 4);
    if let Some(close) = joined
        .or_else(|| denominator(line, end, goods))
        .or_else(|| yielded(line, draft))
        .filter(|close| *close <= limit)
    {
        draft.figure.per = Some(line.span(end + joint, close));
        draft.extend(line, close);
    }
}

/// “4 tonnes a hectare”, “40 miles a gallon”
fn yielded(line: &Line, draft: &Draft) -> Option<usize> {
    let end = draft.tokens.end;
    let a = draft.figure.kind == FigureKind::Measure && word!(line.key(end), "a" | "an");
    let (unit, close) = super::unit::read(line, end + 1, false).filter(|_| a)?;
    (draft.figure.unit != Some(unit)).then_some(close)
}

/// A denominator with a number of its own, which was read as the next figure: “12 deaths per 100,000 people”, “$4 a dozen”.
pub(super) fn counted(line: &Line, draft: &mut Draft, next: &Draft) -> bool {
    let end = draft.tokens.end;
    let dozen = draft.figure.kind == FigureKind::Money && next.tentative && word!(line.key(end + 1), "dozen");
    let per = word!(line.key(end), "per") && next.tokens.start == end + 1 || dozen && next.tokens.start == end;
    if per {
        // “per 40-foot box”
        let close = next.tokens.end;
        let goods = draft.figure.kind == FigureKind::Money
            && next.figure.kind == FigureKind::Measure
            && line.word(close)
            && !stops(line.key(close));
        let close = close + usize::from(goods);
        draft.figure.per = Some(line.span(end, close));
        draft.extend(line, close);
    }
    per
}

/// A denominator that stands apart: “500,000 barrels of oil a day”, “C$6 (US$4.46) per share”.
pub(super) fn apart(line: &Line, draft: &mut Draft) {
    let end = draft.tokens.end;
    let of = draft.figure.noun.filter(|_| word!(line.key(end), "of")).map(|noun| line.text.token_from(noun.end));
    let bracket = if line.is(end, '(') { (end..end + BRACKET).find(|i| line.is(*i, ')')).map(|i| i + 1) } else { None };
    let measured = matches!(draft.figure.kind, FigureKind::Money | FigureKind::Measure);
    let Some(at) = of.or(bracket).filter(|_| measured && draft.figure.per.is_none()) else { return };
    draft.figure.per = denominator(line, at, bracket.is_some()).map(|close| line.span(at, close));
}

/// The longest conversion in brackets, in tokens.
const BRACKET: usize = 8;

/// The end of a denominator that begins at `at`.
fn denominator(line: &Line, at: usize, goods: bool) -> Option<usize> {
    let key = line.key(at);
    let next = at + 1;
    let (time, unit) = (TIMES.has(line.key(next)), super::unit::read(line, next, false));
    let article = word!(key, "a" | "an" | "each" | "every");
    let price = goods && word!(key, "a" | "an") && (unit.is_some() || GOODS.has(line.key(next)));
    let stroke = line.is(at, '/') && line.glued(at) && (time || unit.is_some());
    // “per million barrels”
    if word!(key, "per") && matches!(sense(line.key(next)), Some(Sense::Scale(_))) {
        return noun::phrase(line, at + 2, true);
    }
    if word!(key, "per") && line.word(next) {
        return Some(unit.map_or(at + 2, |(_, close)| close));
    }
    // “$1.40 a year ago” says when; “$3.20 a pound before easing” has a price, “$3 million a year before tax” is a year's.
    let net =
        word!(line.key(at + 2), "before") && word!(line.key(at + 3), "tax" | "taxes" | "costs" | "fees" | "rebates");
    // “$3 million a year after tax”
    let net = net || word!(line.key(at + 2), "after") && word!(line.key(at + 3), "tax" | "taxes");
    let when = time
        && !net
        && word!(line.key(at + 2), "ago" | "earlier" | "later" | "before" | "previously" | "after" | "into");
    if stroke || (article && time || price) && !when {
        return Some(unit.map_or(at + 2, |(_, close)| close));
    }
    word!(key, "annually" | "yearly" | "monthly" | "weekly" | "daily" | "hourly").then_some(next)
}

crate::table! {
    /// What prices are for, besides units.
    static GOODS: () = {
        "share" => (), "trip" => (), "visit" => (), "ride" => (), "day" => (), "meal" => (), "seat" => (),
        "bottle" => (), "pack" => (), "packet" => (), "word" => (), "game" => (), "dose" => (), "room" => (), "student" => (), "patient" => (), "vote" => (), "bag" => (), "box" => (), "cup" => (), "head" => (), "person" => (),
        "copy" => (), "pair" => (), "child" => (), "worker" => (), "customer" => (),
        "glass" => (), "plate" => (), "slice" => (),
        "unit" => (), "piece" => (), "ticket" => (), "night" => (), "bushel" => (), "bale" => (), "flight" => (), "card" => (), "pop" => (),
        "household" => (), "therm" => (), "match" => (), "term" => (), "container" => (), "home" => (), "pupil" => (), "resident" => (), "passenger" => (),
    };
}
