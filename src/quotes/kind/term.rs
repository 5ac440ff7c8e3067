//! Titles of works, nicknames, scare quotes, words spoken of as words: what stands between marks and is nobody's words.

use super::shape::Shape;
use crate::keys::word;
use crate::quotes::attribute::{Attribution, Attributor, Tie};
use crate::quotes::cues::{Form, Takes};
use crate::quotes::frame::Class;
use crate::quotes::region::Region;
use crate::quotes::source::Wording;
use crate::text::{Key, Text};

crate::table! {
    /// What bears a title, or names what follows it as a name.
    static NAMED: () = {
        "show" => (), "book" => (), "film" => (), "movie" => (), "song" => (), "play" => (), "podcast" => (),
        "album" => (), "newspaper" => (), "daily" => (),
        "series" => (), "program" => (), "programme" => (), "documentary" => (), "novel" => (), "game" => (),
        "musical" => (), "episode" => (), "single" => (), "magazine" => (), "column" => (), "poem" => (), "opera" => (),
        "term" => (), "word" => (), "phrase" => (), "titled" => (), "entitled" => (), "named" => (), "nicknamed" => (),
        "called" => (), "dubbed" => (), "alias" => (), "codenamed" => (), "known" => (), "headlined" => (),
        "memoir" => (), "essay" => (), "painting" => (), "exhibition" => (), "track" => (), "hit" => (), "sitcom" => (),
        "comedy" => (), "biopic" => (), "drama" => (), "thriller" => (), "sequel" => (), "ballad" => (), "anthem" => (),
    };
}

/// How far back the words of a list are followed.
const REACH: usize = 12;

/// Whether the region at item `at` is one.
pub(super) fn is_term(
    reader: &Attributor<'_>,
    at: usize,
    region: &Region,
    shape: &Shape,
    attribution: Option<&Attribution>,
) -> bool {
    let before = at.checked_sub(1).and_then(|i| reader.class(i));
    let after = reader.class(at + 1);
    let naming = attribution.is_some_and(|a| a.tie == Tie::Naming);
    let term = Term { reader, at, region, shape, attribution, before, after, naming };
    term.is_label()
        || term.is_part_of_a_name()
        || term.is_called_so()
        || term.is_title()
        || term.is_what_a_thing_is_called()
}

/// What stands between the marks, and where.
struct Term<'a> {
    reader: &'a Attributor<'a>,
    /// Its item.
    at: usize,
    region: &'a Region,
    shape: &'a Shape,
    attribution: Option<&'a Attribution>,
    /// What stands before and behind it.
    before: Option<Class>,
    after: Option<Class>,
    /// Whether somebody gives it as a name.
    naming: bool,
}

impl Term<'_> {
    fn text(&self) -> &Text<'_> {
        self.reader.text()
    }

    fn key(&self, token: usize) -> Key {
        self.text().key(token)
    }

    /// The class of the item so far before it.
    fn class_before(&self, items: usize) -> Option<Class> {
        self.at.checked_sub(items).and_then(|i| self.reader.class(i))
    }

    /// A mark for something, no words: “B” shares, READ MORE: “Hundreds of boats” lost.
    fn is_label(&self) -> bool {
        let (text, first, inner) = (self.text(), self.region.start, self.region.inner());
        let letter = self.shape.words == 1 && inner.len() == 1 && text.str(inner.start).len() == 1;
        let more = first > 2 && text.tokens[first - 1].is(':') && word!(self.key(first - 2), "more" | "also");
        self.shape.words == 0 || letter || more && word!(self.key(first - 3), "read" | "see" | "watch")
    }

    /// What is inside of a name, or a part of one.
    fn is_part_of_a_name(&self) -> bool {
        let Self { shape, before, .. } = self;
        // Dwayne “The Rock” Johnson
        let inside = [*before, self.after] == [Some(Class::Name); 2] && shape.words < 4;
        // “Operation Red Ice” began
        let operation = word!(self.key(self.region.inner().start), "operation") && shape.words > 1 && !shape.finite;
        // on LNN's “The Hour Ahead”
        let owned = *before == Some(Class::Clitic) && shape.words > 2;
        inside || shape.title && (operation || owned)
    }

    /// What the text itself says is only called so.
    fn is_called_so(&self) -> bool {
        let (reader, at, first, words) = (self.reader, self.at, self.region.start, self.shape.words);
        // a firm called Espera, or “Hope”: what the name means
        let comma = usize::from(self.before == Some(Class::Comma));
        let name = at.checked_sub(3 + comma).filter(|_| word!(reader.key(at - 1 - comma), "or") && words < 5);
        let meant = name
            .is_some_and(|name| [name, name + 1].map(|i| reader.class(i)) == [Some(Class::Name), Some(Class::Comma)]);
        // so-called “experts”, self-styled “experts”
        let styled = first > 2 && self.text().tokens[first - 2].is_dash() && word!(self.key(first - 3), "self" | "so");
        // so-called “Lehen,” or “loans”
        let other = at
            .checked_sub(3)
            .filter(|&i| word!(reader.key(at - 1), "or") && matches!(reader.class(i), Some(Class::Quote(_))));
        let other = other.is_some_and(|other| reader.is_so_called(other));
        // “a town known as “the gate of the north””, “the definition of “ship””
        let two =
            [first.wrapping_sub(2), first.wrapping_sub(1)].map(|t| if first > 1 { self.key(t) } else { Key::NONE });
        let defined = word!(two[1], "of") && word!(two[0], "definition" | "meaning");
        let known = word!(two[1], "as") && word!(two[0], "known");
        // “owner” means whoever holds the keys
        let means = words < 4 && word!(self.key(self.region.end), "means" | "meant" | "refers" | "denotes");
        meant || styled || other || self.is_listed() || defined || known || means
    }

    /// nicknamed the “Tideinator”, “i-Tide” and the “Tidetendo”
    fn is_listed(&self) -> bool {
        let listed = |&i: &usize| {
            let class = self.reader.class(i);
            matches!(class, Some(Class::Quote(_) | Class::Comma | Class::Conjunction | Class::Determiner))
        };
        let list = (0..self.at).rev().take(REACH).take_while(listed).last().filter(|&list| list > 0);
        list.is_some_and(|list| {
            word!(self.reader.key(list - 1), "nicknamed" | "dubbed" | "named" | "titled" | "codenamed")
        })
    }

    /// What has the capitals of a title, and stands where titles do.
    fn is_title(&self) -> bool {
        self.shape.title
            && (self.is_apposed() || self.is_glossed() || self.is_paper() || self.is_work() || self.is_subject())
    }

    /// Behind what it is the title of.
    fn is_apposed(&self) -> bool {
        let (text, first) = (self.text(), self.region.start);
        // Her memoir, “The Long Winter”, sold well.
        let apposed = first > 1 && text.tokens[first - 1].is(',') && NAMED.has(self.key(first - 2));
        // as Hale writes in “Haze”
        let within = first > 0 && word!(self.key(first - 1), "in");
        let cue = self.attribution.and_then(|a| a.cue.as_ref());
        apposed && !self.shape.ends || within && cue.is_some_and(|cue| cue.end + 1 == first)
    }

    /// Das Lied vom Hafen (English: “The Song of the Harbour”); the shops let to others (hereafter the “Side Shops”)
    fn is_glossed(&self) -> bool {
        let at = self.at;
        let opens = |near: usize| (at.saturating_sub(near)..at).any(|i| self.reader.class(i) == Some(Class::Opening));
        let closed = self.after == Some(Class::Closing) && !self.shape.ends && opens(8);
        self.attribution.is_none() && opens(3) || closed
    }

    /// Whether what stands before it says that words follow.
    fn is_spoken(&self) -> bool {
        match self.before {
            Some(Class::Verb(verb)) => verb.takes != Takes::Hearer,
            Some(Class::Comma) => self.shape.ends,
            before => before == Some(Class::Colon),
        }
    }

    /// What is read or watched, by its name.
    fn is_paper(&self) -> bool {
        let (text, end) = (self.text(), self.region.end);
        // according to the news outlet “Der Anker”
        let source = |a: &Attribution| a.source.end == self.region.start && a.wording == Wording::Description;
        let source = self.attribution.is_some_and(source) && !self.is_spoken();
        // the “Anker” news agency, “Der Anker” magazine
        let joint = usize::from(text.tokens.get(end).is_some_and(|t| t.is_dash() && !t.spaced()));
        let kind = self.key(end + joint);
        let paper = word!(kind, "magazine" | "newspaper" | "daily" | "weekly" | "website" | "programme" | "program")
            || word!(self.key(end), "news") && word!(self.key(end + 1), "agency");
        self.shape.words < 5 && (source || paper)
    }

    /// “wrote “Low Tide””, “praised “Low Tide””, “calls “Low Tide” a hit”: a work, unless it is what somebody is called.
    fn is_work(&self) -> bool {
        let (shape, first, end) = (self.shape, self.region.start, self.region.end);
        let verb = if first > 0 { self.key(first - 1) } else { Key::NONE };
        let written = word!(
            verb,
            "wrote"
                | "writes"
                | "written"
                | "write"
                | "praised"
                | "praises"
                | "hailed"
                | "hails"
                | "announced"
                | "announces"
        );
        let called = word!(self.key(end), "a" | "an" | "the") && word!(verb, "calls" | "called" | "call");
        // “wrote “Free Norvania” on the wall”: words, whatever their capitals.
        let made = (written || called) && !word!(self.key(end), "on");
        let opens = self.before.is_none() && self.attribution.is_some();
        let said = self.naming || opens || self.is_spoken() && self.at > 0;
        shape.words > 1 && (!shape.ends && !shape.finite && made || !said)
    }

    /// What the sentence is about, or a part of that.
    fn is_subject(&self) -> bool {
        let behind = matches!(self.after, Some(Class::Plain));
        if self.shape.words > 1 {
            // “The Long Winter” took three prizes, said Hale: the subject of the sentence.
            return self.before.is_none() && !self.shape.ends && behind;
        }
        // “the cast of “Gales””, but “spoke of “Ruin””
        let verb_before = matches!(self.class_before(2), Some(Class::Verb(_)));
        let within = self.before == Some(Class::Preposition) && !verb_before;
        (within || behind) && !self.naming
    }

    /// A play called “…”, nicknamed the “…”; but what he called “…”, what he called the “…”
    fn is_what_a_thing_is_called(&self) -> bool {
        let (reader, shape, first) = (self.reader, self.shape, self.region.start);
        let article = usize::from(first > 1 && word!(self.key(first - 1), "the" | "a" | "an"));
        if self.naming && reader.gives_a_name(self.at) && shape.is_name(self.text(), self.region) {
            return true;
        }
        let verb = self.class_before(1 + article);
        // what engineers call a “twin”
        let generic = matches!(verb, Some(Class::Verb(cue)) if cue.form == Form::Base && cue.takes == Takes::Object);
        if generic && (first.saturating_sub(5)..first).any(|i| word!(self.key(i), "what")) {
            return true;
        }
        // “will show “…””
        let acts = matches!(self.class_before(2 + article), Some(Class::Auxiliary | Class::To | Class::Pronoun));
        let names = match verb {
            Some(Class::Verb(_)) if self.naming => reader.names_a_thing(self.at),
            _ => article == 0 && !acts,
        };
        let word = first.checked_sub(1 + article).map_or(Key::NONE, |token| self.key(token));
        NAMED.has(word) && names && (shape.title || !shape.finite)
    }
}
