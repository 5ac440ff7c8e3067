//! The world pack: countries, capitals and international organisations, made from npm packages and a table of our own.
//!
//! `packs/package.json` pins the packages; `packs/world.toml` has what they lack; `packs/world.json` is what comes out, and is
//! committed, so that a build needs no network and a change of a package shows as a change of facts.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::process::{Outcome, root, say};
use crate::tools;

/// What we say beyond the packages.
#[derive(Deserialize)]
struct Table {
    countries: BTreeMap<String, Country>,
    capitals: Capitals,
    places: Vec<Place>,
    organisations: Vec<Organisation>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Country {
    name: Option<String>,
    aliases: Vec<String>,
    demonyms: Vec<String>,
    demonyms_only: Option<Vec<String>>,
    context: Vec<String>,
    doubtful: bool,
    capital: Option<bool>,
    region: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Capitals {
    doubtful: Vec<String>,
    aliases: BTreeMap<String, Vec<String>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Place {
    id: String,
    name: String,
    demonyms: Vec<String>,
    description: Option<String>,
    context: Vec<String>,
    doubtful: bool,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Organisation {
    id: String,
    name: String,
    aliases: Vec<String>,
    description: String,
    context: Vec<String>,
}

/// When each version was published, as the npm registry has it: the date that its facts are shown with.
const PUBLISHED: [(&str, &str); 3] = [
    ("cldr-core 48.2.0", "2026-03-25"),
    ("countries-list 3.4.1", "2026-07-14"),
    // What our own table says, is said by us: what a thing is, in our words.
    ("Sidelight 0.1.0", "2026-11-24"),
];

/// Writes `packs/world.json`.
pub(crate) fn run() -> Outcome {
    let folder = root().join("packs");
    tools::npm_packages("packs")?;
    let packages = Packages::read(&folder.join("node_modules"))?;
    let table: Table = toml::from_str(&fs::read_to_string(folder.join("world.toml"))?)?;
    let facts = packages.facts(&table);
    let (count, pack) = (facts.len(), pack(facts));
    let (_, problems) = sidelight::Pack::read(&pack, sidelight::pack::Origin::World);
    if let Some(problem) = problems.first() {
        return Err(format!("the world pack is broken: {problem}").into());
    }
    fs::write(folder.join("world.json"), &pack)?;
    say!("packs/world.json: {count} facts, {} bytes", pack.len());
    Ok(())
}

/// The pack, a fact on each line, so that a change can be read.
fn pack(facts: Vec<Value>) -> String {
    let lines: Vec<String> = facts.iter().map(Value::to_string).collect();
    let head = json!({
        "schema": "sidelight.pack/1",
        "name": "World",
        "language": "en",
        "license": "MIT AND Unicode-3.0",
        "updated": PUBLISHED.map(|(_, date)| date).iter().max(),
    });
    let head = head.to_string();
    format!("{},\n\"facts\":[\n{}\n]}}\n", head.trim_end_matches('}'), lines.join(",\n"))
}

/// A source: a package and its version.
fn source(package: &str) -> Value {
    let (title, date) = PUBLISHED.iter().find(|(title, _)| title.starts_with(package)).expect("a package of the table");
    let (name, version) = title.split_once(' ').expect("a name and a version");
    let mut source = json!({ "title": title, "date": date });
    if name != "Sidelight" {
        source["url"] = format!("https://www.npmjs.com/package/{name}/v/{version}").into();
    }
    source
}

struct Packages {
    /// Names of countries and regions, and short forms as `NZ-alt-short`.
    territories: Value,
    currencies: Value,
    currency_of: Value,
    containment: Value,
    countries: BTreeMap<String, Value>,
    nationalities: Value,
}

impl Packages {
    fn read(modules: &Path) -> Outcome<Self> {
        let read = |file: &str| -> Outcome<Value> {
            let path = modules.join(file);
            let text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
            Ok(serde_json::from_str(&text)?)
        };
        let at = |value: Value, pointer: &str| value.pointer(pointer).cloned().ok_or(format!("no {pointer}"));
        let territories = read("cldr-localenames-full/main/en/territories.json")?;
        let currencies = read("cldr-numbers-full/main/en/currencies.json")?;
        let currency_of = read("cldr-core/supplemental/currencyData.json")?;
        let containment = read("cldr-core/supplemental/territoryContainment.json")?;
        let nationalities = read("i18n-nationality/langs/en.json")?;
        Ok(Self {
            territories: at(territories, "/main/en/localeDisplayNames/territories")?,
            currencies: at(currencies, "/main/en/numbers/currencies")?,
            currency_of: at(currency_of, "/supplemental/currencyData/region")?,
            containment: at(containment, "/supplemental/territoryContainment")?,
            countries: serde_json::from_value(read("countries-list/countries.min.json")?)?,
            nationalities: at(nationalities, "/nationalities")?,
        })
    }

    fn facts(&self, table: &Table) -> Vec<Value> {
        let mut facts = Vec::new();
        for (code, listed) in &self.countries {
            // An island with a code of its own that no country table and no nation has.
            if listed["partOf"].is_string() || listed["capital"] == "" && !table.countries.contains_key(code) {
                continue;
            }
            let ours = table.countries.get(code);
            let default = Country::default();
            let ours = ours.unwrap_or(&default);
            let country = self.country(code, listed, ours);
            if self.is_in("UN", code) && ours.capital != Some(false) {
                facts.extend(capital(listed, &country, &table.capitals));
            }
            facts.push(country);
        }
        facts.extend(table.places.iter().map(place));
        facts.extend(table.organisations.iter().map(organisation));
        facts
    }

    fn country(&self, code: &str, listed: &Value, ours: &Country) -> Value {
        let cldr = |suffix: &str| self.territories[format!("{code}{suffix}")].as_str();
        let listed_name = listed["name"].as_str();
        let name =
            ours.name.as_deref().or(cldr("").or(listed_name)).expect("a country has a name").replace(" & ", " and ");
        let mut aliases: Vec<String> =
            ["", "-alt-short", "-alt-variant"].iter().filter_map(|s| cldr(s)).map(plain).collect();
        aliases.extend(listed_name.map(plain));
        aliases.extend(ours.aliases.iter().cloned());
        for saint in aliases.clone().iter().chain([&name]).filter(|name| name.contains("St. ")) {
            aliases.push(saint.replace("St. ", "Saint "));
        }
        tidy(&mut aliases, &name);
        let demonyms = ours.demonyms_only.clone().unwrap_or_else(|| {
            // The package gives the country's own name where it knows no adjective.
            let given = self.nationalities[code].as_str().map(plain).into_iter();
            let known = given
                .filter(|d| *d != name && !aliases.contains(d) && !d.contains(['(', ',', '-']) && !d.contains(" or "));
            known.chain(ours.demonyms.iter().cloned()).collect()
        });
        let mut attributes = Vec::new();
        let capital = listed["capital"].as_str().filter(|capital| !capital.is_empty() && ours.capital != Some(false));
        if let Some(capital) = capital {
            attributes.push(json!({ "label": "Capital", "value": plain(capital), "source": source("countries-list") }));
        }
        if let Some(currency) = self.currency(code) {
            attributes.push(json!({ "label": "Currency", "value": currency }));
        }
        if self.is_in("EU", code) {
            attributes.push(json!({ "label": "Member of", "value": "European Union" }));
        }
        let region = ours.region.clone().or_else(|| self.region(code));
        let description = match region {
            Some(region) if self.is_in("UN", code) => Some(format!("Country in {region}")),
            Some(region) => Some(format!("In {region}")),
            None => None,
        };
        fact(json!({
            "id": format!("world:{code}"),
            "name": name,
            "type": "place",
            "aliases": aliases,
            "demonyms": demonyms,
            "description": description,
            "attributes": attributes,
            "sources": [source("cldr-core")],
            "context": ours.context,
            "needs_context": ours.doubtful,
        }))
    }

    fn is_in(&self, group: &str, code: &str) -> bool {
        self.containment[group]["_contains"].as_array().is_some_and(|codes| codes.iter().any(|c| c == code))
    }

    /// The smallest region of the world that holds a country, as a reader would say it.
    fn region(&self, code: &str) -> Option<String> {
        let regions = self.containment.as_object()?;
        let mut holding = regions.iter().filter(|(region, _)| region.len() == 3 && region.parse::<u16>().is_ok());
        let (region, _) = holding.find(|(_, holds)| {
            holds["_grouping"].is_null()
                && holds["_contains"].as_array().is_some_and(|codes| codes.iter().any(|c| c == code))
        })?;
        let name = self.territories[region].as_str()?;
        let article = name.ends_with("Region") || name == "Caribbean";
        Some(if article { format!("the {name}") } else { name.into() })
    }

    /// The name and code of the currency that is legal tender now.
    fn currency(&self, code: &str) -> Option<String> {
        let all = self.currency_of[code].as_array()?;
        let current = all.iter().flat_map(|entry| entry.as_object().into_iter().flatten());
        let current = current.filter(|(_, dates)| dates["_to"].is_null() && dates["_tender"] != "false");
        let names = current.filter_map(|(currency, _)| {
            Some(format!("{} ({currency})", self.currencies[currency]["displayName-count-one"].as_str()?))
        });
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

fn capital(listed: &Value, country: &Value, capitals: &Capitals) -> Option<Value> {
    let listed_name = plain(listed["capital"].as_str().filter(|name| !name.is_empty())?);
    let name = if listed_name == "Washington D.C." { "Washington".into() } else { listed_name };
    // Singapore is Singapore.
    let same =
        country["name"] == name || country["aliases"].as_array().is_some_and(|all| all.iter().any(|a| *a == name));
    if same {
        return None;
    }
    let mut context = vec![country["name"].clone()];
    for key in ["aliases", "demonyms"] {
        context.extend(country[key].as_array().into_iter().flatten().cloned());
    }
    let doubtful = capitals.doubtful.contains(&name);
    let code = country["id"].as_str()?;
    Some(fact(json!({
        "id": format!("{code}:capital"),
        "name": name,
        "type": "place",
        "aliases": capitals.aliases.get(&name).cloned().unwrap_or_default(),
        "description": format!("Capital of {}", with_article(country["name"].as_str()?)),
        "sources": [source("countries-list")],
        "context": if doubtful { context } else { Vec::new() },
        "needs_context": doubtful,
    })))
}

fn place(place: &Place) -> Value {
    fact(json!({
        "id": place.id,
        "name": place.name,
        "type": "place",
        "demonyms": place.demonyms,
        "description": place.description,
        "sources": if place.description.is_some() { vec![source("Sidelight")] } else { Vec::new() },
        "context": place.context,
        "needs_context": place.doubtful,
    }))
}

fn organisation(organisation: &Organisation) -> Value {
    fact(json!({
        "id": organisation.id,
        "name": organisation.name,
        "type": "organisation",
        "aliases": organisation.aliases,
        "description": organisation.description,
        "sources": [source("Sidelight")],
        "context": organisation.context,
    }))
}

/// A fact without the keys that say nothing.
fn fact(mut fact: Value) -> Value {
    let empty = |value: &Value| value.is_null() || value == false || value.as_array().is_some_and(Vec::is_empty);
    if let Some(fields) = fact.as_object_mut() {
        fields.retain(|_, value| !empty(value));
    }
    fact
}

/// A name with a straight apostrophe and `and`, as a table is written.
fn plain(name: &str) -> String {
    name.replace('’', "'").replace(" & ", " and ")
}

/// Takes out what says nothing new, and the forms of an atlas: `Congo - Kinshasa`, `Myanmar (Burma)`, `Hong Kong SAR China`.
fn tidy(aliases: &mut Vec<String>, name: &str) {
    let mut seen = vec![name.to_owned()];
    aliases.retain(|alias| {
        let new =
            !seen.contains(alias) && !alias.contains([',', '(']) && !alias.contains(" - ") && !alias.contains(" SAR ");
        if new {
            seen.push(alias.clone());
        }
        new
    });
}

/// `the Netherlands`, `the United States`: as English says them.
fn with_article(name: &str) -> String {
    let plural = name.ends_with("Islands")
        || ["Netherlands", "Philippines", "Bahamas", "Maldives", "Comoros", "Gambia"].contains(&name);
    let union = name.starts_with("United ") || name.contains("Republic");
    if plural || union { format!("the {name}") } else { name.into() }
}
