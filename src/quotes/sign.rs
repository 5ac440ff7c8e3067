//! What a mark can do where it stands: open, close, or neither.
//!
//! Its glyph tells, and what stands beside it. Apostrophes, primes and the marks of feet and inches do neither.

use std::ops::Range;

use crate::keys::word;
use crate::text::{Kind, Text, Token};

/// Marks that pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Double,
    Angle,
    Single,
}

/// What a mark can do where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Open,
    Close,
    /// Whichever is due.
    Either,
    /// Behind an `s` or a number: closes unless a plain closing mark follows before the next opening one.
    Doubtful,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub(super) token: usize,
    /// Two for a double mark that is typed as two single ones.
    pub(super) width: usize,
    pub(super) family: Family,
    pub(super) turn: Turn,
}

crate::table! {
    /// Words that lose their beginning to an apostrophe.
    static CLIPPED: () = {
        "em" => (), "til" => (), "till" => (), "tis" => (), "twas" => (), "twill" => (), "twere" => (), "cause" => (),
        "bout" => (), "round" => (), "n" => (), "cos" => (), "cuz" => (), "neath" => (), "gainst" => (), "ere" => (),
        "nuff" => (), "sup" => (), "ello" => (), "im" => (), "er" => (), "ave" => (), "phone" => (), "net" => (),
    };
}

/// What the mark at `i` can do, within its block.
pub(super) fn sign(text: &Text<'_>, i: usize, block: &Range<usize>) -> Option<Sign> {
    let token = text.tokens[i];
    let Kind::Mark(mark) = token.kind else { return None };
    let twin = |next: &Token| !next.spaced() && next.kind == token.kind && is_single(mark);
    let width = if i + 1 < block.end && twin(&text.tokens[i + 1]) { 2 } else { 1 };
    let before = (i > block.start && !token.spaced()).then(|| &text.tokens[i - 1]);
    let after = (i + width < block.end && text.joined(i + width - 1)).then(|| &text.tokens[i + width]);
    // A mark beside a mark is as free as the other side leaves it.
    let (left, right) = (before.map_or(Side::Free, left_side), after.map_or(Side::Free, right_side));
    let can_open = left == Side::Free || left == Side::Mark && right == Side::Tied;
    let can_close = right == Side::Free || right == Side::Mark && left == Side::Tied;
    let by_space = match (can_open, can_close) {
        (true, true) => Turn::Either,
        (true, false) => Turn::Open,
        (false, true) => Turn::Close,
        (false, false) => {
            return (width == 1 && !is_single(mark)).then_some(Sign {
                token: i,
                width,
                family: Family::Double,
                turn: Turn::Either,
            });
        }
    };
    let number = before.is_some_and(|t| t.kind == Kind::Number);
    let (family, turn) = match mark {
        '″' if number => return None,
        '"' | '″' | '‟' => {
            let feet = i >= block.start + 3
                && text.tokens[i - 3].kind == Kind::Number
                && matches!(text.tokens[i - 2].kind, Kind::Mark(mark) if is_single(mark));
            match by_space {
                Turn::Close if number && feet => return None,
                Turn::Close if number => (Family::Double, Turn::Doubtful),
                turn => (Family::Double, turn),
            }
        }
        _ if width == 2 => (Family::Double, by_space),
        '„' => (Family::Double, Turn::Open),
        '“' if by_space == Turn::Close => (Family::Double, Turn::Close),
        '“' => (Family::Double, Turn::Open),
        '”' if by_space == Turn::Open => (Family::Double, Turn::Either),
        '”' if number => (Family::Double, Turn::Doubtful),
        '”' => (Family::Double, Turn::Close),
        '«' if by_space == Turn::Either => (Family::Angle, Turn::Open),
        '»' if by_space == Turn::Either => (Family::Angle, Turn::Close),
        '«' | '»' => (Family::Angle, by_space),
        '‚' => (Family::Single, Turn::Open),
        '‘' | '‛' | '\'' | '’' | '`' | '´' => match by_space {
            Turn::Open if mark == '’' || clipped(text, i) => return None,
            Turn::Either if mark == '’' => (Family::Single, Turn::Close),
            Turn::Close if before.is_some_and(|t| may_be_possessive(text, i - 1, t)) => {
                (Family::Single, Turn::Doubtful)
            }
            turn => (Family::Single, turn),
        },
        _ => return None,
    };
    Some(Sign { token: i, width, family, turn })
}

fn is_single(mark: char) -> bool {
    matches!(mark, '‘' | '’' | '‛' | '\'' | '`' | '´' | '‚' | '‹' | '›' | '′' | 'ʼ')
}

/// How a neighbour without a space between leaves a mark on this side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Free,
    Tied,
    Mark,
}

fn left_side(before: &Token) -> Side {
    match before.kind {
        Kind::Mark(_) => Side::Mark,
        Kind::Dash(_) | Kind::Punct('(' | '[' | '{' | '=' | '/' | '>' | '|') => Side::Free,
        _ => Side::Tied,
    }
}

fn right_side(after: &Token) -> Side {
    match after.kind {
        Kind::Mark(_) => Side::Mark,
        Kind::Dash(_) | Kind::Punct(')' | ']' | '}' | '.' | ',' | ';' | ':' | '!' | '?' | '…' | '<' | '/' | '|') => {
            Side::Free
        }
        _ => Side::Tied,
    }
}

/// `’90s`, `’em`, `’n’`: the mark stands for what is left out. One that can only open (‘20 years’) does so before a decade
/// alone.
fn clipped(text: &Text<'_>, mark: usize) -> bool {
    let Some(next) = text.tokens.get(mark + 1) else { return false };
    let decade =
        next.kind == Kind::Number && next.span.len() == 2 && (text.joined(mark + 1) || !text.tokens[mark].is('‘'));
    decade || CLIPPED.has(next.key)
}

/// `the dogs’`, `nothin’`: may be an apostrophe as well as a closing mark.
fn may_be_possessive(text: &Text<'_>, word: usize, token: &Token) -> bool {
    let is_s = |text: &str| text.ends_with(['s', 'S', 'z', 'x']) || text.ends_with("in");
    token.kind == Kind::Number || word!(token.key, "n") || token.is_word() && is_s(text.str(word))
}
