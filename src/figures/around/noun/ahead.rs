//! The noun phrase before a figure.

use std::ops::Range;

use super::super::change;
use super::behind::{after, counts};
use super::words::{
    AUXILIARIES, CLAUSES, DETERMINERS, EDGE, EMPTY, MEASURING, adverb, part, participle, skip_determiners, verb,
    verb_alone,
};
use super::{PHRASE, REACH};
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::figures::noun::stops;
use crate::figures::number::{self, Sense};
use crate::figures::{FigureKind, unit};
use crate::keys::word;
use crate::text::{Key, Kind};

/// The noun phrase before a figure: what the verb changes, else what the sentence is about.
pub(super) fn phrase(line: &Line, draft: &Draft) -> Option<Range<usize>> {
    let start = draft.lead;
    // “firms with turnover above €750m”; but “a tad over €750m”, “well over €750m”
    let little = word!(line.before(start), "tad" | "bit" | "shade" | "touch" | "well");
    let limit = start < draft.tokens.start
        && word!(line.key(start), "above" | "below" | "over" | "under" | "exceeding")
        && !little;
    let noun = |i: usize| part(line, i) && line.word(i) && !verb(line.key(i)) && !adverb(line, i);
    if limit && start > line.start && noun(start - 1) {
        let participle = participle(line, start - 1) || line.str(start - 1).ends_with("ing");
        return if participle { None } else { before(line, start).map(|noun| last(line, noun)) };
    }
    let mut bridge = start;
    let low = start.saturating_sub(REACH).max(line.start);
    let mut i = start;
    while i > low {
        i -= 1;
        let key = line.key(i);
        // Beyond another clause or another verb nothing is measured here: “was fined $1,350”, “wiping £310m off”.
        if line.is(i, ';') || line.is(i, ':') || line.is(i, ',') && CLAUSES.has(line.key(i + 1)) {
            return None;
        }
        // “reckoned that the line would return $5m”: who reckons is beyond the clause; “to which 26 per cent answered no”.
        let whom = word!(key, "which") && word!(line.before(i), "to" | "of" | "in" | "for");
        // “comes on top of the $4m”: no figure is one of a top.
        let top = word!(key, "of") && word!(line.before(i), "top");
        if word!(key, "that" | "whether") && i + 1 < start || whom || top {
            return None;
        }
        // “weighs 2 tonnes and its wings span 30 metres” begins another clause.
        let own = DETERMINERS.has(line.key(i + 1)) && bridge == start || word!(line.key(i + 1), "it" | "they");
        if word!(key, "and") && own && i + 1 < start {
            return None;
        }
        if other_verb(line, i, start) {
            return None;
        }
        // “milk powder down 1.9 per cent”, “stamps will go up by 30p”; “the start-up at” goes nowhere.
        let went = change::went(line.before(i));
        let moved = word!(key, "up" | "down") && i + 1 == bridge && i > low && (went || part(line, i - 1));
        if moved && !line.glued(i) && !change::leaves(line, i - 1) {
            return subject(line, i - usize::from(went));
        }
        // “a deficit of $1 trillion”, “demand at 30 GW”; “a rate of 4 per cent” says how, not what.
        let near = || {
            let loose = |key: Key| word!(key, "between" | "plus" | "minus" | "or");
            (i + 1..start).map(|i| line.key(i)).all(|key| change::is_between(key) || DETERMINERS.has(key) || loose(key))
        };
        let on = |i: usize| word!(line.key(i), "on") && i > low && line.capital(i - 1);
        if (word!(key, "of" | "at" | "worth" | "for") || on(i)) && bridge == start && near() {
            bridge = i;
            if i > low
                && word!(key, "of")
                && line.word(i - 1)
                && !stops(line.key(i - 1))
                && !verb(line.key(i - 1))
                && !EMPTY.has(line.key(i - 1))
                && !word!(line.key(i - 1), "cent" | "percent" | "pc")
            {
                // “two-thirds of the 3.2 million hectares”
                let named = |noun: &Range<usize>| number::sense(line.key(noun.start)).is_none();
                return before(line, i).map(|noun| done(line, behind_with(line, noun))).filter(named);
            }
            // “inflation at 3.6 per cent”, “Labour on 27%”; but “unchanged at” says how.
            // “held steady at” says how again.
            let rate = (word!(key, "at") || on(i))
                && draft.figure.kind == FigureKind::Percent
                && i > low
                && !EMPTY.has(line.key(i - 1));
            let named =
                rate && !stays(line, i - 1) && part(line, i - 1) && plain(line, i - 1) && !participle(line, i - 1);
            let named = named && !AUXILIARIES.has(line.key(i - 1));
            if named && !verb(line.key(i - 1)) && !change::is_change(line.key(i - 1)) && !adverb(line, i - 1) {
                return before(line, i).map(|noun| if on(i) { name(line, noun) } else { last(line, noun) });
            }
            if word!(key, "worth") {
                return before(line, i - usize::from(line.is(i.wrapping_sub(1), ','))).map(|noun| last(line, noun));
            }
        }
        // “is forecast to harvest 34 million tonnes, 8 per cent above the average”: who harvests is not above it.
        let does = word!(key, "to")
            && line.word(i + 1)
            && !(stops(line.key(i + 1)) || verb(line.key(i + 1)) || AUXILIARIES.has(line.key(i + 1)));
        if does && draft.figure.kind == FigureKind::Percent && (i + 2..start).any(|i| line.number(i)) {
            return None;
        }
        if word!(key, "by" | "to" | "from") && bridge == start {
            bridge = i;
        }
        // “lowered borrowing costs by”, “cut hospital stays by”
        let costs =
            word!(key, "cost" | "costs" | "stays" | "needs") && bridge == i + 1 && word!(line.key(bridge), "by");
        if (verb(key) || stays(line, i)) && !costs {
            // “lost cabin pressure at 34,000 feet” is where.
            if change::takes_object(key) && word!(line.key(bridge), "at") && draft.figure.kind == FigureKind::Measure {
                return None;
            }
            // “raised output by 40 tonnes”: what stands between the verb and the preposition.
            let object = skip_determiners(line, i + 1)..bridge;
            // “hit an all-time high of $3bn”, “were cheaper by 5%”, “is equal to 3 km”: how much it was, not what.
            let how = |i: usize| {
                let key = line.key(i);
                let word =
                    EMPTY.has(key) || EDGE.has(key) || change::is_between(key) || change::compared(key).is_some();
                word || line.hyphen(i) || word!(key, "all" | "time" | "new" | "fresh")
            };
            // “its share of the votes”, “the party's share”
            let inner = |i: usize| {
                let of = |i: usize| i > object.start && word!(line.key(i), "of") && i + 1 < bridge;
                plain(line, i)
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
            if change::adds(key) && word!(line.key(draft.tokens.end), "to") {
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
            // Who raises or cuts an amount, or puts it at so much, is not what is measured; nor is who raises one “at 85c”.
            // “hopes to cut it by half”
            let does =
                word!(line.before(i), "to") && bridge < start && change::is_verb(key) && plain(line, object.start);
            let active = (change::takes_object(key) || does) && (bridge == start || !object.is_empty())
                || word!(key, "puts" | "estimates" | "bought" | "buys" | "proposes" | "wants" | "says");
            return if active { None } else { subject(line, i) };
        }
        // “put the bill at $1.2bn”
        if bridge < start
            && word!(
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
            && bridge > i + 1
        {
            let mut object = skip_determiners(line, i + 1)..bridge;
            // “kept its rate unchanged at 4%”
            object.end -= usize::from(participle(line, object.end - 1));
            return (!object.is_empty() && object.clone().all(|i| plain(line, i))).then_some(object);
        }
        let clause = || (i..start).any(|i| word!(line.key(i), "and"));
        if MEASURING.has(key) && i > low && !clause() {
            // “bilateral trade, measured at”
            let comma = i - usize::from(line.is(i - 1, ','));
            return before(line, comma);
        }
    }
    None
}

/// “held at 2.4%”, “held steady at”
pub(super) fn stays(line: &Line, i: usize) -> bool {
    let state = usize::from(EMPTY.has(line.key(i + 1)));
    word!(line.key(i), "held" | "holds" | "sat" | "sits" | "hovered") && word!(line.key(i + 1 + state), "at")
}

/// “surplus” of “a budget with a surplus”
pub(super) fn behind_with(line: &Line, noun: Range<usize>) -> Range<usize> {
    let with = noun.clone().rev().find(|i| word!(line.key(*i), "with"));
    with.map_or(noun.start, |i| skip_determiners(line, i + 1))..noun.end
}

/// Whether a token can be part of what a verb changes: no number, no function word.
pub(super) fn plain(line: &Line, i: usize) -> bool {
    let key = line.key(i);
    line.hyphen(i) || line.hyphen(i + 1) || line.word(i) && !stops(key) && number::sense(key).is_none()
}

/// Whether what is done at `i` is done with the figure at `start`, or to somebody, so that nothing before it is measured.
pub(super) fn other_verb(line: &Line, i: usize, start: usize) -> bool {
    let (key, text) = (line.key(i), line.str(i));
    // “analysts had expected $5bn”
    if word!(key, "expected" | "forecast" | "projected" | "predicted")
        && (word!(line.before(i - usize::from(adverb(line, i.wrapping_sub(1)))), "had" | "have" | "has")
            || word!(line.before(i), "analysts" | "economists"))
    {
        return true;
    }
    // “has set aside £16m”, “took in £2m”
    let next = line.key(i + 1);
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
    let each = usize::from(word!(line.before(i), "each" | "both" | "all"));
    let auxiliary = line.before(i - each);
    passive && word!(auxiliary, "was" | "were" | "is" | "are" | "been" | "be" | "being" | "has" | "have" | "had")
}

/// The subject of the verb at `verb`.
pub(super) fn subject(line: &Line, at: usize) -> Option<Range<usize>> {
    let mut end = at;
    let low = at.saturating_sub(REACH).max(line.start);
    // “net debt is tipped to hit”
    let done = |i: usize| i > low && participle(line, i) && AUXILIARIES.has(line.key(i - 1));
    let between = |i: usize| {
        let modal = AUXILIARIES.has(line.key(i)) && !line.capital(i) || adverb(line, i) || line.denies(i);
        // “a deficit on special needs is”, “load-shedding cost the firm £5m”
        let noun = word!(line.key(i + 1), "is" | "are" | "was") || line.hyphen(i.wrapping_sub(1));
        modal || verb_alone(line.key(i)) && !noun || done(i)
    };
    while end > low && between(end - 1) {
        end -= 1;
    }
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
    // “from home”: what hangs on another verb is no subject; “tired or unwell” is half of what is.
    let determiner = usize::from(DETERMINERS.has(line.before(first)));
    let oblique = word!(
        line.before(first.saturating_sub(determiner)),
        "from"
            | "to"
            | "by"
            | "at"
            | "into"
            | "as"
            | "since"
            | "after"
            | "before"
            | "through"
            | "in"
            | "on"
            | "for"
            | "during"
            | "or"
    );
    // “a block with 212 beds will cost”
    let oblique = oblique || first < found.start && word!(line.before(first), "with");
    // “the best car to come out of Selwy has”
    let oblique = oblique || word!(line.before(first), "of") && word!(line.before(first.saturating_sub(1)), "out");
    // “The change will cost $48m”, “a further increase of $1.20”: the word says nothing of what it is.
    let key = line.key(found.start);
    let bare = found.len() == 1 && (EMPTY.has(key) || unit::TIMES.has(key));
    // “for the quarter” of “£634m for the quarter, down”
    let bare = bare || stops(key) && !line.hyphen(found.start + 1) && !word!(key, "per");
    // “Spain's was up 0.6 per cent” does not say what of Spain's.
    let bare = bare || line.kind(found.end - 1) == Some(Kind::Clitic);
    (!(oblique || bare || found.is_empty())).then_some(found)
}

/// The noun phrase that ends before `end`, with what hangs on it: “the price of wool”, “tax on the second home”.
pub(super) fn before(line: &Line, end: usize) -> Option<Range<usize>> {
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
        let used = word!(line.before(prep), "used");
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
        );
        // “sales at the bakery”, “exports to Peru”, but no “at a depth”, “to a height”
        // “able to sell seats”
        let able = word!(line.before(prep), "able" | "unable" | "eligible" | "ready" | "willing" | "likely" | "free");
        let at = word!(line.key(prep), "at" | "to") && !word!(line.key(prep + 1), "a" | "an") && !able;
        if !((joins || at) && part(line, prep - 1)) {
            break;
        }
        start = prep;
    }
    // “Profit was £4bn, beating forecasts of £3bn”
    if start + 1 < end && line.is(start.wrapping_sub(1), ',') && line.str(start).ends_with("ing") {
        start += 1;
    }
    // “It predicted prices would rise”
    let who = word!(line.before(start), "it" | "he" | "she" | "they" | "which" | "who");
    start += usize::from(start + 1 < end && participle(line, start) && who);
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

/// Where the first of two begins, if the second begins at `start`, that are names or hang on one preposition and so belong to
/// the noun before it.
fn listed(line: &Line, start: usize, low: usize) -> Option<usize> {
    let without = |at: usize| at - usize::from(DETERMINERS.has(line.before(at)));
    let and = without(start).checked_sub(1).filter(|and| *and > low && word!(line.key(*and), "and"))?;
    let first = (low..and).rev().take_while(|i| part(line, *i) && !participle(line, *i)).last()?;
    let hangs = without(first).checked_sub(1).filter(|prep| *prep > low).is_some_and(|prep| {
        let joins = word!(line.key(prep), "of" | "at" | "from" | "for" | "in" | "among" | "between" | "to");
        joins && part(line, prep - 1) && !participle(line, prep - 1)
    });
    (hangs || line.capital(first) && line.capital(and - 1) && line.capital(start)).then_some(first)
}

/// The name that a noun phrase ends in: “Labour” of “adults put Labour”.
fn name(line: &Line, noun: Range<usize>) -> Range<usize> {
    let start = noun.clone().rev().take_while(|i| line.capital(*i)).last();
    start.unwrap_or(noun.start)..noun.end
}

/// A noun phrase without the time that hangs on it: “profit” of “profit in the six months to June”.
pub(super) fn timeless(line: &Line, noun: Range<usize>) -> Range<usize> {
    let time = |i: usize| {
        let next = skip_determiners(line, i + 1);
        let counted = counts(line, next) && unit::TIMES.has(line.key(next + 1));
        word!(line.key(i), "in" | "for" | "over") && (counted || word!(line.key(next), "year" | "quarter" | "month"))
    };
    let end = noun.clone().skip(1).find(|i| time(*i));
    noun.start..end.unwrap_or(noun.end)
}

/// The last part of a noun phrase: “jewels” of “suspicion of stealing jewels”.
pub(super) fn last(line: &Line, noun: Range<usize>) -> Range<usize> {
    let start = noun.clone().rev().find(|i| stops(line.key(*i))).map_or(noun.start, |i| skip_determiners(line, i + 1));
    let Range { start, .. } = done(line, start..noun.end);
    let verb = start + 1 < noun.end && line.str(start).ends_with("ing");
    start + usize::from(verb)..noun.end
}

/// What stands behind a verb in a noun phrase: “flats” of “the bureau seized flats”.
fn done(line: &Line, noun: Range<usize>) -> Range<usize> {
    let verb = |i: &usize| participle(line, *i) && !adverb(line, i - 1) && !line.hyphen(i - 1) && i + 1 < noun.end;
    let start = (noun.start + 1..noun.end).rev().find(verb).map_or(noun.start, |i| skip_determiners(line, i + 1));
    start..noun.end
}
