//! Which words can be part of what is measured, and which are verbs.

use std::ops::Range;

use super::{change, stopped};
use crate::figures::line::Line;
use crate::figures::not::is_label;
use crate::figures::number::{Sense, sense};
use crate::figures::unit;
use crate::keys::word;
use crate::text::{Key, Kind, is_adverb};

/// How far a verb or a noun is looked for.
pub(in crate::figures) const REACH: usize = 16;
/// The longest noun phrase, in tokens.
pub(in crate::figures) const PHRASE: usize = 7;

/// Whether the word looks like a verb's past or its participle.
pub(in crate::figures) fn participle(line: &Line, i: usize) -> bool {
    line.str(i).len() > 4 && line.str(i).ends_with("ed")
}

/// Whether the token can stand in a noun phrase.
pub(in crate::figures) fn part(line: &Line, i: usize) -> bool {
    match line.kind(i) {
        // “m” of “63m superyacht”, “billion” of “1.2 billion shares”
        Some(Kind::Word) if line.number(i.wrapping_sub(1)) && (line.glued(i) || scale(line.key(i))) => false,
        Some(Kind::Word) if line.denies(i) => false,
        // “faces cuts”, but “a face value”
        Some(Kind::Word) if word!(line.key(i), "face") && !word!(line.key(i + 1), "value") => false,
        // “we'll be”
        Some(Kind::Word) if !line.capital(i) && line.str(i).contains(['\'', '’']) => false,
        // “must start”
        Some(Kind::Word) if word!(line.before(i), "must" | "will" | "would" | "should" | "could" | "can") => false,
        // “A&E attendances”
        Some(Kind::Word) if ampersand(line, i + 1) => true,
        Some(Kind::Word) => !line.token(i).is_some_and(stopped) && !verb_alone(line.key(i)) && !EDGE.has(line.key(i)),
        Some(Kind::Clitic) => true,
        Some(Kind::Dash(_)) => line.hyphen(i),
        // “the FTSE 250 group”
        Some(Kind::Number) => {
            line.hyphen(i + 1)
                || line.str(i.wrapping_sub(1)).len() > 1 && line.capital(i - 1) && is_label(line.before(i))
        }
        _ => ampersand(line, i),
    }
}

/// Whether `&` joins the letters on either side of it: “R&D”.
pub(in crate::figures) fn ampersand(line: &Line, i: usize) -> bool {
    line.is(i, '&') && line.glued(i) && line.glued(i + 1)
}

fn scale(key: Key) -> bool {
    matches!(sense(key), Some(Sense::Scale(_)))
}

pub(in crate::figures) fn skip_determiners(line: &Line, mut at: usize) -> usize {
    for _ in 0..3 {
        if DETERMINERS.has(line.key(at)) && !line.hyphen(at + 1) && !ampersand(line, at + 1) {
            at += 1;
        }
    }
    at
}

pub(in crate::figures) fn adverb(line: &Line, i: usize) -> bool {
    let (word, key) = (line.str(i), line.key(i));
    // “a weekly total”
    let adjective = word!(key, "monthly" | "daily" | "weekly" | "yearly" | "early" | "quarterly");
    line.word(i) && (is_adverb(word, key) && !adjective || word.ends_with("wide") && word.len() > 7)
}

pub(in crate::figures) fn verb(key: Key) -> bool {
    change::is_verb(key) || VERBS.has(key)
}

/// Whether the word is a verb and no noun: “the cost” and “a rise” are what a sentence may be about.
pub(in crate::figures) fn verb_alone(key: Key) -> bool {
    let noun = change::is_noun(key) && !word!(key, "rises" | "falls")
        || word!(key, "cost" | "costs" | "total" | "run" | "stand" | "account");
    verb(key) && !noun
}

/// Whether the word of change at `i` is a verb with an object: “a swing of 6 per cent cut her margin”.
pub(in crate::figures) fn acts(line: &Line, i: usize) -> bool {
    let time = (i + 2..i + 4).any(|i| unit::TIMES.has(line.key(i)));
    // “the top 10% gain $12,000”
    let object = DETERMINERS.has(line.key(i + 1)) || matches!(line.kind(i + 1), Some(Kind::Currency(_)));
    change::is_verb(line.key(i)) && object && !time
}

pub(in crate::figures) fn spends(line: &Line, at: usize) -> bool {
    (at.saturating_sub(8).max(line.start)..at).any(|i| {
        word!(
            line.key(i),
            "spend"
                | "spending"
                | "spent"
                | "spends"
                | "invest"
                | "invested"
                | "investing"
                | "paid"
                | "pay"
                | "paying"
                | "pays"
        )
    })
}

/// Whether a verb that follows a noun makes it do something, and is no part of what it is called: “a coast seeing temperatures of”.
pub(in crate::figures) fn sees(key: Key) -> bool {
    word!(
        key,
        "seeing"
            | "producing"
            | "facing"
            | "having"
            | "receiving"
            | "generating"
            | "reporting"
            | "showing"
            | "recording"
            | "earning"
    )
}

/// Whether a noun says how a figure is meant, not of what: “annual rate”.
pub(in crate::figures) fn says_how(line: &Line, noun: &Range<usize>) -> bool {
    noun.clone().all(|i| EMPTY.has(line.key(i)) || change::is_between(line.key(i)))
}

crate::table! {
    pub(in crate::figures) static DETERMINERS: () = {
        "the" => (), "a" => (), "an" => (), "its" => (), "their" => (), "his" => (), "her" => (), "our" => (),
        "my" => (), "your" => (), "this" => (), "these" => (), "those" => (), "that" => (), "all" => (), "any" => (),
        "each" => (), "every" => (), "another" => (), "some" => (), "such" => (),
    };
}

crate::table! {
    /// Verbs that join what is measured to a figure, besides those of change.
    pub(in crate::figures) static VERBS: () = {
        "is" => (), "are" => (), "was" => (), "were" => (), "be" => (), "been" => (), "being" => (), "reached" => (),
        "reach" => (), "reaches" => (), "hit" => (), "hits" => (), "total" => (), "totals" => (), "totalled" => (),
        "totaled" => (), "totaling" => (), "totalling" => (),
        "stood" => (), "stands" => (), "stand" => (), "cost" => (), "costs" => (), "costing" => (), "amounted" => (),
        "amounts" => (), "came" => (), "comes" => (), "come" => (), "run" => (), "runs" => (), "ran" => (),
        "running" => (), "averaged" => (), "averages" => (), "exceeded" => (), "exceeds" => (), "exceed" => (),
        "topped" => (), "tops" => (), "made" => (), "makes" => (), "make" => (),
        "account" => (), "accounts" => (), "accounted" => (), "represents" => (), "represented" => (), "eat" => (),
        "eats" => (), "remained" => (), "remains" => (), "remain" => (), "stays" => (),
        "stayed" => (), "equals" => (), "weighs" => (),
        "weighed" => (), "includes" => (), "included" => (), "generated" => (), "generates" => (), "brought" => (),
        "earned" => (), "covered" => (), "covers" => (), "sold" => (), "sells" => (), "fetched" => (), "do" => (),
        "does" => (), "closed" => (), "became" => (), "become" => (), "becomes" => (), "puts" => (), "estimates" => (),
        "bought" => (), "buys" => (), "proposes" => (), "meant" => (), "lives" => (), "live" => (), "says" => (),
        "needs" => (), "wants" => (), "believe" => (), "think" => (), "agree" => (), "supports" => (), "works" => (),
        "trading" => (), "traded" => (), "ended" => (), "opened" => (), "has" => (), "have" => (), "had" => (),
        "struck" => (), "shook" => (), "ticked" => (), "crept" => (), "nudged" => (), "touched" => (), "inched" => (),
        "edged" => (), "settled" => (), "finished" => (), "lies" => (), "lie" => (), "lay" => (),
    };
}

crate::table! {
    /// Participles behind what they measure.
    pub(in crate::figures) static MEASURING: () = {
        "measured" => (), "valued" => (), "estimated" => (), "priced" => (), "put" => (), "projected" => (),
        "worth" => (), "standing" => (), "hovering" => (), "totalling" => (), "totaling" => (), "averaging" => (), "measuring" => (), "weighing" => (),
        "costing" => (), "amounting" => (), "reaching" => (), "exceeding" => (),
    };
}

crate::table! {
    /// What stands between a subject and its verb.
    pub(in crate::figures) static AUXILIARIES: () = {
        "is" => (), "are" => (), "was" => (), "were" => (), "be" => (), "been" => (), "has" => (), "have" => (),
        "had" => (), "will" => (), "would" => (), "could" => (), "should" => (), "may" => (), "might" => (),
        "can" => (), "to" => (), "expected" => (), "forecast" => (), "projected" => (), "set" => (), "due" => (), "on" => (),
        "track" => (),
        "likely" => (), "estimated" => (), "also" => (), "now" => (), "then" => (), "just" => (), "even" => (),
        "not" => (), "already" => (), "still" => (), "did" => (), "going" => (), "about" => (), "predicted" => (),
        "believed" => (), "thought" => (), "said" => (), "again" => (), "once" => (), "back" => (), "only" => (),
        "itself" => (), "seen" => (),
    };
}

crate::table! {
    /// Nouns that say how a figure is meant, not of what.
    pub(in crate::figures) static EMPTY: () = {
        "rate" => (), "total" => (), "average" => (), "increase" => (), "rise" => (), "drop" => (), "fall" => (),
        "decline" => (), "cut" => (), "gain" => (), "loss" => (), "maximum" => (), "minimum" => (), "record" => (),
        "high" => (), "low" => (), "pace" => (), "level" => (), "height" => (), "some" => (), "most" => (),
        "additional" => (), "extra" => (), "further" => (), "excess" => (), "upwards" => (), "range" => (),
        "ages" => (), "age" => (), "out" => (), "jump" => (), "reduction" => (), "decrease" => (), "surge" => (),
        "change" => (), "changes" => (), "difference" => (), "move" => (), "decision" => (), "amount" => (),
        "sum" => (), "basis" => (), "figure" => (), "number" => (), "more" => (), "less" => (), "fewer" => (), "top" => (), "annual" => (), "yearly" => (), "quarterly" => (),
        "monthly" => (), "weekly" => (), "daily" => (), "overall" => (), "combined" => (), "favorable" => (), "favourable" => (),
        "unfavorable" => (), "unfavourable" => (), "tune" => (), "underwater" => (), "sharp" => (), "median" => (), "peak" => (),
        "short" => (), "shy" => (), "lower" => (), "higher" => (), "steady" => (), "frozen" => (), "stuck" => (), "firm" => (), "flat" => (), "stable" => (), "own" => (), "call" => (),
    };
}

crate::table! {
    /// Words behind a length that make it a distance.
    pub(in crate::figures) static DIRECTIONS: () = {
        "from" => (), "away" => (), "off" => (), "offshore" => (), "inland" => (), "beneath" => (), "underground" => (), "north" => (), "south" => (),
        "east" => (), "west" => (), "northeast" => (),
        "northwest" => (), "southeast" => (), "southwest" => (), "outside" => (), "above" => (), "below" => (),
        "behind" => (), "ahead" => (), "astern" => (), "apart" => (), "short" => (),
    };
}

crate::table! {
    /// Words behind `of` that stand for what was named before.
    pub(in crate::figures) static PRONOUNS: () = {
        "which" => (), "whom" => (), "them" => (), "it" => (), "that" => (), "those" => (), "us" => (), "each" => (),
    };
}

crate::table! {
    /// Words behind a comma that begin another clause.
    pub(in crate::figures) static CLAUSES: () = {
        "and" => (), "but" => (), "while" => (), "whilst" => (), "as" => (), "with" => (), "when" => (), "after" => (),
        "although" => (), "because" => (),
    };
}

crate::table! {
    /// What begins no noun phrase and is no preposition.
    pub(in crate::figures) static EDGE: () = {
        "see" => (), "early" => (), "late" => (), "say" => (),
        "estimated" => (), "showed" => (), "shows" => (), "show" => (), "according" => (),
        "meanwhile" => (), "equal" => (), "available" => (), "responsible" => (),
        "reported" => (), "announced" => (), "posted" => (),
        "faces" => (), "keep" => (), "kept" => (), "hold" => (), "holds" => (), "held" => (), "forecast" => (), "expect" => (),
        "some" => (), "nearly" => (), "almost" => (), "double" => (), "triple" => (),
    };
}

crate::table! {
    /// Nouns behind `in` that say when or where.
    pub(in crate::figures) static PLACES_AND_TIMES: () = {
        "year" => (), "years" => (), "month" => (), "months" => (), "week" => (), "day" => (), "days" => (),
        "quarter" => (), "decade" => (), "past" => (), "last" => (), "next" => (), "first" => (), "second" => (),
        "third" => (), "fourth" => (), "total" => (), "all" => (), "cash" => (), "early" => (), "late" => (),
        "mid" => (), "this" => (), "that" => (), "period" => (), "meantime" => (), "time" => (), "morning" => (),
        "fiscal" => (), "trading" => (), "region" => (), "country" => (), "city" => (), "area" => (), "north" => (), "south" => (), "east" => (), "west" => (), "regions" => (), "provinces" => (), "suburbs" => (), "countryside" => (), "world" => (),
        "state" => (), "end" => (), "century" => (), "addition" => (), "return" => (), "fact" => (), "part" => (),
        "response" => (), "what" => (), "which" => (), "favor" => (), "favour" => (), "order" => (), "same" => (),
        "following" => (), "previous" => (), "current" => (), "coming" => (), "half" => (),
        "weekend" => (), "spring" => (), "summer" => (), "autumn" => (), "winter" => (), "later" => (), "earlier" => (), "overnight" => (),
    };
}
