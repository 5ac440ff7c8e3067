//! What a card shows of an annotation: head, rows by source, a foot to step through the article.

use web_sys::HtmlElement;

use super::format::Format;
use super::kin::{self, Kin};
use super::node::{Nodes, add, attr};
use super::words::{self, Style};
use crate::annotation::{Annotation, Annotations, Detail};
use crate::context::{Citation, Row, Said, Source};
use crate::figures::{Amount, Change, Figure, FigureKind, Value};
use crate::quotes::Speaker;
use crate::text::Article;

const CROSS: &str = "M4 4l8 8M12 4l-8 8";
const BACK: &str = "M10 3 5 8l5 5";
const ON: &str = "M6 3l5 5-5 5";

/// Builds cards.
pub(super) struct View<'a> {
    pub(super) nodes: &'a Nodes,
    pub(super) article: &'a Article,
    pub(super) annotations: &'a Annotations,
    pub(super) format: Format<'a>,
    /// Whether a passage can be copied: not on pages without a secure origin.
    pub(super) copies: bool,
}

impl View<'_> {
    /// The card of the annotation `number`.
    pub(super) fn card(&self, number: usize) -> HtmlElement {
        let annotation = &self.annotations.list[number];
        let card = self.nodes.el("div", "card");
        add(&card, &self.head(annotation));
        let mut last = "";
        for (source, rows) in by_source(&annotation.context) {
            let name = words::source(source);
            // Said once for sections that follow each other.
            add(&card, &self.section(if name == last { "" } else { name }, source, &rows));
            last = name;
        }
        if let Some(foot) = self.foot(number) {
            add(&card, &foot);
        }
        add(&card, &self.nodes.icon("icon close", "Close", "close", CROSS));
        card
    }

    /// What the card is about, in one line: its title, and its name for assistive technology.
    pub(super) fn title(&self, annotation: &Annotation) -> String {
        match &annotation.detail {
            Detail::Figure(figure) => self.figure(figure),
            Detail::Quote(quote) => match quote.speaker {
                Some(Speaker::Entity(entity)) => self.annotations.entities[entity].name.clone(),
                Some(Speaker::Words(span)) => words::capital(span.of(self.article.text())),
                None => words::kind(&annotation.detail, None).into(),
            },
            Detail::Entity(mention) => self.annotations.entities[mention.entity].name.clone(),
        }
    }

    fn head(&self, annotation: &Annotation) -> HtmlElement {
        let text = self.article.text();
        let entity = match &annotation.detail {
            Detail::Entity(mention) => Some(mention.entity),
            Detail::Quote(quote) => match quote.speaker {
                Some(Speaker::Entity(entity)) => Some(entity),
                _ => None,
            },
            Detail::Figure(_) => None,
        };
        let entity = entity.map(|entity| &self.annotations.entities[entity]);
        let below = match &annotation.detail {
            Detail::Figure(figure) => beside(figure, text),
            _ => entity.and_then(|e| e.role).map(|role| words::capital(role.of(text))).unwrap_or_default(),
        };
        let head = self.nodes.el("div", "head");
        let kind = words::kind(&annotation.detail, entity.map(|e| e.kind));
        let kind = match &annotation.detail {
            // The sign alone does not tell one dollar from another.
            Detail::Figure(Figure { kind: FigureKind::Money, unit: Some(code), .. }) => [kind, " · ", code].concat(),
            _ => kind.into(),
        };
        add(&head, &self.nodes.text("p", "kind", &kind));
        let title = self.nodes.text("h2", "title", &self.title(annotation));
        attr(&title, "dir", "auto");
        add(&head, &title);
        if !below.is_empty() {
            let role = self.nodes.text("p", "role", &below);
            attr(&role, "dir", "auto");
            add(&head, &role);
        }
        head
    }

    /// A figure as its card's title: the amount in full where it is a number, else the article's own words.
    fn figure(&self, figure: &Figure) -> String {
        let text = self.article.text();
        let own_words = matches!(figure.kind, FigureKind::Ratio | FigureKind::Multiple | FigureKind::Date)
            || figure.kind == FigureKind::Money && figure.unit.is_none();
        let amount = match figure.value {
            _ if own_words => figure.span.of(text).to_owned(),
            Value::Number(value) => self.format.full(value, figure.unit),
            Value::Range(low, high) => range(low, high, |value| self.format.full(value, figure.unit)),
            Value::Unknown | Value::Date(_) => figure.span.of(text).to_owned(),
        };
        let direction = match (figure.change, figure.amount) {
            (Some(Change::Up), Some(Amount::By)) => "up ",
            (Some(Change::Down), Some(Amount::By)) => "down ",
            _ => "",
        };
        let counted = figure.noun.filter(|_| figure.kind == FigureKind::Count).map(|noun| noun.of(text));
        let title = [direction, words::qualifier(figure.qualifier), &amount].concat();
        let title = counted.map_or_else(|| title.clone(), |noun| [&title, " ", noun].concat());
        words::capital(&title)
    }

    /// The rows of one source.
    fn section(&self, name: &str, source: &Source, rows: &[&Row]) -> HtmlElement {
        let section = self.nodes.el("section", "");
        if !name.is_empty() {
            add(&section, &self.nodes.text("h3", "from", name));
        }
        let list = self.nodes.el("dl", "");
        for row in rows {
            let pair = self.nodes.el("div", "");
            let label = words::label(row);
            if words::style(row) == Style::Text {
                pair.set_class_name("wide");
            } else {
                add(&pair, &self.nodes.text("dt", "", &label));
            }
            add(&pair, &self.value(row));
            add(&list, &pair);
        }
        add(&section, &list);
        if let Source::Pack(citation) | Source::World(citation) = source {
            add(&section, &self.citation(citation));
        }
        section
    }

    fn value(&self, row: &Row) -> HtmlElement {
        let style = words::style(row);
        let say = |value| self.format.row(value, row.unit.as_deref(), row.digits, style);
        let words = match &row.said {
            Said::Number(value) => say(*value),
            Said::Range(low, high) => range(*low, *high, say),
            Said::Words(words) => words::said(row, words).into(),
        };
        let value = self.nodes.el("dd", "");
        let tag = if style == Style::Text || matches!(row.said, Said::Words(_)) { "span" } else { "b" };
        let loose: String = row.qualifiers().map(|word| words::qualifier(Some(word))).collect();
        let said = self.nodes.text(tag, "", &(loose + &words));
        attr(&said, "dir", "auto");
        add(&value, &said);
        for more in [row.how.as_deref(), words::note(row)].into_iter().flatten() {
            let more = self.nodes.text("span", "how", more);
            // In a page that runs from right to left, 3 − 5 must not come to be 5 − 3.
            attr(&more, "dir", "auto");
            add(&value, &more);
        }
        value
    }

    fn citation(&self, citation: &Citation) -> HtmlElement {
        let line = self.nodes.el("p", "cite");
        attr(&line, "dir", "auto");
        let title = match citation.url.as_deref().filter(|url| is_link(url)) {
            Some(url) => {
                let link = self.nodes.text("a", "", &citation.title);
                attr(&link, "href", url);
                attr(&link, "rel", "noopener");
                attr(&link, "target", "_blank");
                link
            }
            None => self.nodes.text("span", "", &citation.title),
        };
        add(&line, &title);
        if let Some(date) = &citation.date {
            add(&line, &self.nodes.text("span", "", &[", ", &self.format.date(date)].concat()));
        }
        line
    }

    /// Steps to the other mentions and quotations, and a way to take a quotation along.
    fn foot(&self, number: usize) -> Option<HtmlElement> {
        let foot = self.nodes.el("div", "foot");
        let quoted = matches!(self.annotations.list[number].detail, Detail::Quote(_));
        self.steps(&foot, "Mention", "Mentioned", &kin::mentions(self.annotations, number));
        self.steps(&foot, "Quotation", "Quoted", &kin::quotations(self.annotations, number));
        if quoted && self.copies {
            add(&foot, &self.nodes.button("copy", "Copy with link", "copy"));
        }
        foot.has_child_nodes().then_some(foot)
    }

    fn steps(&self, foot: &HtmlElement, one: &str, times: &str, kin: &Kin) {
        if kin.previous().is_none() && kin.next().is_none() {
            return;
        }
        let steps = self.nodes.el("div", "steps");
        let count = kin.places.len();
        let label = match kin.here {
            Some(here) => [one, " ", &(here + 1).to_string(), " of ", &count.to_string()].concat(),
            None if count == 1 => [times, " once"].concat(),
            None => [times, " ", &count.to_string(), " times"].concat(),
        };
        let status = self.nodes.text("span", "", &label);
        attr(&status, "role", "status");
        add(&steps, &status);
        let step = |label: &str, path, to: Option<usize>| {
            let button = self.nodes.icon("icon", &[label, " ", &one.to_ascii_lowercase()].concat(), "jump", path);
            match to {
                Some(to) => attr(&button, "data-to", &to.to_string()),
                // It keeps the focus that may be on it, as a disabled button would not.
                None => attr(&button, "aria-disabled", "true"),
            }
            add(&steps, &button);
        };
        if kin.here.is_some() {
            step("Previous", BACK, kin.previous());
        }
        step("Next", ON, kin.next());
        add(foot, &steps);
    }
}

/// From a number to a number, in words that `say` gives them.
fn range(low: f64, high: f64, say: impl Fn(f64) -> String) -> String {
    [&say(low), "\u{2009}–\u{2009}", &say(high)].concat()
}

/// Rows that share a source, in the order in which the sources first speak.
fn by_source(rows: &[Row]) -> Vec<(&Source, Vec<&Row>)> {
    let mut sections: Vec<(&Source, Vec<&Row>)> = Vec::new();
    for row in rows.iter().filter(|row| words::style(row) != Style::Elsewhere) {
        match sections.iter_mut().find(|(source, _)| **source == row.source) {
            Some((_, rows)) => rows.push(row),
            None => sections.push((&row.source, vec![row])),
        }
    }
    sections
}

/// What the article says around a figure: what is measured, per what, when, and after which change.
fn beside(figure: &Figure, text: &str) -> String {
    let noun = figure.noun.filter(|_| figure.kind != FigureKind::Count);
    let inside = |span: &crate::span::Span| !figure.span.contains(*span);
    let mut said: Vec<&str> =
        [noun, figure.per, figure.period].into_iter().flatten().filter(inside).map(|span| span.of(text)).collect();
    match (figure.change, figure.amount) {
        (Some(Change::Up), Some(Amount::To)) => said.push("after a rise"),
        (Some(Change::Down), Some(Amount::To)) => said.push("after a fall"),
        _ => {}
    }
    words::capital(&said.join(", "))
}

/// Whether an address may be linked to.
fn is_link(url: &str) -> bool {
    ["https:", "http:", "mailto:"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}
