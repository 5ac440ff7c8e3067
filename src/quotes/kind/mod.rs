//! Whether what stands between the marks is a quotation at all, and a whole clause or a fragment.

mod shape;
mod term;

use self::shape::Shape;
use super::QuoteKind;
use super::attribute::{Attribution, Attributor, Tie};
use super::frame::Class;
use super::region::Region;
use crate::keys::word;
use crate::text::Text;

/// What the region at item `at` is.
// Apart from its caller, or an engine would take long over one large function.
#[inline(never)]
pub(super) fn of(reader: &Attributor<'_>, at: usize, region: &Region, attribution: Option<&Attribution>) -> QuoteKind {
    let text = reader.text();
    // An attribute of mark-up: name="value".
    if region.start > 0 && text.tokens[region.start - 1].is('=') {
        return QuoteKind::Term;
    }
    if !region.marked() || region.closing == 0 {
        return QuoteKind::Direct;
    }
    let shape = Shape::of(text, region);
    if term::is_term(reader, at, region, &shape, attribution) {
        return QuoteKind::Term;
    }
    let free = matches!(
        at.checked_sub(1).and_then(|i| reader.class(i)),
        None | Some(
            Class::Comma
                | Class::Colon
                | Class::Verb(_)
                | Class::Subordinator
                | Class::Quote(_)
                | Class::Dot
                | Class::Semicolon
                | Class::Other
        )
    );
    // “a measure she called “the most that we can do””
    let naming = attribution.is_some_and(|a| a.tie == Tie::Naming);
    let clause =
        shape.capital && (shape.words > 2 || shape.ends || free) || shape.finite && shape.words > 3 && free && !naming;
    // “has told how a “rogue” firm …”: who told it chose other words.
    let aside = |a: &Attribution| {
        let cue = a.cue.as_ref().filter(|cue| cue.end <= region.start && shape.words == 1 && !clause);
        cue.is_some_and(|cue| (cue.end..region.start).any(|i| word!(text.key(i), "after" | "amid" | "how")))
    };
    // “rejected Lunden's “nine-dash line””: what it is called there.
    let owned = naming && shape.words <= 3 && at > 0 && reader.class(at - 1) == Some(Class::Clitic);
    match attribution {
        Some(a) if aside(a) || owned && !clause => QuoteKind::Term,
        Some(_) if clause => QuoteKind::Direct,
        Some(_) => QuoteKind::Partial,
        None if clause && shape.words > 3 || shape.words > 9 => QuoteKind::Direct,
        None if shape.finite && shape.words > 3 || reader.unattributed(at) => QuoteKind::Partial,
        None => QuoteKind::Term,
    }
}

/// Whether the words between the marks are a whole sentence by themselves.
pub(super) fn is_clause(text: &Text<'_>, region: &Region) -> bool {
    let shape = Shape::of(text, region);
    shape.capital && shape.finite && !shape.title && shape.words > 3
}
