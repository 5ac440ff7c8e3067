//! The subject of a verb before a figure.

use std::ops::Range;

use super::super::behind::counts;
use super::before;
use crate::figures::date::{is_month, is_weekday};
use crate::figures::line::Line;
use crate::figures::noun::is_plural;
use crate::figures::number::{self, Sense};
use crate::figures::unit;
use crate::figures::words::phrase::REACH;
use crate::figures::words::phrase::{AUXILIARIES, DETERMINERS, EMPTY, acts, adverb, part, participle, verb_alone};
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::Kind;

/// Whether no noun stands at `i` that “as” could say more of: “narrowed as”, “rose sharply as”, “last year as”, “£3 million as”.
fn ends(line: &Line, i: usize) -> bool {
    let key = line.key(i);
    let when = unit::TIMES.has(key) || is_month(key) || is_weekday(key) || number::sense(key).is_some();
    when || verb_alone(key) || adverb(line, i) || word!(key, "cent" | "percent")
}

/// Whether a noun phrase, which begins at `first` with its number, hangs on another word and is no subject.
fn hangs(line: &Line, low: usize, first: usize, found: &Range<usize>) -> bool {
    // “from home”; “tired or unwell” is half of what is.
    let determiner = usize::from(DETERMINERS.has(line.before(first)));
    let oblique = word!(
        line.before(first.saturating_sub(determiner)),
        "from" | "to" | "by" | "at" | "into" | "through" | "in" | "on" | "for" | "during" | "via" | "or"
    );
    // “its worth as scrap”, but “as exports fell”
    let role = first.saturating_sub(determiner + 1);
    let oblique = oblique || word!(line.key(role), "as") && line.word(role.wrapping_sub(1)) && !ends(line, role - 1);
    // “pay after inflation fell”, but “shares slid after profit fell”
    let led = (low..role).any(|i| verb_alone(line.key(i)) || acts(line, i))
        && !(found.len() == 1 && line.str(found.start).ends_with("ing"));
    let oblique = oblique || word!(line.key(role), "after" | "before" | "since") && !led;
    // “a block with 212 beds will cost”, “the sale of 12,000 ewes cost”
    let oblique = oblique || first < found.start && word!(line.before(first), "with" | "of");
    // “the best car to come out of Selwy has”
    oblique || word!(line.before(first), "of") && word!(line.before(first.saturating_sub(1)), "out")
}

/// What is done with a noun phrase that begins at `first`, or who does it, where that is what is measured: “heating a home costs”,
/// “the cost of heating a home is”, “the number of women running listed firms fell”.
fn doing(line: &Line, first: usize, end: usize) -> Option<Range<usize>> {
    let determiner = usize::from(DETERMINERS.has(line.before(first)));
    let verb = (first - determiner).checked_sub(1).filter(|verb| *verb >= line.start)?;
    let text = line.str(verb);
    if !(text.ends_with("ing") && text.len() > 4) || stops(line.key(verb)) || line.hyphen(verb + 1) {
        return None;
    }
    let opens = verb == line.start || word!(line.before(verb), "that" | "said");
    if opens {
        return (determiner > 0).then_some(verb..end);
    }
    let of = verb - usize::from(word!(line.before(verb), "of"));
    let who = of < verb || is_plural(line.before(verb), line.str(verb - 1));
    Some(before(line, of).filter(|_| who && !line.capital(verb))?.start..end)
}

/// The most tokens of a time between a subject and its verb.
const TIME: usize = 12;

/// Where the time begins that stands before `end`: “in the three months to June”, “for the quarter that ended Sept. 30,”, “last year”.
fn untimed(line: &Line, end: usize) -> Option<usize> {
    let time = |&i: &usize| {
        let key = line.key(i);
        let day = line.number(i) || is_month(key) || is_weekday(key) || unit::TIMES.has(key);
        let mark = line.is(i, ',') || line.is(i, '.') || line.hyphen(i);
        let mark = mark && i > line.start && (line.number(i - 1) || is_month(line.key(i - 1)));
        day || mark || OF_TIMES.has(key)
    };
    let first = (end.saturating_sub(TIME).max(line.start)..end).rev().take_while(time).last()?;
    let when = |&i: &usize| {
        let of = word!(line.key(i), "of") && word!(line.key(i + 1), "the");
        let at = word!(line.key(i), "at") && word!(line.key(i + 2), "end");
        of || at || word!(line.key(i), "in" | "for" | "on" | "over" | "during" | "last" | "this")
    };
    let what = |&i: &usize| part(line, i - 1) && !time(&(i - 1));
    (first.max(line.start + 1)..end - 1).find(when).filter(what)
}

crate::table! {
    /// Words of a time between its preposition and its end.
    static OF_TIMES: () = {
        "in" => (), "at" => (), "for" => (), "on" => (), "over" => (), "during" => (), "last" => (), "this" => (), "past" => (), "the" => (),
        "of" => (), "to" => (), "that" => (), "ended" => (), "ending" => (), "first" => (), "third" => (),
        "fourth" => (), "final" => (), "quarter" => (), "half" => (), "season" => (), "fiscal" => (),
        "financial" => (), "end" => (), "period" => (), "reporting" => (), "previous" => (), "six" => (), "nine" => (), "three" => (), "two" => (),
    };
}

/// The subject of the verb at `verb`.
pub(in crate::figures::around::noun) fn subject(line: &Line, at: usize) -> Option<Range<usize>> {
    let mut end = at;
    let low = at.saturating_sub(REACH).max(line.start);
    // “net debt is tipped to hit”
    let done = |i: usize| i > low && participle(line, i) && AUXILIARIES.has(line.key(i - 1));
    let between = |i: usize| {
        let modal = AUXILIARIES.has(line.key(i)) && !line.capital(i) || adverb(line, i) || line.denies(i);
        // “the cost so far is £9m”
        let modal = modal || word!(line.key(i), "far") && word!(line.before(i), "so");
        let modal = modal || word!(line.key(i), "so") && word!(line.key(i + 1), "far");
        // “a deficit on special needs is”, “load-shedding cost the firm £5m”
        let noun = word!(line.key(i + 1), "is" | "are" | "was") || line.hyphen(i.wrapping_sub(1));
        modal || verb_alone(line.key(i)) && !noun || done(i)
    };
    while end > low && between(end - 1) {
        end -= 1;
    }
    // “permits, which rose by 4 per cent”: what rose stands before the comma.
    let which = end > low + 1 && word!(line.before(end), "which") && line.is(end - 2, ',');
    end -= 2 * usize::from(which);
    let end = untimed(line, end).unwrap_or(end);
    // “Sales, which …, rose”, “prices in Tokyo, a leading indicator, rose”: what stands between commas is an aside.
    let aside = end > low && line.is(end - 1, ',');
    // “a cost of £42bn, expected to reach £90bn”
    if aside && AUXILIARIES.has(line.key(end)) && participle(line, end) {
        return None;
    }
    let end = if aside { (low..end - 1).rev().find(|i| line.is(*i, ','))? } else { end };
    // “Power from dams, solar farms, and turbines, rose”: the end of a list is no aside.
    if aside && word!(line.key(end + 1), "and" | "or") {
        return None;
    }
    // “emissions of gases such as methane are”: of the gases, not of the example.
    let example = (low + 1..end).rev().take_while(|i| !line.is(*i, ','));
    let end =
        example.clone().find(|i| word!(line.key(*i), "as") && word!(line.key(i - 1), "such")).map_or(end, |i| i - 1);
    let mut found = before(line, end)?;
    // “which Halden claims is a 20% gain”: who claims so is not what gains.
    if word!(line.before(found.start), "which" | "what")
        && word!(line.key(found.end - 1), "claims" | "estimates" | "reckons" | "argues" | "maintains")
    {
        return None;
    }
    // “Pirates seized ships costing the firm £7m”: all of it does.
    if word!(line.key(at), "costing") && super::before::done(line, found.clone()).start > found.start {
        return None;
    }
    // “it is expected emissions will fall”: what is expected is all of it.
    let told = AUXILIARIES.has(line.before(found.start));
    found.start += usize::from(told && found.len() > 1 && participle(line, found.start));
    // “was said to be operating has”
    if told && found.len() == 1 && line.str(found.start).ends_with("ing") {
        return None;
    }
    // “for 1.4 million workers will cost £2bn”
    let scale = |i: usize| matches!(number::sense(line.key(i)), Some(Sense::Scale(_)));
    let number = |i: usize| (counts(line, i) || scale(i)) && !line.hyphen(i + 1);
    let first = (low + 1..=found.start).rev().find(|i| !number(i - 1)).unwrap_or(low);
    while found.start < found.end && number(found.start) {
        found.start += 1;
    }
    if let Some(whole) = doing(line, first, found.end) {
        return Some(whole);
    }
    let oblique = hangs(line, low, first, &found);
    // “The change will cost $48m”, “a further increase of $1.20”: the word says nothing of what it is.
    let key = line.key(found.start);
    let bare = found.len() == 1 && (EMPTY.has(key) || unit::TIMES.has(key) || number::sense(key).is_some());
    // “we hope to raise it fourfold”
    let hopes = word!(line.key(found.end), "to") && word!(line.before(first), "we" | "it" | "they" | "he" | "she");
    let bare = bare || found.len() == 1 && hopes;
    // “for the quarter” of “£634m for the quarter, down”
    let bare =
        bare || stops(key) && !line.hyphen(found.start + 1) && !line.is(found.start + 1, '&') && !word!(key, "per");
    // “a plan to reach 2%”, “- scheduled to rise by 5%”
    let bare = bare
        || word!(line.key(end), "to")
            && word!(
                line.key(found.end - 1),
                "plan" | "plans" | "bid" | "deal" | "goal" | "target" | "aim" | "pledge" | "effort" | "efforts"
            );
    // “players who head a ball are”: of the players.
    let mut clause = (low..found.start).rev().take_while(|i| !line.is(*i, ','));
    let bare = bare || clause.any(|i| word!(line.key(i), "who"));
    // “Spain's was up 0.6 per cent” does not say what of Spain's.
    let bare = bare || line.kind(found.end - 1) == Some(Kind::Clitic);
    (!(oblique || bare || found.is_empty())).then_some(found)
}
