//! A newsroom's table to a pack: a fact in each row, exported from a spreadsheet as CSV.

use csv::{ReaderBuilder, StringRecord};
use serde_json::{Map, Value, json};

/// The columns that say something of their own; every other column is an attribute, labelled as its heading.
const COLUMNS: [&str; 14] = [
    "id",
    "name",
    "type",
    "aliases",
    "demonyms",
    "description",
    "context",
    "needs context",
    "case",
    "priority",
    "source",
    "source url",
    "source date",
    "note",
];

/// What a column adds to the attribute whose heading stands before it: `Population as of`.
const ADDITIONS: [(&str, &str); 2] = [(" as of", "as_of"), (" unit", "unit")];

/// The pack that a table holds. Rows that cannot be read are told to `refuse`, with their line, and left out.
pub(super) fn pack(text: &str, mut refuse: impl FnMut(u64, String)) -> Result<Value, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|error| error.to_string())?.clone();
    let headings: Vec<String> = headings.iter().map(|heading| heading.trim().to_owned()).collect();
    if !headings.iter().any(|heading| is(heading, "name")) {
        return Err("has no column “name”; the first line must hold the headings".into());
    }
    let mut facts = Vec::new();
    for row in reader.records() {
        match row {
            Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(row) if row.len() > headings.len() => {
                let line = row.position().map_or(0, csv::Position::line);
                refuse(line, format!("has {} cells, but there are {} headings", row.len(), headings.len()));
            }
            Ok(row) => facts.push(fact(&headings, &row)),
            Err(error) => refuse(error.position().map_or(0, csv::Position::line), error.to_string()),
        }
    }
    Ok(json!({ "schema": "sidelight.pack/1", "facts": facts }))
}

/// What parts the cells: a spreadsheet writes what its country is used to.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|b| b == delimiter).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(count).unwrap_or(b',')
}

fn is(heading: &str, column: &str) -> bool {
    heading.replace('_', " ").eq_ignore_ascii_case(column)
}

fn fact(headings: &[String], row: &StringRecord) -> Value {
    let cell = |column: &str| {
        let place = headings.iter().position(|heading| is(heading, column))?;
        row.get(place).map(str::trim).filter(|cell| !cell.is_empty())
    };
    let list = |column: &str| cell(column).map(|cell| cell.split('|').map(str::trim).collect::<Vec<_>>());
    let mut fact = Map::new();
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            fact.insert(key.into(), value);
        }
    };
    let kind = cell("type").map(str::to_ascii_lowercase);
    let id = cell("id").map(str::to_owned).or_else(|| Some(id_of(kind.as_deref()?, cell("name")?)));
    set("id", id.map(Value::from));
    set("name", cell("name").map(Value::from));
    set("type", kind.map(Value::from));
    for column in ["aliases", "demonyms", "context"] {
        set(column, list(column).map(Value::from));
    }
    set("description", cell("description").map(Value::from));
    set("case", cell("case").map(Value::from));
    set("priority", cell("priority").map(|cell| cell.parse::<i8>().map_or(Value::from(cell), Value::from)));
    let yes = |cell: &str| ["yes", "true", "x", "1"].iter().any(|yes| cell.eq_ignore_ascii_case(yes));
    set("needs_context", cell("needs context").map(|cell| Value::from(yes(cell))));
    let mut source = Map::new();
    for (column, key) in [("source", "title"), ("source url", "url"), ("source date", "date")] {
        source.extend(cell(column).map(|cell| (key.to_owned(), Value::from(cell))));
    }
    set("sources", Some(source).filter(|source| !source.is_empty()).map(|source| json!([source])));
    let attributes = attributes(headings, cell);
    set("attributes", Some(attributes).filter(|all| !all.is_empty()).map(Value::from));
    Value::Object(fact)
}

fn attributes<'a>(headings: &[String], cell: impl Fn(&str) -> Option<&'a str>) -> Vec<Value> {
    let known = |heading: &str| COLUMNS.iter().any(|column| is(heading, column));
    let added = |heading: &str| {
        let lower = heading.to_lowercase();
        ADDITIONS.iter().any(|(ending, _)| {
            let before = lower.strip_suffix(ending);
            before.is_some_and(|before| headings.iter().any(|other| other.to_lowercase() == before))
        })
    };
    let mut attributes = Vec::new();
    for heading in headings.iter().filter(|heading| !heading.is_empty() && !known(heading) && !added(heading)) {
        let Some(value) = cell(heading) else { continue };
        let mut attribute = json!({ "label": heading, "value": value });
        for (ending, key) in ADDITIONS {
            if let Some(addition) = cell(&format!("{heading}{ending}")) {
                attribute[key] = addition.into();
            }
        }
        // Only what has a unit is a number to be formatted: a year is none.
        if attribute["unit"].is_string()
            && let Ok(number) = value.parse::<f64>()
        {
            attribute["value"] = number.into();
        }
        attributes.push(attribute);
    }
    attributes
}

/// An id for a row without one: the same for the same name.
fn id_of(kind: &str, name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("{kind}:{}", words.collect::<Vec<_>>().join("-").to_lowercase())
}
