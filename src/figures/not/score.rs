//! Scores and votes.

use crate::figures::line::Line;
use crate::figures::number;
use crate::figures::words::stops;
use crate::keys::word;

/// The token behind the score or part number that begins at `at`.
pub(super) fn score(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let bare = |i: usize| !line.word(i) || stops(line.key(i));
    let side = |i: usize| line.str(i).parse::<u32>().ok();
    // “bowled out for 143”, “unbeaten on 87”
    let dismissed = word!(line.before(at), "for") && word!(line.before(at - 1), "out" | "dismissed");
    let unbeaten = word!(line.before(at), "on") && word!(line.before(at - 1), "unbeaten");
    if (dismissed || unbeaten) && bare(next) {
        return Some(next);
    }
    // “245 for six at stumps”; “104 off 98 balls”
    if word!(line.key(next), "for" | "off") {
        let of = number::one(line, next + 1)?;
        let balls = word!(line.key(of.end), "balls" | "deliveries");
        let few = of.low <= 10.0 || side(at).is_some_and(|first| first <= 10);
        let wickets = word!(line.key(next), "for") && few && bare(of.end) && !line.is(of.end, '%');
        let year = number::year(line.str(next + 1)).is_some();
        return (balls || wickets && !year).then_some(of.end);
    }
    // “2-2”, “9-2”, “3888-2”: a range goes up. “5-287”: five wickets, for no range of nothing goes up so far. “9-1/2” is
    // nine and a half.
    let whole = || line.is(next + 2, '%') || line.is(next + 2, '/');
    if line.hyphen(next) && line.number(next + 1) && line.token(at)?.span.len() <= 4 && !whole() {
        let cricket = |first: u32, second: u32| bare(next + 2) && first <= 10 && second >= 10 * first.max(3);
        let fits = matches!((side(at), side(next + 1)), (Some(a), Some(b)) if a >= b || cricket(a, b));
        return fits.then_some(next + 2);
    }
    // “14.9 (93)”: fourteen goals of six and nine behinds.
    if line.is(next, '(') && line.number(next + 1) && line.is(next + 2, ')') {
        let (goals, behinds) = line.str(at).split_once('.')?;
        let (goals, behinds): (u32, u32) = (goals.parse().ok()?, behinds.parse().ok()?);
        return (side(next + 1)? == goals.checked_mul(6)?.checked_add(behinds)?).then_some(next + 3);
    }
    // “346 all out”, “45 not out”; “a 12-under 276”, “a two-over-par 74”
    let out = word!(line.key(next), "all" | "not") && word!(line.key(next + 1), "out");
    let par = word!(line.before(at), "par" | "under" | "over") && line.hyphen(at.wrapping_sub(2));
    (out || par).then_some(next)
}

/// “a vote of 71 to 26”, “1,428 to 1,153”
pub(super) fn vote(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    // “from 8 to 1, to 9 to 1”: what one is to another, and no change.
    let odds = line.str(next + 1) == "1" && line.is(next + 2, ',') && word!(line.key(next + 3), "to");
    let is_vote = word!(line.key(next), "to")
        && line.number(next + 1)
        && !line.word(next + 2)
        && !line.is(next + 2, '%')
        && (odds || !word!(line.before(at), "from"));
    if !is_vote {
        return None;
    }
    let side = |i: usize| number::one(line, i).map(|n| n.low);
    (side(at)? > side(next + 1)?).then_some(next + 2)
}
