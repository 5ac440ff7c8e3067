//! Where else the article names an entity, or quotes a speaker.

use crate::annotation::{Annotations, Detail};
use crate::quotes::{QuoteKind, Speaker};

/// Places of one sort in an article, in reading order, and which of them the card is on.
#[derive(Debug, PartialEq)]
pub(super) struct Kin {
    /// Annotations by their number.
    pub(super) places: Vec<usize>,
    /// The one among `places`; `None` when the card is on something else.
    pub(super) here: Option<usize>,
}

impl Kin {
    fn new(places: Vec<usize>, number: usize) -> Self {
        let here = places.iter().position(|&place| place == number);
        Self { places, here }
    }

    /// The place before this one.
    pub(super) fn previous(&self) -> Option<usize> {
        self.places.get(self.here?.checked_sub(1)?).copied()
    }

    /// The place after this one; the first, from outside.
    pub(super) fn next(&self) -> Option<usize> {
        self.places.get(self.here.map_or(0, |here| here + 1)).copied()
    }
}

/// The mentions of the entity that annotation `number` mentions.
pub(super) fn mentions(annotations: &Annotations, number: usize) -> Kin {
    let entity = match annotations.list[number].detail {
        Detail::Entity(mention) => Some(mention.entity),
        _ => None,
    };
    let same = |detail: &Detail| matches!(detail, Detail::Entity(m) if Some(m.entity) == entity);
    Kin::new(select(annotations, same), number)
}

/// The quotations of the speaker of annotation `number`, or of the entity that it mentions.
pub(super) fn quotations(annotations: &Annotations, number: usize) -> Kin {
    let speaker = match &annotations.list[number].detail {
        Detail::Entity(mention) => Some(Speaker::Entity(mention.entity)),
        Detail::Quote(quote) => quote.speaker,
        Detail::Figure(_) => None,
    };
    let same = |detail: &Detail| {
        matches!(detail, Detail::Quote(q)
            if q.kind != QuoteKind::Term && q.speaker == speaker && matches!(speaker, Some(Speaker::Entity(_))))
    };
    Kin::new(select(annotations, same), number)
}

fn select(annotations: &Annotations, same: impl Fn(&Detail) -> bool) -> Vec<usize> {
    let list = annotations.list.iter().enumerate();
    list.filter(|(_, annotation)| same(&annotation.detail)).map(|(number, _)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Annotation;
    use crate::entities::Mention;
    use crate::quotes::Quote;
    use crate::span::Span;

    fn annotations() -> Annotations {
        let mention = |entity| Detail::Entity(Mention { span: Span::new(0, 1), entity, demonym: false });
        let quote = |speaker, kind| {
            Detail::Quote(Quote { parts: vec![Span::new(0, 1)], kind, speaker, speaker_span: None, cue: None })
        };
        let details = [
            mention(0),
            mention(1),
            quote(Some(Speaker::Entity(0)), QuoteKind::Direct),
            mention(0),
            quote(Some(Speaker::Entity(0)), QuoteKind::Term),
            quote(None, QuoteKind::Direct),
            quote(Some(Speaker::Entity(0)), QuoteKind::Partial),
        ];
        let new = |detail| Annotation { spans: vec![Span::new(0, 1)], detail, context: vec![], shown: true };
        Annotations { list: details.map(new).into(), entities: vec![] }
    }

    #[test]
    fn steps_from_mention_to_mention_and_stops_at_the_ends() {
        let kin = mentions(&annotations(), 0);
        assert_eq!((&kin.places[..], kin.previous(), kin.next()), (&[0, 3][..], None, Some(3)));
        let kin = mentions(&annotations(), 3);
        assert_eq!((kin.previous(), kin.next()), (Some(0), None));
        assert!(mentions(&annotations(), 2).places.is_empty());
    }

    #[test]
    fn quotations_of_a_speaker_leave_out_terms_and_unknown_speakers() {
        assert_eq!(quotations(&annotations(), 2).places, [2, 6]);
        let from_the_name = quotations(&annotations(), 3);
        assert_eq!((from_the_name.here, from_the_name.next()), (None, Some(2)));
        assert!(quotations(&annotations(), 5).places.is_empty());
        assert!(quotations(&annotations(), 1).places.is_empty());
    }
}
