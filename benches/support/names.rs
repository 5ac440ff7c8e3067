//! Names for packs of any size: the first hundred stand in the article, the others nowhere.

use std::collections::HashSet;

use sidelight::text::Text;

/// `count` names, the first hundred of them names of the text.
pub(crate) fn names(text: &Text<'_>, count: usize) -> Vec<String> {
    let mut names = Vec::with_capacity(count);
    let mut seen = HashSet::new();
    let word = |i: usize| text.tokens.get(i).filter(|t| t.is_word() && t.capital() && !t.opens_sentence());
    for i in 0..text.tokens.len() {
        let pair = word(i).zip(word(i + 1).filter(|next| next.spaced())).map(|(a, b)| a.span.to(b.span));
        let plain = |name: &&str| name.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ') && name.len() > 3;
        if let Some(name) = pair.or(word(i).map(|t| t.span)).map(|span| text.slice(span)).filter(plain)
            && names.len() < 100
            && seen.insert(name.to_owned())
        {
            names.push(name.to_owned());
        }
    }
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    while names.len() < count {
        let given = invented(&mut state, 2);
        let surname = invented(&mut state, 3);
        for name in [format!("{given} {surname}"), surname] {
            if names.len() < count && seen.insert(name.clone()) {
                names.push(name);
            }
        }
    }
    names.truncate(count);
    names
}

/// A pack with each name as a fact, as small as a fact that says something is.
pub(crate) fn pack(names: &[String]) -> String {
    let fact = |(number, name): (usize, &String)| {
        format!("{{\"id\":\"f{number}\",\"name\":\"{name}\",\"type\":\"person\",\"description\":\"Number {number}.\"}}")
    };
    let facts: Vec<String> = names.iter().enumerate().map(fact).collect();
    format!("{{\"schema\":\"sidelight.pack/1\",\"facts\":[{}]}}", facts.join(",\n"))
}

fn invented(state: &mut u64, syllables: usize) -> String {
    let mut name = String::new();
    for _ in 0..syllables {
        for letters in ["bcdfghjklmnprstvwz", "aeiou", "lnrstx"] {
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            let letter = letters.as_bytes()[(*state >> 33) as usize % letters.len()] as char;
            name.push(if name.is_empty() { letter.to_ascii_uppercase() } else { letter });
        }
    }
    name
}
