//! A compiled pack: any bytes, and a sound one with bytes changed and its checksums made right, as a forger would.

#![no_main]

mod used;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sidelight::Pack;
use sidelight::pack::{Origin, forge};

static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let (pack, problems) = Pack::read(include_str!("whole.json"), Origin::Publisher);
    assert!(problems.iter().all(|problem| problem.warning), "{problems:?}");
    pack.compiled().expect("a pack that was read is compiled").to_vec()
});

fuzz_target!(|data: &[u8]| {
    if let Ok(pack) = Pack::open(data.to_vec(), Origin::Publisher) {
        used::read(&pack);
    }
    // Each three bytes of the input: where, and what.
    let mut bytes = SOUND.clone();
    for change in data.chunks_exact(3) {
        let place = usize::from(u16::from_le_bytes([change[0], change[1]])) % bytes.len();
        bytes[place] = change[2];
    }
    forge(&mut bytes);
    if let Ok(pack) = Pack::open(bytes, Origin::Publisher) {
        used::read(&pack);
    }
});
