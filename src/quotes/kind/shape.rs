//! How the words between the marks look.

use crate::keys::word;
use crate::quotes::frame;
use crate::quotes::region::Region;
use crate::text::{Kind, Text};

/// How the words between the marks look.
pub(super) struct Shape {
    pub(super) words: usize,
    /// The first word has a capital.
    pub(super) capital: bool,
    /// It ends as a sentence does.
    pub(super) ends: bool,
    /// It has a verb that tells of somebody.
    pub(super) finite: bool,
    /// Every word of weight has a capital.
    pub(super) title: bool,
}

impl Shape {
    pub(super) fn of(text: &Text<'_>, region: &Region) -> Self {
        let mut shape = Shape { words: 0, capital: false, ends: false, finite: false, title: true };
        for i in region.inner() {
            let token = &text.tokens[i];
            if token.is_word() {
                if shape.words == 0 {
                    shape.capital = token.capital();
                    shape.title &= token.capital();
                }
                shape.words += 1;
                shape.title &= token.capital() || token.span.len() < 4;
                shape.finite |= frame::is_finite(token.key);
            } else if token.kind == Kind::Number {
                shape.words += 1;
            }
        }
        let last = region.last(text);
        shape.ends = matches!(text.tokens[last].kind, Kind::Punct('.' | '?' | '!' | '…'));
        shape.title &= shape.words > 0;
        shape
    }

    /// Whether the words look like a name: “Operation Sunrise”, “the Anvil”.
    pub(super) fn is_name(&self, text: &Text<'_>, region: &Region) -> bool {
        let inner = region.inner();
        let the = usize::from(word!(text.key(inner.start), "the"));
        let small = |i: &usize| text.tokens[*i].is_word() && !text.tokens[*i].capital() && text.str(*i).len() > 3;
        let named = self.words > the && text.tokens[inner.start + the].capital();
        named && !self.ends && self.words < 6 && !inner.clone().any(|i| small(&i))
    }
}
