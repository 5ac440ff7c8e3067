//! What a figure counts or measures, where it does not stand inside the figure: behind it (“13 percent of government
//! spending”), before it (“the deficit is expected to reach $1 trillion”), or in the figure before it (“four in China, five
//! in Europe”).

use std::ops::Range;

use super::super::draft::Draft;
use super::super::line::Line;
use super::super::noun::{self, is_plural, stopped, stops};
use super::super::number::{self, Form, Sense};
use super::super::{Amount, FigureKind, unit};
use super::change;
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind};

/// How far a verb or a noun is looked for.
const REACH: usize = 16;
/// The longest noun phrase, in tokens.
const PHRASE: usize = 7;

/// Finds the noun of a figure that has none.
pub(super) fn find(line: &Line, draft: &mut Draft, earlier: &[Draft]) {
    let before = earlier.last();
    if draft.figure.noun.is_some() || draft.figure.kind == FigureKind::Date {
        return;
    }
    if ellipsis(line, draft, before) || draft.figure.kind == FigureKind::Duration && draft.figure.age {
        if draft.figure.noun.is_none() {
            draft.figure.noun = person(line, draft);
        }
        return;
    }
    // “cut the rate by 25 points to 3.25 per cent”
    if draft.figure.amount == Some(Amount::To)
        && draft.figure.change.is_none()
        && let Some(noun) = before.and_then(|size| size.figure.noun)
    {
        draft.figure.noun = Some(noun);
        return;
    }
    // “up from 6.6 percent”, “from 5% to 3%”, “an 80% increase”: of what the figure before it is.
    let told = earlier.iter().rev().find(|told| !matches!(told.figure.kind, FigureKind::Date | FigureKind::Duration));
    let told = told.filter(|told| draft.lead.saturating_sub(told.tokens.end) <= 12);
    let same = told.filter(|told| told.figure.kind == draft.figure.kind);
    let from = same.filter(|told| {
        // “inflation of 3.8 per cent, falling to 2.8 per cent”
        let goes = (told.tokens.end..draft.lead)
            .any(|i| line.str(i).ends_with("ing") && change::is_verb(line.key(i)) && line.is(i - 1, ','));
        change::other_end(line, told, draft) || goes && draft.figure.amount == Some(Amount::To)
    });
    let counted = earlier
        .iter()
        .rev()
        .take(3)
        .find(|earlier| matches!(earlier.figure.kind, FigureKind::Count | FigureKind::Money));
    let increase =
        counted.filter(|_| draft.tokens_end_in_noun(line) && word!(line.before(draft.tokens.start), "a" | "an"));
    if let Some(noun) = from.or(increase).and_then(|before| before.figure.noun) {
        draft.figure.noun = Some(noun);
        return;
    }
    // “Two of Hale's deputies”; a bare number counts the subject only where it is what became of it.
    if draft.figure.kind == FigureKind::Count {
        let of = word!(line.key(draft.tokens.end), "of").then(|| behind(line, draft)).flatten();
        // “lost 162.31 points, or 2.14%, to fall to 7,425.81”
        let points = earlier.iter().rev().take(3).find_map(|told| {
            told.figure
                .noun
                .filter(|_| told.figure.kind == FigureKind::Count && word!(line.key(told.tokens.end - 1), "points"))
        });
        if draft.figure.amount == Some(Amount::To) && points.is_some() {
            draft.figure.noun = points;
            return;
        }
        let subject =
            || if draft.figure.amount == Some(Amount::To) && !draft.tentative { ahead(line, draft) } else { None };
        draft.figure.noun = of.or_else(subject).map(|noun| line.span(noun.start, noun.end));
        return;
    }
    // “35 miles north of the city”, “$1.3bn below forecast”: from something to something else.
    let apart = DIRECTIONS.has(line.key(draft.tokens.end));
    let from = draft.figure.kind == FigureKind::Money && word!(line.key(draft.tokens.end), "from");
    if apart && !from && matches!(draft.figure.kind, FigureKind::Measure | FigureKind::Money) {
        return;
    }
    // “three-quarters of what it could do”: nothing but what follows `of` is meant.
    if word!(line.key(draft.tokens.end), "of") {
        draft.figure.noun = behind(line, draft).map(|noun| line.span(noun.start, noun.end));
        return;
    }
    // “enrolments running at half their peak”
    let share = matches!(draft.figure.kind, FigureKind::Ratio)
        && word!(line.key(draft.tokens.end), "its" | "their" | "his" | "her");
    let found = if share { ahead(line, draft) } else { None };
    let found = match found.or_else(|| behind(line, draft)) {
        // “twice the rate of the 1990s” is not twice the subject.
        Some(noun) if says_how(line, &noun) => {
            if matches!(draft.figure.kind, FigureKind::Multiple) && draft.figure.change.is_none() {
                return;
            }
            None
        }
        found => found,
    };
    // “a gap of £33m this year and £50m next”, “eggs up 8 per cent and bread 7 per cent”
    if found.is_none()
        && let Some((told, own)) = told.and_then(|told| Some((told, change::coordinate(line, told, draft)?)))
    {
        draft.figure.noun = if own.is_empty() { told.figure.noun } else { Some(line.span(own.start, own.end)) };
        return;
    }
    let ahead = || match draft.figure.kind {
        FigureKind::Duration => None,
        // “profits more than halved”
        FigureKind::Multiple => {
            // “fares go up by $1 and the levy on buyers doubles”
            let own = if draft.figure.change.is_some() { subject(line, draft.lead) } else { None };
            own.or_else(|| ahead(line, draft))
        }
        _ => ahead(line, draft),
    };
    let found = found.or_else(ahead);
    if let Some(noun) = found.and_then(|noun| clear(line, noun, earlier)) {
        draft.figure.noun = Some(line.span(noun.start, noun.end));
    }
}

/// A noun without what belongs to an earlier figure: “revenue” of “$1.07 a share on revenue”, but nothing of “85kg of wool”.
fn clear(line: &Line, mut noun: Range<usize>, earlier: &[Draft]) -> Option<Range<usize>> {
    for figure in earlier {
        // “duped 43 people of Rs 2.4 crore”
        let whole = figure.figure.kind == FigureKind::Count && noun.end == figure.tokens.end;
        if whole && noun.start > figure.tokens.start && word!(line.key(noun.end), "of") {
            return None;
        }
        if cuts(line, &noun, figure) {
            // “85kg of wool”, “1,432p at the peak”
            if word!(line.key(figure.tokens.end), "of" | "at") {
                return None;
            }
            let behind = figure.tokens.end..noun.end;
            noun.start = behind.clone().find(|i| !stops(line.key(*i))).unwrap_or(behind.end);
        }
    }
    (noun.start < noun.end).then_some(noun)
}

/// Whether a noun begins inside an earlier figure: “kg of cocaine” of “85kg of cocaine”, “quarter” of “the third quarter”.
fn cuts(line: &Line, noun: &Range<usize>, figure: &Draft) -> bool {
    let tokens = &figure.tokens;
    match figure.figure.kind {
        FigureKind::Count => false,
        FigureKind::Date => {
            // “rose 2 per cent in July to a median of”
            tokens.contains(&noun.start) && (noun.end <= tokens.end || word!(line.key(tokens.end), "to"))
        }
        _ => tokens.contains(&noun.start) && noun.start > tokens.start,
    }
}

/// Whether a noun says how a figure is meant, not of what: “annual rate”.
fn says_how(line: &Line, noun: &Range<usize>) -> bool {
    noun.clone().all(|i| EMPTY.has(line.key(i)) || change::is_between(line.key(i)))
}

/// Whose age it is: the name before the comma, “Mara Hale, 52,”.
fn person(line: &Line, draft: &Draft) -> Option<Span> {
    let comma = draft.tokens.start.checked_sub(1).filter(|i| line.is(*i, ',') || line.is(*i, '('))?;
    let mut start = comma;
    while start > line.start && comma - start < 4 && line.capital(start - 1) {
        start -= 1;
    }
    (start < comma).then(|| line.span(start, comma))
}

/// Takes what a number without a noun counts from the figure before it.
fn ellipsis(line: &Line, draft: &mut Draft, before: Option<&Draft>) -> bool {
    let Some(before) = before.filter(|before| {
        draft.figure.kind == FigureKind::Count && draft.tokens.start.saturating_sub(before.tokens.end) <= REACH
    }) else {
        return false;
    };
    let end = draft.tokens.end;
    let closed = !line.word(end) || stops(line.key(end)) || verb(line.key(end));
    // “three of the five victims” says of what itself; “of whom 350” may be of anything told before; “is 12.4” has a subject.
    let own = word!(line.key(end), "of") && !PRONOUNS.has(line.key(end + 1))
        || word!(line.before(draft.tokens.start), "is" | "are" | "was" | "were")
        || (before.tokens.end..draft.tokens.start).any(|i| line.is(i, ';') || word!(line.key(i), "whom"));
    if own {
        return false;
    }
    match before.figure.kind {
        FigureKind::Count if closed => draft.figure.noun = before.figure.noun,
        FigureKind::Duration if closed && draft.tentative && !before.figure.age => {
            draft.figure.kind = FigureKind::Duration;
            draft.figure.unit = before.figure.unit;
            draft.tentative = false;
        }
        _ => return false,
    }
    draft.figure.noun.is_some() || draft.figure.kind == FigureKind::Duration
}

/// The noun phrase behind a figure.
fn behind(line: &Line, draft: &Draft) -> Option<Range<usize>> {
    let end = draft.tokens.end;
    let kind = draft.figure.kind;
    let key = line.key(end);
    if word!(key, "of") {
        return if PRONOUNS.has(line.key(end + 1)) { None } else { after(line, end + 1) };
    }
    if word!(key, "worth") && word!(line.key(end + 1), "of") {
        return after(line, end + 2);
    }
    let amount = matches!(kind, FigureKind::Money | FigureKind::Percent);
    // “an 80% increase in crossings”, “$900 billion in interest payments”; “in 2013” and “in Sudan” say when and where.
    let size = draft.figure.amount == Some(Amount::By) && !draft.tokens_end_in_noun(line);
    if amount && word!(key, "in" | "on" | "for") && !size {
        let next = skip_determiners(line, end + 1);
        let common = line.word(next)
            && !line.capital(next)
            && !PLACES_AND_TIMES.has(line.key(next))
            && number::sense(line.key(next)).is_none();
        if common && (word!(key, "in") || spends(line, draft.tokens.start)) {
            // “in its opening weekend”, “in the red”
            let what = |key: Key| !PLACES_AND_TIMES.has(key) && !word!(key, "red" | "black");
            return after(line, end + 1).filter(|noun| what(line.key(noun.end - 1)));
        }
    }
    if draft.tokens_end_in_noun(line) {
        return None;
    }
    let hyphen = line.hyphen(draft.tokens.start + 1)
        || line.hyphen(end.wrapping_sub(2))
        || kind == FigureKind::Money
        || kind == FigureKind::Percent;
    // “a 47 per cent lower risk”
    let lower = kind == FigureKind::Percent
        && word!(key, "lower" | "higher" | "greater")
        && word!(line.before(draft.lead), "a" | "an");
    if lower && line.word(end + 1) && !stops(line.key(end + 1)) {
        return after(line, end + 1);
    }
    let direct = match kind {
        // “halved hospital admissions”
        FigureKind::Multiple if draft.figure.change.is_some() => {
            let plain = !stops(key) && !verb(key) && !PLACES_AND_TIMES.has(key) && !change::is_change(key);
            plain && line.word(end) && !adverb(line, end) || DETERMINERS.has(key)
        }
        FigureKind::Ratio | FigureKind::Multiple => {
            word!(key, "the" | "its" | "their" | "his" | "her" | "that" | "of")
                || line.word(end) && is_plural(key, line.str(end)) && !stops(key)
        }
        FigureKind::Money | FigureKind::Percent | FigureKind::Duration | FigureKind::Measure => {
            hyphen
                && line.word(end)
                && !stops(key)
                && !verb(key)
                && !change::is_change(key)
                && !adverb(line, end)
                && !PLACES_AND_TIMES.has(key)
                && !unit::TIMES.has(key)
        }
        _ => false,
    };
    // “65% contained”, “94% effective” say how it is.
    let state = |text: &str| {
        text.len() > 5
            && (text.ends_with("ed") || kind == FigureKind::Percent && (text.ends_with("ing") || text.ends_with("ive")))
            || matches!(text, "likely" | "full" | "complete" | "certain" | "sure" | "accurate")
    };
    let found = if direct { after(line, end) } else { None };
    // “60 percent involved guns”
    let verb = |noun: &Range<usize>| kind == FigureKind::Percent && participle(line, noun.start);
    // “the £142m analysts had expected”, “18 per cent led to a charge”
    let clause = |noun: &Range<usize>| {
        word!(line.key(noun.end), "had" | "have" | "expected" | "forecast" | "predicted")
            || word!(
                line.key(noun.start),
                "led" | "went" | "got" | "took" | "gave" | "won" | "saw" | "left" | "felt" | "chose" | "kept"
            )
    };
    found.filter(|noun| !verb(noun) && !clause(noun) && (noun.len() > 1 || !state(line.str(noun.start))))
}

/// The noun phrase that begins at `at`, without its determiners.
fn after(line: &Line, at: usize) -> Option<Range<usize>> {
    let start = skip_determiners(line, at);
    // “two of its six stations”
    let start = past_number(line, start);
    let mut end = start;
    while end < start + PHRASE {
        let Some(token) = line.token(end) else { break };
        let part = match token.kind {
            Kind::Word => {
                let verb = verb(token.key) && !word!(token.key, "total" | "cost" | "costs" | "run" | "stand");
                !stopped(token) && !(end > start && (verb || counts(line, end) || token.opens_sentence()))
            }
            Kind::Clitic => end > start,
            Kind::Dash(_) => line.hyphen(end) && end > start,
            _ => false,
        };
        if !part {
            break;
        }
        end += 1;
        let text = line.str(end - 1);
        // A plural is most often the head: “of voters say”. A capitalised word goes on: “Treasury notes”.
        let more = line.token(end).is_some_and(|t| t.kind == Kind::Clitic) || line.hyphen(end);
        if token.is_word() && !(token.capital() && line.capital(end)) && is_plural(token.key, text) && !more {
            break;
        }
    }
    // “the country's 5.3 million people”, “the combined 4.3m sales”: what is counted stands behind the number.
    if counts(line, end) {
        let behind = past_number(line, end);
        return noun::phrase(line, behind, true).map(|close| behind..close);
    }
    // “to a typical £200,000 mortgage”
    if matches!(line.kind(end), Some(Kind::Currency(_))) {
        return None;
    }
    // “its $85 million haul trailed”: a participle at the end is a verb.
    while end > start
        && (line.token(end - 1).is_some_and(|t| t.is_dash() || t.kind == Kind::Clitic)
            || adverb(line, end - 1)
            || end > start + 1 && participle(line, end - 1))
    {
        end -= 1;
    }
    (end > start).then_some(start..end)
}

/// Whether a number begins at `at`, in digits or in words.
fn counts(line: &Line, at: usize) -> bool {
    line.number(at) || matches!(number::sense(line.key(at)), Some(Sense::Ones(_) | Sense::Tens(_)))
}

/// The token behind the number at `at`, if there is one.
fn past_number(line: &Line, at: usize) -> usize {
    number::one(line, at).map_or(at, |number| number.end + usize::from(number.form == Form::Metres))
}

/// The noun phrase before a figure: what the verb changes, else what the sentence is about.
fn ahead(line: &Line, draft: &Draft) -> Option<Range<usize>> {
    let start = draft.lead;
    // “firms with turnover above €750m”
    let limit =
        start < draft.tokens.start && word!(line.key(start), "above" | "below" | "over" | "under" | "exceeding");
    if limit && start > line.start && part(line, start - 1) && line.word(start - 1) && !verb(line.key(start - 1)) {
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
        if other_verb(line, i, start) {
            return None;
        }
        // “milk powder down 1.9 per cent”, “stamps will go up by 30p”; “the start-up at” goes nowhere.
        if word!(key, "up" | "down") && i + 1 == bridge && i > low && part(line, i - 1) && !line.glued(i) {
            return subject(line, i - usize::from(change::went(line.key(i - 1))));
        }
        // “a deficit of $1 trillion”, “demand at 30 GW”; “a rate of 4 per cent” says how, not what.
        let near = || {
            let loose = |key: Key| word!(key, "between" | "plus" | "minus" | "or");
            (i + 1..start).map(|i| line.key(i)).all(|key| change::is_between(key) || DETERMINERS.has(key) || loose(key))
        };
        if word!(key, "of" | "at" | "worth" | "for") && bridge == start && near() {
            bridge = i;
            if i > low
                && word!(key, "of")
                && line.word(i - 1)
                && !stops(line.key(i - 1))
                && !verb(line.key(i - 1))
                && !EMPTY.has(line.key(i - 1))
                && !word!(line.key(i - 1), "cent" | "percent" | "pc")
            {
                return before(line, i).map(|noun| behind_with(line, noun));
            }
            // “inflation at 3.6 per cent”; but “unchanged at” says how.
            let rate = word!(key, "at") && draft.figure.kind == FigureKind::Percent && i > low;
            let named =
                rate && !stays(line, i - 1) && part(line, i - 1) && plain(line, i - 1) && !participle(line, i - 1);
            if named && !verb(line.key(i - 1)) && !change::is_change(line.key(i - 1)) && !adverb(line, i - 1) {
                return before(line, i).map(|noun| last(line, noun));
            }
            if word!(key, "worth") {
                return before(line, i - usize::from(line.is(i - 1, ','))).map(|noun| last(line, noun));
            }
        }
        if word!(key, "by" | "to" | "from") && bridge == start {
            bridge = i;
        }
        // “lowered borrowing costs by”, “cut hospital stays by”
        let costs =
            word!(key, "cost" | "costs" | "stays" | "needs") && bridge == i + 1 && word!(line.key(bridge), "by");
        if (verb(key) || stays(line, i)) && !costs {
            // “raised spending by $300 billion”: what stands between the verb and the preposition.
            let object = skip_determiners(line, i + 1)..bridge;
            if bridge < start
                && (1..=PHRASE).contains(&object.len())
                && !(object.len() == 1
                    && (EMPTY.has(line.key(object.start)) || change::is_between(line.key(object.start))))
                && object.clone().all(|i| plain(line, i))
                && !adverb(line, object.start)
                && !word!(line.key(object.start), "to" | "by")
            {
                return Some(object);
            }
            // “add $250 billion to the deficit”
            if change::adds(key) && word!(line.key(draft.tokens.end), "to") {
                return after(line, draft.tokens.end + 1);
            }
            // Who raises or cuts an amount, or puts it at so much, is not what is measured; nor is who raises one “at 85c”.
            let active = change::takes_object(key) && (bridge == start || !object.is_empty())
                || word!(key, "puts" | "estimates" | "bought" | "buys" | "proposes");
            return if active { None } else { subject(line, i) };
        }
        // “put the bill at $1.2bn”
        if bridge < start
            && word!(
                key,
                "put" | "valued" | "estimated" | "priced" | "left" | "kept" | "held" | "keep" | "leave" | "hold"
            )
            && bridge > i + 1
        {
            let mut object = skip_determiners(line, i + 1)..bridge;
            // “kept its rate unchanged at 4%”
            object.end -= usize::from(participle(line, object.end - 1));
            return (!object.is_empty() && object.clone().all(|i| plain(line, i))).then_some(object);
        }
        if MEASURING.has(key) && i > low {
            // “bilateral trade, measured at”
            let comma = i - usize::from(line.is(i - 1, ','));
            return before(line, comma);
        }
    }
    None
}

/// “held at 2.4%”
fn stays(line: &Line, i: usize) -> bool {
    word!(line.key(i), "held" | "holds" | "sat" | "sits" | "hovered") && word!(line.key(i + 1), "at")
}

/// “surplus” of “a budget with a surplus”
fn behind_with(line: &Line, noun: Range<usize>) -> Range<usize> {
    let with = noun.clone().rev().find(|i| word!(line.key(*i), "with"));
    with.map_or(noun.start, |i| skip_determiners(line, i + 1))..noun.end
}

/// Whether a token can be part of what a verb changes: no number, no function word.
fn plain(line: &Line, i: usize) -> bool {
    let key = line.key(i);
    line.hyphen(i) || line.hyphen(i + 1) || line.word(i) && !stops(key) && number::sense(key).is_none()
}

/// Whether what is done at `i` is done with the figure at `start`, or to somebody, so that nothing before it is measured.
fn other_verb(line: &Line, i: usize, start: usize) -> bool {
    let (key, text) = (line.key(i), line.str(i));
    // “analysts had expected $5bn”
    if word!(key, "expected" | "forecast" | "projected" | "predicted")
        && (word!(line.before(i), "had" | "have" | "has") || word!(line.before(i), "analysts" | "economists"))
    {
        return true;
    }
    let known = verb(key) || MEASURING.has(key) || AUXILIARIES.has(key) || change::is_between(key);
    if known || text.len() <= 4 || !line.word(i) || line.hyphen(i.wrapping_sub(1)) {
        return false;
    }
    if text.ends_with("ing") {
        let near = (i + 1..start).all(|i| change::is_between(line.key(i)) || DETERMINERS.has(line.key(i)));
        return near || line.is(i.wrapping_sub(1), ',');
    }
    // “the council had spent $5m”: who spends is not what is measured.
    let passive = text.ends_with("ed") || word!(key, "found" | "shot" | "given" | "spent" | "paid");
    passive && word!(line.before(i), "was" | "were" | "is" | "are" | "been" | "be" | "being" | "has" | "have" | "had")
}

/// The subject of the verb at `verb`.
fn subject(line: &Line, at: usize) -> Option<Range<usize>> {
    let mut end = at;
    let low = at.saturating_sub(REACH).max(line.start);
    while end > low && (AUXILIARIES.has(line.key(end - 1)) || adverb(line, end - 1) || verb_alone(line.key(end - 1))) {
        end -= 1;
    }
    // “Sales, which …, rose”, “prices in Tokyo, a leading indicator, rose”: what stands between commas is an aside.
    let aside = end > low && line.is(end - 1, ',');
    let end = if aside { (low..end - 1).rev().find(|i| line.is(*i, ','))? } else { end };
    let mut found = before(line, end)?;
    // “for 1.4 million workers will cost £2bn”
    let scale = |i: usize| matches!(number::sense(line.key(i)), Some(Sense::Scale(_)));
    let number = |i: usize| (counts(line, i) || scale(i)) && !line.hyphen(i + 1);
    let first = (low + 1..=found.start).rev().find(|i| !number(i - 1)).unwrap_or(low);
    while found.start < found.end && number(found.start) {
        found.start += 1;
    }
    // “from home”: what hangs on another verb is no subject.
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
    );
    // “The change will cost $48m”, “a further increase of $1.20”: the word says nothing of what it is.
    let key = line.key(found.start);
    let bare = found.len() == 1 && (EMPTY.has(key) || unit::TIMES.has(key));
    // “Spain's was up 0.6 per cent” does not say what of Spain's.
    let bare = bare || line.kind(found.end - 1) == Some(Kind::Clitic);
    (!(oblique || bare || found.is_empty())).then_some(found)
}

/// The noun phrase that ends before `end`, with what hangs on it: “the cost of interest”, “yield on the 10-year note”.
fn before(line: &Line, end: usize) -> Option<Range<usize>> {
    let low = end.saturating_sub(REACH).max(line.start);
    let mut start = end;
    loop {
        let run = start;
        // “deaths in England and Wales”
        let joint = |i: usize| i > low && word!(line.key(i), "and") && line.capital(i - 1) && line.capital(i + 1);
        while start > low && (part(line, start - 1) || start < end && joint(start - 1)) {
            start -= 1;
        }
        if start == run || start <= low + 1 {
            break;
        }
        // A determiner may stand between a preposition and its noun.
        let determiner = usize::from(DETERMINERS.has(line.key(start - 1)));
        let Some(prep) = (start - determiner).checked_sub(1).filter(|i| *i > low) else { break };
        // “focused on trade”: a participle takes the preposition, and is no noun.
        if participle(line, prep - 1) && !line.capital(prep - 1) {
            break;
        }
        let joins = word!(
            line.key(prep),
            "of" | "on"
                | "for"
                | "in"
                | "among"
                | "under"
                | "between"
                | "with"
                | "against"
                | "around"
                | "to"
                | "from"
                | "per"
        );
        // “sales at the bakery”, but no “at a depth”
        let at = word!(line.key(prep), "at") && !word!(line.key(prep + 1), "a" | "an");
        if !((joins || at) && part(line, prep - 1)) {
            break;
        }
        start = prep;
    }
    // “Profit was £4bn, beating forecasts of £3bn”
    if start + 1 < end && line.is(start.wrapping_sub(1), ',') && line.str(start).ends_with("ing") {
        start += 1;
    }
    // “emissions started”: a participle at the end is a verb.
    let mut end = end;
    while end > start + 1 && participle(line, end - 1) && part(line, end - 2) {
        end -= 1;
    }
    // “all-time high”
    if line.hyphen(start) && start > low {
        start -= 1;
    }
    (start < end && !line.is(start, ',')).then_some(start..end)
}

/// The last part of a noun phrase: “jewels” of “suspicion of stealing jewels”.
fn last(line: &Line, noun: Range<usize>) -> Range<usize> {
    let start = noun.clone().rev().find(|i| stops(line.key(*i))).map_or(noun.start, |i| skip_determiners(line, i + 1));
    let verb = start + 1 < noun.end && line.str(start).ends_with("ing");
    start + usize::from(verb)..noun.end
}

/// Whether the word looks like a verb's past or its participle.
fn participle(line: &Line, i: usize) -> bool {
    line.str(i).len() > 4 && line.str(i).ends_with("ed")
}

/// Whether the token can stand in a noun phrase.
fn part(line: &Line, i: usize) -> bool {
    match line.kind(i) {
        Some(Kind::Word) => !stops(line.key(i)) && !verb_alone(line.key(i)) && !EDGE.has(line.key(i)),
        Some(Kind::Clitic) => true,
        Some(Kind::Dash(_)) => line.hyphen(i),
        Some(Kind::Number) => line.hyphen(i + 1),
        _ => false,
    }
}

fn skip_determiners(line: &Line, mut at: usize) -> usize {
    for _ in 0..3 {
        if DETERMINERS.has(line.key(at)) && !line.hyphen(at + 1) {
            at += 1;
        }
    }
    at
}

fn adverb(line: &Line, i: usize) -> bool {
    line.word(i)
        && line.str(i).len() > 4
        && (line.str(i).ends_with("ly") || line.str(i).ends_with("wide") && line.str(i).len() > 7)
        && !word!(
            line.key(i),
            "family"
                | "supply"
                | "monthly"
                | "daily"
                | "weekly"
                | "yearly"
                | "july"
                | "early"
                | "assembly"
                | "italy"
                | "only"
                | "quarterly"
        )
}

fn verb(key: Key) -> bool {
    change::is_verb(key) || VERBS.has(key)
}

/// Whether the word is a verb and no noun: “the cost” and “a rise” are what a sentence may be about.
fn verb_alone(key: Key) -> bool {
    let noun = word!(
        key,
        "cost"
            | "costs"
            | "total"
            | "run"
            | "stand"
            | "cut"
            | "cuts"
            | "rise"
            | "fall"
            | "drop"
            | "gain"
            | "increase"
            | "increases"
            | "decline"
            | "growth"
            | "boost"
            | "jump"
            | "surge"
            | "slump"
            | "plunge"
            | "hike"
            | "raise"
            | "account"
    );
    verb(key) && !noun
}

fn spends(line: &Line, at: usize) -> bool {
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

impl Draft {
    /// Whether the figure's last token is a noun of change: “80% increase”.
    fn tokens_end_in_noun(&self, line: &Line) -> bool {
        self.figure.kind == FigureKind::Percent && change::is_noun(line.key(self.tokens.end - 1))
    }
}

crate::table! {
    static DETERMINERS: () = {
        "the" => (), "a" => (), "an" => (), "its" => (), "their" => (), "his" => (), "her" => (), "our" => (),
        "my" => (), "your" => (), "this" => (), "these" => (), "those" => (), "that" => (), "all" => (), "any" => (),
        "each" => (), "every" => (), "another" => (), "some" => (), "such" => (),
    };
}

crate::table! {
    /// Verbs that join what is measured to a figure, besides those of change.
    static VERBS: () = {
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
        "edged" => (), "settled" => (), "finished" => (),
    };
}

crate::table! {
    /// Participles behind what they measure.
    static MEASURING: () = {
        "measured" => (), "valued" => (), "estimated" => (), "priced" => (), "put" => (), "projected" => (),
        "worth" => (), "totalling" => (), "totaling" => (), "averaging" => (), "measuring" => (), "weighing" => (),
        "costing" => (), "amounting" => (), "reaching" => (), "exceeding" => (),
    };
}

crate::table! {
    /// What stands between a subject and its verb.
    static AUXILIARIES: () = {
        "is" => (), "are" => (), "was" => (), "were" => (), "be" => (), "been" => (), "has" => (), "have" => (),
        "had" => (), "will" => (), "would" => (), "could" => (), "should" => (), "may" => (), "might" => (),
        "can" => (), "to" => (), "expected" => (), "forecast" => (), "projected" => (), "set" => (), "on" => (),
        "track" => (),
        "likely" => (), "estimated" => (), "also" => (), "now" => (), "then" => (), "just" => (), "even" => (),
        "not" => (), "already" => (), "still" => (), "did" => (), "going" => (), "about" => (), "predicted" => (),
        "believed" => (), "thought" => (), "said" => (), "again" => (), "once" => (), "back" => (), "only" => (),
        "itself" => (),
    };
}

crate::table! {
    /// Nouns that say how a figure is meant, not of what.
    static EMPTY: () = {
        "rate" => (), "total" => (), "average" => (), "increase" => (), "rise" => (), "drop" => (), "fall" => (),
        "decline" => (), "cut" => (), "gain" => (), "loss" => (), "maximum" => (), "minimum" => (), "record" => (),
        "high" => (), "low" => (), "pace" => (), "level" => (), "height" => (), "some" => (), "most" => (),
        "additional" => (), "extra" => (), "further" => (), "excess" => (), "upwards" => (), "range" => (),
        "ages" => (), "age" => (), "out" => (), "jump" => (), "reduction" => (), "decrease" => (), "surge" => (),
        "change" => (), "changes" => (), "difference" => (), "move" => (), "decision" => (), "amount" => (),
        "sum" => (), "figure" => (), "number" => (), "more" => (),
    };
}

crate::table! {
    /// Words behind a length that make it a distance.
    static DIRECTIONS: () = {
        "from" => (), "away" => (), "off" => (), "offshore" => (), "inland" => (), "north" => (), "south" => (),
        "east" => (), "west" => (), "northeast" => (),
        "northwest" => (), "southeast" => (), "southwest" => (), "outside" => (), "above" => (), "below" => (),
        "behind" => (), "ahead" => (), "apart" => (), "short" => (),
    };
}

crate::table! {
    /// Words behind `of` that stand for what was named before.
    static PRONOUNS: () = {
        "which" => (), "whom" => (), "them" => (), "it" => (), "that" => (), "those" => (), "us" => (),
    };
}

crate::table! {
    /// Words behind a comma that begin another clause.
    static CLAUSES: () = {
        "and" => (), "but" => (), "while" => (), "as" => (), "with" => (), "when" => (), "after" => (),
        "although" => (), "because" => (),
    };
}

crate::table! {
    /// What begins no noun phrase and is no preposition.
    static EDGE: () = {
        "see" => (), "sees" => (), "early" => (), "late" => (), "struck" => (), "that" => (), "says" => (), "say" => (),
        "estimated" => (), "showed" => (), "shows" => (), "show" => (), "according" => (), "while" => (),
        "meanwhile" => (), "yesterday" => (), "today" => (), "monday" => (), "tuesday" => (), "wednesday" => (),
        "thursday" => (), "friday" => (), "saturday" => (), "sunday" => (), "reported" => (), "announced" => (), "posted" => (),
        "will" => (), "which" => (), "some" => (), "nearly" => (), "almost" => (), "double" => (), "triple" => (),
    };
}

crate::table! {
    /// Nouns behind `in` that say when or where.
    static PLACES_AND_TIMES: () = {
        "year" => (), "years" => (), "month" => (), "months" => (), "week" => (), "day" => (), "days" => (),
        "quarter" => (), "decade" => (), "past" => (), "last" => (), "next" => (), "first" => (), "second" => (),
        "third" => (), "fourth" => (), "total" => (), "all" => (), "cash" => (), "early" => (), "late" => (),
        "mid" => (), "this" => (), "that" => (), "period" => (), "meantime" => (), "time" => (), "morning" => (),
        "fiscal" => (), "trading" => (), "region" => (), "country" => (), "city" => (), "area" => (), "world" => (),
        "state" => (), "end" => (), "century" => (), "addition" => (), "return" => (), "fact" => (), "part" => (),
        "response" => (), "what" => (), "which" => (), "favor" => (), "favour" => (), "order" => (), "same" => (),
        "following" => (), "previous" => (), "current" => (), "coming" => (), "half" => (),
        "weekend" => (), "later" => (), "earlier" => (), "overnight" => (),
    };
}
