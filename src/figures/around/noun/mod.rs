//! What a figure counts or measures, where it does not stand inside the figure: behind it (“12 percent of farm
//! spending”), before it (“the shortfall may reach $1 trillion”), or in the figure before it (“four in China, five
//! in Europe”).

mod ahead;
mod behind;
mod sound;

use std::ops::Range;

use crate::figures::around::change;
use crate::figures::draft::Draft;
use crate::figures::figure::{Amount, FigureKind};
use crate::figures::line::Line;
use crate::figures::unit;
use crate::figures::words::change::{is_noun, is_revised, is_verb, takes_object};
use crate::figures::words::phrase::{AUXILIARIES, DETERMINERS, DIRECTIONS, PRONOUNS, REACH, says_how, verb};
use crate::figures::words::stops;
use crate::keys::word;
use crate::span::Span;
use crate::text::Kind;
pub(super) use behind::counts;

/// Finds the noun of a figure that has none.
pub(super) fn find(line: &Line, draft: &mut Draft, earlier: &[Draft]) {
    if let Some(noun) = of_sum(line, draft, earlier) {
        draft.figure.noun = Some(noun);
        return;
    }
    let done = draft.figure.noun.is_some() || draft.figure.kind == FigureKind::Date;
    if done || draft.figure.kind == FigureKind::Percent && change::is_certainty(line, draft) {
        return;
    }
    if ellipsis(line, draft, earlier) || draft.figure.kind == FigureKind::Duration && draft.figure.age {
        draft.figure.noun = draft.figure.noun.or_else(|| person(line, draft));
        return;
    }
    draft.figure.noun = of_earlier(line, draft, earlier).or_else(|| match draft.figure.kind {
        FigureKind::Count => counted(line, draft, earlier),
        _ if is_apart(line, draft) => None,
        // “three-quarters of what it could do”: nothing but what follows `of` is meant.
        _ if word!(line.key(draft.tokens.end), "of") => {
            // “the £109 of a year ago”
            let time = |noun: &Range<usize>| noun.len() == 1 && unit::TIMES.has(line.key(noun.start));
            // “a tenth of the earlier cut” is none of an “earlier”.
            let alone = |noun: &Range<usize>| noun.len() == 1 && is_revised(line.key(noun.start));
            let noun = behind::phrase(line, draft).filter(|noun| !time(noun) && !alone(noun))?;
            Some(line.span(noun.start, noun.end))
        }
        _ => measured(line, draft, earlier),
    });
}

/// “on sales of £80m, up 3%”: of what the amount is.
fn of_sum(line: &Line, draft: &Draft, earlier: &[Draft]) -> Option<Span> {
    let sum = earlier.last().filter(|sum| {
        sum.figure.kind == FigureKind::Money && sum.tokens.end + 2 == draft.lead && line.is(sum.tokens.end, ',')
    })?;
    let apposed = draft.figure.kind == FigureKind::Percent && word!(line.before(draft.lead), "up" | "down");
    sum.figure.noun.filter(|_| apposed)
}

/// What a figure before tells the noun of: “cut the rate by 25 points to 3.25 per cent”, “up from 7.1 percent”, “an 80% increase”.
fn of_earlier(line: &Line, draft: &Draft, earlier: &[Draft]) -> Option<Span> {
    let size = earlier.last().filter(|size| !points(line, size, draft)).and_then(|size| size.figure.noun);
    let whole = word!(line.key(draft.tokens.end), "of");
    let parted = earlier.last().is_some_and(|size| (size.tokens.end..draft.lead).any(|i| line.is(i, ';')));
    let size = size.filter(|_| !whole && !parted);
    if draft.figure.amount == Some(Amount::To) && draft.figure.change.is_none() && size.is_some() {
        return size;
    }
    // “5% of staff from 9% of sites”
    let own = |told: &Draft| whole && word!(line.key(told.tokens.end), "of");
    let alike = nearest(draft, earlier).filter(|told| told.figure.kind == draft.figure.kind && !own(told));
    let from = alike.filter(|told| {
        // “inflation of 3.8 per cent, falling to 2.8 per cent”
        let goes = (told.tokens.end..draft.lead)
            .any(|i| line.str(i).ends_with("ing") && is_verb(line.key(i)) && line.is(i - 1, ','));
        change::other_end(line, told, draft) || goes && draft.figure.amount == Some(Amount::To)
    });
    let counted = earlier
        .iter()
        .rev()
        .take(3)
        .find(|earlier| matches!(earlier.figure.kind, FigureKind::Count | FigureKind::Money));
    // “£212m, helped by a 6% rise in orders” has a noun of its own.
    let article = draft.tokens.start.wrapping_sub(1);
    let joint = article.wrapping_sub(1);
    let apposed = word!(line.key(article), "a" | "an") && (!line.word(joint) || word!(line.key(joint), "or" | "is"));
    let increase = counted.filter(|_| draft.tokens_end_in_noun(line) && apposed);
    from.or(increase)?.figure.noun
}

/// The figure before that a noun may be shared with.
fn nearest<'a>(draft: &Draft, earlier: &'a [Draft]) -> Option<&'a Draft> {
    let told =
        earlier.iter().rev().find(|told| !matches!(told.figure.kind, FigureKind::Date | FigureKind::Duration))?;
    (draft.lead.saturating_sub(told.tokens.end) <= 12).then_some(told)
}

/// “Two of Hale's deputies”; a bare number counts the subject only where it is what became of it.
fn counted(line: &Line, draft: &Draft, earlier: &[Draft]) -> Option<Span> {
    let became = draft.figure.amount == Some(Amount::To);
    // “gained 88.4 points, or 1.1%, to close at 8,120.6”, but not “12 points lower, and the majority was cut to 212”
    let points = earlier.iter().rev().take(3).find_map(|told| {
        let clause = |i: usize| word!(line.key(i), "and" | "while" | "but") || line.is(i, ';');
        let over = told.figure.amount == Some(Amount::By) && (told.tokens.end..draft.lead).any(clause);
        let own = word!(line.key(told.tokens.end - 1), "points") && !over;
        told.figure.noun.filter(|_| told.figure.kind == FigureKind::Count && own)
    });
    if became && points.is_some() {
        return points;
    }
    let of = word!(line.key(draft.tokens.end), "of").then(|| behind::phrase(line, draft)).flatten();
    let subject = || {
        let noun = if became && !draft.tentative { ahead::phrase(line, draft) } else { None };
        noun.and_then(|noun| clear(line, noun, earlier))
    };
    of.or_else(|| ahead::reduced(line, draft)).or_else(subject).map(|noun| line.span(noun.start, noun.end))
}

/// Whether a figure tells how far from something else something is, or how much of a way: “35 miles north of the city”, “$1.3bn
/// below forecast”, “$35 worse off”, “£80,000 in cash”, “within 5 km of the coast”, “walked the final 12 kilometres”.
fn is_apart(line: &Line, draft: &Draft) -> bool {
    // “80 kilometers (50 miles) from the port”
    let bracket = (draft.tokens.end..draft.tokens.end + 5).find(|i| line.is(*i, ')'));
    let aside = line.is(draft.tokens.end, '(') || line.is(draft.lead.wrapping_sub(1), '(');
    let end = bracket.filter(|_| aside).map_or(draft.tokens.end, |i| i + 1);
    let (behind, next) = (line.key(end), line.key(end + 1));
    let apart = word!(behind, "worse" | "better") || DIRECTIONS.has(behind);
    let cash = word!(behind, "in") && word!(next, "cash") || word!(behind, "over" | "under") && word!(next, "budget");
    cash || match draft.figure.kind {
        // “fell to 4 tonnes from 6”
        FigureKind::Measure
            if word!(behind, "from") && draft.figure.amount == Some(Amount::To) && draft.figure.change.is_some() =>
        {
            false
        }
        FigureKind::Measure => apart || word!(line.before(draft.lead), "within" | "final" | "remaining"),
        FigureKind::Money => apart && !word!(behind, "from"),
        _ => false,
    }
}

/// What an amount, a measure or a share is of, by what stands around it.
fn measured(line: &Line, draft: &Draft, earlier: &[Draft]) -> Option<Span> {
    let behind = line.key(draft.tokens.end);
    let multiple = draft.figure.kind == FigureKind::Multiple;
    // “enrolments running at half their peak”; “rely on tourists for half their income” is of the income.
    let share = matches!(draft.figure.kind, FigureKind::Ratio)
        && word!(behind, "its" | "their" | "his" | "her")
        && !word!(line.before(draft.lead), "for" | "of" | "on" | "with" | "from");
    let found = if share { ahead::phrase(line, draft) } else { None };
    let found = match found.or_else(|| behind::phrase(line, draft)) {
        // “double the number two years earlier”
        Some(noun) if multiple && unit::TIMES.has(line.key(noun.end - 1)) => return None,
        // “twice the rate of the 1990s” is not twice the subject.
        // “a £14m loss the year before” is one.
        Some(noun) if draft.figure.kind == FigureKind::Money && noun.len() == 1 && word!(behind, "loss") => Some(noun),
        Some(noun) if says_how(line, &noun) => {
            // “account for half the rise” is of the rise, and of none who do.
            if multiple && draft.figure.change.is_none() || draft.figure.kind == FigureKind::Ratio {
                return None;
            }
            None
        }
        found => found,
    };
    // “a gap of £33m this year and £50m next”, “eggs up 8 per cent and bread 7 per cent”
    // “2.6 times the size of the moon and 8.6 times as massive” is not twice of one thing
    let whole = change::with_result(line, earlier, draft);
    if found.is_none()
        && !word!(behind, "as")
        && let Some(told) = whole.as_ref().or(nearest(draft, earlier))
        && let Some(own) = change::coordinate(line, told, draft)
        && (draft.figure.kind != FigureKind::Measure || told.figure.unit == draft.figure.unit)
    {
        if own.is_empty() {
            return told.figure.noun;
        }
        return sound::sound(line, own).map(|own| line.span(own.start, own.end));
    }
    // “three times the fall that they foresaw” is not three times the subject.
    if multiple && draft.figure.change.is_none() && found.is_none() && DETERMINERS.has(behind) {
        return None;
    }
    let found =
        found.or_else(|| ahead_of(line, draft)).filter(|noun| !is_one_of(line, noun.start, draft.tokens.end))?;
    let noun = sound::sound(line, clear(line, ahead::timeless(line, found), earlier)?)?;
    Some(line.span(noun.start, noun.end))
}

/// The noun before a figure, where it may be of that.
fn ahead_of(line: &Line, draft: &Draft) -> Option<Range<usize>> {
    let end = draft.tokens.end;
    match draft.figure.kind {
        FigureKind::Duration => None,
        // “and 9 per cent are undecided” is of who was asked.
        FigureKind::Percent if word!(line.key(end), "are" | "were" | "say" | "who") => None,
        // “the chip uses 30% less power” is of the power.
        FigureKind::Percent
            if word!(line.key(end), "less" | "more")
                && line.word(end + 1)
                && !stops(line.key(end + 1))
                && !AUXILIARIES.has(line.before(draft.lead)) =>
        {
            None
        }
        // “profits more than halved”; “fares go up by $1 and the levy on buyers doubles”, but “a jaw-dropping 7x more”
        FigureKind::Multiple => {
            let verb = draft.figure.change.is_some() && draft.tokens.len() == 1;
            let own = if verb { ahead::subject(line, draft.lead) } else { None };
            own.or_else(|| ahead::phrase(line, draft))
        }
        _ => ahead::phrase(line, draft),
    }
}

/// Whether a noun is one of several that the figures behind are told of in turn: “wheat and barley prices rose 5p and 7p
/// respectively”.
fn is_one_of(line: &Line, noun: usize, end: usize) -> bool {
    let listed = word!(line.before(noun), "and") || word!(line.key(noun + 1), "and");
    listed && (end..line.end).any(|i| word!(line.key(i), "respectively"))
}

/// Whether the size of a change is told in points of the percentage that it came to: “fell 2.4 points to 34.1 per cent”.
fn points(line: &Line, size: &Draft, result: &Draft) -> bool {
    let points = word!(line.key(size.tokens.end - 1), "points" | "point");
    points && size.figure.kind == FigureKind::Count && result.figure.kind == FigureKind::Percent
}

/// A noun without what belongs to an earlier figure: “revenue” of “$1.07 a share on revenue”, but nothing of “85kg of wool”.
fn clear(line: &Line, mut noun: Range<usize>, earlier: &[Draft]) -> Option<Range<usize>> {
    for figure in earlier {
        // “duped 43 people of Rs 2.4 crore”
        let whole = figure.figure.kind == FigureKind::Count && noun.end == figure.tokens.end;
        if whole && noun.start > figure.tokens.start && word!(line.key(noun.end), "of") {
            return None;
        }
        // “rates on a £350,000 home”: not the home rises.
        let article = usize::from(word!(line.before(figure.lead), "a" | "an" | "the"));
        let hangs = word!(line.before(figure.lead - article), "on" | "in" | "for" | "with");
        let goods = matches!(figure.figure.kind, FigureKind::Money | FigureKind::Measure);
        if hangs && goods && noun.start > figure.tokens.start && noun.start <= figure.tokens.end {
            return None;
        }
        // “paid $4 million in duties on cars of $9 million”
        let own = word!(line.key(figure.tokens.end), "in" | "of") && noun.start == figure.tokens.end + 1;
        if let Some(stop) = noun.clone().rev().find(|i| stops(line.key(*i))).filter(|_| own) {
            noun.start = stop + 1;
        }
        if cuts(line, &noun, figure) {
            // “85kg of wool”, “1,432p at the peak”
            if word!(line.key(figure.tokens.end), "of" | "at") {
                return None;
            }
            // “8km-long glacier”
            let joined = 2 * usize::from(line.hyphen(figure.tokens.end));
            let behind = (figure.tokens.end + joined).min(noun.end)..noun.end;
            noun.start = behind.clone().find(|i| !stops(line.key(*i))).unwrap_or(behind.end);
        }
    }
    let whole = !matches!(line.kind(noun.start), Some(Kind::Clitic | Kind::Dash(_)));
    (noun.start < noun.end && whole).then_some(noun)
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

/// Whose age it is: the name before the comma, “Mara Hale, 52,”.
fn person(line: &Line, draft: &Draft) -> Option<Span> {
    let comma = draft.tokens.start.checked_sub(1).filter(|i| line.is(*i, ',') || line.is(*i, '('))?;
    let mut start = comma;
    while start > line.start && comma - start < 4 && line.capital(start - 1) {
        start -= 1;
    }
    // “Meanwhile Mara Hale, 52,”
    let opens = stops(line.key(start)) || word!(line.key(start), "meanwhile");
    start += usize::from(start == line.start && comma - start > 2 && opens);
    (start < comma).then(|| line.span(start, comma))
}

/// Takes what a number without a noun counts from the figure before it.
fn ellipsis(line: &Line, draft: &mut Draft, earlier: &[Draft]) -> bool {
    // “65,500 homes in January, compared with 66,500 in December”
    let compares = word!(line.before(draft.lead), "from" | "against" | "with" | "than" | "and");
    let told = earlier.iter().rev().find(|told| told.figure.kind != FigureKind::Date).filter(|_| compares);
    let Some(before) = told.or(earlier.last()).filter(|before| {
        draft.figure.kind == FigureKind::Count && draft.tokens.start.saturating_sub(before.tokens.end) <= REACH
    }) else {
        return false;
    };
    let end = draft.tokens.end;
    let closed = !line.word(end) || stops(line.key(end)) || verb(line.key(end));
    // “chasing 187” is of something else than “two sixes”.
    let before_it = draft.tokens.start.wrapping_sub(1);
    let chased = line.str(before_it).ends_with("ing") && !word!(line.key(before_it), "including" | "involving");
    // “three of the five victims” says of what itself; “of whom 350” may be of anything told before; “is 12.4” has a subject.
    let own = word!(line.key(end), "of") && !PRONOUNS.has(line.key(end + 1))
        || word!(line.before(draft.tokens.start), "is" | "are" | "was" | "were")
        || chased
        || is_done_to(line, before.tokens.end, draft.tokens.start)
        || has_subject(line, before.tokens.end, draft.tokens.start)
        || word!(line.key(before_it), "killed" | "injured")
        || (before.tokens.end..draft.tokens.start).any(|i| line.is(i, ';') || word!(line.key(i), "whom"));
    if own {
        return false;
    }
    match before.figure.kind {
        // “29 of the 210-seat jets from an order of 150”
        FigureKind::Count if closed && !line.hyphen(before.tokens.end.wrapping_sub(2)) => {
            draft.figure.noun = before.figure.noun
        }
        FigureKind::Duration if closed && draft.tentative && !before.figure.age => {
            draft.figure.kind = FigureKind::Duration;
            draft.figure.unit = before.figure.unit;
            draft.tentative = false;
        }
        _ => return false,
    }
    draft.figure.noun.is_some() || draft.figure.kind == FigureKind::Duration
}

/// Whether what was counted before does something to what is counted now: “the two ports each cut 23,000”, but “raised 12 flags
/// and lowered five”.
fn is_done_to(line: &Line, end: usize, start: usize) -> bool {
    let verb = (end..start).find(|&i| takes_object(line.key(i)));
    verb.is_some_and(|verb| (end..verb).all(|i| line.word(i) && !word!(line.key(i), "and" | "or")))
}

/// Whether a verb of change between two figures has a subject of its own: “births fell to 686,000, and the rate slipped to 1.2”.
fn has_subject(line: &Line, end: usize, start: usize) -> bool {
    let own =
        |i: usize| is_verb(line.key(i)) && line.word(i - 1) && !stops(line.key(i - 1)) && !is_verb(line.key(i - 1));
    // “and the majority was cut from 9,148”
    let done = |i: usize| {
        is_verb(line.key(i)) && word!(line.before(i), "was" | "were") && !stops(line.key(i.saturating_sub(2)))
    };
    let own = |i: usize| own(i) || i > end + 2 && done(i);
    (end + 1..start).any(|i| own(i) && !unit::TIMES.has(line.key(i - 1)))
}

impl Draft {
    /// Whether the figure's last token is a noun of change: “80% increase”.
    fn tokens_end_in_noun(&self, line: &Line) -> bool {
        self.figure.kind == FigureKind::Percent && is_noun(line.key(self.tokens.end - 1))
    }
}
