//! Texts that no newspaper prints, made to cost a recogniser more than its length: long runs of what it starts at.

/// A repeated piece of text, and what it is aimed at.
pub(crate) const RUNS: &[(&str, &str)] = &[
    ("letters", "a"),
    ("words", "word "),
    ("capitals", "A"),
    ("capitalised words", "Ada "),
    ("initials", "J.K."),
    ("spaced initials", "J. "),
    ("digits", "1"),
    ("grouped digits", "1,"),
    ("spaced digits", "100\u{a0}"),
    ("numbers", "21 "),
    ("number words", "one hundred thousand and "),
    ("currency signs", "$"),
    ("amounts", "$5bn "),
    ("ranges", "10-12 to "),
    ("percentages", "5% up to 6% "),
    ("dates", "June 7, 2025 "),
    ("opening marks", "“"),
    ("closing marks", "”"),
    ("straight marks", "\""),
    ("single marks", "' "),
    ("apostrophes", "’"),
    ("marks in words", "a'"),
    ("nested marks", "“‘\"«"),
    ("short quotations", "“a” "),
    ("open quotations", "“A said.\n"),
    ("cues", "said "),
    ("cues and names", "said Ada Venn, "),
    ("titles", "Minister Mr Dr "),
    ("commas", "Ada, the "),
    ("dots", "."),
    ("ends and brackets", ".)"),
    ("dashes", "–"),
    ("hyphens", "a-"),
    ("brackets", "Ada (AV) "),
    ("slashes", "1/2/"),
    ("combining marks", "e\u{301}\u{301}"),
    ("lone marks", "\u{301}"),
    ("invisible", "\u{200b}\u{ad}"),
    ("invisible in words", "a\u{ad}"),
    ("right to left", "שלום \u{202e}5 "),
    ("emoji", "👩‍👩‍👧 "),
    ("surrogate pairs", "𝟗"),
    ("empty blocks", "\n"),
    ("short blocks", "A 5\n"),
    ("spaces", " "),
    ("controls", "\u{0}\u{1b}"),
    ("of", "one in five of the "),
    ("per", "per cent per "),
    ("and", "Ada and "),
    ("demonyms", "Chinese French "),
    ("listed demonyms", "Chinese and French and "),
    ("urls", "https://a.b/c?d=1&"),
    ("possessives", "Ada's "),
];

/// What makes a text English, however little of it is: others are left alone.
const ENGLISH: &str = "the of to and ";

/// A text of about `length` bytes that repeats `piece`.
pub(crate) fn run(piece: &str, length: usize) -> String {
    [&ENGLISH.repeat(8), "\n", &piece.repeat(length.div_ceil(piece.len()))].concat()
}
