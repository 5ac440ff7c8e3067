//! Letters and their small forms, in the scripts that news in English meets: Latin, Greek, Cyrillic, Armenian. The standard
//! library has the whole of Unicode, in tables that would weigh more than the lists of given names.

/// The small form of a capital; any other character as it is.
pub(crate) const fn lower(c: char) -> char {
    // Nearly all there is.
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = c as u32;
    let small = match code {
        // The scripts whose capitals lie together, before their small letters.
        0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 0x20,
        0x400..=0x40f => code + 0x50,
        0x531..=0x556 => code + 0x30,
        // Capitals that lost their place to an accent.
        0x130 => 'i' as u32,
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 0x25,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 0x3f,
        // Vietnamese, Azerbaijani, Hausa, Ewe.
        0x1a0 | 0x198 | 0x1af | 0x1b3 => code + 1,
        0x18f => 0x259,
        0x181 => 0x253,
        0x186 => 0x254,
        0x18e => 0x1dd,
        0x189 | 0x18a => code + 0xcd,
        0x190 => 0x25b,
        // A capital and its small letter by turns, the capital even or odd.
        0x100..=0x137 | 0x14a..=0x177 | 0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 => code | 1,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce => code + (code & 1),
        _ => code,
    };
    match char::from_u32(small) {
        Some(small) => small,
        None => c,
    }
}

/// Whether it is a capital.
pub(crate) fn is_capital(c: char) -> bool {
    lower(c) != c
}

/// Whether words are made of it: a letter of any script, or a digit.
pub(crate) fn is_wordy(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphabetic() }
}

/// The text in lower case.
pub(crate) fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_unicode() {
        let scripts = [0..0x1c4, 0x1cd..0x1f0, 0x1f8..0x220, 0x222..0x234, 0x386..0x3cf, 0x400..0x588, 0x1e00..0x1e96];
        let letters = scripts.into_iter().flatten().chain(0x1ea0..0x1f00).filter_map(char::from_u32);
        for c in letters.filter(|c| !matches!(c, 'İ' | 'Ӏ')) {
            // Letters of old orthographies and of phonetics are left as they are.
            let rare = matches!(c, 'Ɓ'..='Ƽ') && lower(c) == c;
            assert!(rare || c.to_lowercase().eq([lower(c)]), "{c} {:x}", c as u32);
        }
        assert_eq!(["İ", "Ơ", "Ư", "Ə", "Ɛ"].map(lower_case), ["i", "ơ", "ư", "ə", "ɛ"]);
        assert_eq!(lower_case("ÉLAN Łódź ΑΘΉΝΑ Київ ŐRSÉG Nguyễn 東京"), "élan łódź αθήνα київ őrség nguyễn 東京");
    }

    #[test]
    fn capitals_and_letters() {
        assert!("AZÉŐŁŽÑΩЖ".chars().all(is_capital));
        assert!(!"azéőłžñωж東ß5-’".chars().any(is_capital));
        assert!("aZé東5".chars().all(is_wordy) && !"-’ …€".chars().any(is_wordy));
    }
}
