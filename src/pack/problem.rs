//! What is wrong with a pack: where, why, and how to mend it.

use std::fmt;

/// One thing wrong with a pack. What it names was dropped, unless [`warning`](Self::warning) says that it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `facts[3].aliases[0]`, or a line and column where the JSON itself breaks off.
    pub place: String,
    /// What is wrong there.
    pub reason: String,
    /// What to do about it.
    pub mend: &'static str,
    /// Whether the thing was kept all the same.
    pub warning: bool,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [&self.place, ": ", &self.reason, "; ", self.mend] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// The problems of one pack. A pack may hold a million broken facts; its report stays readable.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    pub(crate) list: Vec<Problem>,
    more: usize,
}

/// So many problems are told one by one.
const TOLD: usize = 200;

impl Problems {
    /// Something was dropped.
    pub(crate) fn error(&mut self, place: &Place<'_>, reason: impl Into<String>, mend: &'static str) {
        self.push(place, reason.into(), mend, false);
    }

    /// Something is wrong but was kept.
    pub(crate) fn warning(&mut self, place: &Place<'_>, reason: impl Into<String>, mend: &'static str) {
        self.push(place, reason.into(), mend, true);
    }

    fn push(&mut self, place: &Place<'_>, reason: String, mend: &'static str, warning: bool) {
        if self.list.len() == TOLD {
            self.more += 1;
        } else {
            self.list.push(Problem { place: place.path(), reason, mend, warning });
        }
    }

    /// All problems, the last one counting those that are not told.
    pub(crate) fn finish(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let reason = [&self.more.to_string(), " more problems are not listed"].concat();
            let mend = "mend these first and check again";
            self.list.push(Problem { place: "pack".into(), reason, mend, warning: true });
        }
        self.list
    }
}

/// A place in a pack, as a path that is only written out when a problem needs it.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The pack as a whole, or what the words say.
    At(&'a str),
    /// A key of an object.
    Key(&'a Place<'a>, &'a str),
    /// An element of a list.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn path(&self) -> String {
        match self {
            Place::At(name) => (*name).into(),
            Place::Key(of, key) => [&of.path(), ".", key].concat(),
            Place::Item(of, number) => [&of.path(), "[", &number.to_string(), "]"].concat(),
        }
    }
}
