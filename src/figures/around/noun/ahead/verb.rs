//! What a verb before a figure measures, and which verbs measure nothing.

use std::ops::Range;

use super::super::behind::{after, counts};
use super::{plain, subject};
use crate::figures::draft::Draft;
use crate::figures::figure::FigureKind;
use crate::figures::line::Line;
use crate::figures::number;
use crate::figures::words::change;
use crate::figures::words::phrase::PHRASE;
use crate::figures::words::phrase::{
    AUXILIARIES, DETERMINERS, EDGE, EMPTY, MEASURING, adverb, participle, skip_determiners, verb,
};
use crate::keys::word;
use crate::text::{Key, Kind};

/// What the verb at `i` says the figure of; the figure, or the preposition before it, stands at `bridge`.
pub(super) fn measured(line: &Line, draft: &Draft, i: usize, bridge: usize) -> Option<Range<usize>> {
    let (key, start) = (line.key(i), draft.lead);
    // “lost cabin pressure at 34,000 feet” is where.
    if change::takes_object(key) && word!(line.key(bridge), "at") && draft.figure.kind == FigureKind::Measure {
        return None;
    }
    // “hopes to increase it to 12%”: of what, another clause says.
    if bridge < start && word!(line.key(i + 1), "it" | "them") {
        return None;
    }
    // “raised output by 40 tonnes”: what stands between the verb and the preposition.
    let mut object = skip_determiners(line, i + 1)..bridge;
    // “raised prices slightly to”
    object.end -= usize::from(object.len() > 1 && adverb(line, object.end - 1));
    // “hit an all-time high of $3bn”, “were cheaper by 5%”, “is equal to 3 km”: how much it was, not what.
    let how = |i: usize| {
        let key = line.key(i);
        let word = EMPTY.has(key) || EDGE.has(key) || change::is_between(key) || change::compared(key).is_some();
        word || line.hyphen(i) || word!(key, "all" | "time" | "new" | "fresh" | "little" | "changed")
    };
    // “its share of the votes”, “the party's share”
    let inner = |i: usize| {
        let of = |i: usize| i > object.start && word!(line.key(i), "of") && i + 1 < bridge;
        // “raised Class 4 rates from”
        let class = line.number(i) && line.capital(i - 1);
        plain(line, i)
            || class
            || of(i)
            || of(i - 1) && DETERMINERS.has(line.key(i))
            || line.kind(i) == Some(Kind::Clitic)
    };
    // “was set at”
    let done = AUXILIARIES.has(key)
        && (participle(line, object.start)
            || line.str(object.start).ends_with("ing")
            || AUXILIARIES.has(line.key(object.start)));
    if bridge < start
        && !done
        && (1..=PHRASE).contains(&object.len())
        && !object.clone().all(how)
        && object.clone().all(inner)
        && !adverb(line, object.start)
        && !word!(line.key(object.start), "to" | "by")
    {
        return Some(object);
    }
    // “add $9 billion to the bill”
    let to = draft.tokens.end;
    // “added $310 million to lift the sum” is why.
    let boosts = DETERMINERS.has(line.key(to + 2)) && !DETERMINERS.has(line.key(to + 1));
    if change::adds(key) && word!(line.key(to), "to") && !counts(line, to + 1) && !boosts {
        return after(line, draft.tokens.end + 1);
    }
    // “sold 51,200 vans, down 11%”: who did it is not what fell.
    // “the utility wants a 12.7% increase”
    let asks = i + 2 >= start && draft.tokens_end_in_noun(line) && !change::is_verb(key);
    if asks {
        return None;
    }
    let agent = word!(key, "sold" | "sells" | "made" | "bought" | "had" | "has" | "have");
    if agent && draft.figure.kind == FigureKind::Percent && (i + 1..start).any(|i| line.number(i)) {
        return None;
    }
    // “sold his first 40 looms for £9”, but “a loom sells for £9”, “was sold last year for £9”
    let price = |i: usize| word!(line.key(i), "for");
    let done = AUXILIARIES.has(line.before(i)) || price(i + 1);
    let sells = word!(key, "sold" | "sells") && draft.figure.kind == FigureKind::Money && !done;
    if sells && (i + 2..start).any(price) {
        return None;
    }
    // Who raises or cuts an amount, or puts it at so much, is not what is measured; nor is who raises one “at 85c”.
    // “hopes to cut it by half”
    let does = word!(line.before(i), "to") && bridge < start && change::is_verb(key) && plain(line, object.start);
    // “increased its debt to lenders sharply from 5 per cent”, “sold its mill last year for £4m”
    let owns = bridge < start && word!(line.key(i + 1), "its" | "their" | "his" | "her");
    if owns && change::is_verb(key) {
        let end =
            object.clone().find(|&i| !plain(line, i)).filter(|&i| line.word(i) && number::sense(line.key(i)).is_none());
        return end.filter(|&end| end > object.start).map(|end| object.start..end);
    }
    let active = (change::takes_object(key) || does) && (bridge == start || !object.is_empty())
        || owns
        || word!(key, "earned") && draft.figure.kind == FigureKind::Money
        || word!(key, "puts" | "estimates" | "bought" | "buys" | "proposes" | "wants" | "says");
    if active { None } else { subject(line, i) }
}

/// Whether the verb puts something at an amount.
pub(super) fn is_put(key: Key) -> bool {
    word!(
        key,
        "put"
            | "valued"
            | "estimated"
            | "priced"
            | "left"
            | "kept"
            | "held"
            | "keep"
            | "leave"
            | "hold"
            | "froze"
            | "fixed"
            | "capped"
    )
}

/// “held at 2.4%”, “held steady at”
pub(in crate::figures::around::noun) fn stays(line: &Line, i: usize) -> bool {
    let state = usize::from(EMPTY.has(line.key(i + 1)));
    word!(line.key(i), "held" | "holds" | "sat" | "sits" | "hovered") && word!(line.key(i + 1 + state), "at")
}

/// Whether what is done at `i` is done with the figure at `start`, or to somebody, so that nothing before it is measured.
pub(in crate::figures::around::noun) fn other_verb(line: &Line, i: usize, start: usize) -> bool {
    let (key, text) = (line.key(i), line.str(i));
    // “analysts had expected $5bn”
    if word!(key, "expected" | "forecast" | "projected" | "predicted")
        && (word!(line.before(i - usize::from(adverb(line, i.wrapping_sub(1)))), "had" | "have" | "has")
            || word!(line.before(i), "analysts" | "economists"))
    {
        return true;
    }
    // “were told to expect a 7% rise”: who expects is not what rises.
    if word!(key, "expect" | "face") && word!(line.before(i), "to") {
        return true;
    }
    // “has set aside £16m”, “took in £2m”
    let next = line.key(i + 1);
    // “is putting up $2m”, “handed over £5”, “are on the hook for €9m”
    let pays = word!(key, "up" | "over" | "out") && !line.glued(i);
    if pays
        && word!(
            line.before(i),
            "putting" | "puts" | "handed" | "handing" | "hand" | "paid" | "paying" | "pay" | "forked" | "shelled"
        )
        || word!(key, "hook") && word!(line.before(i), "the")
    {
        return true;
    }
    if word!(key, "set") && word!(next, "aside") || word!(key, "took" | "takes" | "take") && word!(next, "in") {
        return true;
    }
    let known = verb(key) || MEASURING.has(key) || AUXILIARIES.has(key) || change::is_between(key);
    if known || !line.word(i) || line.hyphen(i.wrapping_sub(1)) {
        return false;
    }
    // “are paying 12% more”, but “is hovering at 12%”
    let being = word!(line.before(i), "is" | "are" | "was" | "were");
    if being
        && word!(
            key,
            "paying"
                | "spending"
                | "lending"
                | "borrowing"
                | "raising"
                | "investing"
                | "offering"
                | "suing"
                | "seeking"
                | "demanding"
                | "pumping"
                | "producing"
                | "selling"
                | "buying"
                | "exporting"
                | "importing"
        )
    {
        return true;
    }
    if text.len() > 4 && text.ends_with("ing") && !being {
        let near = (i + 1..start).all(|i| change::is_between(line.key(i)) || DETERMINERS.has(line.key(i)));
        return near || line.is(i.wrapping_sub(1), ',');
    }
    // “the council had spent $5m”: who spends is not what is measured.
    // “were looking for £2”
    if word!(key, "looking" | "hoping" | "asking" | "waiting" | "calling") && word!(line.key(i + 1), "for") {
        return true;
    }
    let passive = text.ends_with("ed") || word!(key, "found" | "shot" | "given" | "spent" | "paid");
    // “were each named by”
    // “have now spent”
    let each =
        usize::from(word!(line.before(i), "each" | "both" | "all" | "now" | "already" | "since" | "also" | "just"));
    let auxiliary = line.before(i - each);
    passive && word!(auxiliary, "was" | "were" | "is" | "are" | "been" | "be" | "being" | "has" | "have" | "had")
}
