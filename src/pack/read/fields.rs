//! One value of a pack, read field by field: what is not as it should be is told with its place.

use crate::calendar::Date;
use crate::pack::json::Value;
use crate::pack::problem::{Place, Problems};

/// A name has no more bytes than this.
const LONGEST_NAME: usize = 400;

/// Reads a value, or the fields of one that is an object.
pub(super) struct Fields<'p, 'j> {
    pub(super) problems: &'p mut Problems,
    pub(super) place: &'p Place<'p>,
    pub(super) value: &'j Value<'j>,
}

impl<'j> Fields<'_, 'j> {
    /// Reads a value that is in this one.
    pub(super) fn of<'q>(&'q mut self, value: &'j Value<'j>, place: &'q Place<'q>) -> Fields<'q, 'j> {
        Fields { problems: self.problems, place, value }
    }

    /// The field of a key is dropped.
    pub(super) fn error(&mut self, key: &str, reason: impl Into<String>, mend: &'static str) {
        self.problems.error(&Place::Key(self.place, key), reason, mend);
    }

    /// The value of a key, if it has one that is not null.
    pub(super) fn given(&self, key: &str) -> Option<&'j Value<'j>> {
        self.value.get(key).filter(|value| !matches!(value, Value::Null))
    }

    /// The value itself: text that is not empty.
    pub(super) fn words(&mut self) -> Option<&'j str> {
        let Value::Text(words) = self.value else {
            let reason = ["is ", self.value.kind(), " where text should stand"].concat();
            self.problems.error(self.place, reason, "write it in quotation marks");
            return None;
        };
        if let Some(cleaned) = words.cleaned {
            self.problems.warning(self.place, cleaned, "write it without them");
        }
        let words = words.text.trim();
        if words.is_empty() {
            self.problems.error(self.place, "is empty", "fill it in or take it out");
            return None;
        }
        Some(words)
    }

    /// The text of a key, if it has one.
    pub(super) fn text(&mut self, key: &str) -> Option<&'j str> {
        let place = Place::Key(self.place, key);
        self.given(key).and_then(|value| self.of(value, &place).words())
    }

    /// The text of a key that must be there.
    pub(super) fn needed(&mut self, key: &str, mend: &'static str) -> Option<&'j str> {
        if self.given(key).is_none() {
            self.error(key, "is missing", mend);
            return None;
        }
        self.text(key)
    }

    /// What `read` makes of each value in the list of a key.
    pub(super) fn each<T>(
        &mut self,
        key: &str,
        list: &'j [Value<'j>],
        read: impl Fn(&mut Fields<'_, 'j>) -> Option<T>,
    ) -> Vec<T> {
        let place = Place::Key(self.place, key);
        let list = list.iter().enumerate();
        list.filter_map(|(number, value)| read(&mut self.of(value, &Place::Item(&place, number)))).collect()
    }

    /// Names that are short enough to be looked for: the texts of a key whose value is a list, or a single text.
    pub(super) fn names(&mut self, key: &str) -> Vec<&'j str> {
        let mut names = match self.given(key) {
            Some(Value::List(list)) => self.each(key, list, |name| name.words()),
            _ => self.text(key).into_iter().collect(),
        };
        names.retain(|name| self.is_name(name, key));
        names
    }

    pub(super) fn is_name(&mut self, name: &str, key: &str) -> bool {
        if name.len() > LONGEST_NAME {
            self.error(key, "is too long for a name", "use the form that articles use");
        }
        name.len() <= LONGEST_NAME
    }

    /// Whether a key is set.
    pub(super) fn flag(&mut self, key: &str) -> bool {
        match self.given(key) {
            None => false,
            Some(Value::Bool(set)) => *set,
            Some(_) => {
                self.error(key, "is neither true nor false", "write true or false, without quotation marks");
                false
            }
        }
    }

    /// A number that must be there.
    pub(super) fn number(&mut self, key: &str) -> Option<f64> {
        if let Some(Value::Number(number)) = self.value.get(key) {
            return Some(*number);
        }
        self.error(key, "is no number", "write it as a number, without quotation marks and thousands separators");
        None
    }

    /// A year, a month, a day, or two of them with a slash between.
    pub(super) fn date(&mut self, key: &str) -> Option<&'j str> {
        let date = self.text(key)?;
        if date.split('/').count() <= 2 && date.split('/').all(is_date) {
            return Some(date);
        }
        let mend = "write a year, a month or a day as 2026, 2026-11 or 2026-11-24";
        self.error(key, ["“", date, "” is no date"].concat(), mend);
        None
    }
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
