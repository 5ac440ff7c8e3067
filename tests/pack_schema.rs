//! The published JSON Schema names what the reader reads: each key that it has is one whose wrong value the reader tells.

use serde_json::{Value, json};
use sidelight::Pack;
use sidelight::pack::Origin;

/// A value of a type that no key takes.
fn wrong() -> Value {
    json!([[[]]])
}

/// What is wrong with a pack, as places.
fn places(pack: &Value) -> Vec<String> {
    Pack::read(&pack.to_string(), Origin::Publisher).1.into_iter().map(|problem| problem.place).collect()
}

#[test]
fn every_key_of_the_schema_is_read() {
    let schema: Value = serde_json::from_str(include_str!("../packs/sidelight.pack.schema.json")).unwrap();
    let source = json!({"title": "T", "url": "https://t.example", "date": "2026-01-02"});
    let sound = json!({
        "schema": "sidelight.pack/1",
        "facts": [{"id": "a", "name": "A", "type": "law", "attributes": [{"label": "L", "value": 1, "source": source}]}],
        "rates": {"base": "EUR", "date": "2026-01-02", "source": source, "values": {"USD": 1.1}},
        "figures": [{"subject": "a", "measure": "m", "value": 1, "source": source}],
        "texts": [{"text": "t", "source": source}],
        "patterns": [{"pattern": "p", "fact": "a"}],
    });
    assert_eq!(places(&sound), [""; 0]);
    // Where each part of the schema lies in that pack.
    let parts = [
        ("/properties", ""),
        ("/$defs/fact/properties", "/facts/0"),
        ("/$defs/attribute/properties", "/facts/0/attributes/0"),
        ("/$defs/source/anyOf/1/properties", "/facts/0/attributes/0/source"),
        ("/$defs/rates/properties", "/rates"),
        ("/$defs/figure/properties", "/figures/0"),
        ("/$defs/transcript/properties", "/texts/0"),
        ("/$defs/pattern/properties", "/patterns/0"),
    ];
    let mut keys = 0;
    for (properties, place) in parts {
        for key in schema.pointer(properties).unwrap().as_object().unwrap().keys() {
            let mut pack = sound.clone();
            pack.pointer_mut(place).unwrap()[key] = wrong();
            let told = places(&pack);
            assert!(told.iter().any(|place| place.contains(key.as_str())), "{place}/{key}: {told:?}");
            keys += 1;
        }
    }
    assert!(keys > 40, "{keys}");
    for (definition, place) in [("fact", "/facts/0"), ("attribute", "/facts/0/attributes/0"), ("figure", "/figures/0")]
    {
        for key in schema["$defs"][definition]["required"].as_array().unwrap() {
            let mut pack = sound.clone();
            pack.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(key.as_str().unwrap());
            assert!(places(&pack).iter().any(|place| place.ends_with(key.as_str().unwrap())), "{definition}.{key}");
        }
    }
}
