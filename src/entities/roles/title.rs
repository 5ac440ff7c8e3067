//! Titles in capitals before a name: “Foreign Minister”, “Minister for Ports”, “Chief Harbour Officer”.

use super::super::lexicon::{Lexicon, Tags};
use super::super::persons::is_suffix;
use super::super::writing::text_joins;
use super::{LONGEST, modifiers};
use crate::keys::word;
use crate::span::Span;
use crate::table;
use crate::text::{Key, Kind, Text};

/// A minister's field has at most so many words.
const PORTFOLIO: usize = 3;

table! {
    /// What the last word of a name says that begins like an officer's: “Duke Street”.
    static INSTITUTIONS: () = {
        "act" => (), "street" => (), "road" => (), "avenue" => (), "boulevard" => (), "square" => (), "bridge" => (),
        "contractors" => (), "hospital" => (), "hotel" => (), "school" => (), "university" => (), "airport" => (),
    };
}

/// The index behind the title that begins at word `at` of a run: modifiers, what it is, and “of …”.
pub(in crate::entities) fn title(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
    let tags = |w: usize| lexicon.tags(text.key(words[w]));
    // “Negotiator Hina Tamahere”: a role that opens the sentence, before a name.
    let heads = Tags::ORGANISATION.or(Tags::PLACE).or(Tags::EVENT).or(Tags::WORK);
    let first = |token: usize| text.tokens[token].opens_sentence();
    // “By Crime Correspondent Hina Tamahere”
    let byline = words[0].checked_sub(1).is_some_and(|by| word!(text.key(by), "by") && first(by));
    let opens = at + 3 == words.len() && first(words[at]) && !tags(at + 2).any(heads);
    // “Det Norske Sjofart”: the article of another language, where neither a rank nor a dot says that it is short.
    let rank = |&w: &usize| {
        lexicon.tags(text.key(w)).any(Tags::TITLE.or(Tags::MODIFIER)) || matches!(text.str(w), "Con" | "Garda")
    };
    let foreign = words.get(at).is_some_and(|&det| {
        text.str(det) == "Det"
            && !text.tokens.get(det + 1).is_some_and(|t| t.is('.'))
            && !words.get(at + 1).is_some_and(rank)
    });
    // “3:45 PM IST” is a time of day.
    let timed = |&w: &usize| {
        let number = w.checked_sub(1).is_some_and(|before| text.tokens[before].kind == Kind::Number);
        number && word!(text.key(w), "pm")
    };
    // “Halden Global CEO”, “Halden Energy CEO”: the end of a firm's name, but “Halden interim CEO”.
    let key = |at: usize| words.get(at).map_or(Key::NONE, |&w| text.key(w));
    let energy = word!(key(at + 1), "ceo") && lexicon.tags(key(at)).any(Tags::TOPIC);
    let of_firm = at > 0 && (energy || word!(key(at), "global" | "group"));
    if of_firm || foreign || is_institution(text, words, at) || words.get(at).is_some_and(timed) {
        return None;
    }
    // “Sheriff's Office”
    let owns = |w: usize| words.get(w + 1) == Some(&(words[w] + 2)) && text.tokens[words[w] + 1].kind == Kind::Clitic;
    // “Halden & Co. Chief Executive Ann Brandt”
    let company = |w: usize| text.str(words[w]) == "Co" && !text_joins(text, words[w], text.tokens.len());
    let strange = |w: usize| {
        let tags = lexicon.tags(text.key(w));
        (tags == Tags::NONE || tags.any(Tags::GIVEN.or(Tags::SURNAME))) && lexicon.known(text, w).is_none()
    };
    let mut end = portfolio(text, lexicon, words, at).unwrap_or(at);
    let mut found = None;
    while end < words.len() && end < at + LONGEST {
        let given = |w: usize| w < words.len() && tags(w).any(Tags::GIVEN);
        // “Neil Usher-Grant”, “Stephanie Pope-Ramirez”; but “Attorney-General”
        let office = |w: usize| tags(w).any(Tags::TITLE) || !text.tokens[words[w]].capital();
        let joined =
            text_joins(text, words[end], text.tokens.len()) && words.get(end + 1).is_some() && !office(end + 1);
        // “Chief Harbour Correspondent Dr. Ann Hale”
        let doctor = word!(key(end + 1), "dr") && given(end + 2);
        let role = tags(end).any(Tags::ROLE)
            && !tags(end).any(Tags::GIVEN)
            && (given(end + 1) || doctor || opens && end == at || byline && end + 2 < words.len());
        // “Member for Selwy Ann Hale”, “Council Member Ann Hale”
        let member = text.str(words[end]) == "Member"
            && (end > at || words.get(end + 1).is_some_and(|&w| word!(text.key(w), "for")));
        // “Commander Dean Foley”, “Dean Foley Jr”, “Earl “Mo” Foley”; but “Dean Marta Foley”
        let suffix = usize::from(words.last().is_some_and(|&last| is_suffix(text, last)));
        let nickname = text.tokens.get(words[end] + 1).is_some_and(|t| matches!(t.kind, Kind::Mark(_)));
        let whole = nickname || end + 2 + suffix == words.len();
        if tags(end).any(Tags::GIVEN) && tags(end).any(Tags::TITLE) && whole {
            break;
        }
        // “Speaker Sir Lindon Hale”: the honorific is the name's.
        if found.is_some() && tags(end).any(Tags::MISTER.or(Tags::MISS)) {
            break;
        }
        // “Chief Brand Officer”
        let officer = |&w: &usize| text.str(w) == "Officer";
        let topic = (found.is_some() || byline) && tags(end).any(Tags::TOPIC)
            || found == Some(end) && words.get(end + 1).is_some_and(officer);
        // “Deputy Ann Hale”, “Deputy Hale”, “Det Con”, “Det Garda”; but “Con Brandt”
        let deputy = match text.str(words[end]) {
            "Major" => given(end + 1) && end + 3 == words.len(),
            "Deputy" => words.len() < end + 5 && end + 1 < words.len() && words[end + 1..].iter().all(|&w| strange(w)),
            _ => false,
        };
        let constable = deputy || found.is_some() && matches!(text.str(words[end]), "Con" | "Garda");
        // “Sergeant First Class Ann Hale”
        let class = found.is_some()
            && word!(text.key(words[end]), "first" | "second")
            && words.get(end + 1).is_some_and(|&w| word!(text.key(w), "class"));
        if class {
            end += 1;
            found = Some(end + 1);
        } else if (role || member || constable || tags(end).any(Tags::TITLE.or(Tags::TITLES))) && !owns(end) && !joined
        {
            found = Some(end + 1);
        } else if topic {
            // “Chief Scientific Officer”
        } else if at > 0 && tags(end).any(Tags::ORGANISATION) && !tags(end).any(Tags::TOPIC) {
            // “Federal Police Commissioner”: the police are the end of an organisation's name.
            break;
        } else if !tags(end).any(Tags::MODIFIER) || company(end) {
            break;
        }
        end += 1;
    }
    // “the Attorney General's Office”
    let mut end = found.filter(|&end| end == words.len() || !owns(end) || !tags(end).any(Tags::TITLE))?;
    // “General Public Register”, “General Staff”, “Executive Mansion”: things that are for all, or an officer's.
    let all = word!(key(end - 1), "general")
        && word!(key(end), "public" | "staff" | "services" | "meeting" | "assembly" | "election");
    if all || end == at + 1 && word!(key(at), "executive") {
        return None;
    }
    // “Premier League”: what a title and the head of an organisation's name make is an organisation.
    let head = Tags::ORGANISATION.or(Tags::EVENT);
    if end + 1 == words.len() && tags(end).any(head) && !tags(end).any(Tags::SURNAME) {
        return None;
    }
    // “Minister of Strategic Affairs”, “Minister for Energy”, “Secretary of State”
    if end + 1 < words.len() && matches!(text.str(words[end]), "of" | "for") {
        end += 1;
        let staff = |w: usize| tags(w).any(Tags::TOPIC) || is_staff(text, words[w]);
        while end < words.len() && (staff(end) || !text.tokens[words[end]].capital()) {
            end += 1;
            // “Chief of Police Art Hale”
            if is_staff(text, words[end - 1]) {
                break;
            }
        }
        // “Commissioner for Ports Zeid al-Hale”: no Al.
        let given = |w: usize| tags(w).any(Tags::GIVEN) && text.tokens[words[w]].capital();
        // “the Minister of Harbour and Coastal Expansion, Ann Hale”
        let behind = words.last().and_then(|&last| text.tokens.get(last + 1));
        if end + 1 == words.len() && !given(end) && behind.is_some_and(|t| t.is(',')) {
            end += 1;
        }
        // “Minister for Ports Ann Hale”, “Minister for Inland and Harbour Affairs Ann Hale”
        let name = (end..words.len() - 1).find(|&w| given(w));
        let and = |name: usize| name < end + 2 * PORTFOLIO && words[end..name].iter().any(|&w| text.str(w) == "and");
        end = name.filter(|&name| !given(end) && (name < end + PORTFOLIO || and(name))).unwrap_or(end);
    }
    Some(end)
}

/// “Chief of Staff”, “Commissioner of Police”
pub(in crate::entities) fn is_staff(text: &Text<'_>, token: usize) -> bool {
    token < text.tokens.len() && matches!(text.str(token), "Staff" | "Police")
}

/// Whether the words from `at` on are named like an officer and are none: “Official Secrets Act”, “Duke Street”, “Queen Ada
/// University of Lunden”.
pub(in crate::entities) fn is_institution(text: &Text<'_>, words: &[usize], at: usize) -> bool {
    // “Selwy Sheriff Court”, “King County”, but “Justice Margaret Court”
    if words.get(at + 1).is_some_and(|&w| word!(text.key(w), "court" | "county")) {
        return true;
    }
    let whole = words.iter().skip(at).take_while(|&&w| text.str(w) != "of");
    whole.last().is_some_and(|&last| INSTITUTIONS.has(text.key(last)))
}

/// The minister or director whose field begins at word `at` of a run: “Primary Industries Minister”, “Parks Director”.
fn portfolio(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
    let office = |w: &usize| word!(text.key(words[*w]), "minister" | "secretary" | "director" | "commissioner");
    let field = |w: usize| {
        // “United States Secretary of Labor”: the end of a country's name is no field.
        // “Harbour Police Deputy Commissioner”: nor is the end of a force's.
        let of = w > 0 && lexicon.known(text, words[w - 1]).is_some_and(|(_, behind)| behind > words[w]);
        if of || is_staff(text, words[w]) {
            return false;
        }
        let tags = lexicon.tags(text.key(words[w]));
        tags.any(Tags::TOPIC.or(Tags::MODIFIER))
            || text.str(words[w]).ends_with('s') && (tags.any(Tags::ORGANISATION) || lexicon.is_plain(text, words[w]))
            // “Fair Trading Minister”, but “When Minister Ann Hale spoke”
            || !text.tokens[words[w]].opens_sentence() && lexicon.is_plain(text, words[w])
    };
    let office = (at + 1..words.len().min(at + 2 + PORTFOLIO)).find(office)?;
    (at..office).all(field).then_some(office)
}

/// Whether a title begins at word `at` of a run.
pub(in crate::entities) fn starts(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> bool {
    at < words.len() && title(text, lexicon, words, at).is_some()
}

/// The office whose seat the place at a token is: “Mayor of London Ann Hale”, “the envoy to Tarnland Ann Hale”.
pub(in crate::entities) fn seat(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let office = token.checked_sub(2).filter(|&o| o >= sentence)?;
    let sent = word!(text.key(office), "envoy" | "ambassador") && word!(text.key(office + 1), "to" | "for");
    if sent {
        return Some(text.tokens[modifiers(text, lexicon, office, sentence)].span);
    }
    if !word!(text.key(office + 1), "of") {
        return None;
    }
    office_before(text, lexicon, office + 1, sentence)
}

/// Where the office in capitals begins that ends before a token.
fn office_before(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let title = |t: &usize| text.tokens[*t].capital() && lexicon.tags(text.key(*t)).any(Tags::TITLE.or(Tags::MODIFIER));
    let start = (sentence..token).rev().take_while(title).last()?;
    lexicon.tags(text.key(token - 1)).any(Tags::TITLE).then(|| text.tokens[start].span)
}

/// “Col (retd) Ann Hale”: the rank of old that stands before a token.
pub(in crate::entities) fn retired(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let open = token.checked_sub(3).filter(|&open| text.tokens[open].is('(') && text.tokens[token - 1].is(')'))?;
    let start = office_before(text, lexicon, open, sentence).filter(|_| is_retired(text.key(open + 1)))?;
    Some(start.to(text.tokens[token - 1].span))
}

/// Whether the word says that a rank is one of old.
pub(in crate::entities) fn is_retired(word: Key) -> bool {
    word!(word, "retd" | "retired")
}
