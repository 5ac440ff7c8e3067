//! Tokens to sentences.

use super::token::{Kind, Shape, Text};

/// Parts the tokens from `start` to the end (one block) into sentences, and marks the word that opens each.
pub(super) fn split(text: &mut Text<'_>, start: usize) {
    let end = text.tokens.len();
    let mut opened = start;
    let mut i = start;
    while i < end {
        i += 1;
        if i == end || ends(text, i - 1) {
            // Closing marks and brackets belong to the sentence that they close.
            while i < end
                && !text.tokens[i].spaced()
                && matches!(text.tokens[i].kind, Kind::Mark(_) | Kind::Punct(')' | ']'))
            {
                i += 1;
            }
            let sentence = opened..i;
            let first = sentence.clone().find(|&t| matches!(text.tokens[t].kind, Kind::Word | Kind::Number));
            if let Some(first) = first {
                let token = &mut text.tokens[first];
                token.shape = token.shape.with(Shape::OPENS, true);
            }
            text.sentences.push(sentence);
            opened = i;
        }
    }
}

/// Whether the token ends a sentence.
fn ends(text: &Text<'_>, i: usize) -> bool {
    let token = &text.tokens[i];
    match token.kind {
        Kind::Punct('!' | '?' | '…') => next_opens(text, i),
        Kind::Punct('.') => {
            let before = i.checked_sub(1).filter(|_| !token.spaced()).map(|b| &text.tokens[b]);
            let numbers = matches!(text.tokens.get(i + 1), Some(next) if next.kind == Kind::Number);
            let abbreviated = before.is_some_and(|b| match ABBREVIATIONS.get(b.key) {
                Some(Before::Any) => true,
                Some(Before::Number) => numbers,
                None => b.is_word() && b.span.len() == 1 && b.capital(),
            });
            !abbreviated && next_opens(text, i)
        }
        // An acronym's last dot also ends a sentence, where the next word can only be the first of another.
        Kind::Word if text.str(i).ends_with('.') => {
            next_opens(text, i) && text.tokens.get(i + 1).is_some_and(|next| OPENERS.has(next.key))
        }
        _ => false,
    }
}

/// Whether what follows (past closing marks) is spaced and can begin a sentence: not a lower-case word.
fn next_opens(text: &Text<'_>, i: usize) -> bool {
    let mut next = i + 1;
    while let Some(token) = text.tokens.get(next)
        && !token.spaced()
        && matches!(token.kind, Kind::Mark(_) | Kind::Punct(')' | ']'))
    {
        next += 1;
    }
    match text.tokens.get(next) {
        None => true,
        Some(token) if !token.spaced() => false,
        Some(token) => match token.kind {
            Kind::Word => token.capital(),
            Kind::Punct('.' | ',' | ';' | ':') => false,
            _ => true,
        },
    }
}

/// What must follow a word for its dot to be an abbreviation's: “He said no.” ends, “No. 7” does not.
enum Before {
    Any,
    Number,
}

crate::table! {
    /// Words that carry a dot without ending a sentence.
    static ABBREVIATIONS: Before = {
        "mr" => Before::Any, "mrs" => Before::Any, "ms" => Before::Any, "dr" => Before::Any, "prof" => Before::Any,
        "st" => Before::Any, "rev" => Before::Any, "hon" => Before::Any, "sen" => Before::Any, "rep" => Before::Any,
        "gov" => Before::Any, "gen" => Before::Any, "col" => Before::Any, "lt" => Before::Any, "sgt" => Before::Any,
        "capt" => Before::Any, "maj" => Before::Any, "adm" => Before::Any, "cmdr" => Before::Any, "det" => Before::Any,
        "supt" => Before::Any, "insp" => Before::Any, "pres" => Before::Any, "messrs" => Before::Any,
        "vs" => Before::Any, "v" => Before::Any, "vol" => Before::Any, "approx" => Before::Any, "ft" => Before::Any,
        "mt" => Before::Any, "rs" => Before::Any, "cf" => Before::Any, "viz" => Before::Any, "ave" => Before::Any,
        "blvd" => Before::Any, "jan" => Before::Any, "feb" => Before::Any, "aug" => Before::Any, "sept" => Before::Any,
        "oct" => Before::Any, "nov" => Before::Any, "no" => Before::Number, "nos" => Before::Number,
        "fig" => Before::Number, "art" => Before::Number, "sec" => Before::Number, "mar" => Before::Number,
        "apr" => Before::Number, "jun" => Before::Number, "jul" => Before::Number, "sep" => Before::Number,
        "dec" => Before::Number, "est" => Before::Number, "pp" => Before::Number, "p" => Before::Number,
    };
}

crate::table! {
    /// Words that begin a sentence behind an acronym (“in the U.S. The court …”) and rarely go on with its name.
    static OPENERS: () = {
        "the" => (), "a" => (), "an" => (), "he" => (), "she" => (), "it" => (), "they" => (), "we" => (), "i" => (), "this" => (),
        "that" => (), "these" => (), "those" => (), "but" => (), "and" => (), "in" => (), "on" => (), "at" => (), "for" => (),
        "when" => (), "while" => (), "after" => (), "if" => (), "as" => (), "there" => (), "his" => (), "her" => (), "their" => (),
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

    #[test]
    fn ends_where_a_reader_pauses() {
        assert_eq!(sentences("It rose. It fell."), ["It rose.", "It fell."]);
        assert_eq!(sentences("“It rose.” She left."), ["“It rose.”", "She left."]);
        assert_eq!(sentences("Is it? Yes! Good."), ["Is it?", "Yes!", "Good."]);
        assert_eq!(sentences("One block.\nAnother"), ["One block.", "Another"]);
    }

    #[test]
    fn goes_on_behind_abbreviations() {
        assert_eq!(sentences("Mr. Hale and J. Doe met.").len(), 1);
        assert_eq!(sentences("The U.S. Navy sailed.").len(), 1);
        assert_eq!(sentences("He flew to the U.S. The visit was short.").len(), 2);
        assert_eq!(sentences("It fell 3.5 per cent to 4.").len(), 1);
        assert_eq!(sentences("“Why?” she asked.").len(), 1);
    }
}
