//! The compiled form of a pack, `.slpack`: what every pack is inside, and what opens without being parsed.
//!
//! ```text
//! SLPK version checksum length │ where each section lies │ sections, the facts last
//! ```
//!
//! Numbers are little-endian. The checksum is of all that stands before the facts; each fact begins with one of its own, so
//! that a pack of a million opens without being read, and no damaged fact is ever shown. A checksum proves nothing about who
//! wrote the file: every read is checked against its bounds all the same, and what lies outside reads as nothing.

use std::fmt;
use std::ops::Range;

const MAGIC: &[u8; 4] = b"SLPK";

/// The version of the form. A reader opens its own and no other: packs are rebuilt from their sources in seconds.
const VERSION: u32 = 1;

/// Magic, version, checksum and length, and two numbers for each section.
const HEADER: usize = 24 + Section::COUNT * 8;

/// The parts of a pack.
#[derive(Clone, Copy)]
pub(super) enum Section {
    /// All that is no fact: name, rates, reference figures, texts, patterns, what is suppressed.
    Head,
    /// Where each fact begins in `Facts`, and where the last one ends: 4 bytes each.
    Starts,
    /// Facts by the hash of their id: 4 bytes a slot.
    Ids,
    /// A bit for each first word of an alias, so that most words of an article cost one look.
    Filter,
    /// Aliases and their beginnings by hash: 8 bytes a slot.
    Nodes,
    /// Whose an alias is: 8 bytes each.
    Owners,
    /// The facts, one behind the other.
    Facts,
}

impl Section {
    const COUNT: usize = 7;
}

/// Why a compiled pack does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It does not begin as a compiled pack does.
    NotAPack,
    /// It is of a version of the form that this Sidelight does not read.
    Version(u32),
    /// It ends too early, or goes on behind its end.
    Length,
    /// It was damaged.
    Damaged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            OpenError::NotAPack => "this is no compiled pack; a JSON pack becomes one by `sidelight pack build`",
            OpenError::Version(_) => {
                "the pack was compiled for another version of Sidelight; build it anew with `sidelight pack build`"
            }
            OpenError::Length => "the pack is cut short or goes on behind its end; fetch or build it anew",
            OpenError::Damaged => "the pack was damaged (its checksum differs); fetch or build it anew",
        })
    }
}

impl std::error::Error for OpenError {}

/// Whether these bytes begin as a compiled pack does.
pub(super) fn is_compiled(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// The sections of a compiled pack, whole and undamaged.
pub(super) fn open(bytes: &[u8]) -> Result<[Range<usize>; Section::COUNT], OpenError> {
    if !is_compiled(bytes) {
        return Err(OpenError::NotAPack);
    }
    let version = u32_at(&bytes[4..], 0);
    if bytes.len() >= 8 && version != VERSION {
        return Err(OpenError::Version(version));
    }
    if bytes.len() < HEADER || u64_at(bytes, 16) != bytes.len() as u64 {
        return Err(OpenError::Length);
    }
    let facts = u32_at(&bytes[24..], 2 * Section::Facts as usize) as usize;
    if bytes.get(16..facts).map(checksum) != Some(u64_at(bytes, 8)) {
        return Err(OpenError::Damaged);
    }
    let mut sections = [const { 0..0 }; Section::COUNT];
    for (i, section) in sections.iter_mut().enumerate() {
        let [start, len] = [0, 1].map(|half| u32_at(&bytes[24 + i * 8..], half) as usize);
        *section = start..start.saturating_add(len);
        if section.start < HEADER || section.end > bytes.len() {
            return Err(OpenError::Damaged);
        }
    }
    Ok(sections)
}

/// Puts a compiled pack together.
pub(super) fn assemble(sections: [&[u8]; Section::COUNT]) -> Vec<u8> {
    let mut out = vec![0; HEADER];
    out[..4].copy_from_slice(MAGIC);
    out[4..8].copy_from_slice(&VERSION.to_le_bytes());
    for (i, section) in sections.iter().enumerate() {
        out.resize(out.len().next_multiple_of(8), 0);
        let place = [out.len() as u32, section.len() as u32].map(u32::to_le_bytes).concat();
        out[24 + i * 8..][..8].copy_from_slice(&place);
        out.extend(*section);
    }
    let length = out.len() as u64;
    out[16..24].copy_from_slice(&length.to_le_bytes());
    sign(&mut out);
    out
}

/// Writes the checksum of all that stands before the facts.
fn sign(bytes: &mut [u8]) {
    let facts = u32_at(&bytes[24..], 2 * Section::Facts as usize) as usize;
    if let Some(sum) = bytes.get(16..facts).map(checksum) {
        bytes[8..16].copy_from_slice(&sum.to_le_bytes());
    }
}

/// Makes the checksums of a changed pack right, as a forger would.
#[cfg(any(test, fuzzing))]
pub(super) fn forge(bytes: &mut [u8]) {
    let place = |bytes: &[u8], section: Section| {
        let [start, len] = [0, 1].map(|half| u32_at(&bytes[24 + section as usize * 8..], half) as usize);
        start..start.saturating_add(len)
    };
    let starts = bytes.get(place(bytes, Section::Starts)).unwrap_or_default().to_vec();
    let facts = place(bytes, Section::Facts);
    for fact in 0..(starts.len() / 4).saturating_sub(1) {
        let [start, end] = [fact, fact + 1].map(|i| facts.start.saturating_add(u32_at(&starts, i) as usize));
        if let Some((sum, fact)) = bytes.get_mut(start..end).and_then(|fact| fact.split_first_chunk_mut()) {
            *sum = (checksum(fact) as u32).to_le_bytes();
        }
    }
    sign(bytes);
}

/// Four independent lanes, so that a processor reads as fast as memory gives; any changed bit changes the sum.
fn checksum(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut lanes = [ODD, ODD << 1 | 1, ODD << 2 | 1, ODD << 3 | 1];
    let mut add = |chunk: &[u8]| {
        for (lane, word) in lanes.iter_mut().zip(chunk.chunks_exact(8)) {
            *lane = (lane.rotate_left(29) ^ u64_at(word, 0)).wrapping_mul(ODD);
        }
    };
    let chunks = bytes.chunks_exact(32);
    let mut rest = [0; 32];
    rest[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    chunks.for_each(&mut add);
    add(&rest);
    lanes.iter().fold(bytes.len() as u64, |sum, lane| (sum.rotate_left(17) ^ lane).wrapping_mul(ODD))
}

/// The `i`th number of 4 bytes; 0 behind the end.
pub(super) fn u32_at(bytes: &[u8], i: usize) -> u32 {
    let number = bytes.get(i * 4..).and_then(|b| b.first_chunk());
    number.map_or(0, |b| u32::from_le_bytes(*b))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    let number = bytes.get(at..).and_then(|b| b.first_chunk());
    number.map_or(0, |b| u64::from_le_bytes(*b))
}

/// Writes a fact behind `out`, its checksum first.
pub(super) fn seal<'a>(fact: &impl Record<'a>, out: &mut Vec<u8>) {
    let start = out.len();
    out.extend([0; 4]);
    fact.put(out);
    let sum = checksum(&out[start + 4..]) as u32;
    out[start..start + 4].copy_from_slice(&sum.to_le_bytes());
}

/// What [`seal`] wrote, if it is undamaged.
pub(super) fn unseal(bytes: &[u8]) -> Option<Cursor<'_>> {
    let (sum, fact) = bytes.split_first_chunk()?;
    (checksum(fact) as u32 == u32::from_le_bytes(*sum)).then_some(Cursor(fact))
}

/// What is left of a record to read.
pub(super) struct Cursor<'a>(pub(super) &'a [u8]);

impl<'a> Cursor<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of 7 bits a byte.
    fn count(&mut self) -> Option<usize> {
        let mut count = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.bytes(1)?[0];
            count |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(count as usize);
            }
        }
        None
    }
}

fn put_count(mut count: usize, out: &mut Vec<u8>) {
    while count >= 0x80 {
        out.push(count as u8 | 0x80);
        count >>= 7;
    }
    out.push(count as u8);
}

/// What a compiled pack can hold.
pub(super) trait Record<'a>: Sized {
    /// Writes it behind `out`.
    fn put(&self, out: &mut Vec<u8>);
    /// Reads what [`put`](Self::put) wrote; `None` where a file holds anything else.
    fn take(from: &mut Cursor<'a>) -> Option<Self>;
}

impl<'a> Record<'a> for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        Some(from.bytes(1)?[0])
    }
}

impl<'a> Record<'a> for i8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        u8::take(from).map(|b| b as i8)
    }
}

impl<'a> Record<'a> for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        u8::take(from).map(|b| b != 0)
    }
}

impl<'a> Record<'a> for f64 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        let number = f64::from_le_bytes(*from.bytes(8)?.first_chunk()?);
        number.is_finite().then_some(number)
    }
}

impl<'a> Record<'a> for &'a str {
    fn put(&self, out: &mut Vec<u8>) {
        put_count(self.len(), out);
        out.extend(self.as_bytes());
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        let count = from.count()?;
        str::from_utf8(from.bytes(count)?).ok()
    }
}

impl<'a> Record<'a> for String {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_str().put(out);
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        <&str>::take(from).map(Into::into)
    }
}

impl<'a, T: Record<'a>> Record<'a> for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        if bool::take(from)? { T::take(from).map(Some) } else { Some(None) }
    }
}

impl<'a, T: Record<'a>> Record<'a> for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_count(self.len(), out);
        for value in self {
            value.put(out);
        }
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        // Nothing is reserved on the word of a file; what it promises must be there.
        let mut list = Vec::new();
        for _ in 0..from.count()? {
            list.push(T::take(from)?);
        }
        Some(list)
    }
}

impl<'a, A: Record<'a>, B: Record<'a>> Record<'a> for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }
    fn take(from: &mut Cursor<'a>) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?))
    }
}

/// Makes a struct a [`Record`] of its fields in the order given, which must be all of them.
macro_rules! record {
    ($name:ident $(<$life:lifetime>)? { $($field:ident),* $(,)? }) => {
        impl<'a> $crate::pack::form::Record<'a> for $name $(<$life>)? {
            fn put(&self, out: &mut Vec<u8>) {
                $($crate::pack::form::Record::put(&self.$field, out);)*
            }
            fn take(from: &mut $crate::pack::form::Cursor<'a>) -> Option<Self> {
                Some(Self { $($field: $crate::pack::form::Record::take(from)?),* })
            }
        }
    };
}
pub(super) use record;
