//! What is said of a name right behind it: “, the Syrian foreign minister”, “is a village”.

use std::ops::Range;

use super::super::lexicon::{Lexicon, Tags};
use super::super::persons::is_aged;
use super::{LONGEST, OWNERS, Role, STOPS, is_address, is_noble_rank};
use crate::keys::word;
use crate::table;
use crate::text::{Key, Kind, Text, Token};

table! {
    /// Between a name and what it is said to be.
    static COPULAS: () = { "is" => (), "was" => () };
}

/// What an apposition says behind a name: “, the Syrian foreign minister”, “is a village”.
pub(in crate::entities) fn apposition(text: &Text<'_>, lexicon: &Lexicon, end: usize, sentence: usize) -> Option<Role> {
    let comma = text.tokens.get(end)?.is(',');
    // “, 29, a home care aide, …”, “ (29), a home care aide, …”
    let bracket = text.tokens.get(end + 3).is_some_and(|t| t.is(',')) && text.tokens[end + 2].is(')');
    let aged = comma && is_aged(text, end) && text.tokens[end + 2].is(',');
    let (comma, end) = match () {
        _ if aged => (comma, end + 2),
        _ if bracket && text.tokens[end + 1].kind == Kind::Number => (true, end + 3),
        _ => (comma, end),
    };
    if !comma && !COPULAS.has(text.key(end)) {
        return None;
    }
    let mut start = end + 1;
    if OWNERS.has(text.key(start)) {
        start += 1;
    } else if !comma {
        return None;
    }
    // “a 34-year-old nurse”: nobody's office is an age.
    if text.tokens.get(start).is_some_and(|t| t.kind == Kind::Number) && word!(text.key(start + 4), "old") {
        start += 5;
    }
    let (mut at, limit) = (start, sentence.min(start + LONGEST + 2));
    while at < limit
        && (text.tokens[at].key != Key::NONE || text.tokens[at].is_dash() || text.tokens[at].kind == Kind::Number)
        && !STOPS.has(text.key(at))
    {
        at += 1;
    }
    // “In Lunden, the mayor said …”: what acts is the sentence's subject.
    if comma && word!(text.key(at), "said" | "told" | "has" | "had" | "is" | "was" | "will" | "says") {
        return None;
    }
    // “On Lumivox, Rep. Ann Hale said …”
    let short = at == end + 2 && at < limit && text.tokens[at].is('.') && text.tokens[at - 1].capital();
    if short && text.tokens.get(at + 1).is_some_and(Token::capital) {
        return None;
    }
    // “Lord & Tarrow”
    if text.tokens.get(at).is_some_and(|t| t.is('&')) {
        return None;
    }
    // “, the first woman to do so”: nobody is a first woman.
    if word!(text.key(at), "to") && (start..at).any(|t| word!(text.key(t), "first" | "only" | "last" | "second")) {
        return None;
    }
    // “best actor for Ada Hale, best director for Leo Doe”: what is won is no office.
    if (start..at).any(|t| word!(text.key(t), "best")) {
        return None;
    }
    // “, the play follows a …”
    if (start..at).any(|t| word!(text.key(t), "a" | "an" | "the" | "his" | "her")) {
        return None;
    }
    let last = at.checked_sub(1).filter(|&last| last >= start)?;
    let what = lexicon.tags(text.key(last));
    if text.tokens[last].capital() && !is_office(text, lexicon, start..at) {
        return None;
    }
    let all = Tags::TITLE.or(Tags::ROLE).or(Tags::KIN).or(Tags::ORGANISATION_NOUN).or(Tags::PLACE_NOUN);
    // Without an article only a title is one: “, chairman of the board”.
    // “, Lunden's biggest shipping company, …”
    let bare = start == end + 1 && !(start..at).any(|t| text.tokens[t].kind == Kind::Clitic);
    // “, author of several books”, “, head of policy”, “, economist at Halden Bank”
    let of = word!(text.key(at), "of");
    let name = at + 1 + usize::from(word!(text.key(at + 1), "the"));
    let led = of || word!(text.key(at), "at" | "for" | "with") && text.tokens.get(name).is_some_and(Token::capital);
    // “, the head of ports, …”, but “a head of hair”
    let of_all = bare || !word!(text.key(end + 1), "a" | "an");
    let head = bare && led && what.any(Tags::ROLE) || of && of_all && word!(text.key(last), "head");
    let role = head || what.any(if bare { Tags::TITLE } else { all }) && (!bare || comma);
    let end = behind_of(text, at, sentence);
    let end = until(text, start, end).unwrap_or(end);
    let cut = of && head && !what.any(all) && end == at;
    let what = if head { what.or(Tags::ROLE) } else { what };
    // “the school's director”: its name is elsewhere; but “women's editor”, “the plan's author”.
    let of_all = text.tokens[start].capital()
        || word!(text.key(start), "women" | "men" | "children" | "people" | "senate" | "parliament");
    let owned = what.any(Tags::TITLE) && !of_all && start + 2 < at && text.tokens[start + 1].kind == Kind::Clitic;
    let start = if owned { start + 2 } else { start };
    (role && !cut).then(|| Role { span: text.span(start..end), plural: false, apart: comma, what })
}

/// Whether words that end in a capital are an office: “Executive Vice President”, “CEO”; or that and whose it is: “the Halden
/// CEO”, “a Tory MP”.
fn is_office(text: &Text<'_>, lexicon: &Lexicon, words: Range<usize>) -> bool {
    let joined = |t: usize| text.tokens[t].is_dash() && !text.tokens[t].spaced();
    let office = |t: &usize| joined(*t) || lexicon.tags(text.key(*t)).any(Tags::TITLE.or(Tags::MODIFIER));
    let Some(own) = words.clone().rev().take_while(office).last() else { return false };
    // Firms are named “Halden King”, “Halden General”.
    let last = text.key(words.end - 1);
    let rank = is_noble_rank(last) || word!(last, "king" | "queen" | "general" | "captain" | "doctor" | "judge");
    let firm = own + 1 == words.end && rank;
    let whose = |t: usize| {
        let token = &text.tokens[t];
        token.capital() || token.kind == Kind::Clitic || joined(t) || lexicon.tags(token.key).any(Tags::MODIFIER)
    };
    // “Ann Hale, James Dean and Leo Doe”
    let given = |t: usize| lexicon.tags(text.key(t)).any(Tags::GIVEN);
    let owned = lexicon.tags(last).any(Tags::TITLE) && !firm && (words.start..own).all(whose);
    own == words.start || owned && !(words.start..own).any(given)
}

/// “, mayor from 2010 to 2014, …”, “, mayor until May, …”, “, mayor at the time, …”: where the words end that tell when an office,
/// whose words end at `end`, was somebody's.
fn until(text: &Text<'_>, start: usize, end: usize) -> Option<usize> {
    let key = text.key(end);
    let year = text.tokens.get(end + 1).is_some_and(|t| t.kind == Kind::Number && t.span.len() == 4);
    let time = word!(text.key(end + 1), "the" | "that") && word!(text.key(end + 2), "time");
    if time && word!(key, "at") {
        return Some(end + 3);
    }
    // “winner in 2019 and a favourite now”
    if year && word!(key, "from" | "in") {
        let to = word!(text.key(end + 2), "to" | "until" | "till")
            && text.tokens.get(end + 3).is_some_and(|t| t.span.len() == 4);
        return Some(end + if to { 4 } else { 2 });
    }
    let close = (end..text.tokens.len().min(end + LONGEST)).find(|&t| matches!(text.tokens[t].kind, Kind::Punct(_)))?;
    let mut words = (start..close).map(|t| text.key(t));
    // “a nurse who worked there until May”
    let clause = words.clone().any(|word| word!(word, "who" | "which" | "that" | "and" | "when"));
    (!clause && words.any(|word| word!(word, "until" | "till"))).then_some(close)
}

/// Behind “of” and the words that end a role at `of`: “professor of marine biology”, “head of the Harbour Board”; else `of`.
fn behind_of(text: &Text<'_>, of: usize, sentence: usize) -> usize {
    if text.tokens.get(of).is_none_or(|t| !word!(t.key, "of")) {
        return of;
    }
    // “director of the Forum on Public Records”
    let joins = |i: usize| {
        let capital = |i: usize| text.tokens.get(i).is_some_and(Token::capital);
        word!(text.key(i), "on" | "for") && capital(i - 1) && capital(i + 1)
    };
    // “professor of law and his staff”
    let and = |i: usize| word!(text.key(i), "and") && !OWNERS.has(text.key(i + 1));
    let more = |i: usize| word!(text.key(i), "of") || and(i) || !STOPS.has(text.key(i)) || joins(i);
    let part = |&i: &usize| {
        let t = &text.tokens[i];
        t.is_word() && more(i)
            || t.kind == Kind::Number
            || t.kind == Kind::Clitic
            || t.is_dash() && !t.spaced()
            || is_address(text, i)
    };
    let end = of + 1 + (of + 1..sentence.min(of + LONGEST)).take_while(part).count();
    let ends = text.tokens.get(end).is_none_or(|t| matches!(t.kind, Kind::Punct(_)) || STOPS.has(t.key));
    // “editor of a news site focused on ports”
    let done = end > of + 2 && !text.tokens[end - 1].capital() && text.str(end - 1).ends_with("ed");
    // “founder of #Halden”
    if ends && end > of + 1 { end - usize::from(done) } else { of }
}
