//! A JSON pack of any text; and the same text as JSON-LD.

#![no_main]

mod used;

use libfuzzer_sys::fuzz_target;
use sidelight::Pack;
use sidelight::pack::{Origin, from_json_ld};

fuzz_target!(|json: &str| {
    let (pack, problems) = Pack::read(json, Origin::Publisher);
    assert!(problems.len() <= 201, "a report can be read");
    used::read(&pack);
    if let Ok(pack) = from_json_ld(json) {
        used::read(&Pack::read(&pack, Origin::Publisher).0);
    }
    used::read(&Pack::of_page(&[json.to_owned()]));
});
