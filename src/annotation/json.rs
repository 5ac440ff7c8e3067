//! The JSON shape of annotations: the product's stable contract, the same for the CLI and for JavaScript.

use super::{Annotation, Annotations, Detail};
use crate::context::{Row, Said, Source};
use crate::entities::EntityKind;
use crate::figures::{Amount, Change, Figure, FigureKind, Qualifier, Value};
use crate::json::{Writer, key};
use crate::quotes::{Quote, QuoteKind, Speaker};
use crate::span::{Offsets, Span, Unit};
use crate::text::Article;

impl Annotations {
    /// The array of what was found in `article` as JSON text, offsets in the unit asked for.
    pub fn json(&self, article: &Article, unit: Unit) -> String {
        self.write(article, unit, Writer::default())
    }

    /// The same in ASCII alone, offsets in UTF-16 as JavaScript counts.
    pub fn javascript(&self, article: &Article) -> String {
        self.write(article, Unit::Utf16, Writer::ascii())
    }

    fn write(&self, article: &Article, unit: Unit, json: Writer) -> String {
        let text = article.text();
        let mut shape = Shape { text, found: self, offsets: Offsets::new(text, unit), json };
        shape.json.begin("[");
        self.list.iter().for_each(|annotation| shape.annotation(annotation));
        shape.json.end("]");
        shape.json.finish()
    }
}

struct Shape<'a> {
    text: &'a str,
    found: &'a Annotations,
    offsets: Offsets<'a>,
    json: Writer,
}

impl<'a> Shape<'a> {
    fn annotation(&mut self, annotation: &'a Annotation) {
        let (kind, detail) = match annotation.detail {
            Detail::Figure(_) => ("figure", key!("figure")),
            Detail::Quote(_) => ("quote", key!("quote")),
            Detail::Entity(_) => ("entity", key!("entity")),
        };
        self.json.begin("{");
        self.json.words(key!("kind"), Some(kind));
        self.json.field(key!("spans"));
        self.json.begin("[");
        annotation.spans.iter().for_each(|&span| self.place(span));
        self.json.end("]");
        let parts: Vec<&str> = annotation.spans.iter().map(|span| span.of(self.text)).collect();
        self.json.words(key!("text"), Some(&parts.join(" … ")));
        self.json.field(detail);
        self.json.begin("{");
        match &annotation.detail {
            Detail::Figure(figure) => self.figure(figure),
            Detail::Quote(quote) => self.quote(quote),
            Detail::Entity(mention) => {
                let entity = &self.found.entities[mention.entity];
                self.json.words(key!("id"), Some(&entity.id));
                self.json.words(key!("name"), Some(&entity.name));
                self.json.words(key!("type"), Some(entity.kind.name()));
                self.words(key!("role"), entity.role);
                self.json.words(key!("form"), mention.demonym.then_some("demonym"));
                self.json.words(key!("fact"), entity.fact.map(|_| entity.id.as_str()));
            }
        }
        self.json.end("}");
        self.json.field(key!("context"));
        self.json.begin("[");
        annotation.context.iter().for_each(|row| self.row(row));
        self.json.end("]");
        self.json.flag(key!("shown"), annotation.shown);
        self.json.end("}");
    }

    fn figure(&mut self, figure: &Figure) {
        self.json.words(key!("kind"), Some(figure.kind.name()));
        self.json.field(key!("value"));
        match &figure.value {
            Value::Number(number) => self.json.number(*number),
            Value::Date(date) => self.json.string(date),
            Value::Unknown | Value::Range(..) => self.json.literal("null"),
        }
        self.json.field(key!("range"));
        match figure.value {
            Value::Range(low, high) => self.range(low, high),
            _ => self.json.literal("null"),
        }
        self.json.words(key!("unit"), figure.unit);
        self.words(key!("noun"), figure.noun);
        self.json.words(key!("qualifier"), figure.qualifier.map(Qualifier::name));
        self.json.words(key!("change"), figure.change.map(Change::name));
        self.json.words(key!("amount"), figure.amount.map(Amount::name));
        self.words(key!("period"), figure.period);
        self.words(key!("per"), figure.per);
        self.json.field(key!("age"));
        self.json.literal(if figure.age { "true" } else { "null" });
    }

    fn quote(&mut self, quote: &Quote) {
        self.json.words(key!("kind"), Some(quote.kind.name()));
        let speaker = quote.speaker.map(|speaker| match speaker {
            Speaker::Entity(entity) => self.found.entities[entity].name.as_str(),
            Speaker::Words(span) => span.of(self.text),
        });
        self.json.words(key!("speaker"), speaker);
        self.json.field(key!("speaker_span"));
        match quote.speaker_span {
            Some(span) => self.place(span),
            None => self.json.literal("null"),
        }
        self.words(key!("cue"), quote.cue);
    }

    fn row(&mut self, row: &Row) {
        let (source, citation) = match &row.source {
            Source::Computed => ("computed", None),
            Source::Article => ("article", None),
            Source::Pack(citation) => ("pack", Some(citation)),
            Source::World(citation) => ("world", Some(citation)),
        };
        self.json.begin("{");
        self.json.words(key!("key"), Some(row.key));
        if row.label.is_some() {
            self.json.words(key!("label"), row.label.as_deref());
        }
        self.json.field(key!("value"));
        match &row.said {
            Said::Number(number) => self.json.number(*number),
            Said::Range(low, high) => self.range(*low, *high),
            Said::Words(words) => self.json.string(words),
        }
        self.json.words(key!("unit"), row.unit.as_deref());
        self.json.field(key!("digits"));
        match row.digits {
            Some(digits) => self.json.number(f64::from(digits)),
            None => self.json.literal("null"),
        }
        if row.rounded {
            self.json.flag(key!("rounded"), true);
        }
        self.json.words(key!("qualifier"), row.qualifier.map(Qualifier::name));
        self.json.words(key!("how"), row.how.as_deref());
        self.json.field(key!("source"));
        self.json.begin("{");
        self.json.words(key!("type"), Some(source));
        self.json.words(key!("title"), citation.map(|citation| citation.title.as_str()));
        self.json.words(key!("url"), citation.and_then(|citation| citation.url.as_deref()));
        self.json.words(key!("date"), citation.and_then(|citation| citation.date.as_deref()));
        self.json.end("}");
        self.json.end("}");
    }

    fn place(&mut self, span: Span) {
        let (start, end) = self.offsets.span(span);
        self.json.begin("{");
        for (key, offset) in [(key!("start"), start), (key!("end"), end)] {
            self.json.field(key);
            self.json.literal(&offset.to_string());
        }
        self.json.end("}");
    }

    fn range(&mut self, low: f64, high: f64) {
        self.json.begin("[");
        self.json.number(low);
        self.json.number(high);
        self.json.end("]");
    }

    /// A field of words of the article.
    fn words(&mut self, key: &str, span: Option<Span>) {
        self.json.words(key, span.map(|span| span.of(self.text)));
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
