//! The noun phrase behind a figure.

use std::ops::Range;

use crate::figures::draft::Draft;
use crate::figures::figure::{Amount, FigureKind, Value};
use crate::figures::line::Line;
use crate::figures::noun::{self, is_plural};
use crate::figures::number::{self, Form, Sense};
use crate::figures::unit;
use crate::figures::words::change;
use crate::figures::words::phrase::PHRASE;
use crate::figures::words::phrase::{
    DETERMINERS, PLACES_AND_TIMES, PRONOUNS, adverb, ampersand, participle, skip_determiners, spends, verb, verb_alone,
};
use crate::figures::words::phrase::{says_how, sees};
use crate::figures::words::{stopped, stops};
use crate::keys::word;
use crate::text::{Key, Kind};

/// The noun phrase behind a figure.
pub(super) fn phrase(line: &Line, draft: &Draft) -> Option<Range<usize>> {
    let (end, kind) = (draft.tokens.end, draft.figure.kind);
    let decided = led(line, draft).or_else(|| multiplied(line, draft)).or_else(|| spent_in(line, draft));
    if let Some(decided) = decided {
        return decided;
    }
    let key = line.key(end);
    if draft.tokens_end_in_noun(line) {
        return None;
    }
    // “a £12 rise in the weekly pension”
    if draft.figure.amount == Some(Amount::By) && change::is_noun(key) && word!(line.key(end + 1), "in" | "to" | "on") {
        return after(line, end + 2);
    }
    // “a 47 per cent lower risk”
    let lower = kind == FigureKind::Percent
        && word!(key, "lower" | "higher" | "greater")
        && word!(line.before(draft.lead), "a" | "an");
    // “a three-metre high wave”
    let high = kind == FigureKind::Measure && word!(key, "high" | "long" | "wide" | "deep" | "tall" | "thick");
    if (lower || high) && line.word(end + 1) && !stops(line.key(end + 1)) {
        return after(line, end + 1);
    }
    // “uses 30% less power”, “38% fewer diesels”
    let less = kind == FigureKind::Percent
        && word!(key, "less" | "more" | "fewer")
        && is_plural(line.key(end + 1), line.str(end + 1));
    if less {
        return after(line, end + 1);
    }
    let found = after(line, end).filter(|_| !does(line, draft) && is_direct(line, draft));
    found.map(|noun| noun.start..whole(line, noun.end)).filter(|noun| is_thing(line, draft, noun))
}

/// What the words right behind a figure lead to: “of”, “worth of”, “as much”. Some where they decide.
fn led(line: &Line, draft: &Draft) -> Option<Option<Range<usize>>> {
    let end = draft.tokens.end;
    let (key, next) = (line.key(end), line.key(end + 1));
    // “of CO2”, “of CO2 emissions”
    if word!(key, "of") && line.word(end + 1) && line.number(end + 2) && line.glued(end + 2) {
        let more = after(line, end + 3).filter(|more| more.start == end + 3);
        return Some(Some(end + 1..more.map_or(end + 3, |more| more.end)));
    }
    if word!(key, "of") {
        return Some(if PRONOUNS.has(next) { None } else { after(line, end + 1) });
    }
    // “$140 million based on how it sells”, “$2 million beginning in May”
    // “another $8 billion relative to the plan”
    if word!(key, "based" | "depending" | "according" | "relative" | "equal" | "equivalent" | "prior" | "subject")
        && word!(next, "on" | "to")
        || word!(key, "beginning" | "starting")
    {
        return Some(None);
    }
    // “burns half as much coal”
    let as_much = word!(key, "as") && word!(next, "much" | "many") && draft.figure.kind == FigureKind::Ratio;
    (as_much || word!(key, "worth") && word!(next, "of")).then(|| after(line, end + 2))
}

/// What is doubled or halved, behind an article: “backs doubling the rate of growth”, “aims to treble the number of crews”.
fn multiplied(line: &Line, draft: &Draft) -> Option<Option<Range<usize>>> {
    let end = draft.tokens.end;
    if draft.figure.kind != FigureKind::Multiple || !DETERMINERS.has(line.key(end)) {
        return None;
    }
    let acts = line.str(end - 1).ends_with("ing") || word!(line.before(draft.lead), "to");
    // “halved the number of visits” of the visits.
    let alone = draft.figure.change.is_some() && draft.tokens.len() == 1;
    let noun = after(line, end);
    let number = noun.clone().filter(|noun| says_how(line, noun) && word!(line.key(noun.end), "of"));
    match number {
        Some(number) if alone || acts => Some(after(line, number.end + 1)),
        _ if acts => Some(noun),
        _ => None,
    }
}

/// What an amount goes into: “an 80% increase in crossings”, “$12 billion in ferry fares”; “in 2013” and “in Sudan” say when and where.
fn spent_in(line: &Line, draft: &Draft) -> Option<Option<Range<usize>>> {
    let end = draft.tokens.end;
    let key = line.key(end);
    if !matches!(draft.figure.kind, FigureKind::Money | FigureKind::Percent) {
        return None;
    }
    // “3p in every pound”, “$10 for each kilo”; “spent $1.3 million defending it”
    let each = word!(key, "in" | "for") && word!(line.key(end + 1), "every" | "each");
    let doing = line.str(end).ends_with("ing") && (DETERMINERS.has(line.key(end + 1)) || stops(line.key(end + 1)));
    if each || doing {
        return Some(None);
    }
    let size = draft.figure.amount == Some(Amount::By) && !draft.tokens_end_in_noun(line);
    if size || !word!(key, "in" | "on" | "for") {
        return None;
    }
    let next = skip_determiners(line, end + 1);
    // “in total tax debt”
    let total = word!(line.key(next), "total") && line.word(next + 1) && !stops(line.key(next + 1));
    // “into one firm, and $3m in another”: the noun is what it went into.
    let common = line.word(next)
        && !is_event(line, draft)
        && !word!(line.key(end + 1), "another")
        && !line.capital(next)
        && (!PLACES_AND_TIMES.has(line.key(next)) || total)
        && number::sense(line.key(next)).is_none();
    // “in its opening weekend”, “in the red”
    let what = |key: Key| !PLACES_AND_TIMES.has(key) && !word!(key, "red" | "black");
    // “in inner London”
    let place = |i: usize| {
        let capital = word!(line.key(i), "capital") && word!(line.before(i), "the");
        capital || line.capital(i) && !is_plural(line.key(i), line.str(i))
    };
    (common && (word!(key, "in") || spends(line, draft.tokens.start)))
        .then(|| after(line, end + 1).filter(|noun| what(line.key(noun.end - 1)) && !place(noun.end - 1)))
}

/// Whether “in” behind an amount says when or where: “goods worth £2m in a raid”, “from £20 in the stalls to £95 in the circle”, “bars
/// worth £680,000 in his luggage”.
fn is_event(line: &Line, draft: &Draft) -> bool {
    let end = draft.tokens.end;
    let before = line.before(draft.lead);
    let to = word!(before, "to") && placed(line, draft.lead - 1);
    let from = to || word!(before, "from") && matches!(draft.figure.value, Value::Number(_));
    let held = spends(line, draft.tokens.start);
    let event = word!(line.key(end), "in") && (from || word!(line.key(end + 1), "a" | "an") && !held);
    (event || word!(before, "worth")) && !draft.tokens_end_in_noun(line)
}

/// Whether what stands behind a percentage tells what they do: “44 per cent approve of the plan”.
fn does(line: &Line, draft: &Draft) -> bool {
    let end = draft.tokens.end;
    let (key, next) = (line.key(end), line.key(end + 1));
    let pronoun = word!(next, "of" | "to" | "at" | "it" | "they" | "more" | "less");
    let alone = !line.word(end + 1) && !line.hyphen(end + 1);
    draft.figure.kind == FigureKind::Percent
        && opens(line, draft)
        && (line.denies(end) || !is_plural(key, line.str(end)) && (alone || DETERMINERS.has(next) || pronoun))
}

/// Whether a figure opens its clause.
fn opens(line: &Line, draft: &Draft) -> bool {
    draft.lead == line.start || !line.word(draft.lead - 1) || word!(line.before(draft.lead), "and" | "but" | "while")
}

/// Whether the words right behind a figure are what it is of, and do nothing.
fn is_thing(line: &Line, draft: &Draft, noun: &Range<usize>) -> bool {
    let kind = draft.figure.kind;
    let percent = kind == FigureKind::Percent;
    // “60 percent involved guns”; “shares worth €9m changed hands”, but “a €9m revised offer”
    let free = word!(line.before(draft.lead), "worth" | "to" | "of" | "at" | "over" | "than");
    let verb = participle(line, noun.start) && (percent || kind == FigureKind::Money && free);
    // “62% dust-covered”
    let compound = percent && line.hyphen(noun.end);
    // “a 90% efficient boiler” is a boiler still, and 90% of none.
    let efficient = line.str(noun.start).ends_with("cient");
    let state = noun.len() == 1 && is_state(line.str(noun.start), kind);
    !(state || compound || verb || efficient || acts_on(line, draft, noun.start, noun.end))
}

/// Whether `to` at `i` goes on from an amount that has a place of its own: “from £20 in the stalls to”.
fn placed(line: &Line, i: usize) -> bool {
    let low = i.saturating_sub(PHRASE + 3).max(line.start);
    let from = (low..i).rev().find(|from| word!(line.key(*from), "from"));
    from.is_some_and(|from| (from + 2..i).any(|i| word!(line.key(i), "in" | "on" | "for" | "at")))
}

/// Whether what stands right behind a figure may be what it is of.
fn is_direct(line: &Line, draft: &Draft) -> bool {
    let end = draft.tokens.end;
    let key = line.key(end);
    match draft.figure.kind {
        // “halved hospital admissions”
        FigureKind::Multiple if draft.figure.change.is_some() => {
            let plain = !stops(key) && !verb(key) && !PLACES_AND_TIMES.has(key) && !change::is_change(key);
            plain && line.word(end) && !adverb(line, end) || DETERMINERS.has(key)
        }
        FigureKind::Ratio if word!(key, "majority") => true,
        FigureKind::Ratio | FigureKind::Multiple => {
            word!(key, "the" | "its" | "their" | "his" | "her" | "that" | "of")
                || line.word(end) && is_plural(key, line.str(end)) && !stops(key)
        }
        FigureKind::Money | FigureKind::Percent | FigureKind::Duration | FigureKind::Measure => {
            // “1,205 cents a kilo clean”
            is_joined(line, draft)
                && draft.figure.per.is_none()
                && line.word(end)
                && !stops(key)
                && !verb(key)
                && !change::is_change(key)
                && !word!(line.key(end + 1), "than")
                // “$3 far too dear”
                && !(word!(key, "far" | "much" | "way") && word!(line.key(end + 1), "too"))
                && !adverb(line, end)
                && !PLACES_AND_TIMES.has(key)
                && number::sense(key).is_none()
                && !unit::TIMES.has(key)
        }
        _ => false,
    }
}

/// Whether a noun may follow a figure of this form: “a 5-km walk”, “a 50 kg bag”.
fn is_joined(line: &Line, draft: &Draft) -> bool {
    let (end, kind) = (draft.tokens.end, draft.figure.kind);
    // “gusts of 80 kilometres an hour”: the unit is the kilometre.
    let per_hour = word!(line.key(end.wrapping_sub(2)), "a" | "an" | "per") && end > draft.tokens.start + 3;
    let unit = if per_hour { end - 3 } else { end - 1 };
    line.hyphen(draft.tokens.start + 1)
        || line.hyphen(end.wrapping_sub(2))
        || kind == FigureKind::Money
        || kind == FigureKind::Percent
        // “its 154 million tonne target”
        || kind == FigureKind::Measure && line.str(unit).len() > 3 && !is_plural(line.key(unit), line.str(unit))
        // “70 mph winds”
        || word!(line.key(unit), "mph" | "kph")
        // “a 50 kg bag”
        || kind == FigureKind::Measure && word!(line.before(draft.lead), "a" | "an")
}

/// Whether a word behind a figure says how something is: “65% contained”, “94% effective”.
fn is_state(text: &str, kind: FigureKind) -> bool {
    text.len() > 5
        && (text.ends_with("ed") || kind == FigureKind::Percent && (text.ends_with("ing") || text.ends_with("ive")))
        || matches!(
            text,
            "deep"
                | "long"
                | "high"
                | "wide"
                | "tall"
                | "thick"
                | "likely"
                | "full"
                | "complete"
                | "certain"
                | "sure"
                | "accurate"
                | "paid"
                | "spent"
                | "sought"
                | "seen"
                | "taken"
                | "sold"
                | "given"
                | "written"
                | "stolen"
                | "lost"
                | "won"
        )
}

/// Whether the words from `start` to `end` are no noun of the figure before them but do something: “the £142m analysts had
/// expected”, “18 per cent led to a charge”.
fn acts_on(line: &Line, draft: &Draft, start: usize, end: usize) -> bool {
    let kind = draft.figure.kind;
    kind != FigureKind::Ratio && word!(line.key(end), "had" | "have" | "expected" | "forecast" | "predicted")
        || word!(
            line.key(start),
            "led"
                | "went"
                | "got"
                | "took"
                | "gave"
                | "won"
                | "saw"
                | "left"
                | "felt"
                | "chose"
                | "kept"
                | "see"
                | "say"
                | "feel"
                | "favor"
                | "favour"
                | "oppose"
                | "disapprove"
                | "prefer"
                | "expect"
                | "want"
                | "stay"
                | "occurs"
                | "shows"
        )
        || kind == FigureKind::Money && word!(line.key(start), "analysts" | "economists")
        // “38% backing a ban”, “with another 12% backing it”
        || (opens(line, draft) || kind == FigureKind::Percent && word!(line.before(draft.lead), "with" | "another"))
            && line.str(start).ends_with("ing")
        // “39 per cent check labels”, but “a $400 check”
        || kind == FigureKind::Percent
            && word!(
                line.key(start),
                "check" | "put" | "use" | "own" | "take" | "drive" | "walk" | "live" | "rely" | "speak" | "earn" | "buy" | "drink" | "experience" | "report" | "lack" | "hold" | "trust" | "worry"
            )
}

/// The end of a noun phrase that ends at `end`, whose last word may go before another noun: “a £5m drugs haul”.
fn whole(line: &Line, end: usize) -> usize {
    let next = line.key(end);
    let goes =
        noun::modifies(line.before(end)) && line.word(end) && !(stops(next) || verb(next) || participle(line, end));
    end + usize::from(goes)
}

/// The noun phrase that begins at `at`, without its determiners.
pub(super) fn after(line: &Line, at: usize) -> Option<Range<usize>> {
    let start = skip_determiners(line, at);
    // “two of its six stations”; of “the 51,300 cast” nobody says what they are.
    let counted = past_number(line, start);
    let last = !line.word(counted + 1) || stops(line.key(counted + 1));
    let lone = last && noun::phrase(line, counted, true).is_none();
    if counted > start && lone {
        return None;
    }
    let start = counted;
    let mut end = start;
    while end < start + PHRASE {
        let Some(token) = line.token(end) else { break };
        let part = match token.kind {
            Kind::Word => {
                let verb = verb(token.key) && !word!(token.key, "total" | "cost" | "costs" | "run" | "stand");
                // “ill-gotten gains”, “a $3m net worth”
                let verb = verb && !(end > start + 2 && line.hyphen(end - 2) && is_plural(token.key, line.str(end)));
                let worth = word!(token.key, "worth") && word!(line.before(end), "net");
                let verb = verb || line.denies(end);
                (!stopped(token)
                    || worth
                    || ampersand(line, end + 1)
                    || end > start && line.hyphen(end - 1)
                    || line.hyphen(end + 1) && line.word(end + 2))
                    && !(end > start && (verb || counts(line, end) || token.opens_sentence()))
            }
            Kind::Clitic => end > start,
            Kind::Dash(_) => line.hyphen(end) && end > start,
            // “of A&E patients”
            Kind::Punct('&') => ampersand(line, end) && end > start,
            // “the growers' fees”
            Kind::Mark('\'' | '’') => end > start && owns(line, end),
            _ => false,
        };
        if !part {
            break;
        }
        end += 1;
        let text = line.str(end - 1);
        // A plural is most often the head: “of voters say”. A capitalised word goes on: “Treasury notes”.
        // “of police officers”
        let officers = word!(token.key, "police") && is_plural(line.key(end), line.str(end));
        let more = line.token(end).is_some_and(|t| t.kind == Kind::Clitic) || line.hyphen(end) || owns(line, end);
        let more = more || officers;
        if token.is_word() && !(token.capital() && line.capital(end)) && is_plural(token.key, text) && !more {
            break;
        }
    }
    // “the guild's more than 800 members”
    if word!(line.key(end), "than") && word!(line.before(end), "more" | "less" | "fewer") {
        let behind = past_number(line, end + 1);
        return noun::phrase(line, behind, true).map(|close| behind..close);
    }
    // “the Norvan and Lorvian residents”: what both say of it stands further on.
    if end > start
        && word!(line.key(end), "and" | "or")
        && line.capital(end - 1)
        && line.capital(end + 1)
        && !is_plural(line.key(end - 1), line.str(end - 1))
    {
        return None;
    }
    // “the country's 5.3 million people”, “the combined 2.7m sales”: what is counted stands behind the number; “crane” of
    // “crane handles 30 boxes” has a verb of its own.
    let own = end > start + 1 && is_plural(line.key(end - 1), line.str(end - 1));
    // “kangaroo weighing 40 kg” neither.
    let verb = end > start + 1 && (line.str(end - 1).ends_with("ing") || participle(line, end - 1));
    if (own || verb) && counts(line, end) {
        end -= 1;
    } else if counts(line, end) {
        let behind = past_number(line, end);
        return noun::phrase(line, behind, true).map(|close| behind..close);
    }
    // “the £412m budget leaves a gap”, “a 50 kg bag costs $9”, “the £125m move beats the £115m”
    let sum = |i: usize| matches!(line.kind(i), Some(Kind::Currency(_))) || line.number(i + 1) && line.glued(i + 1);
    let object = sum(end)
        || word!(line.key(end), "the") && sum(end + 1)
        || word!(line.key(end), "a" | "an" | "its" | "their") && !unit::TIMES.has(line.key(end + 1));
    let leaves = object && end > start + 1 && line.word(end - 1) && line.str(end - 1).ends_with('s');
    end -= usize::from(leaves);
    // “to a typical £200,000 mortgage”
    if matches!(line.kind(end), Some(Kind::Currency(_))) {
        return None;
    }
    // “a third of Hale's” does not say what of Hale's.
    if line.kind(end - usize::from(end > start)) == Some(Kind::Clitic) {
        return None;
    }
    // “its $85 million haul trailed”: a participle at the end is a verb.
    while end > start
        && (line.token(end - 1).is_some_and(|t| t.is_dash() || t.kind == Kind::Clitic)
            || adverb(line, end - 1)
            || end > start + 1 && word!(line.key(end - 1), "daily" | "weekly")
            || end > start + 1
                && (participle(line, end - 1)
                    || word!(
                        line.key(end - 1),
                        "used" | "sold" | "made" | "held" | "taken" | "having" | "faces" | "face"
                    )
                    || sees(line.key(end - 1))))
    {
        end -= 1;
    }
    (end > start).then(|| start..joined(line, start, end))
}

/// The end of a noun phrase that ends at `end`, or of a second noun that is of the same: “in farming and fishing”, “of men and women”.
fn joined(line: &Line, start: usize, end: usize) -> usize {
    let (first, second) = (line.str(end - 1), line.str(end + 1));
    let key = line.key(end + 1);
    let plain =
        word!(line.key(end), "and" | "or") && line.word(end + 1) && !(stops(key) || verb(key) || line.capital(end + 1));
    let many = is_plural(line.key(end - 1), first);
    let noun =
        ["ing", "ion", "ment", "ity", "ness", "ance", "ence", "ure"].iter().any(|ending| second.ends_with(ending));
    let alike = if many { is_plural(key, second) } else { noun && end == start + 1 };
    // “of farms and harbour towns” goes on; “of talks and paves the way” has a verb.
    let next = line.key(end + 2);
    let closed = !line.word(end + 2) && !line.hyphen(end + 2) || word!(next, "in" | "at" | "across") || verb(next);
    if plain && alike && closed { end + 2 } else { end }
}

/// Whether the mark at `at` is the possessive of a plural, and what is owned stands behind it: “growers' fees”.
fn owns(line: &Line, at: usize) -> bool {
    let mark = matches!(line.kind(at), Some(Kind::Mark('\'' | '’'))) && line.glued(at) && !line.glued(at + 1);
    let behind = line.key(at + 1);
    mark && line.str(at - 1).ends_with('s') && line.word(at + 1) && !(stops(behind) || verb_alone(behind))
}

/// Whether a number begins at `at`, in digits or in words.
pub(in crate::figures) fn counts(line: &Line, at: usize) -> bool {
    line.number(at) || matches!(number::sense(line.key(at)), Some(Sense::Ones(_) | Sense::Tens(_)))
}

/// The token behind the number at `at`, if there is one.
pub(super) fn past_number(line: &Line, at: usize) -> usize {
    number::one(line, at).map_or(at, |number| number.end + usize::from(number.form == Form::Metres))
}
