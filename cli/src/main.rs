//! `sidelight`: annotates articles from the command line.

use std::io::{self, BufRead, BufWriter, Write};

use serde::{Deserialize, Serialize};
use sidelight::calendar::Date;
use sidelight::{Article, Pack, Shape, Show, Unit, analyse};

#[derive(Deserialize)]
struct Record {
    id: serde_json::Value,
    text: String,
    date: Option<String>,
    locale: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    annotations: Shape<'a>,
}

fn main() -> io::Result<()> {
    let pack = Pack::default();
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let record: Record = serde_json::from_str(&line?)?;
        let mut article = Article::from_text(&record.text);
        article.date = record.date.as_deref().and_then(Date::parse);
        article.locale = record.locale;
        let annotations = analyse(&article, &pack, Show::default());
        let answer = Answer { id: &record.id, annotations: Shape::new(&article, &annotations, Unit::Codepoint) };
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
