//! The one walk over the tokens: at each trigger the recognisers are asked in order.

use std::ops::Range;
use std::sync::OnceLock;

use super::draft::Draft;
use super::figure::{Figure, Value};
use super::line::Line;
use super::number::{self, Form, Number, Sense};
use super::words::factor::FACTORS;
use super::{around, count, date, duration, ends, measure, money, multiple, not, percent, ratio};
use crate::keys::word;
use crate::text::{Kind, Sieve, Text};

/// Finds the figures of a text, in order.
pub fn find(text: &Text<'_>) -> Vec<Figure> {
    let mut figures = Vec::with_capacity(text.tokens.len() / 24);
    find_in(text, 0..text.sentences.len(), &mut figures);
    figures
}

/// Adds the figures of some sentences of a text, in order.
pub fn find_in(text: &Text<'_>, sentences: Range<usize>, figures: &mut Vec<Figure>) {
    let mut drafts: Vec<Draft> = Vec::new();
    let today = date::today(text);
    for sentence in &text.sentences[sentences] {
        let line = Line { text, start: sentence.start, end: sentence.end, today };
        let mut i = line.start;
        while i < line.end {
            i = match at(&line, i) {
                Step::Found(draft) => {
                    let end = draft.tokens.end;
                    push(&line, *draft, &mut drafts);
                    end
                }
                Step::Past(end) => end,
            }
            .max(i + 1);
        }
        around::complete(&line, &mut drafts);
        figures.extend(drafts.drain(..).map(|draft| draft.figure));
    }
}

/// The token behind a range that ends at `end`, and behind a third number joined to it: “between 10 and 12 and 15 per cent”.
fn past(line: &Line, end: usize) -> usize {
    let third = word!(line.key(end), "and" | "to" | "or").then(|| number::one(line, end + 1)).flatten();
    third.map_or(end, |third| third.end)
}

enum Step {
    Found(Box<Draft>),
    /// Nothing to read before this token.
    Past(usize),
}

impl From<Draft> for Step {
    fn from(draft: Draft) -> Self {
        Step::Found(Box::new(draft))
    }
}

fn at(line: &Line, i: usize) -> Step {
    if let Some(end) = not::address(line, i) {
        return Step::Past(end);
    }
    let found = match line.kind(i) {
        Some(Kind::Number) => {
            if let Some(draft) = date::read(line, i) {
                return draft.into();
            }
            if let Some(end) = not::skip(line, i) {
                return Step::Past(end);
            }
            // “against 36 to 38 normally”: what is no figure leaves no end of itself behind.
            let range = || number::read(line, i).filter(|n| n.high.is_some() && !line.hyphen(n.end));
            match quantity(line, i) {
                None => return Step::Past(range().map_or(i + 1, |range| past(line, range.end))),
                found => found,
            }
        }
        Some(Kind::Currency(_)) => money::read(line, i),
        Some(Kind::Word) => word_at(line, i),
        Some(Kind::Dash(_)) if line.number(i + 1) && line.glued(i + 1) && !line.glued(i) => quantity(line, i),
        Some(Kind::Dash(_)) if number::minus_apart(line, i) => quantity(line, i),
        Some(Kind::Dash(_)) if line.glued(i + 1) && !line.glued(i) => lost(line, i),
        Some(Kind::Punct('.')) if line.number(i + 1) && line.glued(i + 1) && !line.glued(i) => quantity(line, i),
        Some(Kind::Punct(c)) if !c.is_ascii() => quantity(line, i),
        _ => None,
    };
    match found {
        Some(draft) => draft.into(),
        None => Step::Past(i + 1),
    }
}

/// Parts the two ends of a change that were read as one range: “grew from 10 to 12 per cent” is no range of 10 to 12.
fn push(line: &Line, mut draft: Draft, drafts: &mut Vec<Draft>) {
    let start = draft.tokens.start;
    if let Value::Range(low, high) = draft.figure.value
        && let Some((to, second)) = (start..draft.tokens.end).find_map(|i| Some((i, ends::from_to(line, start, i)?)))
    {
        let mut first = Draft::new(line, start..to, draft.figure.kind, Value::Number(low), draft.figure.digits);
        (first.figure.unit, first.figure.noun, first.figure.age) =
            (draft.figure.unit, draft.figure.noun, draft.figure.age);
        drafts.push(first);
        draft.figure.value = Value::Number(high);
        draft = draft.starting(line, second);
    }
    drafts.push(draft);
}

/// The words that a figure may begin with: of those that may begin a duration (“last decade”), all may begin a date.
static TRIGGERS: OnceLock<Sieve> = OnceLock::new();

fn triggers() -> Sieve {
    date::triggers(number::triggers(Sieve::of(&["magnitude", "minus"]).and(&FACTORS)))
}

/// “a profit of -£5m”, “as low as minus €12”: an amount below nothing, where none but an amount is due; “a sum –£5m – was paid” has
/// a dash, “sales minus £5m of costs” takes away, and “plus or minus €2” is two either way.
fn lost(line: &Line, i: usize) -> Option<Draft> {
    let due = word!(
        line.before(i),
        "of" | "to"
            | "at"
            | "from"
            | "by"
            | "is"
            | "was"
            | "were"
            | "be"
            | "than"
            | "as"
            | "a"
            | "around"
            | "about"
            | "nearly"
            | "almost"
    );
    if !due || line.is(i, '—') || !matches!(line.kind(i + 1), Some(Kind::Currency(_))) {
        return None;
    }
    let mut draft = money::read(line, i + 1)?;
    let Value::Number(value) = &mut draft.figure.value else { return None };
    *value = -*value;
    Some(draft.starting(line, i))
}

fn word_at(line: &Line, i: usize) -> Option<Draft> {
    let key = line.key(i);
    if (matches!(line.kind(i + 1), Some(Kind::Currency(_) | Kind::Number)) || line.is(i + 1, '.'))
        && let Some(draft) = money::read(line, i)
    {
        return Some(draft);
    }
    if !TRIGGERS.get_or_init(triggers).passes(key) {
        return None;
    }
    if date::begins(key)
        && let Some(date) = date::read(line, i)
    {
        return Some(date);
    }
    if let Some(draft) = duration::stepped(line, i) {
        return Some(draft);
    }
    if word!(key, "magnitude") {
        return measure::magnitude(line, i);
    }
    match number::sense(key) {
        Some(Sense::Scale(_) | Sense::Many) => money::scale_alone(line, i),
        // “a billion-dollar mine”: the article is the mine's.
        Some(Sense::Article)
            if matches!(number::sense(line.key(i + 1)), Some(Sense::Scale(_))) && line.hyphen(i + 2) =>
        {
            None
        }
        Some(Sense::Article) => quantity(line, i).or_else(|| duration::single(line, i)),
        Some(_) => quantity(line, i),
        None if word!(key, "minus") => lost(line, i).or_else(|| quantity(line, i)),
        None => multiple::word(line, i),
    }
}

/// Reads a number and what it is of.
fn quantity(line: &Line, i: usize) -> Option<Draft> {
    let number = number::read(line, i)?;
    let number = &number;
    // “zero-hours contracts”, “a zero-carbon home”
    if number.low == 0.0 && number.high.is_none() && number.form == Form::Words && line.hyphen(number.end) {
        return None;
    }
    // “put in her two cents”
    let mine = word!(line.before(i), "my" | "your" | "his" | "her" | "their" | "our");
    if mine && number.low == 2.0 && word!(line.key(number.end), "cents") {
        return None;
    }
    let found = percent::read(line, i, number)
        .or_else(|| multiple::times(line, i, number))
        .or_else(|| money::behind(line, i, number))
        .or_else(|| duration::age(line, i, number))
        .or_else(|| duration::read(line, i, number))
        .or_else(|| measure::read(line, i, number))
        .or_else(|| ratio::read(line, i, number));
    found.or_else(|| if bare(line, i, number) { count::read(line, i, number) } else { None })
}

/// Whether a number may stand as a count: not behind a name or inside one.
fn bare(line: &Line, i: usize, number: &Number) -> bool {
    let before = i.wrapping_sub(1);
    let named = number.form == Form::Digits
        && !number.scaled
        && line.capital(before)
        && !line.token(before).is_some_and(|t| t.opens_sentence())
        && !line.glued(i)
        && number.high.is_none();
    // “Indo-Pacific Four”, “the Nine Network”
    let name = number.form == Form::Words && line.capital(i) && !line.token(i).is_some_and(|t| t.opens_sentence());
    // “category two calls”
    // “on day two of a trial”, but “that day two people died”
    let day = word!(line.before(i), "day" | "week")
        && word!(line.before(before), "on" | "into" | "of" | "for" | "to" | "was" | "is");
    let label = number.form == Form::Words
        && (day
            || word!(
                line.before(i),
                "category" | "phase" | "stage" | "grade" | "tier" | "type" | "chapter" | "round" | "number"
            ));
    // “day four of a trial”; but “the other day four people …”
    let label = label || word!(line.before(i), "day" | "week" | "game") && word!(line.key(number.end), "of");
    // “a best-of-three final”
    let best = word!(line.before(i), "of") && word!(line.key(i.wrapping_sub(2)), "best");
    // “their first one-on-one talks”
    let joint = i.checked_sub(3).is_some_and(|joint| line.hyphen(joint)) && line.hyphen(before);
    let matched = joint && word!(line.key(before - 1), "on" | "to" | "by" | "for");
    !named && !name && !label && !best && !matched
}
