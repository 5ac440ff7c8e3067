//! Titles before a name, roles before and behind it, in the article's own words.

use super::lexicon::{Lexicon, Tags};
use super::writing::text_joins;
use crate::keys::word;
use crate::span::Span;
use crate::table;
use crate::text::{Key, Kind, Text, Token};

/// A role is at most so many words.
const LONGEST: usize = 8;

/// So many words before a role may part it from “former” or “alleged”.
const PAST: usize = 3;

/// A minister's field has at most so many words.
const PORTFOLIO: usize = 3;

/// A role as the article words it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Role {
    pub(super) span: Span,
    /// Whether it is said of several.
    pub(super) plural: bool,
    /// Whether a comma stands between it and the name.
    pub(super) apart: bool,
    /// The tags of its noun.
    pub(super) what: Tags,
}

table! {
    /// Before a role: articles and owners.
    static OWNERS: () = {
        "a" => (), "an" => (), "the" => (), "his" => (), "her" => (), "its" => (), "their" => (), "our" => (),
        "my" => (), "'s" => (),
    };
}

table! {
    /// Between a name and what it is said to be.
    static COPULAS: () = { "is" => (), "was" => () };
}

table! {
    /// Roles that are verbs as well: “Rovers host Albion”.
    static VERBS_TOO: () = {
        "host" => (), "chair" => (), "judge" => (), "mentor" => (), "pilot" => (), "coach" => (), "man" => (), "star" => (),
    };
}

table! {
    /// Roles that firms have as well, and whether of one word behind it more firms have it than persons: “the contractor Navion”.
    static OF_FIRMS: bool = {
        "broker" => false, "builder" => false, "contractor" => true, "developer" => true, "lender" => true,
        "operator" => true, "owner" => false, "publisher" => false, "supplier" => true,
    };
}

table! {
    /// Where a role's noun phrase ends.
    static STOPS: () = {
        "of" => (), "in" => (), "at" => (), "for" => (), "who" => (), "and" => (), "on" => (), "that" => (),
        "with" => (),
        "from" => (), "which" => (), "whose" => (), "to" => (), "by" => (), "said" => (), "has" => (), "is" => (),
        "was" => (),
        "told" => (), "when" => (), "where" => (), "as" => (), "under" => (), "near" => (),
    };
}

table! {
    /// What the last word of a name says that begins like an officer's: “Duke Street”.
    static INSTITUTIONS: () = {
        "act" => (), "street" => (), "road" => (), "avenue" => (), "boulevard" => (), "square" => (), "bridge" => (),
        "contractors" => (), "hospital" => (), "hotel" => (), "school" => (), "university" => (), "airport" => (),
    };
}

/// The index behind the title that begins at word `at` of a run: modifiers, what it is, and “of …”.
pub(super) fn title(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
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
    if foreign || is_institution(text, words, at) || words.get(at).is_some_and(timed) {
        return None;
    }
    // “Sheriff's Office”
    let owns = |w: usize| words.get(w + 1) == Some(&(words[w] + 2)) && text.tokens[words[w] + 1].kind == Kind::Clitic;
    // “Halden & Co. Chief Executive Ann Brandt”
    let company = |w: usize| text.str(words[w]) == "Co" && !text_joins(text, words[w], text.tokens.len());
    let mut end = portfolio(text, lexicon, words, at).unwrap_or(at);
    let mut found = None;
    while end < words.len() && end < at + LONGEST {
        let given = |w: usize| w < words.len() && tags(w).any(Tags::MALE.or(Tags::FEMALE));
        // “Neil Usher-Grant”, “Stephanie Pope-Ramirez”; but “Attorney-General”
        let office = |w: usize| tags(w).any(Tags::TITLE) || !text.tokens[words[w]].capital();
        let joined =
            text_joins(text, words[end], text.tokens.len()) && words.get(end + 1).is_some() && !office(end + 1);
        let role = tags(end).any(Tags::ROLE)
            && !tags(end).any(Tags::MALE.or(Tags::FEMALE))
            && (given(end + 1) || opens && end == at || byline && end + 2 < words.len());
        // “Member for Selwy Ann Hale”, “Council Member Ann Hale”
        let member = text.str(words[end]) == "Member"
            && (end > at || words.get(end + 1).is_some_and(|&w| word!(text.key(w), "for")));
        // “Commander Dean Foley”, “Dean Foley”; but “Dean Marta Foley”
        if tags(end).any(Tags::MALE.or(Tags::FEMALE)) && tags(end).any(Tags::TITLE) && end + 2 == words.len() {
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
        // “Det Con”, “Det Garda”; but “Con Brandt”
        let constable = found.is_some() && matches!(text.str(words[end]), "Con" | "Garda");
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
        let given = |w: usize| tags(w).any(Tags::MALE.or(Tags::FEMALE));
        // “the Minister of Harbour and Coastal Expansion, Ann Hale”
        let behind = words.last().and_then(|&last| text.tokens.get(last + 1));
        if end + 1 == words.len() && !given(end) && behind.is_some_and(|t| t.is(',')) {
            end += 1;
        }
        // “Minister for Ports Ann Hale”
        let name = (end..words.len() - 1).find(|&w| given(w));
        end = name.filter(|&name| !given(end) && name < end + PORTFOLIO).unwrap_or(end);
    }
    Some(end)
}

/// “Chief of Staff”, “Commissioner of Police”
pub(super) fn is_staff(text: &Text<'_>, token: usize) -> bool {
    token < text.tokens.len() && matches!(text.str(token), "Staff" | "Police")
}

/// Whether the words from `at` on are named like an officer and are none: “Official Secrets Act”, “Duke Street”, “Queen Ada
/// University of Lunden”.
pub(super) fn is_institution(text: &Text<'_>, words: &[usize], at: usize) -> bool {
    // “Selwy Sheriff Court”, “King County”, but “Justice Margaret Court”
    if words.get(at + 1).is_some_and(|&w| word!(text.key(w), "court" | "county")) {
        return true;
    }
    let whole = words.iter().skip(at).take_while(|&&w| text.str(w) != "of");
    whole.last().is_some_and(|&last| INSTITUTIONS.has(text.key(last)))
}

/// The minister or director whose field begins at word `at` of a run: “Primary Industries Minister”, “Parks Director”.
fn portfolio(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
    let office = |w: &usize| word!(text.key(words[*w]), "minister" | "secretary" | "director");
    let field = |w: usize| {
        // “United States Secretary of Labor”: the end of a country's name is no field.
        if w > 0 && lexicon.known(text, words[w - 1]).is_some_and(|(_, behind)| behind > words[w]) {
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
pub(super) fn starts(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> bool {
    at < words.len() && title(text, lexicon, words, at).is_some()
}

/// What a person is.
const PERSON: Tags = Tags::TITLE.or(Tags::ROLE).or(Tags::KIN);

/// The role that stands right before a token: “former prime minister”, “Sudan's president, …”, “the Auditor-General, …”.
pub(super) fn before(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Role> {
    let mut last = token.checked_sub(1).filter(|&last| last >= sentence && text.tokens[token].spaced())?;
    let apart = text.tokens[last].is(',');
    if apart {
        last = last.checked_sub(1).filter(|&last| last >= sentence)?;
        let behind = last;
        last = before_of(text, lexicon, behind, sentence);
        // “a spokesman for the mayor, Ann Hale, …” is either of them.
        if last < behind && lexicon.tags(text.key(behind)).any(Tags::TITLE) {
            return None;
        }
        // “the master of the Port of Lunden, …”
        if last < behind && text.tokens[last].capital() && !is_person(lexicon, text.key(last)) {
            last = before_of(text, lexicon, last, sentence);
        }
    }
    let of = apart && last + 2 < token;
    // “chief of staff”
    let end = last;
    let staff = last.checked_sub(2).filter(|&o| {
        o >= sentence && text.str(o + 1) == "of" && !text.tokens[last].capital() && !OWNERS.has(text.key(last))
    });
    // “officer of retailer Halden”: a firm is not what an office is of.
    let firm = lexicon.tags(text.key(last)).any(Tags::ORGANISATION_NOUN);
    let office = |&of: &usize| lexicon.tags(text.key(of)).any(Tags::TITLE) || apart && word!(text.key(of), "head");
    let staff = staff.filter(office).filter(|_| !firm);
    let of = of || staff.is_some();
    last = staff.unwrap_or(last);
    // “film-maker” is what “filmmaker” is.
    let closed = last.checked_sub(2).filter(|&first| first >= sentence && text_joins(text, first, last + 1));
    let closed = closed.map(|first| Key::of_word(&[text.str(first), text.str(last)].concat()));
    let closed = closed.filter(|&word| is_person(lexicon, word));
    // “the agency's acting head, Ann Hale, …”
    let head = apart && word!(text.key(last), "head");
    let plural = !head && closed.is_none() && !is_person(lexicon, text.key(last));
    let singular = if plural { singular(text, last).unwrap_or(Key::NONE) } else { closed.unwrap_or(text.key(last)) };
    let what = if head { Tags::ROLE } else { lexicon.tags(singular) };
    let capital = text.tokens[last].capital() && !word!(text.key(last), "elect");
    // “Head of the Harbour Board, Ann Hale, said”
    let opens = of && text.tokens[last].opens_sentence();
    let titled = capital && apart && (what.any(Tags::TITLE) || head && opens);
    // “at 4:00pm Ann Hale rang”: an hour is no office.
    let hour = word!(singular, "pm") && !text.tokens[last].upper();
    if capital && !titled || hour || !what.any(PERSON) {
        return None;
    }
    // “Rovers, third in the league, host Albion”
    let host = |t: &Token| t.is(',') && word!(singular, "host");
    let led = last > sentence && (text.tokens[last - 1].capital() || host(&text.tokens[last - 1]));
    let behind = (token..text.tokens.len().min(token + PAST)).take_while(|&t| text.tokens[t].capital());
    let name = lexicon.tags(behind.clone().last().map_or(Key::NONE, |t| text.key(t)));
    let body = name.any(Tags::PLACE.or(Tags::ORGANISATION)) && !name.any(Tags::SURNAME);
    // “The film stars Ada Hale”, “Rovers host Albion”, “Rovers host Selwy Town”, “to host Crossover”
    let count = behind.count();
    let to = last > sentence && word!(text.key(last - 1), "to");
    if VERBS_TOO.has(singular) && (plural || to || led && (count < 2 || body))
        || OF_FIRMS.get(singular) == Some(&true) && count < 2 && !apart
    {
        return None;
    }
    // “solicitors Irwin Mitchell said”: several are a firm, where no other is named with them.
    let next = token + count;
    let listed =
        |t: &Token| word!(t.key, "and" | "to") || t.is(',') && text.tokens.get(next + 1).is_some_and(Token::capital);
    if plural && !apart && !text.tokens.get(next).is_some_and(listed) {
        return None;
    }
    let stands = |t: usize| stands(text, t, sentence);
    let mut start = last;
    while start > sentence && start + LONGEST > last {
        let before = &text.tokens[start - 1];
        let tags = lexicon.tags(before.key);
        let joined = before.is_dash() && !before.spaced() || text.tokens[start].is_dash();
        let capital = is_apart(before) && !titled;
        let part = PERSON.or(Tags::MODIFIER).or(Tags::TOPIC);
        // “spin bowler”, “weather forecaster”
        let kind = word!(before.key, "pace" | "spin" | "weather");
        if !joined && (capital || !(tags.any(part) || kind)) || !stands(start - 1) {
            break;
        }
        start -= 1;
    }
    // “the elder Hale”
    let the_elder = word!(singular, "elder") && last > sentence && word!(text.key(last - 1), "the");
    // Ranks are of something: “police chief”, but “her chief rival”; “research fellow”, but “fellow Iowan Ada Hale”.
    if start == last && end == last && word!(singular, "chief") {
        // “Harbour Gazette bureau chief”
        let noun = |t: usize| text.tokens[t].is_word() && !STOPS.has(text.key(t)) && !OWNERS.has(text.key(t));
        let of = last.checked_sub(1).filter(|&of| of >= sentence && noun(of))?;
        // “Harbour Union chief Ada Hale”
        start = if text.tokens[of].capital() { last } else { of };
    } else if start == last
        && (word!(singular, "fellow" | "official") || the_elder || count < 2 && word!(singular, "veteran"))
    {
        return None;
    }
    // “fellow director Ann Hale”: fellow to somebody else.
    start += usize::from(start < last && word!(text.key(start), "fellow"));
    // “former county commissioner”, “alleged gang leader”, “ex-Harbour chairman”: whoever was one is none now, or may be none.
    let joint = |t: usize| text.tokens[t].is_dash() && !text.tokens[t].spaced();
    let noun =
        |&t: &usize| (text.tokens[t].is_word() || joint(t)) && !STOPS.has(text.key(t)) && !OWNERS.has(text.key(t));
    let no_more = |key: Key| word!(key, "former" | "deposed" | "ousted" | "alleged" | "suspected" | "accused");
    let was = |&t: &usize| no_more(text.key(t)) && stands(t) || word!(text.key(t), "ex") && joint(t + 1);
    let past = (sentence..start).rev().take(PAST).take_while(noun).find(was);
    start = past.unwrap_or(start);
    let mut span = text.span(start..end + 1);
    // “former prime ministers Hale and Doe”: each of them is one.
    span.end -= u32::from(plural && end == last);
    // Before a comma it is a role only with an owner or an article: “a former Osage County sheriff, …”.
    let part = |t: usize| text.tokens[t].is_word() || text.tokens[t].is_dash() || text.tokens[t].kind == Kind::Number;
    let noun = |&t: &usize| part(t) && !STOPS.has(text.key(t)) && !OWNERS.has(text.key(t));
    let nouns = (sentence..start).rev().take(LONGEST).take_while(noun).count();
    let owner = (start - nouns).checked_sub(1).filter(|&owner| owner >= sentence).map_or(Key::NONE, |t| text.key(t));
    // “Counsel assisting the coroner Ann Hale”: either of them may be meant. “At the head of the march, Ann Hale, …”
    let led = (start - nouns).checked_sub(2).filter(|_| word!(owner, "the")).map_or(Key::NONE, |t| text.key(t));
    if !apart && word!(led, "assisting") || head && word!(led, "at" | "in") {
        return None;
    }
    // “to the head, Ann Hale, …”: nobody's office; but “the head of the Dock Union, Ann Hale, …”.
    let owned = if head && !of { word!(owner, "its" | "'s") } else { OWNERS.has(owner) || word!(owner, "whose") };
    // “Shire president, Ann Hale, says”, “The Dock Union (DU) secretary, Ann Hale, …”: whoever says so holds the office.
    let first = start - nouns;
    let begins = first == sentence || first == sentence + 1 && word!(text.key(sentence), "but" | "and");
    let letters = first > sentence && text.tokens[first - 1].is(')');
    let tells =
        || text.tokens.get(next).is_some_and(|t| t.is(',')) && lexicon.tags(text.key(next + 1)).any(Tags::SPEECH);
    let owned = owned || opens || !head && (letters || begins && tells());
    // “You are an engineer, Mr Hale”: to whom that is said.
    let called = word!(owner, "a" | "an")
        && (start - nouns).checked_sub(2).is_some_and(|be| word!(text.key(be), "are" | "am" | "'re"));
    (!apart || owned && !plural && !called).then_some(Role { span, plural, apart, what })
}

/// The word before “of” or “for” and what stands there up to a token, else the token: “the mayor of Greater Lunden, …”, “a
/// spokeswoman for the port, …”, “the secretary of the Dock Union (DU), …”, “the envoy to Norvania, …”.
fn before_of(text: &Text<'_>, lexicon: &Lexicon, last: usize, sentence: usize) -> usize {
    let named = |&t: &usize| text.tokens[t].capital();
    let short = last.checked_sub(2).filter(|&open| text.tokens[last].is(')') && text.tokens[open].is('('));
    let last = short.and_then(|open| open.checked_sub(1)).filter(|&last| last > sentence).unwrap_or(last);
    // “the inspector for the Harbour Board in Lunden, …”
    let within = (sentence..=last).rev().take(LONGEST / 2).find(|t| !named(t));
    let board = within.filter(|&t| t > sentence && t < last && word!(text.key(t), "in" | "at") && named(&(t - 1)));
    let last = board.map_or(last, |within| within - 1);
    // “the note to the mayor on Monday, …”
    let day = lexicon.tags(text.key(last)).any(Tags::CALENDAR);
    let seat = (sentence..=last).rev().take(LONGEST / 2).take_while(named).last();
    let the = |t: usize| word!(text.key(t), "the");
    let of = match seat {
        Some(seat) => seat.checked_sub(1).map(|t| if the(t) { t.saturating_sub(1) } else { t }),
        None => last.checked_sub(2).filter(|&of| the(of + 1)),
    };
    // “the adviser to the board, …”
    let office = |of: usize| seat.is_some() && !day || is_person(lexicon, text.key(of - 1));
    let joins = |of: usize| word!(text.key(of), "of" | "for") || word!(text.key(of), "to" | "on") && office(of);
    of.filter(|&of| of > sentence && joins(of)).map_or(last, |of| of - 1)
}

/// The office whose seat the place at a token is: “Mayor of London Ann Hale”, “the envoy to Tarnland Ann Hale”.
pub(super) fn seat(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let office = token.checked_sub(2).filter(|&o| o >= sentence)?;
    let sent = word!(text.key(office), "envoy" | "ambassador") && word!(text.key(office + 1), "to" | "for");
    if sent {
        return Some(text.tokens[modifiers(text, lexicon, office, sentence)].span);
    }
    if !word!(text.key(office + 1), "of") {
        return None;
    }
    let title = |t: usize| text.tokens[t].capital() && lexicon.tags(text.key(t)).any(Tags::TITLE.or(Tags::MODIFIER));
    let start = (sentence..=office).rev().take_while(|&t| title(t)).last()?;
    lexicon.tags(text.key(office)).any(Tags::TITLE).then(|| text.tokens[start].span)
}

/// Whether a token is what somebody is duke or duchess of.
pub(super) fn is_noble(text: &Text<'_>, token: usize) -> bool {
    let noble = token.checked_sub(2).filter(|_| word!(text.key(token - 1), "of"));
    noble.is_some_and(|noble| {
        word!(
            text.key(noble),
            "prince"
                | "princess"
                | "duke"
                | "duchess"
                | "earl"
                | "countess"
                | "marquess"
                | "marchioness"
                | "viscount"
                | "baron"
                | "baroness"
        )
    })
}

/// Whether a firm may be what the word says.
pub(super) fn is_of_firm(word: Key) -> bool {
    OF_FIRMS.has(word)
}

/// Whether the word is what a person is.
pub(super) fn is_person(lexicon: &Lexicon, word: Key) -> bool {
    lexicon.tags(word).any(PERSON)
}

/// Whether the word is what several persons are.
pub(super) fn is_persons(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    is_plural(text, lexicon, token, Tags::TITLE.or(Tags::ROLE))
}

/// Whether the word is the plural of one that has these tags.
pub(super) fn is_plural(text: &Text<'_>, lexicon: &Lexicon, token: usize, of: Tags) -> bool {
    singular(text, token).is_some_and(|word| lexicon.tags(word).any(of))
}

/// Whether a role's noun phrase ends before the word.
pub(super) fn is_stop(word: Key) -> bool {
    STOPS.has(word)
}

/// What a word is the plural of, if it is one.
fn singular(text: &Text<'_>, token: usize) -> Option<Key> {
    text.str(token).strip_suffix('s').filter(|word| word.is_ascii() && !word.ends_with('s')).map(Key::of_word)
}

/// What an apposition says behind a name: “, the Syrian foreign minister”, “is a village”.
pub(super) fn apposition(text: &Text<'_>, lexicon: &Lexicon, end: usize, sentence: usize) -> Option<Role> {
    let comma = text.tokens.get(end)?.is(',');
    if !comma && !COPULAS.has(text.key(end)) {
        return None;
    }
    let mut start = end + 1;
    if OWNERS.has(text.key(start)) {
        start += 1;
    } else if !comma {
        return None;
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
    // “, Executive Vice President, …”, “, CEO of …”
    let office = |t: usize| lexicon.tags(text.key(t)).any(Tags::TITLE.or(Tags::MODIFIER));
    if text.tokens[last].capital() && !(start..at).all(office) {
        return None;
    }
    let all = Tags::TITLE.or(Tags::ROLE).or(Tags::ORGANISATION_NOUN).or(Tags::PLACE_NOUN);
    // Without an article only a title is one: “, chairman of the board”.
    // “, Lunden's biggest shipping company, …”
    let bare = start == end + 1 && !(start..at).any(|t| text.tokens[t].kind == Kind::Clitic);
    // “, author of several books”, “, head of policy”, “, economist at Halden Bank”
    let of = word!(text.key(at), "of");
    let name = at + 1 + usize::from(word!(text.key(at + 1), "the"));
    let led = of || word!(text.key(at), "at" | "for") && text.tokens.get(name).is_some_and(Token::capital);
    // “, the head of ports, …”, but “a head of hair”
    let of_all = bare || !word!(text.key(end + 1), "a" | "an");
    let head = bare && led && what.any(Tags::ROLE) || of && of_all && word!(text.key(last), "head");
    let role = head || what.any(if bare { Tags::TITLE } else { all }) && (!bare || comma);
    let end = behind_of(text, at, sentence);
    let cut = of && head && !what.any(all) && end == at;
    let what = if head { what.or(Tags::ROLE) } else { what };
    (role && !cut).then(|| Role { span: text.span(start..end), plural: false, apart: comma, what })
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
        t.is_word() && more(i) || t.kind == Kind::Number || t.kind == Kind::Clitic || t.is_dash() && !t.spaced()
    };
    let end = of + 1 + (of + 1..sentence.min(of + LONGEST)).take_while(part).count();
    let ends = text.tokens.get(end).is_none_or(|t| matches!(t.kind, Kind::Punct(_)) || STOPS.has(t.key));
    // “editor of a news site focused on ports”
    let done = end > of + 2 && !text.tokens[end - 1].capital() && text.str(end - 1).ends_with("ed");
    if ends { end - usize::from(done) } else { of }
}

/// Whether a word is what somebody is, not what was done to somebody: “the accused leader”, “against jailed mayor Leo Doe”, but
/// “He accused President Ada Marsh of it”.
fn stands(text: &Text<'_>, token: usize, sentence: usize) -> bool {
    let before = token.checked_sub(1).filter(|&before| before >= sentence).map(|before| text.key(before));
    let led = |key| {
        OWNERS.has(key)
            || word!(key, "of" | "by" | "with" | "for" | "from" | "against" | "behind" | "to" | "and" | "alleged")
    };
    let done = word!(
        text.key(token),
        "accused"
            | "suspected"
            | "ousted"
            | "deposed"
            | "sacked"
            | "fired"
            | "dismissed"
            | "jailed"
            | "imprisoned"
            | "defeated"
            | "murdered"
    );
    !done || before.is_none_or(led)
}

/// Whether a word in capitals before a role is no part of it. One that opens its sentence may be: “Former coach Ann Hale”,
/// but “Then coach Ann Hale spoke.”
fn is_apart(word: &Token) -> bool {
    let then = !word.opens_sentence() || word!(word.key, "then");
    word.capital() && then && !word!(word.key, "opposition" | "federal")
}

/// Where the modifiers in lower case begin that stand right before a token: “former”, “then-”. The token itself if none do.
pub(super) fn modifiers(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> usize {
    let mut start = token;
    while start > sentence && start + LONGEST > token {
        let before = &text.tokens[start - 1];
        // “right-wing Prime Minister”
        let joined = before.is_dash() && !before.spaced() || text.tokens[start].is_dash();
        let capital = is_apart(before);
        let modifies = lexicon.tags(before.key).any(Tags::MODIFIER) && stands(text, start - 1, sentence);
        if !joined && (capital || !modifies) {
            break;
        }
        start -= 1;
    }
    start
}
