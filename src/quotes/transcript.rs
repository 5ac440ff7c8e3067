//! Words that stand without quotation marks but under somebody's name, and names that stand below the words.
//!
//! A transcript gives every paragraph to whoever stands before its colon; a release or a post is signed behind a dash.

use std::ops::Range;

use super::region::Region;
use crate::entities::{Entities, EntityKind, Mention};
use crate::text::{BlockKind, Key, Kind, Text};

/// How many tokens a speaker's label has at most: “GOV. ANN B. HALE (D-Ohio):”.
const LABEL: usize = 12;

/// How many tokens a signature has at most: “— Ann Hale (@annhale) June 7, 2025”.
const SIGNATURE: usize = 20;

crate::table! {
    /// Labels that stand for whoever asks and whoever answers.
    static SIDES: () = { "q" => (), "a" => (), "question" => (), "answer" => () };
}

crate::table! {
    /// Labels of the page's, not of a speaker: “UPDATE: …”.
    static NOTICES: () = {
        "new" => (), "update" => (), "updated" => (), "more" => (), "read" => (), "watch" => (), "listen" => (), "see" => (),
        "video" => (), "photos" => (), "photo" => (), "gallery" => (), "audio" => (), "map" => (), "note" => (),
        "correction" => (), "breaking" => (), "live" => (), "exclusive" => (), "opinion" => (), "analysis" => (),
        "editorial" => (), "related" => (), "source" => (), "warning" => (), "meanwhile" => (), "picture" => (),
        "pictures" => (), "pictured" => (), "image" => (), "images" => (), "credit" => (), "caption" => (), "headline" => (),
    };
}

/// Whether the word stands for a side of an interview, not for somebody by name.
pub(super) fn is_side(key: Key) -> bool {
    SIDES.has(key)
}

/// Whether the word is a label of the page's.
pub(super) fn is_notice(key: Key) -> bool {
    NOTICES.has(key)
}

/// Adds the turns of a transcript to the stretches between marks.
pub(super) fn turns(text: &Text<'_>, entities: &Entities, regions: &mut Vec<Region>) {
    let filled = (0..text.blocks.len()).filter(|&block| !text.blocks[block].is_empty());
    let labels: Vec<Option<(usize, usize)>> =
        filled.map(|block| label(text, entities, block).map(|colon| (block, colon))).collect();
    let marked = regions.len();
    for (i, found) in labels.iter().enumerate() {
        // One label may be anything; a transcript has them one after the other.
        let beside = i > 0 && labels[i - 1].is_some() || labels.get(i + 1).is_some_and(Option::is_some);
        let Some((block, colon)) = found.filter(|_| beside) else { continue };
        let tokens = colon + 1..text.blocks[block].end;
        let next = regions[..marked].partition_point(|region| region.end <= tokens.start);
        let quoted = regions[..marked].get(next).is_some_and(|region| region.start < tokens.end);
        if !quoted && !tokens.is_empty() {
            let Range { start, end } = tokens;
            regions.push(Region { start, end, opening: 0, closing: 0, block, goes_on: false });
        }
    }
    if regions.len() > marked {
        crate::order::by(regions, |region| region.start as u64);
    }
}

/// The colon of the label that a block begins with: a name in capitals, somebody known, `Q` or `A`.
fn label(text: &Text<'_>, entities: &Entities, block: usize) -> Option<usize> {
    let tokens = text.blocks[block].clone();
    let near = tokens.start..tokens.end.min(tokens.start + LABEL);
    let colon = near.clone().find(|&i| text.tokens[i].is(':')).filter(|&i| i > tokens.start)?;
    let label = tokens.start..colon;
    let fits = |i: usize| match text.tokens[i].kind {
        Kind::Word => text.tokens[i].capital(),
        Kind::Punct(c) => matches!(c, '.' | ',' | '(' | ')'),
        Kind::Dash(_) => !text.tokens[i].spaced(),
        _ => false,
    };
    let spaced = text.tokens.get(colon + 1).is_some_and(|next| next.spaced());
    if !spaced || !label.clone().all(fits) {
        return None;
    }
    // In a list “NEW: …” marks what has come in since.
    let notice = NOTICES.has(text.key(label.start)) || text.article.blocks()[block].kind == BlockKind::Item;
    let upper = || {
        !notice && label.clone().all(|i| !text.tokens[i].is_word() || text.tokens[i].upper() || text.str(i).len() == 1)
    };
    let named = ending(text, entities, label.clone()).filter(|m| !m.demonym);
    // “Oregon: …”, “PARIS: …” are where it is so.
    if named.is_some_and(|m| entities.list[m.entity].kind == EntityKind::Place) {
        return None;
    }
    let side = label.len() == 1 && is_side(text.key(label.start));
    (side || upper() || named.is_some()).then_some(colon)
}

/// The mention that the words of a label end with.
fn ending<'a>(text: &Text<'_>, entities: &'a Entities, label: Range<usize>) -> Option<&'a Mention> {
    let span = text.span(label);
    let next = entities.mentions.partition_point(|m| m.span.end < span.end);
    entities.mentions.get(next).filter(|m| m.span.end == span.end && m.span.start >= span.start)
}

/// Whether the turn that the token stands in is the entity's: whoever speaks is no “he” in it.
pub(super) fn is_own_turn(text: &Text<'_>, entities: &Entities, token: usize, entity: usize) -> bool {
    let block = text.block_at(token);
    let label = label(text, entities, block).map(|colon| text.blocks[block].start..colon);
    label.and_then(|label| ending(text, entities, label)).is_some_and(|m| m.entity == entity)
}

/// The name that signs the block before `block`: where it begins and what stands before it.
pub(super) fn signature(text: &Text<'_>, block: usize) -> Option<Range<usize>> {
    let tokens = text.blocks.get(block)?.clone();
    let signs = tokens.len() <= SIGNATURE && tokens.len() > 1 && text.tokens[tokens.start].is_dash();
    let name = tokens.start + 1;
    (signs && text.tokens[name].capital() && text.joined(name - 1) != text.tokens[name].spaced()).then_some(tokens)
}
