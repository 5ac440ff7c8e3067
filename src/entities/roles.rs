//! Titles before a name, roles before and behind it, in the article's own words.

use super::lexicon::{Lexicon, Tags};
use crate::span::Span;
use crate::table;
use crate::text::{Key, Kind, Text};

/// A role is at most so many words.
const LONGEST: usize = 8;

/// A role as the article words it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Role {
    pub(super) span: Span,
    /// Whether it is said of several.
    pub(super) plural: bool,
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
        "host" => (), "chair" => (), "judge" => (), "mentor" => (), "pilot" => (), "coach" => (), "man" => (),
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

/// The index behind the title that begins at word `at` of a run: modifiers, what it is, and “of …”.
pub(super) fn title(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
    let tags = |w: usize| lexicon.tags(text.key(words[w]));
    // “Negotiator Hina Tamahere”: a role that opens the sentence, before a name.
    let heads = Tags::ORGANISATION.or(Tags::PLACE).or(Tags::EVENT).or(Tags::WORK);
    let opens = at + 3 == words.len() && text.tokens[words[at]].opens_sentence() && !tags(at + 2).any(heads);
    let mut end = at;
    let mut found = None;
    while end < words.len() && end < at + LONGEST {
        let given = |w: usize| w < words.len() && tags(w).any(Tags::MALE.or(Tags::FEMALE));
        let role = tags(end).any(Tags::ROLE)
            && !tags(end).any(Tags::MALE.or(Tags::FEMALE))
            && (given(end + 1) || opens && end == at);
        // “Commander Dean Foley”, “Dean Foley”; but “Dean Marta Foley”
        if tags(end).any(Tags::MALE.or(Tags::FEMALE)) && tags(end).any(Tags::TITLE) && end + 2 == words.len() {
            break;
        }
        let topic = found.is_some() && tags(end).any(Tags::TOPIC);
        if role || tags(end).any(Tags::TITLE.or(Tags::TITLES)) {
            found = Some(end + 1);
        } else if topic {
            // “Chief Scientific Officer”
        } else if at > 0 && tags(end).any(Tags::ORGANISATION) && !tags(end).any(Tags::TOPIC) {
            // “Federal Police Commissioner”: the police are the end of an organisation's name.
            break;
        } else if !tags(end).any(Tags::MODIFIER) {
            break;
        }
        end += 1;
    }
    let mut end = found?;
    // “Premier League”: what a title and the head of an organisation's name make is an organisation.
    let head = Tags::ORGANISATION.or(Tags::EVENT);
    if end + 1 == words.len() && tags(end).any(head) && !tags(end).any(Tags::SURNAME) {
        return None;
    }
    // “Minister of Strategic Affairs”, “Secretary of State”
    if end + 1 < words.len() && text.str(words[end]) == "of" {
        end += 1;
        while end < words.len() && (tags(end).any(Tags::TOPIC) || !text.tokens[words[end]].capital()) {
            end += 1;
        }
    }
    Some(end)
}

/// Whether a title begins at word `at` of a run.
pub(super) fn starts(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> bool {
    at < words.len() && title(text, lexicon, words, at).is_some()
}

/// The role in lower case that stands right before a token: “former prime minister”, “Sudan's president, …”.
pub(super) fn before(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Role> {
    let mut last = token.checked_sub(1).filter(|&last| last >= sentence && text.tokens[token].spaced())?;
    let comma = text.tokens[last].is(',');
    if comma {
        last = last.checked_sub(1).filter(|&last| last >= sentence)?;
    }
    let person = Tags::TITLE.or(Tags::ROLE).or(Tags::KIN);
    let plural = !is_person(lexicon, text.key(last));
    if text.tokens[last].capital() && text.key(last) != Key::of("elect") || plural && !is_persons(text, lexicon, last) {
        return None;
    }
    let led = last > sentence && text.tokens[last - 1].capital();
    let alone = text.tokens.get(token + 1).is_none_or(|next| !next.capital());
    if VERBS_TOO.has(text.key(last)) && led && alone {
        return None;
    }
    let mut start = last;
    while start > sentence && start + LONGEST > token {
        let before = &text.tokens[start - 1];
        let tags = lexicon.tags(before.key);
        let joined = before.is_dash() && !before.spaced() || text.tokens[start].is_dash();
        let capital = before.capital() && !before.opens_sentence();
        if !joined && (capital || !tags.any(person.or(Tags::MODIFIER))) {
            break;
        }
        start -= 1;
    }
    let mut span = text.span(start..last + 1);
    // “former prime ministers Hale and Doe”: each of them is one.
    span.end -= u32::from(plural);
    // Before a comma it is a role only with an owner or an article.
    let owned = start > sentence && OWNERS.has(text.key(start - 1));
    let what = lexicon.tags(text.key(last));
    (!comma || owned && !plural).then_some(Role { span, plural, what })
}

/// Whether the word is what a person is.
pub(super) fn is_person(lexicon: &Lexicon, word: Key) -> bool {
    lexicon.tags(word).any(Tags::TITLE.or(Tags::ROLE).or(Tags::KIN))
}

/// Whether the word is what several persons are.
pub(super) fn is_persons(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    is_plural(text, lexicon, token, Tags::TITLE.or(Tags::ROLE))
}

/// Whether the word is the plural of one that has these tags.
pub(super) fn is_plural(text: &Text<'_>, lexicon: &Lexicon, token: usize, of: Tags) -> bool {
    let singular = text.str(token).strip_suffix('s').filter(|word| word.is_ascii());
    singular.is_some_and(|word| lexicon.tags(Key::of_ascii(word)).any(of))
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
    let last = at.checked_sub(1).filter(|&last| last >= start && !text.tokens[last].capital())?;
    let what = lexicon.tags(text.key(last));
    let all = Tags::TITLE.or(Tags::ROLE).or(Tags::ORGANISATION_NOUN).or(Tags::PLACE_NOUN);
    // Without an article only a title is one: “, chairman of the board”.
    let bare = start == end + 1;
    let role = what.any(if bare { Tags::TITLE } else { all }) && (!bare || comma);
    role.then(|| Role { span: text.span(start..at), plural: false, what })
}

/// Where the modifiers in lower case begin that stand right before a token: “former”, “then-”. The token itself if none do.
pub(super) fn modifiers(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> usize {
    let mut start = token;
    while start > sentence && start + LONGEST > token {
        let before = &text.tokens[start - 1];
        let joined = before.is_dash() && !before.spaced();
        if !joined && (before.capital() || !lexicon.tags(before.key).any(Tags::MODIFIER)) {
            break;
        }
        start -= 1;
    }
    start
}
