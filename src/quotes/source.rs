//! The noun phrase that names a source: where it ends and begins, what its head is, and which one a cue verb belongs to.

use std::ops::Range;

use super::cues::Form;
use super::frame::{Class, Frame};
use crate::text::{Key, Text};

/// The words that name a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// Its items in the frame.
    pub(super) items: Range<usize>,
    /// The item that says who or what it is.
    pub(super) head: usize,
    /// How it is worded.
    pub(super) wording: Wording,
}

/// How a source is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    Name,
    Pronoun,
    Description,
}

/// How many items a search looks back or ahead: no sentence makes it slow.
const REACH: usize = 60;

crate::table! {
    /// What people and bodies are called by what they do: such a word may stand right before a name or be a source.
    static ROLES: () = {
        "president" => (), "chairman" => (), "chairwoman" => (), "chair" => (), "chief" => (), "director" => (),
        "spokesman" => (), "spokeswoman" => (), "spokesperson" => (), "minister" => (), "secretary" => (),
        "senator" => (), "congressman" => (), "congresswoman" => (), "governor" => (), "mayor" => (), "judge" => (),
        "justice" => (), "lawyer" => (), "attorney" => (), "prosecutor" => (), "professor" => (), "analyst" => (),
        "strategist" => (), "adviser" => (), "advisor" => (), "aide" => (), "manager" => (), "candidate" => (),
        "nominee" => (), "leader" => (), "host" => (), "anchor" => (), "reporter" => (), "journalist" => (),
        "columnist" => (), "editor" => (), "author" => (), "writer" => (), "historian" => (), "economist" => (),
        "scholar" => (), "expert" => (), "scientist" => (), "researcher" => (), "doctor" => (), "officer" => (),
        "sheriff" => (), "detective" => (), "general" => (), "colonel" => (), "captain" => (), "commander" => (),
        "ambassador" => (), "diplomat" => (), "envoy" => (), "official" => (), "officials" => (), "founder" => (),
        "owner" => (), "executive" => (), "ceo" => (), "boss" => (), "head" => (), "coach" => (), "player" => (),
        "actor" => (), "actress" => (), "singer" => (), "comedian" => (), "activist" => (), "organizer" => (),
        "organiser" => (), "consultant" => (), "pollster" => (), "operative" => (), "delegate" => (), "voter" => (),
        "lawmaker" => (), "legislator" => (), "representative" => (), "member" => (), "commissioner" => (),
        "counsel" => (), "treasurer" => (), "pastor" => (), "bishop" => (), "pope" => (), "king" => (), "queen" => (),
        "prince" => (), "princess" => (), "wife" => (), "husband" => (), "son" => (), "daughter" => (), "father" => (),
        "mother" => (), "brother" => (), "sister" => (), "friend" => (), "neighbor" => (), "neighbour" => (),
        "colleague" => (), "rival" => (), "opponent" => (), "billionaire" => (), "businessman" => (),
        "businesswoman" => (), "mogul" => (), "veteran" => (), "resident" => (), "student" => (), "teacher" => (),
        "speaker" => (), "whip" => (), "co" => (), "former" => (), "vice" => (), "deputy" => (), "speechwriter" => (),
        "presidential" => (), "republican" => (), "democratic" => (), "producer" => (), "filmmaker" => (),
        "man" => (), "woman" => (), "boy" => (), "girl" => (), "person" => (), "people" => (), "men" => (), "women" => (),
        "worker" => (), "driver" => (), "patient" => (), "victim" => (), "suspect" => (), "defendant" => (),
        "witness" => (), "protester" => (), "fisherman" => (), "employee" => (), "tenant" => (), "customer" => (),
        "survivor" => (), "supporter" => (), "critic" => (), "engineer" => (), "pilot" => (), "soldier" => (),
        "police" => (), "chancellor" => (), "premier" => (), "dean" => (), "rabbi" => (), "imam" => (), "priest" => (),
        "archbishop" => (), "headteacher" => (), "headmaster" => (), "barrister" => (), "solicitor" => (), "coroner" => (),
        "councillor" => (), "inspector" => (), "superintendent" => (), "constable" => (), "sergeant" => (),
        "lieutenant" => (), "major" => (), "admiral" => (), "guardian" => (), "grandfather" => (), "grandmother" => (),
        "uncle" => (), "aunt" => (), "cousin" => (), "widow" => (), "widower" => (), "parent" => (), "child" => (),
        "teenager" => (), "tourist" => (), "refugee" => (), "migrant" => (), "immigrant" => (), "investor" => (),
        "entrepreneur" => (), "banker" => (), "trader" => (), "trainer" => (), "skipper" => (), "striker" => (),
        "goalkeeper" => (), "midfielder" => (), "defender" => (), "batsman" => (), "bowler" => (), "champion" => (),
        "artist" => (), "designer" => (), "architect" => (), "chef" => (), "musician" => (), "composer" => (),
        "conductor" => (), "novelist" => (), "poet" => (), "playwright" => (), "critics" => (), "source" => (),
        "surgeon" => (), "physician" => (), "psychologist" => (), "biologist" => (), "farmer" => (), "nurse" => (),
    };
}

crate::table! {
    /// Things that words are written on.
    static BEARERS: () = {
        "sign" => (), "signs" => (), "banner" => (), "banners" => (), "placard" => (), "placards" => (), "poster" => (),
        "posters" => (), "shirt" => (), "shirts" => (), "sticker" => (), "stickers" => (), "plaque" => (), "letter" => (),
        "note" => (), "leaflet" => (), "headline" => (),
    };
}

/// Whether words are written on what the word names.
pub(super) fn bears_words(key: Key) -> bool {
    BEARERS.has(key)
}

/// Whether the word names a role.
pub(super) fn is_role(key: Key) -> bool {
    ROLES.has(key)
}

/// Reads the sources of a frame.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) frame: &'a Frame,
}

impl Reader<'_> {
    pub(super) fn class(&self, i: usize) -> Option<Class> {
        self.frame.class(i)
    }

    fn before(&self, i: usize) -> Option<Class> {
        self.frame.class(i.checked_sub(1)?)
    }

    pub(super) fn key(&self, i: usize) -> Key {
        self.frame.key(self.text, i)
    }

    fn role(&self, i: usize) -> bool {
        is_role(self.key(i))
    }

    /// Whether the cue verb at `i` is used as a verb there: not “the claim”, “his reply”, “reported losses”.
    pub(super) fn verbal(&self, i: usize) -> bool {
        let Some(Class::Verb(verb)) = self.class(i) else { return false };
        let mut left = i;
        while self.before(left) == Some(Class::Adverb) {
            left -= 1;
        }
        let before = self.before(left);
        // so-called
        if before == Some(Class::Joint) {
            return false;
        }
        let noun_like = matches!(
            before,
            Some(Class::Determiner | Class::Possessive | Class::Clitic | Class::Preposition | Class::Number)
        ) && !self.pronoun_clitic(left);
        match verb.form {
            Form::Base => match before {
                Some(Class::To | Class::Pronoun | Class::Auxiliary | Class::Relative) => true,
                Some(Class::Name | Class::Plain) if !verb.noun || self.has_complement(i) => {
                    self.text.str(self.frame.items[left - 1].token).ends_with('s')
                }
                // “to stand up and say”
                Some(Class::Conjunction) => true,
                _ => false,
            },
            Form::Present => {
                let noun_may_stand = matches!(before, Some(Class::Plain | Class::Name)) && verb.noun;
                !noun_like
                    && !matches!(before, None | Some(Class::Conjunction | Class::Joint | Class::Colon))
                    && (!noun_may_stand || self.has_complement(i) || self.behind_quote(left))
            }
            Form::Past | Form::Perfect => {
                !noun_like || matches!(before, Some(Class::Preposition)) && self.quote_at(i + 1)
            }
            Form::Ing => !matches!(before, Some(Class::Determiner | Class::Possessive)),
        }
    }

    /// “he's” said: the clitic of a pronoun is a verb, not a possessive.
    fn pronoun_clitic(&self, left: usize) -> bool {
        self.before(left) == Some(Class::Clitic)
            && left >= 2
            && matches!(self.class(left - 2), Some(Class::Pronoun | Class::Relative))
    }

    /// Whether the phrase that ends before `end` begins right behind a quotation: “…,” Hale notes.
    fn behind_quote(&self, end: usize) -> bool {
        let Some(start) = self.phrase_before(end).map(|phrase| phrase.items.start).filter(|&start| start > 0) else {
            return false;
        };
        let parted = matches!(self.class(start - 1), Some(Class::Comma | Class::Other | Class::Dash));
        self.quote_at(start - 1) || parted && start > 1 && self.quote_at(start - 2)
    }

    fn has_complement(&self, verb: usize) -> bool {
        matches!(
            self.class(verb + 1),
            Some(
                Class::Subordinator
                    | Class::Comma
                    | Class::Quote(_)
                    | Class::Colon
                    | Class::Pronoun
                    | Class::Name
                    | Class::Determiner
                    | Class::Possessive
                    | Class::To
            ) | None
        )
    }

    pub(super) fn quote_at(&self, i: usize) -> bool {
        matches!(self.class(i), Some(Class::Quote(_)))
    }

    /// The noun phrase whose last item is `end - 1`, its attached phrases (“of the agency”) included.
    pub(super) fn phrase_before(&self, end: usize) -> Option<Source> {
        let floor = end.saturating_sub(REACH);
        let mut end = end;
        // What stands in brackets belongs to the phrase: “Warren (D-Mass.) said”.
        if self.before(end) == Some(Class::Closing) {
            end = (floor..end).rev().find(|&i| self.class(i) == Some(Class::Opening))?;
        }
        let mut phrase = self.core_before(end, floor)?;
        // “the head of the agency”: what stands before the preposition is what it is about.
        for _ in 0..4 {
            let preposition = match phrase.items.start.checked_sub(1) {
                Some(p) if self.class(p) == Some(Class::Preposition) && p > floor => p,
                _ => break,
            };
            let Some(outer) = self.attached(preposition, floor) else { break };
            phrase = Source { items: outer.items.start..phrase.items.end, ..outer };
        }
        Some(phrase)
    }

    /// The phrase that “of …”, “for …” belongs to.
    fn attached(&self, preposition: usize, floor: usize) -> Option<Source> {
        let key = self.key(preposition);
        let any_noun = key == Key::of("of") || key == Key::of("for");
        let places = ["at", "in", "from", "on", "with", "by", "to", "about", "against"];
        match self.before(preposition)? {
            Class::Plain if any_noun || places.iter().any(|&p| key == Key::of(p)) => {
                let last = preposition - 1;
                let word = self.text.str(self.frame.items[last].token);
                let participle = word.ends_with("ed") || word.ends_with("ing");
                if participle { None } else { self.core_before(preposition, floor) }
            }
            Class::Verb(_) if !self.verbal(preposition - 1) => self.core_before(preposition, floor),
            Class::Name if any_noun => self.core_before(preposition, floor),
            _ => None,
        }
    }

    /// The phrase that ends before `end`, without what is attached to it.
    fn core_before(&self, end: usize, floor: usize) -> Option<Source> {
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        match self.class(last)? {
            Class::Pronoun => {
                return Some(Source { items: last..end, head: last, wording: Wording::Pronoun });
            }
            Class::Name | Class::Plain | Class::Number | Class::Dot => {}
            // “Some chanted”
            Class::Determiner
                if !["the", "a", "an", "this", "no", "every"].iter().any(|&d| self.key(last) == Key::of(d)) => {}
            Class::Determiner | Class::Possessive => return None,
            Class::Verb(_) if !self.verbal(last) => {}
            _ => return None,
        }
        let mut start = end;
        while start > floor && self.includes(start - 1, start, end) {
            start -= 1;
            if matches!(self.class(start), Some(Class::Determiner | Class::Possessive)) {
                break;
            }
        }
        // A phrase does not begin with what only joins.
        while start < end
            && matches!(self.class(start), Some(Class::Joint | Class::Dot | Class::Clitic | Class::Conjunction))
        {
            start += 1;
        }
        if start == end {
            return None;
        }
        let mut head = last;
        while head > start && matches!(self.class(head), Some(Class::Dot | Class::Number | Class::Joint)) {
            head -= 1;
        }
        let wording = if self.class(head) == Some(Class::Name) { Wording::Name } else { Wording::Description };
        Some(Source { items: start..end, head, wording })
    }

    /// Whether the item at `i` belongs to the phrase that begins at `start`.
    fn includes(&self, i: usize, start: usize, end: usize) -> bool {
        let Some(class) = self.class(i) else { return false };
        if start == end {
            return true;
        }
        let right = self.class(start);
        match class {
            Class::Name => !matches!(right, Some(Class::Determiner)),
            // “the injured man”, but “an email sent by Hale”
            Class::Plain if self.participle(i) => matches!(
                self.before(i),
                Some(Class::Determiner | Class::Possessive | Class::Adverb | Class::Number | Class::Joint)
            ),
            Class::Plain => match right {
                Some(Class::Plain | Class::Joint | Class::Clitic | Class::Number) => true,
                Some(Class::Verb(_)) => true,
                Some(Class::Name) => self.role(i),
                _ => false,
            },
            Class::Verb(_) => {
                !self.verbal(i) && (right != Some(Class::Name) || self.role(i))
                    || self.before(i) == Some(Class::Determiner)
            }
            Class::Clitic => !self.pronoun_clitic(i + 1),
            Class::Determiner | Class::Possessive | Class::Number => true,
            Class::Joint => true,
            Class::Dot => matches!(self.before(i), Some(Class::Name | Class::Plain)),
            Class::Conjunction => {
                right == Some(Class::Name)
                    && self.before(i) == Some(Class::Name)
                    && self.class(end - 1) == Some(Class::Name)
            }
            Class::Adverb => {
                right == Some(Class::Plain) && matches!(self.before(i), Some(Class::Determiner | Class::Possessive))
            }
            Class::Quote(_) => right == Some(Class::Name) && self.before(i) == Some(Class::Name),
            _ => false,
        }
    }

    /// Whether the word at `i` is a past participle: “injured”, “seen”.
    fn participle(&self, i: usize) -> bool {
        const IRREGULAR: [&str; 12] =
            ["seen", "sent", "given", "made", "taken", "led", "known", "shown", "drawn", "born", "run", "left"];
        let key = self.key(i);
        self.text.str(self.frame.items[i].token).ends_with("ed") || IRREGULAR.iter().any(|&word| key == Key::of(word))
    }

    /// The noun phrase that begins at `start`.
    pub(super) fn phrase_from(&self, start: usize) -> Option<Source> {
        let limit = (start + REACH).min(self.frame.len());
        if self.class(start)? == Class::Pronoun {
            return Some(Source { items: start..start + 1, head: start, wording: Wording::Pronoun });
        }
        let mut end = start;
        let mut head = None;
        while end < limit {
            let class = self.frame.items[end].class;
            let goes_on = match class {
                Class::Determiner | Class::Possessive => end == start,
                Class::Name => true,
                // “Hale campaign manager”, but “Hale on Monday” and “Hale criticised”
                Class::Plain => {
                    let before = if end > start { self.class(end - 1) } else { None };
                    let led = matches!(self.class(start), Some(Class::Determiner | Class::Possessive));
                    let noun = before != Some(Class::Name) || self.role(end) || self.named_noun(end, limit) || led;
                    // “a letter seen by Hale”
                    noun && !(matches!(before, Some(Class::Plain | Class::Name)) && self.participle(end))
                }
                Class::Verb(_) => end > start && !self.verbal(end),
                Class::Number => true,
                Class::Joint | Class::Clitic => end > start,
                // “a Wednesday editorial”
                Class::Time => end > start && matches!(self.class(end + 1), Some(Class::Plain)),
                Class::Adverb => {
                    matches!(self.class(end + 1), Some(Class::Plain))
                        && end > start
                        && matches!(self.class(end - 1), Some(Class::Determiner | Class::Possessive))
                }
                Class::Dot => self.abbreviation(end),
                Class::Quote(_) => {
                    end > start && self.class(end - 1) == Some(Class::Name) && self.class(end + 1) == Some(Class::Name)
                }
                Class::Conjunction => {
                    self.class(end - usize::from(end > start)) == Some(Class::Name)
                        && self.class(end + 1) == Some(Class::Name)
                        && end > start
                }
                // “the head of the agency”: the head stays where it is.
                Class::Preposition if head.is_some() => {
                    let key = self.key(end);
                    let of =
                        key == Key::of("of") || key == Key::of("for") || key == Key::of("at") || key == Key::of("from");
                    match self.phrase_from_core(end + 1).filter(|_| of) {
                        Some(inner) => {
                            end = inner;
                            continue;
                        }
                        None => false,
                    }
                }
                _ => false,
            };
            if !goes_on {
                break;
            }
            if matches!(class, Class::Name | Class::Plain | Class::Verb(_)) {
                head = Some(end);
            }
            end += 1;
        }
        let head = head?;
        let wording = if self.class(head) == Some(Class::Name) { Wording::Name } else { Wording::Description };
        Some(Source { items: start..end, head, wording })
    }

    /// “her mother, Ann Hale, …”: the name says more than the description before it.
    pub(super) fn by_name(&self, source: Source) -> Source {
        if source.wording != Wording::Description || self.class(source.items.end) != Some(Class::Comma) {
            return source;
        }
        let name = self.phrase_from(source.items.end + 1).filter(|name| name.wording == Wording::Name);
        let ends = |name: &Source| {
            name.items.clone().all(|i| !matches!(self.class(i), Some(Class::Determiner | Class::Possessive)))
                && matches!(self.class(name.items.end), None | Some(Class::Comma | Class::Dot))
        };
        name.filter(ends).unwrap_or(source)
    }

    /// Where the plain phrase that begins at `start` ends.
    fn phrase_from_core(&self, start: usize) -> Option<usize> {
        let limit = (start + REACH).min(self.frame.len());
        let mut end = start;
        while end < limit {
            let goes_on = match self.frame.items[end].class {
                Class::Determiner | Class::Possessive => end == start,
                Class::Name | Class::Plain | Class::Joint | Class::Number => true,
                Class::Clitic => end > start,
                _ => false,
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        (end > start).then_some(end)
    }

    /// Whether a lower-case word behind a name goes on to a role or another name: “Hale campaign spokesman”.
    fn named_noun(&self, i: usize, limit: usize) -> bool {
        (i + 1..limit.min(i + 3)).any(|next| self.class(next) == Some(Class::Plain) && self.role(next))
    }

    /// Whether the dot belongs to the word before it: “Sen. Hale”, “J. Hale”.
    fn abbreviation(&self, dot: usize) -> bool {
        self.class(dot + 1) == Some(Class::Name) && self.before(dot) == Some(Class::Name)
            || matches!(self.class(dot + 1), Some(Class::Comma | Class::Verb(_)))
                && self.before(dot) == Some(Class::Name)
    }

    /// The subject of the verb at `verb`, looked for before it.
    pub(super) fn subject_before(&self, verb: usize) -> Option<Source> {
        let floor = verb.saturating_sub(REACH);
        let mut i = self.left_of_verb(verb);
        match self.before(i)? {
            Class::Relative => {
                i -= 1;
                let which = self.key(i) == Key::of("which");
                while matches!(self.before(i), Some(Class::Comma | Class::Dash)) {
                    i -= 1;
                }
                if which { self.core_before(i, floor) } else { self.phrase_before(i) }
            }
            // “a sign that read …”
            Class::Subordinator if self.key(i - 1) == Key::of("that") => self.phrase_before(i - 1),
            mark @ (Class::Comma | Class::Dash) => self.before_insertion(i - 1, mark, floor),
            Class::Closing => {
                let open = (floor..i).rev().find(|&k| self.class(k) == Some(Class::Opening))?;
                if self.before(open) == Some(Class::Comma) {
                    self.before_insertion(open - 1, Class::Comma, floor)
                } else {
                    self.phrase_before(open)
                }
            }
            _ => {
                let found = self.phrase_before(i).filter(|found| !self.governed(found));
                // “A man who lost his house said”: a relative clause without commas keeps the subject before it.
                let main = self.main_subject(i);
                let holds = main.as_ref().is_some_and(|main| {
                    self.class(main.items.end) == Some(Class::Relative)
                        && (main.items.end..i).all(|k| {
                            !matches!(self.class(k), Some(Class::Comma | Class::Subordinator | Class::Quote(_)))
                        })
                });
                if holds { main } else { found }
            }
        }
    }

    /// Where the verb's own auxiliaries and adverbs begin.
    pub(super) fn left_of_verb(&self, verb: usize) -> usize {
        let mut i = verb;
        loop {
            match self.before(i) {
                Some(Class::Auxiliary | Class::Be | Class::Adverb) => i -= 1,
                Some(Class::Plain) if i >= 2 && self.class(i - 2) == Some(Class::Time) => i -= 1,
                Some(Class::Clitic) if self.pronoun_clitic(i) => i -= 1,
                // “the senator on Monday said”, “Hale yesterday said”
                Some(Class::Time) => {
                    i -= 1;
                    if self.before(i) == Some(Class::Preposition) {
                        i -= 1;
                    }
                }
                _ => return i,
            }
        }
    }

    /// The subject before what stands between two commas or dashes, the second of them at `close`: an apposition, a
    /// relative clause, a place, an age.
    fn before_insertion(&self, close: usize, mark: Class, floor: usize) -> Option<Source> {
        let mut found: Option<Source> = None;
        let mut end = close;
        // Of a list of insertions, the phrase furthest left is what they all belong to.
        for _ in 0..6 {
            let Some(open) = self.insertion_start(end, mark, floor) else { break };
            end = open;
            let begins = |phrase: &Source| !self.governed(phrase) && !self.predicate(phrase);
            let Some(phrase) = self.phrase_before(open).filter(begins) else { continue };
            let named = phrase.wording != Wording::Description;
            let goes_on = self.before(phrase.items.start) == Some(mark);
            if named || found.as_ref().is_none_or(|f| f.wording == Wording::Description) {
                found = Some(phrase);
            }
            if !goes_on {
                break;
            }
        }
        // “The mayor's wife, Ann Hale, said”: the name says more than the description.
        let open = self.insertion_start(close, mark, floor)?;
        if found.as_ref().is_none_or(|f| f.wording == Wording::Description)
            && let Some(name) = self.phrase_from(open + 1)
            && name.items.end == close
            && name.wording == Wording::Name
        {
            return Some(name);
        }
        found
    }

    /// Whether a preposition stands before the phrase, so that it is no subject. “as” and “after” also begin clauses.
    pub(super) fn governed(&self, source: &Source) -> bool {
        let Some(before) = source.items.start.checked_sub(1) else { return false };
        match self.class(before) {
            Some(Class::Preposition) => {
                let key = self.key(before);
                !["as", "after", "before", "since", "until", "than"].iter().any(|&word| key == Key::of(word))
            }
            Some(Class::To) => true,
            _ => false,
        }
    }

    /// Whether a verb stands before the phrase: “is a pastor”.
    fn predicate(&self, source: &Source) -> bool {
        matches!(self.before(source.items.start), Some(Class::Be | Class::Auxiliary | Class::Verb(_)))
    }

    fn insertion_start(&self, close: usize, mark: Class, floor: usize) -> Option<usize> {
        let mut depth = 0;
        for i in (floor..close).rev() {
            match self.class(i)? {
                Class::Closing => depth += 1,
                Class::Opening => depth -= 1,
                class if class == mark && depth == 0 => return Some(i),
                Class::Semicolon | Class::Colon => return None,
                _ => {}
            }
        }
        None
    }

    /// Where the sentence begins behind a dateline: “DAYTON, Ohio (AP) — …”
    fn dateline(&self) -> usize {
        let upper = self.frame.items.first().is_some_and(|item| self.text.tokens[item.token].upper());
        let dash = (0..self.frame.len().min(9)).find(|&i| self.class(i) == Some(Class::Dash));
        let place = |class| {
            matches!(
                class,
                Some(Class::Name | Class::Comma | Class::Opening | Class::Closing | Class::Dot | Class::Preposition)
            )
        };
        dash.filter(|&dash| upper && (0..dash).all(|i| place(self.class(i)))).map_or(0, |dash| dash + 1)
    }

    /// The subject of the frame's main clause: the first phrase that no preposition governs.
    pub(super) fn main_subject(&self, end: usize) -> Option<Source> {
        let end = end.min(self.frame.len()).min(REACH * 2);
        let mut i = self.dateline();
        let mut fresh = true;
        while i < end {
            match self.frame.items[i].class {
                // A fronted phrase or clause ends with a comma.
                Class::Preposition | Class::Subordinator | Class::To => {
                    i = (i..end).find(|&k| self.class(k) == Some(Class::Comma)).map_or(end, |k| k + 1);
                    fresh = true;
                    continue;
                }
                Class::Verb(verb) if fresh && verb.form == Form::Ing => {
                    i = (i..end).find(|&k| matches!(self.class(k), Some(Class::Comma))).map_or(end, |k| k + 1);
                    continue;
                }
                class @ (Class::Name
                | Class::Plain
                | Class::Number
                | Class::Determiner
                | Class::Possessive
                | Class::Pronoun)
                    if fresh =>
                {
                    if class == Class::Plain && self.text.str(self.frame.items[i].token).ends_with("ing") {
                        // “…, raising questions about it”
                        i = (i..end).find(|&k| self.class(k) == Some(Class::Comma)).unwrap_or(end);
                        continue;
                    }
                    let Some(found) = self.phrase_from(i).filter(|p| p.items.end <= end) else {
                        fresh = false;
                        i += 1;
                        continue;
                    };
                    // “After a short, heated debate, …”: still the fronted phrase.
                    let bare = matches!(class, Class::Plain | Class::Number)
                        && matches!(self.class(found.items.end), Some(Class::Comma | Class::Adverb));
                    if !bare {
                        return Some(self.by_name(found));
                    }
                    i = found.items.end;
                    continue;
                }
                Class::Adverb | Class::Conjunction | Class::Time | Class::Comma | Class::Clitic => {}
                Class::Quote(_) => {}
                Class::Colon | Class::Semicolon | Class::Dash => fresh = true,
                _ => fresh = false,
            }
            i += 1;
        }
        None
    }
}
