//! Shares and rates.

use super::draft::Draft;
use super::figure::{FigureKind, Value};
use super::line::Line;
use super::noun;
use super::number::{self, Form, Number};
use super::words::change::is_change;
use super::words::stops;
use crate::keys::word;

/// Reads what makes the number that begins at `at` a share: “one in five”, “two-thirds”, “3-to-1”.
pub(super) fn read(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    match number.form {
        Form::Share => share(line, at, number),
        Form::Digits | Form::Words => out_of(line, at, number).or_else(|| odds(line, at, number)),
        _ => None,
    }
}

fn draft(line: &Line, at: usize, end: usize, value: f64, digits: u8) -> Draft {
    Draft::new(line, at..end, FigureKind::Ratio, Value::Number(value), digits)
}

/// “two-thirds”, “half of”, “one-tenth”.
fn share(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    // “half-time”, “half an hour”, “the first half”, “a third man”, “half past”; “two halves” are things.
    if line.hyphen(number.end) || number.low >= 1.0 {
        return None;
    }
    // “within two quarters”: half a year, and half of nothing; “in the first three quarters of 2016”
    let year = word!(line.key(number.end), "of") && number::year(line.str(number.end + 1)).is_some();
    if year || word!(line.key(at), "two") && word!(line.key(number.end - 1), "quarters") {
        return None;
    }
    // “the third straight quarter of growth” is a time.
    let told = word!(
        line.before(at),
        "consecutive" | "straight" | "successive" | "this" | "next" | "previous" | "first" | "second" | "third"
    ) || line.str(at.wrapping_sub(1)).ends_with("th");
    if told && word!(line.key(at), "quarter") {
        return None;
    }
    // “a quarter of a point”, “half a point”, “a fifth of a cent”
    let of = number.end + usize::from(word!(line.key(number.end), "of"));
    if word!(line.key(of + usize::from(word!(line.key(of), "a"))), "point" | "cent" | "century" | "decade") {
        return None;
    }
    let half = word!(line.key(number.end - 1), "half");
    let behind = line.key(number.end);
    // “by half way”, “by half past”
    if half && word!(behind, "way" | "time" | "past") {
        return None;
    }
    let fits = if half {
        !word!(
            line.before(at),
            "first" | "second" | "other" | "better" | "each" | "latter" | "and" | "last" | "opening"
        ) && (word!(
            behind,
            "of" | "the"
                | "its"
                | "their"
                | "his"
                | "her"
                | "all"
                | "that"
                | "those"
                | "what"
                | "as"
                | "were"
                | "are"
                | "is"
                | "was"
                | "say"
                | "said"
        ) || word!(
            line.before(at),
            "by" | "in" | "over" | "than" | "about" | "nearly" | "almost" | "around" | "roughly"
        ))
    } else {
        let plural = number.end - at > 1 && !word!(line.key(at), "a");
        // “a fifth less than”, “up a third”; but no “fell a third straight day”
        let changed = is_change(line.before(at)) && (!line.word(number.end) || stops(behind));
        // “by a third overnight”, but “by a third party”
        let free = || word!(behind, "overnight") || noun::phrase(line, number.end, false).is_none();
        plural
            || changed
            || word!(behind, "of" | "more" | "less" | "fewer" | "higher" | "lower")
            || word!(line.before(at), "by" | "about" | "nearly" | "almost" | "around" | "over" | "than" | "roughly")
                && free()
    };
    fits.then(|| draft(line, at, number.end, number.low, number.digits))
}

/// How far before a place among so many its rank is looked for.
const RANKED: usize = 6;

/// “one in five”, “four out of 10”.
fn out_of(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let next = line.past_hyphen(number.end);
    let (joint, then) = (line.key(next), line.key(next + 1));
    let out = word!(joint, "out") && word!(then, "of") || word!(joint, "of") && word!(then, "every");
    let whole = match () {
        () if word!(joint, "in") => next + 1,
        () if out => next + 2,
        () => return None,
    };
    let whole = line.past_hyphen(whole);
    let whole = if word!(line.key(whole), "every") { whole + 1 } else { whole };
    let of = number::one(line, whole).filter(|of| matches!(of.form, Form::Digits | Form::Words))?;
    let fits = number.high.is_none()
        && number.low < of.low
        && of.low >= 2.0
        && !word!(
            line.key(of.end),
            "years" | "months" | "days" | "weeks" | "hours" | "minutes" | "games" | "matches" | "tests" | "innings"
        );
    let year = number::year(line.str(whole)).is_some();
    // “ranks 41 out of 52”, “rated 7 out of 10”, “gave it 4.5 out of 5”
    // “scored 7 out of 10 penalties”, “2.5 out of 1,000 births”
    let counted = noun::phrase(line, of.end, true).is_some();
    // “39 in 87 for the club” are goals; “13 in 20 voters”, “a risk of 4 in 13” are none.
    let (part, all) = (number.low, of.low);
    let risk = (at.saturating_sub(RANKED).max(line.start)..at)
        .any(|i| word!(line.key(i), "risk" | "chance" | "chances" | "odds" | "probability"));
    let told = counted || risk || !word!(joint, "in");
    let goals = !told && (part > 10.0 && all < 100.0 || part > 3.0 && all > 10.0 && all % 5.0 != 0.0);
    let marks = |i: usize| {
        let ranked = ["rank", "rated", "rating"].iter().any(|word| line.str(i).starts_with(word));
        ranked || line.str(i).starts_with("scor") && !counted
    };
    let rank = (at.saturating_sub(RANKED).max(line.start)..at).any(marks) || number.low.fract() != 0.0 && !counted;
    (fits && !year && !rank && !goals)
        .then(|| draft(line, at, of.end, number.low / of.low, number.digits.max(of.digits)))
}

/// “3-to-1”, “three to one”.
fn odds(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let to = number.end;
    if !(line.hyphen(to) && word!(line.key(to + 1), "to") && line.hyphen(to + 2)) {
        return None;
    }
    let of = number::one(line, to + 3).filter(|of| matches!(of.form, Form::Digits | Form::Words))?;
    // “a one-to-one meeting” is no share.
    let fits = number.high.is_none() && of.low > 0.0 && number.low != of.low;
    fits.then(|| draft(line, at, of.end, number.low / of.low, number.digits))
}
