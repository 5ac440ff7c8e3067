//! What a name names: evidence from the words around one mention of it.

mod words;

use std::ops::Range;

use self::words::{BEFORE, BEHIND, FIELDS, HOLDINGS, LED, LIVES, MOTION, OF_CLUB, OFFICES, STATES, TRADES};
use super::candidate::Candidate;
use super::entity::EntityKind::{Organisation, Person, Place, Work};
use super::evidence::Evidence;
use super::lexicon::{Lexicon, Tags};
use super::{persons, roles};
use crate::keys::word;
use crate::text::{Key, Kind, Text, Token};

/// Whether a word is a state that a dateline shortens: “Lunden, Wash.”
pub(super) fn is_state(text: &Text<'_>, token: usize) -> bool {
    let dot = text.tokens.get(token + 1).is_some_and(|t| t.is('.') && !t.spaced());
    dot && STATES.has(text.key(token)) && token.checked_sub(1).is_some_and(|comma| text.tokens[comma].is(','))
}

/// “a Democrat from Selwy, who …”: it is not Selwy who does.
fn is_governed(text: &Text<'_>, candidate: &Candidate) -> bool {
    let before = candidate.tokens.start.checked_sub(1);
    // “Ann Hale (52), of Selwy, who …”
    let apart = |of: usize| of > 0 && text.tokens[of - 1].is(',');
    before.is_some_and(|before| {
        word!(text.key(before), "at" | "from" | "in" | "near") || word!(text.key(before), "of") && apart(before)
    })
}

/// Whether a known place and nothing longer stands at a token: “Lunden, Chad”, but not “Ann Hale, Chad Moss”, “Hale, Chad's
/// envoy”.
fn is_region(text: &Text<'_>, lexicon: &Lexicon, token: usize) -> bool {
    let Some(behind) = lexicon.place(text, token) else { return false };
    let goes_on = |t: &Token| t.kind == Kind::Clitic || t.is_word() && t.capital() && !t.opens_sentence();
    !text.tokens.get(behind).is_some_and(goes_on)
}

/// Whether what only a country has stands at a token: “Jordan's king”.
pub(super) fn is_ruled(text: &Text<'_>, token: usize) -> bool {
    let rules =
        word!(text.key(token + 1), "king" | "queen" | "president" | "prime" | "foreign" | "government" | "capital");
    rules && text.tokens[token].kind == Kind::Clitic
}

/// What the words around a mention say.
pub(super) fn evidence(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> Evidence {
    let mut evidence = Evidence::default();
    if candidate.honorific != Tags::NONE {
        evidence.add(Person, 10);
    } else if candidate.role.is_some() || candidate.person {
        evidence.add(Person, 7);
    }
    let sentence = text.sentence(candidate.tokens.start);
    if candidate.tokens.start > sentence.start {
        before(text, lexicon, candidate, sentence.start, &mut evidence);
    }
    let Range { start, end } = candidate.tokens;
    let tags = |at: usize| lexicon.tags(text.key(at));
    // “NGOs such as Al-Halden”
    if is_example(text, lexicon, start..end) {
        evidence.add(Organisation, 9);
    }
    let like_a_place = end > start + 1 && (tags(start).any(Tags::PLACE_FIRST) || tags(end - 1).any(Tags::PLACE));
    if like_a_place && is_club(text, start, end) {
        evidence.add(Place, -6);
        evidence.add(Person, -6);
    }
    if candidate.tokens.end < sentence.end {
        behind(text, lexicon, candidate, sentence.end, &mut evidence);
        if is_spoken_of(text, lexicon, candidate) {
            evidence.add(Person, 2);
        }
    }
    evidence
}

/// Whether a name is an example of several bodies: “charities such as”, “unions like”.
fn is_example(text: &Text<'_>, lexicon: &Lexicon, name: Range<usize>) -> bool {
    let Range { start, end } = name;
    // “charities such as Ann Hale's”
    let owner = text.tokens.get(end).is_some_and(|t| t.kind == Kind::Clitic);
    let first = lexicon.tags(text.key(start));
    if owner || first.any(Tags::GIVEN) && !first.any(Tags::OPENING_PARTICLE) {
        return false;
    }
    let key = |back: usize| start.checked_sub(back).map_or(Key::NONE, |at| text.key(at));
    let such = word!(key(2), "such") && word!(key(1), "as");
    let kind = if such { 3 } else { 2 };
    let kind = start.checked_sub(kind).filter(|_| such || word!(key(1), "like"));
    kind.is_some_and(|kind| {
        word!(text.key(kind), "ngos") || roles::is_plural(text, lexicon, kind, Tags::ORGANISATION_NOUN)
    })
}

/// “St Orrin beat Tarn County 2-1”, “Tarn County fans”: what plays is named like a saint or a county, and is neither.
fn is_club(text: &Text<'_>, start: usize, end: usize) -> bool {
    let key = |at: usize| text.key(at);
    let number = |at: usize| text.tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    let score = |at: usize| number(at) && number(at + 2) && text.tokens[at + 1].is_dash();
    let beaten = start.checked_sub(1).is_some_and(|at| word!(key(at), "beat" | "thrashed" | "hammered"));
    let moved = start.checked_sub(2).is_some_and(|at| {
        word!(key(at), "signed" | "played" | "plays" | "scored") && word!(key(at + 1), "for")
            || word!(key(at), "drew") && word!(key(at + 1), "with")
    });
    let plays = word!(
        key(end),
        "beat"
            | "beats"
            | "thrashed"
            | "hammered"
            | "drew"
            | "fans"
            | "supporters"
            | "striker"
            | "goalkeeper"
            | "midfielder"
    );
    beaten || moved || plays || score(end) || score(end + 1) || start.checked_sub(3).is_some_and(score)
}

/// Whether the word is of nobody but persons.
fn is_somebody(word: Key) -> bool {
    word!(
        word,
        "man"
            | "woman"
            | "boy"
            | "girl"
            | "teenager"
            | "son"
            | "daughter"
            | "brother"
            | "wife"
            | "husband"
            | "widow"
            | "widower"
            | "uncle"
            | "aunt"
            | "cousin"
            | "nephew"
            | "niece"
            | "grandson"
            | "granddaughter"
            | "girlfriend"
            | "boyfriend"
    )
}

/// “one of three members who …”: whether what stands at a token makes a person of the name before.
fn is_one_of(text: &Text<'_>, token: usize) -> bool {
    let Some(of) = text.tokens.get(token..) else { return false };
    let mut rest = of.iter().skip(2).take(REACH / 2).take_while(|t| t.is_word() || t.kind == Kind::Number);
    word!(text.key(token), "one") && word!(text.key(token + 1), "of") && rest.any(|t| word!(t.key, "who"))
}

/// Whether a pronoun of a person takes up the name that its sentence begins with: “Hale left when her term ended”, “Hale left.
/// She is 40.”
pub(super) fn is_spoken_of(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> bool {
    let sentence = text.sentence(candidate.tokens.start);
    if candidate.tokens.start != sentence.start {
        return false;
    }
    let pronoun = |t: &Token| word!(t.key, "he" | "she" | "his" | "her" | "him" | "himself" | "herself");
    let rest = &text.tokens[candidate.tokens.end..sentence.end];
    let mut upto = rest.iter().take(REACH).take_while(|t| !t.capital() && !matches!(t.kind, Kind::Mark(_)));
    let other = |t: &Token| t.capital() && lexicon.tags(t.key).any(Tags::GIVEN.or(Tags::MISTER));
    let next = text.tokens.get(sentence.end).is_some_and(|t| word!(t.key, "he" | "she"));
    upto.any(pronoun) || next && rest.len() > 1 && !rest.iter().any(other)
}

/// So many words behind a name a pronoun may take it up.
const REACH: usize = 14;

fn before(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate, sentence: usize, evidence: &mut Evidence) {
    let start = candidate.tokens.start;
    let last = start - 1;
    let word = &text.tokens[last];
    let second = last.checked_sub(1).filter(|&t| t >= sentence).map_or(Key::NONE, |t| text.key(t));
    let tags = lexicon.tags(word.key);
    let of = word!(word.key, "of");
    let ordinal = !word.spaced() && word!(word.key, "st" | "nd" | "rd" | "th");
    let plain =
        |t: usize| lexicon.tags(text.key(t)).any(Tags::ORGANISATION.or(Tags::TOPIC)) || lexicon.is_plain(text, t);
    // “run as a Hybrid Organisation”: one of many is none by name.
    if word!(word.key, "a" | "an") && candidate.words > 1 && !candidate.is_known() {
        let noun = text.tokens.get(candidate.tokens.end).is_some_and(|t| t.is_word());
        let many = if noun { 0 } else { 9 };
        evidence.add(Organisation, -many);
        evidence.add(Place, -many);
    }
    // “won an Oscar”
    if word!(word.key, "a" | "an" | "his" | "her" | "their" | "its") && is_prize(text, candidate) {
        evidence.add(Person, -6);
    }
    // “the album ‘Ada Blue’”
    let quoted = matches!(word.kind, Kind::Mark(_)) && !text.tokens[start].spaced();
    if let Some(&(Work, points)) = BEFORE.get(second).filter(|_| quoted && candidate.words > 1) {
        evidence.add(Work, points + 3);
    } else if ordinal && candidate.tokens.clone().all(plain) {
        // “the 3rd Army Corps” has its number in its name.
        evidence.against(9);
    } else if (of || word!(word.key, "in")) && HOLDINGS.has(second) && !is_taken(text, last)
        || of && OFFICES.has(second)
    {
        evidence.add(Organisation, 5);
    } else if let Some(&(Work, points)) = BEFORE.get(second).filter(|_| word.is(',') && is_set_off(text, candidate)) {
        // “her second film, …, is …”
        evidence.add(Work, points);
    } else if word!(word.key, "the") {
        by_determined(text, candidate, sentence, evidence);
    } else if word!(word.key, "single") && word!(second, "a" | "every") {
        // “not a single FIR”
    } else if let Some(&(kind, points)) = BEFORE.get(word.key) {
        // “the series Slow Harbour”
        let work = kind == Work && points > 4 && candidate.words > 1 && !lexicon.tags(text.key(start)).any(Tags::GIVEN);
        evidence.add(kind, points + if work { 3 } else { 0 });
        by_word_before(text, lexicon, candidate, second, evidence);
    } else if of {
        let plural = start > 1 && roles::is_plural(text, lexicon, start - 2, Tags::PLACE_NOUN);
        if plural || lexicon.tags(second).any(Tags::PLACE_NOUN) {
            // “the village of Ada al-Brandt”
            let points = if word!(second, "village" | "town" | "hamlet") { 15 } else { 6 };
            evidence.add(Place, if is_home(text, candidate) { 0 } else { points });
        } else if word!(second, "member" | "members") && candidate.words > 1 {
            // “members of Harbour Action”, but “of South Asian communities”
            let direction = lexicon.tags(text.key(start)).any(Tags::DIRECTION);
            let region = direction && lexicon.known(text, candidate.tokens.end - 1).is_some();
            evidence.add(Organisation, if region { 0 } else { 4 });
        }
    } else if matches!(word.kind, Kind::Number) || word.is_dash() && !word.spaced() {
        // “two UFOs”, “anti-UFO”
        evidence.against(3);
    } else if word.capital() || !text.tokens[start].spaced() {
    } else if candidate.words > 1
        && tags.any(Tags::SPEECH)
        && last > sentence
        && matches!(text.tokens[last - 1].kind, Kind::Mark(_))
    {
        // “…,” said so-and-so
        evidence.add(Person, 2);
    } else if tags.any(Tags::ORGANISATION_NOUN) {
        // “the company Hale founded”
        let owned = LED.has(text.key(candidate.tokens.end)) && word!(second, "the");
        evidence.add(Organisation, if owned { 0 } else { 6 });
    } else if tags.any(Tags::PLACE_NOUN) {
        evidence.add(Place, 3);
    }
}

/// “the village of Ada Hale's parents”, “the home town of Ada Hale”, but “her home town of Port Ada”: whether it is of a person that a
/// place is told to be.
fn is_home(text: &Text<'_>, candidate: &Candidate) -> bool {
    let Range { start, end } = candidate.tokens;
    let owner = text.tokens.get(end).is_some_and(|t| t.kind == Kind::Clitic);
    let own =
        |t: usize| word!(text.key(t), "his" | "her" | "their" | "my" | "our") || text.tokens[t].kind == Kind::Clitic;
    let home = start.checked_sub(3).filter(|&home| word!(text.key(home), "home" | "native"));
    let home = home.is_some_and(|home| !(home.saturating_sub(2)..home).any(own));
    candidate.words > 1 && (owner || home)
}

/// “took stock of Hale's years”: whether what stands before “of” is nothing that one has of a firm.
fn is_taken(text: &Text<'_>, of: usize) -> bool {
    let take = of.checked_sub(2).map_or(Key::NONE, |take| text.key(take));
    word!(take, "take" | "takes" | "took" | "taking" | "taken") && word!(text.key(of - 1), "stock")
}

/// Whether a name of several words ends where its clause does.
fn is_set_off(text: &Text<'_>, candidate: &Candidate) -> bool {
    let next = text.tokens.get(candidate.tokens.end);
    candidate.words > 1 && next.is_some_and(|t| matches!(t.kind, Kind::Punct(_) | Kind::Dash(_)))
}

/// What the word before a name says together with the one before that, `second`, and with the head of the name.
fn by_word_before(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate, second: Key, evidence: &mut Evidence) {
    let start = candidate.tokens.start;
    let word = text.key(start - 1);
    let at = word!(word, "at");
    let (kind, points) = BEFORE.get(word).map_or((Person, 0), |&found| found);
    let head = lexicon.tags(text.key(candidate.tokens.end - 1));
    let headed = candidate.words > 1 && head.any(Tags::PLACE) && !head.any(Tags::ORGANISATION);
    // “in Deir al-Brandt”
    let given = lexicon.tags(text.key(start)).any(Tags::GIVEN);
    let stars = word!(second, "starred" | "stars" | "starring");
    if stars && candidate.words > 1 && word!(word, "in") {
        // “who starred in White Summer”
        evidence.add(Place, -points);
        evidence.add(Work, 4);
    }
    if kind == Place && points > 2 && candidate.words > 1 && !given {
        evidence.add(Person, -3);
    }
    if headed && (at || kind == Place && points > 1) {
        // “at Grover Hall”
        evidence.add(Place, 7);
    }
    let people = Tags::TITLE.or(Tags::ROLE);
    let works = lexicon.tags(second).any(people) || start > 1 && roles::is_plural(text, lexicon, start - 2, people);
    if at && works {
        // “analysts at …”
        evidence.add(Organisation, 7);
    } else if word!(second, "according") {
        evidence.add(Organisation, 2);
    } else if word!(word, "in") && FIELDS.has(second) {
        // “a degree in Ethnobotany”, “published in Zoographia”
        evidence.add(Place, -points);
    } else if MOTION.has(second) && kind == Place {
        evidence.add(Place, 2);
    }
}

/// What stands before the article of a name: “chief executive of the …”, “aboard the …”, “the flagship, the …”.
fn by_determined(text: &Text<'_>, candidate: &Candidate, sentence: usize, evidence: &mut Evidence) {
    let word = |back: usize| candidate.tokens.start.checked_sub(back).filter(|&t| t >= sentence);
    let key = |back: usize| word(back).map_or(Key::NONE, |t| text.key(t));
    let comma = word(2).is_some_and(|t| text.tokens[t].is(','));
    // “chairman of the Kajuru local government area”
    let noun = text.tokens.get(candidate.tokens.end).is_some_and(|t| t.is_word() && !t.capital());
    if word!(key(2), "of") && OFFICES.has(key(3)) && !(noun && candidate.words == 1) {
        evidence.add(Organisation, 7);
    } else if let Some(&(Work, points)) = BEFORE.get(key(if comma { 3 } else { 2 })) {
        // “the album The Harbour Department”
        let own = text.str(candidate.tokens.start - 1) == "The" && candidate.words > 1;
        evidence.add(Work, points + if own { 6 } else { 0 });
    }
}

/// Whether a name is what prizes are called.
fn is_prize(text: &Text<'_>, candidate: &Candidate) -> bool {
    let name = text.key(candidate.tokens.start);
    candidate.words == 1 && word!(name, "oscar" | "emmy" | "tony" | "grammy" | "logie" | "bafta" | "brit" | "olivier")
}

/// “Oscar chances”: whether what stands at a token is of those who may win.
fn is_won(text: &Text<'_>, token: usize) -> bool {
    word!(
        text.key(token),
        "winner" | "winners" | "nominee" | "nominees" | "nomination" | "nominations" | "chances" | "contender"
    )
}

/// “Al-Halden television said …”, but “the Halden television series”, “Ada Hale television”.
fn is_broadcaster(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate) -> bool {
    let Range { start, end } = candidate.tokens;
    let ends = text.tokens.get(end + 1).is_none_or(|t| !t.is_word() || roles::is_stop(t.key));
    let first = lexicon.tags(text.key(start));
    let person = first.any(Tags::GIVEN) && !first.any(Tags::ARTICLE);
    word!(text.key(end), "television" | "radio") && ends && !person
}

fn behind(text: &Text<'_>, lexicon: &Lexicon, candidate: &Candidate, sentence: usize, evidence: &mut Evidence) {
    let end = candidate.tokens.end;
    let next = &text.tokens[end];
    let tags = lexicon.tags(next.key);
    let first = &text.tokens[candidate.tokens.start];
    if first.opens_sentence() && first.upper() && first.span.len() > 3 && !candidate.titled {
        // “LUNDEN, Norway (AP) — …”, but “WATCH: …”
        let region = next.is(',') && text.tokens.get(end + 1).is_some_and(|t| t.capital());
        let dateline = next.is('(') || next.is_dash() && next.spaced() || region;
        evidence.add(Place, if dateline { 4 } else { 0 });
        evidence.against(if next.is(':') { 4 } else { 0 });
    }
    if word!(next.key, "v" | "vs") {
        // “in Hale v. Brandt”
        evidence.against(4);
    } else if is_prize(text, candidate) && is_won(text, end) {
        evidence.add(Person, -6);
    } else if next.is_dash() && word!(text.key(end + 1), "winning" | "nominated") {
        // “Oscar-winning”
        evidence.against(6);
    } else if next.is_word() && !next.capital() {
        // “Norvex named Ada Hale chief executive.”
        let before = candidate.tokens.start.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
        let named = candidate.words > 1 && word!(before, "named" | "appointed" | "elected");
        if let Some(&(kind, points)) = BEHIND.get(next.key) {
            evidence.add(if named { Person } else { kind }, points);
        } else if word!(next.key, "podcast") && candidate.words > 1 && !lexicon.tags(first.key).any(Tags::GIVEN) {
            // “his Late Heights podcast”
            evidence.add(Work, 9);
        } else if is_broadcaster(text, lexicon, candidate) {
            evidence.add(Organisation, 9);
        } else if TRADES.has(next.key) {
            evidence.add(Organisation, 4);
        } else if word!(next.key, "and") && word!(text.key(end + 1), "colleagues") {
            evidence.add(Person, 9);
        } else if tags.any(Tags::SPEECH) {
            evidence.add(Person, 2);
            evidence.add(Organisation, 1);
        } else if word!(next.key, "was" | "were") && word!(text.key(end + 1), "born") {
            evidence.add(Person, 6);
        } else if LIVES.has(next.key) {
            evidence.add(Person, 2);
        } else if tags.any(Tags::OF_PERSON) {
            evidence.add(Person, if candidate.words == 1 { 4 } else { 1 });
        } else if tags.any(Tags::ORGANISATION_NOUN) {
            evidence.add(Organisation, 2);
        } else if OF_CLUB.has(next.key) && text.tokens.get(end + 1).is_some_and(|t| t.capital()) {
            evidence.add(Organisation, 3);
        } else if word!(next.key, "of") && candidate.words > 1 && word!(text.key(end + 1), "the") {
            // “so-and-so of the Harbour Board”
            evidence.add(Person, 1);
        } else if word!(next.key, "of") && candidate.words > 1 && lexicon.place(text, end + 1).is_some() {
            // “Khanh Nhi Luong of Vietnam”
            evidence.add(Person, 2);
        } else if tags.any(Tags::PLACE_NOUN)
            || lexicon.tags(text.key(end + 1)).any(Tags::PLACE_NOUN) && !text.tokens[end + 1].capital()
        {
            // “Sirte province”, “Sirte naval base”
            evidence.add(Place, 3);
        }
    } else if word!(next.key, "ceo" | "cfo") && next.upper() {
        evidence.add(Organisation, 4);
    } else if next.is_dash() && word!(text.key(end + 1), "led") {
        // “the Unity-led coalition”
        evidence.add(Organisation, 7);
    } else if next.is('(') {
        // “(born 8 May 1904)”, “(1904–1967)”
        let born = word!(text.key(end + 1), "born");
        let year = text.tokens.get(end + 1).is_some_and(|t| t.kind == Kind::Number && t.span.len() == 4);
        let span = year && text.tokens.get(end + 2).is_some_and(|t| t.is_dash());
        evidence.add(Person, if born || span { 4 } else { 0 });
    } else if next.is(',') && end + 1 < sentence {
        let age = &text.tokens[end + 1];
        if persons::is_aged(text, end) {
            evidence.add(Person, 6);
        } else if word!(age.key, "of" | "from") && text.tokens.get(end + 2).is_some_and(|t| t.capital()) {
            // “Ada Hale, of Lunden, …”
            evidence.add(Person, if candidate.words > 1 { 2 } else { 0 });
        } else if is_state(text, end + 1) {
            evidence.add(Place, 6);
        } else if candidate.words == 1
            && word!(age.key, "whose")
            && word!(text.key(end + 2), "chief" | "chairman" | "headquarters" | "parent" | "profits" | "shares")
        {
            // “Brandt, whose chief executive …”
            evidence.add(Organisation, 6);
        } else if is_region(text, lexicon, end + 1) {
            evidence.add(Place, 4);
        } else if (matches!(BEHIND.get(age.key), Some((Person, _))) || is_one_of(text, end + 1))
            && !is_governed(text, candidate)
        {
            evidence.add(Person, 4);
        }
    }
    if candidate.known.is_some_and(|known| known.kind == Place) && is_ruled(text, end) {
        evidence.add(Place, 4);
    }
    if let Some(apposition) = candidate.apposition {
        let what = apposition.what;
        if what.any(Tags::TITLE.or(Tags::ROLE).or(Tags::KIN)) {
            // “Evergrande, the developer that failed”: firms are developers, and rivals, as well.
            let span = text.token_from(apposition.span.start)..text.token_from(apposition.span.end);
            let last = text.key(span.end - 1);
            // “Lunden, the twin of Halden”, “Norvex, a partner of Tarnow Steel”: so are towns and firms.
            let head = span.clone().take_while(|&t| !word!(text.key(t), "of")).last().map_or(last, |t| text.key(t));
            let kin = !what.any(Tags::TITLE.or(Tags::ROLE)) && !is_somebody(head);
            let firm = roles::is_of_firm(last) || roles::is_rival(last) || kin;
            evidence.add(Person, if firm { 1 } else { 6 });
        } else if what.any(Tags::ORGANISATION_NOUN) {
            // “Dana is a gifted operator”
            let given = candidate.words == 1 && lexicon.tags(first.key).any(Tags::GIVEN);
            evidence.add(Organisation, if given { 3 } else { 6 });
        } else if what.any(Tags::PLACE_NOUN) {
            evidence.add(Place, 6);
        }
    }
}
