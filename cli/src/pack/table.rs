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

/// Columns whose key in a fact is another than their heading.
const KEYS: [(&str, &str); 4] = [
    ("sources[0].title", "source"),
    ("sources[0].url", "source url"),
    ("sources[0].date", "source date"),
    ("needs_context", "needs context"),
];

/// A table, read: the facts of its rows.
#[derive(Default)]
pub(super) struct Table {
    facts: Vec<Value>,
    /// The line in which each fact's row begins.
    lines: Vec<u64>,
    refused: Vec<(u64, String)>,
}

impl Table {
    /// Reads a table; an error where it is none.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // Excel's own line, which says what parts the cells.
        let rest = text.strip_prefix("sep=").and_then(|rest| Some(rest.split_once('\n')?.1));
        let (above, text) = (u64::from(rest.is_some()), rest.unwrap_or(text));
        let delimiter = delimiter(text);
        let (text, open) = closed(text, delimiter);
        let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        let headings = reader.headers().map_err(|error| error.to_string())?.clone();
        let headings: Vec<String> = headings.iter().map(|heading| heading.trim().to_owned()).collect();
        if !headings.iter().any(|heading| is(heading, "name")) {
            return Err("has no column “name”; the first line must hold the headings".into());
        }
        let twice = |(place, heading): &(usize, &String)| {
            !heading.is_empty() && headings[..*place].iter().any(|before| is(before, heading))
        };
        if let Some((_, heading)) = headings.iter().enumerate().find(twice) {
            return Err(format!("has two columns “{heading}”; give each a heading of its own"));
        }
        let mut table = Self::default();
        table.refused.extend(open.map(|(line, reason)| (above + line, reason)));
        for row in reader.records() {
            let line = |position: Option<&csv::Position>| {
                let Some(position) = position else { return 0 };
                // The place is before the empty lines that were passed over.
                let behind = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
                let empty = behind.iter().take_while(|b| matches!(b, b'\r' | b'\n')).filter(|b| **b == b'\n').count();
                above + position.line() + empty as u64
            };
            match row {
                Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
                Ok(row) => {
                    let headed = |place: usize| headings.get(place).is_some_and(|heading| !heading.is_empty());
                    let stray = row.iter().enumerate().find(|(place, cell)| !cell.trim().is_empty() && !headed(*place));
                    let line = line(row.position());
                    if let Some((_, cell)) = stray {
                        table
                            .refused
                            .push((line, format!("“{cell}” stands under no heading; move it, or name its column")));
                    } else {
                        table.facts.push(fact(&headings, &row));
                        table.lines.push(line);
                    }
                }
                Err(error) => table.refused.push((line(error.position()), error.to_string())),
            }
        }
        Ok(table)
    }

    /// The pack that it amounts to.
    pub(super) fn pack(&self) -> Value {
        json!({ "schema": "sidelight.pack/1", "facts": self.facts })
    }

    /// Rows that cannot be read: their line, and why.
    pub(super) fn refused(&self) -> &[(u64, String)] {
        &self.refused
    }

    /// A place in the pack (`facts[3].sources[0].date`) as the line and column of the table.
    pub(super) fn place(&self, place: &str) -> String {
        let found = place.strip_prefix("facts[").and_then(|rest| {
            let (number, rest) = rest.split_once(']')?;
            let number: usize = number.parse().ok()?;
            Some((number, *self.lines.get(number)?, rest.trim_start_matches('.')))
        });
        let Some((number, line, key)) = found else { return place.to_owned() };
        let attribute = key.strip_prefix("attributes[").and_then(|rest| {
            let (which, key) = rest.split_once(']')?;
            let label = self.facts[number]["attributes"][which.parse::<usize>().ok()?]["label"].as_str()?;
            let ending = ADDITIONS.iter().find(|(_, of)| key.strip_prefix('.') == Some(of));
            Some([label, ending.map_or("", |(ending, _)| ending)].concat())
        });
        let known = KEYS.iter().find(|(of, _)| *of == key).map(|(_, column)| (*column).to_owned());
        let column = attribute.or(known).unwrap_or_else(|| key.split('[').next().unwrap_or_default().to_owned());
        if column.is_empty() { format!("line {line}") } else { format!("line {line}, {column}") }
    }
}

/// What parts the cells: a spreadsheet writes what its country is used to.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|b| b == delimiter).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(count).unwrap_or(b',')
}

/// The rows before the first whose quotation marks are not closed as they must be, and the line and reason of that one: it
/// swallows what stands behind it.
fn closed(text: &str, delimiter: u8) -> (&str, Option<(u64, String)>) {
    let bytes = text.as_bytes();
    let line = |at: usize| 1 + bytes[..at].iter().filter(|b| **b == b'\n').count() as u64;
    let ends = |at: usize| bytes.get(at).is_none_or(|b| *b == delimiter || matches!(b, b'\r' | b'\n'));
    let (mut row, mut at) = (0, 0);
    while at < bytes.len() {
        // A mark within a cell that does not begin with one is a mark like any other.
        let begins = at == row || bytes[at - 1] == delimiter;
        if bytes[at] == b'"' && begins {
            let opened = at;
            at += 1;
            while at < bytes.len() && (bytes[at] != b'"' || bytes.get(at + 1) == Some(&b'"')) {
                at += if bytes[at] == b'"' { 2 } else { 1 };
            }
            at += 1;
            if at > bytes.len() || !ends(at) {
                let behind = match line(at.min(bytes.len())) - line(opened) {
                    0 => "what stands behind it is not read".to_owned(),
                    lines => format!("the {lines} lines behind it are not read, nor what follows"),
                };
                let reason = format!(
                    "a cell opens with a quotation mark that is not closed at its end; {behind}: close it, or write the mark twice"
                );
                return (&text[..row], Some((line(opened), reason)));
            }
        } else {
            if bytes[at] == b'\n' {
                row = at + 1;
            }
            at += 1;
        }
    }
    (text, None)
}

fn is(heading: &str, column: &str) -> bool {
    heading.replace('_', " ").eq_ignore_ascii_case(column)
}

fn fact(headings: &[String], row: &StringRecord) -> Value {
    let cell = |column: &str| {
        let place = headings.iter().position(|heading| is(heading, column))?;
        row.get(place).map(str::trim).filter(|cell| !cell.is_empty())
    };
    let list = |column: &str| {
        let parts = cell(column)?.split(['|', ';']).map(str::trim);
        Some(parts.filter(|part| !part.is_empty()).collect::<Vec<_>>())
    };
    let mut fact = Map::new();
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            fact.insert(key.into(), value);
        }
    };
    let kind = cell("type").map(str::to_ascii_lowercase);
    let id = cell("id").map(str::to_owned).or_else(|| Some(id_of(kind.as_deref().unwrap_or("fact"), cell("name")?)));
    set("id", id.map(Value::from));
    set("name", cell("name").map(Value::from));
    set("type", kind.map(Value::from));
    for column in ["aliases", "demonyms", "context"] {
        set(column, list(column).map(Value::from));
    }
    set("description", cell("description").map(Value::from));
    set("case", cell("case").map(|cell| Value::from(cell.to_ascii_lowercase())));
    set("priority", cell("priority").map(|cell| cell.parse::<i8>().map_or(Value::from(cell), Value::from)));
    let flag = |cell: &str| match cell.to_ascii_lowercase().as_str() {
        "yes" | "true" | "x" | "1" => Value::from(true),
        "no" | "false" | "0" => Value::from(false),
        other => Value::from(other),
    };
    set("needs_context", cell("needs context").map(flag));
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
