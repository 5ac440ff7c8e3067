//! One block's text as it is put together from text nodes: white space collapsed, invisible characters dropped.

use super::anchors::{Anchors, Leaf, Run};
use crate::letters::is_wordy;
use crate::span::Span;
use crate::text::{Article, BlockKind};

/// Stands for content that a reader sees but that is not read (a formula, code): words on either side are not neighbours.
const GAP: char = '\u{fffc}';

/// A place in the text so far: how many blocks there are, and how long the next is.
#[derive(Clone, Copy)]
pub(super) struct Mark(usize, usize);

/// How much text, in blocks that have ended.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub(super) bytes: usize,
    pub(super) blocks: usize,
}

/// Puts an article together, block by block.
pub(super) struct Builder<N> {
    article: Article,
    anchors: Anchors<N>,
    /// The block's text so far, without white space at its start, and never two spaces in a row.
    text: String,
    /// UTF-16 units of the article before this block, and of the block so far.
    base: u32,
    units: u32,
    /// Where the block's leaves and runs begin.
    leaves: usize,
    runs: usize,
    /// Whether all letters and digits so far stand in links, and whether there are any.
    linked: bool,
    wordy: bool,
    /// Whether a line break came last.
    broken: bool,
    /// Whether text was raised or lowered since the last character.
    raised: bool,
    /// Which stretches of the block an editor says name which facts.
    pins: Vec<(u32, u32, String)>,
}

impl<N> Builder<N> {
    pub(super) fn new() -> Self {
        Self {
            article: Article::default(),
            anchors: Anchors { leaves: Vec::new(), runs: Vec::new() },
            text: String::new(),
            base: 0,
            units: 0,
            leaves: 0,
            runs: 0,
            linked: true,
            wordy: false,
            broken: false,
            raised: false,
            pins: Vec::new(),
        }
    }

    /// Adds the data of a text node.
    pub(super) fn leaf(&mut self, leaf: Leaf<N>, data: &str, linked: bool) {
        let number = self.anchors.leaves.len() as u32;
        self.anchors.leaves.push(leaf);
        let before = self.anchors.runs.len();
        let mut run: Option<Run> = None;
        let mut at = 0;
        for c in data.chars() {
            let c = if is_collapsible(c) { ' ' } else { c };
            let units = c.len_utf16() as u32;
            if is_invisible(c) || (c == ' ' && self.spaced()) {
                self.anchors.runs.extend(run.take());
            } else {
                if std::mem::take(&mut self.raised)
                    && c.is_ascii_digit()
                    && self.text.ends_with(|c: char| c.is_ascii_digit())
                {
                    self.gap();
                }
                let start = self.base + self.units;
                run.get_or_insert(Run { start, len: 0, leaf: number, at }).len += units;
                self.push(c);
                if c != ' ' {
                    self.broken = false;
                    let word = is_wordy(c);
                    self.wordy |= word;
                    self.linked &= linked || !word;
                }
            }
            at += units;
        }
        self.anchors.runs.extend(run);
        if self.anchors.runs.len() == before {
            self.anchors.leaves.pop();
        }
    }

    /// A line break: a space; a second one in a row parts blocks.
    pub(super) fn line_break(&mut self, kind: BlockKind) {
        if self.broken {
            self.part(kind);
        } else {
            if !self.spaced() {
                self.push(' ');
            }
            self.broken = true;
        }
    }

    /// Content that is seen but not read.
    pub(super) fn gap(&mut self) {
        self.sign(GAP);
    }

    /// A character that the page shows but no text node has.
    pub(super) fn sign(&mut self, c: char) {
        self.push(c);
        self.broken = false;
    }

    /// Text is raised or lowered here, or no longer: digits on either side are not of one number.
    pub(super) fn raise(&mut self) {
        self.raised = true;
    }

    /// Ends the block, if it has any text worth reading.
    pub(super) fn part(&mut self, kind: BlockKind) {
        if self.text.ends_with(' ') {
            self.text.pop();
            self.units -= 1;
            let end = self.base + self.units;
            if let Some(run) = self.anchors.runs[self.runs..].last_mut().filter(|run| run.end() > end) {
                run.len -= 1;
                if run.len == 0 {
                    self.anchors.runs.pop();
                }
            }
        }
        // What is nothing but a link leads to another story; what has no letter or digit is ornament.
        let teaser = self.linked && !matches!(kind, BlockKind::Quotation | BlockKind::Caption);
        let pins = std::mem::take(&mut self.pins);
        if self.wordy && !teaser && self.article.push(kind, &self.text) {
            let start = self.article.blocks().last().map_or(0, |block| block.span.start);
            let length = self.text.len() as u32;
            let pinned = |(from, to, fact): (u32, u32, String)| (Span::new(start + from, start + to.min(length)), fact);
            self.article.pins.extend(pins.into_iter().map(pinned));
            self.base += self.units + 1;
            self.runs = self.anchors.runs.len();
            self.leaves = self.anchors.leaves.len();
        } else {
            self.anchors.runs.truncate(self.runs);
            self.anchors.leaves.truncate(self.leaves);
        }
        self.text.clear();
        (self.units, self.linked, self.wordy, self.broken, self.raised) = (0, true, false, false, false);
    }

    /// Where the text is now.
    pub(super) fn mark(&self) -> Mark {
        Mark(self.article.blocks().len(), self.text.len())
    }

    /// How much has been read.
    pub(super) fn amount(&self) -> Amount {
        Amount { bytes: self.article.text().len(), blocks: self.article.blocks().len() }
    }

    /// Notes that an editor says what fact the text since `begun` names; what spans blocks names nothing.
    pub(super) fn pin(&mut self, fact: String, begun: Mark) {
        let Mark(blocks, from) = begun;
        if blocks == self.article.blocks().len() && from < self.text.len() {
            self.pins.push((from as u32, self.text.len() as u32, fact));
        }
    }

    pub(super) fn finish(self) -> (Article, Anchors<N>) {
        (self.article, self.anchors)
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.units += c.len_utf16() as u32;
    }

    /// Whether another space would collapse.
    fn spaced(&self) -> bool {
        self.text.is_empty() || self.text.ends_with(' ')
    }
}

/// White space that a browser collapses, and line separators, which no block may hold.
fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c' | '\u{2028}' | '\u{2029}')
}

/// Characters that say where a line may or may not break, and show nothing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
