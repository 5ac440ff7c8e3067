//! Lists of words as they are downloaded: each word without the letters that it shares with the word before it, of which a
//! capital says how many. Half of the letters of a list in alphabetical order go, and a list in any other order loses nothing.

/// How many letters can be shared: as many as there are capitals.
const MOST: usize = 25;

/// Codes a list of words in small letters.
macro_rules! front_coded {
    ($words:expr) => {{
        const WORDS: &str = $words;
        const CODED: &[u8] = &$crate::text::front::code::<{ $crate::text::front::code::<0>(WORDS).1 }>(WORDS).0;
        match str::from_utf8(CODED) {
            Ok(coded) => coded,
            Err(_) => panic!("no more is taken off a word than whole letters"),
        }
    }};
}
pub(crate) use front_coded;

/// As much of the coded list as there is room for, and how long all of it is.
pub(crate) const fn code<const ROOM: usize>(words: &str) -> ([u8; ROOM], usize) {
    let words = words.as_bytes();
    let (mut coded, mut length) = ([0; ROOM], 0);
    let (mut before, mut at) = (0, 0);
    while at < words.len() {
        if words[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        assert!(!words[at].is_ascii_uppercase(), "a list is in small letters");
        let mut shared = 0;
        // A space is no letter, so that no more than a word is shared.
        while before < at
            && shared < MOST
            && at + shared < words.len()
            && words[at + shared].is_ascii_lowercase()
            && words[at + shared] == words[before + shared]
        {
            shared += 1;
        }
        before = at;
        at += shared;
        length = put(&mut coded, length, b'A' + shared as u8);
        while at < words.len() && !words[at].is_ascii_whitespace() {
            length = put(&mut coded, length, words[at]);
            at += 1;
        }
    }
    (coded, length)
}

/// Writes a byte, if there is room for it; where the next one goes.
pub(crate) const fn put(coded: &mut [u8], at: usize, byte: u8) -> usize {
    if at < coded.len() {
        coded[at] = byte;
    }
    at + 1
}

/// Reads a coded list, word by word.
pub(crate) fn words(coded: &str, mut each: impl FnMut(&str)) {
    let mut word = String::new();
    for c in coded.chars() {
        if c.is_ascii_uppercase() {
            // Before the first there is none.
            if !word.is_empty() {
                each(&word);
            }
            word.truncate(usize::from(c as u8 - b'A'));
        } else {
            word.push(c);
        }
    }
    each(&word);
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_read_as_they_were() {
        const CODED: &str = front_coded!("ada adam adamson andré andy\n   zoé zoë zoë-ann ada");
        assert_eq!(CODED, "AadaDmEsonBndréDyAzoéCëCë-annAada");
        let mut read = Vec::new();
        super::words(CODED, |word| read.push(word.to_owned()));
        assert_eq!(read, ["ada", "adam", "adamson", "andré", "andy", "zoé", "zoë", "zoë-ann", "ada"]);
    }
}
