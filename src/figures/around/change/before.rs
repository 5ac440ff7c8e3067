//! The word of change before a figure, and what stands between them: “raised spending by”, “grew from 10 to”, “up”.

use crate::figures::draft::Draft;
use crate::figures::ends;
use crate::figures::figure::Change::{self, Down, Up};
use crate::figures::figure::{Amount, FigureKind};
use crate::figures::line::Line;
use crate::figures::words::change::{BETWEEN, CHANGES, How, REACH, Word, adds, leaves, loses, went};
use crate::figures::words::phrase::{DETERMINERS, DIRECTIONS};
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::{Key, Kind};

/// The longest object between a verb and its size, in words.
pub(super) const OBJECT: usize = 5;

/// What stands between a word of change and its figure, as far as it was looked at, from the figure back.
struct Bridge {
    /// `by` or `to`.
    amount: Option<Amount>,
    /// Whether it is where something came to: “at”, “above”, “a low of”.
    at: bool,
    /// Whether nothing was met yet but words like “about” and “a record”.
    close: bool,
    /// Whether “a low of” was met.
    extreme: bool,
}

/// A verb of change before the figure, with `by`, `to` or nothing between them.
pub(super) fn verb_before(line: &Line, draft: &Draft) -> Option<(Change, Option<Amount>)> {
    // “climbed above 7%” says where it came to.
    let above = draft.lead < draft.tokens.start && word!(line.key(draft.lead), "above" | "below" | "beyond" | "under");
    let mut bridge = Bridge { amount: None, at: above, close: true, extreme: false };
    for i in (draft.lead.saturating_sub(REACH).max(line.start)..draft.lead).rev() {
        let key = line.key(i);
        // “cut its forecast for growth to 0.75%”: what is cut grows, but did not grow to it.
        let guessed = || {
            let guess =
                |i| word!(line.key(i), "forecast" | "forecasts" | "outlook" | "estimate" | "projection" | "hopes");
            (i.saturating_sub(OBJECT).max(line.start)..i).any(guess)
        };
        // “trimmed GDP growth to 2%” too; a “trimmed mean” is trimmed by nobody.
        let changed = || {
            let mut object = (i.saturating_sub(OBJECT).max(line.start)..i).rev().take_while(|i| !parts(line, *i));
            object.any(|i| CHANGES.get(line.key(i)).is_some_and(|word| word.how == How::Object))
        };
        let named = word!(key, "growth") && bridge.amount.is_some() && (guessed() || changed())
            || word!(key, "trimmed") && word!(line.key(i + 1), "mean");
        if let Some(word) = CHANGES.get(key).filter(|word| !named && (word.how != How::Close || bridge.close)) {
            return of_word(line, draft, i, *word, &bridge);
        }
        if let Some(change) = particle(line, draft, i, bridge.amount) {
            return Some(change);
        }
        if !bridge.takes(line, i, draft.figure.kind == FigureKind::Percent) {
            return None;
        }
    }
    None
}

impl Bridge {
    /// Takes in the word at `i`, if it can stand between.
    fn takes(&mut self, line: &Line, i: usize, percent: bool) -> bool {
        let key = line.key(i);
        self.close &= (BETWEEN.has(key) || word!(key, "by")) && !word!(key, "of");
        match () {
            // “grew at a 2.8% annual rate” says how fast.
            () if word!(key, "at") && !word!(line.key(i + 1), "least" | "most") => {
                self.at = !(percent && word!(line.key(i + 1), "a" | "an"));
            }
            // “cut the rate by 25 points to 3.25 per cent”
            () if word!(key, "by") && self.amount == Some(Amount::To) => {}
            // “grew from 10 to 12”: the first end is no end of the phrase.
            () if word!(key, "from") && self.amount == Some(Amount::To) && ends::comes(line, i + 1) => {}
            () if word!(key, "by") && self.amount.is_none() => self.amount = Some(Amount::By),
            () if word!(key, "to") && self.amount.is_none() => self.amount = Some(Amount::To),
            // “rivalry grew between the two ports”
            () if word!(key, "between") && DETERMINERS.has(line.key(i + 1)) => return false,
            () if BETWEEN.has(key) => {}
            // “eased to a seven-month low of 3.6%”
            () if self.amount.is_none() && word!(key, "low" | "high") && word!(line.key(i + 1), "of") => {
                self.extreme = true;
            }
            () if self.extreme && self.amount.is_none() && !parts(line, i) => self.at = true,
            // What is changed stands between the verb and `by` or `to`: “raised spending by”, “rose 60% to”.
            () if self.amount.is_some() && !parts(line, i) => {}
            () => return false,
        }
        true
    }
}

/// `up`, `down` and `off` behind a verb of going: “ticked up to 4.4%”, “will go up by 30p to £1.65”, “copper was off 2%”.
fn particle(line: &Line, draft: &Draft, i: usize, amount: Option<Amount>) -> Option<(Change, Option<Amount>)> {
    let key = line.key(i);
    let way = if word!(key, "up") { Up } else { Down };
    if word!(key, "off") && i + 1 == draft.lead && draft.figure.kind != FigureKind::Measure {
        let stood = word!(line.before(i), "was" | "were" | "is" | "are" | "ended" | "closed");
        return (stood || line.is(i.wrapping_sub(1), ',')).then_some((way, Some(Amount::By)));
    }
    // “will go up £109 to £2,280”
    let to = amount == Some(Amount::To) && went(line.before(i)) && !line.word(i + 1);
    let goes = to || word!(line.key(i + 1), "to" | "by" | "from") && moved(line, i);
    (word!(key, "up" | "down") && goes).then_some((way, amount))
}

/// What the word of change at `i` says of the figure.
fn of_word(line: &Line, draft: &Draft, i: usize, word: Word, bridge: &Bridge) -> Option<(Change, Option<Amount>)> {
    let (key, end, kind, amount) = (line.key(i), draft.tokens.end, draft.figure.kind, bridge.amount);
    let measure = kind == FigureKind::Measure;
    let percent = kind == FigureKind::Percent;
    if is_thing(line, draft, i, amount) || is_elsewhere(line, draft, i, word) {
        return None;
    }
    // “up to” is a limit, “gave up” is another verb.
    // “offer up the 12 wines” too.
    let other = leaves(line, i.wrapping_sub(1)) || word!(line.key(i + 1), "the") && i + 2 == draft.tokens.start;
    let limit = word.how == How::Close && (amount == Some(Amount::To) || other || line.hyphen(i.wrapping_sub(1)));
    if limit {
        return (moved(line, i) && !other).then_some((word.change, amount));
    }
    // “cut 5 per cent”, “loses 286 gigatonnes”; but “raised $5m” and “cut 500 jobs” say what, not by how much.
    let points = word!(line.key(end - 1), "points" | "point");
    let lost = (measure || points) && (loses(key) || word!(key, "shed"));
    let added = adds(key) && word!(line.key(end), "to");
    let direct = percent && !adds(key) || lost || added;
    // “the odds of a cut at 62%” are no result of one.
    let odds = bridge.at && (i + 1..draft.lead).any(|i| word!(line.key(i), "at"));
    if word.how == How::Object && amount.is_none() && (odds || !direct) {
        return None;
    }
    // “lost by three points” tells who won, “adding 20 cents to a soda” what grew.
    if loses(key) && amount == Some(Amount::By) || adds(key) && amount == Some(Amount::To) {
        return None;
    }
    // “rose $1.20”, “up 3%”: what stands right behind is the size; “lower at 412p” is where it came to.
    // “growing at 8 per cent a year” is a size again.
    let yearly = draft.figure.per.is_some() && kind != FigureKind::Money;
    let size = if bridge.at && !yearly { Amount::To } else { Amount::By };
    let counted = kind == FigureKind::Count && draft.figure.noun.is_some() && !points;
    Some((word.change, amount.or((!counted).then_some(size))))
}

/// Whether the figure is of what was dropped, lost or gained, or of the rain that fell, and of no change.
fn is_thing(line: &Line, draft: &Draft, i: usize, amount: Option<Amount>) -> bool {
    let (key, end, start) = (line.key(i), draft.tokens.end, draft.lead);
    let measure = draft.figure.kind == FigureKind::Measure;
    let percent = draft.figure.kind == FigureKind::Percent;
    let of = word!(line.key(end), "of");
    // “falls of up to 310mm”, “dropped 104mm of rain”
    let rain = word!(key, "fall" | "falls" | "surge" | "surges") && word!(line.key(i + 1), "of");
    let left = word!(key, "dropped" | "drop") && amount.is_none() && of;
    // “dropped a 250-kilogram crate”, “lost 12-metre masts”, “lost a 20 per cent stake”
    let stake = measure || percent && line.word(end) && !stops(line.key(end));
    let a = i + 2 == start && word!(line.before(start), "a" | "an") && stake;
    let joined = amount.is_none() && draft.tokens.clone().any(|i| line.hyphen(i));
    // “gained 10% of the votes”
    let gains = amount.is_none() && word!(key, "gain" | "gains" | "gained" | "gaining");
    // “poison had been dropped over 12,000 hectares”
    let dropped = word!(key, "dropped") && word!(line.before(i), "been" | "was" | "were" | "be");
    // “cut power to 1.2 million homes” leaves as many.
    let supplied = |key: Key| word!(key, "power" | "electricity" | "supplies" | "aid" | "access");
    let been = word!(line.before(i), "was" | "were" | "been");
    let supply = supplied(line.key(i + 1)) || been && (i.saturating_sub(3)..i).any(|i| supplied(line.key(i)));
    let supply = supply && draft.figure.kind == FigureKind::Count && amount == Some(Amount::To);
    measure && (rain || left || joined) || a || gains && percent && of || dropped || supply
}

/// Whether the figure only says how far from something something is, or is compared with: “sank 12 miles off the coast”, “burned
/// up 30km above the sea”, “5 points lower than the 40%”.
fn is_elsewhere(line: &Line, draft: &Draft, i: usize, word: Word) -> bool {
    let behind = line.key(draft.tokens.end);
    let compares = word!(line.key(i), "higher" | "lower") && word!(line.key(i + 1), "than");
    // “a rise on the 71,200 of May”, but “rose on the year 5%”, “rose on Monday by 5%”
    let on = word!(line.key(i + 1), "on") && (i + 2..draft.lead).all(|i| DETERMINERS.has(line.key(i)));
    // “fell to 4 tonnes from a record 6”, “advanced to 500 metres from the port”
    let end = draft.tokens.end;
    let from = word!(behind, "from") && (end + 1..end + OBJECT).any(|i| line.number(i));
    let relative = from || word.how != How::Close && word!(behind, "above" | "below" | "behind" | "ahead" | "short");
    compares || on || draft.figure.kind == FigureKind::Measure && DIRECTIONS.has(behind) && !relative
}

/// “raise its dividend 5%”: what is changed stands between its verb and the size.
pub(super) fn raised(line: &Line, draft: &Draft) -> Option<(Change, Option<Amount>)> {
    let inside = |i: usize| {
        let key = line.key(i);
        line.word(i) && (!stops(key) || word!(key, "its" | "their" | "the" | "his" | "her" | "our"))
    };
    let mut object = (draft.lead.saturating_sub(OBJECT).max(line.start)..draft.lead).rev().take_while(|i| inside(*i));
    // “lost the county 38 per cent to 49” says who won.
    let changes = |i: usize| CHANGES.get(line.key(i)).filter(|word| word.how == How::Object && !loses(line.key(i)));
    let verb = object.find_map(changes)?;
    (!word!(line.key(draft.tokens.end), "of")).then_some((verb.change, Some(Amount::By)))
}

/// What no phrase between a verb and its `by` or `to` goes across.
pub(super) fn parts(line: &Line, i: usize) -> bool {
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

/// Whether `up` or `down` at `i` says which way something went: “pushed the price up to”, but no “buy back up to”.
pub(in crate::figures::around) fn moved(line: &Line, i: usize) -> bool {
    let before = line.before(i);
    let buy = word!(
        line.before(i.saturating_sub(1)),
        "buy"
            | "buying"
            | "bought"
            | "buys"
            | "pay"
            | "paid"
            | "claim"
            | "claw"
            | "clawed"
            | "clawing"
            | "hand"
            | "give"
            | "win"
    );
    // “could get back up to £500”
    let sum = matches!(line.kind(i + 2), Some(Kind::Currency(_)));
    let got = sum && word!(line.before(i.saturating_sub(1)), "get" | "gets" | "getting" | "got");
    let bought = word!(before, "back") && (buy || got);
    // “inflation picked up to 3 per cent”, but “picked up to 300 crews”
    let rate = line.is(i + 3, '%') || word!(line.key(i + 3), "per" | "percent" | "pc");
    let picked = rate && word!(before, "picked" | "picking" | "picks" | "pick");
    picked || went(before) && !bought || pushed(line, i)
}

/// “pushed its target price up to 310p”: what is moved stands between the verb and `up`.
fn pushed(line: &Line, i: usize) -> bool {
    let mut object = (i.saturating_sub(OBJECT).max(line.start)..i).rev().take_while(|i| !parts(line, *i));
    let verb = |key: Key| word!(key, "push" | "pushes" | "pushed" | "pushing" | "nudge" | "nudged" | "nudging");
    word!(line.key(i + 1), "to") && !stops(line.before(i)) && object.any(|i| verb(line.key(i)))
}
