//! Years, spans of them, decades and centuries: “2023”, “2008 to 2012”, “1990s”, “7th century BC”.

use super::words::{IN, day};
use super::{iso, quarter};
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::figures::number::{self, Sense, year};
use crate::figures::unit::{self, TIMES};
use crate::figures::{not, noun};
use crate::keys::word;
use crate::text::{Kind, Token};

/// “2023”, “2008 to 2012”, “2008-9”, “1990s”
pub(super) fn years(line: &Line, at: usize) -> Option<Draft> {
    // “the Russell 2000”
    let label = line.capital(at.wrapping_sub(1)) && not::is_label(line.before(at));
    let first = year(line.str(at)).filter(|_| !label)?;
    let apostrophe = line.is(at + 1, '\'') || line.is(at + 1, '’');
    if word!(line.key(at + 1), "'s") && first % 10 == 0 && word!(line.before(at), "the") {
        return Some(decade(line, at, at + 2, first));
    }
    if line.word(at + 1) && line.glued(at + 1) && !apostrophe {
        return (word!(line.key(at + 1), "s") && first % 10 == 0).then(|| decade(line, at, at + 2, first));
    }
    // “2023/24”, “2023/2024”
    let stroke = line.is(at + 1, '/') && line.glued(at + 1) && line.glued(at + 2);
    let next: Option<i32> = if stroke { line.str(at + 2).parse().ok() } else { None };
    if next.is_some_and(|next| next == first + 1 || line.str(at + 2).len() == 2 && next == (first + 1) % 100) {
        return Some(Draft::dated(line, at..at + 3, Some(iso::years(first, first + 1))));
    }
    let joined = line.hyphen(at + 1) && line.number(at + 2) || word!(line.key(at + 1), "to") && line.number(at + 2);
    let joined = joined || word!(line.key(at + 1), "and") && word!(line.before(at), "between") && line.number(at + 2);
    if joined {
        let text = line.str(at + 2);
        let last = year(text).or_else(|| {
            let short: i32 = text.parse().ok().filter(|_| text.len() <= 2 && line.hyphen(at + 1))?;
            let base = if text.len() == 1 { 10 } else { 100 };
            Some(first - first % base + short)
        });
        if let Some(last) = last.filter(|last| *last > first && last - first < 500 && !line.is(at + 3, '%')) {
            let end = at + 3;
            return plausible(line, at, end, last).then(|| Draft::dated(line, at..end, Some(iso::years(first, last))));
        }
    }
    let number = line.hyphen(at + 1) && line.number(at + 2) || line.hyphen(at + 1) && TIMES.has(line.key(at + 2));
    (!number && plausible(line, at, at + 1, first)).then(|| Draft::dated(line, at..at + 1, Some(iso::year(first))))
}

fn decade(line: &Line, at: usize, end: usize, first: i32) -> Draft {
    let last = if first % 100 == 0 && first < 1900 { first + 99 } else { first + 9 };
    Draft::dated(line, at..end, Some(iso::years(first, last)))
}

/// Whether four digits are a year here: by the word before, or because nothing countable or measurable follows.
fn plausible(line: &Line, at: usize, end: usize, year: i32) -> bool {
    let modern = (1700..=2199).contains(&year);
    let behind = line.key(end);
    let unit = line.is(end, '%')
        || line.is(end, '+')
        || number::sense(behind).is_some_and(|sense| !matches!(sense, Sense::Article | Sense::Ones(_)))
        || unit::read(line, end, false).is_some()
        || TIMES.has(behind)
        || not::is_clock(behind)
        || matches!(line.kind(end), Some(Kind::Currency(_)));
    if unit {
        return false;
    }
    // “1990 levels”, “2015 prices”
    if modern && YEARLY.has(behind) && !line.is(at + 1, ',') {
        return true;
    }
    let said = IN.has(line.before(at));
    // “By 2030 ports will be closed”
    let fronts = word!(line.before(at), "by" | "before" | "after" | "until")
        && at.checked_sub(1).and_then(|i| line.token(i)).is_some_and(Token::opens_sentence);
    if modern && fronts {
        return true;
    }
    // “in 1731 and 1734”
    let another = said && line.number(at.wrapping_sub(2)) && number::year(line.str(at.wrapping_sub(2))).is_some();
    // “1999 brought many sailors”
    let brought = word!(line.key(end + 1), "many" | "several" | "us");
    let counted = !brought && noun::phrase(line, end, true).is_some();
    let bracketed = at > line.start && (line.is(at - 1, '(') || line.is(end, ')'))
        || matches!(line.kind(at.wrapping_sub(1)), Some(Kind::Dash(_)));
    match (said, modern) {
        (true, _) if another => !counted,
        (true, true) => !counted || word!(line.before(at), "in" | "since" | "the" | "during" | "late" | "early" | "of"),
        (true, false) => !counted && !word!(line.before(at), "the" | "of" | "for" | "to" | "and" | "by" | "than"),
        (false, true) => !counted || line.capital(end),
        (false, false) => bracketed && !counted,
    }
}

/// “20th century”, “7th century BC”, “21st-century”
pub(super) fn ordinal(line: &Line, at: usize) -> Option<Draft> {
    let (n, end) = day(line, at).filter(|(_, end)| *end == at + 2)?;
    let next = line.past_hyphen(end);
    // “21st Century Fox”
    let name = line.capital(next) && line.capital(next + 1) && !line.upper(next + 1);
    if word!(line.key(next), "century" | "centuries") && n <= 21 && !name {
        return Some(century(line, at, next + 1, n));
    }
    if n <= 4 && word!(line.key(next), "quarter") {
        return quarter::quarter(line, at + 1, n).map(|draft| draft.starting(line, at));
    }
    None
}

pub(super) fn century(line: &Line, at: usize, end: usize, n: u8) -> Draft {
    let n = i32::from(n);
    if word!(line.key(end), "bc" | "bce" | "b.c." | "b.c.e.") {
        // Year 0 of ISO 8601 is 1 BC.
        return Draft::dated(line, at..end + 1, Some(iso::years(1 - n * 100, (1 - n) * 100)));
    }
    let era = usize::from(word!(line.key(end), "ad" | "ce" | "a.d."));
    Draft::dated(line, at..end + era, Some(iso::years((n - 1) * 100 + 1, n * 100)))
}

/// “508 BC”, “394 AD”, “A.D. 1000”
pub(super) fn era(line: &Line, at: usize) -> Option<Draft> {
    let year: i32 = line.str(at).replace(',', "").parse().ok().filter(|year| (1..=9999).contains(year))?;
    let before = word!(line.key(at + 1), "bc" | "bce" | "b.c." | "b.c.e.");
    let after = word!(line.key(at + 1), "ad" | "ce" | "a.d.") && line.upper(at + 1);
    let value = iso::year(if before { 1 - year } else { year });
    (before && line.upper(at + 1) || after).then(|| Draft::dated(line, at..at + 2, Some(value)))
}

crate::table! {
    /// Plurals that a year names, and does not count.
    static YEARLY: () = {
        "levels" => (), "prices" => (), "terms" => (), "elections" => (), "results" => (), "sales" => (), "rules" => (),
        "values" => (), "standards" => (), "rates" => (), "figures" => (),
    };
}
