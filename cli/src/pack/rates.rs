//! `sidelight pack rates`: the European Central Bank's daily reference rates as a pack.

use std::path::Path;

use roxmltree::Document;
use serde_json::{Map, Value, json};

use crate::failure::{Failure, report};

const FETCH: &str = "fetch eurofxref-daily.xml from the European Central Bank";

/// Writes a pack of the rates in `file`.
pub(super) fn run(file: &Path, output: Option<&Path>) -> Result<(), Failure> {
    let xml = super::text(file)?;
    match pack(&xml) {
        Ok(pack) => super::write(&format!("{pack:#}\n"), output),
        Err(reason) => {
            report(file.display(), reason);
            Err(Failure::Reported)
        }
    }
}

/// The pack, or why the text is no such file.
fn pack(xml: &str) -> Result<Value, String> {
    let document = Document::parse(xml).map_err(|error| format!("{error}; {FETCH}"))?;
    // The file nests `Cube` elements: one has the day, in it stands one for each currency.
    let cubes = || document.descendants().filter(|node| node.tag_name().name() == "Cube");
    let mut values = Map::new();
    for cube in cubes() {
        if let (Some(currency), Some(rate)) = (cube.attribute("currency"), cube.attribute("rate")) {
            let number: f64 =
                rate.parse().map_err(|_| format!("the rate of {currency} is {rate:?}, which is no number"))?;
            values.insert(currency.into(), number.into());
        }
    }
    let mut days = cubes().filter_map(|cube| cube.attribute("time"));
    let (date, more) = (days.next(), days.next());
    if more.is_some() {
        return Err("has the rates of several days; fetch eurofxref-daily.xml, which has one".into());
    }
    let Some(date) = date.filter(|_| !values.is_empty()) else {
        return Err(format!("has no rates; {FETCH}"));
    };
    Ok(json!({
        "schema": "sidelight.pack/1",
        "name": "Euro foreign exchange reference rates",
        "updated": date,
        "rates": {
            "base": "EUR",
            "date": date,
            "source": { "title": "European Central Bank, euro foreign exchange reference rates", "date": date },
            "values": values,
        },
    }))
}
