//! The words that say when: “last year”, “in 2025 so far”, “over the next decade”.

mod phrase;

use super::noun::counts;
use crate::figures::date::{is_month, is_weekday};
use crate::figures::draft::Draft;
use crate::figures::figure::{Amount, FigureKind, Value};
use crate::figures::line::Line;
use crate::figures::noun::is_plural;
use crate::figures::number::year;
use crate::figures::unit::TIMES;
use crate::figures::words::change::is_between;
use crate::figures::words::phrase::{AUXILIARIES, DETERMINERS, participle, verb_alone};
use crate::figures::words::stops;
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind};
use phrase::phrase;

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
            let told_then = told(line, start.wrapping_sub(1));
            let clause =
                word!(line.key(end), "that" | "it" | "they" | "he" | "she" | "we" | "its" | "their" | "his" | "her");
            // “said in March the bridge would cost £5m”, but “announced in March a £5m bridge”, “said March sales rose 5%”
            let then = word!(line.key(start), "in") && is_month(line.key(start + 1))
                || word!(line.key(start), "last" | "earlier");
            let said =
                word!(line.before(start), "said" | "warned" | "predicted") && line.kind(end) != Some(Kind::Clitic);
            if said && then || told_then && clause {
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
            if !(compared(line, start) || word!(line.key(start), "from") || of_subject(line, start, end)) {
                before = Some((end, span, day));
            }
            continue;
        }
        if matches!(drafts[i].figure.kind, FigureKind::Date | FigureKind::Duration) {
            continue;
        }
        if is_timeless(line, &drafts[i]) {
            continue;
        }
        if let Some(owner) = owner(line, &drafts[i]) {
            let date = |told: &&Draft| told.tokens.end == owner && told.figure.kind == FigureKind::Date;
            let date = i.checked_sub(1).and_then(|i| drafts.get(i)).filter(date);
            drafts[i].figure.period = date.map(|date| date.figure.span);
            continue;
        }
        let (figure, further) = (&drafts[i], &drafts[i + 1..]);
        let behind = further.iter().take(2).find_map(|next| behind(line, figure, &further[0], next));
        // “an attack in 2023 in which 12,000 people were hurt”: then, whenever it was told.
        if then(line, drafts[..i].last(), drafts[i].lead) {
            // “a drop from 1999, when 1,740 died”
            let from = |start| usize::from(word!(line.key(start), "from" | "since"));
            let date = phrase(line, &drafts[i - 1]).map(|(start, end)| line.span(start + from(start), end));
            drafts[i].figure.period = behind.or(date);
            continue;
        }
        let near = before.filter(|(close, ..)| is_near(line, *close, &drafts[i]));
        // “Orders open on Friday; the case costs £39”
        let opening = opening.filter(|(close, ..)| !acts(line, *close) && parted.is_none_or(|mark| mark < *close));
        let opening = opening.filter(|(close, ..)| !is_to_come(line, &drafts[i], *close));
        // “Last month the firm announced that profit had doubled”
        let recent = |close: usize| {
            word!(line.before(close), "week" | "month") && (close..drafts[i].lead).any(|i| told(line, i))
        };
        let near = near.or(opening).filter(|(close, _, day)| !(*day && said || recent(*close)));
        drafts[i].figure.period = behind.or(near.map(|(_, span, _)| span));
    }
}

/// Whether a figure is of a time to come, where the sentence opens, up to `close`, with one that is past: “Losses over the past three
/// years hit £9m, and prices are to rise by 5%”.
fn is_to_come(line: &Line, draft: &Draft, close: usize) -> bool {
    let past = (line.start..close).any(|i| word!(line.key(i), "past" | "last" | "yesterday"));
    let low = draft.lead.saturating_sub(REACH).max(close);
    // “Last week the minister, who is to retire, won £9m”
    let low = (low..draft.lead).rev().find(|i| line.is(*i, ',')).unwrap_or(low);
    let to = |i: usize| word!(line.key(i), "to") && word!(line.before(i), "are" | "is") || word!(line.key(i), "will");
    past && ((low..draft.lead).any(to) || word!(line.key(draft.tokens.end), "will"))
}

/// Whether a clause about the time right before it tells the figure at `lead`: “in 2023, in which 12,000”, “in May, when 40,000”.
fn then(line: &Line, before: Option<&Draft>, lead: usize) -> bool {
    let Some(date) = before.filter(|date| date.figure.kind == FigureKind::Date) else { return false };
    let comma = date.tokens.end + usize::from(line.is(date.tokens.end, ','));
    let which = word!(line.key(comma), "in") && word!(line.key(comma + 1), "which");
    (which || word!(line.key(comma), "when")) && lead <= comma + WHICH
}

/// So many tokens at most stand between a time and a figure that is told of it.
const WHICH: usize = 6;

/// The end of the time that a figure belongs to by its possessive: “against last year's record £12m”.
fn owner(line: &Line, draft: &Draft) -> Option<usize> {
    let clitic = (line.start..draft.lead).rev().find(|i| !is_between(line.key(*i)))?;
    let time = clitic.checked_sub(1).is_some_and(|i| TIMES.has(line.key(i)) || line.number(i) || is_month(line.key(i)));
    (time && line.kind(clitic) == Some(Kind::Clitic)).then_some(clitic)
}

/// Whether a figure is as much at any time: “sank on Sunday 120 miles west of Lunden”, “its 6.5-metre mirror”, “signed by 14
/// masters on Wednesday”.
fn is_timeless(line: &Line, draft: &Draft) -> bool {
    let end = draft.tokens.end;
    let far =
        word!(line.key(end), "north" | "south" | "east" | "west" | "away" | "off" | "from" | "offshore" | "inland");
    match draft.figure.kind {
        FigureKind::Measure => far || draft.tokens.clone().any(|i| line.hyphen(i)),
        FigureKind::Count => draft.figure.amount.is_none() && word!(line.before(draft.tokens.start), "by"),
        _ => false,
    }
}

/// The period that `next` tells behind a figure, `middle` being the figure right behind it.
fn behind(line: &Line, draft: &Draft, middle: &Draft, next: &Draft) -> Option<Span> {
    let end = draft.tokens.end;
    let (start, close) = phrase(line, next)?;
    let comma = (end..start).any(|i| line.is(i, ','));
    let lasts = next.figure.kind == FigureKind::Duration;
    // “…, the highest since 1951” is of what is highest.
    let since = word!(line.key(start), "since") && comma;
    // “a surplus, the first in seven years” is of one of them.
    let first = (end..start).any(|i| word!(line.key(i), "first" | "worst") || line.str(i).ends_with("est"));
    // “at 61 per cent, Hale said Thursday” is when she said so.
    let said = comma && (end..start).any(|i| told(line, i) || word!(line.key(i), "found" | "forecast"));
    // “£45 a share, a premium to Friday's close”
    let clitic = line.kind(close) == Some(Kind::Clitic);
    // “4 feet over the mark set in 2017”, “a £2m bridge is due in 2029”, “a hall, 12 metres high, is to open in May”
    let fate = |i: usize| {
        let next = line.key(i + 1);
        let fixed = word!(line.key(i), "set") && !line.capital(i) && !word!(next, "aside" | "for");
        let main = line.is(i, ',') && AUXILIARIES.has(next) && !word!(next, "to");
        // “due to a ban in March” is why.
        let due = word!(line.key(i), "due") && !word!(next, "to");
        fixed
            || main
            || due
            || word!(line.key(i), "payable")
            || word!(line.before(i), "to") && word!(line.key(i), "open")
    };
    let fate = (end..start).any(fate);
    // “95 metres long, the pier, built in 1871, …”; “7%, surpassed only by that of 2015”
    let mut asides = (end..start).filter(|i| line.is(*i, ',') && begins(line, i + 1));
    let aside = asides.any(|i| i > end + 1 || word!(line.key(i + 1), "surpassed" | "exceeded" | "beaten" | "topped"));
    // “£31m (£30m, 2015)”: the year is that of the bracket, which has a figure of its own.
    let bracket = middle.tokens.end <= start
        && line.is(middle.lead.wrapping_sub(1), '(')
        && !(middle.tokens.end..start).any(|i| line.is(i, ')'));
    // “the fund, which manages £4bn, returned 12% last year”
    let opens = |i: usize| line.is(i, ',') && word!(line.key(i + 1), "which" | "who" | "whose");
    let relative = line.is(end, ',') && (end.saturating_sub(REACH).max(line.start)..end).any(opens);
    // “17,000 men, almost double the number in 2019”
    let other = since
        || relative
        || bracket
        || aside
        || fate
        || lasts && (first || comma)
        || said
        || clitic
        || is_of_base(line, draft, middle, start, close);
    (start < end + REACH && clause(line, end, start) && !other).then(|| line.span(start, close))
}

/// Whether the period from `start` to `close` is that of what a figure is compared with, or of the figure between them.
fn is_of_base(line: &Line, draft: &Draft, middle: &Draft, start: usize, close: usize) -> bool {
    let end = draft.tokens.end;
    let between = middle.tokens.end <= start;
    // “twice what it was in 2021”, “double the £3 charged in 2010”
    let the = draft.figure.kind == FigureKind::Multiple && draft.figure.change.is_none();
    let what = word!(line.key(end), "what") || the && (word!(line.key(end), "as") || DETERMINERS.has(line.key(end)));
    // “£1.42bn (2024: £1.31bn)”
    let label = line.is(start.wrapping_sub(1), '(') && line.is(close, ':');
    // “costs £42bn a year, expected to reach £90bn by 2040”
    let same = middle.figure.kind == draft.figure.kind && between && (end..middle.lead).any(|i| line.is(i, ','));
    let times = matches!(middle.figure.kind, FigureKind::Multiple | FigureKind::Ratio) && middle.tokens.end < start;
    // “a record 87.3%, up 4 points from 2023”, “rose 4% from May”
    let to = (start..close).any(|i| word!(line.key(i), "to"));
    let from = word!(line.key(start), "from") && (between || draft.figure.amount == Some(Amount::By) && !to);
    // “from a peak of 9,000 to 4,000 by 2020”
    let end_by = between && word!(line.key(start), "by") && word!(line.before(middle.lead), "to");
    what || label || same || times || from || end_by
}

/// Whether the period that ends at `close` is near enough before a figure, in its clause.
fn is_near(line: &Line, close: usize, draft: &Draft) -> bool {
    // “Hale, which reports next week, lost 4 per cent”, “the mill, bought in 1999 for £2m, is worth £4m”
    let aside = || {
        let low = close.saturating_sub(REACH).max(line.start);
        let opens = |i: usize| line.is(i, ',') && begins(line, i + 1) || i == line.start && begins(line, i);
        (close..draft.lead).any(|i| line.is(i, ',')) && (low..close).any(opens)
    };
    // “from 27% in 1993 to 11.9%”
    let to = |i: usize| word!(line.key(i), "to") && i + 1 == draft.lead;
    // “has risen a third since 2018, to £900”, “in a decade, to £900”: where it came to it has come now.
    let since =
        || (close.saturating_sub(SINCE)..close).any(|i| word!(line.key(i), "since" | "decade" | "years" | "months"));
    // “£31m (£30m, 2015), up by 2%”
    let bracket = (close..draft.lead).any(|i| line.is(i, ')')) && !line.is(close, ')')
        || line.is(close, ')') && !(line.start..close).rev().take(2).any(|i| line.is(i, '('));
    let other = bracket || to(close) || to(close + 1) && since() || acts(line, close);
    let start = draft.tokens.start;
    !other && close + REACH > start && clause(line, close, start) && !aside()
}

/// So many tokens at most has a time with its “since”.
const SINCE: usize = 4;

/// The length of a whole date in ISO 8601.
const DAY: usize = 10;

/// Whether the time from `start` to `end` only says which subject is meant, whose verb stands behind it: “the bridge that opened in
/// 2019 cost £5m”, “a tax introduced in April raised £4m”; but “births registered in 2019 fell 5%”.
fn of_subject(line: &Line, start: usize, end: usize) -> bool {
    let verb = line.word(end) && !line.capital(end) && !leads_on(line.key(end));
    let noun =
        |i: usize| i >= line.start && line.word(i) && !stops(line.key(i)) && !told(line, i) && !verb_alone(line.key(i));
    let low = start.saturating_sub(REACH / 2).max(line.start + 1);
    let mut clause = (low..start).rev().take_while(|i| !line.is(*i, ','));
    // “people who died in 2020 rose 12%”: many are counted by their time.
    let noun = |i: usize| noun(i) && !is_plural(line.key(i), line.str(i)) && !word!(line.key(i), "number" | "people");
    let that = |i: usize| word!(line.key(i), "that" | "which" | "who") && noun(i - 1);
    let passed = start > line.start + 1
        && (participle(line, start - 1) || word!(line.before(start), "built" | "begun" | "held"))
        && noun(start - 2)
        && !word!(
            line.before(start),
            "recorded" | "reported" | "registered" | "counted" | "killed" | "issued" | "granted" | "completed"
        );
    verb && (clause.any(that) || passed)
}

/// Whether the word begins something else than what the subject does: “in 2019 by 5%”, “in 2019 after a fall”.
fn leads_on(key: Key) -> bool {
    let joins = word!(
        key,
        "and"
            | "but"
            | "or"
            | "when"
            | "while"
            | "after"
            | "before"
            | "since"
            | "until"
            | "that"
            | "which"
            | "who"
            | "where"
            | "if"
    );
    let hangs = word!(key, "to" | "in" | "at" | "by" | "for" | "from" | "with" | "it" | "they" | "he" | "she");
    joins || hangs || DETERMINERS.has(key) || is_between(key)
}

/// Whether the word at `i` begins an aside that has a time of its own: “bought in 1999 for £2m”, “up 18% since January”.
fn begins(line: &Line, i: usize) -> bool {
    word!(line.key(i), "which" | "who" | "where" | "bought" | "built" | "born" | "drawn" | "due" | "up" | "down")
        || word!(
            line.key(i),
            "stolen" | "frozen" | "sold" | "made" | "held" | "set" | "taken" | "written" | "begun" | "shut"
        )
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

/// Whether a period that begins at `start` is that of what is only compared with: “up from 4.2% in May”, “after a 2% fall in June”.
fn compared(line: &Line, start: usize) -> bool {
    let low = start.saturating_sub(REACH).max(line.start);
    let mut phrase = (low..start).rev().take_while(|i| !line.is(*i, ',') && !line.is(*i, ';'));
    // “is back where it was in May, with the rate 2 points higher”
    let was = |i: usize| word!(line.key(i), "where" | "what") && word!(line.key(i + 1), "it" | "they");
    phrase.any(|i| word!(line.key(i), "against" | "than" | "after" | "compared") || was(i) || from_figure(line, i))
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
            // “has fallen by a third since the line was shut last week”
            || word!(line.key(i), "since")
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
