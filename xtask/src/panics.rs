//! Takes out of a module what a panic would say.
//!
//! A page has nowhere to show it: there a panic is a trap, and the glue reports that. But the standard library comes compiled, with
//! all that it takes to put a message together, and the compiler notes for each panic its file, line and column. So every
//! function that only panics becomes the trap itself, and the places are blanked; `wasm-opt` then drops what led there.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::module::{self, byte, number, sized, write, write_sized};

/// The body of a function that traps: no locals, `unreachable`, `end`.
const TRAP: &[u8] = &[0, 0, 0x0b];

/// What the names of functions are kept under, and the part of it that has them.
const NAMES: &[u8] = b"name";
const FUNCTIONS: u8 = 1;

/// `i32.const` and `end`, between which a segment of data says where it goes.
const CONST: u8 = 0x41;
const END: u8 = 0x0b;

/// A place in the source: the address and the length of the file's name, line, column.
const PLACE: usize = 16;

/// The module without messages of panics, if it is what the linker makes and has the names of its functions. A function that by
/// its name is `unused` becomes a trap as well.
pub(crate) fn silence(module: &[u8], unused: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let traps = traps(module, |name| only_panics(name) || unused(name))?;
    let module = module::rewrite(module, module::CODE, |section| trap(section, &traps))?;
    module::rewrite(&module, module::DATA, blank)
}

/// Whether a function of the standard library does nothing but panic.
fn only_panics(name: &str) -> bool {
    let krate = name.trim_start_matches('<').split(['[', ':']).next();
    let path = name.rsplit_once("::h").filter(|(_, hash)| hash.len() == 16).map_or(name, |(path, _)| path);
    let last = path.rsplit("::").next().unwrap_or(path);
    matches!(krate, Some("core" | "alloc" | "std" | "__rustc"))
        && (last.ends_with("_fail")
            || last.ends_with("_failed")
            || last.starts_with("panic_")
            || matches!(
                last,
                "panic" | "handle_error" | "handle_alloc_error" | "capacity_overflow" | "rust_begin_unwind"
            ))
}

/// The numbers of the functions of whose names it `holds`, counted from the first that is not imported.
fn traps(module: &[u8], holds: impl Fn(&str) -> bool) -> Option<BTreeSet<usize>> {
    let sections = module::sections(module)?;
    let imported = match sections.iter().find(|(id, _)| *id == module::IMPORTS) {
        // All are functions: the glue provides nothing else.
        Some((_, section)) => number(&mut { *section })?,
        None => 0,
    };
    let mut names = sections.iter().filter(|(id, _)| *id == module::CUSTOM).find_map(|(_, section)| {
        let mut rest = *section;
        (sized(&mut rest)? == NAMES).then_some(rest)
    })?;
    while byte(&mut names)? != FUNCTIONS {
        sized(&mut names)?;
    }
    let mut names = sized(&mut names)?;
    let mut traps = BTreeSet::new();
    for _ in 0..number(&mut names)? {
        let function = number(&mut names)?;
        if holds(str::from_utf8(sized(&mut names)?).ok()?) {
            traps.extend(function.checked_sub(imported));
        }
    }
    Some(traps)
}

fn trap(mut section: &[u8], traps: &BTreeSet<usize>) -> Option<Vec<u8>> {
    let count = number(&mut section)?;
    let mut out = Vec::new();
    write(&mut out, count);
    for function in 0..count {
        let body = sized(&mut section)?;
        write_sized(&mut out, if traps.contains(&function) { TRAP } else { body });
    }
    Some(out)
}

/// Blanks the places, and the names of their files.
fn blank(section: &[u8]) -> Option<Vec<u8>> {
    let segments = segments(section)?;
    let file = |place: &[u8]| {
        let (address, length) = (word(place), word(&place[4..]));
        let (to, segment) = segments.iter().find(|(to, at)| (*to..to + at.len()).contains(&address))?;
        let at = segment.start + address - to;
        let name = section.get(at..at + length)?;
        (name.ends_with(b".rs") && name.is_ascii()).then_some(at..at + length)
    };
    let mut out = section.to_vec();
    for (to, at) in &segments {
        let mut place = at.start + to.wrapping_neg() % 4;
        while place + PLACE <= at.end {
            let Some(file) = file(&section[place..]) else {
                place += 4;
                continue;
            };
            out[file].fill(0);
            out[place..place + PLACE].fill(0);
            place += PLACE;
        }
    }
    Some(out)
}

/// The segments of data: the address that each goes to, and where in the section it is.
fn segments(section: &[u8]) -> Option<Vec<(usize, Range<usize>)>> {
    let mut rest = section;
    let mut segments = Vec::new();
    for _ in 0..number(&mut rest)? {
        let (active, constant) = (byte(&mut rest)?, byte(&mut rest)?);
        let to = number(&mut rest)?;
        let end = byte(&mut rest)?;
        let bytes = sized(&mut rest).filter(|_| (active, constant, end) == (0, CONST, END))?;
        let behind = section.len() - rest.len();
        segments.push((to, behind - bytes.len()..behind));
    }
    Some(segments)
}

fn word(bytes: &[u8]) -> usize {
    bytes[..4].iter().rev().fold(0, |word, &byte| word << 8 | usize::from(byte))
}

#[cfg(test)]
mod tests {
    use super::only_panics;

    /// A module with a function that panics and one that does not, and a place in the file `a.rs`.
    fn module(trap: &[u8], data: &[u8]) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x03\x02\0\0\x0a".to_vec();
        let code = [&[2, trap.len() as u8], trap, &[3, 0, 1, 0x0b]].concat();
        super::write_sized(&mut module, &code);
        module.push(super::module::DATA);
        super::write_sized(&mut module, &[b"\x01\0\x41\x08\x0b\x18", data].concat());
        module.extend(b"\0\x19\x04name\x01\x12\x02\0\x0bcore::panic\x01\x02me");
        module
    }

    #[test]
    fn what_panics_only_traps() {
        let data = b"a.rs\0\0\0\0\x08\0\0\0\x04\0\0\0\x07\0\0\0\x09\0\0\0";
        let silence = |module: &[u8]| super::silence(module, |_| false);
        let silent = silence(&module(&[0, 1, 1, 1, 0x0b], data)).unwrap();
        assert_eq!(silent, module(super::TRAP, &[0; 24]));
        let other = b"a.js\0\0\0\0\x08\0\0\0\x04\0\0\0\x07\0\0\0\x09\0\0\0";
        assert_eq!(silence(&silent).unwrap(), silent);
        assert_eq!(silence(&module(super::TRAP, other)).unwrap(), module(super::TRAP, other));
        assert_eq!(silence(b"\0asm\x01\0\0\0"), None);
    }

    #[test]
    fn what_is_unused_traps_as_well() {
        let silent = super::silence(&module(&[0, 1, 1, 1, 0x0b], &[0; 24]), |name| name == "me").unwrap();
        let traps = silent.windows(super::TRAP.len()).filter(|code| *code == super::TRAP);
        assert_eq!(traps.count(), 2);
    }

    #[test]
    fn functions_that_only_panic() {
        for name in [
            "core[c5930c85a12de822]::str::slice_error_fail",
            "<alloc[3ca501edff3f0c7c]::vec::Vec<_, _>>::remove::assert_failed",
            "core::panicking::panic_fmt::h0123456789abcdef",
            "__rustc[b7974e8690430dd9]::rust_begin_unwind",
        ] {
            assert!(only_panics(name), "{name}");
        }
        for name in ["std::panicking::panicking", "corpus::panic_hook", "alloc[3ca501edff3f0c7c]::fmt::format"] {
            assert!(!only_panics(name), "{name}");
        }
    }
}
