//! What a pack holds besides facts: exchange rates, reference figures, texts, patterns.

use super::fields::Fields;
use crate::pack::fact::{Pattern, Rates, Reference, Transcript};
use crate::pack::json::Value;
use crate::pack::problem::Place;

impl Fields<'_, '_> {
    pub(super) fn rates(&mut self) -> Option<Rates> {
        let base = self.needed("base", "name the currency that the others are counted against, as EUR")?.into();
        self.needed("date", "say of which day the rates are")?;
        let date = self.date("date")?.into();
        let source = self.needed_source()?;
        let Some(Value::Object(fields)) = self.value.get("values") else {
            self.error("values", "is no object", "write one number for each currency code");
            return None;
        };
        let place = Place::Key(self.place, "values");
        let mut values = Vec::new();
        for (code, value) in fields {
            match value {
                Value::Number(rate) if *rate > 0.0 && is_currency(&code.text) => {
                    values.push((code.text.as_ref().into(), *rate));
                }
                _ => {
                    let mend = "write a code of three capital letters and a number above 0";
                    self.problems.error(&Place::Key(&place, &code.text), "is no rate", mend);
                }
            }
        }
        Some(Rates { base, date, source, values })
    }

    pub(super) fn reference(&mut self) -> Option<Reference> {
        Some(Reference {
            subject: self.needed("subject", "say whom or what it is about: a fact's id or a name")?.into(),
            measure: self.needed("measure", "say what is measured, as “bilateral trade”")?.into(),
            period: self.date("period").map(Into::into),
            value: self.number("value")?,
            unit: self.text("unit").map(Into::into),
            source: self.needed_source()?,
        })
    }

    pub(super) fn transcript(&mut self) -> Option<Transcript> {
        Some(Transcript {
            speaker: self.text("speaker").map(Into::into),
            text: self.needed("text", "put in the words")?.into(),
            source: self.needed_source()?,
        })
    }

    pub(super) fn pattern(&mut self) -> Option<Pattern> {
        Some(Pattern {
            pattern: self.needed("pattern", "write a regular expression")?.into(),
            fact: self.needed("fact", "name the id of the fact that it stands for")?.into(),
        })
    }
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())
}
