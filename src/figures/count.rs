//! Numbers of things, with the noun phrase that is counted.

use super::around;
use super::draft::Draft;
use super::figure::FigureKind;
use super::line::Line;
use super::noun;
use super::number::{Form, Number};
use super::words::stops;
use crate::keys::word;

/// Reads the number that begins at `at` as a count.
pub(super) fn read(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let mut number = *number;
    let mut end = number.end;
    if number.form == Form::Share {
        return None;
    }
    // “82c”: whatever the letters mean, they are no things.
    if line.glued(end) && line.word(end) && number.form != Form::Metres {
        return None;
    }
    // “a 12 m mast”: metres or millions, but no things.
    if number.form != Form::Metres && line.str(end) == "m" {
        return None;
    }
    // “3,000-plus jobs”, “100-odd guests”
    if line.hyphen(end) && word!(line.key(end + 1), "plus" | "odd") && number.high.is_none() {
        let close = noun::phrase(line, end + 2, true)?;
        return Some(draft(line, at, close, &number, Some((end + 2, close))));
    }
    // “four-party talks”, “six-member crew”: the singular behind a hyphen is what is counted.
    if line.hyphen(end) && line.word(end + 1) {
        return compound(line, at, &number);
    }
    if number.form == Form::Metres {
        // `1.5m doses` is a million of them; `5m` alone may be metres.
        let doses = noun::phrase(line, end + 1, true)?;
        number = super::money::millions(number);
        end = doses;
        return Some(draft(line, at, end, &number, Some((number.end, doses))));
    }
    let of = number.form == Form::Vague && word!(line.key(end), "of");
    let start = end + usize::from(of) + usize::from(line.is(end, '+'));
    let one = number.low == 1.0 && number.high.is_none() && number.form != Form::Vague;
    if let Some(close) = noun::phrase(line, start, !one) {
        // “the 35B models”, “in 0.8B sizes”: what they are made of is counted, not they; “done it a million times”: often
        let sized = line.str(number.end - 1) == "B" && KINDS.has(line.key(close - 1));
        if sized || word!(line.key(at), "a") && word!(line.key(close - 1), "times") {
            return None;
        }
        return Some(draft(line, at, close, &number, Some((start, close))));
    }
    // “a 5K and a 10K”: runs, not thousands.
    if number.form == Form::Vague || line.str(number.end - 1) == "K" {
        return None;
    }
    // Without a noun a number stands only where its size or the words around it say that it is a quantity.
    let large = number.scaled || number.low.fract() != 0.0 || number.low >= 100.0 && number.high.is_none();
    let of = word!(line.key(number.end), "of") && number.high.is_none();
    let said = of || SAID.has(line.before(at)) || SAID.has(line.key(number.end)) && number.high.is_none();
    // “35 or above”
    let limit = word!(line.key(number.end), "or") && around::is_limit(line.key(number.end + 1));
    let said = said || limit;
    let behind = !line.capital(number.end) || number.scaled;
    if number.form == Form::Words && !number.scaled && number.high.is_none() && number.low >= 2.0 {
        let mut draft = draft(line, at, number.end, &number, None);
        draft.tentative = true;
        return Some(draft);
    }
    // “Five thousand of the sailors”
    let written = number.form == Form::Digits || number.form == Form::Words && number.scaled && of;
    let fits = written && behind && (large || said) && !line.hyphen(number.end);
    fits.then(|| draft(line, at, number.end, &number, None))
}

fn draft(line: &Line, at: usize, end: usize, number: &Number, noun: Option<(usize, usize)>) -> Draft {
    Draft::new(line, at..end, FigureKind::Count, number.value(), number.digits)
        .noun(noun.map(|(start, end)| line.span(start, end)))
}

fn compound(line: &Line, at: usize, number: &Number) -> Option<Draft> {
    let noun = number.end + 1;
    let key = line.key(noun);
    let two_words = line.hyphen(noun + 1);
    if NOT_COUNTED.has(key)
        || line.str(noun).ends_with("ed")
        || two_words
        || number.form == Form::Vague
        || number.form == Form::Metres
        || line.capital(noun)
        || stops(key)
    {
        return None;
    }
    if number.high.is_none() && number.low == 1.0 {
        return None;
    }
    Some(draft(line, at, noun + 1, number, Some((noun, noun + 1))))
}

crate::table! {
    /// What comes in several sizes.
    static KINDS: () = {
        "model" => (), "models" => (), "size" => (), "sizes" => (), "variant" => (), "variants" => (), "version" => (),
        "versions" => (),
    };
}

crate::table! {
    /// Words behind a number and a hyphen that are not counted.
    static NOT_COUNTED: () = {
        "time" => (), "fold" => (), "size" => (), "sized" => (), "plus" => (), "odd" => (), "some" => (),
        "something" => (), "handed" => (), "sided" => (), "off" => (), "man" => (),
        "way" => (), "star" => (), "class" => (), "level" => (), "degree" => (), "tier" => (), "nil" => (), "all" => (),
        "minded" => (), "style" => (), "up" => (), "down" => (), "on" => (), "over" => (), "to" => (), "by" => (),
        "in" => (), "piece" => (), "stop" => (),
    };
}

crate::table! {
    /// Words around a number that make it a quantity without a noun.
    static SAID: () = {
        "by" => (), "to" => (), "from" => (), "than" => (), "about" => (), "around" => (), "nearly" => (),
        "almost" => (), "over" => (), "under" => (), "least" => (), "most" => (), "total" => (), "reached" => (),
        "hit" => (),
        "stood" => (), "scored" => (), "is" => (), "are" => (), "was" => (), "were" => (), "averaged" => (),
        "totalled" => (), "totaled" => (), "per" => (), "only" => (), "approximately" => (), "roughly" => (),
        "some" => (), "exceeded" => (), "up" => (), "down" => (), "had" => (),
    };
}
