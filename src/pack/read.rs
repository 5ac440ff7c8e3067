//! A JSON pack to the compiled form: every broken thing is dropped and told, the rest works.

use super::EntityKind;
use super::build::{Builder, Unusable};
use super::fact::{Attribute, AttributeValue, Case, Citation, Fact, Head, Pattern, Rates, Reference, Transcript};
use super::json::{self, Broken, Reader, Value};
use super::problem::{Place, Problem, Problems};
use crate::calendar::Date;

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

/// A name has no more bytes than this.
const LONGEST_NAME: usize = 400;

/// So many elements are read in a step.
const STEP: usize = 64;

/// A byte's line and column, as an editor counts them.
pub(super) fn position(json: &str, at: usize) -> String {
    let before = json.as_bytes().get(..at).unwrap_or_default();
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|b| **b != b'\n').filter(|b| **b & 0xc0 != 0x80).count() + 1;
    ["line ", &line.to_string(), ", column ", &column.to_string()].concat()
}

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
                    let place = position(json, broken.at);
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
                let at = [&position(json, broken.at), " in it: ", broken.reason].concat();
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
                if read.words(value, place).is_some_and(|schema| schema != SCHEMA) {
                    self.problems.warning(place, "is not sidelight.pack/1", "it is read as far as it is understood");
                }
            }
            "rates" => self.head.rates = read.rates(),
            "name" => self.head.name = read.words(value, place).map(Into::into),
            "language" => self.head.language = read.words(value, place).map(Into::into),
            "updated" => self.head.updated = read.words(value, place).map(Into::into),
            _ => self.head.license = read.words(value, place).map(Into::into),
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
                let fact = read.fact();
                if let Some(fact) = fact {
                    self.fact(&fact, place);
                }
            }
            "figures" => self.head.figures.extend(read.reference()),
            "texts" => self.head.texts.extend(read.transcript()),
            "patterns" if self.head.patterns.len() == MOST_PATTERNS => {
                self.problems.error(place, "is one pattern too many", "a pack may have 100; join some with |");
            }
            "patterns" => self.head.patterns.extend(read.pattern()),
            _ => self.head.suppress.extend(read.words(value, place).map(String::from)),
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

/// Reads the fields of one object.
struct Fields<'p, 'j> {
    problems: &'p mut Problems,
    place: &'p Place<'p>,
    value: &'j Value<'j>,
}

impl<'j> Fields<'_, 'j> {
    /// Text that is not empty.
    fn words(&mut self, value: &'j Value<'j>, place: &Place<'_>) -> Option<&'j str> {
        let Value::Text(words) = value else {
            let reason = ["is ", value.kind(), " where text should stand"].concat();
            self.problems.error(place, reason, "write it in quotation marks");
            return None;
        };
        if let Some(cleaned) = words.cleaned {
            self.problems.warning(place, cleaned, "write it without them");
        }
        let words = words.text.trim();
        if words.is_empty() {
            self.problems.error(place, "is empty", "fill it in or take it out");
            return None;
        }
        Some(words)
    }

    /// The text of a key, if it has one.
    fn text(&mut self, key: &str) -> Option<&'j str> {
        match self.value.get(key)? {
            Value::Null => None,
            value => self.words(value, &Place::Key(self.place, key)),
        }
    }

    /// The text of a key that must be there.
    fn needed(&mut self, key: &str, mend: &'static str) -> Option<&'j str> {
        if matches!(self.value.get(key), None | Some(Value::Null)) {
            self.problems.error(&Place::Key(self.place, key), "is missing", mend);
            return None;
        }
        self.text(key)
    }

    /// The texts of a key whose value is a list, or a single text.
    fn texts(&mut self, key: &str) -> Vec<&'j str> {
        let place = Place::Key(self.place, key);
        match self.value.get(key) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::List(list)) => list
                .iter()
                .enumerate()
                .filter_map(|(number, value)| self.words(value, &Place::Item(&place, number)))
                .collect(),
            Some(value) => self.words(value, &place).into_iter().collect(),
        }
    }

    /// Names that are short enough to be looked for.
    fn names(&mut self, key: &str) -> Vec<&'j str> {
        let mut names = self.texts(key);
        names.retain(|name| self.is_name(name, key));
        names
    }

    fn is_name(&mut self, name: &str, key: &str) -> bool {
        if name.len() > LONGEST_NAME {
            self.problems.error(
                &Place::Key(self.place, key),
                "is too long for a name",
                "use the form that articles use",
            );
        }
        name.len() <= LONGEST_NAME
    }

    /// Whether a key is set.
    fn flag(&mut self, key: &str) -> bool {
        match self.value.get(key) {
            Some(Value::Bool(set)) => *set,
            None | Some(Value::Null) => false,
            Some(_) => {
                let place = Place::Key(self.place, key);
                self.problems.error(
                    &place,
                    "is neither true nor false",
                    "write true or false, without quotation marks",
                );
                false
            }
        }
    }

    /// A number that must be there.
    fn number(&mut self, key: &str) -> Option<f64> {
        if let Some(Value::Number(number)) = self.value.get(key) {
            return Some(*number);
        }
        let mend = "write it as a number, without quotation marks and thousands separators";
        self.problems.error(&Place::Key(self.place, key), "is no number", mend);
        None
    }

    /// A year, a month, a day, or two of them with a slash between.
    fn date(&mut self, key: &str) -> Option<String> {
        let date = self.text(key)?;
        if date.split('/').count() <= 2 && date.split('/').all(is_date) {
            return Some(date.into());
        }
        let mend = "write a year, a month or a day as 2026, 2026-11 or 2026-11-24";
        self.problems.error(&Place::Key(self.place, key), ["“", date, "” is no date"].concat(), mend);
        None
    }

    fn of<'q>(&'q mut self, value: &'j Value<'j>, place: &'q Place<'q>) -> Fields<'q, 'j> {
        Fields { problems: self.problems, place, value }
    }

    /// A source: an object, or its title alone.
    fn source(&mut self) -> Option<Citation> {
        if let Value::Text(_) = self.value {
            let title = self.words(self.value, self.place)?.into();
            return Some(Citation { title, url: None, date: None });
        }
        let title = self.needed("title", "name the source as a reader would look for it")?.into();
        let url = self.text("url").filter(|url| {
            let safe = is_safe(url);
            if !safe {
                let mend = "a link begins with https:, http: or mailto:";
                self.problems.error(&Place::Key(self.place, "url"), "is no address that a page may link to", mend);
            }
            safe
        });
        Some(Citation { title, url: url.map(Into::into), date: self.date("date") })
    }

    /// The source of a key.
    fn source_of(&mut self, key: &str) -> Option<Citation> {
        let place = Place::Key(self.place, key);
        match self.value.get(key)? {
            Value::Null => None,
            value => self.of(value, &place).source(),
        }
    }

    /// The source of a key that must be there.
    fn needed_source(&mut self) -> Option<Citation> {
        if self.value.get("source").is_none() {
            self.problems.error(&Place::Key(self.place, "source"), "is missing", "say who says so, and when");
        }
        self.source_of("source")
    }

    fn fact(&mut self) -> Option<Fact<'j>> {
        let name = self.needed("name", "give it the name that readers know")?;
        let kind = self.needed("type", "say what it is: person, organisation, place, event, work or law")?;
        let id = self.needed("id", "give it a short id that never changes, as `person:jane-doe`")?;
        let Some(kind) = kind_of(kind) else {
            let mend = "say person, organisation, place, event, work or law";
            self.problems.error(&Place::Key(self.place, "type"), ["“", kind, "” is no type"].concat(), mend);
            return None;
        };
        if !self.is_name(id, "id") || !self.is_name(name, "name") {
            return None;
        }
        let case = match self.text("case") {
            Some("any") => Case::Any,
            Some("exact") => Case::Exact,
            None | Some("names") => Case::Names,
            Some(_) => {
                let place = Place::Key(self.place, "case");
                self.problems.error(&place, "is not known", "say names, any or exact");
                Case::Names
            }
        };
        let priority = match self.value.get("priority") {
            None | Some(Value::Null) => 0,
            Some(Value::Number(number)) => *number as i8,
            Some(_) => {
                self.problems.error(&Place::Key(self.place, "priority"), "is no number", "write a small whole number");
                0
            }
        };
        Some(Fact {
            kind,
            id,
            name,
            aliases: self.names("aliases"),
            demonyms: self.names("demonyms"),
            description: self.text("description"),
            attributes: self.attributes(),
            sources: self.sources(),
            context: self.names("context"),
            needs_context: self.flag("needs_context"),
            case,
            priority,
        })
    }

    fn sources(&mut self) -> Vec<Citation> {
        let place = Place::Key(self.place, "sources");
        match self.value.get("sources") {
            Some(Value::List(list)) => list
                .iter()
                .enumerate()
                .filter_map(|(number, value)| self.of(value, &Place::Item(&place, number)).source())
                .collect(),
            _ => self.source_of("sources").into_iter().collect(),
        }
    }

    fn attributes(&mut self) -> Vec<Attribute<'j>> {
        let place = Place::Key(self.place, "attributes");
        let list = match self.value.get("attributes") {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::List(list)) => list,
            Some(_) => {
                self.problems.error(&place, "is no list", "put it in square brackets");
                return Vec::new();
            }
        };
        let mut attributes = Vec::new();
        for (number, value) in list.iter().enumerate() {
            let place = Place::Item(&place, number);
            attributes.extend(self.of(value, &place).attribute());
        }
        attributes
    }

    fn attribute(&mut self) -> Option<Attribute<'j>> {
        let label = self.needed("label", "say what the value is, as “Born”")?;
        let value = match self.value.get("value") {
            Some(Value::Number(number)) => AttributeValue::Number(*number),
            _ => AttributeValue::Words(self.needed("value", "say a number or words")?),
        };
        let unit = self.text("unit");
        let as_of = self.date("as_of").and(self.text("as_of"));
        Some(Attribute { label, value, unit, as_of, source: self.source_of("source") })
    }

    fn rates(&mut self) -> Option<Rates> {
        let base = self.needed("base", "name the currency that the others are counted against, as EUR")?.into();
        self.needed("date", "say of which day the rates are")?;
        let date = self.date("date")?;
        let source = self.needed_source()?;
        let place = Place::Key(self.place, "values");
        let Some(Value::Object(fields)) = self.value.get("values") else {
            self.problems.error(&place, "is no object", "write one number for each currency code");
            return None;
        };
        let mut values = Vec::new();
        for (code, value) in fields {
            match value {
                Value::Number(rate) if *rate > 0.0 && is_currency(&code.text) => {
                    values.push((code.text.as_ref().into(), *rate));
                }
                _ => {
                    let place = Place::Key(&place, &code.text);
                    self.problems.error(
                        &place,
                        "is no rate",
                        "write a code of three capital letters and a number above 0",
                    );
                }
            }
        }
        Some(Rates { base, date, source, values })
    }

    fn reference(&mut self) -> Option<Reference> {
        Some(Reference {
            subject: self.needed("subject", "say whom or what it is about: a fact's id or a name")?.into(),
            measure: self.needed("measure", "say what is measured, as “bilateral trade”")?.into(),
            period: self.date("period"),
            value: self.number("value")?,
            unit: self.text("unit").map(Into::into),
            source: self.needed_source()?,
        })
    }

    fn transcript(&mut self) -> Option<Transcript> {
        Some(Transcript {
            speaker: self.text("speaker").map(Into::into),
            text: self.needed("text", "put in the words")?.into(),
            source: self.needed_source()?,
        })
    }

    fn pattern(&mut self) -> Option<Pattern> {
        Some(Pattern {
            pattern: self.needed("pattern", "write a regular expression")?.into(),
            fact: self.needed("fact", "name the id of the fact that it stands for")?.into(),
        })
    }
}

/// What a type is called in a pack.
fn kind_of(name: &str) -> Option<EntityKind> {
    use EntityKind::{Event, Law, Organisation, Person, Place, Work};
    let kind = [Person, Organisation, Place, Event, Work, Law].into_iter().find(|kind| kind.name() == name);
    kind.or((name == "organization").then_some(Organisation))
}

/// A year, a month or a day that the calendar has: `2026`, `2026-11`, `2026-11-24`.
fn is_date(date: &str) -> bool {
    let first = match date.len() {
        4 => "-01-01",
        7 => "-01",
        10 => "",
        _ => return false,
    };
    Date::parse(&[date, first].concat()).is_some()
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a page may link there.
fn is_safe(url: &str) -> bool {
    let scheme = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    (scheme("https://") || scheme("http://") || scheme("mailto:")) && !url.contains(char::is_whitespace)
}
