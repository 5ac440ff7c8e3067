//! The words that say when: “last year”, “in 2025 so far”, “over the next decade”.

use super::super::date::{is_month, is_weekday};
use super::super::draft::Draft;
use super::super::line::Line;
use super::super::number::year;
use super::noun::counts;
use crate::figures::figure::{FigureKind, Value};
use crate::figures::words::change::is_between;
use crate::figures::words::phrase::{DETERMINERS, participle};
use crate::figures::words::stops;
use crate::keys::word;
use crate::span::Span;
use crate::text::Kind;

/// How far from a figure its period may begin.
const REACH: usize = 14;

/// Gives each figure the nearest date or length of time of its clause, the one behind it preferred.
pub(super) fn find(line: &Line, drafts: &mut [Draft]) {
    // The period before a figure opens the sentence (“In 1998, …”) or stands in the same clause.
    let mut opening = None;
    let mut before: Option<(usize, Span, bool)> = None;
    let (mut said, mut parted, mut read) = (false, None, line.start);
    for i in 0..drafts.len() {
        // “On Monday the bank said profit had risen 5%”: the day is that of the telling.
        said |= (read..drafts[i].lead).any(|i| told(line, i));
        parted = (read..drafts[i].lead).rev().find(|i| line.is(*i, ';')).or(parted);
        read = drafts[i].lead;
        if let Some((start, end)) = phrase(line, &drafts[i]) {
            // “estimated in 2023 that the bridge would cost £5m”, “said on Tuesday it would close”
            if told(line, start.wrapping_sub(1)) && word!(line.key(end), "that" | "it" | "they" | "he" | "she" | "we") {
                continue;
            }
            // “the brand that it bought last year grew 5%”
            if word!(line.before(start), "bought" | "acquired") {
                continue;
            }
            let span = line.span(start, end);
            let weekday = is_weekday(line.key(drafts[i].tokens.end - 1));
            let day = weekday || matches!(&drafts[i].figure.value, Value::Date(date) if date.len() == DAY);
            // “Born in 1931, she …”, “Built in 1998, it …”
            let born = begins(line, line.start) && start <= line.start + 2;
            opening = opening.or((start <= line.start + 2 && !born).then_some((end, span, day)));
            // “sales slid 5.9% in March from February”
            if !(compared(line, start) || word!(line.key(start), "from")) {
                before = Some((end, span, day));
            }
            continue;
        }
        if matches!(drafts[i].figure.kind, FigureKind::Date | FigureKind::Duration) {
            continue;
        }
        let end = drafts[i].tokens.end;
        // “sank on Sunday 120 miles west of Lunden”: it is as far on any other day.
        let far =
            word!(line.key(end), "north" | "south" | "east" | "west" | "away" | "off" | "from" | "offshore" | "inland");
        // “its 6.5-metre mirror”
        let compound = (drafts[i].tokens.clone()).any(|i| line.hyphen(i));
        if (far || compound) && drafts[i].figure.kind == FigureKind::Measure {
            continue;
        }
        // “signed by 14 masters on Wednesday”: who did it is no amount of a day.
        let doers = drafts[i].figure.kind == FigureKind::Count
            && drafts[i].figure.amount.is_none()
            && word!(line.before(drafts[i].tokens.start), "by");
        if doers {
            continue;
        }
        let behind = drafts[i + 1..].iter().take(2).find_map(|next| {
            let (start, close) = phrase(line, next)?;
            // “…, the highest since 1951” is of what is highest.
            let since = word!(line.key(start), "since") && (end..start).any(|i| line.is(i, ','));
            // “a surplus, the first in seven years” is of one of them.
            let first = (end..start).any(|i| word!(line.key(i), "first" | "worst") || line.str(i).ends_with("est"));
            let first = first && matches!(next.figure.kind, FigureKind::Duration);
            // “17,000 men, almost double the number in 2019”
            let apart = next.figure.kind == FigureKind::Duration && (end..start).any(|i| line.is(i, ','));
            // “twice what it was in 2021”, “double the £3 charged in 2010”
            let the = drafts[i].figure.kind == FigureKind::Multiple && drafts[i].figure.change.is_none();
            let base_of =
                word!(line.key(end), "what") || the && (word!(line.key(end), "as") || DETERMINERS.has(line.key(end)));
            // “£1.42bn (2024: £1.31bn)”
            let base_of = base_of || line.is(start.wrapping_sub(1), '(') && line.is(close, ':');
            // “costs £42bn a year, expected to reach £90bn by 2040”
            let middle = &drafts[i + 1];
            let base_of = base_of
                || middle.figure.kind == drafts[i].figure.kind
                    && middle.tokens.end <= start
                    && (end..middle.lead).any(|i| line.is(i, ','));
            // “at 61 per cent, Hale said Thursday” is when she said so.
            let said = (end..start).any(|i| line.is(i, ',')) && (end..start).any(|i| told(line, i));
            let times = drafts[i + 1].figure.kind == FigureKind::Multiple && drafts[i + 1].tokens.end < start;
            // “a record 87.3%, up 4 points from 2023”
            let base = word!(line.key(start), "from") && drafts[i + 1].tokens.end <= start;
            // “£45 a share, a premium to Friday's close”
            let base = base || line.kind(close) == Some(Kind::Clitic);
            (start < end + REACH
                && !base
                && clause(line, end, start)
                && !since
                && !first
                && !times
                && !apart
                && !said
                && !base_of)
                .then(|| line.span(start, close))
        });
        let near = before.filter(|(close, ..)| {
            // “Hale, which reports next week, lost 4 per cent”, “the mill, bought in 1999 for £2m, is worth £4m”
            let aside = || {
                let low = close.saturating_sub(REACH).max(line.start);
                (*close..drafts[i].lead).any(|i| line.is(i, ','))
                    && (low..*close)
                        .any(|i| line.is(i, ',') && begins(line, i + 1) || i == line.start && begins(line, i))
            };
            // “from 27% in 1993 to 11.9%”
            let other = word!(line.key(*close), "to") && *close + 1 == drafts[i].lead || acts(line, *close);
            !other
                && *close + REACH > drafts[i].tokens.start
                && clause(line, *close, drafts[i].tokens.start)
                && !aside()
        });
        // “Orders open on Friday; the case costs £39”
        let opening = opening.filter(|(close, ..)| !acts(line, *close) && parted.is_none_or(|mark| mark < *close));
        let near = near.or(opening).map(|(_, span, day)| (span, day)).filter(|(_, day)| !(*day && said));
        drafts[i].figure.period = behind.or(near.map(|(span, _)| span));
    }
}

/// The length of a whole date in ISO 8601.
const DAY: usize = 10;

/// Whether the word at `i` begins an aside that has a time of its own: “bought in 1999 for £2m”, “up 18% since January”.
fn begins(line: &Line, i: usize) -> bool {
    word!(line.key(i), "which" | "who" | "where" | "bought" | "built" | "born" | "drawn" | "up" | "down")
        || participle(line, i)
}

/// Whether at `i`, behind a time, stands what somebody set out to do then: “voted on Wednesday to back a £1.2bn line” says when
/// they voted, “rose on Wednesday to a record £5” when it rose.
fn acts(line: &Line, i: usize) -> bool {
    let key = line.key(i + 1);
    let amount = counts(line, i + 1) || is_between(key) && !word!(key, "back") || word!(key, "its" | "their");
    word!(line.key(i), "to") && line.word(i + 1) && !amount
}

/// Whether somebody tells something with the word at `i`.
fn told(line: &Line, i: usize) -> bool {
    word!(
        line.key(i),
        "said"
            | "says"
            | "told"
            | "gave"
            | "announced"
            | "reported"
            | "showed"
            | "warned"
            | "confirmed"
            | "estimated"
            | "predicted"
    )
}

/// The whole phrase of a period, with its preposition: “in 2025 so far”.
fn phrase(line: &Line, draft: &Draft) -> Option<(usize, usize)> {
    let (mut start, mut end) = (draft.tokens.start, draft.tokens.end);
    match draft.figure.kind {
        FigureKind::Date => {}
        FigureKind::Duration if !draft.figure.age => {
            let the = usize::from(word!(line.before(start), "the" | "next" | "last" | "past"));
            let inside =
                word!(line.before(start.wrapping_sub(the)), "in" | "within" | "over" | "for" | "during" | "the");
            // “for a month's supply”
            // “over a year earlier” is no length.
            let point = word!(line.key(end), "earlier" | "ago" | "later" | "before");
            let until = point || word!(line.key(end), "to") && (is_month(line.key(end + 1)) || line.number(end + 1));
            if !inside || until || line.kind(end) == Some(Kind::Clitic) {
                return None;
            }
        }
        _ => return None,
    }
    // “the six months to June”
    let until = word!(line.before(start), "to" | "ended" | "ending")
        && start >= line.start + 2
        && word!(line.key(start - 2), "year" | "months" | "weeks" | "week" | "quarter" | "half" | "season");
    if until {
        start -= 2;
        start -= usize::from(start > line.start && counts(line, start - 1));
    }
    for _ in 0..3 {
        if word!(
            line.before(start),
            "in" | "within"
                | "over"
                | "during"
                | "since"
                | "by"
                | "from"
                | "between"
                | "the"
                | "next"
                | "last"
                | "past"
                | "for"
                | "until"
                | "through"
        ) {
            start -= 1;
        }
    }
    // “in the first nine weeks of this year”
    let part = word!(line.before(start), "of") && start > line.start + 3;
    if part && word!(line.key(start - 2), "months" | "weeks" | "days") && counts(line, start - 3) {
        start -= 3;
        for _ in 0..3 {
            start -=
                usize::from(word!(line.before(start), "first" | "last" | "final" | "the" | "in" | "over" | "during"));
        }
    }
    // “between March 2011 and May 2013”
    if word!(line.key(start), "between") && word!(line.key(end), "and") {
        let month = end + 1 + usize::from(is_month(line.key(end + 1)));
        let close = month + usize::from(year(line.str(month)).is_some());
        end = if close > end + 1 { close } else { end };
    }
    // “lower than in August”, “an increase on the previous year” compare; “the 1998 flood” is no time.
    let year = |i: usize| year(line.str(i)).is_some();
    let month = is_month(line.key(start)) && (!line.number(start + 1) || year(start + 1));
    let on = word!(line.before(start), "on")
        && (year(start) || month || word!(line.key(end - 1), "year" | "month" | "week" | "quarter" | "season"));
    // “in the May budget” neither.
    // Nor is “in the 2016 defence bill”.
    let the = word!(line.before(draft.tokens.start), "the" | "a");
    let of_month = the && is_month(line.key(draft.tokens.start));
    let of_year = the && year(draft.tokens.start) && end == draft.tokens.start + 1;
    // “the biggest July drop”
    let most =
        start == draft.tokens.start && is_month(line.key(start)) && line.str(start.wrapping_sub(1)).ends_with("est");
    let named = draft.figure.kind == FigureKind::Date
        && (word!(line.key(start), "the") || of_month || of_year)
        && line.word(end)
        && !stops(line.key(end))
        && !((of_month || of_year) && word!(line.key(end), "quarter" | "year" | "half" | "season"));
    // “a survey published on Monday”, “a quota set last May”, “speak of waiting until next month”
    let on_day = start.saturating_sub(usize::from(word!(line.before(start), "on")));
    let published = word!(
        line.before(on_day),
        "released"
            | "published"
            | "issued"
            | "unveiled"
            | "posted"
            | "aired"
            | "agreed"
            | "approved"
            | "announced"
            | "imposed"
            | "set"
    );
    let waits = word!(line.key(start), "until") && start > line.start && line.str(start - 1).ends_with("ing");
    // “for the first time since 2019”, “the most since May”, “the first drop since June”
    let best = |i: usize| word!(line.key(i), "time" | "first" | "most" | "least") || line.str(i).ends_with("est");
    // “on the year before” compares.
    let other = word!(line.key(end - 1), "before");
    let record = word!(line.key(start), "since") && (start.saturating_sub(3).max(line.start)..start).any(best);
    let delivery = word!(line.key(end), "delivery" | "futures" | "prices" | "terms" | "money");
    // “3% above 2019”, “above the level of 2019”, “at 2019 prices”, “up 3% on the same month in 2019”
    let level = (start.saturating_sub(3).max(line.start)..start)
        .any(|i| word!(line.key(i), "level" | "levels" | "average" | "same" | "time" | "peak"));
    let priced =
        year(start) && word!(line.before(start), "at") || word!(line.before(start), "above" | "below") || level;
    // “below their 2021 peak”, “up 6 per cent from last week”
    let own = word!(line.before(start), "their" | "its" | "his" | "her");
    let last = word!(line.key(start), "from") && word!(line.key(start + 1), "last" | "previous" | "this");
    if on
        || published
        || waits
        || own
        || last
        || named
        || most
        || record
        || other
        || delivery
        || priced
        || word!(line.before(start), "than" | "against")
        || word!(line.before(start), "of") && word!(line.before(start - 1), "ahead" | "short")
        || word!(line.before(start), "to") && word!(line.before(start - 1), "prior")
    {
        return None;
    }
    // “for the five-day match”: the length is the match's.
    let attributive = (draft.tokens.clone()).any(|i| line.hyphen(i)) && line.word(end) && !stops(line.key(end));
    if draft.figure.kind == FigureKind::Duration && attributive {
        return None;
    }
    // “in the 2014-15 financial year”
    if word!(line.key(end), "financial" | "fiscal" | "tax") && word!(line.key(end + 1), "year") {
        end += 2;
    }
    // “in the June quarter”
    if draft.figure.kind == FigureKind::Date && word!(line.before(draft.tokens.start), "the") {
        end += usize::from(word!(line.key(end), "quarter" | "year" | "half" | "season"));
    }
    if word!(line.key(end), "so") && word!(line.key(end + 1), "far") {
        end += 2;
    }
    Some((start, end))
}

/// Whether a period that begins at `start` is that of what is only compared with: “up from 4.2% in May”, “after a 2% fall in June”.
fn compared(line: &Line, start: usize) -> bool {
    let low = start.saturating_sub(REACH).max(line.start);
    let mut phrase = (low..start).rev().take_while(|i| !line.is(*i, ',') && !line.is(*i, ';'));
    phrase.any(|i| word!(line.key(i), "against" | "than" | "after" | "compared") || from_figure(line, i))
}

/// Whether nothing between the two parts them into clauses.
fn clause(line: &Line, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        !(line.is(i, ';')
            || line.is(i, ':')
            || word!(
                line.key(i),
                "but" | "while" | "including" | "when" | "after" | "before" | "and" | "which" | "who" | "that" | "than" | "now" | "compared" | "against"
            )
            || word!(line.key(i), "as") && !word!(line.key(i + 1), "much" | "many" | "of")
            // “up from 6 per cent in May” says when the other figure was; “arrived from the coast in May” does not.
            || from_figure(line, i))
    })
}

/// Whether `from` at `i` stands before a figure, and not a year: “from a forecast £15bn”.
fn from_figure(line: &Line, i: usize) -> bool {
    let phrase = |next: &usize| !line.is(*next, ',') && !word!(line.key(*next), "in" | "on" | "at");
    let mut digits = (i + 1..i + 6).take_while(phrase).filter(|next| line.number(*next));
    word!(line.key(i), "from") && digits.next().is_some_and(|next| year(line.str(next)).is_none())
}
