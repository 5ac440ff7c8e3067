//! Short names for what the core imports from its glue.
//!
//! wasm-bindgen gives each a long name with a hash of sixteen digits, which no compression shortens, and it stands in both files.

use std::collections::BTreeMap;

use crate::module::{self, byte, number, sized, write, write_sized};

/// The import of a function, the only kind that the glue provides.
const FUNCTION: u8 = 0;

/// The module and its glue with short names, if the module is what wasm-bindgen makes.
pub(crate) fn shorten(module: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let mut names = BTreeMap::new();
    let out = module::rewrite(module, module::IMPORTS, |section| rename(section, &mut names))?;
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
        let (from, name) = (sized(&mut section)?, sized(&mut section)?);
        let kind = byte(&mut section)?;
        let kind_of = number(&mut section).filter(|_| kind == FUNCTION)?;
        let short = format!("${import}");
        write_sized(&mut out, from);
        write_sized(&mut out, short.as_bytes());
        out.push(kind);
        write(&mut out, kind_of);
        names.insert(String::from_utf8(name.to_vec()).ok()?, short);
    }
    Some(out)
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
