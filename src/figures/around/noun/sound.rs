//! What a noun phrase read backwards may have caught that is no noun.

use std::ops::Range;

use crate::figures::line::Line;
use crate::figures::unit;
use crate::figures::words::phrase::{adverb, participle, skip_determiners};
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::Kind;

/// The noun phrase without the verb that it begins with: “bonds” of “has redeemed bonds”, “wages” of “to pay wages”. Nothing, where
/// its head is no noun.
pub(super) fn sound(line: &Line, mut noun: Range<usize>) -> Option<Range<usize>> {
    let head = noun.end - 1;
    // “last year's storms”
    let time = unit::TIMES.has(line.key(noun.start)) && line.kind(noun.start + 1) == Some(Kind::Clitic);
    noun.start += if time && noun.start + 2 <= head { 2 } else { 0 };
    while noun.start < head && acts(line, noun.start) {
        // “to allow for missions”
        let preposition = usize::from(stops(line.key(noun.start + 1)));
        noun.start = skip_determiners(line, noun.start + 1 + preposition).min(head);
    }
    // “is polling at”, “having halved”: a word alone that names nothing; “over-valued by 10%”: nor does half a word.
    let done = participle(line, head) && !line.str(head).ends_with("eed") || adverb(line, head);
    let alone = noun.len() == 1
        && (done
            || word!(line.key(head), "spend") && head > line.start
            || line.str(head).ends_with("ing") && acts(line, head));
    // “it isn't cheap, but small (4 pounds)”
    let before = noun.start.wrapping_sub(1);
    let denied = noun.len() == 1
        && line.denies(before)
        && (line.str(before).starts_with("is") || line.str(before).starts_with("was"));
    let whole = !alone && !denied && !matches!(line.kind(head), Some(Kind::Dash(_)));
    (whole && !NO_NOUNS.has(line.key(head))).then_some(noun)
}

/// Whether a noun phrase only seems to begin at `i`, for a verb stands there: “has redeemed bonds”, “to help sign deals”.
fn acts(line: &Line, i: usize) -> bool {
    let before = line.before(i);
    if line.hyphen(i + 1) || line.capital(i) {
        return false;
    }
    if word!(before, "to") {
        // “due to rising costs”, “amount to annual losses”
        let joins = line.before(i - 1);
        return !word!(joins, "up" | "due" | "amount" | "amounts" | "amounted" | "contributed" | "thanks" | "compared")
            && !line.str(i).ends_with("ing")
            && !participle(line, i);
    }
    if word!(before, "has" | "have" | "had" | "is" | "are" | "was" | "were" | "all" | "help") {
        let done = participle(line, i) || word!(line.key(i), "put" | "set" | "cut");
        return done || line.str(i).ends_with("ing") || adverb(line, i) || word!(before, "help");
    }
    // “is reportedly facing fines”, where the adverb went before
    let led = i > line.start && adverb(line, i - 1);
    led && word!(line.before(i - 1), "has" | "have" | "had" | "is" | "are" | "was" | "were" | "be")
        || word!(line.key(i), "taking" | "receiving" | "paying" | "settling" | "making")
}

crate::table! {
    /// What stands before a figure where its noun would, and is none.
    static NO_NOUNS: () = {
        "able" => (), "aiming" => (), "aims" => (), "another" => (), "available" => (), "faster" => (), "found" => (),
        "having" => (), "first" => (), "rest" => (), "better" => (), "worse" => (), "earlier" => (), "ago" => (), "later" => (), "latter" => (), "offsetting" => (), "ready" => (), "scheduled" => (), "slower" => (),
        "saves" => (), "spends" => (), "earns" => (), "employs" => (), "produces" => (), "pays" => (), "owes" => (),
        "receives" => (), "gives" => (), "sells" => (),
        "somewhere" => (), "soon" => (), "sought" => (), "unable" => (), "working" => (),
    };
}
