//! Stretches of capitalised words that may be names, in the order of the text.

use super::candidate::Candidate;
use super::casing::{self, Casing};
use super::cut::Run;
use super::lexicon::{KeyMap, Lexicon};
use super::reader::Reader;
use crate::text::Text;

/// The candidates of a text, in order.
pub(super) fn find(text: &Text<'_>, lexicon: &'static Lexicon, casing: &Casing) -> Vec<Candidate> {
    let mut reader =
        Reader { text, lexicon, casing, seen: KeyMap::default(), found: Vec::new(), words: Vec::new(), shared: None };
    reader.sentences(false);
    // Headlines come last: a capital in them is a name's only if the name is known.
    let text_ends = reader.found.len();
    reader.sentences(true);
    if text_ends < reader.found.len() {
        crate::order::by(&mut reader.found, |candidate| candidate.tokens.start as u64);
    }
    reader.found
}

impl Reader<'_> {
    /// Reads all sentences that are written as titles, or all that are not.
    fn sentences(&mut self, titled: bool) {
        let text = self.text;
        for (number, sentence) in text.sentences.iter().enumerate() {
            let mut at = sentence.start + usize::from(casing::is_byline(text, sentence.clone()));
            while at < sentence.end && self.casing.titled(number) == titled {
                if self.opens(at, sentence.end) {
                    let end = self.run(at, sentence.end);
                    let words = std::mem::take(&mut self.words);
                    self.cut(&Run { words: &words, titled, sentence: sentence.clone() });
                    self.words = words;
                    at = end;
                } else {
                    at += 1;
                }
            }
        }
    }
}
