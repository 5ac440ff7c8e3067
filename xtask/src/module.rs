//! The sections of a WebAssembly module, and the numbers they are made of.

/// What a section is, by its number.
pub(crate) const CUSTOM: u8 = 0;
pub(crate) const IMPORTS: u8 = 2;
pub(crate) const CODE: u8 = 10;
pub(crate) const DATA: u8 = 11;

/// What stands before the sections: the magic word and the version.
const HEADER: usize = 8;

/// The sections in order, each with what it is.
pub(crate) fn sections(module: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = module.get(HEADER..)?;
    let mut sections = Vec::new();
    while let Some((&id, behind)) = rest.split_first() {
        rest = behind;
        sections.push((id, sized(&mut rest)?));
    }
    Some(sections)
}

/// The module with sections of one kind written anew.
pub(crate) fn rewrite(module: &[u8], kind: u8, mut section: impl FnMut(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut out = module.get(..HEADER)?.to_vec();
    for (id, old) in sections(module)? {
        out.push(id);
        if id == kind { write_sized(&mut out, &section(old)?) } else { write_sized(&mut out, old) }
    }
    Some(out)
}

/// Reads an unsigned number in LEB128.
pub(crate) fn number(from: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let byte = byte(from)?;
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// Reads bytes that say first how many they are.
pub(crate) fn sized<'a>(from: &mut &'a [u8]) -> Option<&'a [u8]> {
    let size = number(from)?;
    let (taken, rest) = from.split_at_checked(size)?;
    *from = rest;
    Some(taken)
}

pub(crate) fn byte(from: &mut &[u8]) -> Option<u8> {
    let (&byte, rest) = from.split_first()?;
    *from = rest;
    Some(byte)
}

pub(crate) fn write(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

pub(crate) fn write_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    write(out, bytes.len());
    out.extend(bytes);
}
