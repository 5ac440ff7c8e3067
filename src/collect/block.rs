//! One block's text as it is put together from text nodes: white space collapsed, invisible characters dropped.

use super::anchors::{Anchors, Leaf, Run};
use super::links::Links;
use super::says;
use crate::letters::is_wordy;
use crate::span::Span;
use crate::text::{Article, BlockKind};

/// Stands for content that a reader sees but that is not read (a formula, code): words on either side are not neighbours.
const GAP: char = '\u{fffc}';

/// So long, in bytes, is a paragraph that is no notice of the page's.
const NOTICE: u32 = 160;

/// As long, in bytes, is the line or two that tells of another story.
const TEASER: usize = 320;

/// So many other stories in a row, each with a line or two under its link, end no article.
const STORIES: usize = 3;

/// More titles and labels than this stand on a page that is no article.
const MANY: usize = 20;

/// A place in the text so far: how many blocks there are, and how long the next is.
#[derive(Clone, Copy)]
pub(super) struct Mark(usize, usize);

/// How much text there is in blocks that have ended, and what belongs to it.
#[derive(Clone, Copy, Default)]
pub(super) struct Amount {
    pub(super) bytes: usize,
    pub(super) blocks: usize,
    /// Its end in the article, in UTF-16 units, with what parts it from the next block.
    end: u32,
    leaves: usize,
    runs: usize,
    pins: usize,
}

impl Amount {
    /// How much more this is. What stood over the headline may have been forgotten.
    pub(super) fn since(self, before: Self) -> Self {
        let (bytes, blocks) = (self.bytes.saturating_sub(before.bytes), self.blocks.saturating_sub(before.blocks));
        Self { bytes, blocks, ..self }
    }
}

/// Links to other stories with a line or two under each.
#[derive(Clone, Copy)]
struct Stories {
    /// What was read before the first.
    before: Amount,
    /// How many there are that something is told of.
    told: usize,
    /// How many blocks stand under the last.
    under: usize,
    /// How many blocks there are up to their end.
    end: usize,
    /// What leads to the last: a heading, or an item of a list.
    kind: BlockKind,
}

impl Stories {
    /// Takes in the block behind them, if it is the line or two under the last, or heads the next.
    fn goes_on(&mut self, kind: BlockKind, bytes: usize) {
        let tells = kind == BlockKind::Item || kind == BlockKind::Paragraph && self.kind == BlockKind::Heading;
        if kind == BlockKind::Heading {
            self.end += 1;
        } else if tells && self.under < 2 && bytes < TEASER {
            self.told += usize::from(self.under == 0);
            self.under += 1;
            self.end += 1;
        }
    }
}

/// Where in the article the text so far stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Nothing has been said.
    Before,
    /// The headline has been read, and nothing has been said since: here stand who wrote it, and when.
    Head,
    Body,
}

/// Puts an article together, block by block.
pub(super) struct Builder<N> {
    article: Article,
    anchors: Anchors<N>,
    /// The block's text so far, without white space at its start, and never two spaces in a row.
    text: String,
    /// UTF-16 units of the block so far.
    units: u32,
    /// What was read before this block.
    done: Amount,
    links: Links,
    at: Part,
    /// Whether a headline has been read that is none of another story.
    titled: bool,
    /// The last block, if it is a heading: what was read before it, and how many blocks of links followed it.
    heading: Option<(Amount, usize)>,
    /// The stories that the text so far ends with.
    stories: Option<Stories>,
    /// How many headings only led to other stories; how many paragraphs said something since the last of them, and at most
    /// between two of them.
    leads: usize,
    said: usize,
    most: usize,
    /// Whether a line break came last.
    broken: bool,
    /// Whether text was raised or lowered since the last character.
    raised: bool,
    /// How long the strong words are that the block begins with.
    lead: usize,
    /// Which stretches of the block an editor says name which facts.
    pins: Vec<(u32, u32, String)>,
}

impl<N> Builder<N> {
    pub(super) fn new() -> Self {
        Self {
            article: Article::default(),
            anchors: Anchors { leaves: Vec::new(), runs: Vec::new() },
            text: String::new(),
            units: 0,
            done: Amount::default(),
            links: Links::Empty,
            at: Part::Before,
            titled: false,
            heading: None,
            stories: None,
            leads: 0,
            said: 0,
            most: 0,
            broken: false,
            raised: false,
            lead: 0,
            pins: Vec::new(),
        }
    }

    /// The headline begins. What stands over it and says nothing, or no more than a control or a notice does, is not read.
    pub(super) fn title(&mut self) {
        let blocks = self.article.blocks();
        let brief = blocks.len() > 2 && blocks.iter().all(|block| block.span.end - block.span.start < NOTICE);
        if self.at == Part::Before || brief {
            self.rewind(Amount::default());
            self.at = Part::Head;
        }
    }

    /// Adds the data of a text node, or what of it begins at unit `at`.
    pub(super) fn leaf(&mut self, leaf: Leaf<N>, data: &str, mut at: u32, linked: bool) {
        let number = self.anchors.leaves.len() as u32;
        self.anchors.leaves.push(leaf);
        let before = self.anchors.runs.len();
        let mut run: Option<Run> = None;
        for c in data.chars() {
            let c = if is_collapsible(c) { ' ' } else { c };
            let units = c.len_utf16() as u32;
            let is_space = matches!(c, ' ' | '\u{a0}');
            if self.is_invisible(c) || (is_space && self.spaced()) {
                self.anchors.runs.extend(run.take());
            } else {
                if std::mem::take(&mut self.raised)
                    && c.is_ascii_digit()
                    && self.text.ends_with(|c: char| c.is_ascii_digit())
                {
                    self.gap();
                }
                let start = self.done.end + self.units;
                run.get_or_insert(Run { start, len: 0, leaf: number, at }).len += units;
                if !is_space {
                    self.broken = false;
                    if is_wordy(c) {
                        self.links = self.links.with(linked, &self.text);
                    }
                }
                self.push(c);
            }
            at += units;
        }
        self.anchors.runs.extend(run);
        if self.anchors.runs.len() == before {
            self.anchors.leaves.pop();
        }
    }

    /// Adds the data of a text node whose line feeds are line breaks.
    pub(super) fn lines(&mut self, leaf: &Leaf<N>, data: &str, linked: bool, kind: BlockKind)
    where
        N: Clone,
    {
        let mut at = 0;
        for (n, line) in data.split('\n').enumerate() {
            if n > 0 {
                self.line_break(kind, true);
            }
            self.leaf(leaf.clone(), line, at, linked);
            at += line.encode_utf16().count() as u32 + 1;
        }
    }

    /// The strong words end that the block begins with.
    pub(super) fn lead(&mut self) {
        self.lead = self.text.trim_end().len();
    }

    /// A line break: a space; a second one in a row parts blocks, and one behind strong words that stand over a text.
    pub(super) fn line_break(&mut self, kind: BlockKind, prose: bool) {
        let headed = self.lead > 0 && self.lead == self.text.trim_end().len();
        if self.broken || headed {
            self.part(kind, prose);
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

    /// Ends the block, if it has any text worth reading; `prose` says that it is a paragraph by name.
    pub(super) fn part(&mut self, kind: BlockKind, prose: bool) {
        self.trim();
        let teaser = self.links.lead_away(kind);
        // What has no letter or digit is ornament.
        let wordy = self.links != Links::Empty;
        let before = self.done;
        let pins = std::mem::take(&mut self.pins);
        if wordy && !teaser && self.is_of_article(kind, prose) && self.article.push(kind, &self.text) {
            let start = self.article.blocks().last().map_or(0, |block| block.span.start);
            let length = self.text.len() as u32;
            let pinned = |(from, to, fact): (u32, u32, String)| (Span::new(start + from, start + to.min(length)), fact);
            self.article.pins.extend(pins.into_iter().map(pinned));
            self.done = Amount {
                bytes: self.article.text().len(),
                blocks: self.article.blocks().len(),
                end: self.done.end + self.units + 1,
                leaves: self.anchors.leaves.len(),
                runs: self.anchors.runs.len(),
                pins: self.article.pins.len(),
            };
            if let Some(stories) = self.stories.as_mut().filter(|stories| stories.end == before.blocks) {
                stories.goes_on(kind, self.text.len());
            }
            self.titled |= kind == BlockKind::Heading && self.at == Part::Head;
            self.heading = (kind == BlockKind::Heading && self.at == Part::Body).then_some((before, 0));
            if kind == BlockKind::Paragraph && says::is_said(&self.text) {
                self.at = Part::Body;
                self.said += 1;
                self.most = self.most.max(self.said);
            }
        } else {
            if teaser && kind == BlockKind::Heading {
                self.leads += 1;
                self.said = 0;
            }
            self.rewind(self.done);
            if let Some((before, links)) = self.heading.as_mut().filter(|_| teaser) {
                *links += 1;
                // It heads no text.
                if *links > 1 {
                    let before = *before;
                    self.rewind(before);
                }
            }
            if teaser && matches!(kind, BlockKind::Heading | BlockKind::Item) {
                let (before, end) = (self.heading.map_or(self.done, |(before, _)| before), self.done.blocks);
                let begun = self.stories.filter(|stories| stories.end == end);
                self.stories = Some(Stories {
                    under: 0,
                    kind,
                    ..begun.unwrap_or(Stories { before, told: 0, under: 0, end, kind })
                });
            }
        }
        self.text.clear();
        (self.units, self.links, self.broken, self.raised, self.lead) = (0, Links::Empty, false, false, 0);
    }

    /// Takes off the white space at the block's end.
    fn trim(&mut self) {
        if !self.text.ends_with(' ') {
            return;
        }
        self.text.pop();
        self.units -= 1;
        let end = self.done.end + self.units;
        if let Some(run) = self.anchors.runs[self.done.runs..].last_mut().filter(|run| run.end() > end) {
            run.len -= 1;
            if run.len == 0 {
                self.anchors.runs.pop();
            }
        }
    }

    /// Whether the block is of the article and not of the page.
    fn is_of_article(&self, kind: BlockKind, prose: bool) -> bool {
        let said = match kind {
            _ if self.at != Part::Head || prose => true,
            BlockKind::Paragraph => says::is_said(&self.text),
            BlockKind::Item => !says::is_brief(&self.text),
            _ => true,
        };
        let byline = kind == BlockKind::Paragraph && says::is_byline(&self.text);
        said && !byline && !says::is_label(&self.text)
    }

    /// Forgets what was read since.
    pub(super) fn rewind(&mut self, to: Amount) {
        if to.blocks < self.done.blocks {
            self.article.truncate(to.blocks);
            self.article.pins.truncate(to.pins);
            self.heading = None;
            let kept = self.stories.filter(|stories| stories.before.blocks <= to.blocks);
            self.stories = kept.map(|stories| Stories { end: stories.end.min(to.blocks), ..stories });
        }
        self.anchors.runs.truncate(to.runs);
        self.anchors.leaves.truncate(to.leaves);
        self.done = to;
    }

    /// Forgets what was read since if it only says what a form is for: it is short, and something has been said before.
    pub(super) fn forget_label(&mut self, before: Amount) -> bool {
        let own = self.done.since(before);
        let label =
            (1..6).contains(&own.blocks) && own.bytes < 300 && before.bytes > own.bytes && self.at == Part::Body;
        if label {
            self.rewind(before);
        }
        label
    }

    /// Where the text is now.
    pub(super) fn mark(&self) -> Mark {
        Mark(self.article.blocks().len(), self.text.len())
    }

    /// How much has been read.
    pub(super) fn amount(&self) -> Amount {
        self.done
    }

    /// Notes that an editor says what fact the text since `begun` names; what spans blocks names nothing.
    pub(super) fn pin(&mut self, fact: String, begun: Mark) {
        let Mark(blocks, from) = begun;
        if blocks == self.article.blocks().len() && from < self.text.len() {
            self.pins.push((from as u32, self.text.len() as u32, fact));
        }
    }

    /// Whether all this is a list of stories: headings that lead to them, with a line or two under each; or, under no headline,
    /// titles and labels, and less that says something.
    pub(super) fn is_list(&self) -> bool {
        let (mut said, mut bare, mut many) = (0, 0, 0);
        for block in self.article.blocks() {
            let text = block.span.of(self.article.text());
            match block.kind {
                BlockKind::Paragraph | BlockKind::Item if says::is_said(text) => said += text.len(),
                BlockKind::Paragraph | BlockKind::Item | BlockKind::Heading => {
                    bare += text.len();
                    many += 1;
                }
                _ => {}
            }
        }
        self.leads > 5 && self.most < 3 || !self.titled && many > MANY && bare > said
    }

    pub(super) fn finish(mut self) -> (Article, Anchors<N>) {
        // What ends with other stories ends before them, unless they are all there is.
        if let Some(Stories { before, told, end, .. }) = self.stories
            && (told >= STORIES && end == self.done.blocks)
            && self.done.bytes < 2 * before.bytes
        {
            self.rewind(before);
        }
        // A heading with nothing under it heads what was not read.
        if let Some((before, _)) = self.heading {
            self.rewind(before);
        }
        (self.article, self.anchors)
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.units += c.len_utf16() as u32;
    }

    /// Whether a character shows nothing: it says where a line may or may not break, how letters join that do not join, or which way
    /// text runs.
    fn is_invisible(&self, c: char) -> bool {
        match c {
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => true,
            '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => true,
            '\u{200c}' | '\u{200d}' => self.text.bytes().next_back().is_none_or(|byte| byte.is_ascii()),
            _ => false,
        }
    }

    /// Whether the block has no text yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
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
