//! Descriptions: “the minister”, “the Ohio senator”, “the 67-year-old” → whom they mean, where they can mean one.

use std::ops::Range;

use super::Resolver;
use crate::entities::EntityKind;
use crate::keys::{KeyMap, word};
use crate::quotes::frame::{Class, class};
use crate::quotes::roles::is_role;
use crate::text::{Key, Kind, Text, Token};

/// How many holders of a role are told apart.
const CALLINGS: usize = 32;

crate::table! {
    /// Words that set one holder of a role apart from another.
    static APART: () = {
        "former" => (), "ex" => (), "deputy" => (), "vice" => (), "assistant" => (), "acting" => (), "shadow" => (),
        "another" => (), "a" => (), "an" => (), "one" => (), "some" => (), "other" => (), "second" => (), "first" => (),
        "late" => (), "incoming" => (), "outgoing" => (), "then" => (), "next" => (), "previous" => (),
    };
}

/// A word that an entity can be called by: of a person's role, of an organisation's name.
pub(super) struct Calling {
    word: Key,
    /// `None` for somebody whom no entity answers to.
    entity: Option<usize>,
    /// All words of the role or name, as tokens.
    words: Range<usize>,
    /// Where the entity is first named.
    from: u32,
}

/// Whom a description means.
pub(in crate::quotes) enum Described {
    As(usize),
    AsTwo,
    Otherwise,
}

impl Resolver<'_> {
    /// Whom a description means: “the minister”, “the Ohio senator”, “the committee”.
    pub(in crate::quotes) fn described(&self, source: &Range<usize>, head: usize) -> Described {
        let text = self.text;
        let definite = word!(text.key(source.start), "the" | "this" | "mr" | "mrs" | "ms" | "dr");
        let core = source.start + 1..head;
        if !definite || head + 1 != source.end || core.clone().any(|i| APART.has(text.key(i))) {
            return Described::Otherwise;
        }
        let callings = self.callings.get_or_init(|| self.callings());
        let called = |word: Key| {
            let first = callings.partition_point(|calling| calling.word.0 < word.0);
            callings[first..].iter().take_while(move |calling| calling.word == word).take(CALLINGS)
        };
        let here = text.tokens[source.start].span.start;
        // “the Russian president” is not “President Hale”; “former” makes another of him.
        let answers = |calling: &&Calling| {
            let words = &text.tokens[calling.words.clone()];
            calling.from < here
                && core.clone().all(|i| !text.tokens[i].capital() || words.iter().any(|word| word.key == text.key(i)))
                && !words.iter().any(|word| APART.has(word.key))
        };
        // “the 67-year-old”: by the age, if somebody is known by that.
        let age = core.clone().find(|&i| is_age(text, i)).map(|i| Key::of(text.str(i)));
        let age = age.filter(|&age| called(age).any(|calling| calling.from < here));
        let callings: Vec<&Calling> = called(age.unwrap_or(text.key(head))).filter(answers).collect();
        match callings[..] {
            [] => Described::Otherwise,
            [Calling { entity: Some(one), .. }, ref others @ ..] if others.iter().all(|c| c.entity == Some(*one)) => {
                Described::As(*one)
            }
            _ => self.own(&callings, here).map_or(Described::AsTwo, Described::As),
        }
    }

    /// “President Hale met Norvan President Doe. … the president said”: whose office is nobody else's by its words, where nobody of
    /// those it may be was named since.
    fn own(&self, callings: &[&Calling], here: u32) -> Option<usize> {
        let text = self.text;
        let mentions = &self.entities.mentions;
        let foreign = |calling: &&&Calling| {
            let words = text.span(calling.words.clone());
            let first = mentions.partition_point(|m| m.span.start < words.start);
            mentions.get(first).is_some_and(|m| m.span.end <= words.end && !self.is_person(m.entity))
        };
        let mut bare = callings.iter().filter(|calling| !foreign(calling)).map(|calling| calling.entity);
        let own = bare.next().flatten()?;
        let before = &mentions[..mentions.partition_point(|m| m.span.start < here)];
        let last = before
            .iter()
            .rev()
            .take(CALLINGS)
            .find(|m| callings.iter().any(|calling| calling.entity == Some(m.entity)))?;
        (bare.all(|other| other == Some(own)) && last.entity == own).then_some(own)
    }

    /// Whose age the number at `i` is: “Leo Hale, 67, …”; `Some(None)` of somebody without a name: “a 67-year-old nurse”.
    fn aged(&self, i: usize) -> Option<Option<usize>> {
        let text = self.text;
        if is_age(text, i) {
            return word!(text.key(i.checked_sub(1)?), "a" | "an" | "another").then_some(None);
        }
        let mark =
            |i: usize, marks: [char; 3]| text.tokens.get(i).is_some_and(|t| marks.iter().any(|&mark| t.is(mark)));
        let apart = mark(i.checked_sub(2)? + 1, [',', '(', '[']) && mark(i + 1, [',', ')', '.']);
        let name = self.mention_at(i - 2).filter(|name| apart && self.is_person(name.entity))?;
        Some(Some(name.entity))
    }

    /// “The mayor of Lunden”, where one of Selwy has a name: somebody else.
    fn namesakes(&self) -> impl Iterator<Item = Calling> + '_ {
        let text = self.text;
        let of = |i: usize| word!(text.key(i), "of" | "for");
        let office = move |&i: &usize| {
            let place = text.tokens.get(i + 2).is_some_and(Token::capital);
            place && of(i + 1) && is_role(text.key(i)) && word!(text.key(i - 1), "the")
        };
        // The offices that somebody with a name has, each alone and with every word of what it is of.
        let mut held: KeyMap<()> = KeyMap::default();
        for role in self.entities.list.iter().filter_map(|entity| entity.role) {
            let words = text.token_from(role.start)..text.token_from(role.end);
            for office in words.clone().filter(|&k| of(k + 1)) {
                held.set(text.key(office), ());
                words.clone().for_each(|word| held.set(text.key(office).then(text.key(word)), ()));
            }
        }
        let other = move |&i: &usize| {
            let with = text.key(i).then(text.key(i + 2));
            held.has(text.key(i)) && !held.has(with)
        };
        (1..text.tokens.len()).filter(office).filter(other).map(|i| {
            let from = text.tokens[i].span.start;
            Calling { word: text.key(i), entity: None, words: i..i + 1, from }
        })
    }

    fn callings(&self) -> Vec<Calling> {
        let mut callings = Vec::new();
        let mut met = vec![false; self.entities.list.len()];
        for mention in self.entities.mentions.iter().filter(|mention| !mention.demonym) {
            let entity = &self.entities.list[mention.entity];
            if std::mem::replace(&mut met[mention.entity], true) {
                continue;
            }
            let span = match entity.kind {
                EntityKind::Person => entity.role,
                EntityKind::Organisation => Some(mention.span),
                _ => None,
            };
            let Some(span) = span else { continue };
            let words = self.text.token_from(span.start)..self.text.token_from(span.end);
            // “the chair of the inquiry” is not “the inquiry”.
            let of =
                |&i: &usize| entity.kind == EntityKind::Person && class(self.text.key(i)) == Some(Class::Preposition);
            let words = words.start..words.clone().find(of).unwrap_or(words.end);
            let (entity, from) = (Some(mention.entity), mention.span.start);
            callings.extend(words.clone().filter(|&i| self.text.tokens[i].is_word()).map(|i| Calling {
                word: self.text.key(i),
                entity,
                words: words.clone(),
                from,
            }));
        }
        // “Senator Doe”, of whom the article tells too little to know that it is somebody.
        for (i, pair) in self.text.tokens.windows(2).enumerate() {
            let title = pair[0].capital() && pair[1].capital() && is_role(pair[0].key) && !is_role(pair[1].key);
            if title && !pair[1].opens_sentence() && self.mention_at(i).or_else(|| self.mention_at(i + 1)).is_none() {
                callings.push(Calling { word: pair[0].key, entity: None, words: i..i + 1, from: pair[0].span.start });
            }
        }
        callings.extend(self.namesakes());
        for mention in self.entities.mentions.iter().filter(|mention| self.is_person(mention.entity)) {
            let (entity, from) = (Some(mention.entity), mention.span.start);
            let party = party(self.text, self.text.token_from(mention.span.end));
            callings.extend(party.map(|(word, words)| Calling { word, entity, words, from }));
        }
        for (i, token) in self.text.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Number) {
            let word = || Key::of(self.text.str(i));
            callings.extend(self.aged(i).map(|entity| Calling {
                word: word(),
                entity,
                words: i..i + 1,
                from: token.span.start,
            }));
        }
        crate::order::by(&mut callings, |calling| calling.word.0);
        callings
    }
}

/// The party of the name behind which `i` stands, and the words that say so: “Ann Hale, R-Ohio, …”, “Ann Hale, a Republican, …”.
fn party(text: &Text<'_>, i: usize) -> Option<(Key, Range<usize>)> {
    const PARTIES: [Key; 2] = [Key::of("republican"), Key::of("democrat")];
    let mark = text.tokens.get(i).filter(|mark| mark.is(',') || mark.is('('))?;
    let letter =
        text.tokens.get(i + 1).filter(|letter| letter.capital() && text.tokens.get(i + 2).is_some_and(|t| t.is_dash()));
    let party = match letter.map(|letter| letter.key) {
        Some(key) if word!(key, "r") => PARTIES[0],
        Some(key) if word!(key, "d") => PARTIES[1],
        _ => PARTIES
            .into_iter()
            .find(|&party| mark.is(',') && word!(text.key(i + 1), "a") && text.key(i + 2) == party)?,
    };
    Some((party, i + 2..(i + 4).min(text.tokens.len())))
}

/// Whether the number at `i` begins an age: “67-year-old”.
fn is_age(text: &Text<'_>, i: usize) -> bool {
    let old = text.tokens.get(i + 4).is_some_and(|last| word!(last.key, "old"));
    old && text.tokens[i].kind == Kind::Number && word!(text.key(i + 2), "year")
}
