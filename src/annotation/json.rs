//! The JSON shape of annotations: the product's stable contract, the same for the CLI and for JavaScript.

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

use super::{Annotation, Annotations, Detail};
use crate::context::{Citation, Row, Said, Source};
use crate::entities::EntityKind;
use crate::figures::{Amount, Change, Figure, FigureKind, Qualifier, Value};
use crate::quotes::{QuoteKind, Speaker};
use crate::span::{Offsets, Span, Unit};
use crate::text::Article;

/// Serialises as the array of an article's annotations, offsets in the unit asked for.
pub struct Shape<'a> {
    text: &'a str,
    annotations: &'a Annotations,
    offsets: Offsets<'a>,
}

impl<'a> Shape<'a> {
    /// The JSON shape of what was found in `article`.
    pub fn new(article: &'a Article, annotations: &'a Annotations, unit: Unit) -> Self {
        Self { text: article.text(), annotations, offsets: Offsets::new(article.text(), unit) }
    }

    fn place(&self, span: Span) -> Place {
        let (start, end) = self.offsets.span(span);
        Place { start, end }
    }

    fn words(&self, span: Option<Span>) -> Option<&'a str> {
        span.map(|span| span.of(self.text))
    }

    fn annotation(&self, annotation: &'a Annotation) -> AnnotationJson<'a> {
        let mut json = AnnotationJson {
            kind: "",
            spans: annotation.spans.iter().map(|&span| self.place(span)).collect(),
            text: annotation.spans.iter().map(|span| span.of(self.text)).collect::<Vec<_>>().join(" … "),
            figure: None,
            quote: None,
            entity: None,
            context: annotation.context.iter().map(RowJson::from).collect(),
            shown: annotation.shown,
        };
        match &annotation.detail {
            Detail::Figure(figure) => {
                json.kind = "figure";
                json.figure = Some(self.figure(figure));
            }
            Detail::Quote(quote) => {
                json.kind = "quote";
                json.quote = Some(QuoteJson {
                    kind: quote.kind.name(),
                    speaker: quote.speaker.map(|speaker| match speaker {
                        Speaker::Entity(entity) => self.annotations.entities[entity].name.as_str(),
                        Speaker::Words(span) => span.of(self.text),
                    }),
                    speaker_span: quote.speaker_span.map(|span| self.place(span)),
                    cue: self.words(quote.cue),
                });
            }
            Detail::Entity(mention) => {
                let entity = &self.annotations.entities[mention.entity];
                json.kind = "entity";
                json.entity = Some(EntityJson {
                    id: &entity.id,
                    name: &entity.name,
                    kind: entity.kind.name(),
                    role: self.words(entity.role),
                    form: mention.demonym.then_some("demonym"),
                    fact: entity.fact.is_some().then_some(&entity.id),
                });
            }
        }
        json
    }

    fn figure(&self, figure: &'a Figure) -> FigureJson<'a> {
        let (value, range) = match &figure.value {
            Value::Unknown => (None, None),
            Value::Number(number) => (Some(ValueJson::Number(Number(*number))), None),
            Value::Range(low, high) => (None, Some([Number(*low), Number(*high)])),
            Value::Date(date) => (Some(ValueJson::Date(date)), None),
        };
        FigureJson {
            kind: figure.kind.name(),
            value,
            range,
            unit: figure.unit,
            noun: self.words(figure.noun),
            qualifier: figure.qualifier.map(Qualifier::name),
            change: figure.change.map(Change::name),
            amount: figure.amount.map(Amount::name),
            period: self.words(figure.period),
            per: self.words(figure.per),
            age: figure.age.then_some(true),
        }
    }
}

impl Serialize for Shape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.annotations.list.len()))?;
        for annotation in &self.annotations.list {
            list.serialize_element(&self.annotation(annotation))?;
        }
        list.end()
    }
}

#[derive(Serialize)]
struct Place {
    start: u32,
    end: u32,
}

/// A number without an empty fraction: 35000000000, not 35000000000.0.
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// Up to here every whole number has a double of its own.
        const EXACT: f64 = (1u64 << 53) as f64;
        if self.0.fract() == 0.0 && self.0.abs() <= EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueJson<'a> {
    Number(Number),
    Date(&'a str),
}

#[derive(Serialize)]
struct AnnotationJson<'a> {
    kind: &'static str,
    spans: Vec<Place>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    figure: Option<FigureJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<QuoteJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<EntityJson<'a>>,
    context: Vec<RowJson<'a>>,
    shown: bool,
}

#[derive(Serialize)]
struct FigureJson<'a> {
    kind: &'static str,
    value: Option<ValueJson<'a>>,
    range: Option<[Number; 2]>,
    unit: Option<&'static str>,
    noun: Option<&'a str>,
    qualifier: Option<&'static str>,
    change: Option<&'static str>,
    amount: Option<&'static str>,
    period: Option<&'a str>,
    per: Option<&'a str>,
    age: Option<bool>,
}

#[derive(Serialize)]
struct QuoteJson<'a> {
    kind: &'static str,
    speaker: Option<&'a str>,
    speaker_span: Option<Place>,
    cue: Option<&'a str>,
}

#[derive(Serialize)]
struct EntityJson<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    role: Option<&'a str>,
    form: Option<&'static str>,
    fact: Option<&'a String>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
    value: SaidJson<'a>,
    unit: Option<&'a str>,
    digits: Option<u8>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rounded: bool,
    qualifier: Option<&'static str>,
    how: Option<&'a str>,
    source: SourceJson<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum SaidJson<'a> {
    Number(Number),
    Range([Number; 2]),
    Words(&'a str),
}

#[derive(Serialize)]
struct SourceJson<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: Option<&'a str>,
    url: Option<&'a str>,
    date: Option<&'a str>,
}

impl<'a> From<&'a Row> for RowJson<'a> {
    fn from(row: &'a Row) -> Self {
        let (kind, citation) = match &row.source {
            Source::Computed => ("computed", None),
            Source::Article => ("article", None),
            Source::Pack(citation) => ("pack", Some(citation)),
            Source::World(citation) => ("world", Some(citation)),
        };
        RowJson {
            key: row.key,
            label: row.label.as_deref(),
            value: match &row.said {
                Said::Number(number) => SaidJson::Number(Number(*number)),
                Said::Range(low, high) => SaidJson::Range([Number(*low), Number(*high)]),
                Said::Words(words) => SaidJson::Words(words),
            },
            unit: row.unit.as_deref(),
            digits: row.digits,
            rounded: row.rounded,
            qualifier: row.qualifier.map(Qualifier::name),
            how: row.how.as_deref(),
            source: SourceJson {
                kind,
                title: citation.map(|c: &Citation| c.title.as_str()),
                url: citation.and_then(|c| c.url.as_deref()),
                date: citation.and_then(|c| c.date.as_deref()),
            },
        }
    }
}

/// The names that the contract gives to the variants of an enum.
macro_rules! names {
    ($($kind:ident { $($variant:ident => $name:literal),* $(,)? })*) => {
        $(impl $kind {
            /// Its name in the JSON contract.
            pub const fn name(self) -> &'static str {
                match self {
                    $($kind::$variant => $name),*
                }
            }
        })*
    };
}

names! {
    FigureKind {
        Money => "money", Percent => "percent", Count => "count", Measure => "measure",
        Ratio => "ratio", Multiple => "multiple", Duration => "duration", Date => "date",
    }
    Qualifier { About => "about", Over => "over", Under => "under" }
    Change { Up => "up", Down => "down" }
    Amount { By => "by", To => "to" }
    QuoteKind { Direct => "direct", Partial => "partial", Term => "term" }
    EntityKind {
        Person => "person", Organisation => "organisation", Place => "place",
        Event => "event", Work => "work", Law => "law",
    }
}
