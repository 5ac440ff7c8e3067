//! Tokens to sentences.

use super::token::{Kind, Shape, Text, Token};
use crate::keys::{Key, word};

/// Parts the tokens from `start` to the end (one block) into sentences, and marks the word that opens each.
pub(super) fn split(text: &mut Text<'_>, start: usize) {
    let end = text.tokens.len();
    let mut opened = start;
    let mut i = start;
    while i < end {
        i += 1;
        if i == end || ends(text, i - 1) {
            i += closers(text, i);
            let sentence = opened..i;
            let mut tokens = text.tokens[sentence.clone()].iter_mut();
            if let Some(first) = tokens.find(|token| matches!(token.kind, Kind::Word | Kind::Number)) {
                first.shape = first.shape.with(Shape::OPENS, true);
            }
            text.sentences.push(sentence);
            opened = i;
        }
    }
}

/// How many closing marks and brackets stand right at `i`: they belong to the sentence that they close.
fn closers(text: &Text<'_>, i: usize) -> usize {
    let closes = |token: &&Token| !token.spaced() && matches!(token.kind, Kind::Mark(_) | Kind::Punct(')' | ']'));
    text.tokens[i..].iter().take_while(closes).count()
}

/// Whether the token ends a sentence.
fn ends(text: &Text<'_>, i: usize) -> bool {
    let token = &text.tokens[i];
    match token.kind {
        Kind::Punct('!' | '?' | '…') => opens(text, i + 1),
        Kind::Punct('.') => {
            let before = i.checked_sub(1).filter(|_| !token.spaced()).map(|before| &text.tokens[before]);
            opens(text, i + 1) && before.is_none_or(|before| dot_ends(text, before, i + 1))
        }
        // An acronym's last dot may end a sentence too.
        Kind::Word => token.shape.has(Shape::DOTTED) && acronym_ends(text, i),
        _ => false,
    }
}

/// Whether the dot between `before` and the token `next`, which could open a sentence, is more than an abbreviation's.
fn dot_ends(text: &Text<'_>, before: &Token, next: usize) -> bool {
    // “at 31C. Mayor Hale said”: a unit is no initial.
    let unit = next > 2 && !before.spaced() && text.tokens[next - 3].kind == Kind::Number;
    if before.is_word() && before.capital() && before.span.len() == 1 && !unit {
        // An initial: “C. Eugene Roe”, but “Vitamin C. The”, “on X. Hale”, “wrote to Group B. “The end”.
        let small = next > 2 && text.tokens[next - 3].is_word() && !text.tokens[next - 3].capital();
        let on = small && word!(before.key, "x") && word!(text.key(next - 3), "on" | "to" | "via");
        let quote = text.tokens.get(next).is_some_and(|next| matches!(next.kind, Kind::Mark('“' | '"')));
        return opener(text, next) || on || small && quote;
    }
    match ABBREVIATIONS.get(before.key) {
        Some(Goes::On) => false,
        Some(Goes::OnToNumber) => text.tokens.get(next).is_none_or(|next| next.kind != Kind::Number),
        Some(Goes::OnToName) => opener(text, next),
        None => true,
    }
}

/// Whether a sentence ends with the acronym at `i`.
fn acronym_ends(text: &Text<'_>, i: usize) -> bool {
    const HOURS: [Key; 2] = [Key::of("a.m."), Key::of("p.m.")];
    let next = i + 1;
    if !opens(text, next) {
        return false;
    }
    let Some(token) = text.tokens.get(next) else { return true };
    // Behind an hour come days and time zones (“at 5 p.m. Friday”), else a new sentence; behind a name's letters, the rest of
    // the name, unless the next word is never of a name.
    let hour = HOURS.contains(&text.tokens[i].key) && token.is_word() && !token.upper() && !OF_HOURS.has(token.key);
    hour || opener(text, next) || matches!(token.kind, Kind::Mark('“' | '"' | '‘'))
}

/// Whether the token is a word that opens sentences, and no initial (`A.`).
fn opener(text: &Text<'_>, i: usize) -> bool {
    let Some(token) = text.tokens.get(i) else { return true };
    let initial = token.span.len() == 1 && text.joined(i) && text.tokens[i + 1].is('.');
    OPENERS.has(token.key) && !initial
}

/// Whether what stands at `i` (past closing marks) is spaced and can begin a sentence: not a lower-case word, nor a
/// quotation that begins with one.
fn opens(text: &Text<'_>, i: usize) -> bool {
    let i = i + closers(text, i);
    match text.tokens.get(i) {
        None => true,
        Some(token) if !token.spaced() => false,
        Some(token) => match token.kind {
            Kind::Word => token.capital(),
            Kind::Mark(_) if text.joined(i) => !text.tokens[i + 1].is_word() || text.tokens[i + 1].capital(),
            Kind::Punct('.' | ',' | ';' | ':' | ')') => false,
            _ => true,
        },
    }
}

/// What may follow an abbreviation in its sentence.
enum Goes {
    /// Whatever follows: “Mr. Hale”.
    On,
    /// A number: “No. 7”, but “He said no.”
    OnToNumber,
    /// More of a name: “Hale Inc. Chairman Doe”, but “by Hale Inc. The price …”
    OnToName,
}

use Goes::{On, OnToName, OnToNumber};

crate::table! {
    /// Words that carry a dot without ending a sentence.
    static ABBREVIATIONS: Goes = {
        "mr" => On, "mrs" => On, "ms" => On, "mx" => On, "dr" => On, "prof" => On, "rev" => On, "hon" => On,
        "sen" => On,
        "sens" => On, "rep" => On, "reps" => On, "gov" => On, "gen" => On, "col" => On, "lt" => On, "sgt" => On, "barr" => On, "engr" => On, "const" => On,
        "cpl" => On,
        "capt" => On, "maj" => On, "adm" => On, "cmdr" => On, "cdr" => On, "brig" => On, "det" => On, "supt" => On,
        "insp" => On, "pres" => On, "messrs" => On, "st" => On, "mt" => On, "ft" => OnToName, "vs" => On, "v" => On,
        "approx" => On, "rs" => On, "sh" => OnToNumber, "shs" => OnToNumber, "cf" => On, "viz" => On, "incl" => On, "esp" => On,
        "inc" => OnToName, "corp" => OnToName, "ltd" => OnToName, "co" => OnToName, "cos" => OnToName,
        "bros" => OnToName,
        "jr" => OnToName, "sr" => OnToName, "dept" => OnToName, "univ" => OnToName, "assn" => OnToName,
        "ave" => OnToName,
        "blvd" => OnToName, "etc" => OnToName, "al" => OnToName,
        "jan" => On, "feb" => On, "aug" => On, "sept" => On, "oct" => On, "nov" => On,
        "mar" => OnToNumber, "apr" => OnToNumber, "jun" => OnToNumber, "jul" => OnToNumber, "sep" => OnToNumber,
        "dec" => OnToNumber, "no" => OnToNumber, "nos" => OnToNumber, "vol" => OnToNumber, "fig" => OnToNumber,
        "art" => OnToNumber, "sec" => OnToNumber, "ch" => OnToNumber, "para" => OnToNumber, "pt" => OnToNumber,
        "est" => OnToNumber, "pp" => OnToNumber, "p" => OnToNumber, "c" => OnToNumber, "ca" => OnToNumber,
    };
}

crate::table! {
    /// Words that begin a sentence behind an abbreviation (“in the U.S. The court …”) and rarely go on with a name.
    static OPENERS: () = {
        "the" => (), "a" => (), "an" => (), "he" => (), "she" => (), "it" => (), "they" => (), "we" => (), "i" => (),
        "you" => (),
        "this" => (), "that" => (), "these" => (), "those" => (), "but" => (), "and" => (), "or" => (), "in" => (),
        "on" => (),
        "at" => (), "by" => (), "from" => (), "with" => (), "for" => (), "when" => (), "while" => (), "after" => (),
        "before" => (), "since" => (), "if" => (), "as" => (), "there" => (), "here" => (), "his" => (), "her" => (),
        "its" => (), "their" => (), "our" => (), "my" => (), "what" => (), "who" => (), "how" => (), "why" => (),
        "some" => (),
        "many" => (), "most" => (), "no" => (), "not" => (), "now" => (), "then" => (), "so" => (), "yet" => (),
        "however" => (), "according" => (), "last" => (), "earlier" => (), "it's" => (), "that's" => (), "he's" => (),
        "she's" => (), "they're" => (), "we're" => (), "i'm" => (),
    };
}

crate::table! {
    /// Words that go on behind an hour.
    static OF_HOURS: () = {
        "monday" => (), "tuesday" => (), "wednesday" => (), "thursday" => (), "friday" => (), "saturday" => (),
        "sunday" => (),
        "january" => (), "february" => (), "march" => (), "april" => (), "may" => (), "june" => (), "july" => (),
        "august" => (), "september" => (), "october" => (), "november" => (), "december" => (), "jan" => (),
        "feb" => (),
        "aug" => (), "sept" => (), "oct" => (), "nov" => (), "dec" => (), "eastern" => (), "central" => (),
        "mountain" => (),
        "pacific" => (), "greenwich" => (), "local" => (),
    };
}

#[cfg(test)]
mod tests {
    use crate::text::{Article, read};

    fn sentences(line: &str) -> Vec<String> {
        let article = Article::from_text(line);
        let text = read(&article);
        text.sentences.iter().map(|s| text.slice(text.span(s.clone())).to_owned()).collect()
    }

    /// `|` parts the sentences expected.
    #[test]
    fn sentences_end_where_a_reader_pauses() {
        for expected in [
            "It rose.|It fell.",
            "“It rose.”|She left.",
            "(It rose.)|“It fell.”|It stayed.",
            "Is it?|Yes!|Good.",
            "It rose …|It fell.",
            "It rose...|Then it fell … and rose . . . again.",
            "“Why?” she asked.|“Because!”|He left.",
            "It fell 3.5 per cent to 4.|The rest stayed.",
            "Mr. Hale and J. Doe met Gen. A. M. Roe vs. St. Ives.",
            "The U.S. Navy sailed to the U.S.|The visit was short.",
            "He went to the U.S.|“Good,” she said.",
            "Rep. Ada Venn, D-Wash., said no.|No. 7 said yes.|7 came.",
            "Hale Inc. Chairman Doe sold Roe Corp.|The price fell.",
            "They met at 5 p.m. Friday.|It closed at 6 p.m. EST.|It opened at 9 a.m.|Police came at 10 a.m.|He left.",
            "Ask C. Eugene Roe or P. Venn.|Vitamin C.|The plan is B. Roe's.|She wrote to A. A. Roe.",
            "On Sept. 5 and Dec. 7 they met.|It was in dec.|So it is.",
            "Apples, pears, etc.|They sold e.g. figs, i.e. fruit.",
            "See fig. 3 and c. 1850.|At 1.|At 2.",
            "Visit example.com.|Or example.Com/a.b?c today.",
            "He said: “It rose.|It fell.”|She left.",
        ] {
            let text = expected.replace('|', " ");
            assert_eq!(sentences(&text).join("|"), expected);
        }
        assert_eq!(sentences("One block.\nAnother\n\nEnd"), ["One block.", "Another", "End"]);
    }

    #[test]
    fn sentences_cover_all_tokens_in_order() {
        let article = Article::from_text("A. b? “C!”) D…\n… \n\u{200b}\nE");
        let text = read(&article);
        let tokens: Vec<usize> = text.sentences.iter().flat_map(Clone::clone).collect();
        assert_eq!(tokens, (0..text.tokens.len()).collect::<Vec<_>>());
        assert!(text.sentences.iter().all(|s| text.block_at(s.start) == text.block_at(s.end - 1)));
    }
}
