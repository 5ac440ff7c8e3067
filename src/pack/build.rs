//! Facts to the compiled form.

use std::collections::{HashMap, HashSet};

use super::fact::{Fact, Head};
use super::fold;
use super::form::{self, Record};
use super::index::{self, ENDS_HERE, Filter, LONGEST_ALIAS, Owner, Shape};
use crate::text::{self, Article, Key, Token};

/// An alias that so many facts share tells none of them: it is not linked.
pub(super) const MOST_OWNERS: u8 = 32;

/// Builds a pack, a fact at a time.
#[derive(Default)]
pub(super) struct Builder {
    facts: Vec<u8>,
    starts: Vec<u32>,
    ids: Vec<Key>,
    seen: HashSet<u64>,
    nodes: Nodes,
    owners: Vec<Owner>,
}

/// Why a name is no alias.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    /// It does not begin with a word or a number.
    NoWord,
    /// It would be read as two sentences.
    TwoSentences,
    /// It has more words than are looked for.
    TooLong,
    /// It is shared by too many facts already.
    TooCommon,
}

impl Builder {
    /// Whether a fact of this id is in the pack.
    pub(super) fn has(&self, id: &str) -> bool {
        self.seen.contains(&index::id(id).0)
    }

    /// Adds a fact; each name that cannot be an alias is told to `refuse`.
    pub(super) fn push(&mut self, fact: &Fact<'_>, mut refuse: impl FnMut(&str, Unusable)) {
        let number = self.starts.len() as u32;
        self.starts.push(self.facts.len() as u32);
        fact.put(&mut self.facts);
        let id = index::id(fact.id);
        self.seen.insert(id.0);
        self.ids.push(id);
        let names = [fact.name].into_iter().chain(fact.aliases.iter().copied()).map(|name| (name, false));
        for (alias, demonym) in names.chain(fact.demonyms.iter().map(|name| (*name, true))) {
            if let Err(why) = self.alias(alias, fact, number, demonym) {
                refuse(alias, why);
            }
        }
    }

    fn alias(&mut self, alias: &str, fact: &Fact<'_>, number: u32, demonym: bool) -> Result<(), Unusable> {
        let article = Article::from_text(&alias.replace('\n', " "));
        let text = text::read(&article);
        let mut atoms = Vec::new();
        let mut shape = Shape::new(demonym, fact.needs_context);
        let mut at = Some(0).filter(|_| !text.tokens.is_empty());
        let mut last = 0;
        while let Some(i) = at {
            last = i;
            let atom = fold::atom(&text, i);
            if atom != Key::NONE {
                if atoms.len() == LONGEST_ALIAS {
                    return Err(Unusable::TooLong);
                }
                shape.push(atoms.len(), &text.tokens[i], fact.case);
                atoms.push(atom);
            }
            at = fold::next(&text, i);
        }
        if !text.tokens.first().is_some_and(fold::begins) {
            return Err(Unusable::NoWord);
        }
        if text.tokens[last + 1..].iter().any(Token::is_word) {
            return Err(Unusable::TwoSentences);
        }
        let mut key = atoms[0];
        let mut node = self.nodes.at(key);
        self.nodes.list[node].begins[usize::from(shape.first_is_capital())] = true;
        for atom in &atoms[1..] {
            self.nodes.list[node].goes_on = true;
            key = key.then(*atom);
            node = self.nodes.at(key);
        }
        let node = &mut self.nodes.list[node];
        let mut owner = node.owner;
        while owner != ENDS_HERE {
            let known = &self.owners[owner as usize];
            if known.fact == number && known.shape == shape {
                return Ok(());
            }
            owner = known.next;
        }
        if node.owners == MOST_OWNERS {
            // Longer aliases may still begin with it.
            node.owner = ENDS_HERE;
            return Err(Unusable::TooCommon);
        }
        node.owners += 1;
        self.owners.push(Owner { fact: number, shape, next: node.owner });
        node.owner = self.owners.len() as u32 - 1;
        Ok(())
    }

    /// The compiled pack.
    pub(super) fn finish(mut self, head: &Head) -> Vec<u8> {
        self.starts.push(self.facts.len() as u32);
        let mut first = Vec::new();
        head.put(&mut first);
        let starts: Vec<u8> = self.starts.iter().flat_map(|start| start.to_le_bytes()).collect();
        let ids = index::slots(self.ids.iter().enumerate().map(|(number, id)| (*id, number as u32)));
        let ids: Vec<u8> = ids.iter().flat_map(|slot| slot.1.to_le_bytes()).collect();
        let nodes = self.nodes.list.iter().map(|node| (node.key, index::node(node.owner, node.goes_on)));
        let nodes: Vec<u8> = index::slots(nodes).iter().flat_map(|(check, node)| pair(*check, *node)).collect();
        let owners: Vec<u8> = self.owners.iter().flat_map(Owner::bytes).collect();
        let begins = |capital: bool| {
            let nodes = self.nodes.list.iter().filter(move |node| node.begins[usize::from(capital)]);
            nodes.map(move |node| index::first(node.key, capital))
        };
        let filter = Filter::build(&begins(false).chain(begins(true)).collect::<Vec<_>>());
        form::assemble([&first, &starts, &self.facts, &ids, &filter, &nodes, &owners])
    }
}

fn pair(a: u32, b: u32) -> [u8; 8] {
    (u64::from(a) | u64::from(b) << 32).to_le_bytes()
}

/// Aliases and their beginnings, each once.
#[derive(Default)]
struct Nodes {
    list: Vec<Node>,
    by_key: HashMap<u64, u32>,
}

struct Node {
    key: Key,
    owner: u32,
    owners: u8,
    /// Whether longer aliases begin with it.
    goes_on: bool,
    /// Whether it begins an alias: one whose first word may be small, one that needs a capital.
    begins: [bool; 2],
}

impl Nodes {
    /// The number of the node with this key.
    fn at(&mut self, key: Key) -> usize {
        let next = self.list.len() as u32;
        let number = *self.by_key.entry(key.0).or_insert(next);
        if number == next {
            self.list.push(Node { key, owner: ENDS_HERE, owners: 0, goes_on: false, begins: [false; 2] });
        }
        number as usize
    }
}
