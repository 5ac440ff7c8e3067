//! The words of a period, with its preposition: “in 2025 so far”, “over the next decade”.

use crate::figures::around::noun::counts;
use crate::figures::date::is_month;
use crate::figures::draft::Draft;
use crate::figures::figure::FigureKind;
use crate::figures::line::Line;
use crate::figures::number::year;
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::Kind;

/// The whole phrase of the period that a date or a length of time tells, if it tells one.
pub(super) fn phrase(line: &Line, draft: &Draft) -> Option<(usize, usize)> {
    let tells = match draft.figure.kind {
        FigureKind::Date => true,
        FigureKind::Duration => !draft.figure.age && is_span(line, draft),
        _ => false,
    };
    if !tells {
        return None;
    }
    let start = begin(line, draft.tokens.start);
    let end = last(line, start, draft.tokens.end);
    let other = is_compared(line, start, end) || is_told_then(line, start) || is_named(line, draft, start, end);
    (!other).then(|| (start, close(line, draft, end)))
}

/// Whether a length of time is one in which something happens: “in six weeks”, but no “for a month's supply”, “over a year
/// earlier”, “for the five-day match”.
fn is_span(line: &Line, draft: &Draft) -> bool {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    let the = usize::from(word!(line.before(start), "the" | "next" | "last" | "past"));
    let inside = word!(line.before(start.wrapping_sub(the)), "in" | "within" | "over" | "for" | "during" | "the");
    let point = word!(line.key(end), "earlier" | "ago" | "later" | "before");
    let until = point || word!(line.key(end), "to") && (is_month(line.key(end + 1)) || line.number(end + 1));
    let attributive = (draft.tokens.clone()).any(|i| line.hyphen(i)) && line.word(end) && !stops(line.key(end));
    // “waited over 12 hours”
    let waits = |i: usize| ["wait", "last"].iter().any(|verb| line.str(i).starts_with(verb)) && line.str(i) != "last";
    let lasts = start > line.start + 1 && waits(start - 2);
    // “seen within four hours” is how soon.
    let soon = word!(line.before(start), "within")
        && word!(line.before(start - 1), "seen" | "treated" | "admitted" | "answered" | "reached" | "cleared");
    inside && !soon && !until && !lasts && !attributive && line.kind(end) != Some(Kind::Clitic)
}

/// Where the phrase begins whose date or length begins at `start`.
fn begin(line: &Line, mut start: usize) -> usize {
    // “the six months to June”
    // “the quarter that ended June 30”
    // “the year that ended in March”
    let date = start;
    start -= usize::from(word!(line.before(start), "in") && word!(line.before(start - 1), "ended" | "ending"));
    let that = usize::from(word!(line.before(start), "ended") && word!(line.before(start - 1), "that"));
    let until = word!(line.before(start), "to" | "ended" | "ending")
        && start >= line.start + 2 + that
        && word!(line.key(start - 2 - that), "year" | "months" | "weeks" | "week" | "quarter" | "half" | "season");
    if until {
        start -= 2 + that;
        start -= usize::from(start > line.start && counts(line, start - 1));
    } else {
        start = date;
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
    // “in the first half of 2024”
    let half = part && word!(line.key(start - 2), "half") && word!(line.key(start - 3), "first" | "second" | "latter");
    if half || part && word!(line.key(start - 2), "months" | "weeks" | "days") && counts(line, start - 3) {
        start -= 3;
        for _ in 0..3 {
            start -=
                usize::from(word!(line.before(start), "first" | "last" | "final" | "the" | "in" | "over" | "during"));
        }
    }
    start
}

/// The end of a date or a length, or of the second one: “between March 2011 and May 2013”.
fn last(line: &Line, start: usize, end: usize) -> usize {
    if !(word!(line.key(start), "between") && word!(line.key(end), "and")) {
        return end;
    }
    let month = end + 1 + usize::from(is_month(line.key(end + 1)));
    let close = month + usize::from(is_year(line, month));
    if close > end + 1 { close } else { end }
}

fn is_year(line: &Line, i: usize) -> bool {
    year(line.str(i)).is_some()
}

/// Whether the time is one that is only compared with: “lower than in August”, “an increase on the previous year”, “3% above
/// 2019”, “the most since May”.
fn is_compared(line: &Line, start: usize, end: usize) -> bool {
    let before = line.before(start);
    let month = is_month(line.key(start)) && (!line.number(start + 1) || is_year(line, start + 1));
    let on = word!(before, "on")
        && (is_year(line, start)
            || month
            || word!(line.key(end - 1), "year" | "month" | "week" | "quarter" | "season"));
    let near = start.saturating_sub(3).max(line.start)..start;
    // “for the first time since 2019”, “the first drop since June”
    let best = |i: usize| word!(line.key(i), "time" | "first" | "most" | "least") || line.str(i).ends_with("est");
    let record = word!(line.key(start), "since") && near.clone().any(best);
    // “above the level of 2019”, “at 2019 prices”, “up 3% on the same month in 2019”
    // but “to average 3% in 2026”
    let level = near.clone().any(|i| {
        word!(line.key(i), "level" | "levels" | "same" | "time" | "peak")
            || word!(line.key(i), "average") && !line.number(i + 1)
    });
    let priced = is_year(line, start) && word!(before, "at") || word!(before, "above" | "below") || level;
    // “below their 2021 peak”, “up 6 per cent from last week”
    let own = word!(before, "their" | "its" | "his" | "her");
    let from = word!(line.key(start), "from") && word!(line.key(start + 1), "last" | "previous" | "this");
    on || record
        || priced
        || own
        || from
        // “on the year before”
        || word!(line.key(end - 1), "before")
        || word!(before, "than" | "against")
        || word!(before, "of") && word!(line.before(start - 1), "ahead" | "short" | "that" | "those")
        || word!(before, "to") && word!(line.before(start - 1), "prior")
}

/// Whether only something told or set then: “a survey published on Monday”, “a quota set last May”, “speak of waiting until next
/// month”.
fn is_told_then(line: &Line, start: usize) -> bool {
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
    // “jailed for 14 years” is how long that is for.
    let sentence = word!(line.key(start), "for")
        && word!(line.before(start), "jailed" | "banned" | "suspended" | "imprisoned" | "sentenced" | "disqualified");
    let waits = word!(line.key(start), "until") && start > line.start && line.str(start - 1).ends_with("ing");
    published || waits || sentence
}

/// Whether the time is part of what something is called: “the 1998 flood”, “in the May budget”, “the biggest July drop”, “for
/// December delivery”.
fn is_named(line: &Line, draft: &Draft, start: usize, end: usize) -> bool {
    let first = draft.tokens.start;
    let the = word!(line.before(first), "the" | "a");
    let of_month = the && is_month(line.key(first));
    let of_year = the && is_year(line, first) && end == first + 1;
    let most = start == first && is_month(line.key(start)) && line.str(start.wrapping_sub(1)).ends_with("est");
    let named = draft.figure.kind == FigureKind::Date
        && (word!(line.key(start), "the") || of_month || of_year)
        && line.word(end)
        && !stops(line.key(end))
        && !((of_month || of_year) && word!(line.key(end), "quarter" | "year" | "half" | "season"));
    most || named || word!(line.key(end), "delivery" | "futures" | "prices" | "terms" | "money")
}

/// The end with what goes on behind the date: “in the 2014-15 financial year”, “in the June quarter”, “so far”.
fn close(line: &Line, draft: &Draft, mut end: usize) -> usize {
    if word!(line.key(end), "financial" | "fiscal" | "tax") && word!(line.key(end + 1), "year") {
        end += 2;
    }
    if draft.figure.kind == FigureKind::Date && word!(line.before(draft.tokens.start), "the") {
        end += usize::from(word!(line.key(end), "quarter" | "year" | "half" | "season"));
    }
    if word!(line.key(end), "so") && word!(line.key(end + 1), "far") {
        end += 2;
    }
    end
}
