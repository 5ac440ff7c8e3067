//! What is named like a country, its capital or its people, and is none of them.

use std::ops::Range;

use super::super::candidate::Candidate;
use super::super::casing::Casing;
use super::super::kinds;
use super::super::lexicon::{KeyMap, Lexicon, Tags};
use crate::keys::word;
use crate::pack::Link;
use crate::text::{Key, Kind, Text, Token};

/// A list of languages is followed over so many words, so that no list makes an article slow.
const LISTED: usize = 12;

/// Leaves out what is named like a country or its people only.
pub(super) fn leave_out(
    text: &Text<'_>,
    lexicon: &Lexicon,
    casing: &Casing,
    candidates: &mut Vec<Candidate>,
    links: &mut Vec<Link>,
) {
    let things = things(text, lexicon, links);
    let thing = |tokens: &Range<usize>| tokens.len() == 1 && things.has(text.key(tokens.start));
    // “said in Spanish”: a language is no country.
    let language = |tokens: &Range<usize>| tokens.len() == 1 && is_language(text, tokens.start);
    let part = |tokens: &Range<usize>| {
        !casing.titled(text.sentence_at(tokens.start)) && is_named_after(text, lexicon, tokens.end)
    };
    let other = |tokens: &Range<usize>| {
        let first = tokens.start;
        language(tokens)
            || is_magazine(text, tokens)
            || is_of_a_people(text, first)
            || is_of_part(text, first)
            || part(tokens)
    };
    let unlike = |tokens: &Range<usize>| {
        let first = tokens.start;
        let named = is_channel(text, lexicon, first) || tokens.len() == 1 && is_treaty(text, first);
        thing(tokens) || is_senators(text, first) || is_format(text, first) || is_new(text, tokens) || named
    };
    // The state is a place, but nothing is known of it; where the capital is meant as well, it is left out.
    let state = |tokens: &Range<usize>| is_of_states(text, tokens.start);
    let capital = links.iter().any(|l| word!(text.key(l.tokens.start), "washington") && !state(&l.tokens));
    let unlike = |tokens: &Range<usize>| unlike(tokens) || capital && state(tokens);
    candidates.retain(|c| !(unlike(&c.tokens) || is_label(text, &c.tokens) || c.is_demonym() && other(&c.tokens)));
    links.retain(|link| !(unlike(&link.tokens) || state(&link.tokens) || link.demonym && other(&link.tokens)));
    // “Hal Welsh won. But Welsh had a cold.”
    let mut called: KeyMap<()> = KeyMap::default();
    for full in candidates.iter().filter(|c| c.words == 2 && c.tokens.len() == 2 && !c.is_known()) {
        if lexicon.tags(text.key(full.tokens.start)).any(Tags::GIVEN) {
            called.set(text.key(full.tokens.end - 1), ());
        }
    }
    let surname = |tokens: &Range<usize>| called.has(text.key(tokens.start)) && is_surname(text, lexicon, tokens);
    links.retain(|link| !(link.demonym && surname(&link.tokens)));
    for candidate in candidates.iter_mut().filter(|c| c.is_demonym() && surname(&c.tokens)) {
        candidate.known = None;
    }
}

/// “African-American”, “Native American beadwork”: who is neither of a continent nor of a country.
fn is_of_a_people(text: &Text<'_>, token: usize) -> bool {
    let american = |token: usize| word!(text.key(token), "american" | "americans");
    let half = |first: usize| {
        let joined = text.tokens.get(first + 1).is_some_and(Token::is_dash) && text.joined(first + 1);
        joined && word!(text.key(first), "african") && american(first + 2)
    };
    let apart = token > 0 && american(token) && word!(text.key(token - 1), "native" | "african");
    half(token) || token > 1 && half(token - 2) || apart
}

/// “the American Scientific Affiliation”, but “the French Foreign Minister”: whether a common word in capitals follows that leads
/// up to nobody's title, so that the two begin a name of something else.
fn is_named_after(text: &Text<'_>, lexicon: &Lexicon, next: usize) -> bool {
    let capital = |t: &&Token| t.capital() && !t.upper() && !t.opens_sentence();
    let named = text.tokens[next.min(text.tokens.len())..].iter().take_while(capital);
    let office = Tags::TITLE.or(Tags::ROLE).or(Tags::TITLES);
    next < text.tokens.len()
        && lexicon.is_plain(text, next)
        && named.clone().count() > 0
        && !named.clone().any(|t| lexicon.tags(t.key).any(office))
}

/// “in Spanish.”, “Spanish-speaking”, “speaks Dutch and Spanish”, “a bit of Spanish”, “(Spanish: …”, “Spanish for “witches””; but “in
/// Spanish waters”
fn is_language(text: &Text<'_>, token: usize) -> bool {
    let next = text.tokens.get(token + 1);
    let (first, last) = (list_start(text, token), list_end(text, token));
    let ends = text.tokens.get(last + 1).is_none_or(|t| matches!(t.kind, Kind::Punct(_)) && !t.is_dash());
    let before = |back: usize| first.checked_sub(back).map_or(Key::NONE, |before| text.key(before));
    let speaks = |word: Key| word!(word, "speak" | "speaks" | "spoke" | "speaking" | "learn" | "learned" | "learnt");
    // “She spoke some Spanish”, “They speak a bit of Spanish so that …”
    let part = if word!(before(1), "of") { 4 } else { 2 };
    let learnt = speaks(before(1))
        || speaks(before(part)) && word!(before(part - 1), "some" | "fluent" | "no" | "a" | "good" | "little")
        || ends && word!(before(1), "in" | "some" | "fluent")
        || word!(before(2), "languages") && word!(before(1), "like" | "as")
        || ends && word!(before(2), "bit" | "word" | "smattering") && word!(before(1), "of");
    let joined = next.is_some_and(|t| t.is_dash() && !t.spaced());
    let of = text.key(token + 1 + usize::from(joined));
    let meaning = word!(of, "for") && text.tokens.get(token + 2).is_some_and(|t| matches!(t.kind, Kind::Mark(_)));
    let named = word!(of, "language" | "speaking" | "speaker" | "speakers" | "translation" | "pronunciation");
    learnt || meaning || named || next.is_some_and(|t| t.is(':'))
}

/// “a virus dubbed “Agent Brown””, “RCP stands for ‘Representative Climate Pathway’”: nobody's title and name.
fn is_label(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let mark = |at: usize| text.tokens.get(at).is_some_and(|t| matches!(t.kind, Kind::Mark(_)));
    let open = (tokens.start.saturating_sub(2)..tokens.start).rev().find(|&at| mark(at));
    let Some(before) = open.and_then(|open| open.checked_sub(1)) else { return false };
    let closed = mark(tokens.end) || text.tokens.get(tokens.end).is_some_and(|t| t.is(',')) && mark(tokens.end + 1);
    let stands =
        before > 0 && word!(text.key(before), "for") && word!(text.key(before - 1), "stands" | "stood" | "short");
    closed && (stands || word!(text.key(before), "dubbed" | "named" | "codenamed" | "titled" | "entitled"))
}

/// “told France 24”, “the France 24 team”; but “France 24 Wales 10”, “in France 24 people”
fn is_channel(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    let named = word!(text.key(token), "france") && text.tokens.get(token + 1).is_some() && text.str(token + 1) == "24";
    let before = token.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
    let next = text.key(token + 2);
    let speaks = lexicon.tags(next).any(Tags::SPEECH) || word!(next, "reported");
    named && (speaks || word!(before, "the" | "told" | "channel" | "broadcaster" | "for"))
}

/// “an East German”: of what once was a country.
fn is_of_part(text: &Text<'_>, token: usize) -> bool {
    let part = token.checked_sub(1).filter(|&part| text.tokens[part].capital() && text.tokens[token].spaced());
    part.is_some_and(|part| word!(text.key(part), "west" | "east"))
        && word!(text.key(token), "german" | "germans" | "pakistani" | "pakistanis")
}

/// Whether one word stands as a person's name does, before what the person does or owns.
fn is_surname(text: &Text<'_>, lexicon: &Lexicon, tokens: &Range<usize>) -> bool {
    let (before, next) = (tokens.start.checked_sub(1).map_or(Key::NONE, |t| text.key(t)), text.key(tokens.end));
    let owns = text.tokens.get(tokens.end).is_some_and(|t| t.kind == Kind::Clitic);
    let acts = word!(next, "had" | "has" | "was" | "is" | "will" | "would" | "won" | "lost" | "did" | "who");
    let led = word!(before, "the" | "a" | "an" | "and" | "or");
    tokens.len() == 1 && !led && (owns || acts || lexicon.tags(next).any(Tags::SPEECH))
}

/// The first word of the list of capitalised words that a token stands in: “Dutch, Greek and Latin”.
fn list_start(text: &Text<'_>, token: usize) -> usize {
    let joint = |t: usize| text.tokens[t].is(',') || word!(text.key(t), "and" | "or");
    let before = |at: usize| (at.saturating_sub(2)..at).rev().take_while(|&t| joint(t)).last()?.checked_sub(1);
    let mut first = token;
    for _ in 0..LISTED {
        match before(first).filter(|&at| text.tokens[at].capital()) {
            Some(at) => first = at,
            None => break,
        }
    }
    first
}

/// The last word of that list.
fn list_end(text: &Text<'_>, token: usize) -> usize {
    let joint = |t: usize| text.tokens.get(t).is_some_and(|t| t.is(',') || word!(t.key, "and" | "or"));
    let mut last = token;
    for _ in 0..LISTED {
        let next = last + 2 + usize::from(joint(last + 2));
        if !joint(last + 1) || !text.tokens.get(next).is_some_and(Token::capital) {
            break;
        }
        last = next;
    }
    last
}

/// “Senator Ada Hale of Washington”: senators and governors are of states, and the capital is none.
fn is_senators(text: &Text<'_>, token: usize) -> bool {
    let whose = || (token.saturating_sub(5)..token - 1).map(|at| text.key(at));
    let office = |key: Key| {
        word!(key, "sen" | "senator" | "gov" | "governor" | "rep" | "representative" | "congresswoman" | "congressman")
    };
    word!(text.key(token), "washington") && token > 1 && word!(text.key(token - 1), "of") && whose().any(office)
}

/// “Utah and Washington”, “Washington, Oregon and Idaho”, “in Redmere, Washington, …”: the state that is named like the capital.
fn is_of_states(text: &Text<'_>, token: usize) -> bool {
    let state = |key: Key| {
        word!(
            key,
            "alaska"
                | "arizona"
                | "california"
                | "colorado"
                | "idaho"
                | "michigan"
                | "minnesota"
                | "montana"
                | "nevada"
                | "oregon"
                | "texas"
                | "utah"
                | "virginia"
                | "wisconsin"
                | "wyoming"
        )
    };
    if !word!(text.key(token), "washington") || token < 2 {
        return false;
    }
    let comma = |at: usize| text.tokens.get(at).is_some_and(|t| t.is(','));
    let joins = |at: usize| comma(at) || word!(text.key(at), "and" | "or");
    // “Utah, and Washington”
    let before = token - usize::from(token > 2 && joins(token - 1) && joins(token - 2));
    let town = |t: usize| {
        word!(text.key(t), "seattle" | "tacoma" | "spokane" | "olympia" | "bellevue" | "everett" | "yakima" | "redmond")
    };
    let towns = comma(token - 1) && (town(token - 2) || comma(token + 1) && text.tokens[token - 2].capital());
    towns || joins(before - 1) && state(text.key(before - 2)) || joins(token + 1) && state(text.key(token + 2))
}

/// “left the Paris deal”: what was agreed in a capital is not the capital; “the Paris Agreement” is a name of its own.
fn is_treaty(text: &Text<'_>, token: usize) -> bool {
    let climate = usize::from(word!(text.key(token + 1), "climate" | "peace"));
    let agreed = text.key(token + 1 + climate);
    let within = token.checked_sub(1).is_some_and(|before| word!(text.key(before), "in"));
    let place = word!(text.key(token + 2 + climate), "centre" | "center" | "talks");
    !(within || place)
        && word!(text.key(token), "paris" | "oslo" | "minsk" | "rome" | "vienna" | "lisbon" | "doha")
        && word!(agreed, "deal" | "accord" | "accords" | "agreement" | "agreements" | "treaty" | "convention")
}

/// “JPG and PNG files”: what a file is written in is no country.
fn is_format(text: &Text<'_>, token: usize) -> bool {
    let format = |key: Key| {
        word!(
            key,
            "file" | "files" | "format" | "formats" | "image" | "images" | "jpg" | "jpeg" | "gif" | "svg" | "pdf"
        )
    };
    word!(text.key(token), "png") && (token.saturating_sub(2)..token + 3).any(|at| at != token && format(text.key(at)))
}

/// “North New Guinea”: what is new there is not what it is named for.
fn is_new(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let new = tokens.start.checked_sub(1).is_some_and(|before| text.str(before) == "New");
    new && tokens.len() == 1
        && word!(text.key(tokens.start), "guinea" | "mexico" | "england" | "jersey" | "britain" | "wales")
}

/// “told The Australian”, “in The West Australian”: an article with a capital inside a sentence begins a title. And “the New
/// Yorker”, but “a New Yorker”.
fn is_magazine(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let the = |t: &usize| word!(text.key(*t), "the");
    let title = |t: usize| text.str(t) == "The" && !text.tokens[t].opens_sentence() && text.tokens[t - 1].is_word();
    let mut before = (0..tokens.start).rev().take(2);
    before.clone().take(1).any(|t| the(&t) && text.str(tokens.end - 1) == "Yorker")
        || before.find(the).is_some_and(title)
}

/// The acronyms that stand in brackets behind words that they begin and that name nobody: “a small modular reactor (SMR)”,
/// “Open Learning Resources (OLR)”.
fn things(text: &Text<'_>, lexicon: &Lexicon, links: &[Link]) -> KeyMap<()> {
    let mut things = KeyMap::default();
    for (open, around) in text.tokens.windows(3).enumerate() {
        let [bracket, acronym, close] = around else { continue };
        if !bracket.is('(') || !acronym.upper() || !close.is(')') || acronym.span.len() > 6 || open == 0 {
            continue;
        }
        let joining = |t: usize| word!(text.key(t), "and" | "of" | "for");
        let mut words = (0..open).rev().filter(|&t| !text.tokens[t].is_dash() && !joining(t));
        let begins = |c: char| {
            words.next().is_some_and(|t| {
                let small = text.tokens[t].opens_sentence() || kinds::is_good(text, lexicon, t, t + 1 == open);
                let c = if small && text.tokens[t].capital() { c } else { c.to_ascii_lowercase() };
                text.str(t).starts_with(c)
            })
        };
        // “International Court of Justice (ICJ)”: a fact, and so its acronym is one.
        let last = links.partition_point(|link| link.tokens.end < open);
        let fact = links.get(last).is_some_and(|link| link.tokens.end == open);
        if text.str(open + 1).chars().rev().all(begins) && !fact {
            things.set(acronym.key, ());
        }
    }
    things
}
