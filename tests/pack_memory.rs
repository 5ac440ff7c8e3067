//! How much memory the worst pack takes: no more than a bound, stated in docs/PACKS.md.

#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use sidelight::Pack;
use sidelight::pack::Origin;

/// Reading a pack takes at most so many bytes for each of its JSON, and this many besides.
const FACTOR: usize = 40;
const BESIDES: usize = 2 << 20;

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: hands everything on to the system's allocator, and only counts.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What reading takes at its height, in bytes beyond the JSON itself.
fn peak(json: &str) -> usize {
    let before = NOW.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    let (pack, problems) = Pack::read(json, Origin::Publisher);
    assert!(problems.len() <= 201);
    drop(pack);
    PEAK.load(Ordering::Relaxed) - before
}

fn facts(count: usize, fact: impl Fn(usize) -> String) -> String {
    let facts: Vec<String> = (0..count).map(fact).collect();
    format!("{{\"facts\":[{}]}}", facts.join(","))
}

#[test]
fn the_worst_pack_takes_no_more_than_the_bound() {
    let aliases = |fact: usize| {
        let names: Vec<String> = (0..4000).map(|n| format!("\"{:x}\"", n + fact * 4000)).collect();
        format!("{{\"id\":\"{fact}\",\"name\":\"A\",\"type\":\"law\",\"aliases\":[{}]}}", names.join(","))
    };
    for (what, json) in [
        ("one long string", format!("{{\"facts\":[\"{}\"]}}", "x".repeat(10 << 20))),
        ("nesting", format!("{{\"facts\":[{}", "[".repeat(4 << 20))),
        ("an unknown list", format!("{{\"x\":[{}1]}}", "1,".repeat(2 << 20))),
        ("facts that are none", facts(500_000, |_| "1".into())),
        ("small facts", facts(20_000, |n| format!("{{\"id\":\"{n}\",\"name\":\"N{n}\",\"type\":\"law\"}}"))),
        ("facts of one name", facts(20_000, |n| format!("{{\"id\":\"{n}\",\"name\":\"A\",\"type\":\"law\"}}"))),
        ("short aliases", facts(20, aliases)),
        ("lists in a fact", facts(100, |_| format!("{{\"id\":[{}1]}}", "1,".repeat(30_000)))),
        ("suppressed names", format!("{{\"suppress\":[{}\"a\"]}}", "\"a\",".repeat(200_000))),
    ] {
        let peak = peak(&json);
        println!(
            "{what}: {} kB of JSON, {} kB more, {:.1} ×",
            json.len() >> 10,
            peak >> 10,
            peak as f64 / json.len() as f64
        );
        assert!(peak <= FACTOR * json.len() + BESIDES, "{what}: {peak} bytes for {}", json.len());
    }
}
