//! How much memory the worst pack takes: no more than a bound, stated in docs/PACKS.md.

// It counts in an allocator of its own, and a page has one already.
#![cfg(not(target_arch = "wasm32"))]
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use sidelight::Pack;
use sidelight::pack::{Origin, from_json_ld};

/// Reading a pack takes at most so many bytes for each of its JSON, and this many besides.
const FACTOR: usize = 40;
/// JSON-LD is read whole, so that its nodes can name each other.
const FACTOR_OF_JSON_LD: usize = 100;
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

/// What reading takes at its height, in bytes beyond the file itself: no more than the bound.
fn bounded(what: &str, size: usize, factor: usize, read: impl FnOnce()) {
    let before = NOW.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    read();
    let peak = PEAK.load(Ordering::Relaxed) - before;
    println!("{what}: {} kB read, {} kB more, {:.1} ×", size >> 10, peak >> 10, peak as f64 / size as f64);
    assert!(peak <= factor * size + BESIDES, "{what}: {peak} bytes for {size}");
}

fn json(what: &str, json: &str) {
    bounded(what, json.len(), FACTOR, || assert!(Pack::read(json, Origin::Publisher).1.len() <= 201));
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
    for (what, text) in [
        ("one long string", format!("{{\"facts\":[\"{}\"]}}", "x".repeat(10 << 20))),
        ("nesting", format!("{{\"facts\":[{}", "[".repeat(4 << 20))),
        ("an unknown list", format!("{{\"x\":[{}1]}}", "1,".repeat(2 << 20))),
        ("facts that are none", facts(500_000, |_| "1".into())),
        ("small facts", facts(20_000, |n| format!("{{\"id\":\"{n}\",\"name\":\"N{n}\",\"type\":\"law\"}}"))),
        ("facts of one name", facts(20_000, |n| format!("{{\"id\":\"{n}\",\"name\":\"A\",\"type\":\"law\"}}"))),
        ("short aliases", facts(20, aliases)),
        ("lists in a fact", facts(100, |_| format!("{{\"id\":[{}1]}}", "1,".repeat(30_000)))),
        ("suppressed names", format!("{{\"suppress\":[{}\"a\"]}}", "\"a\",".repeat(200_000))),
        ("figures", list("figures", r#"{"subject":"a","measure":"m","value":1,"source":"s"}"#)),
        ("texts", list("texts", r#"{"text":"t","source":"s"}"#)),
        (
            "escapes",
            facts(2_000, |n| format!("{{\"id\":\"{n}\",\"name\":\"{}\",\"type\":\"law\"}}", r"\u0041".repeat(300))),
        ),
    ] {
        json(what, &text);
    }
    let node = r#"{"@type":"Person","name":"A","about":"#;
    for (what, text) in [
        ("JSON-LD, a long list", format!("[{}{{}}]", "{},".repeat(1 << 20))),
        ("JSON-LD, a list of the least", format!("[{}1]", "1,".repeat(1 << 20))),
        ("JSON-LD, many nodes", format!("[{}{{}}]", r#"{"@type":"Person","name":"A"},"#.repeat(50_000))),
        ("JSON-LD, nesting", node.repeat(1 << 16)),
    ] {
        bounded(what, text.len(), FACTOR_OF_JSON_LD, || drop(from_json_ld(&text)));
    }
    let page = format!("[{}{{}}]", "{},".repeat(1 << 20));
    bounded("a page's JSON-LD, too long to be one", page.len(), 0, || {
        assert!(Pack::of_page(std::slice::from_ref(&page)).is_empty());
    });
    let text = facts(20_000, |n| format!("{{\"id\":\"{n}\",\"name\":\"N{n}\",\"type\":\"law\"}}"));
    let pack = Pack::read(&text, Origin::Publisher).0;
    let compiled = pack.compiled().unwrap();
    bounded("a compiled pack", compiled.len(), FACTOR, || drop(Pack::open(compiled.to_vec(), Origin::Publisher)));
    let cut = &compiled[..compiled.len() / 2];
    bounded("half a compiled pack", cut.len(), FACTOR, || drop(Pack::open(cut.to_vec(), Origin::Publisher)));
}

fn list(key: &str, element: &str) -> String {
    format!("{{\"{key}\":[{}{element}]}}", [element, ","].concat().repeat(50_000))
}
