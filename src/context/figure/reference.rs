//! A newsroom's reference figure beside the article's.

use super::super::{Found, Row, Said, Source};
use super::{computed, inside};
use crate::figures::{Figure, FigureKind, Qualifier, Value};
use crate::letters::lower_case;
use crate::pack::Reference;
use crate::span::Span;

/// The reference figure that speaks of the same subject, measure and period, if a pack has one.
pub(super) fn rows(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    let Value::Number(value) = figure.value else { return };
    if matches!(figure.kind, FigureKind::Date | FigureKind::Duration) {
        return;
    }
    let Some(reference) = found.pack.references().find(|reference| same(figure, reference, found)) else { return };
    let agrees = match figure.qualifier {
        Some(Qualifier::Over) => reference.value >= value,
        Some(Qualifier::Under) => reference.value <= value,
        // Equal as far as the article's digits go.
        _ => super::write::round(reference.value, figure.digits) == super::write::round(value, figure.digits),
    };
    let key = if agrees { "reference" } else { "reference_differs" };
    let source = Source::Pack(reference.source.clone());
    let label = Some(reference.measure.clone());
    rows.push(Row { label, source, ..computed(key, Said::Number(reference.value), reference.unit.as_deref()) });
}

fn same(figure: &Figure, reference: &Reference, found: &Found<'_>) -> bool {
    let unit = reference.unit.as_deref() == figure.unit;
    let measure = figure.noun.is_some_and(|noun| ends_with(found.text.slice(noun), &reference.measure));
    unit && measure && period(figure, reference, found) && subject(figure, reference, found)
}

/// Whether the noun measured is the reference's measure, whatever the case.
fn ends_with(noun: &str, measure: &str) -> bool {
    let (noun, measure) = (lower_case(noun), lower_case(measure));
    noun == measure || noun.ends_with(&measure) && noun[..noun.len() - measure.len()].ends_with(' ')
}

/// Whether the figure's period is the reference's; without a period on either side, nobody can tell.
fn period(figure: &Figure, reference: &Reference, found: &Found<'_>) -> bool {
    let Some(wanted) = reference.period.as_deref() else { return figure.period.is_none() };
    let Some(period) = figure.period else { return false };
    matches!(inside(period, found).find(|other| other.kind == FigureKind::Date).map(|other| &other.value), Some(Value::Date(date)) if date == wanted)
}

/// Whether the figure's sentence names the subject.
fn subject(figure: &Figure, reference: &Reference, found: &Found<'_>) -> bool {
    let sentence = found.text.sentence(found.text.token_from(figure.span.start));
    if sentence.is_empty() {
        return false;
    }
    let sentence: Span = found.text.span(sentence);
    let mentions = &found.entities.mentions;
    let first = mentions.partition_point(|mention| mention.span.start < sentence.start);
    mentions[first..].iter().take_while(|mention| mention.span.end <= sentence.end).any(|mention| {
        let entity = &found.entities.list[mention.entity];
        entity.id == reference.subject || entity.name == reference.subject
    })
}
