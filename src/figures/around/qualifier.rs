//! What loosens a number: “about”, “more than”, “up to”, “+”.

use super::super::draft::Draft;
use super::super::line::Line;
use crate::figures::figure::{FigureKind, Qualifier};
use crate::figures::words::stops;
use crate::keys::word;
use crate::text::{Key, Kind};
use Qualifier::{About, Over, Under};

crate::table! {
    static BEFORE: Qualifier = {
        "about" => About, "around" => About, "nearly" => About, "almost" => About, "roughly" => About, "some" => About,
        "approximately" => About,
        "approx" => About, "circa" => About, "close to" => About, "near" => About, "estimated" => About,
        "more or less" => About,
        "more than" => Over, "over than" => Over, "over" => Over, "at least" => Over, "above" => Over,
        "upwards of" => Over, "in excess of" => Over, "no less than" => Over, "no fewer than" => Over,
        "not less than" => Over, "greater than" => Over, "higher than" => Over, "exceeding" => Over,
        "upward of" => Over, "beyond" => Over, "exceeded" => Over, "exceeds" => Over, "topped" => Over,
        "well over" => Over, "north of" => Over, "well north of" => Over, "south of" => Under, "well south of" => Under,
        "less than" => Under, "under" => Under, "fewer than" => Under, "up to" => Under, "at most" => Under,
        "below" => Under, "no more than" => Under, "rarely more than" => Under, "seldom more than" => Under,
        "never more than" => Under, "as much as" => Under,
        "as many as" => Under, "not more than" => Under, "a maximum of" => Under, "lower than" => Under,
        "smaller than" => Under, "sub" => Under, "under the age of" => Under, "over the age of" => Over,
        "above the age of" => Over, "below the age of" => Under, "anywhere from" => About, "just over" => Over,
        "just under" => Under, "in the region of" => About, "not quite" => Under, "pushing" => About,
        "approaching" => About, "just shy of" => Under, "shy of" => Under, "up to around" => Under,
        "up to about" => Under,
    };
}

/// Whether `over` behind the word says where something goes, or of what: “fork over”, “handed over”, “rights over”, “races over”.
fn hands(key: Key) -> bool {
    word!(
        key,
        "fork"
            | "forked"
            | "forking"
            | "forks"
            | "hand"
            | "handed"
            | "handing"
            | "hands"
            | "turned"
            | "sign"
            | "signed"
            | "rights"
            | "control"
            | "power"
            | "authority"
            | "race"
            | "races"
            | "raced"
            | "title"
    )
}

crate::table! {
    /// Quarrels, and what comes of them: over what, stands behind.
    static QUARRELS: () = {
        "row" => (), "probe" => (), "anger" => (), "fury" => (), "fears" => (), "concern" => (), "concerns" => (),
        "dispute" => (), "battle" => (), "feud" => (), "scandal" => (), "clash" => (), "lawsuit" => (),
        "backlash" => (), "outcry" => (), "talks" => (), "protest" => (), "protests" => (), "strike" => (),
        "strikes" => (),
    };
}

/// Whether the `over` at `first` says why: “anger over £3 fee”, “jailed over £2m fraud”, “jailed for 14 years over £2m fraud”. What was
/// done to more than so many, or cost more, it does not: “sacked over 800”, “charged over £50 a month”.
fn why(line: &Line, draft: &Draft, first: usize) -> bool {
    let before = line.before(first);
    let punished =
        word!(before, "jailed" | "sued" | "charged" | "sacked" | "fired" | "investigated" | "suspended" | "banned");
    let term = word!(before, "years" | "months");
    let end = draft.tokens.end;
    let deed = draft.figure.kind == FigureKind::Money && line.word(end) && !stops(line.key(end));
    QUARRELS.has(before) || (punished || term) && deed
}

/// Reads the qualifier before a figure, or a `+` behind its number. The figure before ends at `behind`.
pub(super) fn find(line: &Line, draft: &mut Draft, behind: usize) {
    if draft.figure.kind == FigureKind::Date || draft.figure.qualifier.is_some() {
        return;
    }
    let start = draft.tokens.start;
    let at = match () {
        () if word!(line.before(start), "a" | "an" | "another" | "just") => start - 1,
        () => start,
    };
    // “over two years” is most often how long something took.
    let long = draft.figure.kind == FigureKind::Duration && word!(line.before(at), "over");
    if long
        && !word!(
            line.before(at.wrapping_sub(1)),
            "just"
                | "well"
                | "for"
                | "lasted"
                | "took"
                | "is"
                | "was"
                | "after"
                | "of"
                | "little"
                | "aged"
                | "by"
                | "spent"
        )
    {
        return;
    }
    // “higher than a year earlier” compares with a day, not with a length.
    if draft.figure.kind == FigureKind::Duration
        && word!(line.key(draft.tokens.end), "earlier" | "ago" | "before" | "previously")
        && word!(line.before(at), "than")
        && !word!(line.before(at.wrapping_sub(1)), "more" | "less")
    {
        return;
    }
    if let Some(Kind::Punct(c @ ('~' | '≈' | '>' | '<'))) = at.checked_sub(1).and_then(|i| line.kind(i)) {
        draft.figure.qualifier = Some(match c {
            '>' => Over,
            '<' => Under,
            _ => About,
        });
        return;
    }
    // “sub-300”
    let at = if line.hyphen(at.wrapping_sub(1)) { at - 1 } else { at };
    let amount = matches!(draft.figure.kind, FigureKind::Money | FigureKind::Percent);
    for words in (1..=4).rev() {
        let Some(first) = at.checked_sub(words).filter(|first| *first >= line.start) else { continue };
        // “creeping up again to 5.1 per cent” is where it came to, no limit.
        let moved = word!(line.key(first), "up") && super::change::moved(line, first);
        if let Some((qualifier, end)) = line.text.longest(&BEFORE, first)
            && end == at
            && !moved
            // “north of two ports”
            && (amount || !word!(line.before(end - 1), "north" | "south"))
            // “talks broke down over a 3% offer”
            && !(at < start && words == 1 && word!(line.key(first), "over" | "under") && word!(line.key(at), "a" | "an"))
            // “handed over $5”
            && !(words == 1 && word!(line.key(first), "over") && hands(line.before(first)))
            && !(words == 1 && word!(line.key(first), "over") && why(line, draft, first))
            // “29p more than a year ago” compares.
            && !(first == behind && first > line.start && word!(line.before(at), "than"))
        {
            (draft.figure.qualifier, draft.lead) = (Some(*qualifier), first);
            return;
        }
    }
    // “3,000-plus jobs”, “100-odd guests”
    let joined = draft.tokens.clone().skip(1).find(|i| line.hyphen(i - 1) && word!(line.key(*i), "plus" | "odd"));
    if joined.is_some_and(|i| word!(line.key(i), "odd")) {
        draft.figure.qualifier = Some(About);
        return;
    }
    let plus = joined.is_some() || draft.tokens.clone().any(|i| line.is(i, '+')) || line.is(draft.tokens.end, '+');
    if plus || word!(line.key(draft.tokens.end), "plus") && line.hyphen(draft.tokens.end) {
        draft.figure.qualifier = Some(Over);
    } else if word!(line.key(draft.tokens.end), "or") {
        draft.figure.qualifier = BEHIND.get(line.key(draft.tokens.end + 1)).copied();
    }
}

/// Whether the word behind “or” loosens a number: “35 or above”.
pub(in crate::figures) fn is_limit(key: Key) -> bool {
    BEHIND.has(key)
}

crate::table! {
    /// Words behind a figure and “or”.
    static BEHIND: Qualifier = {
        "more" => Over, "above" => Over, "over" => Over, "higher" => Over, "greater" => Over, "so" => About,
        "thereabouts" => About, "less" => Under, "fewer" => Under, "under" => Under, "below" => Under, "lower" => Under,
    };
}
