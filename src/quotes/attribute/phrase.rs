//! Attribution without a verb: “according to Hale”, “Hale's claim that …”, “Hale was blunt: …”, a signature.

use super::{Attribution, Attributor, Tie};
use crate::entities;
use crate::keys::word;
use crate::quotes::clause::Cue;
use crate::quotes::cues::{self, Takes};
use crate::quotes::frame::{Class, class};
use crate::quotes::roles::is_role;
use crate::quotes::source::{Source, Wording};
use crate::quotes::transcript;
use crate::text::Key;

/// A quotation of more tokens, its marks with them, with a verb in it is no title.
const SENTENCE: usize = 7;

impl Attributor<'_> {
    /// “…” — Ann Hale
    pub(super) fn signed(&self, at: usize) -> Option<Attribution> {
        let dash = (at + 1..at + 4).find(|&i| self.class(i) == Some(Class::Dash))?;
        let between = (at + 1..dash).all(|i| matches!(self.class(i), Some(Class::Dot | Class::Other | Class::Comma)));
        let source = self.reader.phrase_from(dash + 1).filter(|s| s.wording == Wording::Name)?;
        // the “two poles” - the North and …
        let the = word!(self.key(dash + 1), "the");
        let ends = matches!(
            self.class(source.items.end),
            None | Some(Class::Comma | Class::Dot | Class::Opening | Class::Other)
        ) || word!(self.key(source.items.end), "from");
        let token = self.frame().items[dash].token;
        (between && ends && !the).then(|| self.attribution(&source, Some(token..token + 1), Tie::Signature))
    }

    /// “‘We sail on’: Ann Hale”: a headline that ends with who says so. But “‘War and Peace’: Leo Doe”, “‘The Iron Lady’: Ann Hale”,
    /// “‘Guilty’: Hale”: only who speaks of himself does, or in a whole sentence.
    pub(super) fn headed(&self, at: usize) -> Option<Attribution> {
        let inside = matches!(self.class(1), Some(Class::Comma | Class::Other | Class::Dash));
        let colon = 1 + usize::from(inside);
        let opens = at == 0 && self.class(colon) == Some(Class::Colon) && self.reader.is_headline();
        let source = self.reader.phrase_from(colon + 1).filter(|s| opens && s.items.end == self.frame().len())?;
        let token = self.frame().items[colon].token;
        // But “‘We Will Rock You’: …”
        let own = |i: usize| word!(self.text.key(i), "i" | "we") && !self.text.tokens[i + 1].capital();
        // “‘We want him out’: …”: that may be who is meant.
        let meant = |i: usize| {
            word!(self.text.key(i), "he" | "him" | "his" | "she" | "her" | "they" | "them" | "their" | "you" | "your")
        };
        let mut said = self.frame().items[at].token..token;
        // “‘The port isn't safe for anybody’: …”
        let whole = said.len() > SENTENCE
            && said.clone().any(|i| !self.text.tokens[i].capital() && class(self.text.key(i)) == Some(Class::Be));
        let oneself = !said.clone().any(meant) && (whole || said.any(own));
        let who = source.wording == Wording::Name || is_role(self.key(source.head));
        (who && oneself).then(|| self.attribution(&source, Some(token..token + 1), Tie::Heading))
    }

    /// “according to Hale, …”: who says so of all that follows, unless it is what somebody else said.
    pub(super) fn reported(&self, at: usize) -> Option<Attribution> {
        let nearest = self.clauses.before(at).find(|cue| cue.subject.is_some());
        let said = |cue: &&Cue| matches!(cue.verb.takes, Takes::Words | Takes::Hearer);
        let start = nearest.filter(said).map_or(0, |cue| cue.item);
        (at.saturating_sub(40).max(start)..at)
            .filter(|&i| !word!(self.reader.key(i), "per"))
            .find_map(|i| self.according_at(i))
    }

    /// “…, according to Hale”, “in the words of Hale”
    pub(super) fn according(&self, at: usize) -> Option<Attribution> {
        (at + 1..self.frame().len().min(at + 40)).find_map(|i| self.according_at(i))
    }

    fn according_at(&self, i: usize) -> Option<Attribution> {
        let key = self.reader.key(i);
        let words = match () {
            _ if word!(key, "according") && self.class(i + 1) == Some(Class::To) => 2,
            _ if word!(key, "words") && word!(self.reader.key(i + 1), "of") => 2,
            _ if word!(key, "per") => 1,
            _ => return None,
        };
        let source = self.reader.phrase_from(i + words)?;
        let sources = self.sources(i + words, &source);
        // “According to Norvex Ann Hale is “over””: which of the two says so, no comma tells.
        if i == 0 && sources.is_none() && matches!(self.class(source.items.end), Some(Class::Be | Class::Auxiliary)) {
            return None;
        }
        let source = sources.unwrap_or_else(|| self.with_nouns(self.reader.by_name(source)));
        // “per the report”, but “$250 per farmer”, “30 miles per hour”
        // “in the words of Hale”, but “words of comfort”
        let the = i > 0 && word!(self.reader.key(i - 1), "the");
        let of = word!(key, "words") && !the && !is_role(self.reader.key(source.head));
        let bare = words == 1 || of;
        let bare = bare && source.wording == Wording::Description && source.items.start == i + words;
        let bare = bare && !matches!(self.class(i + words), Some(Class::Determiner | Class::Possessive));
        if bare || source.items.len() == 1 && MEASURES.has(self.reader.key(source.head)) {
            return None;
        }
        let token = self.frame().items[i].token;
        Some(self.attribution(&source, Some(token..token + words), Tie::Speech))
    }

    /// “according to Halden sources Ann Hale is “over””: those who say so from item `start` on, without whom they say it of.
    fn sources(&self, start: usize, source: &Source) -> Option<Source> {
        let end = source.items.end;
        let many = |&i: &usize| {
            let noun = self.text.str(self.frame().items[i].token);
            self.class(i) == Some(Class::Plain) && noun.ends_with('s') && self.class(i + 1) == Some(Class::Name)
        };
        let head = (start..end)
            .find(many)
            .filter(|_| matches!(self.class(end), Some(Class::Be | Class::Auxiliary | Class::Verb(_))))?;
        Some(Source { items: start..head + 1, head, wording: Wording::Description })
    }

    /// “according to French customs”, “according to U.S. diplomats and harbour officials”: no verb follows, so that plain words
    /// behind a name go on with it.
    fn with_nouns(&self, source: Source) -> Source {
        let plain = |i: usize| matches!(self.class(i), Some(Class::Plain | Class::Joint));
        let mut end = source.items.end;
        while plain(end) || end > source.items.end && self.class(end) == Some(Class::Conjunction) && plain(end + 1) {
            end += 1;
        }
        // “according to Halden Search lead Ann Hale”
        let name = self.reader.phrase_from(end).filter(|name| end > source.items.end && name.wording == Wording::Name);
        if let Some(name) = name {
            return name;
        }
        if end == source.items.end || source.wording != Wording::Name {
            return source;
        }
        Source { items: source.items.start..end, head: end - 1, wording: Wording::Description }
    }

    /// “repeating Hale's last words, “…””: whose words they are that stand right before the quotation.
    pub(super) fn worded(&self, at: usize) -> Option<Attribution> {
        let mark = matches!(self.class(at.checked_sub(1)?), Some(Class::Comma | Class::Colon));
        let noun = at.checked_sub(2).filter(|&noun| mark && word!(self.reader.key(noun), "words"))?;
        let token = self.frame().items[noun].token;
        let source = self.possessor(noun).filter(|source| source.wording == Wording::Name)?;
        Some(self.attribution(&source, Some(token..token + 1), Tie::Speech))
    }

    /// “Hale's “dirty” remark”: whose the noun behind the quotation is.
    pub(super) fn owned(&self, at: usize) -> Option<Attribution> {
        if let Some(promised) = self.promised(at) {
            return Some(promised);
        }
        let token = self.frame().items.get(at + 1)?.token;
        let said = SAYINGS.has(self.key(at + 1));
        let source = self.possessor(at).filter(|source| said && source.items.end <= at && source.items.len() < 4)?;
        Some(self.attribution(&source, Some(token..token + 1), Tie::Speech))
    }

    /// “Doe attacked Hale's pledge to “stop the boats””, “Hale's warning of “chaos””: whose the noun is.
    fn promised(&self, at: usize) -> Option<Attribution> {
        let noun = at.checked_sub(2)?;
        let (key, joint) = (self.key(noun), self.key(at - 1));
        let to = word!(key, "pledge" | "promise" | "vow" | "threat" | "call" | "calls" | "threats" | "promises");
        let of = word!(
            key,
            "claim" | "claims" | "warning" | "warnings" | "accusation" | "accusations" | "promise" | "promises"
        );
        let said = word!(joint, "to") && to || word!(joint, "of") && of;
        let source = self.possessor(noun).filter(|source| said && source.wording == Wording::Name)?;
        let token = self.frame().items[noun].token;
        Some(self.attribution(&source, Some(token..token + 1), Tie::Speech))
    }

    /// “Hale's claim that …”, “in her words, …”: a noun that carries words, and whose it is.
    pub(super) fn carried(&self, at: usize) -> Option<Attribution> {
        // “a judge's ruling that …”, but “Norva's ruling Greens”
        let noun = |&i: &usize| {
            let ruling = word!(self.key(i), "ruling") && !word!(self.key(i + 1), "that");
            i > 0 && cues::is_noun(self.key(i)) && !ruling
        };
        (at.saturating_sub(30)..at).rev().filter(noun).find_map(|i| {
            let token = self.frame().items[i].token;
            // “Doe dismissed Hale's claim that it was safe as “absurd””: absurd to Doe.
            let dismissed = |start: usize| {
                let verb = start.checked_sub(1).map_or(Key::NONE, |verb| self.reader.key(verb));
                word!(verb, "rejected" | "rejects" | "dismissed" | "dismisses" | "denounced" | "derided" | "condemned")
                    && word!(self.reader.key(at - 1), "as")
            };
            self.possessor(i)
                .filter(|source| !dismissed(source.items.start))
                .map(|source| self.attribution(&source, Some(token..token + 1), Tie::Speech))
        })
    }

    /// Whether somebody is named whose the noun at `item` is.
    pub(super) fn owns(&self, item: usize) -> bool {
        self.possessor(item).is_some_and(|source| {
            // “a judge's finding”
            let role = source.wording == Wording::Description && is_role(self.key(source.head));
            role || source.wording == Wording::Name
        })
    }

    /// The “by” behind the noun at `item`: “claims by Hale”, “claims made last week by Hale”.
    pub(super) fn by(&self, item: usize) -> Option<usize> {
        let when = |&i: &usize| {
            matches!(self.class(i), Some(Class::Time | Class::Adverb))
                || word!(self.reader.key(i), "made" | "last" | "this" | "week" | "month" | "year")
        };
        let by = (item + 1..item + 5).find(|i| !when(i))?;
        word!(self.reader.key(by), "from" | "by").then_some(by)
    }

    /// Whose the noun at `item` is: “Hale's claim”, “her pledge”, “a message from Hale”.
    fn possessor(&self, item: usize) -> Option<Source> {
        if let Some(by) = self.by(item) {
            return self.reader.phrase_from(by + 1).filter(|source| source.wording == Wording::Name);
        }
        let mut i = item;
        let attribute = |i: usize| match self.class(i) {
            Some(Class::Verb(_)) => !self.reader.verbal(i),
            class => matches!(class, Some(Class::Plain | Class::Adverb | Class::Name)),
        };
        while i > 0 && item - i < 4 && attribute(i - 1) {
            i -= 1;
        }
        match self.class(i.checked_sub(1)?)? {
            Class::Possessive => Some(Source { items: i - 1..i, head: i - 1, wording: Wording::Pronoun }),
            // “took issue with Hale's claim”, but “the head of the agency's claim”
            Class::Clitic => {
                let owner = self.reader.core_before(i - 1, 0);
                // “a mockery of Labour's pledge”
                let of = |owner: &Source| {
                    let of = owner.items.start.checked_sub(1).filter(|&of| word!(self.key(of), "of" | "for"));
                    let outer = of.and_then(|of| self.reader.core_before(of, 0));
                    outer.is_some_and(|outer| is_role(self.key(outer.head)) || entities::is_body(self.key(outer.head)))
                };
                owner.filter(|owner| !of(owner)).or_else(|| self.reader.phrase_before(i - 1))
            }
            _ => None,
        }
    }

    /// “Hale was blunt: …”
    pub(super) fn introduced(&self, at: usize, clause: bool) -> Option<Attribution> {
        // “Hale let them know, “…””: with a comma only before a whole clause.
        let colon = match self.class(at.checked_sub(1)?) {
            Some(Class::Colon) => true,
            Some(Class::Comma) => clause,
            _ => false,
        };
        let who = |s: &Source| {
            let led = matches!(self.class(s.items.start), Some(Class::Determiner | Class::Possessive | Class::Name));
            let key = self.reader.key(s.head);
            // “One reason may be a worry: “…””; “The evenings help members face the fear: “…””, whose verb reads as a noun.
            let behind = s.items.end;
            let plain = usize::from(self.class(behind) == Some(Class::Plain) && !self.reader.participle(behind));
            let may = word!(self.reader.key(behind), "may" | "might" | "could" | "can" | "heard")
                || matches!(self.class(behind + plain), Some(Class::Determiner | Class::Possessive));
            let named = s.wording != Wording::Description;
            !transcript::is_side(key)
                && !self.reader.is_label(s)
                && (named || !may)
                && (led || s.wording == Wording::Pronoun)
                // “Selwy attack: “…””, “Selwy flood: “…””: what it is about.
                && (named || self.class(s.items.start) != Some(Class::Name) || is_role(key) || entities::is_body(key))
                && !((s.items == (0..1) || self.class(behind + 1) == Some(Class::Colon)) && self.modifies(behind))
        };
        let source = self.reader.main_subject(at).filter(who)?;
        let token = self.frame().items[at - 1].token;
        // “Her catchphrase, “…”, stuck”: the quotation is what she says, and nobody tells so. “RELATED: …”: nor does a label.
        let label = self.class(at - 1) == Some(Class::Comma) || transcript::is_notice(self.reader.key(source.head));
        let called = label && source.items.end + 1 == at;
        // “He was asked: “…””, “Hale, 30, was told: “…””: by whom?
        let heard = at > 1
            && word!(self.reader.key(at - 2), "asked" | "told" | "warned")
            && (source.items.end.max(at.saturating_sub(8))..at - 2).any(|i| self.class(i) == Some(Class::Be));
        (colon && source.items.end < at && !called && !heard)
            .then(|| self.attribution(&source, Some(token..token + 1), Tie::Subject))
    }

    /// Whether a noun stands at `item` right behind a name: “Selwy flood”, but “Greens' reply”.
    fn modifies(&self, item: usize) -> bool {
        let items = &self.frame().items;
        self.class(item) == Some(Class::Plain)
            && !self.reader.participle(item)
            && items[item].token == items[item - 1].token + 1
    }

    /// The name that the frame, a paragraph of its own, signs with: “— Ann Hale, June 7”.
    pub(in crate::quotes) fn signature(&self) -> Option<Attribution> {
        let source = self.reader.phrase_from(1).filter(|source| source.wording == Wording::Name)?;
        let token = self.frame().items[0].token;
        let signs = self.class(0) == Some(Class::Dash);
        signs.then(|| self.attribution(&source, Some(token..token + 1), Tie::Signature))
    }
}

crate::table! {
    /// What the words before it are: “his “dirty” remark”.
    pub(super) static SAYINGS: () = {
        "remark" => (), "remarks" => (), "comment" => (), "comments" => (), "claim" => (), "claims" => (), "tweet" => (),
        "pledge" => (), "vow" => (), "jibe" => (), "jibes" => (), "gibe" => (), "slur" => (), "insult" => (), "taunt" => (),
        "jab" => (), "rant" => (), "outburst" => (), "joke" => (), "quip" => (),
    };
}

crate::table! {
    /// What something goes by, and what does not speak: “to each according to need”.
    static MEASURES: () = {
        "need" => (), "needs" => (), "ability" => (), "merit" => (), "plan" => (), "schedule" => (), "size" => (), "age" => (),
        "type" => (), "taste" => (), "rank" => (), "circumstances" => (), "law" => (),
    };
}
