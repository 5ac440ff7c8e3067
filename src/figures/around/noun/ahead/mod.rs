//! The noun phrase before a figure.

mod before;
mod subject;
mod verb;

use std::ops::{ControlFlow, Range};

use crate::figures::draft::Draft;
use crate::figures::figure::FigureKind;
use crate::figures::line::Line;
use crate::figures::noun::is_plural;
use crate::figures::number;
use crate::figures::words::change;
use crate::figures::words::phrase::{
    AUXILIARIES, CLAUSES, DETERMINERS, EMPTY, MEASURING, adverb, part, participle, skip_determiners, verb as is_verb,
};
use crate::figures::words::phrase::{PHRASE, REACH};
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::Key;
pub(super) use before::{before, behind_with, last, plain, timeless};
use before::{done, name};
pub(super) use subject::subject;
pub(super) use verb::{other_verb, stays};

/// The noun phrase before a figure: what the verb changes, else what the sentence is about.
pub(super) fn phrase(line: &Line, draft: &Draft) -> Option<Range<usize>> {
    let start = draft.lead;
    // “Once the old wall was down, six metres were left”: of what, another clause says.
    let opens = word!(line.key(line.start), "when" | "if" | "as" | "after" | "once" | "because" | "although" | "while");
    if opens && line.is(start.wrapping_sub(1), ',') {
        return None;
    }
    if is_limited(line, draft) {
        let participle = participle(line, start - 1) || line.str(start - 1).ends_with("ing");
        return if participle { None } else { before(line, start).map(|noun| last(line, noun)) };
    }
    let mut bridge = start;
    let low = start.saturating_sub(REACH).max(line.start);
    for i in (low..start).rev() {
        let key = line.key(i);
        if is_beyond(line, i, start, bridge) || other_verb(line, i, start) {
            return None;
        }
        // “milk powder down 1.9 per cent”, “stamps will go up by 30p”; “the start-up at” goes nowhere.
        let went = change::went(line.before(i));
        let moved = word!(key, "up" | "down") && i + 1 == bridge && i > low && (went || part(line, i - 1));
        // “sat in this hut down to 20°F” does not say what went there.
        if moved && draft.figure.kind == FigureKind::Measure && word!(line.key(i + 1), "to") && !went {
            return None;
        }
        if moved && !line.glued(i) && !change::leaves(line, i - 1) {
            return subject(line, i - usize::from(went));
        }
        if bridge == start && hangs(line, i, start) {
            bridge = i;
            if let ControlFlow::Break(noun) = hung(line, draft, i, low) {
                return noun;
            }
        }
        // “is forecast to harvest 34 million tonnes, 8 per cent above the average”: who harvests is not above it.
        let does = word!(key, "to")
            && line.word(i + 1)
            && !(stops(line.key(i + 1)) || is_verb(line.key(i + 1)) || AUXILIARIES.has(line.key(i + 1)));
        // “the aim is to drain a 40 sq km bog”
        let sized = draft.figure.kind == FigureKind::Measure && word!(line.before(start), "a" | "an");
        let apart = draft.figure.kind == FigureKind::Percent && (i + 2..start).any(|i| line.number(i));
        // “the bureau was aiming to gather £4m”
        let aims = word!(
            line.before(i),
            "aiming"
                | "aims"
                | "aimed"
                | "plans"
                | "planned"
                | "planning"
                | "hopes"
                | "hoped"
                | "hoping"
                | "wants"
                | "wanted"
                | "trying"
                | "tried"
                | "intends"
                | "pledged"
                | "promised"
                | "agreed"
                | "ordered"
                | "forced"
        );
        if does && (sized || apart || aims) {
            return None;
        }
        if word!(key, "by" | "to" | "from") && bridge == start {
            bridge = i;
        }
        // “lowered borrowing costs by”, “cut hospital stays by”
        let costs = word!(key, "cost" | "costs" | "stays" | "needs") && bridge == i + 1;
        // “it costs from £5 to £9”
        let costs = costs
            && (word!(line.key(bridge), "by")
                || change::takes_object(line.before(i))
                // “to cut emissions costs £5m”: cutting them does.
                || i > low + 1
                    && change::takes_object(line.key(i - 2))
                    && !is_plural(line.before(i), line.str(i - 1)));
        // “the average account pays 2.5%”, but “they account for”
        let account = word!(key, "account" | "accounts") && !word!(line.key(i + 1), "for");
        if (is_verb(key) || stays(line, i)) && !costs && !account {
            return verb::measured(line, draft, i, bridge);
        }
        if bridge < start && bridge > i + 1 && verb::is_put(key) {
            return put(line, i, bridge);
        }
        let clause = || (i..start).any(|i| word!(line.key(i), "and"));
        if MEASURING.has(key) && i > low && !clause() {
            return worth(line, i);
        }
    }
    None
}

/// What is cut or raised from so much on: “town seats” of “the cut in town seats from 64 to 50”.
pub(super) fn reduced(line: &Line, draft: &Draft) -> Option<Range<usize>> {
    let from = draft.lead.checked_sub(1).filter(|&from| word!(line.key(from), "from"))?;
    let first = (from.saturating_sub(PHRASE)..from).rev().take_while(|&i| plain(line, i)).last()?;
    let joint = first.checked_sub(1).filter(|&joint| word!(line.key(joint), "in" | "of"))?;
    change::is_noun(line.before(joint)).then_some(first..from)
}

/// “firms with turnover above €750m”; but “a tad over €750m”, “well over €750m”
fn is_limited(line: &Line, draft: &Draft) -> bool {
    let start = draft.lead;
    let little = word!(line.before(start), "tad" | "bit" | "shade" | "touch" | "well");
    let limit = word!(line.key(start), "above" | "below" | "over" | "under" | "exceeding") && !little;
    // “will stay above 38 degrees”
    let noun = |i: usize| {
        // “spent over £3m”
        let acts = word!(
            line.key(i),
            "stay"
                | "rise"
                | "climb"
                | "fall"
                | "dip"
                | "go"
                | "spent"
                | "spend"
                | "spends"
                | "paid"
                | "pay"
                | "won"
                | "got"
                | "earn"
                | "owe"
        );
        part(line, i) && line.word(i) && !acts && !is_verb(line.key(i)) && !adverb(line, i)
    };
    start < draft.tokens.start && limit && start > line.start && noun(start - 1)
}

/// Whether nothing from `i` on is measured by the figure at `start`: beyond another clause or another verb.
fn is_beyond(line: &Line, i: usize, start: usize, bridge: usize) -> bool {
    let key = line.key(i);
    // “was fined $1,350”, “wiping £310m off”
    let clause = line.is(i, ';') || line.is(i, ':') || line.is(i, ',') && CLAUSES.has(line.key(i + 1));
    // “reckoned that the line would return $5m”: who reckons is beyond the clause; “to which 26 per cent answered no”.
    // “gas rose as mills, which process 40 barrels”
    // “fuel costs, which doubled”: not the fuel
    let told = word!(key, "which") || word!(key, "that" | "whether" | "who") && i + 1 < start;
    let whom = word!(key, "which") && word!(line.before(i), "to" | "of" | "in" | "for");
    // “comes on top of the $4m”, “a small part of the $40bn”: no figure is one of a top, or of a part.
    let part = i + 2 >= start && word!(line.before(i), "part" | "fraction" | "portion" | "chunk" | "slice" | "bulk");
    let top = word!(key, "of") && (word!(line.before(i), "top") || part);
    // “weighs 2 tonnes and its wings span 30 metres” begins another clause.
    let own = DETERMINERS.has(line.key(i + 1)) && bridge == start || word!(line.key(i + 1), "it" | "they");
    // “sales jumped and prices start at £7”, but “rose in vans and cars to £7”
    let plural = (i + 1..i + 4).take_while(|i| plain(line, *i)).find(|i| is_plural(line.key(*i), line.str(*i)));
    let acts = |noun: usize| noun + 1 < bridge && plain(line, noun + 1) && line.word(noun + 1);
    let own = own || bridge < start && plural.is_some_and(acts);
    // “most (16 out of 19) planners agreed”, “turnover (£5m)”
    let bracket = line.is(i, '(') && i + 1 < start;
    clause || told || whom || bracket || top || word!(key, "and") && own && i + 1 < start
}

/// Whether the word at `i` hangs the figure at `start` on a noun: “a deficit of $1 trillion”, “demand at 30 GW”.
fn hangs(line: &Line, i: usize, start: usize) -> bool {
    let loose = |key: Key| word!(key, "between" | "plus" | "minus" | "or");
    let near = |key: Key| change::is_between(key) || DETERMINERS.has(key) || loose(key);
    (word!(line.key(i), "of" | "at" | "worth" | "for") || is_on(line, i)) && (i + 1..start).all(|i| near(line.key(i)))
}

/// “Labour on 27%”
fn is_on(line: &Line, i: usize) -> bool {
    word!(line.key(i), "on") && i > line.start && line.capital(i - 1)
}

/// What the figure hangs on by the word at `i`; “a rate of 4 per cent” says how, not what.
fn hung(line: &Line, draft: &Draft, i: usize, low: usize) -> ControlFlow<Option<Range<usize>>> {
    let (key, noun) = (line.key(i), line.before(i));
    // “costs of £8,200”
    let verb = is_verb(noun) && !(word!(noun, "cost" | "costs" | "works" | "needs") && word!(key, "of"));
    // “a profit of £3m after a loss of £8m”
    let loss = word!(noun, "loss") && draft.figure.kind == FigureKind::Money;
    let word = i > low && !verb && (loss || !EMPTY.has(noun));
    if word && word!(key, "of") && line.word(i - 1) && !stops(noun) && !word!(noun, "cent" | "percent" | "pc") {
        // “two-thirds of the 3.2 million hectares”
        // but “third-quarter profit of”
        let named = |noun: &Range<usize>| {
            number::sense(line.key(noun.start)).is_none() || line.hyphen(noun.start + 1) && noun.len() > 3
        };
        return ControlFlow::Break(before(line, i).map(|noun| done(line, behind_with(line, noun))).filter(named));
    }
    // “10% of the £74m” is not of who has the 10 per cent.
    if word!(key, "of") && (line.is(i.wrapping_sub(1), '%') || word!(noun, "cent" | "percent" | "pc")) {
        return ControlFlow::Break(None);
    }
    // “inflation at 3.6 per cent”, “Labour on 27%”; but “unchanged at” says how, and “held steady at” says how again.
    let rate = word && (word!(key, "at") || is_on(line, i)) && draft.figure.kind == FigureKind::Percent;
    let stands = || {
        let other = stays(line, i - 1) || participle(line, i - 1) || adverb(line, i - 1) || MEASURING.has(noun);
        part(line, i - 1) && plain(line, i - 1) && !other && !AUXILIARIES.has(noun) && !change::is_change(noun)
    };
    if rate && stands() {
        // “the shares trade at a discount”
        let verb = word!(noun, "trade" | "sit" | "stay") && is_plural(line.before(i - 1), line.str(i.wrapping_sub(2)));
        let noun = before(line, i - usize::from(verb));
        return ControlFlow::Break(noun.map(|noun| if is_on(line, i) { name(line, noun) } else { last(line, noun) }));
    }
    // “twice the share of meat, at 12 per cent”
    if word!(key, "at") && draft.figure.kind == FigureKind::Percent && i > low + 1 && line.is(i - 1, ',') {
        // “rents stay high, at 7.4%” does not say by its last word what is high.
        let noun = before(line, i - 1).map(|noun| last(line, noun));
        return ControlFlow::Break(noun.filter(|noun| !EMPTY.has(line.key(noun.end - 1))));
    }
    if word!(key, "worth") {
        return ControlFlow::Break(worth(line, i).map(|noun| last(line, noun)));
    }
    ControlFlow::Continue(())
}

/// “bilateral trade, measured at”; what is “reportedly worth” so much stands further off.
fn worth(line: &Line, i: usize) -> Option<Range<usize>> {
    // “a net worth of $2m”
    if word!(line.before(i), "net") {
        return Some(i - 1..i + 1);
    }
    let comma = usize::from(line.is(i.wrapping_sub(1), ','));
    before(line, i - comma).filter(|_| !adverb(line, i.wrapping_sub(1))).map(|noun| behind_with(line, noun))
}

/// What the verb at `i` puts at an amount: “put the bill at $1.2bn”, “kept its rate unchanged at 4%”.
fn put(line: &Line, i: usize, bridge: usize) -> Option<Range<usize>> {
    let mut object = skip_determiners(line, i + 1)..bridge;
    object.end -= usize::from(participle(line, object.end - 1) || adverb(line, object.end - 1));
    (!object.is_empty() && object.clone().all(|i| plain(line, i))).then_some(object)
}
