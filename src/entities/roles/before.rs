//! The role that stands right before a name: “former prime minister”, “Sudan's president, …”, “the Auditor-General, …”.

use super::super::lexicon::{Lexicon, Tags};
use super::super::writing::text_joins;
use super::past::{Past, past};
use super::{LONGEST, OF_FIRMS, OWNERS, PERSON, Role, STOPS, is_apart, is_did, is_hyphen, is_person, singular, stands};
use crate::keys::word;
use crate::table;
use crate::text::{Key, Kind, Text, Token};

/// So many words of a name matter.
const NAME: usize = 3;

table! {
    /// Roles that are verbs as well: “Rovers host Albion”.
    static VERBS_TOO: () = {
        "host" => (), "chair" => (), "judge" => (), "mentor" => (), "pilot" => (), "coach" => (), "man" => (), "star" => (),
    };
}

table! {
    /// What stands before a role and says of what kind it is, as a noun that is no field of an office.
    static KINDS: () = {
        "aviation" => (), "backup" => (), "branch" => (), "budget" => (), "bus" => (), "business" => (), "cab" => (),
        "car" => (), "cartel" => (), "casino" => (), "central" => (), "chess" => (), "child" => (), "city" => (),
        "clinic" => (), "college" => (), "communications" => (), "conservation" => (), "construction" => (),
        "crew" => (), "crypto" => (), "cryptocurrency" => (), "cult" => (), "dance" => (), "darts" => (),
        "divorce" => (), "dog" => (), "entertainment" => (), "estate" => (), "evidence" => (), "farm" => (),
        "fashion" => (), "fiction" => (), "finance" => (), "fitness" => (), "freelance" => (), "fund" => (),
        "gang" => (), "government" => (), "guitar" => (), "gym" => (), "harness" => (), "hedge" => (), "horse" => (),
        "hospital" => (), "hotel" => (), "immigration" => (), "insurance" => (), "intelligence" => (),
        "internet" => (), "investment" => (), "jazz" => (), "lorry" => (), "mafia" => (), "match" => (),
        "mine" => (), "nursery" => (), "opera" => (), "pace" => (), "pet" => (), "plant" => (), "poker" => (),
        "pop" => (), "production" => (), "property" => (), "pub" => (), "publicity" => (), "quiz" => (),
        "reality" => (), "recruitment" => (), "restaurant" => (), "rock" => (), "science" => (), "script" => (),
        "show" => (), "skills" => (), "snooker" => (), "soap" => (), "software" => (), "spin" => (), "street" => (),
        "talk" => (), "taxi" => (), "team" => (), "tech" => (), "television" => (), "tour" => (), "tractor" => (),
        "trial" => (), "truck" => (), "tv" => (), "unit" => (), "weather" => (), "wedding" => (), "wellness" => (),
        "yoga" => (),
    };
}

table! {
    /// Offices of several fields: “work and pensions secretary”.
    static WITH_FIELDS: () = {
        "commissioner" => (), "correspondent" => (), "editor" => (), "minister" => (), "officer" => (), "reporter" => (),
        "secretary" => (), "spokesman" => (), "spokesperson" => (), "spokeswoman" => (),
    };
}

table! {
    /// What chief officers are of, as no other role is: “chief people and culture officer”.
    static OFFICERS: () = {
        "and" => (), "brand" => (), "chief" => (), "content" => (), "culture" => (), "customer" => (), "data" => (),
        "diversity" => (), "growth" => (), "impact" => (), "innovation" => (), "people" => (), "privacy" => (),
        "product" => (), "sustainability" => (), "transformation" => (),
    };
}

/// The role that stands right before a token, in the sentence that begins at `sentence`.
pub(in crate::entities) fn before(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Role> {
    let reader = Before { text, lexicon, token, sentence };
    let noun = reader.noun()?;
    if reader.is_otherwise(&noun) {
        return None;
    }
    let start = reader.start(&noun)?;
    let mut span = text.span(start..noun.end + 1);
    // “former prime ministers Hale and Doe”: each of them is one.
    span.end -= u32::from(noun.plural && noun.end == noun.last);
    let Noun { plural, apart, what, .. } = noun;
    reader.is_held(&noun, start).then_some(Role { span, plural, apart, what })
}

/// What stands before a name.
struct Before<'a> {
    text: &'a Text<'a>,
    lexicon: &'a Lexicon,
    /// Where the name begins.
    token: usize,
    sentence: usize,
}

/// The word that says what somebody is.
struct Noun {
    last: usize,
    /// The last word of what it is of: “chief of staff”.
    end: usize,
    singular: Key,
    what: Tags,
    plural: bool,
    /// Whether a comma stands between it and the name.
    apart: bool,
    /// Whether it is of something.
    of: bool,
    /// Whether it is “head”, which is a role only of something.
    head: bool,
    titled: bool,
    /// Whether an office of something opens the sentence.
    opens: bool,
}

impl Before<'_> {
    fn noun(&self) -> Option<Noun> {
        let Self { text, lexicon, token, sentence } = *self;
        let mut last = token.checked_sub(1).filter(|&last| last >= sentence && text.tokens[token].spaced())?;
        let apart = text.tokens[last].is(',');
        if apart {
            last = last.checked_sub(1).filter(|&last| last >= sentence)?;
            let behind = last;
            last = self.before_of(behind);
            // “a spokesman for the mayor, Ann Hale, …” is either of them.
            // But “the Minister of Justice, Ann Hale, …” is of that.
            let field = text.tokens[behind].capital() && lexicon.tags(text.key(behind)).any(Tags::TOPIC);
            if last < behind && lexicon.tags(text.key(behind)).any(Tags::TITLE) && !field {
                return None;
            }
            // “the master of the Port of Lunden, …”
            if last < behind && text.tokens[last].capital() && !is_person(lexicon, text.key(last)) {
                last = self.before_of(last);
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
        let singular =
            if plural { singular(text, last).unwrap_or(Key::NONE) } else { closed.unwrap_or(text.key(last)) };
        let what = if head { Tags::ROLE } else { lexicon.tags(singular) };
        let capital = text.tokens[last].capital() && !word!(text.key(last), "elect");
        // “Head of the Harbour Board, Ann Hale, said”
        let opens = of && text.tokens[last].opens_sentence();
        let titled = capital && apart && (what.any(Tags::TITLE) || head && opens);
        // “at 4:00pm Ann Hale rang”: an hour is no office; “a four-player Harbour Mode” is no player.
        let hour = word!(singular, "pm" | "cm") && !text.tokens[last].upper();
        let joined = last.checked_sub(2).filter(|&first| first >= sentence && text_joins(text, first, last + 1));
        let counted = joined.is_some_and(|n| {
            text.tokens[n].kind == Kind::Number
                || word!(text.key(n), "two" | "three" | "four" | "five" | "single" | "multi" | "semi")
        });
        let noun = !(capital && !titled || hour || counted) && what.any(PERSON);
        noun.then_some(Noun { last, end, singular, what, plural, apart, of, head, titled, opens })
    }

    /// Whether the noun is a verb, what a firm is, or said of a firm.
    fn is_otherwise(&self, noun: &Noun) -> bool {
        let Self { text, lexicon, token, sentence } = *self;
        let &Noun { last, singular, plural, apart, .. } = noun;
        // “Rovers, third in the league, host Albion”
        let host = |t: &Token| t.is(',') && word!(singular, "host");
        let led = last > sentence && (text.tokens[last - 1].capital() || host(&text.tokens[last - 1]));
        let behind = (token..text.tokens.len().min(token + NAME)).take_while(|&t| text.tokens[t].capital());
        let name = lexicon.tags(behind.last().map_or(Key::NONE, |t| text.key(t)));
        let body = name.any(Tags::PLACE.or(Tags::ORGANISATION)) && !name.any(Tags::SURNAME);
        // “The film stars Ada Hale”, “Rovers host Albion”, “Rovers host Selwy Town”, “to host Crossover”
        let count = self.count();
        let before = last.checked_sub(1).filter(|&before| before >= sentence).map_or(Key::NONE, |t| text.key(t));
        let to = word!(before, "to" | "may");
        // “will shepherd Hale”: whatever else it is.
        let will = word!(before, "will" | "would" | "can" | "could" | "might" | "must" | "should");
        // “Rovers host Real Betis”, a club that all know
        let hosts = word!(singular, "host") && lexicon.known(text, token).is_some();
        let noun = last.checked_sub(2).is_some_and(|the| OWNERS.has(text.key(the)) || word!(text.key(the), "free"));
        let will = will && !apart && !noun;
        let verb = VERBS_TOO.has(singular) && (plural || to || led && (count < 2 || body || hosts)) || will;
        // “solicitors Irwin Mitchell said”: several are a firm, where no other is named with them.
        let listed = |t: &Token| {
            word!(t.key, "and" | "to") || t.is(',') && text.tokens.get(token + count + 1).is_some_and(Token::capital)
        };
        let given = lexicon.tags(text.key(token)).any(Tags::GIVEN);
        // “the deputy Halden chief executive Ann Hale”: no firm is a deputy.
        let next = text.tokens.get(token + count).filter(|t| t.is_word() && !t.capital());
        let role = next.is_some_and(|t| lexicon.tags(t.key).any(Tags::TITLE.or(Tags::ROLE).or(Tags::MODIFIER)));
        let of_another = word!(singular, "deputy") && !apart && role;
        // “lead manager Halden Brothers”, “market leader Navion”
        let kind = last.checked_sub(1).filter(|&kind| kind >= sentence).map_or(Key::NONE, |kind| text.key(kind));
        let lead = word!(kind, "lead" | "market" | "financial" | "investment" | "land" | "estate")
            && word!(singular, "manager" | "leader" | "adviser" | "advisor" | "agent");
        // “the activist investor Halden Partners”: no person is called so. “the best actress Bafta”
        let company = !apart && count > 1 && name.any(Tags::ORGANISATION) && !name.any(Tags::SURNAME);
        let won = word!(kind, "best") && count < 2 && !given;
        let firm = (lead || OF_FIRMS.get(singular) == Some(&true)) && (count < 2 || !given) && !apart
            || plural && !apart && !text.tokens.get(token + count).is_some_and(listed);
        verb || firm || of_another || company || won
    }

    /// So many words the name has, as far as it matters.
    fn count(&self) -> usize {
        let tokens = &self.text.tokens;
        tokens[self.token..tokens.len().min(self.token + NAME)].iter().take_while(|t| t.capital()).count()
    }

    /// Where the role's words begin.
    fn start(&self, noun: &Noun) -> Option<usize> {
        let Self { text, lexicon, sentence, .. } = *self;
        let &Noun { last, titled, .. } = noun;
        let stands = |t: usize| stands(text, t, sentence);
        let mut start = last;
        while start > sentence && start + LONGEST > last {
            let before = &text.tokens[start - 1];
            let tags = lexicon.tags(before.key);
            let joined = is_hyphen(before) && !before.spaced() || is_hyphen(&text.tokens[start]);
            // “Foreign Affairs minister Ann Hale”
            let affairs = word!(text.key(start), "affairs") && start < last;
            let field = word!(text.key(last), "minister" | "secretary") && (tags.any(Tags::TOPIC) || affairs);
            // “Royal College of Nursing general secretary”: of the college.
            let of = start.checked_sub(2).is_some_and(|of| word!(text.key(of), "of" | "for" | "and"));
            let field = field && !before.upper() && !of;
            let capital = is_apart(before) && !titled && !field;
            let part = PERSON.or(Tags::MODIFIER).or(Tags::TOPIC);
            let kind = self.is_kind(start - 1);
            // “The work and pensions secretary”, but “He quit sport and music editor Ann Hale took over.”
            let office = WITH_FIELDS.has(text.key(last));
            let and = word!(before.key, "and") && office && start < last && start > sentence + 1;
            let and = and && self.is_field(start - 2);
            // “curry house owner”: not of a house
            let house = word!(before.key, "house") && !before.capital();
            if !joined && (capital || house || !(tags.any(part) || kind || and || affairs)) || !stands(start - 1) {
                break;
            }
            start -= 1 + usize::from(and);
        }
        start = self.led(start);
        // “the White House chief of staff, Ann Hale, …”: a known name is whole.
        while start > sentence && lexicon.known(text, start - 1).is_some_and(|(_, behind)| behind > start) {
            start -= 1;
        }
        self.ranked(noun, start)
    }

    /// “spin bowler”, “foreign ministry spokesman”; “humanitarian coordinator”, “investigative reporter”, whose endings no verb has;
    /// “stand-up comedian”, but “year-old comedian”.
    fn is_kind(&self, token: usize) -> bool {
        const ENDS: [&str; 7] = ["ial", "ian", "tal", "nal", "cal", "tive", "sive"];
        let Self { text, lexicon, sentence, .. } = *self;
        let word = &text.tokens[token];
        let body = lexicon.tags(word.key).any(Tags::ORGANISATION_OF.or(Tags::ORGANISATION_NOUN));
        let ending = || ENDS.iter().any(|end| text.str(token).ends_with(end));
        let first = token.checked_sub(2).filter(|&first| first >= sentence && text_joins(text, first, token + 1));
        // “Oscar-winning director”: praise, and no kind.
        let circumstance = ["ing", "born", "form", "married"].iter().any(|end| text.str(token).ends_with(end));
        let other = word!(word.key, "old" | "and" | "elect" | "goal") || circumstance;
        let joined = first.is_some_and(|first| text.tokens[first].is_word()) && !other;
        KINDS.has(word.key) || !word.capital() && (body || ending() || joined)
    }

    /// “the drill officer Ann Hale”, “a Norvan drill officer”: where a role begins with the one word that parts it from an article, an
    /// owner or a people; but “the board hired director Ann Hale”.
    fn led(&self, start: usize) -> usize {
        let Self { text, lexicon, sentence, .. } = *self;
        let Some(word) = start.checked_sub(1).filter(|&word| word > sentence) else { return start };
        let token = &text.tokens[word];
        let owner = text.key(word - 1);
        // “women's rights campaigner”, “children's author”
        if token.kind == Kind::Clitic && word!(owner, "women" | "men" | "children" | "people") {
            return word - 1;
        }
        let people = lexicon.known(text, word - 1).is_some_and(|(known, _)| known.demonym);
        let led = OWNERS.has(owner) || people;
        let noun = token.is_word() && !token.capital() && !STOPS.has(token.key) && !OWNERS.has(token.key);
        // “The decision president Ann Hale made”
        let verb = ["ed", "s", "ly", "tion", "sion", "ment", "ance", "ence", "ship"]
            .iter()
            .any(|end| text.str(word).ends_with(end))
            || is_did(token.key)
            || word!(token.key, "same" | "other" | "only" | "very" | "whole" | "entire" | "first" | "last" | "next");
        if led && noun && !verb && stands(text, word, sentence) { word } else { start }
    }

    /// Where a role begins, from the words at `start` on, whose noun may need another to be one, or be parted by names from what
    /// says that it is none now.
    fn ranked(&self, noun: &Noun, mut start: usize) -> Option<usize> {
        let Self { text, lexicon, sentence, .. } = *self;
        let &Noun { last, end, singular, .. } = noun;
        let plain = |t: usize| !STOPS.has(text.key(t)) && !OWNERS.has(text.key(t));
        // “the elder Hale”
        let the_elder = word!(singular, "elder") && last > sentence && word!(text.key(last - 1), "the");
        // Ranks are of something: “police chief”, but “her chief rival”; “research fellow”, but “fellow Iowan Ada Hale”.
        if start == last && end == last && word!(singular, "chief") {
            // “Harbour Gazette bureau chief”
            let noun = |&of: &usize| of >= sentence && text.tokens[of].is_word() && plain(of);
            let of = last.checked_sub(1).filter(noun)?;
            // “Harbour Union chief Ada Hale”
            start = if text.tokens[of].capital() { last } else { of };
        } else if start == last
            && (word!(singular, "fellow" | "official") || the_elder || self.count() < 2 && word!(singular, "veteran"))
        {
            return None;
        }
        // “fellow director Ann Hale”: fellow to somebody else.
        start += usize::from(start < last && word!(text.key(start), "fellow"));
        // “chief people and culture officer”, but “The fire chief gave officer Ann Hale a medal”
        let field = Tags::TOPIC.or(Tags::MODIFIER);
        let of_chief = |&t: &usize| {
            let key = text.key(t);
            lexicon.tags(key).any(field) || OFFICERS.has(key)
        };
        if word!(singular, "officer") {
            let mut before = (sentence..start).rev().take(LONGEST / 2 + 1).take_while(of_chief);
            start = before.find(|&t| word!(text.key(t), "chief")).unwrap_or(start);
        }
        match past(text, lexicon, start, sentence) {
            Past::No => Some(start),
            Past::From(past) => Some(past),
            Past::Doubt => None,
        }
    }

    /// Whether a field that a role is of begins at a token: first in the sentence, behind whoever has it, or behind a name.
    fn is_field(&self, token: usize) -> bool {
        let Self { text, lexicon, sentence, .. } = *self;
        let before = token.checked_sub(1).filter(|_| token > sentence);
        let begins = before.is_none_or(|before| OWNERS.has(text.key(before)) || text.tokens[before].capital());
        let topic = lexicon.tags(text.key(token)).any(Tags::TOPIC) || word!(text.key(token), "work" | "police");
        token >= sentence && topic && begins
    }

    /// Whether somebody is said to hold the role whose words begin at `start`. Before a comma it is a role only with an owner or
    /// an article: “a former Osage County sheriff, …”.
    fn is_held(&self, noun: &Noun, start: usize) -> bool {
        let Self { text, lexicon, token, sentence } = *self;
        let &Noun { plural, apart, of, head, opens, singular, .. } = noun;
        let part = |t: &Token| t.is_word() || t.is_dash() || t.kind == Kind::Number;
        let noun = |&t: &usize| part(&text.tokens[t]) && !STOPS.has(text.key(t)) && !OWNERS.has(text.key(t));
        let first = start - (sentence..start).rev().take(LONGEST).take_while(noun).count();
        let owner = first.checked_sub(1).filter(|&owner| owner >= sentence).map_or(Key::NONE, |t| text.key(t));
        let led = first.checked_sub(2).map_or(Key::NONE, |t| text.key(t));
        // “Counsel assisting the coroner Ann Hale”: either of them may be meant. “At the head of the march, Ann Hale, …”
        let the = word!(owner, "the");
        if the && (!apart && word!(led, "assisting") || head && word!(led, "at" | "in")) {
            return false;
        }
        // “to the head, Ann Hale, …”: nobody's office; but “the head of the Dock Union, Ann Hale, …”.
        let owned = if head && !of { word!(owner, "its" | "'s") } else { OWNERS.has(owner) || word!(owner, "whose") };
        // “Shire president, Ann Hale, says”, “The Dock Union (DU) secretary, Ann Hale, …”: whoever says so holds the office.
        let begins = first == sentence || first == sentence + 1 && word!(text.key(sentence), "but" | "and");
        let letters = first > sentence && text.tokens[first - 1].is(')');
        let next = token + self.count();
        let tells =
            || text.tokens.get(next).is_some_and(|t| t.is(',')) && lexicon.tags(text.key(next + 1)).any(Tags::SPEECH);
        let owned = owned || opens || !head && (letters || begins && tells());
        // “a music player, Anthems, a new cover and …”: things on a list. “its model Ada”: a machine.
        let given = lexicon.tags(text.key(token)).any(Tags::GIVEN);
        let behind = text.tokens.get(next).is_some_and(|t| t.is(','));
        let listed = apart && !given && behind && word!(owner, "a" | "an") && word!(text.key(next + 1), "a" | "an");
        let made = word!(singular, "model") && self.count() < 2 && word!(owner, "its" | "their" | "'s");
        if listed || made {
            return false;
        }
        // “You are an engineer, Mr Hale”: to whom that is said.
        let called = word!(owner, "a" | "an") && word!(led, "are" | "am" | "'re");
        !apart || owned && !plural && !called
    }

    /// The word before “of” or “for” and what stands there up to a token, else the token: “the mayor of Greater Lunden, …”, “a
    /// spokeswoman for the port, …”, “the secretary of the Dock Union (DU), …”, “the envoy to Norvania, …”.
    fn before_of(&self, last: usize) -> usize {
        let Self { text, lexicon, sentence, .. } = *self;
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
}
