//! Factors of change.

use super::draft::Draft;
use super::figure::{Change, FigureKind, Value};
use super::line::Line;
use super::number::{self, Form, Number, Sense};
use super::words::change::compared;
use super::words::factor::FACTORS;
use super::words::stops;
use crate::keys::word;
use crate::text::{Key, Kind};

/// Reads the word of multiplying at `at`.
pub(super) fn word(line: &Line, at: usize) -> Option<Draft> {
    let factor = FACTORS.get(line.key(at))?;
    let behind = line.key(at + 1);
    let before = line.before(at);
    let fits = match factor.change {
        // “twice as many”, “twice the size”, but no “twice a week”, “met twice”, “served twice as a judge”.
        None if word!(behind, "as") && (line.capital(at + 2) || stops(line.key(at + 2))) => false,
        // “the court ruled twice that it may”
        None if word!(behind, "that") && word!(before, "ruled" | "said" | "warned" | "told" | "found" | "insisted") => {
            false
        }
        None => word!(behind, "as" | "the" | "its" | "their" | "what" | "that" | "his" | "her"),
        // “to double”, “will double”, “double the number”; no “double standards”, “double bed”.
        Some(_) if !factor.verb => {
            word!(
                before,
                "to" | "will"
                    | "would"
                    | "could"
                    | "can"
                    | "may"
                    | "might"
                    | "than"
                    | "nearly"
                    | "almost"
                    | "about"
                    | "should"
                    | "more"
            ) && !line.hyphen(at + 1)
                // “could double as a bench”, “to double check it”, “to double down on it”
                && !word!(behind, "as" | "check" | "down")
                || word!(behind, "the" | "that" | "its" | "their" | "what" | "his" | "her" | "last")
        }
        // “doubled over 10 years”, but no “doubled over in pain”.
        _ if word!(behind, "over") => {
            line.number(at + 2)
                || word!(line.key(at + 2), "the" | "a") && period(line.key(at + 3))
                || counts(line, at + 2)
        }
        // “is twofold: …”: it has two parts.
        _ if line.str(at).ends_with("fold") && word!(before, "is" | "are" | "was" | "were") => false,
        // “won the mixed doubles”, “in both halves”, “the doubles final”
        _ if line.str(at).ends_with('s') && noun(line, at) => false,
        _ => !word!(behind, "down" | "as"),
    };
    if !fits || line.hyphen(at + 1) || line.capital(at) && !line.token(at)?.opens_sentence() {
        return None;
    }
    let mut draft = Draft::new(line, at..at + 1, FigureKind::Multiple, Value::Number(factor.value), 1);
    draft.figure.change = factor.change;
    if factor.change.is_some()
        && !factor.verb
        && word!(behind, "the" | "that" | "its" | "their" | "what")
        && !word!(before, "to" | "will" | "would" | "could" | "can" | "may" | "might")
    {
        draft.figure.change = None;
    }
    Some(draft)
}

/// Whether the third person at `at` is a noun's plural: behind what no subject ends with, or before what is played. But “the club
/// doubles team budgets”.
fn noun(line: &Line, at: usize) -> bool {
    let before = line.before(at);
    let owner =
        at > line.start && (line.kind(at - 1) == Some(Kind::Clitic) || line.is(at - 1, '’') || line.is(at - 1, '\''));
    stops(before)
        || owner
        || counts(line, at.wrapping_sub(1))
        || word!(before, "mixed" | "men's" | "women's" | "best" | "win" | "won" | "play" | "played")
        || word!(
            line.key(at + 1),
            "match" | "title" | "final" | "partner" | "champion" | "champions" | "player" | "players"
        )
}

/// Whether the word begins a length of time behind “over the”.
fn period(key: Key) -> bool {
    word!(key, "last" | "past" | "next" | "same" | "decade" | "year" | "period" | "century")
}

/// Whether a cardinal in words stands at `i`.
fn counts(line: &Line, i: usize) -> bool {
    matches!(number::sense(line.key(i)), Some(Sense::Ones(_) | Sense::Tens(_)))
}

/// “three times as many”, “ten times more”, “five-fold”, “10x”.
pub(super) fn times(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    if !matches!(number.form, Form::Digits | Form::Words) {
        return None;
    }
    let next = line.past_hyphen(number.end);
    let fold = word!(line.key(next), "fold");
    let behind = line.key(next + 1);
    let longer = line.str(next + 1).ends_with("er") && !word!(behind, "over" | "under" | "after" | "ever" | "per");
    // “8.3 times annual earnings”, but “won three times last year”
    let whole = number.low.fract() == 0.0;
    // “three times last year's”
    let last = word!(behind, "last") && line.kind(next + 3) == Some(Kind::Clitic);
    let times = word!(line.key(next), "times")
        && (word!(
            behind,
            "as" | "the"
                | "its"
                | "their"
                | "that"
                | "those"
                | "what"
                | "his"
                | "her"
                | "average"
                | "annual"
                | "normal"
                | "earnings"
                | "revenue"
                | "income"
                | "gdp"
        ) || last
            || compared(behind).is_some()
            || longer
            || !whole);
    let x = word!(line.key(next), "x") && line.glued(next) && !line.glued(next + 1);
    if !(fold || times || x) {
        return None;
    }
    let mut draft = Draft::new(line, at..next + 1, FigureKind::Multiple, number.value(), number.digits);
    draft.figure.change = if fold { Some(Change::Up) } else { compared(behind) };
    Some(draft)
}
