//! A newsroom's reference figure beside the article's, and what an amount comes to a head of a population it tells.

use super::super::{Found, Row, Said, Source};
use super::{computed, inside};
use crate::entities::Mention;
use crate::figures::{Amount, Figure, FigureKind, Qualifier, Value};
use crate::letters::lower_case;
use crate::pack::Reference;
use crate::span::Span;
use crate::text::Kind;

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

/// What an amount comes to a head, where its noun says whose it is and a pack how many they are: “Norland's budget deficit”.
pub(super) fn per_head(figure: &Figure, found: &Found<'_>, rows: &mut Vec<Row>) {
    let (Value::Number(value), Some(noun)) = (&figure.value, figure.noun) else { return };
    if figure.kind != FigureKind::Money || figure.per.is_some() || figure.amount == Some(Amount::By) {
        return;
    }
    let text = found.text;
    let shared = super::rate::keys(text, noun).last().is_some_and(super::rate::is_public);
    let Some(owner) = at(noun.start, found).filter(|owner| shared && owner.span.end < noun.end) else { return };
    // “Norland's biggest bank's profit” is the bank's.
    let owned = text.token_from(owner.span.end);
    let clitics = (owned..text.token_from(noun.end)).filter(|i| text.tokens[*i].kind == Kind::Clitic).count();
    if text.tokens[owned].kind != Kind::Clitic || clitics != 1 {
        return;
    }
    let people = |reference: &&Reference| {
        reference.measure.eq_ignore_ascii_case("population") && reference.value > 0.0 && is_of(owner, reference, found)
    };
    let Some(population) = found.pack.references().find(people) else { return };
    let how = super::write::pair(*value, " ÷ ", population.value);
    let row = super::rounded("per_head", value / population.value, figure.unit, figure, how);
    rows.push(Row { source: Source::Pack(population.source.clone()), ..row });
}

/// The name that begins here.
fn at<'f>(start: u32, found: &'f Found<'_>) -> Option<&'f Mention> {
    let mentions = &found.entities.mentions;
    let first = mentions.partition_point(|mention| mention.span.start < start);
    mentions.get(first).filter(|mention| mention.span.start == start)
}

/// Whether a name means the reference's subject.
fn is_of(mention: &Mention, reference: &Reference, found: &Found<'_>) -> bool {
    let entity = &found.entities.list[mention.entity];
    entity.id == reference.subject || entity.name == reference.subject
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
    mentions[first..]
        .iter()
        .take_while(|mention| mention.span.end <= sentence.end)
        .any(|mention| is_of(mention, reference, found))
}
