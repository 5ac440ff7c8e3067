//! Whether what stands between the marks is a quotation at all, and a whole clause or a fragment.

use super::QuoteKind;
use super::attribute::{Attribution, Attributor, Tie};
use super::cues::{Form, Takes};
use super::frame::Class;
use super::region::Region;
use super::source::Wording;
use crate::keys::word;
use crate::text::{Key, Kind, Text};

crate::table! {
    /// What bears a title, or names what follows it as a name.
    static NAMED: () = {
        "show" => (), "book" => (), "film" => (), "movie" => (), "song" => (), "play" => (), "podcast" => (),
        "album" => (), "newspaper" => (), "daily" => (),
        "series" => (), "program" => (), "programme" => (), "documentary" => (), "novel" => (), "game" => (),
        "musical" => (), "episode" => (), "single" => (), "magazine" => (), "column" => (), "poem" => (), "opera" => (),
        "term" => (), "word" => (), "phrase" => (), "titled" => (), "entitled" => (), "named" => (), "nicknamed" => (),
        "called" => (), "dubbed" => (), "alias" => (), "codenamed" => (), "known" => (), "headlined" => (),
        "memoir" => (), "essay" => (), "painting" => (), "exhibition" => (), "track" => (), "hit" => (), "sitcom" => (),
        "comedy" => (), "biopic" => (), "drama" => (), "thriller" => (), "sequel" => (), "ballad" => (), "anthem" => (),
    };
}

/// How far back the words of a list are followed.
const REACH: usize = 12;

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
    if named(reader, at, region, &shape, attribution) {
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

/// How the words between the marks look.
struct Shape {
    words: usize,
    /// The first word has a capital.
    capital: bool,
    /// It ends as a sentence does.
    ends: bool,
    /// It has a verb that tells of somebody.
    finite: bool,
    /// Every word of weight has a capital.
    title: bool,
}

impl Shape {
    fn of(text: &Text<'_>, region: &Region) -> Self {
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
                shape.finite |= super::frame::is_finite(token.key);
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
    fn is_name(&self, text: &Text<'_>, region: &Region) -> bool {
        let inner = region.inner();
        let the = usize::from(word!(text.key(inner.start), "the"));
        let small = |i: &usize| text.tokens[*i].is_word() && !text.tokens[*i].capital() && text.str(*i).len() > 3;
        let named = self.words > the && text.tokens[inner.start + the].capital();
        named && !self.ends && self.words < 6 && !inner.clone().any(|i| small(&i))
    }
}

/// Titles of works, nicknames, scare quotes, words spoken of as words.
fn named(
    reader: &Attributor<'_>,
    at: usize,
    region: &Region,
    shape: &Shape,
    attribution: Option<&Attribution>,
) -> bool {
    let text = reader.text();
    let first = region.start;
    // “B” shares
    let letter = shape.words == 1 && region.inner().len() == 1 && text.str(region.inner().start).len() == 1;
    if shape.words == 0 || letter {
        return true;
    }
    let before = at.checked_sub(1).and_then(|i| reader.class(i));
    let after = reader.class(at + 1);
    let key = |i: usize| text.key(i);
    // Dwayne “The Rock” Johnson
    if before == Some(Class::Name) && after == Some(Class::Name) && shape.words < 4 {
        return true;
    }
    // “Operation Red Ice” began
    if shape.title && word!(key(region.inner().start), "operation") && shape.words > 1 {
        return true;
    }
    // on LNN's “The Hour Ahead”
    if before == Some(Class::Clitic) && shape.title && shape.words > 2 {
        return true;
    }
    // a firm called Espera, or “Hope”: what the name means
    let comma = usize::from(before == Some(Class::Comma));
    let name = at.checked_sub(3 + comma).filter(|_| word!(reader.key(at - 1 - comma), "or") && shape.words < 5);
    if name.is_some_and(|name| [name, name + 1].map(|i| reader.class(i)) == [Some(Class::Name), Some(Class::Comma)]) {
        return true;
    }
    // READ MORE: “Hundreds of boats” lost
    let more = first > 2 && text.tokens[first - 1].is(':') && word!(key(first - 2), "more" | "also");
    if more && word!(key(first - 3), "read" | "see" | "watch") {
        return true;
    }
    // so-called “experts”, self-styled “experts”
    if first > 2 && text.tokens[first - 2].is_dash() && word!(key(first - 3), "self" | "so") {
        return true;
    }
    // so-called “Lehen,” or “loans”
    let other = at
        .checked_sub(3)
        .filter(|&i| word!(reader.key(at - 1), "or") && matches!(reader.class(i), Some(Class::Quote(_))));
    if other.is_some_and(|other| reader.is_so_called(other)) {
        return true;
    }
    // nicknamed the “Tideinator”, “i-Tide” and the “Tidetendo”
    let listed = |&i: &usize| {
        matches!(reader.class(i), Some(Class::Quote(_) | Class::Comma | Class::Conjunction | Class::Determiner))
    };
    let list = (0..at).rev().take(REACH).take_while(listed).last().filter(|&list| list > 0);
    if list.is_some_and(|list| word!(reader.key(list - 1), "nicknamed" | "dubbed" | "named" | "titled" | "codenamed")) {
        return true;
    }
    // “a town known as “the gate of the north””, “the definition of “ship””
    let defined = first > 1 && word!(key(first - 1), "of") && word!(key(first - 2), "definition" | "meaning");
    if defined || first > 1 && word!(key(first - 1), "as") && word!(key(first - 2), "known") {
        return true;
    }
    // Her memoir, “The Long Winter”, sold well.
    let apposed = first > 1 && text.tokens[first - 1].is(',') && NAMED.has(key(first - 2));
    if apposed && shape.title && !shape.ends {
        return true;
    }
    let spoken = match before {
        Some(Class::Verb(verb)) => verb.takes != Takes::Hearer,
        Some(Class::Comma) => shape.ends,
        before => before == Some(Class::Colon),
    };
    // Das Lied vom Hafen (English: “The Song of the Harbour”); the shops let to others (hereafter the “Side Shops”)
    let opens = |near: usize| (at.saturating_sub(near)..at).any(|i| reader.class(i) == Some(Class::Opening));
    let label = attribution.is_none() && opens(3) || after == Some(Class::Closing) && !shape.ends && opens(8);
    if shape.title && label {
        return true;
    }
    // according to the news outlet “Der Anker”
    let source = attribution.is_some_and(|a| a.source.end == first && a.wording == Wording::Description);
    if shape.title && source && shape.words < 5 && !spoken {
        return true;
    }
    // the “Anker” news agency, “Der Anker” magazine
    let joint = usize::from(text.tokens.get(region.end).is_some_and(|t| t.is_dash() && !t.spaced()));
    let paper =
        |i: usize| word!(key(i), "magazine" | "newspaper" | "daily" | "weekly" | "website" | "programme" | "program");
    if shape.title
        && shape.words < 5
        && (paper(region.end + joint) || word!(key(region.end), "news") && word!(key(region.end + 1), "agency"))
    {
        return true;
    }
    // “owner” means whoever holds the keys
    if shape.words < 4 && word!(key(region.end), "means" | "meant" | "refers" | "denotes") {
        return true;
    }
    // as Hale writes in “Haze”
    let within = first > 0 && word!(key(first - 1), "in");
    if shape.title && within && attribution.and_then(|a| a.cue.as_ref()).is_some_and(|cue| cue.end + 1 == first) {
        return true;
    }
    let naming = attribution.is_some_and(|a| a.tie == Tie::Naming);
    // “wrote “Low Tide””, “praised “Low Tide””, “calls “Low Tide” a hit”: a work, unless it is what somebody is called.
    let next = word!(key(region.end), "a" | "an" | "the");
    // “wrote “Free Norvania” on the wall”: words, whatever their capitals.
    let work = first > 0
        && !word!(key(region.end), "on")
        && (word!(
            key(first - 1),
            "wrote"
                | "writes"
                | "written"
                | "write"
                | "praised"
                | "praises"
                | "hailed"
                | "hails"
                | "announced"
                | "announces"
        ) || next && word!(key(first - 1), "calls" | "called" | "call"));
    if shape.title && shape.words > 1 && !shape.ends && !shape.finite && work {
        return true;
    }
    if shape.title && shape.words > 1 && !naming && !(spoken && at > 0) && !(before.is_none() && attribution.is_some())
    {
        return true;
    }
    // “The Long Winter” took three prizes, said Hale: the subject of the sentence.
    if shape.title && shape.words > 1 && before.is_none() && !shape.ends && after == Some(Class::Plain) {
        return true;
    }
    // “the cast of “Gales””, but “spoke of “Ruin””
    let verb_before = matches!(at.checked_sub(2).and_then(|i| reader.class(i)), Some(Class::Verb(_)));
    let within = before == Some(Class::Preposition) && !verb_before;
    if shape.title && shape.words == 1 && (within || matches!(after, Some(Class::Plain))) && !naming {
        return true;
    }
    // A play called “…”, nicknamed the “…”; but what he called “…”, what he called the “…”
    let article = first > 1 && word!(key(first - 1), "the" | "a" | "an");
    let word = first.checked_sub(1 + usize::from(article)).map_or(Key::NONE, key);
    if naming && reader.gives_a_name(at) && shape.is_name(text, region) {
        return true;
    }
    // what engineers call a “twin”
    let verb = at.checked_sub(1 + usize::from(article)).and_then(|i| reader.class(i));
    let generic = matches!(verb, Some(Class::Verb(cue)) if cue.form == Form::Base && cue.takes == Takes::Object);
    if generic && (first.saturating_sub(5)..first).any(|i| word!(key(i), "what")) {
        return true;
    }
    let verbal = naming && matches!(verb, Some(Class::Verb(_)));
    // “will show “…””
    let verb = at.checked_sub(2 + usize::from(article)).and_then(|i| reader.class(i));
    let acts = matches!(verb, Some(Class::Auxiliary | Class::To | Class::Pronoun));
    let names = if verbal { reader.names_a_thing(at) } else { !article && !acts };
    NAMED.has(word) && names && (shape.title || !shape.finite)
}
