//! What becomes of an element of a page.

use crate::text::BlockKind;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Runs on in the line.
    Inline,
    /// Is a block, of this kind or of the kind around it.
    Block(Option<BlockKind>),
    /// Runs on within a paragraph, is a block elsewhere: elements of the page's own, named with a hyphen.
    Custom,
    /// A paragraph: what stands in it is prose.
    Prose(Option<BlockKind>),
    /// A link, if it leads somewhere.
    Link,
    /// Preformatted: read if it is prose.
    Lines,
    /// A time of day or of the year.
    Time,
    /// Can be operated; read within prose, where it is a word of the sentence. Elsewhere it is the page's furniture.
    Control,
    /// The heading of a part that folds.
    Summary,
    /// A line break.
    Break,
    /// Raised or lowered: `km²`, a footnote's mark.
    Raised,
    /// A quotation whose marks the browser draws.
    Quoted,
    /// Not part of the article, unless it names the source of a block quotation.
    Footer,
    /// Not read; leaves no trace.
    Unread,
    /// Not read; parts the blocks around it.
    Apart,
    /// Seen but not read: what stands around it does not belong together.
    Gap,
}

impl Rule {
    /// Whether an element of this rule stands in a line of text, and goes without parting it.
    pub(super) const fn in_line(self) -> bool {
        use Rule::{Break, Control, Custom, Gap, Inline, Link, Quoted, Raised, Time};
        matches!(self, Inline | Custom | Link | Time | Control | Break | Raised | Quoted | Gap)
    }

    /// Whether an element of this rule is not of the article, with all that is in it.
    pub(super) const fn leaves_out(self) -> bool {
        matches!(self, Rule::Footer | Rule::Unread | Rule::Apart | Rule::Gap)
    }
}
