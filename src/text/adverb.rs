//! Which words are adverbs by their form.

use crate::keys::Key;

crate::table! {
    /// Nouns that end as adverbs do.
    static NOUNS: () = {
        "family" => (), "assembly" => (), "supply" => (), "reply" => (), "bully" => (), "rally" => (), "tally" => (),
        "monopoly" => (), "july" => (), "italy" => (),
    };
}

/// Whether a word ends as adverbs do and is none of the nouns that do so too: “quickly”, but “family”.
pub(crate) fn is_adverb(word: &str, key: Key) -> bool {
    word.len() > 4 && word.ends_with("ly") && !NOUNS.has(key)
}
