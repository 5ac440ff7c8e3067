//! What a figure counts or measures, where it does not stand inside the figure: behind it (“12 percent of farm
//! spending”), before it (“the shortfall may reach $1 trillion”), or in the figure before it (“four in China, five
//! in Europe”).

mod ahead;
mod behind;
use std::ops::Range;

use crate::figures::around::change;
use crate::figures::draft::Draft;
use crate::figures::figure::{Amount, FigureKind};
use crate::figures::line::Line;
use crate::figures::unit;
use crate::figures::words::change::{is_noun, is_verb, takes_object};
use crate::figures::words::phrase::{AUXILIARIES, DIRECTIONS, PRONOUNS, REACH, says_how, verb};
use crate::figures::words::stops;
use crate::keys::word;
use crate::span::Span;
use crate::text::Kind;
pub(super) use behind::counts;

/// Finds the noun of a figure that has none.
pub(super) fn find(line: &Line, draft: &mut Draft, earlier: &[Draft]) {
    let before = earlier.last();
    // “on sales of £80m, up 3%”: of what the amount is.
    let apposed = draft.figure.kind == FigureKind::Percent
        && word!(line.before(draft.lead), "up" | "down")
        && before.is_some_and(|sum| {
            sum.figure.kind == FigureKind::Money && sum.tokens.end + 2 == draft.lead && line.is(sum.tokens.end, ',')
        });
    if apposed && let Some(noun) = before.and_then(|sum| sum.figure.noun) {
        draft.figure.noun = Some(noun);
        return;
    }
    let done = draft.figure.noun.is_some() || draft.figure.kind == FigureKind::Date;
    if done || draft.figure.kind == FigureKind::Percent && change::is_certainty(line, draft) {
        return;
    }
    // “65,500 homes in January, compared with 66,500 in December”
    let compares = word!(line.before(draft.lead), "from" | "against" | "with" | "than" | "and");
    let counted = earlier.iter().rev().find(|told| told.figure.kind != FigureKind::Date).filter(|_| compares);
    if ellipsis(line, draft, counted.or(before)) || draft.figure.kind == FigureKind::Duration && draft.figure.age {
        if draft.figure.noun.is_none() {
            draft.figure.noun = person(line, draft);
        }
        return;
    }
    // “cut the rate by 25 points to 3.25 per cent”
    if draft.figure.amount == Some(Amount::To)
        && draft.figure.change.is_none()
        && let Some(noun) = before.filter(|size| !points(line, size, draft)).and_then(|size| size.figure.noun)
    {
        draft.figure.noun = Some(noun);
        return;
    }
    // “up from 7.1 percent”, “from 5% to 3%”, “an 80% increase”: of what the figure before it is.
    let told = earlier.iter().rev().find(|told| !matches!(told.figure.kind, FigureKind::Date | FigureKind::Duration));
    let told = told.filter(|told| draft.lead.saturating_sub(told.tokens.end) <= 12);
    let same = told.filter(|told| told.figure.kind == draft.figure.kind);
    let from = same.filter(|told| {
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
    if let Some(noun) = from.or(increase).and_then(|before| before.figure.noun) {
        draft.figure.noun = Some(noun);
        return;
    }
    // “Two of Hale's deputies”; a bare number counts the subject only where it is what became of it.
    if draft.figure.kind == FigureKind::Count {
        let of = word!(line.key(draft.tokens.end), "of").then(|| behind::phrase(line, draft)).flatten();
        // “gained 88.4 points, or 1.1%, to close at 8,120.6”
        let points = earlier.iter().rev().take(3).find_map(|told| {
            told.figure
                .noun
                .filter(|_| told.figure.kind == FigureKind::Count && word!(line.key(told.tokens.end - 1), "points"))
        });
        if draft.figure.amount == Some(Amount::To) && points.is_some() {
            draft.figure.noun = points;
            return;
        }
        let subject = || {
            if draft.figure.amount == Some(Amount::To) && !draft.tentative { ahead::phrase(line, draft) } else { None }
        };
        let subject = || subject().and_then(|noun| clear(line, noun, earlier));
        draft.figure.noun = of.or_else(subject).map(|noun| line.span(noun.start, noun.end));
        return;
    }
    // “35 miles north of the city”, “$1.3bn below forecast”, “$35 worse off”: from something to something else.
    let worse = word!(line.key(draft.tokens.end), "worse" | "better");
    let apart = worse || DIRECTIONS.has(line.key(draft.tokens.end));
    let from = draft.figure.kind == FigureKind::Money && word!(line.key(draft.tokens.end), "from");
    if apart && !from && matches!(draft.figure.kind, FigureKind::Measure | FigureKind::Money) {
        return;
    }
    // “£80,000 in cash”
    if word!(line.key(draft.tokens.end), "in") && word!(line.key(draft.tokens.end + 1), "cash") {
        return;
    }
    // “within 5 km of the coast”
    // “walked the final 12 kilometres”
    if draft.figure.kind == FigureKind::Measure && word!(line.before(draft.lead), "within" | "final" | "remaining") {
        return;
    }
    // “three-quarters of what it could do”: nothing but what follows `of` is meant.
    if word!(line.key(draft.tokens.end), "of") {
        // “the £109 of a year ago”
        let time = |noun: &Range<usize>| noun.len() == 1 && unit::TIMES.has(line.key(noun.start));
        let noun = behind::phrase(line, draft).filter(|noun| !time(noun));
        draft.figure.noun = noun.map(|noun| line.span(noun.start, noun.end));
        return;
    }
    // “double the number two years earlier”
    let time = |noun: &Range<usize>| {
        draft.figure.kind == FigureKind::Multiple && noun.len() == 1 && unit::TIMES.has(line.key(noun.start))
    };
    // “enrolments running at half their peak”
    // “rely on tourists for half their income” is of the income.
    let share = matches!(draft.figure.kind, FigureKind::Ratio)
        && word!(line.key(draft.tokens.end), "its" | "their" | "his" | "her")
        && !word!(line.before(draft.lead), "for" | "of" | "on" | "with" | "from");
    let found = if share { ahead::phrase(line, draft) } else { None };
    let found = match found.or_else(|| behind::phrase(line, draft)) {
        Some(noun) if time(&noun) => return,
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
    // “2.6 times the size of the moon and 8.6 times as massive” is not twice of one thing
    if found.is_none()
        && !word!(line.key(draft.tokens.end), "as")
        && let whole = change::with_result(line, earlier, draft)
        && let Some((told, own)) =
            whole.as_ref().or(told).and_then(|told| Some((told, change::coordinate(line, told, draft)?)))
        && (draft.figure.kind != FigureKind::Measure || told.figure.unit == draft.figure.unit)
    {
        draft.figure.noun = if own.is_empty() { told.figure.noun } else { Some(line.span(own.start, own.end)) };
        return;
    }
    let ahead = || match draft.figure.kind {
        FigureKind::Duration => None,
        // “and 9 per cent are undecided” is of who was asked.
        FigureKind::Percent if word!(line.key(draft.tokens.end), "are" | "were" | "say") => None,
        // “the chip uses 30% less power” is of the power.
        FigureKind::Percent
            if word!(line.key(draft.tokens.end), "less" | "more")
                && line.word(draft.tokens.end + 1)
                && !stops(line.key(draft.tokens.end + 1))
                && !AUXILIARIES.has(line.before(draft.lead)) =>
        {
            None
        }
        // “profits more than halved”
        FigureKind::Multiple => {
            // “fares go up by $1 and the levy on buyers doubles”
            // … but “a jaw-dropping 7x more”
            let verb = draft.figure.change.is_some() && draft.tokens.len() == 1;
            let own = if verb { ahead::subject(line, draft.lead) } else { None };
            own.or_else(|| ahead::phrase(line, draft))
        }
        _ => ahead::phrase(line, draft),
    };
    let found = found.or_else(ahead).filter(|noun| !is_one_of(line, noun.start, draft.tokens.end));
    if let Some(noun) = found.and_then(|noun| clear(line, ahead::timeless(line, noun), earlier)) {
        draft.figure.noun = Some(line.span(noun.start, noun.end));
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
    // “chasing 187” is of something else than “two sixes”.
    let before_it = draft.tokens.start.wrapping_sub(1);
    let chased = line.str(before_it).ends_with("ing") && !word!(line.key(before_it), "including" | "involving");
    // “three of the five victims” says of what itself; “of whom 350” may be of anything told before; “is 12.4” has a subject.
    let own = word!(line.key(end), "of") && !PRONOUNS.has(line.key(end + 1))
        || word!(line.before(draft.tokens.start), "is" | "are" | "was" | "were")
        || chased
        || acts(line, before.tokens.end, draft.tokens.start)
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
fn acts(line: &Line, end: usize, start: usize) -> bool {
    let verb = (end..start).find(|&i| takes_object(line.key(i)));
    verb.is_some_and(|verb| (end..verb).all(|i| line.word(i) && !word!(line.key(i), "and" | "or")))
}

impl Draft {
    /// Whether the figure's last token is a noun of change: “80% increase”.
    fn tokens_end_in_noun(&self, line: &Line) -> bool {
        self.figure.kind == FigureKind::Percent && is_noun(line.key(self.tokens.end - 1))
    }
}
