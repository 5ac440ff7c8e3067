//! A fact, and what it says of its subject.

use super::fields::Fields;
use crate::pack::fact::{Attribute, AttributeValue, Case, Citation, EntityKind, Fact};
use crate::pack::json::Value;

impl<'j> Fields<'_, 'j> {
    pub(super) fn fact(&mut self) -> Option<Fact<'j>> {
        let name = self.needed("name", "give it the name that readers know")?;
        let kind = self.needed("type", "say what it is: person, organisation, place, event, work or law")?;
        let id = self.needed("id", "give it a short id that never changes, as `person:jane-doe`")?;
        let Some(kind) = kind_of(kind) else {
            let mend = "say person, organisation, place, event, work or law";
            self.error("type", ["“", kind, "” is no type"].concat(), mend);
            return None;
        };
        if !self.is_name(id, "id") || !self.is_name(name, "name") {
            return None;
        }
        let case = self.case();
        let priority = self.priority();
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

    fn case(&mut self) -> Case {
        match self.text("case") {
            Some("any") => Case::Any,
            Some("exact") => Case::Exact,
            None | Some("names") => Case::Names,
            Some(_) => {
                self.error("case", "is not known", "say names, any or exact");
                Case::Names
            }
        }
    }

    fn priority(&mut self) -> i8 {
        match self.given("priority") {
            None => 0,
            Some(Value::Number(number)) => *number as i8,
            Some(_) => {
                self.error("priority", "is no number", "write a small whole number");
                0
            }
        }
    }

    fn sources(&mut self) -> Vec<Citation> {
        match self.value.get("sources") {
            Some(Value::List(list)) => self.each("sources", list, |source| source.source()),
            _ => self.source_of("sources").into_iter().collect(),
        }
    }

    fn attributes(&mut self) -> Vec<Attribute<'j>> {
        match self.given("attributes") {
            None => Vec::new(),
            Some(Value::List(list)) => self.each("attributes", list, |attribute| attribute.attribute()),
            Some(_) => {
                self.error("attributes", "is no list", "put it in square brackets");
                Vec::new()
            }
        }
    }

    fn attribute(&mut self) -> Option<Attribute<'j>> {
        let label = self.needed("label", "say what the value is, as “Born”")?;
        let value = match self.value.get("value") {
            Some(Value::Number(number)) => AttributeValue::Number(*number),
            _ => AttributeValue::Words(self.needed("value", "say a number or words")?),
        };
        let unit = self.text("unit");
        let as_of = self.date("as_of");
        Some(Attribute { label, value, unit, as_of, source: self.source_of("source") })
    }
}

/// What a type is called in a pack.
fn kind_of(name: &str) -> Option<EntityKind> {
    use EntityKind::{Event, Law, Organisation, Person, Place, Work};
    let kind = [Person, Organisation, Place, Event, Work, Law].into_iter().find(|kind| kind.name() == name);
    kind.or((name == "organization").then_some(Organisation))
}
