//! How much of a block stands in links: what is nothing but a link leads to another story.

use super::says;
use crate::text::BlockKind;

/// Where the letters and digits of a block stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// There are none.
    Empty,
    /// In links.
    All,
    /// Outside of links.
    None,
    /// In links, but for words before that only lead over to them.
    Led,
    /// In links and outside of them.
    Some,
}

impl Links {
    /// With another letter or digit behind `text`, in a link or not.
    pub(super) fn with(self, linked: bool, text: &str) -> Self {
        match (self, linked) {
            (Self::Empty | Self::All, true) => Self::All,
            (Self::Empty | Self::None, false) => Self::None,
            (Self::None, true) if says::leads(text) => Self::Led,
            (Self::Led, true) => Self::Led,
            _ => Self::Some,
        }
    }

    /// Whether a block of this kind only leads to another story.
    pub(super) const fn lead_away(self, kind: BlockKind) -> bool {
        match self {
            Self::All => !matches!(kind, BlockKind::Quotation | BlockKind::Caption),
            Self::Led => matches!(kind, BlockKind::Paragraph | BlockKind::Heading),
            _ => false,
        }
    }
}
