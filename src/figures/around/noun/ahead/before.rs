//! The noun phrase that ends before a word, and its parts.

use std::ops::Range;

use super::super::behind::counts;
use crate::figures::line::Line;
use crate::figures::words::phrase::REACH;
use crate::figures::words::phrase::{DETERMINERS, adverb, part, participle, sees, skip_determiners};
use crate::figures::words::stops;
use crate::figures::{number, unit};
use crate::keys::word;
use crate::text::Key;

/// “surplus” of “a budget with a surplus”, “deal” of “to buy Hale in a deal”
pub(in crate::figures::around::noun) fn behind_with(line: &Line, noun: Range<usize>) -> Range<usize> {
    let a = |i: usize| word!(line.key(i), "in" | "against" | "on") && word!(line.key(i + 1), "a" | "an");
    let with = noun.clone().rev().find(|i| word!(line.key(*i), "with") || a(*i));
    with.map_or(noun.start, |i| skip_determiners(line, i + 1))..noun.end
}

/// Whether a token can be part of what a verb changes: no number, no function word.
pub(in crate::figures::around::noun) fn plain(line: &Line, i: usize) -> bool {
    let key = line.key(i);
    line.hyphen(i) || line.hyphen(i + 1) || line.word(i) && !stops(key) && number::sense(key).is_none()
}

/// The noun phrase that ends before `end`, with what hangs on it: “the price of wool”, “tax on the second home”.
pub(in crate::figures::around::noun) fn before(line: &Line, end: usize) -> Option<Range<usize>> {
    let low = end.saturating_sub(REACH).max(line.start);
    let mut start = end;
    loop {
        let run = start;
        // “deaths in England and Wales”
        let joint = |i: usize| i > low && word!(line.key(i), "and") && line.capital(i - 1) && line.capital(i + 1);
        while start > low && (part(line, start - 1) || start < end && joint(start - 1)) {
            start -= 1;
        }
        if start == run {
            break;
        }
        // “imports from Norway and the Netherlands”, “places at schools and academies”
        start = listed(line, start, low).unwrap_or(start);
        if start <= low + 1 {
            break;
        }
        // A determiner may stand between a preposition and its noun.
        let determiner = usize::from(DETERMINERS.has(line.key(start - 1)));
        let Some(prep) = (start - determiner).checked_sub(1).filter(|i| *i > low) else { break };
        // “focused on trade”: a participle takes the preposition, and is no noun.
        // “looks for savings”
        // “paid in two parts”
        let used = word!(
            line.before(prep),
            "used"
                | "looks"
                | "asks"
                | "calls"
                | "waits"
                | "allows"
                | "led"
                | "leads"
                | "paid"
                | "sold"
                | "held"
                | "sent"
        );
        if (participle(line, prep - 1) || used) && !line.capital(prep - 1) {
            break;
        }
        let joins = word!(
            line.key(prep),
            "of" | "on"
                | "for"
                | "in"
                | "across"
                | "among"
                | "under"
                | "between"
                | "with"
                | "against"
                | "around"
                | "from"
                | "per"
                | "into"
        );
        // “sales at the bakery”, “exports to Peru”, but no “at a depth”, “to a height”
        // “able to sell seats”
        let able = word!(
            line.before(prep),
            "able" | "unable" | "eligible" | "ready" | "willing" | "likely" | "free" | "thanks"
        );
        let at = word!(line.key(prep), "at" | "to") && !word!(line.key(prep + 1), "a" | "an") && !able;
        // “profit before tax”
        let net = word!(line.key(prep), "before" | "after") && word!(line.key(prep + 1), "tax" | "interest");
        // “came mainly from”
        if !((joins || at || net) && part(line, prep - 1) && !adverb(line, prep - 1)) {
            break;
        }
        start = prep;
    }
    start = paired(line, start, low)?;
    // “Profit was £4bn, beating forecasts of £3bn”
    if start + 1 < end && line.is(start.wrapping_sub(1), ',') && line.str(start).ends_with("ing") {
        start += 1;
    }
    // “It predicted prices would rise”
    let who = word!(line.before(start), "it" | "he" | "she" | "they" | "which" | "who");
    start += usize::from(start + 1 < end && participle(line, start) && who);
    // “a report by Hale Partners claimed men are”
    let claims = |i: &usize| CLAIMS.has(line.key(*i)) && i + 1 < end && !line.hyphen(i + 1);
    start = (start + 1..end).rev().find(claims).map_or(start, |i| skip_determiners(line, i + 1));
    // “used to guarantee prizes of $2m”, “able to receive grants of $2m”
    let takes = |key: Key| word!(key, "used" | "able" | "eligible" | "entitled");
    start += usize::from(start + 1 < end && word!(line.before(start), "to") && takes(line.before(start - 1)));
    // “emissions started”: a participle at the end is a verb.
    let mut end = end;
    while end > start + 1 && participle(line, end - 1) && part(line, end - 2) {
        end -= 1;
    }
    // “all-time high”, “per capita income”
    if (line.hyphen(start) || word!(line.before(start), "per")) && start > low {
        start -= 1;
    }
    (start < end && !line.is(start, ',')).then_some(start..end)
}

/// Where the first of two nouns begins that a clause is about, the second beginning at `start`: “duties and taxes rose”. What
/// one of a longer list or of two objects came to nobody says.
fn paired(line: &Line, start: usize, low: usize) -> Option<usize> {
    let Some(and) = start.checked_sub(1).filter(|and| *and > low && word!(line.key(*and), "and")) else {
        return Some(start);
    };
    let noun = |i: usize| part(line, i) && !participle(line, i) && !adverb(line, i);
    let last = and - 1;
    // “fell 4 per cent and exports rose”, “fell last year and exports rose”
    let counted =
        (last.saturating_sub(2).max(low)..last).any(|i| counts(line, i) || number::sense(line.key(i)).is_some());
    if !noun(last) || line.capital(last) && last > line.start || counted || unit::TIMES.has(line.key(last)) {
        return Some(start);
    }
    let first = (low..and).rev().take_while(|i| noun(*i)).last()?;
    let open = first - usize::from(first > low && DETERMINERS.has(line.before(first)));
    let opens = open == line.start
        || line.token(open)?.opens_sentence()
        || word!(line.key(open), "that")
        || word!(line.before(open), "said" | "while" | "as" | "but" | "both" | "because");
    opens.then_some(first)
}

/// Where the first of two begins, if the second begins at `start`, that are names or hang on one preposition and so belong to
/// the noun before it.
fn listed(line: &Line, start: usize, low: usize) -> Option<usize> {
    let without = |at: usize| at - usize::from(DETERMINERS.has(line.before(at)));
    let and = without(start).checked_sub(1).filter(|and| *and > low && word!(line.key(*and), "and"))?;
    let first = (low..and).rev().take_while(|i| part(line, *i) && !participle(line, *i)).last()?;
    let hangs = without(first).checked_sub(1).filter(|prep| *prep > low).is_some_and(|prep| {
        let joins = word!(line.key(prep), "of" | "at" | "from" | "for" | "in" | "among" | "between" | "to" | "into");
        joins && part(line, prep - 1) && !participle(line, prep - 1)
    });
    (hangs || line.capital(first) && line.capital(and - 1) && line.capital(start)).then_some(first)
}

/// The name that a noun phrase ends in: “Labour” of “adults put Labour”.
pub(super) fn name(line: &Line, noun: Range<usize>) -> Range<usize> {
    let start = noun.clone().rev().take_while(|i| line.capital(*i)).last();
    start.unwrap_or(noun.start)..noun.end
}

/// A noun phrase without the time that hangs on it: “profit” of “profit in the six months to June”.
pub(in crate::figures::around::noun) fn timeless(line: &Line, noun: Range<usize>) -> Range<usize> {
    let time = |i: usize| {
        let next = skip_determiners(line, i + 1);
        let counted = counts(line, next) && unit::TIMES.has(line.key(next + 1));
        word!(line.key(i), "in" | "for" | "over") && (counted || word!(line.key(next), "year" | "quarter" | "month"))
    };
    let end = noun.clone().skip(1).find(|i| time(*i));
    noun.start..end.unwrap_or(noun.end)
}

/// The last part of a noun phrase: “jewels” of “suspicion of stealing jewels”.
pub(in crate::figures::around::noun) fn last(line: &Line, noun: Range<usize>) -> Range<usize> {
    let start = noun.clone().rev().find(|i| stops(line.key(*i))).map_or(noun.start, |i| skip_determiners(line, i + 1));
    let Range { start, .. } = done(line, start..noun.end);
    let verb = start + 1 < noun.end && line.str(start).ends_with("ing");
    start + usize::from(verb)..noun.end
}

/// What stands behind a verb in a noun phrase: “flats” of “the bureau seized flats”.
pub(super) fn done(line: &Line, noun: Range<usize>) -> Range<usize> {
    let verb = |i: &usize| participle(line, *i) && !adverb(line, i - 1) && !line.hyphen(i - 1) && i + 1 < noun.end;
    // “the bank, which booked profits of”, “this reflected losses of”
    let before = noun.start.wrapping_sub(1);
    let clause =
        line.is(before, ',') || adverb(line, before) || word!(line.key(before), "this" | "it" | "which" | "yet");
    let first = noun.start + usize::from(!clause);
    // “a coast seeing temperatures of”
    let verb = |i: &usize| verb(i) || sees(line.key(*i)) && i + 1 < noun.end;
    let start = (first..noun.end).rev().find(verb).map_or(noun.start, |i| skip_determiners(line, i + 1));
    start..noun.end
}

crate::table! {
    /// Verbs behind which stands, without a “that”, what somebody says.
    static CLAIMS: () = {
        "claimed" => (), "claims" => (), "suggested" => (), "revealed" => (), "warned" => (), "argued" => (),
        "concluded" => (), "indicated" => (), "predicted" => (), "reckoned" => (), "insisted" => (), "noted" => (),
    };
}
