//! The direction of a change, and whether a figure is its size or its result.

use std::ops::Range;

use crate::figures::draft::Draft;
use crate::figures::ends;
use crate::figures::figure::{Amount, Change, FigureKind, Qualifier, Value};
use crate::figures::line::Line;
use crate::figures::number;
use crate::figures::words;
use crate::figures::words::change::{
    BEHIND_PARTICLES, BETWEEN, CHANGES, How, NOUNS, adds, compared, is_verb, leaves, loses, went,
};
use crate::figures::words::phrase::acts;
use crate::figures::words::phrase::{AUXILIARIES, DETERMINERS, DIRECTIONS};
use crate::keys::word;
use crate::text::Key;
use Change::{Down, Up};

/// How far before a figure its word of change may stand.
const REACH: usize = 12;

/// Finds the change that a figure is the size or the result of; `earlier` are the figures before it in the sentence.
pub(super) fn find(line: &Line, draft: &mut Draft, earlier: &[Draft]) {
    let kind = draft.figure.kind;
    if matches!(kind, FigureKind::Date | FigureKind::Duration | FigureKind::Multiple) {
        return;
    }
    // “did not rise by more than 5%”: nothing changed, and more than that would be less.
    if denied(line, draft.lead) {
        draft.figure.qualifier = match draft.figure.qualifier {
            Some(Qualifier::Over) => Some(Qualifier::Under),
            Some(Qualifier::Under) => Some(Qualifier::Over),
            other => other,
        };
        // A change that did not come is no part of a whole.
        draft.figure.amount = (kind == FigureKind::Percent).then_some(Amount::By);
        return;
    }
    let percent = kind == FigureKind::Percent;
    // “a 23 per cent larger fall”: the fall is larger, and what fell is not.
    let end = draft.tokens.end;
    let drop = compared(line.key(end)) == Some(Up) && NOUNS.get(line.key(end + 1)) == Some(&Down);
    // “cut deaths by 62% (95% CI 48-73)” says how sure that is.
    if percent && (drop || is_certainty(line, draft)) {
        return;
    }
    if let Some(change) = behind(line, draft).or_else(|| by(line, draft)) {
        (draft.figure.change, draft.figure.amount) = (Some(change), Some(Amount::By));
        return;
    }
    let whole = with_result(line, earlier, draft);
    let told = whole.as_ref().or_else(|| earlier.iter().rev().find(|told| told.figure.kind != FigureKind::Date));
    let Some((change, amount)) = verb_before(line, draft, percent)
        .or_else(|| if percent { raised(line, draft) } else { None })
        .or_else(|| joined(line, draft, told?, percent))
        .or_else(|| against(line, draft, earlier).filter(|_| percent))
        .or_else(|| result(line, draft, earlier.last()?))
        .or_else(|| since(line, draft.tokens.end))
    else {
        return;
    };
    draft.figure.amount = amount;
    // “rose 30% last season to 2.6 million”: the direction is that of the size, which has it already.
    let size = |size: &&Draft| size.figure.amount == Some(Amount::By) || size.figure.kind == FigureKind::Multiple;
    let told = earlier.iter().rev().take(2).find(size).filter(|_| amount == Some(Amount::To)).is_some_and(|size| {
        let between = size.tokens.end..draft.tokens.start;
        between.len() < REACH && !between.into_iter().any(|i| CHANGES.has(line.key(i)))
    });
    if !told {
        draft.figure.change = Some(fallen(line, draft, earlier.last()).unwrap_or(change));
    }
}

/// Whether the verb of change before the figure that begins at `start` is denied: “has not been cut by”, “isn't expected to rise above”.
fn denied(line: &Line, start: usize) -> bool {
    let clause = (start.saturating_sub(REACH).max(line.start)..start).rev();
    let mut verbs = clause.take_while(|i| !stops(line, *i) || word!(line.key(*i), "to" | "by"));
    let verb = verbs.find(|i| is_verb(line.key(*i)) || word!(line.key(*i), "go"));
    let not = |i: usize| line.denies(i) && !word!(line.key(i + 1), "only" | "just");
    verb.is_some_and(|verb| {
        let low = verb.saturating_sub(OBJECT).max(line.start);
        let mut modals = (low..verb).rev().take_while(|i| AUXILIARIES.has(line.key(*i)) || line.denies(*i));
        modals.any(not)
    })
}

/// Whether a percentage is how sure another one is: “95% CI”, “95 per cent confidence interval”.
pub(super) fn is_certainty(line: &Line, draft: &Draft) -> bool {
    word!(line.key(draft.tokens.end), "ci" | "confidence")
}

/// “80% increase”, “a 5 per cent pay rise”, “23% lower”; “42 points lower”, “8p up at 212p”, “€1bn more than planned”.
fn behind(line: &Line, draft: &Draft) -> Option<Change> {
    let (end, kind) = (draft.tokens.end, draft.figure.kind);
    if let Some(change) = restated(line, draft) {
        return Some(change);
    }
    let percent = kind == FigureKind::Percent;
    let key = line.key(end);
    // “8% above the average”, “four degrees above normal”, but no “2 degrees below zero”
    let relative = percent || matches!(draft.figure.unit, Some("Cel" | "[degF]"));
    let apart = relative && !word!(line.key(end + 1), "zero" | "freezing");
    let particle = !line.word(end + 1) || BEHIND_PARTICLES.has(line.key(end + 1));
    // “five men up for trial” are no more than they were.
    let moved = particle && (percent || kind == FigureKind::Money || word!(line.key(end - 1), "points" | "point"));
    // “closed 0.3 per cent ahead at 21,684”
    let traded = word!(line.before(draft.lead), "closed" | "ended");
    let close = match () {
        // “3.8 per cent ahead of last year”; who is ahead of a rival has not risen.
        () if word!(key, "ahead") => (percent && (earlier_time(line, end + 2) || traded)).then_some(Up),
        () if word!(key, "behind") => (percent && earlier_time(line, end + 1)).then_some(Down),
        () if word!(key, "above") => apart.then_some(Up),
        () if word!(key, "below") => apart.then_some(Down),
        () if word!(key, "up") => moved.then_some(Up),
        () if word!(key, "down") => moved.then_some(Down),
        () if word!(key, "higher" | "lower") => compared(key).filter(|_| relative || particle),
        () => compared(key).filter(|_| {
            relative || kind == FigureKind::Ratio || kind == FigureKind::Money && word!(line.key(end + 1), "than")
        }),
    };
    // “a £12 rise in the pension”
    let article = word!(line.before(draft.lead), "a" | "an" | "another" | "further");
    // “a £2bn expansion” is not how much something grew, nor is a “£5m growth fund”.
    let alone = !line.word(end + 1) || words::stops(line.key(end + 1));
    let rise = kind == FigureKind::Money && article && alone && !word!(key, "expansion");
    if close.is_some() || !relative {
        return close.or(NOUNS.get(key).copied().filter(|_| rise));
    }
    let noun = |i: usize| NOUNS.get(line.key(i)).copied().filter(|_| !acts(line, i));
    // Nouns may stand between: “a 5 per cent pay rise”, “a 3% annual real-terms rise”.
    let inside = |i: &usize| line.hyphen(*i) || line.word(*i) && !words::stops(line.key(*i));
    let second = (end..end + OBJECT).take_while(inside).find_map(noun);
    noun(end - 1).or(noun(end)).or(second).or_else(|| comparative(line, end))
}

/// “cheaper by 27 per cent”
fn by(line: &Line, draft: &Draft) -> Option<Change> {
    let by = draft.lead.checked_sub(1).filter(|&by| by > line.start && word!(line.key(by), "by"))?;
    compared(line.key(by - 1))
}

/// “412 points, or 0.6 per cent, lower at 7,198”, “412 points (0.6 per cent) higher”: the word stands behind both.
fn restated(line: &Line, draft: &Draft) -> Option<Change> {
    let end = draft.tokens.end;
    let open = word!(line.before(draft.lead), "or") || line.is(draft.lead.wrapping_sub(1), '(');
    let aside = line.is(end, ',') && word!(line.key(end + 1), "or") || line.is(end, '(');
    let first = if aside { end + 2 } else { end };
    let close =
        (first..first + ASIDE).find(|i| line.is(*i, ',') || line.is(*i, ')')).filter(|i| aside || open && *i == end)?;
    let key = line.key(close + 1);
    let particle = !line.word(close + 2) || BEHIND_PARTICLES.has(line.key(close + 2));
    // “£55, or 3.1 per cent, below the peak”
    let relative = draft.figure.kind == FigureKind::Percent && close == end;
    if relative && word!(key, "above" | "below") {
        return Some(if word!(key, "above") { Up } else { Down });
    }
    match CHANGES.get(key) {
        // “or 5 per cent, up from 4”: where it came to.
        Some(word) if word.how == How::Close && particle && !word!(line.key(close + 2), "from") => Some(word.change),
        _ => None,
    }
}

/// The longest restatement between a figure and the word of its change, in tokens.
const ASIDE: usize = 6;

/// “last year”, “the same month”, “2019”: a time that is compared with.
fn earlier_time(line: &Line, at: usize) -> bool {
    let at = at + usize::from(word!(line.key(at), "the"));
    word!(line.key(at), "last" | "previous" | "prior" | "same" | "corresponding")
        || number::year(line.str(at)).is_some()
}

/// “15 percent deeper than”
fn comparative(line: &Line, end: usize) -> Option<Change> {
    let text = line.str(end);
    (line.word(end) && text.ends_with("er") && text.len() > 4 && word!(line.key(end + 1), "than")).then_some(Up)
}

/// A verb of change before the figure, with `by`, `to` or nothing between them.
fn verb_before(line: &Line, draft: &Draft, percent: bool) -> Option<(Change, Option<Amount>)> {
    let mut amount = None;
    // “climbed above 7%” says where it came to.
    let mut at = draft.lead < draft.tokens.start && word!(line.key(draft.lead), "above" | "below" | "beyond" | "under");
    let points = word!(line.key(draft.tokens.end - 1), "points" | "point");
    let (mut close, mut extreme) = (true, false);
    let start = draft.lead;
    for i in (start.saturating_sub(REACH).max(line.start)..start).rev() {
        let key = line.key(i);
        // “cut its forecast for growth to 0.75%”: what is cut grows, but did not grow to it.
        let named = word!(key, "growth") && amount.is_some() && words::stops(line.before(i));
        if let Some(word) = CHANGES.get(key).filter(|word| !named && (word.how != How::Close || close)) {
            // “up to” is a limit, “from” ends what is compared, “gave up” is another verb.
            // “5 points lower than the 40%” compares, “falls of up to 310mm” are rain.
            let compares = word!(key, "higher" | "lower") && word!(line.key(i + 1), "than");
            let rain = draft.figure.kind == FigureKind::Measure && word!(key, "fall" | "falls" | "surge" | "surges");
            // “dropped 104mm of rain”
            let left = word!(key, "dropped" | "drop") && amount.is_none() && word!(line.key(draft.tokens.end), "of");
            // “dropped a 250-kilogram crate”, “lost 12-metre masts”, “lost a 20 per cent stake”: that is what was dropped.
            let (end, measure) = (draft.tokens.end, draft.figure.kind == FigureKind::Measure);
            let stake = measure || percent && line.word(end) && !words::stops(line.key(end));
            let thing = i + 2 == start && word!(line.before(start), "a" | "an") && stake
                || measure && amount.is_none() && draft.tokens.clone().any(|i| line.hyphen(i));
            let left = left && measure || thing;
            let rain = rain && word!(line.key(i + 1), "of") || left;
            // “sank 12 miles off the coast”
            let there = measure
                && DIRECTIONS.has(line.key(end))
                && !word!(line.key(end), "from" | "above" | "below" | "behind" | "ahead" | "short");
            // “gained 10% of the votes”
            let gains = amount.is_none() && word!(key, "gain" | "gains" | "gained" | "gaining");
            let share = gains && percent && word!(line.key(end), "of");
            if compares || rain || there || share {
                return None;
            }
            let limit = word.how == How::Close
                && (amount == Some(Amount::To) || leaves(line, i.wrapping_sub(1)) || line.hyphen(i.wrapping_sub(1)));
            // “burned up 30km above the sea”
            let far = draft.figure.kind == FigureKind::Measure
                && word.how == How::Close
                && !word!(line.key(draft.tokens.end), "from")
                && DIRECTIONS.has(line.key(draft.tokens.end));
            if far {
                return None;
            }
            if limit && moved(line, i) && !leaves(line, i.wrapping_sub(1)) {
                return Some((word.change, amount));
            }
            // “cut 5 per cent”, “loses 286 gigatonnes”; but “raised $5m” and “cut 500 jobs” say what, not by how much.
            let lost =
                draft.figure.kind == FigureKind::Measure || word!(line.key(draft.tokens.end - 1), "points" | "point");
            let measure = lost && (loses(key) || word!(key, "shed"));
            let added = adds(key) && word!(line.key(draft.tokens.end), "to");
            let direct = percent && !adds(key) || measure || added;
            // “poison had been dropped over 12,000 hectares”
            if word!(key, "dropped") && word!(line.before(i), "been" | "was" | "were" | "be") {
                return None;
            }
            // “the odds of a cut at 62%” are no result of one.
            if word.how == How::Object && amount.is_none() && (i + 1..start).any(|i| word!(line.key(i), "at")) && at {
                return None;
            }
            // “cut power to 1.2 million homes” leaves as many.
            let supply = word!(line.key(i + 1), "power" | "electricity" | "supplies" | "aid" | "access");
            if supply && draft.figure.kind == FigureKind::Count && amount == Some(Amount::To) {
                return None;
            }
            // “lost by three points” tells who won, “adding 20 cents to a soda” what grew.
            if loses(key) && amount == Some(Amount::By) || adds(key) && amount == Some(Amount::To) {
                return None;
            }
            if limit || amount.is_none() && word.how == How::Object && !direct {
                return None;
            }
            // “rose $1.20”, “up 3%”: what stands right behind is the size; “lower at 412p” is where it came to.
            // “growing at 8 per cent a year” is a size again.
            let yearly = draft.figure.per.is_some() && draft.figure.kind != FigureKind::Money;
            let size = if at && !yearly { Amount::To } else { Amount::By };
            let counted = draft.figure.kind == FigureKind::Count && draft.figure.noun.is_some() && !points;
            return Some((word.change, amount.or((!counted).then_some(size))));
        }
        // “copper was off 2%”
        if word!(key, "off")
            && i + 1 == start
            && (line.is(i.wrapping_sub(1), ',')
                || word!(line.before(i), "was" | "were" | "is" | "are" | "ended" | "closed"))
        {
            return (draft.figure.kind != FigureKind::Measure).then_some((Down, Some(Amount::By)));
        }
        // “will go up £109 to £2,280”
        if word!(key, "up" | "down") && amount == Some(Amount::To) && went(line.before(i)) && !line.word(i + 1) {
            return Some((if word!(key, "up") { Up } else { Down }, amount));
        }
        // “ticked up to 4.4%”, “will go up by 30p to £1.65”
        if word!(key, "up" | "down") && word!(line.key(i + 1), "to" | "by") && moved(line, i) {
            return Some((if word!(key, "up") { Up } else { Down }, amount));
        }
        close = close && (BETWEEN.has(key) || word!(key, "by")) && !word!(key, "of");
        match () {
            // “grew at a 2.8% annual rate” says how fast.
            () if word!(key, "at") && !word!(line.key(i + 1), "least" | "most") => {
                at = !(percent && word!(line.key(i + 1), "a" | "an"));
            }
            // “cut the rate by 25 points to 3.25 per cent”
            () if word!(key, "by") && amount == Some(Amount::To) => {}
            // “grew from 10 to 12”: the first end is no end of the phrase.
            () if word!(key, "from") && amount == Some(Amount::To) && ends::comes(line, i + 1) => {}
            () if word!(key, "by") && amount.is_none() => amount = Some(Amount::By),
            () if word!(key, "to") && amount.is_none() => amount = Some(Amount::To),
            // “rivalry grew between the two ports”
            () if word!(key, "between") && DETERMINERS.has(line.key(i + 1)) => return None,
            () if BETWEEN.has(key) => {}
            // “eased to a seven-month low of 3.6%”
            () if amount.is_none() && word!(key, "low" | "high") && word!(line.key(i + 1), "of") => extreme = true,
            () if extreme && amount.is_none() && !stops(line, i) => at = true,
            // What is changed stands between the verb and `by` or `to`: “raised spending by”, “rose 60% to”.
            () if amount.is_some() && !stops(line, i) => {}
            () => return None,
        }
    }
    None
}

/// “raise its dividend 5%”: what is changed stands between its verb and the size.
fn raised(line: &Line, draft: &Draft) -> Option<(Change, Option<Amount>)> {
    let inside = |i: usize| {
        let key = line.key(i);
        line.word(i) && (!words::stops(key) || word!(key, "its" | "their" | "the" | "his" | "her" | "our"))
    };
    let mut object = (draft.lead.saturating_sub(OBJECT).max(line.start)..draft.lead).rev().take_while(|i| inside(*i));
    // “lost the county 38 per cent to 49” says who won.
    let changes = |i: usize| CHANGES.get(line.key(i)).filter(|word| word.how == How::Object && !loses(line.key(i)));
    let verb = object.find_map(changes)?;
    (!word!(line.key(draft.tokens.end), "of")).then_some((verb.change, Some(Amount::By)))
}

/// The longest object between a verb and its size, in words.
const OBJECT: usize = 5;

/// What no phrase between a verb and its `by` or `to` goes across.
fn stops(line: &Line, i: usize) -> bool {
    let token = line.token(i);
    let comma = token.is_none_or(|t| t.is(',') || t.is(';') || t.is(':') || t.is('—') || t.is('('));
    comma
        || word!(
            line.key(i),
            "and"
                | "but"
                | "that"
                | "which"
                | "who"
                | "while"
                | "as"
                | "from"
                | "to"
                | "by"
                | "is"
                | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
        )
}

/// “12 percent of sales, up from 7.1 percent”: where it came to.
fn since(line: &Line, end: usize) -> Option<(Change, Option<Amount>)> {
    // “in 2025-26, up from $6 billion”
    let year = |i: usize| number::year(line.str(i)).is_some() || line.hyphen(i - 1);
    let mut behind = (end..end + REACH).take_while(|i| !line.number(*i) || year(*i));
    let at = behind.find(|i| word!(line.key(*i), "up" | "down"))?;
    let from = word!(line.key(at + 1), "from") && (line.is(at - 1, ',') || at == end);
    let change = if word!(line.key(at), "up") { Up } else { Down };
    from.then_some((change, Some(Amount::To)))
}

/// A restatement takes the change of what it restates: “162 points, or 2.1%”, “Hale down 2%, Orr by 3%”.
fn joined(line: &Line, draft: &Draft, before: &Draft, percent: bool) -> Option<(Change, Option<Amount>)> {
    let change = before.figure.change?;
    let (end, start) = (before.tokens.end, draft.tokens.start);
    let or = start.saturating_sub(end) <= 2 && word!(line.before(start), "or");
    let by = percent && word!(line.before(start), "by") && start.saturating_sub(end) <= 4;
    let bracket = start == end + 1 && line.is(end, '(');
    let and = percent
        && before.figure.amount == Some(Amount::By)
        && !word!(line.key(draft.tokens.end), "of")
        && coordinate(line, before, draft).is_some();
    (or || by || bracket || and).then_some((change, before.figure.amount))
}

/// A size is compared with a size: “lost 15 per cent, or 9 kg, against 2.4 per cent for the others”, “were up 5 per cent on the
/// year, or 2 per cent after inflation”.
fn against(line: &Line, draft: &Draft, earlier: &[Draft]) -> Option<(Change, Option<Amount>)> {
    let size = earlier.iter().rev().find(|size| size.figure.kind == FigureKind::Percent)?;
    let or = word!(line.before(draft.lead), "or") && word!(line.key(draft.tokens.end), "after" | "excluding" | "in");
    let fits = (or || word!(line.before(draft.lead), "against" | "versus"))
        && draft.lead.saturating_sub(size.tokens.end) <= 2 * REACH
        && size.figure.amount == Some(Amount::By);
    Some((size.figure.change.filter(|_| fits)?, Some(Amount::By)))
}

/// The size of a change that takes its result along, where another size goes on behind it: “7% to £6.3bn” of “fees grew 7% to
/// £6.3bn and the payout 10% to 13.1p”.
pub(super) fn with_result(line: &Line, earlier: &[Draft], draft: &Draft) -> Option<Draft> {
    let [.., size, result] = earlier else { return None };
    let percent = |draft: &Draft| draft.figure.kind == FigureKind::Percent;
    let of_size = percent(size) && size.figure.amount == Some(Amount::By) && result.figure.change.is_none();
    let came = result.figure.amount == Some(Amount::To) || word!(line.before(result.lead), "at");
    // “is up 0.4% at $1.29 and 0.2% at €1.18”
    let and = word!(line.before(draft.lead), "and") && !word!(line.key(draft.tokens.end), "at" | "to");
    (of_size && came && percent(draft) && !percent(result) && !and && !word!(line.before(draft.lead), "or"))
        .then(|| Draft { tokens: size.tokens.start..result.tokens.end, ..size.clone() })
}

/// What stands right behind a size and `to` is its result, wherever the verb is: “10% to 13.1p”.
fn result(line: &Line, draft: &Draft, size: &Draft) -> Option<(Change, Option<Amount>)> {
    let to = word!(line.before(draft.lead), "to") && size.tokens.end + 1 == draft.lead;
    let by = size.figure.amount == Some(Amount::By) && size.figure.kind == FigureKind::Percent;
    Some((size.figure.change.filter(|_| to && by)?, Some(Amount::To)))
}

/// Which way a change went by its two ends, whatever its verb says: “cut the rise from 9 per cent to 6 per cent”.
fn fallen(line: &Line, draft: &Draft, before: Option<&Draft>) -> Option<Change> {
    let from = before.filter(|from| {
        from.figure.unit == draft.figure.unit && from.figure.kind == draft.figure.kind && other_end(line, from, draft)
    })?;
    let (Value::Number(start), Value::Number(end)) = (&from.figure.value, &draft.figure.value) else { return None };
    let to = word!(line.before(draft.lead), "to") && draft.figure.amount == Some(Amount::To) && start != end;
    to.then_some(if end < start { Down } else { Up })
}

/// The words before a figure that goes on with what the figure before it says: none of “up 4 per cent over the year and 48
/// per cent since 2020”, “bread” of “eggs up 8 per cent and bread 7 per cent”, “Dow” of “up 14% this year, the Dow 3%”.
pub(super) fn coordinate(line: &Line, before: &Draft, draft: &Draft) -> Option<Range<usize>> {
    let (end, start) = (before.tokens.end, draft.lead);
    let joint = (end..start).rev().find(|i| line.is(*i, ',') || word!(line.key(*i), "and"))?;
    let first = joint + 1 + usize::from(word!(line.key(joint + 1), "the"));
    let noun = first.min(start)..start;
    let and = word!(line.key(joint), "and");
    // “and uses 30% less power”
    let less = word!(line.key(draft.tokens.end), "less" | "more" | "fewer")
        && line.word(draft.tokens.end + 1)
        && !words::stops(line.key(draft.tokens.end + 1));
    // “cost £2m, the road £5m”
    let the = joint == end && noun.start > joint + 1 && noun.len() == 1;
    let money = (and || the) && before.figure.kind == FigureKind::Money;
    let percent = money || before.figure.kind == FigureKind::Percent;
    let opens = and || the || line.capital(noun.start);
    let named = percent && opens && noun.clone().all(|i| line.word(i) && !words::stops(line.key(i)));
    let fits = if noun.is_empty() { and } else { named };
    let verb = (end..joint).any(|i| is_verb(line.key(i)));
    // “and Hobart slipped 0.1 per cent”
    let last = noun.end
        - usize::from(noun.len() > 1 && (is_verb(line.before(noun.end)) || line.str(noun.end - 1).ends_with("ed")));
    // “cut the fee by £9m and add £3m”
    let verb = verb || noun.len() == 1 && is_verb(line.key(noun.start));
    (before.figure.kind == draft.figure.kind && fits && !verb && !less && start - end <= 8).then_some(noun.start..last)
}

/// Whether two figures are the ends of one change: “up from 7.1 percent”, “from 5% to 3%”.
pub(in crate::figures) fn other_end(line: &Line, before: &Draft, draft: &Draft) -> bool {
    let joint = line.before(draft.lead);
    word!(joint, "from") || word!(joint, "to") && word!(line.before(before.lead), "from")
}

/// Whether `up` or `down` at `i` says which way something went: “pushed the price up to”, but no “buy back up to”.
pub(super) fn moved(line: &Line, i: usize) -> bool {
    let before = line.before(i);
    let bought =
        word!(before, "back") && word!(line.before(i - 1), "buy" | "buying" | "bought" | "pay" | "paid" | "buys");
    went(before) && !bought || pushed(line, i)
}

/// “pushed its target price up to 310p”: what is moved stands between the verb and `up`.
fn pushed(line: &Line, i: usize) -> bool {
    let mut object = (i.saturating_sub(OBJECT).max(line.start)..i).rev().take_while(|i| !stops(line, *i));
    let verb = |key: Key| word!(key, "push" | "pushes" | "pushed" | "pushing" | "nudge" | "nudged" | "nudging");
    word!(line.key(i + 1), "to") && !words::stops(line.before(i)) && object.any(|i| verb(line.key(i)))
}
