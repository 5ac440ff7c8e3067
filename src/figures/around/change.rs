//! The direction of a change, and whether a figure is its size or its result.

use super::super::draft::Draft;
use super::super::line::{Line, word};
use super::super::{Amount, Change, FigureKind, number};
use crate::text::Key;
use Change::{Down, Up};

/// A word of change.
#[derive(Clone, Copy)]
struct Word {
    change: Change,
    how: How,
}

/// What a word of change may stand before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// Anything that changes by itself: “rose”, “fell”.
    Free,
    /// What is changed stands behind it, and the figure behind `by` or `to`, or the figure is a percentage: “raised”, “cut”.
    Object,
    /// Right before the figure only: “up”, “down”.
    Close,
}
use How::{Close, Free, Object};

const fn up(how: How) -> Word {
    Word { change: Up, how }
}
const fn down(how: How) -> Word {
    Word { change: Down, how }
}

crate::table! {
    static CHANGES: Word = {
        "rose" => up(Free), "rise" => up(Free), "rises" => up(Free), "risen" => up(Free), "rising" => up(Free),
        "increase" => up(Free), "increased" => up(Free), "increases" => up(Free),
        "increasing" => up(Free), "grew" => up(Free), "grow" => up(Free), "grown" => up(Free), "growing" => up(Free),
        "grows" => up(Free), "growth" => up(Free), "climbed" => up(Free), "climb" => up(Free),
        "climbs" => up(Free), "climbing" => up(Free), "jumped" => up(Free), "jump" => up(Free), "jumps" => up(Free),
        "jumping" => up(Free), "surged" => up(Free), "surge" => up(Free), "surging" => up(Free),
        "soared" => up(Free), "soar" => up(Free), "soaring" => up(Free), "gained" => up(Free), "gain" => up(Free),
        "gaining" => up(Free), "advanced" => up(Free), "expanded" => up(Free), "expand" => up(Free),
        "rallied" => up(Free),
        "spiked" => up(Free), "swelled" => up(Free), "ballooned" => up(Free), "rebounded" => up(Free),
        "strengthened" => up(Free), "inched" => up(Free), "edged" => up(Free), "accelerated" => up(Free),
        "quickened" => up(Free), "added" => up(Object), "add" => up(Object), "adding" => up(Object),
        "raised" => up(Object), "raise" => up(Object), "raises" => up(Object), "raising" => up(Object),
        "boost" => up(Object), "boosted" => up(Object), "boosting" => up(Object), "lifted" => up(Object),
        "lift" => up(Object), "hiked" => up(Object),
        "hike" => up(Object), "pushed" => up(Object), "up" => up(Close), "higher" => up(Close),
        "fell" => down(Free), "fall" => down(Free), "falls" => down(Free), "fallen" => down(Free),
        "falling" => down(Free), "decrease" => down(Free), "decreased" => down(Free), "decreases" => down(Free),
        "decreasing" => down(Free),
        "drop" => down(Free), "dropped" => down(Free), "drops" => down(Free), "dropping" => down(Free),
        "declined" => down(Free), "decline" => down(Free), "declining" => down(Free), "declines" => down(Free),
        "plunged" => down(Free), "plunge" => down(Free), "plummeted" => down(Free),
        "slumped" => down(Free), "slump" => down(Free), "slipped" => down(Free), "slid" => down(Free),
        "sank" => down(Free), "sunk" => down(Free), "tumbled" => down(Free), "lost" => down(Object),
        "loses" => down(Object), "lose" => down(Object), "losing" => down(Object), "shrank" => down(Free),
        "shrunk" => down(Free), "shrink" => down(Free), "contracted" => down(Free), "eased" => down(Free),
        "dipped" => down(Free), "slowed" => down(Free), "weakened" => down(Free), "retreated" => down(Free),
        "halved" => down(Free), "dived" => down(Free), "crashed" => down(Free),
        "cut" => down(Object), "cuts" => down(Object), "cutting" => down(Object), "reduced" => down(Object),
        "reduce" => down(Object), "reduces" => down(Object), "reducing" => down(Object), "reduction" => down(Free),
        "lower" => down(Close), "lowered" => down(Object), "lowering" => down(Object),
        "slashed" => down(Object), "slash" => down(Object), "shed" => down(Object), "trimmed" => down(Object),
        "trim" => down(Object), "pared" => down(Object), "down" => down(Close),
    };
}

crate::table! {
    /// Nouns of change right behind a percentage.
    static NOUNS: Change = {
        "increase" => Up, "rise" => Up, "jump" => Up, "surge" => Up, "gain" => Up, "growth" => Up, "hike" => Up,
        "boost" => Up, "spike" => Up, "uptick" => Up, "more" => Up, "higher" => Up, "increases" => Up,
        "drop" => Down, "fall" => Down, "decline" => Down, "decrease" => Down, "reduction" => Down, "cut" => Down,
        "slump" => Down, "plunge" => Down, "dip" => Down, "slide" => Down, "discount" => Down,
        "less" => Down, "lower" => Down, "fewer" => Down, "cheaper" => Down, "above" => Up, "below" => Down,
    };
}

crate::table! {
    /// Words between a word of change and its figure.
    static BETWEEN: () = {
        "about" => (), "around" => (), "nearly" => (), "almost" => (), "roughly" => (), "some" => (),
        "approximately" => (), "more" => (), "less" => (), "than" => (), "over" => (), "under" => (), "at" => (),
        "least" => (),
        "a" => (), "an" => (), "the" => (), "just" => (), "only" => (), "another" => (), "further" => (),
        "additional" => (), "record" => (), "estimated" => (), "slightly" => (), "sharply" => (), "even" => (),
        "as" => (), "much" => (), "well" => (), "up" => (), "down" => (),
        "annual" => (), "annualized" => (), "annualised" => (), "rate" => (), "of" => (), "whopping" => (),
        "modest" => (), "average" => (), "total" => (), "again" => (), "steadily" => (), "yearly" => (), "mere" => (),
        "still" => (), "seasonally" => (), "adjusted" => (),
        "back" => (), "year" => (), "on" => (),
    };
}

/// How far before a figure its word of change may stand.
const REACH: usize = 12;

/// Finds the change that a figure is the size or the result of. `before` is the figure before it in the sentence.
pub(super) fn find(line: &Line, draft: &mut Draft, before: Option<&Draft>) {
    let kind = draft.figure.kind;
    if matches!(kind, FigureKind::Date | FigureKind::Duration | FigureKind::Multiple) {
        return;
    }
    let percent = kind == FigureKind::Percent;
    if percent && let Some(change) = behind(line, draft.tokens.end) {
        (draft.figure.change, draft.figure.amount) = (Some(change), Some(Amount::By));
        return;
    }
    let Some((change, amount)) = verb_before(line, draft, percent)
        .or_else(|| joined(line, draft, before?, percent))
        .or_else(|| since(line, draft.tokens.end))
    else {
        return;
    };
    draft.figure.amount = amount;
    // “rose 60% to 3.9 million”: the direction is that of the size, which has it already.
    let told = before.filter(|size| amount == Some(Amount::To) && size.figure.amount == Some(Amount::By)).is_some_and(
        |size| {
            let between = size.tokens.end..draft.tokens.start;
            between.len() < REACH && !between.into_iter().any(|i| CHANGES.has(line.key(i)))
        },
    );
    if !told {
        draft.figure.change = Some(change);
    }
}

/// “80% increase”, “a 5 per cent pay rise”, “50 percent more than”
fn behind(line: &Line, end: usize) -> Option<Change> {
    let of_it = NOUNS.get(line.key(end - 1));
    let next = NOUNS.get(line.key(end)).filter(|_| {
        let comparing = word!(line.key(end), "more" | "less" | "higher" | "lower" | "fewer" | "cheaper");
        // “8% above the average”, but no “2% below zero”
        let apart = !word!(line.key(end), "above" | "below") || !word!(line.key(end + 1), "zero" | "freezing");
        apart && (!comparing || word!(line.key(end + 1), "than" | "expensive") || !line.word(end + 1))
    });
    // One noun may stand between: “a 5 per cent pay rise”.
    let second = NOUNS.get(line.key(end + 1)).filter(|_| {
        line.word(end)
            && !super::super::noun::stops(line.key(end))
            && !word!(line.key(end + 1), "more" | "less" | "lower" | "higher" | "fewer" | "cheaper" | "above" | "below")
    });
    of_it.or(next).or(second).copied().or_else(|| comparative(line, end))
}

/// “15 percent longer than”
fn comparative(line: &Line, end: usize) -> Option<Change> {
    let longer =
        line.word(end) && line.str(end).ends_with("er") && line.str(end).len() > 4 && word!(line.key(end + 1), "than");
    let smaller = word!(
        line.key(end),
        "smaller"
            | "shorter"
            | "slower"
            | "weaker"
            | "poorer"
            | "colder"
            | "cooler"
            | "thinner"
            | "lighter"
            | "younger"
            | "narrower"
            | "softer"
    );
    longer.then_some(if smaller { Down } else { Up })
}

/// A verb of change before the figure, with `by`, `to` or nothing between them.
fn verb_before(line: &Line, draft: &Draft, percent: bool) -> Option<(Change, Option<Amount>)> {
    let mut amount = None;
    let mut at = false;
    let points = word!(line.key(draft.tokens.end - 1), "points" | "point");
    let mut close = true;
    let start = draft.tokens.start;
    for i in (start.saturating_sub(REACH).max(line.start)..start).rev() {
        let key = line.key(i);
        if let Some(word) = CHANGES.get(key).filter(|word| word.how != Close || close) {
            // “up to” is a limit, “from” ends what is compared, “gave up” is another verb.
            let limit = word.how == Close
                && (amount == Some(Amount::To) || PARTICLES.has(line.before(i)) || line.hyphen(i.wrapping_sub(1)));
            if limit && went(line.before(i)) && !PARTICLES.has(line.before(i)) {
                return Some((word.change, amount));
            }
            // “cut 5 per cent”, “loses 286 gigatonnes”; but “raised $5m” and “cut 500 jobs” say what, not by how much.
            let lost =
                draft.figure.kind == FigureKind::Measure || word!(line.key(draft.tokens.end - 1), "points" | "point");
            let measure = lost && word!(key, "lost" | "loses" | "lose" | "losing" | "shed");
            let added = adds(key) && word!(line.key(draft.tokens.end), "to");
            let direct = percent && !adds(key) || measure || added;
            if limit || amount.is_none() && word.how == Object && !direct {
                return None;
            }
            // “rose $1.20”, “up 3%”: what stands right behind is the size; “lower at 412p” is where it came to.
            let size = if at { Amount::To } else { Amount::By };
            let counted = draft.figure.kind == FigureKind::Count && draft.figure.noun.is_some() && !points;
            return Some((word.change, amount.or((!counted).then_some(size))));
        }
        // “ticked up to 4.4%”
        if word!(key, "up" | "down") && word!(line.key(i + 1), "to") && went(line.before(i)) && !is_verb(line.before(i))
        {
            return Some((if word!(key, "up") { Up } else { Down }, amount));
        }
        close = close && (BETWEEN.has(key) || word!(key, "by")) && !word!(key, "of");
        match () {
            () if word!(key, "at") && !word!(line.key(i + 1), "least" | "most") => at = true,
            // “cut the rate by 25 points to 3.25 per cent”
            () if word!(key, "by") && amount == Some(Amount::To) => {}
            () if word!(key, "by") && amount.is_none() => amount = Some(Amount::By),
            () if word!(key, "to") && amount.is_none() => amount = Some(Amount::To),
            () if BETWEEN.has(key) => {}
            // What is changed stands between the verb and `by` or `to`: “raised spending by”, “rose 60% to”.
            () if amount.is_some() && !stops(line, i) => {}
            () => return None,
        }
    }
    None
}

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

/// “13 percent of spending, up from 6.6 percent”: where it came to.
fn since(line: &Line, end: usize) -> Option<(Change, Option<Amount>)> {
    let at = (end..end + REACH).take_while(|i| !line.number(*i)).find(|i| word!(line.key(*i), "up" | "down"))?;
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
    // “up 4 per cent over the year and 48 per cent since 2020”
    let and = percent
        && before.figure.kind == FigureKind::Percent
        && before.figure.amount == Some(Amount::By)
        && word!(line.before(start), "and")
        && start.saturating_sub(end) <= 6
        && !word!(line.key(draft.tokens.end), "of");
    (or || by || bracket || and).then_some((change, before.figure.amount))
}

/// The token behind what joins two ends of a range whose ends both have a unit, `at` being where the first begins and `end`
/// where it ends. “rose $15,000 to $785,000” and “fell from 5% to 3%” are no ranges, but a change and its ends.
pub(in crate::figures) fn joint(line: &Line, at: usize, end: usize) -> Option<usize> {
    let next = number::joint(line, at, end)?;
    (!(word!(line.key(end), "to") && moves(line, at))).then_some(next)
}

/// Whether a verb of change stands before the first of two numbers.
fn moves(line: &Line, at: usize) -> bool {
    if is_change(line.before(at)) || word!(line.before(at), "by") {
        return true;
    }
    if !word!(line.before(at), "from") {
        return false;
    }
    let from = at - 1;
    let clause =
        (from.saturating_sub(REACH).max(line.start)..from).rev().take_while(|i| !line.is(*i, ',') && !line.is(*i, ';'));
    clause.into_iter().any(|i| CHANGES.has(line.key(i)) || MOVES.has(line.key(i)))
}

/// Whether the word changes something, or is the change itself.
pub(in crate::figures) fn is_change(key: Key) -> bool {
    CHANGES.has(key) || NOUNS.has(key)
}

/// Whether the word is a verb of change.
pub(super) fn is_verb(key: Key) -> bool {
    CHANGES.get(key).is_some_and(|word| word.how != Close) && !word!(key, "growth" | "reduction")
}

/// Whether what a verb of change changes stands behind it.
pub(super) fn takes_object(key: Key) -> bool {
    CHANGES.get(key).is_some_and(|word| word.how == Object)
}

/// Whether the word is a noun of change.
pub(super) fn is_noun(key: Key) -> bool {
    NOUNS.has(key)
}

/// Whether the word may stand between a verb of change and its figure without being what is changed.
pub(super) fn is_between(key: Key) -> bool {
    BETWEEN.has(key)
}

/// Whether the verb adds its object to something.
pub(super) fn adds(key: Key) -> bool {
    word!(key, "add" | "added" | "adding")
}

/// Whether the word before `up to` makes that where something came to, and no limit.
pub(super) fn went(key: Key) -> bool {
    is_verb(key)
        || word!(
            key,
            "back"
                | "went"
                | "came"
                | "gone"
                | "moved"
                | "ticked"
                | "crept"
                | "nudged"
                | "inched"
                | "bumped"
                | "leapt"
                | "leaped"
                | "pushed"
                | "revised"
        )
}

crate::table! {
    /// Verbs of going from one number to another, either way.
    static MOVES: () = {
        "went" => (), "go" => (), "going" => (), "moved" => (), "changed" => (), "switched" => (), "slow" => (),
        "forecast" => (), "swung" => (), "revised" => (),
    };
}

crate::table! {
    /// Words with which `up` and `down` speak of no change.
    static PARTICLES: () = {
        "gave" => (), "give" => (), "gives" => (), "giving" => (), "made" => (), "make" => (), "makes" => (),
        "making" => (), "start" => (), "set" => (), "put" => (), "end" => (), "ended" => (), "boiling" => (),
        "boils" => (), "come" => (),
        "came" => (), "coming" => (), "took" => (), "take" => (), "takes" => (), "taking" => (), "picked" => (),
        "turned" => (), "shut" => (), "close" => (), "add" => (), "adds" => (), "eat" => (), "sign" => (),
        "signed" => (), "rack" => (), "racked" => (),
        "hold" => (), "held" => (), "line" => (), "lined" => (), "stand" => (), "stood" => (), "broke" => (),
        "break" => (), "track" => (), "tracked" => (), "gunned" => (), "rounded" => (), "round" => (), "use" => (),
        "used" => (), "pay" => (), "paid" => (), "snapped" => (), "blew" => (), "blow" => (), "calmed" => (),
        "hunt" => (), "warm" => (), "tied" => (), "shot" => (), "laid" => (), "lay" => (), "settle" => (),
        "narrowed" => (),
    };
}
