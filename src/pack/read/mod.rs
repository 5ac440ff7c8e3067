//! A JSON pack to the compiled form: every broken thing is dropped and told, the rest works.

mod fact;
mod fields;
mod head;
mod source;

use super::build::{Builder, Unusable};
use super::fact::{Citation, Fact, Head};
use super::json::{self, Broken, Reader, Value};
use super::problem::{Place, Problem, Problems};
use fields::Fields;

/// The schema that this reads.
const SCHEMA: &str = "sidelight.pack/1";

/// A fact, a rate table or a figure has no more bytes than this, so that none can fill the memory.
const LARGEST: usize = 64 << 10;

/// A text that quotations are held against has no more bytes than this.
const LARGEST_TEXT: usize = 4 << 20;

/// A pack has no more bytes than this: places in the compiled form are of 32 bits.
const LARGEST_PACK: usize = 512 << 20;

/// A pack has no more patterns than this: each may take a megabyte when compiled.
const MOST_PATTERNS: usize = 100;

/// So many elements are read in a step.
const STEP: usize = 64;

/// A JSON pack on its way to the compiled form, some elements a step.
#[derive(Default)]
pub(super) struct PackReader {
    builder: Builder,
    head: Head,
    problems: Problems,
    schema: bool,
    /// Where the next step begins; 0 before the first.
    at: usize,
    /// Whether a key was read.
    begun: bool,
    /// The key whose list is being read, and how many of its elements have been.
    list: Option<(String, usize)>,
}

impl PackReader {
    /// Reads on in the pack, which must be the same at every step; tells whether more of it follows.
    pub(super) fn step(&mut self, json: &str) -> bool {
        if json.len() > LARGEST_PACK {
            self.problems.error(&Place::At("pack"), "is larger than 512 MB", "part it in several");
            return false;
        }
        let mut reader = if self.at == 0 { Reader::new(json) } else { Reader::from(json, self.at) };
        for _ in 0..STEP {
            match self.next(&mut reader) {
                Ok(true) => {}
                Ok(false) => {
                    if !self.schema {
                        let mend = "add \"schema\": \"sidelight.pack/1\", so that later versions know how to read it";
                        self.problems.warning(&Place::At("schema"), "is missing", mend);
                    }
                    return false;
                }
                Err(broken) => {
                    let place = broken.position(json);
                    let mend = "what stands behind it is not read; mend the JSON";
                    self.problems.error(&Place::At(&place), broken.reason, mend);
                    return false;
                }
            }
        }
        self.at = reader.at();
        true
    }

    /// The compiled form, and what is wrong with the pack.
    pub(super) fn finish(self) -> (Vec<u8>, Vec<Problem>) {
        (self.builder.finish(&self.head), self.problems.finish())
    }

    /// Reads the next element of a list, or the next key; tells whether the pack goes on behind it.
    fn next(&mut self, reader: &mut Reader<'_>) -> Result<bool, Broken> {
        if let Some((key, number)) = self.list.take() {
            if reader.more(b']', number == 0)? {
                let place = Place::At(&key);
                let place = Place::Item(&place, number);
                let limit = if key == "texts" { LARGEST_TEXT } else { LARGEST };
                if let Some(value) = self.value(reader.skip()?, limit, &place) {
                    self.element(&key, &value, &place);
                }
                self.list = Some((key, number + 1));
            }
            return Ok(true);
        }
        if !self.begun {
            reader.object()?;
        }
        if !reader.more(b'}', !self.begun)? {
            return reader.end().map(|()| false);
        }
        self.begun = true;
        let key = reader.key()?;
        self.key(reader, &key.text).map(|()| true)
    }

    /// Reads the value of one of the pack's keys, or begins its list. Keys that are not known are a later version's or the
    /// newsroom's own.
    fn key(&mut self, reader: &mut Reader<'_>, key: &str) -> Result<(), Broken> {
        let place = Place::At(key);
        match key {
            "facts" | "figures" | "texts" | "patterns" | "suppress" => {
                if reader.peek() == Some(b'[') {
                    self.list = Some((key.into(), 0));
                    return reader.list();
                }
                reader.skip()?;
                self.problems.error(&place, "is no list", "put it in square brackets");
            }
            "schema" | "name" | "language" | "updated" | "license" | "rates" => {
                if let Some(value) = self.value(reader.skip()?, LARGEST, &place) {
                    self.single(key, &value, &place);
                }
            }
            _ => {
                reader.skip()?;
            }
        }
        Ok(())
    }

    /// Reads a value that is not larger than `limit`.
    fn value<'a>(&mut self, json: &'a str, limit: usize, place: &Place<'_>) -> Option<Value<'a>> {
        if json.len() > limit {
            let reason = ["has ", &json.len().to_string(), " bytes, more than ", &limit.to_string()].concat();
            self.problems.error(place, reason, "shorten it, or part it in several");
            return None;
        }
        match json::read(json) {
            Ok(value) => Some(value),
            Err(broken) => {
                let at = [&broken.position(json), " in it: ", broken.reason].concat();
                self.problems.error(place, at, "mend the JSON there");
                None
            }
        }
    }

    fn single<'a>(&mut self, key: &str, value: &'a Value<'a>, place: &Place<'_>) {
        let mut read = Fields { problems: &mut self.problems, place, value };
        match key {
            "schema" => {
                self.schema = true;
                if read.words().is_some_and(|schema| schema != SCHEMA) {
                    self.problems.warning(place, "is not sidelight.pack/1", "it is read as far as it is understood");
                }
            }
            "rates" => self.head.rates = read.rates(),
            "name" => self.head.name = read.words().map(Into::into),
            "language" => self.head.language = read.words().map(Into::into),
            "updated" => self.head.updated = read.words().map(Into::into),
            _ => self.head.license = read.words().map(Into::into),
        }
    }

    fn element<'a>(&mut self, key: &str, value: &'a Value<'a>, place: &Place<'_>) {
        if key != "suppress" && !matches!(value, Value::Object(_)) {
            let reason = ["is ", value.kind(), " where an object should stand"].concat();
            self.problems.error(place, reason, "put it in braces");
            return;
        }
        let mut read = Fields { problems: &mut self.problems, place, value };
        match key {
            "facts" => {
                if let Some(fact) = read.fact() {
                    self.fact(&fact, place);
                }
            }
            "figures" => self.head.figures.extend(read.reference()),
            "texts" => self.head.texts.extend(read.transcript()),
            "patterns" if self.head.patterns.len() == MOST_PATTERNS => {
                self.problems.error(place, "is one pattern too many", "a pack may have 100; join some with |");
            }
            "patterns" => self.head.patterns.extend(read.pattern()),
            _ => self.head.suppress.extend(read.words().map(String::from)),
        }
    }

    fn fact(&mut self, fact: &Fact<'_>, place: &Place<'_>) {
        if self.builder.has(fact.id) {
            let reason = ["has the id ", fact.id, ", as one before it"].concat();
            self.problems.error(&Place::Key(place, "id"), reason, "give each fact an id of its own");
            return;
        }
        let sourced = |citation: Option<&Citation>| citation.is_some_and(|citation| citation.date.is_some());
        let told = fact.description.is_none() || sourced(fact.sources.first());
        if !told || fact.attributes.iter().any(|attribute| fact.citation(attribute).is_none()) {
            let mend = "name a source and its date; until then it is linked, but what it says is not shown";
            self.problems.warning(place, "says something without source and date", mend);
        }
        let problems = &mut self.problems;
        self.builder.push(fact, |alias, why| {
            let (reason, mend) = match why {
                Unusable::NoWord => ("does not begin with a word or a number", "write it as articles do"),
                Unusable::TwoSentences => ("reads as two sentences", "leave out the mark in its middle"),
                Unusable::TooLong => ("has too many words to be a name", "use the form that articles use"),
                Unusable::TooCommon => ("is the name of too many facts to tell one", "take it out of most of them"),
            };
            problems.error(place, ["the name “", alias, "” ", reason].concat(), mend);
        });
    }
}
