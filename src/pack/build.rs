//! Facts to the compiled form.

use super::fact::{Fact, Head};
use super::fold;
use super::form::{self, Record};
use super::index::{self, Filter, LONGEST_ALIAS, NOBODY, Owner, Shape};
use crate::keys::Keys;
use crate::text::{self, Article, BlockKind, Key, Text, Token};

/// An alias that more facts share tells none of them: it is not linked.
pub(super) const MOST_OWNERS: usize = 32;

/// Builds a pack, a fact at a time.
#[derive(Default)]
pub(super) struct Builder {
    facts: Vec<u8>,
    starts: Vec<u32>,
    ids: Keys,
    nodes: Vec<Node>,
    /// The nodes' keys, in their order.
    keys: Keys,
    owners: Vec<Owned>,
}

/// An alias or the beginning of one.
struct Node {
    key: Key,
    /// The last of its owners, or [`NOBODY`].
    owner: u32,
    owners: usize,
    /// Whether longer aliases begin with it.
    goes_on: bool,
    /// Whether it begins an alias: one whose first word may be small, one that needs a capital.
    begins: [bool; 2],
}

/// An owner, and the one before it of the same alias.
struct Owned {
    owner: Owner,
    before: u32,
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
        self.ids.find(index::id(id)).is_some()
    }

    /// Adds a fact whose id is new; each name that cannot be an alias is told to `refuse`.
    pub(super) fn push(&mut self, fact: &Fact<'_>, mut refuse: impl FnMut(&str, Unusable)) {
        let number = self.starts.len() as u32;
        self.starts.push(self.facts.len() as u32);
        form::seal(fact, &mut self.facts);
        self.ids.add(index::id(fact.id));

        // All names are read as the blocks of one article: as an article's names are.
        let mut article = Article::default();
        let names = [fact.name].into_iter().chain(fact.aliases.iter().copied()).chain(fact.demonyms.iter().copied());
        for name in names {
            article.push(BlockKind::Paragraph, name);
        }
        let text = text::read(&article);
        for (block, tokens) in text.blocks.iter().enumerate() {
            let shape = Shape::new(block > fact.aliases.len(), fact.needs_context);
            if let Err(why) = self.alias(&text, tokens.clone(), fact, Owner { fact: number, shape }) {
                refuse(text.slice(article.blocks()[block].span), why);
            }
        }
    }

    fn alias(
        &mut self,
        text: &Text<'_>,
        tokens: std::ops::Range<usize>,
        fact: &Fact<'_>,
        mut owner: Owner,
    ) -> Result<(), Unusable> {
        let first = tokens.start;
        if tokens.is_empty() || !fold::begins(&text.tokens[first]) {
            return Err(Unusable::NoWord);
        }
        let mut atoms = Vec::with_capacity(tokens.len());
        let mut at = Some(first);
        let mut last = first;
        while let Some(i) = at.filter(|i| tokens.contains(i)) {
            last = i;
            if atoms.len() == LONGEST_ALIAS {
                return Err(Unusable::TooLong);
            }
            owner.shape.push(atoms.len(), &text.tokens[i], fact.case);
            atoms.push(fold::atom(text, i));
            at = fold::next(text, i);
        }
        if text.tokens[last + 1..tokens.end].iter().any(Token::is_word) {
            return Err(Unusable::TwoSentences);
        }
        let mut key = atoms[0];
        let mut node = self.node(key);
        self.nodes[node].begins[usize::from(owner.shape.first_is_capital())] = true;
        for atom in &atoms[1..] {
            self.nodes[node].goes_on = true;
            key = key.then(*atom);
            node = self.node(key);
        }
        self.own(node, owner)
    }

    /// The number of the node with this key.
    fn node(&mut self, key: Key) -> usize {
        let (number, new) = self.keys.add(key);
        if new {
            self.nodes.push(Node { key, owner: NOBODY, owners: 0, goes_on: false, begins: [false; 2] });
        }
        number
    }

    fn own(&mut self, node: usize, owner: Owner) -> Result<(), Unusable> {
        let node = &mut self.nodes[node];
        let mut known = node.owner;
        while let Some(owned) = self.owners.get(known as usize) {
            if owned.owner == owner {
                return Ok(());
            }
            known = owned.before;
        }
        if node.owners == MOST_OWNERS {
            // Longer aliases may still begin with it.
            node.owner = NOBODY;
            return Err(Unusable::TooCommon);
        }
        node.owners += 1;
        self.owners.push(Owned { owner, before: node.owner });
        node.owner = self.owners.len() as u32 - 1;
        Ok(())
    }

    /// The compiled pack.
    pub(super) fn finish(mut self, head: &Head) -> Vec<u8> {
        self.starts.push(self.facts.len() as u32);
        let mut first = Vec::new();
        head.put(&mut first);
        let starts: Vec<u8> = self.starts.iter().flat_map(|start| start.to_le_bytes()).collect();
        let ids = index::slots(self.ids.iter().enumerate().map(|(number, id)| (id, number as u32)));
        let ids: Vec<u8> = ids.iter().flat_map(|slot| slot.1.to_le_bytes()).collect();

        let mut owners = Vec::new();
        for node in &mut self.nodes {
            let mut next = std::mem::replace(&mut node.owner, NOBODY);
            if next != NOBODY {
                node.owner = owners.len() as u32 / 8;
            }
            while let Some(owned) = self.owners.get(next as usize) {
                next = owned.before;
                owners.extend(owned.owner.bytes(next == NOBODY));
            }
        }
        let nodes = self.nodes.iter().map(|node| (node.key, index::node(node.owner, node.goes_on)));
        let nodes: Vec<u8> = index::slots(nodes).iter().flat_map(|(check, node)| index::pair(*check, *node)).collect();
        let begins = |capital: bool| {
            let nodes = self.nodes.iter().filter(move |node| node.begins[usize::from(capital)]);
            nodes.map(move |node| index::first(node.key, capital))
        };
        let filter = Filter::build(&begins(false).chain(begins(true)).collect::<Vec<_>>());
        form::assemble([&first, &starts, &ids, &filter, &nodes, &owners, &self.facts])
    }
}
