//! How far the words of a role reach: “Rovers striker Ann Hale”, “Ann Hale, head of markets at Halden Bank, …”.

use std::ops::Range;

use super::entity::{Entities, EntityKind, Mention};
use super::lexicon::{Lexicon, Tags};
use super::roles::{Past, is_address, is_stop, past};
use crate::keys::word;
use crate::span::Span;
use crate::table;
use crate::text::{Key, Kind, Text, Token};

/// So many words behind a role are of it at most.
const LONGEST: usize = 14;

/// So many words in lower case are what a role is of, for or in at most.
const PLAIN: usize = 4;

table! {
    /// What people of any role are on, and what is on no subject.
    static NO_SUBJECT: () = {
        "air" => (), "behalf" => (), "board" => (), "both" => (), "call" => (), "camera" => (), "case" => (),
        "committee" => (), "condition" => (), "day" => (), "duty" => (), "ground" => (), "holiday" => (), "it" => (),
        "leave" => (), "loan" => (), "matter" => (), "panel" => (), "phone" => (), "podcast" => (), "programme" => (),
        "program" => (), "project" => (), "record" => (), "scene" => (), "secondment" => (), "set" => (), "shift" => (),
        "show" => (), "site" => (), "spot" => (), "stage" => (), "standby" => (), "strike" => (), "team" => (),
        "that" => (), "this" => (), "tour" => (), "trial" => (), "vacation" => (),
    };
}

/// Gives every person's role the name before it and what it is of, for, at, with, in or to.
pub(super) fn widen(text: &Text<'_>, lexicon: &Lexicon, entities: &mut Entities) {
    let kinds: Vec<EntityKind> = entities.list.iter().map(|entity| entity.kind).collect();
    let persons = entities.list.iter_mut().filter(|entity| entity.kind == EntityKind::Person);
    for role in persons.filter_map(|person| person.role.as_mut()) {
        role.start = front(text, lexicon, &entities.mentions, &kinds, *role);
        let mut first = text.token_from(role.start);
        // “the late Harbour Court Justice Ann Hale”
        if let Past::From(past) = past(text, lexicon, first, text.sentence(first).start) {
            first = past;
            role.start = text.tokens[past].span.start;
        }
        // “visiting U.S. President Ann Hale”: a guest, but “visiting professor Ann Hale”
        let last = text.key(text.token_from(role.end).saturating_sub(1));
        let learned = word!(last, "professor" | "fellow" | "lecturer" | "scholar" | "researcher" | "scientist");
        let guest = |t: usize| !learned && word!(text.key(t), "visiting");
        // “a strike—President Ann Hale …”: a role begins with a word.
        while matches!(text.tokens[first].kind, Kind::Dash(_) | Kind::Punct(_)) || guest(first) {
            first += 1;
            role.start = text.tokens[first].span.start;
        }
        role.end = back(text, lexicon, *role);
    }
}

/// Where a role begins with the name that stands right before it.
fn front(text: &Text<'_>, lexicon: &Lexicon, mentions: &[Mention], kinds: &[EntityKind], role: Span) -> u32 {
    let first = text.token_from(role.start);
    let token = &text.tokens[first];
    if !token.spaced() || token.opens_sentence() {
        return role.start;
    }
    let mut mentions = mentions[..mentions.partition_point(|m| m.span.start < role.start)].iter().rev();
    let before =
        mentions.next().filter(|m| text.token_from(m.span.end) == first && kinds[m.entity] != EntityKind::Person);
    // “In Lunden Mayor Ann Hale …”, “told Lunden Radio President Hale …”: what has a capital is whole; but “the Tarnish Foreign
    // Minister, Ann Hale”, and “Dock Union President Ann Hale” where nothing else can lead up to the union.
    let whole = token.capital() && !token.upper();
    let begins = |m: &&Mention| kinds[m.entity] == EntityKind::Organisation && begins_clause(text, m.span);
    if whole && before.is_none_or(|m| !m.demonym && !begins(&m)) {
        return role.start;
    }
    // “Oscar winner Ann Hale”: what is won.
    let won = word!(token.key, "winner" | "nominee" | "laureate");
    let part = |&t: &usize| {
        let clitic = text.tokens[t].kind == Kind::Clitic && text.str(t).ends_with('s');
        // “On Monday winner Ann Hale …”
        let opens = text.tokens[t].opens_sentence() && text.tokens[t + 1].kind != Kind::Clitic;
        text.tokens[t].is_word() && text.tokens[t].capital() && !opens || clitic
    };
    let name = (first.saturating_sub(LONGEST)..first).rev().take_while(|t| won && part(t)).last();
    let name = name.or_else(|| unknown(text, lexicon, first));
    let Some(start) = before.map(|m| text.token_from(m.span.start)).or(name) else { return role.start };
    // “the anti-Halden campaigner Ann Hale”
    if let Some(prefix) =
        start.checked_sub(2).filter(|_| text.tokens[start - 1].is_dash() && !text.tokens[start].spaced())
    {
        return text.tokens[prefix].span.start;
    }
    let place = before.is_none_or(|m| kinds[m.entity] == EntityKind::Place && !m.demonym);
    // “Rowing Norvania chair”: the place is the end of a name that nobody knows.
    let named = |&t: &usize| text.tokens[t].is_word() && text.tokens[t].capital();
    if let Some(last) = start.checked_sub(1).filter(|t| before.is_some() && place && named(t)) {
        // “UN Middle East envoy”
        let body = mentions.next().filter(|m| m.span.end == text.tokens[last].span.end);
        return body.filter(|m| kinds[m.entity] == EntityKind::Organisation).map_or(role.start, |m| m.span.start);
    }
    let led = start.checked_sub(1).map_or(Key::NONE, |t| text.key(t));
    let where_to = place && word!(led, "in" | "at" | "near" | "from" | "on");
    if where_to || is_end_of_title(text, start) { role.start } else { text.tokens[start].span.start }
}

/// “said Norvex spokesman Ann Hale”: where the name that nobody knows begins that stands right before a role in lower case; but
/// not “told Norvex spokesman Ann Hale”, “late Monday spokesman Ann Hale”, “said Halden and Norvex spokesman Ann Hale”.
fn unknown(text: &Text<'_>, lexicon: &Lexicon, role: usize) -> Option<usize> {
    let named = |&t: &usize| {
        let token = &text.tokens[t];
        let other = lexicon.tags(token.key).any(Tags::CALENDAR) || is_stop(token.key);
        token.is_word() && token.capital() && !other && !word!(token.key, "the" | "his" | "her" | "its" | "their")
    };
    let sentence = text.sentence(role).start;
    let start = (sentence.max(role.saturating_sub(PLAIN))..role).rev().take_while(named).last()?;
    if text.tokens[role].capital() && !text.tokens[role].upper() || start + PLAIN <= role {
        return None;
    }
    // “Norvex spokesman …”, but “Alongside spokesman …”
    // “RBI governor …”
    let letters = text.tokens[start].upper() && text.tokens[start].span.len() < 6;
    // “Reserve Bank governor …”
    let body = start + 1 < role && lexicon.tags(text.key(role - 1)).any(Tags::ORGANISATION);
    let first = || letters || body || lexicon.tags(text.key(start)) == Tags::NONE && !lexicon.is_plain(text, start);
    let Some(before) = start.checked_sub(1).filter(|_| start > sentence) else {
        return Some(start).filter(|_| first());
    };
    let led = word!(text.key(before), "in" | "at" | "near" | "from" | "on" | "via" | "to" | "told" | "tells" | "and");
    // “Dock Workers' Union president”, “R&A secretary”, “Garde du Halden spokesman”: the end of a longer name.
    let led = led || word!(text.key(before), "de" | "del" | "des" | "di" | "du");
    let token = &text.tokens[before];
    let owner = token.kind == Kind::Clitic && before.checked_sub(1).is_some_and(|owner| text.tokens[owner].capital());
    (!(led || owner || token.is('&') || token.is(')'))).then_some(start)
}

/// Whether a name stands where a subject does: first, behind a mark of punctuation, or whose words are told.
fn begins_clause(text: &Text<'_>, name: Span) -> bool {
    let start = text.token_from(name.start);
    let start = start - usize::from(start > 0 && word!(text.key(start - 1), "the"));
    let Some(before) = start.checked_sub(1).filter(|_| !text.tokens[start].opens_sentence()) else { return true };
    let token = &text.tokens[before];
    let according = before > 0 && word!(token.key, "to") && word!(text.key(before - 1), "according");
    according
        || !token.is_word() && token.kind != Kind::Clitic
        || word!(token.key, "said" | "says" | "and" | "by" | "as")
}

/// Whether the name at a token may be the end of a longer one: “Lady of the Tides director Ann Hale”.
fn is_end_of_title(text: &Text<'_>, start: usize) -> bool {
    let the = usize::from(start > 0 && word!(text.key(start - 1), "the"));
    let of = start.checked_sub(the + 2).filter(|&noun| word!(text.key(noun + 1), "of"));
    of.is_some_and(|noun| text.tokens[noun].capital())
}

/// Where a role ends with what it is of, for, at, with, in or to, when a mark of punctuation stands behind that.
fn back(text: &Text<'_>, lexicon: &Lexicon, role: Span) -> u32 {
    let start = text.token_from(role.end);
    let mut at = start;
    // “an expert on ports at Halden House”
    let on = start > 0
        && word!(
            text.key(start - 1),
            "expert"
                | "authority"
                | "specialist"
                | "adviser"
                | "advisor"
                | "spokesperson"
                | "spokesman"
                | "spokeswoman"
                | "lead"
        );
    while at < start + LONGEST
        && (word!(text.key(at), "of" | "for" | "at" | "with" | "in" | "to" | "and")
            || on && at == start && word!(text.key(at), "on"))
    {
        let link = at;
        at += 1;
        let article = word!(text.key(at), "the" | "a" | "an");
        at += usize::from(article);
        let phrase = at;
        // “at Brandt & Hale”, “at Texas A&M”
        let joins = |t: &Token| t.is_dash() && !t.spaced() || t.is('&');
        let inside = |t: &Token| t.is_word() || t.kind == Kind::Clitic || joins(t);
        while text.tokens.get(at).is_some_and(|t| inside(t) || is_initial(text, at) || is_address(text, at))
            && (text.tokens[at].capital() || !is_end(text, at))
        {
            at += 1;
        }
        let plain = (phrase..at).filter(|&t| text.tokens[t].is_word() && !text.tokens[t].capital()).count();
        // “at the time”, “in the dock”, “for years”
        let loose = match () {
            // “at U.K. think-tank Halden House”, “at the consultancy Norvex”
            _ if word!(text.key(link), "at") && is_body(text, lexicon, phrase..at) => false,
            _ if word!(text.key(link), "at" | "with" | "to") => plain > 0,
            _ if word!(text.key(link), "on") => at > phrase && is_no_subject(text, lexicon, phrase..at),
            _ if word!(text.key(link), "in") => article || plain > if on { PLAIN } else { 2 },
            _ if word!(text.key(link), "for") => plain > 0 && !article && !text.tokens[phrase].capital(),
            // “professor of law and her staff”, “former secretary and Leo Doe, …”
            _ if word!(text.key(link), "and") => {
                let capital = |t: usize| text.tokens.get(t).is_some_and(|t| t.capital() && !t.upper());
                let other = link == start && !article && capital(phrase) && !text.tokens[link - 1].capital();
                word!(text.key(phrase), "his" | "her" | "its" | "their") || other
            }
            _ => false,
        };
        if at == phrase || plain > PLAIN || loose {
            return role.end;
        }
    }
    let ends = text.tokens.get(at).is_none_or(|t| matches!(t.kind, Kind::Punct(_)));
    if at > start && ends { text.tokens[at - 1].span.end } else { role.end }
}

/// “an adviser on the show”, “a spokeswoman on Friday night”, “a specialist on call”: whether nobody knows more of it than others.
fn is_no_subject(text: &Text<'_>, lexicon: &Lexicon, phrase: Range<usize>) -> bool {
    let (first, last) = (text.key(phrase.start), phrase.end - 1);
    let ends = NO_SUBJECT.has(text.key(last)) && !text.tokens[last].capital();
    lexicon.tags(first).any(Tags::CALENDAR) || NO_SUBJECT.has(first) || ends
}

/// Whether words in lower case say which body the name behind them is: “London-based think-tank Halden House”.
fn is_body(text: &Text<'_>, lexicon: &Lexicon, phrase: Range<usize>) -> bool {
    let Some(last) = phrase.clone().rev().find(|&t| text.tokens[t].is_word() && !text.tokens[t].capital()) else {
        return false;
    };
    let kind = lexicon.tags(text.key(last)).any(Tags::ORGANISATION_NOUN) || word!(text.key(last), "tank");
    kind && last + 1 < phrase.end && !lexicon.tags(text.key(phrase.end - 1)).any(Tags::CALENDAR)
}

/// Whether the dot at a token is that of an initial inside a name: “at the Ivo B. Hale Institute”, “in St. Orrin”.
fn is_initial(text: &Text<'_>, at: usize) -> bool {
    let dot = text.tokens[at].is('.') && !text.tokens[at].spaced();
    let short = text.tokens[at - 1].span.len() == 1 || text.str(at - 1) == "St";
    dot && short && text.tokens[at - 1].capital() && text.tokens.get(at + 1).is_some_and(Token::capital)
}

/// Whether a word in lower case ends what a role is of.
fn is_end(text: &Text<'_>, at: usize) -> bool {
    let time = word!(
        text.key(at),
        "time"
            | "year"
            | "years"
            | "month"
            | "months"
            | "week"
            | "weeks"
            | "day"
            | "days"
            | "decade"
            | "decades"
            | "season"
    );
    time || is_stop(text.key(at)) || text.str(at).ends_with("ed")
}
