//! Short names for what the core imports from its glue.
//!
//! wasm-bindgen gives each a long name with a hash of sixteen digits, which no compression shortens, and it stands in both files.

use std::collections::BTreeMap;

/// The section of a module that names its imports.
const IMPORTS: u8 = 2;

/// The import of a function, the only kind that the glue provides.
const FUNCTION: u8 = 0;

/// The module and its glue with short names, if the module is what wasm-bindgen makes.
pub(crate) fn shorten(module: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let (header, mut rest) = module.split_at_checked(8)?;
    let (mut out, mut names) = (header.to_vec(), BTreeMap::new());
    while let Some((&id, behind)) = rest.split_first() {
        rest = behind;
        let size = number(&mut rest)?;
        let section = bytes(&mut rest, size)?;
        let section = if id == IMPORTS { rename(section, &mut names)? } else { section.to_vec() };
        out.push(id);
        write(&mut out, section.len());
        out.extend(section);
    }
    let identifier = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut short = String::with_capacity(glue.len());
    for piece in glue.split_inclusive(|c| !identifier(c)) {
        let name = piece.trim_end_matches(|c| !identifier(c));
        short.push_str(names.get(name).map_or(name, String::as_str));
        short.push_str(&piece[name.len()..]);
    }
    Some((out, short))
}

fn rename(mut section: &[u8], names: &mut BTreeMap<String, String>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let count = number(&mut section)?;
    write(&mut out, count);
    for import in 0..count {
        let size = number(&mut section)?;
        let from = bytes(&mut section, size)?;
        let size = number(&mut section)?;
        let name = bytes(&mut section, size)?;
        let (&kind, behind) = section.split_first()?;
        section = behind;
        let kind_of = number(&mut section).filter(|_| kind == FUNCTION)?;
        let short = format!("${import}");
        for text in [from, short.as_bytes()] {
            write(&mut out, text.len());
            out.extend(text);
        }
        out.push(kind);
        write(&mut out, kind_of);
        names.insert(String::from_utf8(name.to_vec()).ok()?, short);
    }
    Some(out)
}

/// Reads an unsigned number in LEB128.
fn number(from: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = from.split_first()?;
        *from = rest;
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

fn write(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn bytes<'a>(from: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = from.split_at_checked(count)?;
    *from = rest;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn names_are_short_in_both() {
        let module = b"\0asm\x01\0\0\0\x02\x0b\x01\x02./\x04long\0\x07\x01\x01\x00";
        let (short, glue) = shorten(module, "import0={long:function(a){},longer:1};wasm.long").unwrap();
        assert_eq!(short, b"\0asm\x01\0\0\0\x02\x09\x01\x02./\x02$0\0\x07\x01\x01\x00");
        assert_eq!(glue, "import0={$0:function(a){},longer:1};wasm.$0");
        assert_eq!(shorten(b"\0asm", ""), None);
    }
}
