//! Days without a year, in a paragraph that is told in another year than today's: “In 2013 he left … On July 6 he returned.”

use super::super::Value;
use super::super::draft::Draft;
use super::super::line::Line;
use super::super::number::year;
use super::is_month;

/// What a paragraph has said so far of the time that it tells of.
#[derive(Default)]
pub(in crate::figures) struct Story {
    /// The number of its block.
    block: usize,
    /// Whether the year that was told last is another one than today's.
    other: bool,
}

impl Story {
    /// Takes the year from the days of a sentence that may be of the story's year as well as of the one nearest to today.
    pub(in crate::figures) fn resolve(&mut self, line: &Line, drafts: &mut [Draft]) {
        while line.text.blocks.get(self.block).is_some_and(|block| block.end <= line.start) {
            *self = Self { block: self.block + 1, other: false };
        }
        let Some(today) = line.today else { return };
        for draft in drafts {
            let Value::Date(date) = &draft.figure.value else { continue };
            if let Some(year) = draft.tokens.clone().find_map(|i| year(line.str(i))) {
                self.other = year != today.year;
            } else if self.other && date.len() == 10 && draft.tokens.clone().any(|i| is_month(line.key(i))) {
                draft.figure.value = Value::Date(["-", &date[4..]].concat());
            }
        }
    }
}
