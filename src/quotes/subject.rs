//! Which phrase is the subject: of a cue verb, of the whole sentence.

use super::cues::{self, Form};
use super::frame::Class;
use super::roles::{bears_words, is_role};
use super::source::{REACH, Reader, Source, Wording};
use crate::keys::word;

/// How far before a verb its relative clause begins.
const SEEN: usize = 10;

impl Reader<'_> {
    /// The subject of the verb at `verb`, looked for before it.
    pub(super) fn subject_before(&self, verb: usize) -> Option<Source> {
        let floor = verb.saturating_sub(REACH);
        let mut i = self.left_of_verb(verb);
        match self.before(i)? {
            Class::Relative => {
                i -= 1;
                while matches!(self.before(i), Some(Class::Comma | Class::Dash)) {
                    i -= 1;
                }
                self.antecedent(i, floor)
            }
            // “a sign that read …”
            Class::Subordinator if word!(self.key(i - 1), "that") => self.antecedent(i - 1, floor),
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
                let found = self.phrase_before(i).and_then(|found| self.outermost(found, floor));
                // “The right to protest Hale said was vital”: what is said stands before it.
                let gap = self.class(verb + 1) == Some(Class::Be);
                let found = found.map(|found| self.bearer(found, verb));
                let found = found.map(|found| if gap { found } else { self.doer(found) });
                // “A man who lost his house said”, “The firms that got that data say”: a relative clause without commas keeps the
                // subject before it.
                let main = self.main_subject(i);
                let holds = main.as_ref().is_some_and(|main| {
                    let end = main.items.end;
                    // “The officer that shot Hale said”
                    let object = || {
                        let led =
                            matches!(self.class(end + 2), Some(Class::Name | Class::Determiner | Class::Possessive));
                        led && self.class(end + 1) == Some(Class::Plain) && is_role(self.key(main.head))
                    };
                    let acts = self.frame.items.len() > end + 1 && (self.acts(end + 1) || object());
                    let that = word!(self.key(end), "that") && acts;
                    // “received that data”
                    let within = |k: usize| {
                        found
                            .as_ref()
                            .is_some_and(|f| k + 1 == f.items.start && (self.acts(k - 1) || self.participle(k - 1)))
                    };
                    (self.class(end) == Some(Class::Relative) || that)
                        && (end + 1..i).all(|k| match self.class(k) {
                            Some(Class::Comma | Class::Quote(_)) => false,
                            Some(Class::Subordinator) => that && within(k),
                            _ => true,
                        })
                });
                if holds { main } else { found }
            }
        }
    }

    /// Whether the word at `i` tells what somebody does: “firms that received …”, but “the claim that Hale …”.
    fn acts(&self, i: usize) -> bool {
        matches!(self.class(i), Some(Class::Auxiliary | Class::Be))
            || self.cuts(i)
            || self.class(i) == Some(Class::Plain) && self.participle(i)
    }

    /// Whose the verb at `seen` is: of “the crowd, who all night were heard singing” the crowd's.
    pub(super) fn observed(&self, seen: usize) -> Option<Source> {
        let mut clause = (seen.saturating_sub(SEEN)..seen).rev().take_while(|&i| self.class(i) != Some(Class::Comma));
        // “footage in which Hale could be heard saying”
        let led = |who: usize| self.before(who) == Some(Class::Preposition);
        let own = clause.clone().find(|&i| self.class(i) == Some(Class::Relative)).filter(|&who| led(who));
        if let Some(own) = own.and_then(|who| self.phrase_from(who + 1)) {
            return Some(own);
        }
        let Some(mut who) = clause.find(|&i| self.class(i) == Some(Class::Relative)) else {
            return self.subject_before(seen);
        };
        while matches!(self.before(who), Some(Class::Comma | Class::Dash)) {
            who -= 1;
        }
        let mut found = self.antecedent(who, seen.saturating_sub(REACH))?;
        // “to reach the campers, who …”, “to quieten campers, who …”
        let verb = self.before(found.items.start) == Some(Class::To) && found.items.len() > 1;
        found.items.start += usize::from(verb);
        Some(found)
    }

    /// What a relative clause that begins at `end` is about: “the head of the agency, who …”, but “an attack on Hale, who …”.
    fn antecedent(&self, end: usize, floor: usize) -> Option<Source> {
        // “a letter from Hale, who …”: not the letter.
        let who = word!(self.key(end), "who")
            || matches!(self.class(end), Some(Class::Comma | Class::Dash)) && word!(self.key(end + 1), "who");
        let speaks = |phrase: &Source| {
            let head = self.key(phrase.head);
            // “a copy of the study that found …”
            let written = bears_words(head) || word!(head, "report" | "study" | "survey" | "statement" | "memo");
            phrase.wording == Wording::Name || is_role(head) || written && !who
        };
        // “sailors wronged by the courts, who …”: which of the two, nobody can tell.
        let by = |phrase: &Source| phrase.items.start.checked_sub(1).is_some_and(|by| word!(self.key(by), "by"));
        if self.phrase_before(end).is_some_and(|phrase| phrase.wording == Wording::Description && by(&phrase)) {
            return None;
        }
        let phrase = self.phrase_before(end).filter(speaks).or_else(|| self.core_before(end, floor))?;
        // “Hale, chief economist at Norvex, who …”
        let comma = phrase.items.start.checked_sub(1).filter(|&i| who && self.class(i) == Some(Class::Comma));
        let comma = comma.filter(|_| phrase.wording == Wording::Description && is_role(self.key(phrase.head)));
        let name = comma.and_then(|comma| self.core_before(comma, floor)).filter(|name| name.wording == Wording::Name);
        let listed = |name: &Source| self.before(name.items.start) == Some(Class::Comma);
        let mut phrase = name.filter(|name| !self.governed(name) && !listed(name)).unwrap_or(phrase);
        // “Police hunt man who shouted …”: a headline has no articles.
        let plain = |i: usize| self.class(i) == Some(Class::Plain) || i == 0;
        if who && phrase.items.start == 0 && phrase.items.clone().all(plain) && self.is_headline() {
            phrase.items.start = phrase.head;
        }
        // “Hale, a Democrat from Selwy, who …”: not Selwy says so.
        let from = phrase.items.start.checked_sub(1).filter(|&from| word!(self.key(from), "from" | "in" | "near"));
        // But “found an ally in Mr Hale, who …”
        let from = from.filter(|_| !word!(self.key(phrase.items.start), "mr" | "mrs" | "ms" | "dr"));
        // “flags were about to go up that said …”, “went on sale that said …”
        let before = self.before(phrase.items.start);
        if !speaks(&phrase)
            && word!(self.key(end), "that")
            && (before == Some(Class::To) || before == Some(Class::Preposition) && from.is_none())
        {
            return None;
        }
        // But “a question from Hale, who …”, “one from a nurse who …”
        let Some(from) = from.filter(|_| !is_role(self.key(phrase.head))) else { return Some(phrase) };
        let outer = self.core_before(from, floor)?;
        // “shares in Norvex, which …”
        let stake =
            word!(self.key(outer.head), "shares" | "stock" | "stake" | "stakes" | "bonds" | "confidence" | "faith");
        Some(if stake || who && cues::is_noun(self.key(outer.head)) { phrase } else { outer })
    }

    /// The phrase itself if nothing governs it, else the one with an article that it hangs on: “a teacher at the college in
    /// Dunmore”.
    fn outermost(&self, mut phrase: Source, floor: usize) -> Option<Source> {
        if self.wrote(&phrase, floor) {
            return Some(phrase);
        }
        let end = phrase.items.end;
        let mut hangs = false;
        // “a note after talks led by Hale”: what another phrase hangs on may hang itself.
        let led = |phrase: &Source| matches!(self.before(phrase.items.start), Some(Class::Preposition | Class::To));
        while self.governed(&phrase) || hangs && led(&phrase) {
            hangs = true;
            phrase = self.core_before(phrase.items.start.checked_sub(1)?, floor)?;
        }
        let led = matches!(self.class(phrase.items.start), Some(Class::Determiner | Class::Possessive));
        // “while Ann Hale at Norvex said”
        let opens = matches!(
            self.before(phrase.items.start),
            None | Some(
                Class::Comma | Class::Subordinator | Class::Conjunction | Class::Dash | Class::Colon | Class::Semicolon
            )
        );
        match hangs {
            true if led => Some(Source { items: phrase.items.start..end, ..phrase }),
            true => Some(phrase).filter(|phrase| opens && phrase.wording == Wording::Name),
            false => Some(phrase),
        }
    }

    /// “an email sent out by Hale warned”: whether a phrase names who wrote the words.
    fn wrote(&self, phrase: &Source, floor: usize) -> bool {
        let by = phrase.items.start.checked_sub(1).filter(|&by| word!(self.key(by), "by"));
        let particle = |by: usize| usize::from(word!(self.key(by.saturating_sub(1)), "out" | "up"));
        let sent = by.and_then(|by| by.checked_sub(1 + particle(by))).filter(|&sent| self.participle(sent));
        let what = sent.and_then(|sent| self.core_before(sent, floor));
        phrase.wording == Wording::Name && what.is_some_and(|what| cues::is_noun(self.key(what.head)))
    }

    /// “The judge hearing the case said”, “A lawyer representing Hale said”, “The campaign to free Hale said”: not what is heard,
    /// nor who is represented or freed.
    fn doer(&self, object: Source) -> Source {
        let doing = object.items.start.checked_sub(1).and_then(|doing| {
            let ing = match self.class(doing)? {
                Class::Verb(verb) => verb.form == Form::Ing && self.verbal(doing),
                Class::Plain => self.text.str(self.frame.items[doing].token).ends_with("ing"),
                Class::Adverb => false,
                _ => return None,
            };
            let to = doing.checked_sub(1).filter(|&to| self.class(to) == Some(Class::To));
            // “The firm hoping to buy Norvex said”
            let hoping = |to: &usize| {
                let ing = to.checked_sub(1).filter(|&i| self.text.str(self.frame.items[i].token).ends_with("ing"));
                // “The meeting to discuss Chad said”
                ing.filter(|&ing| !matches!(self.before(ing), None | Some(Class::Determiner)))
            };
            let to = to.map(|to| hoping(&to).unwrap_or(to));
            if ing { Some(doing) } else { to.or_else(|| self.defining(&object)) }
        });
        let led = |s: &Source| matches!(self.class(s.items.start), Some(Class::Determiner | Class::Possessive));
        // “Head of financial reporting Ann Hale said”, “It is common to hear someone complain”
        let whole = |who: &Source| {
            let many = self.text.str(self.frame.items[who.head].token).ends_with('s')
                || word!(self.key(who.head), "people" | "men" | "women" | "children" | "police");
            led(&object) && self.class(who.items.end) != Some(Class::To) || led(who) || many
        };
        // “The man accused of shooting Hale said”
        let accused = |doing: usize| {
            let of =
                doing.checked_sub(2).filter(|&i| self.class(i + 1) == Some(Class::Preposition) && self.participle(i));
            of.unwrap_or(doing)
        };
        let doing = doing.map(accused);
        let who = doing.filter(|_| object.wording != Wording::Pronoun).and_then(|doing| self.phrase_before(doing));
        // “A letter to staff outlining the plan said”
        let who = who.and_then(|who| self.outermost(who, object.items.start.saturating_sub(REACH)));
        let Some(who) = who.filter(whole) else { return object };
        let opens = match self.before(who.items.start) {
            Some(Class::Preposition) => !self.governed(&who),
            None
            | Some(
                Class::Comma
                | Class::Subordinator
                | Class::Conjunction
                | Class::Dash
                | Class::Colon
                | Class::Semicolon
                | Class::Time
                | Class::Adverb,
            ) => true,
            Some(Class::Verb(_)) => self.verbal(who.items.start - 1),
            _ => false,
        };
        // “After Lunden training Ann Hale said”, but “As Norvex leading the raid said”
        let after = |who: &Source| {
            self.before(who.items.start) == Some(Class::Preposition) && !word!(self.key(who.items.start - 1), "as")
        };
        match who.wording {
            Wording::Description if opens => Source { items: who.items.start..object.items.end, ..who },
            Wording::Name if opens && !after(&who) => who,
            _ => object,
        }
    }

    /// “as the officer who made the arrest said”: the “who” before what is done there.
    fn defining(&self, object: &Source) -> Option<usize> {
        let near = (object.items.start.saturating_sub(SEEN / 2)..object.items.start.checked_sub(1)?).rev();
        let acts = |&i: &usize| {
            matches!(self.class(i), Some(Class::Plain | Class::Verb(_) | Class::Auxiliary | Class::Be | Class::Adverb))
                || self.class(i) == Some(Class::Relative)
                || word!(self.key(i), "that")
        };
        let that = |i: usize| {
            let word = self.text.str(self.frame.items[i + 1].token);
            word!(self.key(i), "that") && (self.acts(i + 1) || word.ends_with('s'))
        };
        let mut near = near.take_while(acts);
        near.find(|&i| self.class(i) == Some(Class::Relative) || that(i))
    }

    /// “Ann Hale, QC said”, “Ann Hale, chair of the trust said it was …”: what stands behind the name is its bearer's.
    fn bearer(&self, letters: Source, verb: usize) -> Source {
        let comma = letters.items.start.checked_sub(1).filter(|&i| self.class(i) == Some(Class::Comma));
        // “Ann Hale, a former aide to Doe has written”, but “Ann Hale, a neighbour said, was late”
        let former = word!(self.key(letters.items.start + 1), "former")
            && word!(self.key(letters.head + 1), "of" | "for" | "to");
        let office = letters.wording == Wording::Description
            && is_role(self.key(letters.head))
            && (former || !matches!(self.class(letters.items.start), Some(Class::Determiner | Class::Possessive)));
        let tells = matches!(
            self.class(verb + 1),
            Some(Class::Colon | Class::Subordinator | Class::Pronoun | Class::Quote(_) | Class::Determiner)
        );
        let opens = |name: &Source| {
            matches!(self.before(name.items.start), None | Some(Class::Subordinator | Class::Colon | Class::Dash))
        };
        if let Some(name) = comma.filter(|_| office && tells).and_then(|comma| self.phrase_before(comma))
            && name.wording == Wording::Name
            && opens(&name)
        {
            return name;
        }
        let token = &self.text.tokens[self.frame.items[letters.head].token];
        let behind = letters.items.len() == 1 && token.upper() && token.span.len() <= 4;
        let comma = letters.items.start.checked_sub(1).filter(|&i| behind && self.class(i) == Some(Class::Comma));
        let name = comma.and_then(|comma| self.phrase_before(comma)).filter(|name| name.wording == Wording::Name);
        name.filter(|name| name.items.len() > 1 && !self.governed(name)).unwrap_or(letters)
    }

    /// Where the verb's own auxiliaries and adverbs begin.
    pub(super) fn left_of_verb(&self, verb: usize) -> usize {
        let mut i = verb;
        loop {
            match self.before(i) {
                Some(Class::Auxiliary | Class::Be | Class::Adverb) => i -= 1,
                // “on Monday night said”, “has long said”
                Some(Class::Plain) if i >= 2 && matches!(self.class(i - 2), Some(Class::Time | Class::Auxiliary)) => {
                    i -= 1
                }
                Some(Class::Clitic) if self.pronoun_clitic(i) => i -= 1,
                // “Hale, the owner, last year said”
                Some(Class::Plain)
                    if i >= 2
                        && word!(
                            self.key(i - 1),
                            "year" | "month" | "week" | "night" | "summer" | "spring" | "autumn" | "winter"
                        )
                        && word!(self.key(i - 2), "last" | "this") =>
                {
                    i -= 2
                }
                // “the senator on Monday said”, “Hale yesterday said”
                Some(Class::Time) => {
                    i -= 1;
                    // “a note early Sunday saying”
                    if self.before(i) == Some(Class::Preposition) || i > 0 && word!(self.key(i - 1), "late" | "early") {
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
            let begins =
                |phrase: &Source| !self.governed(phrase) && !self.predicate(phrase) && !self.opening_participle(phrase);
            let Some(phrase) = self.phrase_before(open).filter(begins) else { continue };
            // “The man who lives in Selwy, …”, “Hale, whose party leads in Selwy, …”
            let who = phrase.items.start.checked_sub(1).filter(|&who| self.class(who) == Some(Class::Relative));
            let whom = |who: usize| {
                let comma = usize::from(matches!(self.before(who), Some(Class::Comma | Class::Dash)));
                self.core_before(who - comma, floor).filter(begins)
            };
            let Some(phrase) = who.map_or(Some(phrase), whom) else { continue };
            let named = phrase.wording != Wording::Description;
            let goes_on = self.before(phrase.items.start) == Some(mark);
            if named || found.as_ref().is_none_or(|f| f.wording == Wording::Description) {
                found = Some(phrase);
            }
            if !goes_on {
                break;
            }
        }
        // “The mayor's wife, Ann Hale, said”: the name says more than the description; but “who lives in Selwy, Lunden, said”.
        let open = self.insertion_start(close, mark, floor)?;
        // “The leader of the upper house Greens, Ann Hale, said”: nor is the end of a description more.
        let end = |f: &Source| f.items.len() == 1 && self.before(f.items.start) == Some(Class::Plain);
        // “The singer, real name Ann Hale, said”
        let real = 2 * usize::from(word!(self.key(open + 1), "real") && word!(self.key(open + 2), "name"));
        if found.as_ref().is_none_or(|f| f.wording == Wording::Description || end(f))
            && let Some(name) = self.phrase_from(open + 1 + real)
            && (name.items.end == close || self.in_brackets(name.items.end, close))
            && name.wording == Wording::Name
            && !((name.items.len() == 1 || self.is_seat(&name)) && self.before(open) == Some(Class::Name))
        {
            return Some(name);
        }
        found
    }

    /// Whether the words tell whom somebody sits for: “R-Ohio”.
    fn is_seat(&self, words: &Source) -> bool {
        let party = self.frame.items[words.items.start].token;
        self.text.tokens[party].span.len() == 1 && self.class(words.items.start + 1) == Some(Class::Joint)
    }

    /// Whether a preposition stands before the phrase, so that it is no subject. “as” and “after” also begin clauses.
    pub(super) fn governed(&self, source: &Source) -> bool {
        let Some(before) = source.items.start.checked_sub(1) else { return false };
        match self.class(before) {
            Some(Class::Preposition) => {
                let key = self.key(before);
                // “At least 40 doctors said”
                let least = word!(key, "at")
                    && word!(self.key(source.items.start), "least" | "most")
                    && self.class(source.items.start + 1) == Some(Class::Number);
                !least && !word!(key, "as" | "after" | "before" | "since" | "until" | "than")
            }
            // “Up to 40 doctors said”
            Some(Class::To) => !before.checked_sub(1).is_some_and(|up| word!(self.key(up), "up")),
            // “talks between Norvania and Hale”
            Some(Class::Conjunction) => {
                let first = self.core_before(before, before.saturating_sub(REACH));
                let between = first.and_then(|first| first.items.start.checked_sub(1));
                between.is_some_and(|between| word!(self.key(between), "between"))
            }
            _ => false,
        }
    }

    /// “Reacting, the chair, Ann Hale, said”
    fn opening_participle(&self, source: &Source) -> bool {
        let token = self.frame.items[source.head].token;
        source.items == (0..1) && self.text.str(token).ends_with("ing") && self.text.tokens[token].opens_sentence()
    }

    /// Whether what stands from `open` up to `end` is in brackets: “Ann Hale (KC), …”.
    fn in_brackets(&self, open: usize, end: usize) -> bool {
        self.class(open) == Some(Class::Opening) && self.before(end) == Some(Class::Closing)
    }

    /// Whether a verb stands before the phrase, or it begins with one: “is a pastor”, “did not appear in court”.
    fn predicate(&self, source: &Source) -> bool {
        let mut start = source.items.start;
        while self.before(start) == Some(Class::Adverb) {
            start -= 1;
        }
        matches!(self.before(start), Some(Class::Be | Class::Auxiliary | Class::Verb(_)))
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

    /// Where the sentence begins behind a dateline: “DAYTON, Ohio, Oct 9 (AP) — …”, “PUNE: …”, “13:58 …”
    fn dateline(&self) -> usize {
        let classes = [Some(Class::Number), Some(Class::Colon), Some(Class::Number)];
        if (0..3).map(|i| self.class(i)).eq(classes) {
            return 3;
        }
        let upper = self.frame.items.first().is_some_and(|item| self.text.tokens[item.token].upper());
        let mark = |&i: &usize| {
            self.class(i) == Some(Class::Dash) || self.class(i) == Some(Class::Colon) && !self.quote_at(i + 1)
        };
        let end = (0..self.frame.len().min(12)).find(mark);
        let place = |class| {
            matches!(
                class,
                Some(
                    Class::Name
                        | Class::Time
                        | Class::Number
                        | Class::Comma
                        | Class::Opening
                        | Class::Closing
                        | Class::Dot
                        | Class::Preposition
                )
            )
        };
        end.filter(|&end| upper && (0..end).all(|i| place(self.class(i)))).map_or(0, |end| end + 1)
    }

    /// Whether the word at `i` only begins what stands before the subject: “Consistent with …”, “Faced with …”.
    fn fronted(&self, i: usize) -> bool {
        let word = word!(
            self.key(i),
            "consistent"
                | "contrary"
                | "similar"
                | "compared"
                | "faced"
                | "armed"
                | "based"
                | "due"
                | "aware"
                | "relative"
        );
        word && matches!(self.class(i + 1), Some(Class::Preposition | Class::To))
    }

    /// The subject of the frame's main clause: the first phrase that no preposition governs.
    pub(super) fn main_subject(&self, end: usize) -> Option<Source> {
        let end = end.min(self.frame.len()).min(REACH * 2);
        let mut i = self.dateline();
        let mut fresh = true;
        while i < end {
            match self.frame.items[i].class {
                // “More importantly, Hale …”
                _ if fresh
                    && word!(self.key(i), "more" | "most" | "less" | "equally" | "just")
                    && [i + 1, i + 2].map(|i| self.class(i)) == [Some(Class::Adverb), Some(Class::Comma)] =>
                {
                    i += 3;
                    continue;
                }
                // “Consistent with the rest, the letter notes …”
                _ if fresh && self.fronted(i) => {
                    i = (i..end).find(|&k| self.class(k) == Some(Class::Comma)).map_or(end, |k| k + 1);
                    continue;
                }
                // A fronted phrase or clause ends with a comma.
                Class::Preposition | Class::Subordinator | Class::To | Class::Relative => {
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
                | Class::Pronoun
                | Class::Verb(_))
                    if fresh && !self.verbal(i) =>
                {
                    if class == Class::Plain && self.text.str(self.frame.items[i].token).ends_with("ing") {
                        // “…, raising questions about it”
                        i = (i..end).find(|&k| self.class(k) == Some(Class::Comma)).unwrap_or(end);
                        continue;
                    }
                    // “At a meeting, held at the request of Norvania, the envoy …”
                    let done = self.before(i) == Some(Class::Comma)
                        && self.participle(i)
                        && matches!(self.class(i + 1), Some(Class::Preposition | Class::To | Class::Time));
                    if done {
                        i = (i..end).find(|&k| self.class(k) == Some(Class::Comma)).unwrap_or(end);
                        continue;
                    }
                    let Some(found) = self.phrase_from(i).filter(|p| p.items.end <= end) else {
                        fresh = false;
                        i += 1;
                        continue;
                    };
                    // “After a short, heated debate, …”, “Born in Dayton, the son of a docker, he …”, “In a letter signed by his
                    // aide, Ann Hale, he …”, where the frame ends before him: still the front.
                    let comma = self.class(found.items.end) == Some(Class::Comma);
                    // “Dutch author Ann Hale, who …” is no front.
                    let bare = matches!(class, Class::Plain | Class::Number)
                        && found.wording != Wording::Name
                        && (comma || self.class(found.items.end) == Some(Class::Adverb))
                        || comma
                            && (self.class(found.items.end + 1) == Some(Class::Pronoun)
                                || found.items.end + 1 == self.frame.len());
                    // “A decade later, Hale …”
                    let later = word!(self.key(found.items.end), "later" | "earlier")
                        && self.class(found.items.end + 1) == Some(Class::Comma)
                        && found.wording == Wording::Description;
                    if !(bare || later) {
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
