//! A percentage as a share or a factor, a ratio and a multiple as a percentage.

use super::super::{Found, Row, Said};
use super::rate::keys;
use super::{computed, rounded, write};
use crate::figures::{Amount, Change, Figure, FigureKind, Qualifier, Value};
use crate::keys::word;
use crate::number::root;
use crate::span::Span;
use crate::text::{Key, Text};

pub(super) fn rows(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    let Value::Number(value) = figure.value else { return };
    match (figure.kind, figure.unit) {
        (FigureKind::Percent, Some("%")) => rows.extend(percent(figure, value, found)),
        (FigureKind::Percent, Some("pp")) => {
            let how = write::with("", value, " × 100");
            rows.push(rounded("basis_points", value * 100.0, Some("bp"), figure, how));
        }
        (FigureKind::Percent, Some("bp")) => {
            let how = write::with("", value, " ÷ 100");
            rows.push(rounded("points", value / 100.0, Some("pp"), figure, how));
        }
        // Odds of 3-to-1 are no share, and one in 300 million is plainer than so many millionths of a per cent.
        (FigureKind::Ratio, _) if (1e-5..=1.0).contains(&value) => {
            let how = write::with("", write::round(value, 4), " × 100");
            rows.push(rounded("as_percent", value * 100.0, Some("%"), figure, how));
        }
        (FigureKind::Multiple, _) => multiple(figure, value, found, rows),
        _ => {}
    }
}

/// A change as a factor, anything else as a share of a whole.
fn percent(figure: &Figure, value: f64, found: &Found<'_>) -> Option<Row> {
    // “rose 4% to 6%” is by or to, “rose 0.2% to 4.3%” by two-tenths of a per cent or of a point.
    if figure.change.is_some() && figure.amount.is_none() || of_points(figure, found) {
        return None;
    }
    let size = figure.change.filter(|_| figure.amount != Some(Amount::To));
    let sign = match size {
        Some(Change::Up) => 1.0,
        Some(Change::Down) => -1.0,
        None if figure.per.is_some() || figure.amount == Some(Amount::By) || pace(figure, found) => return None,
        // “took it to 2.25 per cent”: of what, nobody says.
        None if figure.noun.is_none() && figure.amount == Some(Amount::To) => return None,
        None => return share(figure, value),
    };
    let factor = 1.0 + sign * value / 100.0;
    if factor <= 0.0 {
        return None;
    }
    let op = if sign > 0.0 { "1 + " } else { "1 − " };
    Some(Row {
        qualifier: carried(figure.qualifier, sign),
        how: Some(write::with(op, value, " ÷ 100")),
        ..computed("factor", Said::Number(write::clean(factor)), None)
    })
}

/// Whether what a percentage changed is itself told in per cent, right behind it: “rose 0.2% to 4.3%”.
fn of_points(figure: &Figure, found: &Found<'_>) -> bool {
    let next = found.figures.partition_point(|other| other.span.start <= figure.span.start);
    let joint = found.text.token_from(figure.span.end);
    found.figures.get(next).is_some_and(|next| {
        let result = next.amount == Some(Amount::To) && next.unit == figure.unit;
        result && word!(found.text.key(joint), "to") && found.text.token_from(next.span.start) == joint + 1
    })
}

/// Whether the percentage says how fast something grows, earns or is taxed, and is no part of a whole: “inflation of 3.6%”.
fn pace(figure: &Figure, found: &Found<'_>) -> bool {
    let text = found.text;
    let behind = text.key(text.token_from(figure.span.end));
    let of = word!(behind, "of");
    // “7-3/4 pct”: parts of a point are told of rates.
    if !of && text.slice(figure.span).contains('/') {
        return true;
    }
    let at = text.token_from(figure.span.start);
    // “the 0.4 per cent that economists had forecast”
    let end = text.token_from(figure.span.end);
    let guess = |key: Key| {
        word!(
            key,
            "expected" | "forecast" | "predicted" | "pencilled" | "penciled" | "projected" | "economists" | "analysts"
        )
    };
    // “4% to £4.1bn” tells what something came to.
    if word!(behind, "to") || !of && (end + 1..end + GUESS).any(|i| guess(text.key(i))) {
        return true;
    }
    // “30 per cent off”, “35% contained”, “plus or minus 2%”, “to peak at 3.7%” where nothing says of what
    let before = at.checked_sub(1).map_or(Key::NONE, |i| text.key(i));
    // “$4,100 a month at a rate of 4.5 per cent”
    let rate = word!(before, "of") && at > 2 && word!(text.key(at - 2), "rate") && !HEADS.has(text.key(at - 3));
    // “teachers will get 5.5%, the police 4.2%” more.
    let beside = figure.noun.is_some_and(|noun| text.token_from(noun.end) == at);
    let get = |i: usize| word!(text.key(i), "get" | "gets" | "receive" | "receives" | "offered");
    let given = beside && (at.saturating_sub(NEAR).max(text.sentence(at).start)..at).any(get);
    // “faster than the 5% of May”
    let then = of && figure.period.is_some_and(|period| text.token_from(period.start) == end + 1);
    let nothing = rate
        || then
        || given
        || figure.noun.is_none() && (word!(before, "at") || nothing_behind(text.token_from(figure.span.end), text));
    if word!(behind, "off" | "contained" | "rate" | "target" | "tax" | "ahead" | "behind" | "ci" | "confidence")
        // “20% over the age of 60”, “45% return to it”
        || WHOLES.has(behind)
            && (word!(before, "a" | "an" | "the" | "its" | "their")
                || !word!(behind, "over" | "under" | "return" | "limit" | "tip" | "deal" | "offer" | "award"))
        || !of && figure.noun.and_then(|noun| keys(text, noun).last()).is_some_and(|key| WHOLES.has(key))
        || word!(before, "minus" | "rated")
        || nothing
    {
        return true;
    }
    // “the prime lending rate at 11.75%”, “inflation fell from a peak of 19%”
    let near = || (at.saturating_sub(NEAR).max(text.sentence(at).start)..at).any(|i| PACES.has(text.key(i)));
    // “kept its rate at 0.5%”, “Bank Rate”, “the fed funds rate”; of an unemployment rate so many in a hundred are out of work.
    let rate =
        |noun: Span| keys(text, noun).any(|key| word!(key, "rate")) && !keys(text, noun).any(|key| HEADS.has(key));
    if !of && figure.noun.is_some_and(rate) {
        return true;
    }
    !of && (figure.noun.is_some_and(|noun| keys(text, noun).any(|key| PACES.has(key))) || near())
}

/// Whether no verb or `of` can stand at `i`, behind a percentage: “staff will get 4%, with the first 1% from savings”.
fn nothing_behind(i: usize, text: &Text<'_>) -> bool {
    let key = text.key(i);
    key == Key::NONE || word!(key, "from" | "in" | "to" | "with" | "and")
}

/// How many tokens behind a percentage may say that it was expected.
const GUESS: usize = 4;

/// How many tokens before a percentage may say what it is, where its noun does not.
const NEAR: usize = 16;

crate::table! {
    /// Words in what is measured by its pace.
    static PACES: () = {
        "inflation" => (), "growth" => (), "yield" => (), "yields" => (), "interest" => (), "mortgage" => (),
        "cash" => (), "deposit" => (), "repo" => (), "lending" => (),
        "gdp" => (), "cpi" => (), "pce" => (), "return" => (), "returns" => (), "coupon" => (), "apr" => (), "tariff" => (),
        "tariffs" => (), "key" => (), "base" => (), "benchmark" => (), "overnight" => (), "rates" => (),
        "margin" => (), "margins" => (), "tax" => (), "levy" => (), "duty" => (), "vat" => (), "loss" => (),
        "economy" => (), "output" => (), "costs" => (), "prices" => (), "wage" => (), "wages" => (), "debt" => (),
        "loan" => (), "account" => (), "accounts" => (), "mortgages" => (), "loans" => (), "bond" => (), "bonds" => (), "notes" => (), "balances" => (), "savings" => (), "deposits" => (), "ocr" => (), "gilt" => (), "gilts" => (), "ratio" => (), "deficit" => (), "discount" => (), "dividend" => (), "points" => (), "target" => (), "fee" => (), "fees" => (), "spread" => (), "duties" => (), "prime" => (), "libor" => (), "debentures" => (), "premium" => (), "swing" => (), "shift" => (), "forecast" => (), "forecasts" => (), "cagr" => (), "gradient" => (), "expectations" => (), "economists" => (),
    };
}

crate::table! {
    /// What is told in per cent and is no part of a whole: “a 5% lead”, “an offer of 5%”, “5% short”.
    static WHOLES: () = {
        "improvement" => (), "surcharge" => (), "commission" => (), "bonus" => (), "markup" => (), "threshold" => (),
        "interest" => (), "return" => (), "lead" => (), "cap" => (), "limit" => (), "ceiling" => (), "slope" => (),
        "offer" => (), "award" => (), "deal" => (), "settlement" => (), "tip" => (), "error" => (), "gap" => (), "humidity" => (),
        "consensus" => (), "estimate" => (), "estimates" => (), "reading" => (), "rating" => (), "ratings" => (),
        "currency" => (), "overvalued" => (), "undervalued" => (), "short" => (), "shy" => (), "over" => (), "under" => (),
    };
}

crate::table! {
    /// Words of a rate that says how many of all people, homes or seats something holds of.
    static HEADS: () = {
        "unemployment" => (), "jobless" => (), "joblessness" => (), "employment" => (), "participation" => (), "vacancy" => (),
        "mortality" => (), "death" => (), "fatality" => (), "survival" => (), "success" => (), "failure" => (), "approval" => (),
        "response" => (), "vaccination" => (), "immunisation" => (), "immunization" => (), "occupancy" => (), "ownership" => (),
        "literacy" => (), "poverty" => (), "conviction" => (), "detection" => (), "infection" => (), "positivity" => (),
        "pass" => (), "dropout" => (), "smoking" => (), "obesity" => (), "attendance" => (), "graduation" => (), "recycling" => (),
        "win" => (), "completion" => (), "rejection" => (), "acceptance" => (), "recovery" => (), "divorce" => (),
    };
}

/// More of a fall leaves less.
fn carried(qualifier: Option<Qualifier>, sign: f64) -> Option<Qualifier> {
    match qualifier {
        Some(Qualifier::Over) if sign < 0.0 => Some(Qualifier::Under),
        Some(Qualifier::Under) if sign < 0.0 => Some(Qualifier::Over),
        other => other,
    }
}

/// “1 in 8”: the smallest numbers that come within a point, or within a twentieth of a small share.
fn share(figure: &Figure, value: f64) -> Option<Row> {
    if !(value > 0.0 && value < 100.0) {
        if value <= 100.0 {
            return None;
        }
        // More than a whole: so many times it.
        let how = write::with("", value, " ÷ 100");
        return Some(rounded("factor", value / 100.0, None, figure, how));
    }
    let close = (value / 20.0).min(1.0);
    let fits = |(over, under): &(u32, u32)| (f64::from(*over) * 100.0 / f64::from(*under) - value).abs() <= close;
    // Half is half: 50.3 per cent of the votes are more.
    if value != 50.0 && (value - 50.0).abs() < 5.0 {
        return None;
    }
    let simple = (2..=10).chain([20]).flat_map(|under| (1..under).map(move |over| (over, under))).find(fits);
    // “18 in 100” says no more than “18 per cent”.
    let small = || (value < 10.0).then(|| (1, write::round(100.0 / value, 2).min(1e9) as u32));
    let (over, under) = simple.or_else(small)?;
    let exact = (f64::from(over) * 100.0 - value * f64::from(under)).abs() < 1e-6;
    Some(Row {
        rounded: !exact,
        qualifier: figure.qualifier.or((!exact).then_some(Qualifier::About)),
        how: Some(write::with("", value, " ÷ 100")),
        ..computed("share", Said::Words(write::pair(f64::from(over), " in ", f64::from(under))), None)
    })
}

/// The most times that are plainer in per cent.
const MANY: f64 = 10.0;

fn multiple(figure: &Figure, value: f64, found: &Found<'_>, rows: &mut Vec<Row>) {
    // “ten times fainter” does not say of what, and thousands of per cent say less than “326 times”.
    if value > 1.0 && figure.change == Some(Change::Down) || value > MANY {
        return;
    }
    // “a house costs five times their income” compares a price with a rate.
    let income = |key: Key| {
        word!(
            key,
            "income" | "incomes" | "earnings" | "ebitda" | "book" | "salary" | "salaries" | "pay" | "wage" | "wages"
        )
    };
    let behind = found.text.token_from(figure.span.end);
    let compared = || (behind..behind + 3).any(|i| income(found.text.key(i)));
    if figure.change.is_none() && (compared() || figure.noun.is_some_and(|noun| keys(found.text, noun).any(income))) {
        return;
    }
    let how = write::with("(", value, " − 1) × 100");
    let sign = if value < 1.0 { -1.0 } else { 1.0 };
    rows.push(Row {
        qualifier: carried(figure.qualifier, sign),
        how: Some(how),
        ..computed("change_percent", Said::Number(write::clean((value - 1.0) * 100.0)), Some("%"))
    });
    let years = figure.period.and_then(|period| super::rate::years(period, found));
    if let Some(years) = years.filter(|years| *years >= 2.0 && figure.change.is_some() && value > 0.0) {
        let growth = (root(value, years) - 1.0) * 100.0;
        let how = [&write::pair(value, " ^ (1 ÷ ", years), ") − 1"].concat();
        rows.push(rounded("yearly_growth", growth, Some("%"), figure, how));
    }
}
