//! What a day without a year is told of: what is awaited then, or what happened.

use std::ops::Range;

use super::words::is_weekday;
use crate::figures::line::Line;
use crate::figures::words::phrase::{DETERMINERS, participle};
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::{Key, Kind};

/// How far around a date a word that looks ahead is looked for.
pub(super) const REACH: usize = 12;

/// So many words at most stand between a day and what is named by it: “the Oct. 7 rebel-led border attack”.
const NAME: usize = 4;

/// Whether a day is told for what happened then: “the Oct. 7 attacks”, “on Oct. 7, when they struck”, “since Oct. 7”.
pub(super) fn happened(line: &Line, day: &Range<usize>) -> bool {
    let comma = day.end + usize::from(line.is(day.end, ','));
    // “when the king is expected to attend”
    let due = |i: usize| word!(line.before(i), "is" | "are") || word!(line.key(i), "expected" | "due");
    let when = word!(line.key(comma), "when") && (comma + 1..comma + 1 + NAME).any(|i| past(line, i) && !due(i));
    let had = word!(line.before(day.start), "by") && (day.end..day.end + REACH).any(|i| word!(line.key(i), "had"));
    // “the attacks of September 11”
    let of = word!(line.before(day.start), "of" | "on") && EVENTS.get(line.before(day.start - 1)) == Some(&false);
    word!(line.before(day.start), "since")
        || had
        || of
        || named(line, day.end) == Some(false)
        || when
        || told(line, day) == Told::Done
}

/// Whether a day is told for what is to come then: “ahead of the Nov. 5 election”, “the gala on Nov. 5 is a first”.
pub(super) fn awaited(line: &Line, day: &Range<usize>) -> bool {
    let on = word!(line.before(day.start), "on");
    let before = line.before(day.start - usize::from(word!(line.before(day.start), "the" | "a" | "an")));
    let yet = word!(before, "of" | "before" | "for" | "until" | "towards");
    let noun = |key: Key| EVENTS.get(key) == Some(&true);
    let told = if on { noun(line.before(day.start - 1)) } else { named(line, day.end) == Some(true) };
    let over = word!(before, "during" | "after" | "following" | "since" | "in" | "at");
    told && !over && (yet && !on || !behind(line))
}

/// Whether the event that the day names is a planned one: “the Nov. 5 election”.
fn named(line: &Line, end: usize) -> Option<bool> {
    let phrase = (end..end + NAME + 1).take_while(|i| line.hyphen(*i) || line.word(*i) && !stops(line.key(*i)));
    phrase.filter_map(|i| EVENTS.get(line.key(i))).last().copied()
}

/// What the verb of its own clause says of a time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// It was done then: “stormed the border on”, “was drafted in”.
    Done,
    /// It is to come: “reopens on”, “to shut the pool from”.
    Due,
    /// Nothing: “agreed to meet on”, “was put off until”.
    Open,
}

/// What the nearest verb before a time says of it.
pub(super) fn told(line: &Line, time: &Range<usize>) -> Told {
    // “both Friday and Saturday”
    let and = word!(line.before(time.start), "and" | "or") && is_weekday(line.key(time.start.saturating_sub(2)));
    let start = time.start - 2 * usize::from(and);
    let low = start.saturating_sub(REACH).max(line.start);
    let before = line.before(start);
    let bound = word!(before, "by" | "from");
    for i in (low..start).rev() {
        let key = line.key(i);
        if parts(line, i) {
            break;
        }
        // “storms are possible on”, “a threat may grow into”, “after having a son in”, “from taking effect”
        let chance = word!(key, "possible") && word!(line.before(i), "is" | "are")
            || word!(key, "may" | "might") && !line.capital(i) && !word!(line.key(i + 1), "have")
            || word!(key, "effect") && word!(line.before(i), "take" | "takes" | "taking");
        if chance {
            return Told::Due;
        }
        if word!(key, "having") {
            return Told::Done;
        }
        let present = PRESENT.has(key)
            && !line.capital(i)
            && i > line.start
            && line.word(i - 1)
            && !DETERMINERS.has(line.before(i));
        if present || bound && word!(key, "to") && line.word(i + 1) && i + 1 < start {
            return Told::Due;
        }
        if word!(
            key,
            "to" | "for" | "will" | "would" | "must" | "may" | "can" | "could" | "should" | "is" | "are" | "be"
        ) {
            break;
        }
        // “flag-decked”, “the injured”
        if past(line, i) && !line.hyphen(i.wrapping_sub(1)) && !DETERMINERS.has(line.before(i)) {
            // “will be loaded”, “will be formally opened”
            let be = |n: usize| word!(line.key(i.saturating_sub(n)), "be");
            if be(1) || be(2) {
                break;
            }
            let passive = word!(line.before(i), "was" | "were" | "been");
            let plans = PLANS.get(key).is_some_and(|passive_too| *passive_too || !passive);
            let then = word!(before, "on" | "in" | "late" | "early") || !stops(before) && line.word(start - 1);
            let own = line.kind(time.end) != Some(Kind::Clitic);
            return if then && own && !plans { Told::Done } else { Told::Open };
        }
    }
    Told::Open
}

/// Whether the sentence tells what was: it has a verb in the past.
pub(super) fn behind(line: &Line) -> bool {
    (line.start..line.end).any(|i| {
        let key = line.key(i);
        // “the United Kingdom”
        line.word(i) && line.str(i).len() > 4 && line.str(i).ends_with("ed") && !line.capital(i)
            || word!(
                key,
                "was" | "were" | "had" | "did" | "rose" | "fell" | "grew" | "won" | "lost" | "made" | "took" | "sold"
            )
            || i > line.start
                && word!(key, "gave" | "saw" | "went" | "heard" | "drew" | "broke" | "led" | "came" | "brought")
                && !word!(line.before(i), "be" | "been" | "is" | "are" | "to")
    })
}

/// Whether what stands at `i` parts clauses.
pub(super) fn parts(line: &Line, i: usize) -> bool {
    let joint = word!(line.key(i), "that" | "which" | "who" | "when" | "after" | "since" | "but" | "as" | "and");
    line.is(i, ',') || line.is(i, ';') || line.is(i, ':') || joint
}

/// Whether the word at `i` looks like a verb in the past.
fn past(line: &Line, i: usize) -> bool {
    participle(line, i)
        || word!(
            line.key(i),
            "began"
                | "broke"
                | "came"
                | "died"
                | "fell"
                | "fought"
                | "had"
                | "held"
                | "said"
                | "saw"
                | "shot"
                | "showed"
                | "struck"
                | "took"
                | "was"
                | "went"
                | "were"
        )
}

crate::table! {
    /// What is named by its day: true where it is planned.
    static EVENTS: bool = {
        "ballot" => true, "budget" => true, "conference" => true, "contest" => true, "deadline" => true,
        "debate" => true, "election" => true, "elections" => true, "final" => true, "gala" => true,
        "hearing" => true, "meeting" => true, "poll" => true, "polls" => true, "referendum" => true,
        "runoff" => true, "summit" => true, "vote" => true,
        "attack" => false, "attacks" => false, "assault" => false, "atrocities" => false, "blast" => false,
        "bombing" => false, "collapse" => false, "collision" => false, "coup" => false, "crash" => false,
        "disaster" => false, "earthquake" => false, "explosion" => false, "fire" => false, "flood" => false,
        "drill" => true, "test" => true, "parade" => true,
        "floods" => false, "gunmen" => false, "hostages" => false, "incident" => false, "insurrection" => false,
        "invasion" => false, "killings" => false, "massacre" => false, "murder" => false, "murders" => false,
        "quake" => false, "raid" => false, "raids" => false, "riot" => false, "riots" => false,
        "shooting" => false, "storm" => false, "terrorists" => false, "uprising" => false, "victims" => false,
    };
}

crate::table! {
    /// Verbs that tell of a time to come: true where they do though others do it to somebody (“was scheduled on”).
    static PLANS: bool = {
        "scheduled" => true, "planned" => true, "expected" => true, "slated" => true, "booked" => true,
        "listed" => true, "timed" => true, "announced" => false, "invited" => false, "confirmed" => false,
        "called" => false, "agreed" => false, "promised" => false, "pledged" => false, "vowed" => false,
        "urged" => false, "asked" => false, "ordered" => false, "wanted" => false, "proposed" => false,
    };
}

crate::table! {
    /// Verbs in the present that say what is to come.
    static PRESENT: () = {
        "reopens" => (), "closes" => (), "resumes" => (), "returns" => (), "airs" => (), "meets" => (), "plays" => (),
        "faces" => (), "hosts" => (), "retires" => (), "premieres" => (), "ends" => (),
    };
}
