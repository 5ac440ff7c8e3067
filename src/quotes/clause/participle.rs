//! Who speaks in a participle: “…, saying”, “quoted Hale as saying”, “blamed Hale for calling it …”.

use super::{Clauses, REACH};
use crate::keys::word;
use crate::quotes::cues::Form;
use crate::quotes::frame::Class;
use crate::quotes::roles::{bears_words, is_role};
use crate::quotes::source::{Source, Wording};
use crate::text::Key;

impl Clauses<'_> {
    /// The subject of “…, saying”, “Hale, saying …”, “with Hale saying”, “saying …, Hale …”.
    pub(super) fn of_participle(&self, item: usize) -> Option<Source> {
        if let Some(author) = self.of_shared(item) {
            return author;
        }
        let own = self.beside(item).or_else(|| self.blamed(item)).or_else(|| self.of_report(item));
        if own.is_some() {
            return own;
        }
        let before = |back: usize| item.checked_sub(back).map_or(Key::NONE, |i| self.reader.key(i));
        let joined = match () {
            // “steps such as adding prizes”: nobody says so.
            () if word!(before(1), "as") && word!(before(2), "such") || word!(before(1), "like" | "including") => {
                return None;
            }
            () if word!(before(1), "as") => self.quoted_as(item - 1),
            () if word!(before(1), "by") => self.by_doing(item - 1),
            () if word!(before(1), "before" | "after") => self.of_reported(item),
            () => None,
        };
        joined.or_else(|| self.of_sentence(item))
    }

    /// Whoever stands right before the participle: “a sign saying …”, “with Hale saying …”.
    fn beside(&self, item: usize) -> Option<Source> {
        let before = self.reader.before(item);
        if matches!(before, Some(Class::Comma | Class::Quote(_) | Class::Dash | Class::Conjunction) | None) {
            return None;
        }
        let source = self.reader.phrase_before(item)?;
        // “in receipt of a letter warning of …”, “signed a petition calling it …”
        let core = self.reader.core_before(item, item.saturating_sub(REACH));
        let source = core.filter(|core| bears_words(self.reader.key(core.head))).unwrap_or(source);
        let start = source.items.start;
        let head = self.reader.key(source.head);
        let bears = bears_words(head) || word!(head, "petition" | "motion" | "resolution" | "lawsuit" | "dossier");
        // “recalled Hale telling her …”
        // “a film that showed Hale saying …”
        let seen = start.checked_sub(1).is_some_and(|seen| {
            word!(
                self.reader.key(seen),
                "captured" | "caught" | "filmed" | "recorded" | "showed" | "shows" | "heard" | "overheard"
            )
        });
        let object =
            (seen || matches!(self.reader.before(start), Some(Class::Verb(_)))) && source.wording == Wording::Name;
        // ““…”, the council recommending a “…””
        let apart = matches!(self.reader.before(start), Some(Class::Comma | Class::Quote(_)));
        if bears || object || apart && self.reader.class(start) == Some(Class::Determiner) {
            return Some(source);
        }
        // “it ended with a crowd of dockers chanting …”
        let with = (item.saturating_sub(8)..item).rev().find(|&i| word!(self.reader.key(i), "with"));
        let acts = with.and_then(|with| self.reader.phrase_from(with + 1)).filter(|s| s.items.end == item);
        let alone = self.main_verb_before(start).is_none() && !self.reader.governed(&source);
        acts.or(alone.then_some(source))
    }

    /// “shared a post by Hale calling it …”: whose post it is, or nobody's who shares it.
    fn of_shared(&self, item: usize) -> Option<Option<Source>> {
        let phrase = self.reader.core_before(item, item.saturating_sub(REACH))?;
        // “a post by Hale”, “a post from an officer”, but “a video from the beach”
        let told = phrase.wording == Wording::Name || is_role(self.reader.key(phrase.head));
        let by = phrase
            .items
            .start
            .checked_sub(1)
            .filter(|&by| word!(self.reader.key(by), "by") || told && word!(self.reader.key(by), "from"));
        let post = match by {
            Some(by) => self.reader.core_before(by, by.saturating_sub(REACH))?,
            None => phrase.clone(),
        };
        let shared = post.items.start.checked_sub(1)?;
        let shared = word!(
            self.reader.key(shared),
            "shared" | "shares" | "sharing" | "retweeted" | "reposted" | "reposting" | "liked" | "forwarded"
        );
        let written = word!(self.reader.key(post.head), "post" | "posts" | "tweet" | "video" | "message" | "article");
        (shared && written).then(|| by.map(|_| phrase))
    }

    /// “criticised Hale for calling it …”: whoever is blamed, but not whom somebody says sorry to.
    fn blamed(&self, item: usize) -> Option<Source> {
        let before = item.checked_sub(1).filter(|&before| word!(self.reader.key(before), "for"))?;
        let source = self.reader.phrase_before(before)?;
        let start = source.items.start;
        let known = source.wording == Wording::Name || is_role(self.reader.key(source.head));
        let sorry = (start.saturating_sub(3)..start).any(|i| {
            word!(
                self.reader.key(i),
                "apologised" | "apologises" | "apologized" | "apologizes" | "apologise" | "apologize" | "sorry"
            )
        });
        (known && start > 0 && !sorry).then_some(source)
    }

    /// “…, says a report calling it …”
    fn of_report(&self, item: usize) -> Option<Source> {
        let behind = self.cues.last().filter(|cue| cue.inverted);
        behind.and_then(|cue| cue.subject.clone()).filter(|source| source.items.end == item)
    }

    /// “quoted Hale as saying …”, “Hale was quoted by the paper as saying …”: whoever is quoted, where “as” stands at `at`.
    fn quoted_as(&self, at: usize) -> Option<Source> {
        let by = (at.saturating_sub(8)..at).rev().find(|&i| word!(self.reader.key(i), "by"));
        let was = by.and_then(|by| by.checked_sub(1));
        let was = was.filter(|&i| word!(self.reader.key(i), "quoted" | "cited" | "reported"));
        let object = || self.reader.phrase_before(at).filter(|source| !self.reader.governed(source));
        was.and_then(|was| self.reader.subject_before(was)).or_else(object)
    }

    /// “a speech that he liked to end by saying …”: whoever does it, where “by” stands at `at`.
    fn by_doing(&self, at: usize) -> Option<Source> {
        let near = (at.saturating_sub(8)..at).rev();
        let mut near = near.take_while(|&i| !matches!(self.reader.class(i), Some(Class::Comma | Class::Quote(_))));
        self.reader.phrase_from(near.find(|&i| self.reader.class(i) == Some(Class::Pronoun))?)
    }

    /// “The judge found Hale left before saying …”: whoever the clause is about that the last verb reports; but “Hale said Doe was
    /// wrong before adding …” of herself.
    fn of_reported(&self, item: usize) -> Option<Source> {
        let found = |i: usize| word!(self.reader.key(i), "found" | "finds" | "heard" | "hears" | "ruled");
        if !word!(self.reader.key(item), "saying" | "telling") || self.reader.before(item - 1) == Some(Class::Comma) {
            return None;
        }
        let cue = self.cues.last().filter(|cue| found(cue.item))?;
        let that = usize::from(word!(self.reader.key(cue.item + 1), "that"));
        let source = self.reader.phrase_from(cue.item + 1 + that)?;
        (source.wording == Wording::Name && !cue.inverted && cue.verb.form != Form::Ing).then_some(source)
    }

    /// Whoever the sentence, or its part before the participle, is about.
    fn of_sentence(&self, item: usize) -> Option<Source> {
        let before = self.reader.before(item);
        // “The boats were sold, Hale said, calling …”
        // “…, Hale reported early on Sunday, saying …”
        let when = |i| matches!(self.reader.class(i), Some(Class::Time | Class::Adverb | Class::Preposition));
        let inserted = self
            .cues
            .last()
            .filter(|cue| before == Some(Class::Comma) && cue.item + 2 <= item && (cue.item + 1..item - 1).all(when));
        if let Some(source) = inserted.and_then(|cue| cue.subject.clone()) {
            return Some(source);
        }
        // “tweeting that … and asking …”
        let another = self.cues.last().is_some_and(|cue| cue.verb.form == Form::Ing && cue.item < item);
        if another && before == Some(Class::Conjunction) {
            return self.shared(item);
        }
        // “Hale was met by Doe, who gave a talk, calling it …”: either may call it so.
        let main = self.reader.main_subject(self.reader.frame.len());
        let comma = |i: usize| self.reader.class(i) == Some(Class::Comma);
        let who = (0..item.saturating_sub(1)).rev().take(REACH).take_while(|&i| !comma(i)).last();
        let who = who.filter(|&who| self.reader.class(who) == Some(Class::Relative) && before == Some(Class::Comma));
        if who.is_some_and(|who| main.as_ref().is_none_or(|main| main.items.end + 1 != who)) {
            return None;
        }
        // “Doe called it “A”; Hale was cooler, finding it “B””
        // “The rule sees the mayor read it out, saying …”: she says so, or nobody does.
        let sees = main.as_ref().is_some_and(|main| word!(self.reader.key(main.items.end), "sees" | "saw"));
        if sees
            && before == Some(Class::Comma)
            && main.as_ref().is_some_and(|main| main.wording == Wording::Description)
        {
            return None;
        }
        // “Shares fell after the firm cut its forecast, blaming …”: shares do not.
        if main.as_ref().is_some_and(|main| self.is_traded(main)) {
            return self.moved_by(item);
        }
        let parted = (0..item).rev().take(REACH).find(|&i| self.reader.class(i) == Some(Class::Semicolon));
        let parted = parted.and_then(|mark| self.reader.phrase_from(mark + 1));
        parted.or_else(|| self.second_clause(item)).or(main).or_else(|| self.shared(item))
    }

    /// Whether the words name what is traded, which tells nothing.
    fn is_traded(&self, source: &Source) -> bool {
        source.wording == Wording::Description
            && word!(
                self.reader.key(source.head),
                "shares"
                    | "stock"
                    | "stocks"
                    | "price"
                    | "prices"
                    | "futures"
                    | "bonds"
                    | "sales"
                    | "profit"
                    | "profits"
            )
    }

    /// Who moved them: “… after the firm cut its forecast”.
    fn moved_by(&self, item: usize) -> Option<Source> {
        let begins = |&i: &usize| word!(self.reader.key(i), "after" | "as" | "when" | "because");
        let clause = (item.saturating_sub(REACH)..item).rev().find(begins)?;
        self.reader.phrase_from(clause + 1).filter(|source| source.items.end + 1 < item && !self.is_traded(source))
    }

    /// “Hale agreed, but Doe shook her head, saying …”: whoever acts in the clause that a conjunction joins to the first.
    fn second_clause(&self, item: usize) -> Option<Source> {
        let comma = |i: usize| self.reader.class(i) == Some(Class::Comma);
        let begins = |&i: &usize| word!(self.reader.key(i), "but" | "and" | "while") && comma(i - 1);
        let clause = (item.saturating_sub(24).max(1)..item).rev().find(begins)?;
        let source = self.reader.phrase_from(clause + 1).filter(|source| source.wording == Wording::Name)?;
        let acts = match self.reader.class(source.items.end)? {
            Class::Verb(_) | Class::Auxiliary | Class::Be => true,
            Class::Plain => self.participle(source.items.end),
            _ => false,
        };
        (acts && comma(item - 1) && source.items.end + 1 < item).then_some(source)
    }

    /// Whether a verb of the main clause may stand before `item`.
    fn main_verb_before(&self, item: usize) -> Option<usize> {
        (0..item.min(40)).find(|&i| {
            matches!(self.reader.class(i), Some(Class::Auxiliary | Class::Be | Class::Verb(_)))
                || self.reader.class(i) == Some(Class::Plain)
                    && i > 0
                    && self.reader.text.str(self.reader.frame.items[i].token).ends_with("ed")
        })
    }

    /// The verb of “were heard chanting”, “are thought to be chanting”, “began chanting”: its subject is who chants.
    pub(super) fn observed(&self, left: usize) -> Option<usize> {
        let to = usize::from(self.reader.before(left) == Some(Class::To));
        let seen = left.checked_sub(1 + to)?;
        let key = self.reader.key(seen);
        if word!(key, "began" | "started" | "kept" | "keeps") {
            return Some(seen);
        }
        let known = word!(key, "heard" | "seen" | "thought" | "caught" | "said" | "known" | "understood" | "shown");
        ((known || self.participle(seen)) && self.reader.before(seen) == Some(Class::Be)).then_some(seen)
    }
}
