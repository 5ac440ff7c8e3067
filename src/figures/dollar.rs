//! Whose a bare dollar is.

use super::currency::{self, Family};
use super::draft::Draft;
use super::line::Line;
use super::words::change::is_verb;
use super::words::stops;
use crate::keys::word;

/// How far before a sign the words stand that tell whose it is.
const REACH: usize = 60;

/// The code of the dollars or cents told at `at`: the region's own, or nobody's.
pub(super) fn of(line: &Line, at: usize, family: Family) -> Option<&'static str> {
    let region = line.text.article.region();
    let own = family.bare(region)?;
    if region == Some("US") {
        return Some(own);
    }
    if own == "USD" {
        // “sold for NZ$975,000 … $3.42m”: which of the two, nobody can tell; but in “A$5m ($3.3m)” it is the other one.
        let doubt = family == Family::Dollar && !line.is(at.wrapping_sub(1), '(') && marked(line, at);
        return (!doubt).then_some(own);
    }
    match quoted(line, at) {
        Some(Quote::Oil | Quote::Rate) => Some("USD"),
        Some(Quote::Currency) => None,
        None => Some(own),
    }
}

/// Whether another country's dollars are told before in the paragraph.
fn marked(line: &Line, at: usize) -> bool {
    let tokens = &line.text.tokens;
    let blocks = &line.text.blocks;
    let block = blocks.get(blocks.partition_point(|block| block.end <= at)).map_or(at, |block| block.start);
    (block.max(at.saturating_sub(REACH))..at).any(|i| {
        let other = |i: usize| currency::DOLLARS.get(line.text.key(i)).is_some_and(|code| *code != "USD");
        tokens[i].is('$')
            && (i > block && !tokens[i].spaced() && other(i - 1) || other(i + 1) && !tokens[i + 1].spaced())
    })
}

/// What a price is of that markets tell in American dollars.
enum Quote {
    Oil,
    /// An exchange rate to the fourth decimal.
    Rate,
    /// What money buys, whose dollars nobody says.
    Currency,
}

/// What the clause before the sign at `at` quotes: “Brent crude fell to $78”, “sterling slipped to $1.2714”.
fn quoted(line: &Line, at: usize) -> Option<Quote> {
    if (at + 1..at + 6).any(|i| word!(line.key(i), "barrel") && word!(line.before(i), "a" | "per")) {
        return Some(Quote::Oil);
    }
    let clause = |i: &usize| {
        !(line.is(*i, ',')
            || line.is(*i, ';')
            || line.is(*i, '—')
            || word!(line.key(*i), "and" | "while" | "as" | "but"))
    };
    let digits = line.str(at + 1);
    let rate = line.number(at + 1) && digits.len() >= 4 && digits.find('.') == Some(1);
    (line.start..at).rev().take(REACH).take_while(clause).find_map(|i| match line.key(i) {
        key if word!(key, "brent" | "wti" | "crude" | "oil") && priced(line, i) => Some(Quote::Oil),
        key if rate && word!(key, "sterling" | "euro" | "pound") && !word!(line.key(i + 1), "zone") => {
            Some(if digits.len() >= 6 { Quote::Rate } else { Quote::Currency })
        }
        _ => None,
    })
}

/// Whether the oil named at `i` is itself what the clause gives a price of: “crude futures settled at”, but neither “the crude
/// oil producer lost” nor “olive oil rose”.
fn priced(line: &Line, i: usize) -> bool {
    let mut next = i + 1;
    while word!(line.key(next), "crude" | "oil" | "futures" | "price" | "prices" | "contract" | "contracts") {
        next += 1;
    }
    let other = word!(line.key(i), "oil")
        && line.word(i.wrapping_sub(1))
        && !stops(line.before(i))
        && !word!(line.before(i), "crude" | "brent");
    let moves = is_verb(line.key(next))
        || line.str(next).ends_with("ed")
        || word!(
            line.key(next),
            "was" | "were" | "is" | "at" | "for" | "up" | "down" | "hit" | "stood" | "sat" | "went"
        );
    moves && !other
}

/// “3 billion Australian dollars ($1.6 billion)”: what a named amount comes to is of another's dollars, and nobody says whose.
pub(super) fn other(line: &Line, before: &Draft, draft: &mut Draft) {
    let first = before.tokens.start;
    let named = !line.is(first, '$') || line.word(first + 1);
    let open = before.tokens.end;
    let bare = line.is(open, '(') && line.is(draft.tokens.start, '$') && draft.tokens.start == open + 1;
    if named && bare && before.figure.unit == draft.figure.unit {
        draft.figure.unit = None;
    }
}

/// “US$7.9 billion, up from $6.5 billion”: the bare amount is of the same dollars.
pub(super) fn same(line: &Line, before: &Draft, draft: &mut Draft) {
    let bare = |draft: &Draft| {
        let first = draft.tokens.start;
        line.is(first, '$') && !line.word(first + 1) || line.number(first)
    };
    let dollars = |draft: &Draft| draft.figure.unit.is_some_and(|code| code.ends_with('D'));
    let compared = (before.tokens.end..draft.tokens.start)
        .any(|i| word!(line.key(i), "from" | "to" | "than" | "against" | "compared" | "versus"));
    if dollars(before)
        && !bare(before)
        && bare(draft)
        && compared
        && (dollars(draft) || line.is(draft.tokens.start, '$'))
    {
        draft.figure.unit = before.figure.unit;
    }
}
