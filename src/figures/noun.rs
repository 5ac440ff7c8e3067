//! The noun phrase behind a number, found without a tagger: by endings and by tables of the words that cannot stand in one.

use super::line::Line;
use super::number::{Sense, sense};
use super::words::{stopped, stops};
use crate::keys::word;
use crate::text::{Key, Kind};

/// How far a head noun is looked for.
const REACH: usize = 6;

/// The noun phrase that begins at `at`, as its end; `plural` where more than one is counted.
pub(super) fn phrase(line: &Line, at: usize, plural: bool) -> Option<usize> {
    let mut head = None;
    let mut i = at;
    for _ in 0..REACH {
        let Some(token) = line.token(i) else { break };
        if plural && i > at && named(line, i) {
            // “12 F-16s”, “three old 737 Max jets”
            if line.glued(i + 1) && word!(line.key(i + 1), "s") {
                return Some(i + 2);
            }
            i += 1;
            continue;
        }
        // “1.8m paper and online readers”
        if plural && head.is_none() && i > at && word!(token.key, "and" | "or") && adjective(line.str(i - 1)) {
            i += 1;
            continue;
        }
        // “from 90 two decades ago”
        let number =
            i == at && !line.hyphen(i + 1) && matches!(sense(token.key), Some(Sense::Ones(_) | Sense::Tens(_)));
        if number || ends(line, i) || (i > at && token.opens_sentence()) {
            break;
        }
        let text = line.str(i);
        if !plural && (verb_like(text) || i == at && (text.ends_with("ing") || BARE.has(token.key))) {
            break;
        }
        let hyphenated = line.hyphen(i + 1);
        // “pro-Hale demonstrators”: the name behind the hyphen is not what is counted.
        let name = token.capital() && line.hyphen(i.wrapping_sub(1)) && line.word(i + 1) && !line.capital(i + 1);
        // “start-ups”, “break-ins”
        let compound =
            plural && line.hyphen(i.wrapping_sub(1)) && word!(token.key, "ups" | "ins" | "offs" | "outs" | "ons");
        if !hyphenated && !name {
            if is_plural(token.key, text) == plural || INVARIANT.has(token.key) || compound {
                head = Some(i + 1);
                // A plural ends the phrase, but for “sales staff”, “arms dealers”.
                let modifies = MODIFIERS.has(token.key) || INVARIANT.has(token.key);
                let modifies =
                    modifies && (is_plural(line.key(i + 1), line.str(i + 1)) || INVARIANT.has(line.key(i + 1)));
                if plural && !(modifies && line.word(i + 1) && !stops(line.key(i + 1))) {
                    break;
                }
            } else if !plural {
                break;
            }
        }
        i = if hyphenated { i + 2 } else { i + 1 };
    }
    head
}

/// Whether what stands at `i` ends any noun phrase.
fn ends(line: &Line, i: usize) -> bool {
    let Some(token) = line.token(i) else { return true };
    // “fewer than the 170,000 economists expected”
    let expect = |i: usize| word!(line.key(i), "expected" | "predicted" | "forecast");
    let foresee = word!(token.key, "economists" | "analysts") && (expect(i + 1) || expect(i + 2));
    token.kind != Kind::Word || stopped(token) && !titled(line, i) || line.denies(i) || foresee
}

/// Whether the word at `i` says which of the things behind it are meant: “13 named storms”.
fn titled(line: &Line, i: usize) -> bool {
    word!(line.key(i), "named") && !line.capital(i + 1) && is_plural(line.key(i + 1), line.str(i + 1))
}

/// Whether a word looks like an adjective.
fn adjective(text: &str) -> bool {
    ["al", "ic", "ive", "ous", "ary", "ern", "ian", "ful"].iter().any(|ending| text.ends_with(ending))
}

/// Whether the digits at `i` are part of a name inside a noun phrase.
fn named(line: &Line, i: usize) -> bool {
    let plain = line.number(i) && line.str(i).len() <= 4 && !line.str(i).contains(['.', ',']);
    plain && (line.capital(i + 1) || line.capital(i - 1) || line.hyphen(i - 1) || word!(line.key(i + 1), "s"))
}

/// Whether a word is a plural noun by its form.
pub(super) fn is_plural(key: Key, text: &str) -> bool {
    if IRREGULAR.has(key) {
        return true;
    }
    // The possessive “’s” is no plural, long as it is in bytes.
    if text.starts_with('’') {
        return false;
    }
    let bytes = text.as_bytes();
    let n = bytes.len();
    n > 3
        && matches!(bytes[n - 1], b's' | b'S')
        && !matches!(bytes[n - 2], b's' | b'S' | b'\'')
        && !SINGULAR.has(key)
        && !(text.ends_with("us") && n > 4 || text.ends_with("is"))
        // “MPs”, “TVs”
        || n == 3 && bytes[2] == b's' && bytes[..2].iter().all(u8::is_ascii_uppercase)
        || n > 3 && text.ends_with("men") && !SINGULAR.has(key)
        // “Iraqis”
        || n > 5 && text.ends_with("is") && text.starts_with(|first: char| first.is_ascii_uppercase())
        // “grandchildren”, “townspeople”
        || text.ends_with("children")
        || text.ends_with("people")
}

/// Whether a word looks like a verb's past or third person.
fn verb_like(text: &str) -> bool {
    text.ends_with("ed") && text.len() > 4 || text.ends_with("ly") && text.len() > 4
}

/// Whether the plural may go before another noun: “sales staff”.
pub(super) fn modifies(key: Key) -> bool {
    MODIFIERS.has(key)
}

crate::table! {
    /// Plurals without an s.
    static IRREGULAR: () = {
        "men" => (), "feet" => (), "teeth" => (), "mice" => (),
        "geese" => (), "police" => (), "data" => (),
        "media" => (), "criteria" => (), "bacteria" => (), "fungi" => (), "alumni" => (), "phenomena" => (),
        "personnel" => (), "cattle" => (), "buses" => (), "gases" => (),
        "crises" => (), "bases" => (), "analyses" => (), "viruses" => (), "campuses" => (),
        "bonuses" => (), "gas" => (),
        "cosmonauts" => (), "taxis" => (), "kiwis" => (), "rabbis" => (),

    };
}

crate::table! {
    /// Nouns that look alike in singular and plural.
    static INVARIANT: () = {
        "aircraft" => (), "spacecraft" => (), "sheep" => (), "deer" => (), "fish" => (), "species" => (),
        "series" => (), "staff" => (), "troops" => (), "crew" => (),
        "offspring" => (), "hovercraft" => (), "cod" => (), "salmon" => (), "trout" => (), "squid" => (), "swine" => (),
        "headquarters" => (), "innings" => (), "watercraft" => (), "horsepower" => (),
    };
}

crate::table! {
    /// Words in s that are no plural.
    static SINGULAR: () = {
        "this" => (), "less" => (), "onwards" => (), "upwards" => (), "afterwards" => (), "backwards" => (),
        "downwards" => (), "nowadays" => (), "perhaps" => (),
        "always" => (), "sometimes" => (), "news" => (), "across" => (), "towards" => (), "various" => (),
        "previous" => (),
        "serious" => (), "famous" => (), "religious" => (), "dangerous" => (), "numerous" => (),
        "nervous" => (), "mathematics" => (), "physics" => (), "politics" => (),
        "economics" => (), "besides" => (), "whereas" => (), "christmas" => (), "texas" => (), "paris" => (), "illinois" => (), "memphis" => (),
        "specimen" => (), "women's" => (), "men's" => (), "children's" => (), "dallas" => (), "james" => (), "overseas" => (), "wales" => (),
    };
}

crate::table! {
    /// Plurals that go before another noun: “sales staff”, “arms dealers”.
    static MODIFIERS: () = {
        "sales" => (), "arms" => (), "sports" => (), "savings" => (), "communications" => (), "operations" => (),
        "systems" => (), "customs" => (), "veterans" => (), "goods" => (), "rights" => (),
        "earnings" => (), "weapons" => (), "drugs" => (), "resources" => (), "affairs" => (), "benefits" => (),
        "elections" => (), "teams" => (), "women" => (), "relations" => (), "services" => (), "police" => (),
        "media" => (), "data" => (), "gas" => (), "cattle" => (),
    };
}

crate::table! {
    /// Words behind “one” that make it a pronoun, or an idiom of it.
    static BARE: () = {
        "point" => (), "day" => (), "time" => (), "way" => (), "thing" => (), "another" => (), "more" => (),
        "built" => (), "held" => (), "made" => (), "set" => (), "stronger" => (), "better" => (), "bigger" => (),
        "could" => (), "can" => (), "else" => (), "side" => (), "hand" => (), "evening" => (), "morning" => (),
        "night" => (), "afternoon" => (), "reason" => (), "big" => (), "final" => (), "last" => (), "least" => (),
        "word" => (), "and" => (), "minute" => (), "must" => (), "never" => (), "always" => (), "sent" => (),
        "found" => (), "written" => (), "seen" => (), "shot" => (), "led" => (), "run" => (),
    };
}
