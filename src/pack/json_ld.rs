//! JSON-LD of schema.org, as news pages and wikis carry it, to a pack: people, organisations, places, and claims that were
//! reviewed.
//!
//! Of the JSON-LD of a page this reads what it says that the article is about or mentions; the article's publisher and date
//! are the source. The pack comes out as JSON, so that it is checked as every pack is.

use super::index;
use super::json::{self, Value};
use super::problem::{Place, Problem, Problems};
use crate::json::{Writer, key};
use crate::keys::Keys;

/// What a page states of itself has no more bytes than this: a reader's browser holds all of it while it is read.
const LARGEST_OF_PAGE: usize = 1 << 20;

/// So many nodes are looked at.
const MOST: usize = 100_000;

/// The pack that the JSON-LD in `json` amounts to, as JSON; an error where it is no JSON.
pub fn from_json_ld(json: &str) -> Result<String, Problem> {
    convert(json, true)
}

/// The same of a page's JSON-LD, where what is not under `about` or `mentions` is of the page: its publisher, its authors.
pub(super) fn of_page(json: &str) -> Option<String> {
    (json.len() <= LARGEST_OF_PAGE).then(|| convert(json, false).ok())?
}

fn convert(json: &str, all: bool) -> Result<String, Problem> {
    let value = json::read(json).map_err(|broken| {
        let mut problems = Problems::default();
        problems.error(&Place::At(&broken.position(json)), broken.reason, "mend the JSON");
        problems.list.remove(0)
    })?;
    let mut pack = Pack::default();
    let mut nodes = vec![(&value, Source::default(), all)];
    for _ in 0..MOST {
        let Some(node) = nodes.pop() else { break };
        pack.node(node, &mut nodes);
    }
    let (facts, texts) = (pack.facts.finish(), pack.texts.finish());
    Ok(["{\"schema\":\"sidelight.pack/1\",\"facts\":[", &facts, "],\"texts\":[", &texts, "]}"].concat())
}

/// Who says what a node says, and when, as far as the nodes above it tell.
#[derive(Clone, Copy, Default)]
struct Source<'a> {
    title: Option<&'a str>,
    url: Option<&'a str>,
    date: Option<&'a str>,
}

impl Source<'_> {
    fn write(self, out: &mut Writer, key: &str, title: &str) {
        out.field(key);
        out.begin("{");
        field(out, key!("title"), title);
        for (key, value) in [(key!("url"), self.url), (key!("date"), self.date)] {
            if let Some(value) = value {
                field(out, key, value);
            }
        }
        out.end("}");
    }
}

/// A node, what stands above it, and whether what it says is wanted.
type Node<'a> = (&'a Value<'a>, Source<'a>, bool);

#[derive(Default)]
struct Pack {
    facts: Writer,
    texts: Writer,
    ids: Keys,
}

impl Pack {
    /// Takes what a node says, and puts the nodes in it that say more on the stack.
    fn node<'a>(&mut self, (node, above, wanted): Node<'a>, nodes: &mut Vec<Node<'a>>) {
        if let Value::List(list) = node {
            nodes.extend(list.iter().rev().map(|node| (node, above, wanted)));
            return;
        }
        let date = text(node, "dateModified").or(text(node, "datePublished")).and_then(day);
        let source = Source {
            title: node.get("publisher").and_then(|publisher| text(publisher, "name")).or(above.title),
            url: text(node, "url").filter(|_| date.is_some()).or(above.url),
            date: date.or(above.date),
        };
        let inner = [("@graph", wanted), ("mainEntity", wanted), ("about", true), ("mentions", true)];
        nodes.extend(inner.iter().rev().filter_map(|(key, wanted)| Some((node.get(key)?, source, *wanted))));
        match kind(node).filter(|_| wanted) {
            Some("claim") => self.claim(node, source),
            Some(kind) => self.fact(node, kind, source),
            None => {}
        }
    }

    fn fact(&mut self, node: &Value<'_>, kind: &str, source: Source<'_>) {
        let Some(name) = text(node, "name") else { return };
        let id = text(node, "@id").or(text(node, "url")).or(text(node, "sameAs")).unwrap_or(name);
        if !self.ids.add(index::id(id)).1 {
            return;
        }
        let out = &mut self.facts;
        out.begin("{");
        field(out, key!("id"), id);
        field(out, key!("type"), kind);
        field(out, key!("name"), name);
        out.field(key!("aliases"));
        out.begin("[");
        for alias in node.get("alternateName").map(texts).unwrap_or_default() {
            string(out, alias);
        }
        if let Some(family) = text(node, "familyName").filter(|family| *family != name) {
            string(out, family);
        }
        out.end("]");
        if let Some(description) = text(node, "description").or(text(node, "disambiguatingDescription")) {
            field(out, key!("description"), description);
        }
        out.field(key!("attributes"));
        out.begin("[");
        for (key, label) in SAID {
            if let Some(value) = text(node, key) {
                out.begin("{");
                field(out, key!("label"), label);
                field(out, key!("value"), value);
                out.end("}");
            }
        }
        out.end("]");
        if let Some(title) = source.title {
            source.write(out, key!("sources"), title);
        }
        out.end("}");
    }

    /// A claim that somebody reviewed, as a text that a quotation of it is held against.
    fn claim(&mut self, node: &Value<'_>, source: Source<'_>) {
        let reviewer = node.get("author").and_then(|author| text(author, "name")).or(source.title);
        let verdict = node.get("reviewRating").and_then(|rating| text(rating, "alternateName"));
        let (Some(claim), Some(reviewer), Some(verdict)) = (text(node, "claimReviewed"), reviewer, verdict) else {
            return;
        };
        let speaker =
            node.get("itemReviewed").and_then(|item| item.get("author")).and_then(|author| text(author, "name"));
        let out = &mut self.texts;
        out.begin("{");
        field(out, key!("text"), claim);
        if let Some(speaker) = speaker {
            field(out, key!("speaker"), speaker);
        }
        source.write(out, key!("source"), &[reviewer, ": ", verdict].concat());
        out.end("}");
    }
}

/// What is said of a person or an organisation, and how a card labels it.
const SAID: [(&str, &str); 4] =
    [("jobTitle", "Role"), ("birthDate", "Born"), ("deathDate", "Died"), ("foundingDate", "Founded")];

/// What a node of a schema.org type is in a pack; types that no name stands for are passed over.
fn kind(node: &Value<'_>) -> Option<&'static str> {
    texts(node.get("@type")?).into_iter().find_map(|name| {
        let name = name.rsplit(['/', ':', '#']).next().unwrap_or(name);
        Some(match name {
            "Person" => "person",
            "ClaimReview" => "claim",
            "Corporation"
            | "NGO"
            | "PoliticalParty"
            | "SportsTeam"
            | "Airline"
            | "Consortium"
            | "CollegeOrUniversity"
            | "MusicGroup" => "organisation",
            "Place" | "Country" | "City" | "State" | "AdministrativeArea" | "Continent" | "BodyOfWater"
            | "Mountain" => "place",
            "Legislation" => "law",
            "Book" | "Movie" | "TVSeries" | "Product" | "Painting" | "MusicAlbum" | "SoftwareApplication" => "work",
            _ if name.ends_with("Organization") => "organisation",
            _ if name.ends_with("Event") => "event",
            _ => return None,
        })
    })
}

fn text<'a>(node: &'a Value<'a>, key: &str) -> Option<&'a str> {
    texts(node.get(key)?).first().copied()
}

/// The texts of a value that is one or a list of them.
fn texts<'a>(value: &'a Value<'a>) -> Vec<&'a str> {
    let text = |value: &'a Value<'a>| match value {
        Value::Text(words) => Some(words.text.as_ref()),
        _ => None,
    };
    match value {
        Value::List(list) => list.iter().filter_map(text).collect(),
        value => text(value).into_iter().collect(),
    }
}

/// The day of a date with a time.
fn day(date: &str) -> Option<&str> {
    date.split('T').next()
}

/// A field of words.
fn field(out: &mut Writer, key: &str, value: &str) {
    out.field(key);
    string(out, value);
}

/// Words. No fact holds a control character; a space does where a newline was.
fn string(out: &mut Writer, words: &str) {
    out.string(&words.replace(char::is_control, " "));
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, Pack};
    use super::*;

    #[test]
    fn an_article_says_what_it_is_about() {
        let page = r#"{"@context": "https://schema.org", "@type": "NewsArticle", "url": "https://news.example/ferry",
            "publisher": {"@type": "NewsMediaOrganization", "name": "The Example"}, "datePublished": "2026-05-01T08:00:00Z",
            "about": [{"@type": "Person", "name": "Jane Hale", "familyName": "Hale", "jobTitle": "Minister \"of\" Ferries"},
                      {"@type": "Thing", "name": "Politics"}],
            "mentions": {"@type": ["Place", "City"], "name": "Port Hale", "sameAs": "https://wiki.example/Port_Hale"}}"#;
        let (pack, problems) = Pack::read(&from_json_ld(page).unwrap(), Origin::Publisher);
        assert_eq!(problems, []);
        assert_eq!(pack.len(), 2, "the publisher is no fact, nor is a topic");
        let hale = pack.fact(pack.find("Jane Hale").unwrap()).unwrap();
        assert_eq!(hale.aliases, ["Hale"]);
        let role = hale.citation(&hale.attributes[0]).unwrap();
        assert_eq!(role.title, "The Example");
        assert_eq!(
            (role.url.as_deref(), role.date.as_deref()),
            (Some("https://news.example/ferry"), Some("2026-05-01"))
        );
    }

    #[test]
    fn a_page_is_read_for_its_article() {
        let page = r#"{"@graph": [{"@type": "Organization", "name": "The Example"}, {"@type": "Person", "name": "Ines Calloway"},
            {"@type": "NewsArticle", "about": {"@type": "Person", "name": "Jane Hale", "jobTitle": "Minister of Ferries"},
             "mainEntity": {"@type": "Person", "name": "Tom Ferrier"}}]}"#;
        let pack = Pack::of_page(&[page.into(), "{\"about\": ".into(), "{}".into()]);
        assert_eq!((pack.len(), pack.find("Jane Hale")), (1, Some(0)));
        let hale = pack.fact(0).unwrap();
        assert_eq!(hale.citation(&hale.attributes[0]), None, "the page says neither its publisher nor its day");
    }

    #[test]
    fn a_reviewed_claim_is_a_text() {
        let review = r#"{"@graph": [{"@type": "ClaimReview", "claimReviewed": "All ferries sank.", "url": "https://check.example/1",
            "datePublished": "2026-04-02", "author": {"name": "Check"}, "reviewRating": {"alternateName": "False"},
            "itemReviewed": {"@type": "Claim", "author": {"name": "Jane Hale"}}}]}"#;
        let (pack, problems) = Pack::read(&from_json_ld(review).unwrap(), Origin::Publisher);
        assert_eq!(problems, []);
        let text = pack.texts().next().unwrap();
        assert_eq!((text.text.as_str(), text.speaker.as_deref()), ("All ferries sank.", Some("Jane Hale")));
        assert_eq!(text.source.title, "Check: False");
    }
}
