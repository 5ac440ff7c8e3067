//! What a day without a year is told of: what is awaited then, or what happened.

use std::ops::Range;

use super::near::{REACH, behind};
use crate::figures::line::Line;
use crate::figures::words::phrase::{DETERMINERS, participle};
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::Key;

/// So many words at most stand between a day and what is named by it: “the Oct. 7 rebel-led border attack”.
const NAME: usize = 4;

/// Whether a day is told for what happened then: “the Oct. 7 attacks”, “on Oct. 7, when they struck”, “since Oct. 7”.
pub(super) fn happened(line: &Line, day: &Range<usize>) -> bool {
    let comma = day.end + usize::from(line.is(day.end, ','));
    let when = word!(line.key(comma), "when") && (comma + 1..comma + 1 + NAME).any(|i| past(line, i));
    word!(line.before(day.start), "since") || named(line, day.end) == Some(false) || when || did(line, day.start)
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

/// Whether the verb before “on” and a day tells what was done then: “stormed the border on”, but not “agreed to meet on”, “was
/// put off on”.
fn did(line: &Line, day: usize) -> bool {
    let low = day.saturating_sub(REACH).max(line.start);
    let yet = |i: usize| word!(line.key(i), "to" | "for" | "will" | "would" | "must" | "may" | "can" | "is" | "are");
    let mut clause = (low..day).rev().take_while(|i| !parts(line, *i) && !yet(*i));
    // “star-studded”, “the injured”
    let verb = |i: usize| past(line, i) && !line.hyphen(i.wrapping_sub(1)) && !DETERMINERS.has(line.before(i));
    let verb = clause.find(|i| verb(*i));
    verb.is_some_and(|i| {
        let done = word!(line.before(i), "was" | "were" | "been" | "be");
        let suffered = word!(line.key(i), "killed" | "seized" | "abducted" | "kidnapped" | "captured" | "murdered");
        let plans = word!(
            line.key(i),
            "scheduled" | "planned" | "announced" | "invited" | "expected" | "listed" | "confirmed" | "called"
        );
        word!(line.before(day), "on") && if done { suffered } else { !plans }
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
                | "hit"
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
        "floods" => false, "gunmen" => false, "hostages" => false, "incident" => false, "insurrection" => false,
        "invasion" => false, "killings" => false, "massacre" => false, "murder" => false, "murders" => false,
        "quake" => false, "raid" => false, "raids" => false, "riot" => false, "riots" => false,
        "shooting" => false, "storm" => false, "terrorists" => false, "uprising" => false, "victims" => false,
    };
}
