//! What a change implies: the base from the result, points and relative change from both ends.

use super::super::{Found, Row};
use super::rate::keys;
use super::{inside, rounded_to, write};
use crate::figures::{Amount, Change, Figure, FigureKind, Value, is_change, is_change_verb, is_revised};
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind, Token};

pub(super) fn rows(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    if !matches!(figure.kind, FigureKind::Percent | FigureKind::Money | FigureKind::Count | FigureKind::Measure) {
        return;
    }
    let place = found.figures.partition_point(|other| other.span.start < figure.span.start);
    let near = |range: std::ops::Range<usize>| found.figures.get(range).unwrap_or_default();
    let before = near(place.saturating_sub(NEIGHBOURS)..place);
    let after = near(place + 1..(place + 1 + NEIGHBOURS).min(found.figures.len()));
    for other in before.iter().rev().chain(after) {
        if let Some((result, percent)) = pair(figure, other, found) {
            // “rose 20 per cent to €820m in June from €680m”
            let both = before.iter().chain(after).any(|start| ends(result, start, found).is_some());
            if !both && !told(result, percent, found) {
                rows.extend(base(result, percent));
            }
            break;
        }
    }
    if let Some((to, from)) = before.iter().rev().chain(after).find_map(|other| ends(figure, other, found)) {
        rows.extend(difference(to, from));
    }
}

/// Figures further apart than so many are never the two halves of one change.
const NEIGHBOURS: usize = 4;

/// The tokens between two figures of one sentence.
fn between<'a>(a: &Figure, b: &Figure, found: &'a Found<'_>) -> Option<&'a [Token]> {
    let (first, second) = if a.span.start < b.span.start { (a, b) } else { (b, a) };
    let text = found.text;
    let (start, end) = (text.token_from(first.span.end), text.token_from(second.span.start));
    (start <= end && text.sentence_at(start) == text.sentence_at(end)).then(|| &text.tokens[start..end])
}

fn number(figure: &Figure) -> Option<f64> {
    if let Value::Number(value) = figure.value { Some(value) } else { None }
}

/// The result of a change and the percentage by which it came to be, if the two figures are these.
fn pair<'f>(a: &'f Figure, b: &'f Figure, found: &Found<'_>) -> Option<(&'f Figure, &'f Figure)> {
    let (percent, result) = if a.kind == FigureKind::Percent { (a, b) } else { (b, a) };
    let amounts = matches!(result.kind, FigureKind::Money | FigureKind::Count | FigureKind::Measure);
    // “rose 10% a year to £1,200” does not say for how many years.
    let once = percent.per.is_none() && percent.amount != Some(Amount::To);
    let size = percent.unit == Some("%") && percent.change.is_some() && once;
    if !(amounts && size && percent.kind == FigureKind::Percent)
        || number(result).is_none()
        || number(percent).is_none()
    {
        return None;
    }
    // “£3 for 500g, up 31%”: not the weight rose.
    let first = found.text.token_from(result.span.start);
    if result.kind == FigureKind::Measure && first > 0 && word!(found.text.key(first - 1), "for") {
        return None;
    }
    // “the rand gained 0.6% to R16.42 to the dollar”: the fewer, the dearer.
    let end = found.text.token_from(result.span.end);
    let money = |key: Key| word!(key, "dollar" | "euro" | "pound" | "greenback" | "sterling" | "yen");
    let quoted = word!(found.text.key(end), "to" | "per" | "against" | "a" | "the" | "versus")
        && (end + 1..end + 4).any(|i| money(found.text.key(i)))
        || result.per.is_some_and(|per| keys(found.text, per).any(money));
    if quoted {
        return None;
    }
    let tokens = between(a, b, found)?;
    // “closed at 8,120, while the dollar was down 0.2%”, “fall by 12% if it warms to 2 degrees”
    if tokens.iter().any(|t| word!(t.key, "while" | "whereas" | "as" | "but" | "if" | "when" | "unless" | "once")) {
        return None;
    }
    // “two million, 1.7 million of them crews, a rise of 11 per cent”
    let part = |key: Key| word!(key, "them" | "whom" | "these" | "those" | "which");
    if word!(found.text.key(end), "of") && part(found.text.key(end + 1)) {
        return None;
    }
    // “sales in May rose 5%, taking the total to £40m”: not the total rose.
    if tokens.iter().any(|t| word!(t.key, "total")) {
        return None;
    }
    // An amount that stands between the two is what changed: of “£8bn ($10bn), up 2%” the one outside the brackets.
    let apart = Span { start: a.span.end.min(b.span.end), end: a.span.start.max(b.span.start) };
    let time = |other: &Figure| matches!(other.kind, FigureKind::Date | FigureKind::Duration);
    let bracketed = is_aside(result, found) && tokens.iter().any(|t| t.is(')') || t.is(']'));
    if bracketed || inside(apart, found).any(|other| !time(other) && !is_aside(other, found)) {
        return None;
    }
    if is_denied(percent, found) || is_shared(percent, result, found) {
        return None;
    }
    let fits = if result.span.start < percent.span.start {
        apposed(result, percent, tokens, found)
    } else {
        came(result, tokens)
    };
    fits.then_some((result, percent))
}

/// Whether the change is denied, or only supposed: “denied that sales fell 5% to £40m”, “if sales fell”.
fn is_denied(percent: &Figure, found: &Found<'_>) -> bool {
    let at = found.text.token_from(percent.span.start);
    let low = at.saturating_sub(MOVED).max(found.text.sentence(at).start);
    // “denied it, and sales fell 5%”
    let clause = |i: &usize| found.text.tokens[*i].is(',') && word!(found.text.key(i + 1), "and" | "but" | "while");
    let low = (low..at).rev().find(clause).unwrap_or(low);
    (low..at).any(|i| {
        let key = found.text.key(i);
        let untrue = word!(found.text.key(i + 1), "true") && word!(key, "not");
        untrue || word!(key, "denied" | "denies" | "deny" | "denying" | "false" | "untrue" | "if" | "unless")
    })
}

/// Whether another percentage of the same came to the result as well: “rose 5% in bikes and 8% in cars to £40m”.
fn is_shared(percent: &Figure, result: &Figure, found: &Found<'_>) -> bool {
    let place = found.figures.partition_point(|other| other.span.start < percent.span.start);
    let other = found.figures[..place].iter().rev().take(2).find(|other| other.kind == FigureKind::Percent);
    percent.noun.is_some()
        && result.span.start > percent.span.start
        && other.is_some_and(|other| {
            let alike = other.noun == percent.noun && other.change == percent.change && other.amount == percent.amount;
            let told = Span { start: other.span.end, end: percent.span.start };
            alike && !inside(told, found).any(|told| told.kind == result.kind)
        })
}

/// Whether a percentage behind its result tells how that came to be, `tokens` standing between them: “21,000 migrants …, an 80%
/// increase”, “$5m, up 20 per cent”.
fn apposed(result: &Figure, percent: &Figure, tokens: &[Token], found: &Found<'_>) -> bool {
    // “to $91.5bn, with revenue up 4.7 per cent” speaks of something else.
    let parts = |t: &Token| t.is(',') || t.is_dash() || t.is('(');
    // “81p, and power was down 3%” too, though not “€9m, and was up 20 per cent”.
    let moved = |i: usize| {
        let clause = |i: usize| parts(&tokens[i]) || word!(tokens[i].key, "and" | "which" | "it");
        let verb = |i: usize| word!(tokens[i].key, "is" | "was") && i > 0 && clause(i - 1);
        let joint = |i: usize| parts(&tokens[i]) || word!(tokens[i].key, "which") || verb(i);
        word!(tokens[i].key, "up" | "down") && i > 0 && joint(i - 1)
    };
    // “lost 8,600 sailors, a 14 per cent cut”: what was lost is not what was left.
    let first = found.text.token_from(result.span.start);
    let low = first.saturating_sub(LOST).max(found.text.sentence(first).start);
    let lost = result.amount != Some(Amount::To) && (low..first).any(|i| is_change_verb(found.text.key(i)));
    // “£212m, helped by a 6% rise in orders” speaks of something else, “8,600 sailors, including 2,100 cooks, up 14 per cent” of either.
    let rise = tokens.len() >= 2 && {
        let joint = &tokens[tokens.len() - 2];
        word!(tokens[tokens.len() - 1].key, "a" | "an") && (parts(joint) || word!(joint.key, "or" | "is"))
    };
    // “to £240 and the stock, up 31 per cent”
    let other =
        tokens.windows(2).any(|two| word!(two[0].key, "and") && !word!(two[1].key, "is" | "was" | "up" | "down"));
    // “a backlog of 71,000 cases covering 91,000 people, down 18 per cent” too
    let within = |i| word!(found.text.key(i), "including" | "covering" | "affecting" | "involving" | "serving");
    let tells = rise && !lost || (tokens.len().saturating_sub(2)..tokens.len()).any(moved);
    let agrees = result.change.is_none_or(|change| Some(change) == percent.change);
    let alone = !is_second(result, found);
    tells && agrees && alone && tokens.iter().any(parts) && !other && !(low..first).any(within)
}

/// Whether a figure hangs on another one, so that what is up may be either: “40,000 cars for £800m, up 5%”, “400 shops in 20 states”.
fn is_second(figure: &Figure, found: &Found<'_>) -> bool {
    let place = found.figures.partition_point(|other| other.span.start < figure.span.start);
    let first = found.text.token_from(figure.span.start);
    place.checked_sub(1).and_then(|i| found.figures.get(i)).is_some_and(|other| {
        let end = found.text.token_from(other.span.end);
        let hangs = word!(found.text.key(first.saturating_sub(1)), "at" | "for" | "in" | "across" | "worth" | "on");
        matches!(other.kind, FigureKind::Count | FigureKind::Money) && hangs && end <= first && first - end <= 2
    })
}

/// Whether a result behind its percentage, `tokens` standing between them, is what that came to: “rose 30% to 2.6 million
/// bicycles”, “rose by 12 per cent last year to $5m”; not what another verb changed.
fn came(result: &Figure, tokens: &[Token]) -> bool {
    let keys: Vec<Key> = tokens.iter().map(|t| t.key).filter(|key| *key != Key::NONE).take(12).collect();
    let to = keys.len() <= 6 && keys.last().is_some_and(|key| word!(*key, "to"));
    // “rose 25% - 40 compared to 32”
    (result.amount == Some(Amount::To) || to) && !keys.iter().any(|key| is_change(*key) || word!(*key, "compared"))
}

/// So many tokens at most stand in brackets before an amount in other money.
const BRACKETS: usize = 16;

/// Whether a figure stands in brackets, as one that gives an amount in other money does: “£8bn ($10bn; 9bn euros)”.
fn is_aside(figure: &Figure, found: &Found<'_>) -> bool {
    let text = found.text;
    let at = text.token_from(figure.span.start);
    let opens = |t: &Token| t.is('(') || t.is('[');
    let mut before = text.tokens[text.sentence(at).start..at].iter().rev().take(BRACKETS);
    let bracket = before.find(|t| opens(t) || t.is(')') || t.is(']'));
    bracket.is_some_and(opens)
}

/// Whether the text tells itself where the change began: “up 7.3% from £13.3 billion”, “a 4% rise on the 71,200 of May”.
fn told(result: &Figure, percent: &Figure, found: &Found<'_>) -> bool {
    let end = result.span.end.max(percent.span.end);
    let next = found.figures.partition_point(|other| other.span.start < end);
    let time = |next: &&Figure| !matches!(next.kind, FigureKind::Date | FigureKind::Duration);
    found.figures[next..].iter().take(2).find(time).is_some_and(|next| {
        let from = found.text.token_from(next.span.start);
        let behind = found.text.token_from(end);
        let comma = usize::from(found.text.tokens[behind].is(','));
        let the = usize::from(word!(found.text.key(from - 1), "the" | "a"));
        let joint = found.text.key(from - the - 1);
        // “a 15 per cent hike over last year's £6.8bn”, “down 5.2 per cent from a peak of £2,193”
        let first = behind + comma;
        let phrase = first < from && from <= first + 5 && found.text.tokens[first..from].iter().all(|t| !t.is(','));
        let near = behind + comma + 1 + the == from;
        let joins = |key: Key| word!(key, "from" | "on" | "over" | "against");
        next.kind == result.kind && (near && joins(joint) || phrase && joins(found.text.key(first)))
    })
}

/// How many tokens before an amount a verb of change may stand that takes it away or adds it.
const LOST: usize = 4;

fn base(result: &Figure, percent: &Figure) -> Option<Row> {
    let (value, percent_value) = (number(result)?, number(percent)?);
    let sign = if percent.change == Some(Change::Down) { -1.0 } else { 1.0 };
    let factor = write::clean(1.0 + sign * percent_value / 100.0);
    if factor <= 0.0 || value <= 0.0 {
        return None;
    }
    let how = write::pair(value, " ÷ ", factor);
    // A factor of 0.975 gives no more than three digits.
    let digits = (decimals(percent) + if factor < 1.0 { 2 } else { 3 }).min(i32::from(result.digits));
    let mut row = rounded_to("implied_base", value / factor, result.unit, result, digits, how);
    // The text's digits do not tell the two apart: “fell 0.1% to 2.35 million”.
    if row.said == super::Said::Number(value) {
        return None;
    }
    // What is loose in either figure is loose in what they imply.
    if percent.qualifier.is_some() && row.qualifier != percent.qualifier {
        row.qualifier = Some(crate::figures::Qualifier::About);
    }
    Some(row)
}

/// How many decimals the text gives of a number; below zero where its last zeros only fill it up.
pub(super) fn decimals(figure: &Figure) -> i32 {
    number(figure).map_or(0, |value| i32::from(figure.digits) - 1 - magnitude(value))
}

/// The power of ten of a number's first digit.
pub(super) fn magnitude(value: f64) -> i32 {
    crate::number::magnitude(write::clean(value))
}

/// A price and another one that is so many times it are not told of the same thing.
const NEAR: f64 = 3.0;

/// What is so many times what it was before has been written wrong.
const MOST: f64 = 1000.0;

/// So many words at most stand between `from` and its end, and one more.
const REVISED: usize = 4;

/// Whether two figures may be the ends of one change.
fn comparable(a: &Figure, b: &Figure, found: &Found<'_>) -> bool {
    // “$5.2bn, or $2.11 a share, from $4.1bn”: a rate and an amount are no ends of a change; “$5 an hour, up from $4” has two rates.
    let (Some(one), Some(other)) = (number(a), number(b)) else { return false };
    let rates = a.per.is_some() == b.per.is_some() || one < NEAR * other && other < NEAR * one;
    let same = a.kind == b.kind && a.unit == b.unit && rates;
    // “from £40 a week to £200 a month”
    let whole = |figure: &Figure| keys(found.text, figure.per?).last();
    let per = whole(a).zip(whole(b)).is_none_or(|(one, other)| one == other);
    // “the prizes went to 12 crews from six ports”
    let what = |figure: &Figure| keys(found.text, figure.noun?).last();
    let counts = a.kind == FigureKind::Count && what(a).zip(what(b)).is_some_and(|(one, other)| one != other);
    // “from a £4m loss to a £5m profit”
    let owes = |figure: &Figure| {
        let red = |key: Key| word!(key, "loss" | "losses" | "deficit" | "shortfall");
        red(found.text.key(found.text.token_from(figure.span.end))) || what(figure).is_some_and(red)
    };
    // “to 7.4 billio yen from 8.1 billion”: a thousandth of it was meant to be something else.
    let near = one < MOST * other && other < MOST * one;
    let kinds = matches!(a.kind, FigureKind::Money | FigureKind::Count | FigureKind::Measure | FigureKind::Percent);
    same && kinds && per && !counts && owes(a) == owes(b) && near
}

/// Result and start of “to A from B” or “from B to A”, if the two figures are these.
fn ends<'f>(a: &'f Figure, b: &'f Figure, found: &Found<'_>) -> Option<(&'f Figure, &'f Figure)> {
    if !comparable(a, b, found) {
        return None;
    }
    let (first, second) = if a.span.start < b.span.start { (a, b) } else { (b, a) };
    let between = between(a, b, found)?;
    let word = |token: Option<&Token>| token.map_or(Key::NONE, |t| t.key);
    let skipped = |t: &Token| is_revised(t.key) || word!(t.key, "a" | "an" | "the");
    let before = |span: Span| {
        let ahead = &found.text.tokens[..found.text.token_from(span.start)];
        word(ahead.iter().rev().take(REVISED).find(|t| !skipped(t)))
    };
    let commas = between.iter().filter(|t| t.kind == Kind::Punct(',')).count();
    // “to 4.2p from 3.9p and said it would buy up to £50m”: another clause speaks of something else.
    // “to 52p from £1.02 after profit sank 44 per cent to £1.9bn” does too.
    let clause = between.iter().any(|t| word!(t.key, "and" | "but" | "after" | "while" | "whereas"));
    // “fell to 7.18 million; layoffs rose to 1.81 million from 1.80 million”: nor is what has another such figure before it.
    let apart = Span { start: first.span.end, end: second.span.start };
    let other = inside(apart, found)
        .any(|other| other.kind == a.kind && other.unit == a.unit && other.per.is_some() == a.per.is_some());
    // “to €5m, or €2 a share, from €4m”
    let share = commas == 2 && between[0].is(',') && word!(between[1].key, "or");
    let short = between.len() <= 10 && (commas <= 1 || share) && !clause && !other;
    // “from an upwardly revised 6.9”
    let last = word(between.iter().rfind(|t| !skipped(t)));
    // “lowered to £5, or £4 for pupils, from £6”: from which, nobody says.
    let either = word!(before(first.span), "or") && !between.iter().any(|t| word!(t.key, "up" | "down"));
    if short && word!(last, "from") && !either && (first.change.is_some() || word!(before(first.span), "to")) {
        return (first.amount != Some(Amount::By)).then_some((first, second));
    }
    // “prices range from £2,900 in the east to £11,400 by the sea”
    // “146 to 1, up from 131 to 1”, “€5 to €6, up from €4 to €5”
    let tokens = &found.text.tokens;
    let again = found.text.token_from(first.span.start).checked_sub(4).is_some_and(|i| {
        tokens[i].kind == Kind::Number && tokens[i + 1].is(',') && word!(tokens[i + 2].key, "up" | "down")
    });
    let ranges = again
        || found.text.token_from(first.span.start).checked_sub(2).is_some_and(|i| {
            let key = found.text.key(i);
            word!(key, "range" | "ranges" | "ranged" | "ranging" | "vary" | "varies" | "varied" | "varying" | "priced")
        });
    // “to €820m from €360m as fares rose to €51”
    let verb = between.iter().any(|t| is_change_verb(t.key));
    let goes = short && commas == 0 && !verb && word!(last, "to") && word!(before(first.span), "from") && !ranges;
    (goes && (second.change.is_some() || moves(first, found))).then_some((second, first))
}

/// Whether something goes from the figure to another: “the move from £5 to £9”, but “fares from £5 in the week to £9 at weekends”.
fn moves(from: &Figure, found: &Found<'_>) -> bool {
    let at = found.text.token_from(from.span.start);
    let low = at.saturating_sub(MOVED).max(found.text.sentence(at).start);
    (low..at).any(|i| {
        let key = found.text.key(i);
        let other = word!(
            key,
            "blown"
                | "go"
                | "goes"
                | "gone"
                | "come"
                | "came"
                | "revised"
                | "doubled"
                | "quadrupled"
                | "went"
                | "going"
                | "move"
                | "moved"
                | "moving"
                | "improved"
                | "improving"
                | "changed"
                | "swung"
                | "tripled"
                | "trebled"
        );
        other || is_change(key)
    })
}

/// So many tokens at most before a figure may stand what makes it the start of a change.
const MOVED: usize = 12;

fn difference(to: &Figure, from: &Figure) -> Vec<Row> {
    let (Some(end), Some(start)) = (number(to), number(from)) else { return Vec::new() };
    if start <= 0.0 || end == start {
        return Vec::new();
    }
    let percent = to.kind == FigureKind::Percent;
    let (key, unit) = if percent { ("points", Some("pp")) } else { ("difference", to.unit) };
    let loose = to.qualifier.or(from.qualifier).map(|_| crate::figures::Qualifier::About);
    let how = write::pair(end, " − ", start);
    let said = super::Said::Number(write::clean(end - start));
    let plain = Row { qualifier: loose, how: Some(how.clone()), ..super::computed(key, said, unit) };
    // The zero of a temperature is a convention.
    if matches!(to.unit, Some("Cel" | "[degF]" | "deg")) {
        return vec![plain];
    }
    let how = ["(", &how, &write::with(") ÷ ", start, "")].concat();
    // What comes of two figures is no finer than the coarser, nor than the difference between them.
    let fewer = if from.digits < to.digits { from } else { to };
    let apart = decimals(to).min(decimals(from)) + 1 + magnitude(end - start);
    let apart = apart.min(i32::from(fewer.digits));
    let mut relative = rounded_to("relative_change", (end - start) / start * 100.0, Some("%"), fewer, apart, how);
    relative.qualifier = loose.or(relative.qualifier);
    vec![plain, relative]
}
