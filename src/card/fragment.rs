//! The text fragment that leads to a passage: `#:~:text=first%20words,last%20words`.

/// Words of a passage that name its beginning or its end; fewer may stand elsewhere too.
const WORDS: usize = 4;

/// The directive for a passage that begins with `first` and ends with `last` (the same text, when it is in one piece).
///
/// Without its marks: those of a `<q>` are drawn by the browser and are no text of the page.
pub(super) fn directive(first: &str, last: &str) -> String {
    let mut out = String::from("#:~:text=");
    let (first, last) = (words(first), words(last));
    if first == last && first.len() <= 2 * WORDS {
        encode(&first, &mut out);
    } else {
        encode(&first[..first.len().min(WORDS)], &mut out);
        out.push(',');
        encode(&last[last.len().saturating_sub(WORDS)..], &mut out);
    }
    out
}

/// The words of a part, without the marks around it.
fn words(part: &str) -> Vec<&str> {
    let mark = |c: char| matches!(c, '"' | '\'' | '`' | '“'..='„' | '‘'..='‚' | '«' | '»' | '‹' | '›');
    part.trim_matches(|c: char| c.is_whitespace() || mark(c)).split_whitespace().collect()
}

/// Percent-encodes all but letters, digits and what never has a meaning in a directive.
fn encode(words: &[&str], out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for (i, word) in words.iter().enumerate() {
        if i > 0 {
            out.push_str("%20");
        }
        for byte in word.bytes() {
            if byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_' {
                out.push(byte as char);
            } else {
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)] as char);
                out.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_passage_is_named_whole_and_a_long_one_by_its_ends() {
        assert_eq!(directive("a moat", "a moat"), "#:~:text=a%20moat");
        let long = "one two three four five six seven eight nine";
        assert_eq!(directive(long, long), "#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine");
        assert_eq!(directive("“A b,”", "“C d.”"), "#:~:text=A%20b%2C,C%20d.");
        assert_eq!(directive("« é »", "« é »"), "#:~:text=%C3%A9");
    }

    #[test]
    fn what_has_a_meaning_in_a_directive_is_encoded() {
        assert_eq!(directive("A-b & c, d", "A-b & c, d"), "#:~:text=A%2Db%20%26%20c%2C%20d");
    }
}
