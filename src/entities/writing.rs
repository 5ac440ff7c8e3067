//! What the writing of words says: hyphens, elisions, the names of ships and of families.

use crate::keys::word;
use crate::letters::is_capital;
use crate::table;
use crate::text::{Key, Text};

table! {
    /// Family names that a given name stands behind; one in two syllables has the second of them small: “Kim Jong-un”.
    static FAMILIES: () = {
        "ahn" => (), "bae" => (), "ban" => (), "chang" => (), "chen" => (), "chiang" => (), "cha" => (), "cho" => (), "choi" => (),
        "chung" => (), "gong" => (), "ha" => (), "han" => (), "hau" => (), "heo" => (), "hong" => (), "hou" => (), "huang" => (), "hwang" => (), "jang" => (),
        "jeon" => (), "jung" => (), "kang" => (), "kim" => (), "ko" => (), "kwon" => (), "lai" => (), "lee" => (),
        "lim" => (), "lin" => (), "min" => (), "nam" => (), "ma" => (), "moon" => (), "oh" => (), "park" => (), "pak" => (), "roh" => (), "ryu" => (), "seo" => (), "shim" => (), "shin" => (), "sim" => (),
        "son" => (), "song" => (), "tsai" => (), "wang" => (), "woo" => (), "wu" => (), "yoo" => (), "yang" => (), "yoon" => (), "yun" => (), "zhang" => (), "zhao" => (), "zheng" => (), "zhou" => (), "zhu" => (), "liu" => (), "li" => (),
        "xu" => (), "xi" => (), "xie" => (), "guo" => (), "gao" => (), "luo" => (), "tang" => (), "feng" => (),
        "nguyen" => (), "tran" => (), "pham" => (), "fu" => (), "chu" => (), "hsiao" => (), "hsu" => (), "hung" => (), "weng" => (), "chou" => (), "ho" => (), "ou" => (),
    };
}

/// Whether a hyphen joins a token to the next.
pub(super) fn text_joins(text: &Text<'_>, token: usize, end: usize) -> bool {
    token + 1 < end
        && text.tokens[token + 1].is_dash()
        && !text.tokens[token + 1].spaced()
        && !text.tokens[token + 1].is('—')
}

/// “iPhone”, “easyJet”: whether a word has its first capital inside.
pub(super) fn is_camel(word: &str) -> bool {
    !word.starts_with(is_capital) && word.bytes().any(|b| b.is_ascii_uppercase())
}

/// “Norvex.com”: the name before the end of an address.
pub(super) fn site(word: &str) -> Option<&str> {
    let (name, domain) = word.split_once('.')?;
    (name.len() > 1 && domain.starts_with(|c: char| c.is_ascii_lowercase())).then_some(name)
}

/// “d'Artagnan”: a particle cut short.
pub(super) fn is_elided(text: &Text<'_>, token: usize) -> bool {
    let word = text.str(token);
    let rest = word.strip_prefix(['d', 'l']).and_then(|rest| rest.strip_prefix(['\'', '’']));
    // “Ó hEithir”
    let rest = rest.or_else(|| word.strip_prefix('h').filter(|rest| rest.starts_with(['A', 'E', 'I', 'O', 'U'])));
    rest.and_then(|rest| rest.chars().next()).is_some_and(is_capital)
}

/// Whether a given name in two syllables may stand behind a word.
pub(super) fn is_family(text: &Text<'_>, token: usize) -> bool {
    FAMILIES.has(text.key(token))
}

/// Whether a token is what stands before a ship's name.
pub(super) fn is_ship(text: &Text<'_>, token: usize) -> bool {
    matches!(text.str(token), "HMS" | "HMAS" | "HMNZS" | "USS" | "RMS" | "MV" | "SS")
}

/// Whether the word is what a ship is.
pub(super) fn is_vessel(word: Key) -> bool {
    word!(
        word,
        "carrier"
            | "cruiser"
            | "destroyer"
            | "frigate"
            | "liner"
            | "icebreaker"
            | "ferry"
            | "yacht"
            | "superyacht"
            | "ship"
            | "tanker"
            | "trawler"
            | "barge"
            | "submarine"
            | "schooner"
    )
}
