//! Numbers in words.

use super::super::line::Line;
use super::form::{Form, Number};
use super::sense::Sense::*;
use super::sense::{sense, vulgar};
use crate::keys::word;
use crate::text::Kind;

/// Reads the number in words that begins at token `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Number> {
    match *sense(line.key(at))? {
        Ones(_) | Tens(_) => counted(line, at),
        Article => with_article(line, at),
        Half => half(line, at),
        Part(4) if word!(line.key(at), "quarter") => share(line, at, 1.0, at),
        Vague => vague(line, at),
        Few => few(line, at),
        Hundred | Scale(_) | Dozen | Part(_) | Parts(_) | Many => None,
    }
}

fn number(end: usize, low: f64, digits: u8, form: Form) -> Number {
    Number { end, low, high: None, digits, form, scaled: false }
}

/// A cardinal in words, with a fraction or a scale behind it: “two”, “two-thirds”, “two and a half million”.
fn counted(line: &Line, at: usize) -> Option<Number> {
    let (whole, end, scaled) = cardinal(line, at, 0.0)?;
    let next = line.past_hyphen(end);
    if let Some(Parts(_) | Part(_)) = sense(line.key(next)) {
        let single = whole == 1.0;
        let ((Parts(_), false) | (Part(_), true)) = (sense(line.key(next))?, single) else { return None };
        return share(line, next, whole, at);
    }
    let mut number = Number { scaled, ..number(end, whole, significant(whole), Form::Words) };
    if word!(line.key(end), "and")
        && let Some((part, end)) = and_a_part(line, end + 1)
    {
        number.low += part;
        number.digits += 1;
        number.end = end;
        if let Some(Scale(power)) = sense(line.key(end)) {
            number.low *= 10f64.powi(i32::from(*power));
            (number.end, number.scaled) = (end + 1, true);
        }
    } else if let Some(Kind::Punct(c)) = line.kind(end)
        && let Some(part) = vulgar(c)
    {
        number.low += part;
        number.end += 1;
    }
    if let Some(Dozen) = sense(line.key(number.end)) {
        number.low *= 12.0;
        number.end += 1;
    }
    Some(number)
}

/// “a half”, “a quarter”, “three quarters” behind “two and”.
fn and_a_part(line: &Line, at: usize) -> Option<(f64, usize)> {
    let (over, next) = match sense(line.key(at))? {
        Article | Ones(1) => (1.0, line.past_hyphen(at + 1)),
        Ones(n @ 2..=9) => (f64::from(*n), line.past_hyphen(at + 1)),
        _ => return None,
    };
    let under = match sense(line.key(next))? {
        Half => 2,
        Part(under) if over == 1.0 => *under,
        Parts(under) => *under,
        _ => return None,
    };
    Some((over / f64::from(under), next + 1))
}

/// A cardinal: its value, where it ends, whether a scale stands in it. `group` is what stands before the first word.
fn cardinal(line: &Line, at: usize, group: f64) -> Option<(f64, usize, bool)> {
    let (mut total, mut group, mut end, mut scaled) = (0.0, group, at, false);
    let mut smallest = f64::INFINITY;
    let mut i = at;
    // No cardinal in words is longer than this.
    for _ in 0..16 {
        let before = rest(group, 100.0);
        match sense(line.key(i)) {
            Some(Ones(n))
                if end == at
                    || before == 0.0 && group != 0.0
                    || before >= 20.0 && rest(before, 10.0) == 0.0 && *n < 10
                    || group == 0.0 =>
            {
                if before == 0.0 && group > 0.0 && *n == 0 {
                    break;
                }
                group += f64::from(*n);
            }
            Some(Tens(n)) if before == 0.0 => group += f64::from(*n),
            Some(Hundred) if group < 100.0 && group > 0.0 => group *= 100.0,
            Some(Scale(power)) if group > 0.0 => {
                let scale = 10f64.powi(i32::from(*power));
                if scale >= smallest {
                    break;
                }
                smallest = scale;
                total += group * scale;
                group = 0.0;
                scaled = true;
            }
            _ => break,
        }
        end = i + 1;
        i = line.past_hyphen(end);
        // “one hundred and sixty”, “two thousand and five”: `and` only between a hundred or scale and what is smaller.
        let round = group == 0.0 || rest(group, 100.0) == 0.0;
        if round
            && word!(line.key(i), "and")
            && matches!(sense(line.key(i + 1)), Some(Ones(1..) | Tens(_)))
            && group + total >= 100.0
        {
            let more_follows =
                !matches!(sense(line.key(line.past_hyphen(i + 2))), Some(Hundred | Scale(_) | Part(_) | Parts(_)));
            if !more_follows {
                break;
            }
            i += 1;
        } else if end > at && !matches!(sense(line.key(i)), Some(Ones(_) | Tens(_) | Hundred | Scale(_))) {
            break;
        }
    }
    (end > at).then_some((total + group, end, scaled))
}

/// “a million”, “a hundred and twenty”, “a dozen”, “a third”, “a few dozen”; no “a” that is only an article.
fn with_article(line: &Line, at: usize) -> Option<Number> {
    match *sense(line.key(at + 1))? {
        Hundred | Scale(_) if !word!(line.key(at), "an") => {
            let (value, end, scaled) = cardinal(line, at + 1, 1.0)?;
            let number = Number { scaled, ..number(end, value, significant(value), Form::Words) };
            if word!(line.key(end), "and") && word!(line.key(end + 1), "a") && word!(line.key(end + 2), "half") {
                return Some(Number { low: value * 1.5, end: end + 3, digits: 2, ..number });
            }
            Some(number)
        }
        Dozen => Some(number(at + 2, 12.0, 2, Form::Words)),
        // “a half-dozen”, “a half million”
        Half => half(line, at + 1),
        Part(_) => share(line, at + 1, 1.0, at),
        Few => few(line, at + 1),
        _ => None,
    }
}

/// “half a million”, “half a dozen”, “half-dozen”; else “half” alone, a share.
fn half(line: &Line, at: usize) -> Option<Number> {
    let mut next = line.past_hyphen(at + 1);
    if word!(line.key(next), "a") {
        next += 1;
    }
    match sense(line.key(next)) {
        Some(Dozen) => Some(number(next + 1, 6.0, 1, Form::Words)),
        Some(Scale(power)) => {
            let low = 0.5 * 10f64.powi(i32::from(*power));
            Some(Number { scaled: true, ..number(next + 1, low, 1, Form::Words) })
        }
        Some(Hundred) => Some(number(next + 1, 50.0, 1, Form::Words)),
        _ => Some(number(at + 1, 0.5, 1, Form::Share)),
    }
}

/// Parts of a whole, their name at `at`: “two-thirds”; “three quarters of a million” is a number.
fn share(line: &Line, at: usize, over: f64, start: usize) -> Option<Number> {
    let (Part(under) | Parts(under)) = *sense(line.key(at))? else { return None };
    // “a third-year student”, “the third-largest”
    if line.hyphen(at + 1) {
        return None;
    }
    let low = over / f64::from(under);
    let of = at + 1;
    if word!(line.key(of), "of")
        && word!(line.key(of + 1), "a")
        && let Some(Scale(power)) = sense(line.key(of + 2))
    {
        return Some(Number { scaled: true, ..number(of + 3, low * 10f64.powi(i32::from(*power)), 2, Form::Words) });
    }
    if under == 4
        && let Some(Scale(power)) = sense(line.key(of))
    {
        return Some(Number { scaled: true, ..number(of + 1, low * 10f64.powi(i32::from(*power)), 2, Form::Words) });
    }
    // “quarter” alone is a share only of something; most often it is three months.
    if start == at && !word!(line.key(of), "of") {
        return None;
    }
    Some(number(at + 1, low, 2, Form::Share))
}

/// So many words at most are one number, more than “hundreds of thousands of millions”: no run of them makes a text slow.
const LONGEST: usize = 7;

/// “dozens”, “tens of thousands”, “hundreds of millions”.
fn vague(line: &Line, at: usize) -> Option<Number> {
    let mut end = at + 1;
    while end < at + LONGEST && word!(line.key(end), "of") && sense(line.key(end + 1)) == Some(&Vague) {
        end += 2;
    }
    let alone = word!(line.key(at), "tens" | "scores") && end == at + 1 && !word!(line.key(end), "of");
    (!alone).then_some(number(end, 0.0, 0, Form::Vague))
}

/// “several hundred”, “a few dozen”.
fn few(line: &Line, at: usize) -> Option<Number> {
    let mut end = at + 1;
    while matches!(sense(line.key(end)), Some(Hundred | Scale(_) | Dozen)) {
        end += 1;
    }
    (end > at + 1).then_some(number(end, 0.0, 0, Form::Vague))
}

/// What is left of a whole number behind all of a round one. (The remainder of any two doubles is 2 kB of code.)
fn rest(value: f64, of: f64) -> f64 {
    value - (value / of).floor() * of
}

/// Significant digits of a whole number in words.
fn significant(value: f64) -> u8 {
    let (mut value, mut digits) = (value, 0);
    while value >= 1.0 && rest(value, 10.0) == 0.0 {
        value /= 10.0;
    }
    while value >= 1.0 {
        value = (value / 10.0).floor();
        digits += 1;
    }
    digits.max(1)
}
