//! When, where and to whom something was said, as far as the sentence says so.

use std::ops::Range;

use super::Quote;
use super::frame::{Class, class};
use crate::span::Span;
use crate::text::{Key, Kind, Text};

/// The circumstances of a quotation, in the article's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// When: “Friday”, “last week”.
    pub when: Option<Span>,
    /// Where or how: “in a statement”, “at a rally in Dayton”.
    pub occasion: Option<Span>,
    /// To whom: “reporters”.
    pub audience: Option<Span>,
}

/// How many words a circumstance has at most.
const LONGEST: usize = 9;

/// How far behind the cue circumstances are looked for.
const REACH: usize = 16;

crate::table! {
    /// Words that say when with a word before or behind them: “last week”, “earlier this month”.
    static TIMES: () = {
        "week" => (), "month" => (), "year" => (), "weekend" => (), "morning" => (), "afternoon" => (), "evening" => (),
        "night" => (), "day" => (), "spring" => (), "summer" => (), "autumn" => (), "fall" => (), "winter" => (),
        "noon" => (), "midnight" => (),
    };
}

crate::table! {
    /// Words that may begin a time.
    static BEFORE_TIME: () = {
        "last" => (), "this" => (), "next" => (), "late" => (), "early" => (), "earlier" => (), "later" => (),
        "on" => (),
        "in" => (), "the" => (), "same" => (), "that" => (), "previous" => (), "past" => (),
    };
}

/// The circumstances of a quotation.
pub fn setting(text: &Text<'_>, quote: &Quote) -> Setting {
    let mut setting = Setting::default();
    let Some(cue) = quote.cue else { return setting };
    let at = text.token_from(cue.start);
    let sentence = text.sentence(at);
    let told = matches!(text.key(at), key if key == const { Key::of("told") } || key == const { Key::of("tells") } || key == const { Key::of("telling") });
    setting.read(text, text.token_from(cue.end)..sentence.end.min(at + REACH), told);
    // “In a statement on Friday, Hale said …”
    let first = sentence.start;
    let comma = (first..at.min(first + REACH)).find(|&i| text.tokens[i].is(','));
    if let Some(comma) = comma.filter(|_| is_place_word(text.key(first))) {
        setting.read(text, first..comma, false);
    }
    setting
}

impl Setting {
    /// Takes what stands at the start of `tokens`, one circumstance after the other.
    fn read(&mut self, text: &Text<'_>, tokens: Range<usize>, told: bool) {
        let mut i = tokens.start;
        if told {
            let end = phrase_end(text, i..tokens.end);
            self.audience = (end > i).then(|| text.span(i..end));
            i = end;
        }
        while i < tokens.end {
            if let Some(end) = time_end(text, i..tokens.end) {
                let start = i + usize::from([const { Key::of("on") }, const { Key::of("in") }].contains(&text.key(i)));
                self.when = self.when.or(Some(text.span(start..end)));
                i = end;
            } else if is_place_word(text.key(i)) {
                let end = phrase_end(text, i + 1..tokens.end);
                if end == i + 1 {
                    return;
                }
                self.occasion = self.occasion.or(Some(text.span(i..end)));
                i = end;
            } else {
                return;
            }
        }
    }
}

fn is_place_word(key: Key) -> bool {
    ["in", "at", "on", "during", "via"].iter().any(|&word| key == Key::of(word))
}

/// Where a time that begins with the first of `tokens` ends.
fn time_end(text: &Text<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut i = tokens.start;
    while i < tokens.end && BEFORE_TIME.has(text.key(i)) && i - tokens.start < 3 {
        i += 1;
    }
    let named = class(text.key(i)) == Some(Class::Time);
    let year = text.tokens.get(i).is_some_and(|t| t.kind == Kind::Number && t.span.len() == 4);
    let led = i > tokens.start && TIMES.has(text.key(i));
    if i >= tokens.end || !(named || led || year && i > tokens.start) {
        return None;
    }
    i += 1;
    // “Friday night”, “June 7”
    while i < tokens.end && (TIMES.has(text.key(i)) || named && text.tokens[i].kind == Kind::Number) {
        i += 1;
    }
    Some(i)
}

/// Where the words of a phrase end: before punctuation, a clause, a time.
fn phrase_end(text: &Text<'_>, tokens: Range<usize>) -> usize {
    let mut i = tokens.start;
    while i < tokens.end && i < tokens.start + LONGEST {
        let token = &text.tokens[i];
        let ends = match token.kind {
            Kind::Punct(c) => c != '&',
            Kind::Mark(_) => true,
            Kind::Dash(_) => token.spaced(),
            Kind::Word => {
                let clause = matches!(
                    class(token.key),
                    Some(
                        Class::Subordinator
                            | Class::Relative
                            | Class::Conjunction
                            | Class::Be
                            | Class::Auxiliary
                            | Class::Pronoun
                            | Class::Time
                            | Class::Adverb
                            | Class::To
                    )
                );
                let joins = ["of", "in", "for", "with"].iter().any(|&word| token.key == Key::of(word));
                let other = class(token.key) == Some(Class::Preposition) && !joins;
                clause || other || time_end(text, i..tokens.end).is_some() || i > tokens.start && participle(text, i)
            }
            _ => false,
        };
        if ends {
            break;
        }
        i += 1;
    }
    i
}

/// “In a statement announcing his visit, …”
fn participle(text: &Text<'_>, i: usize) -> bool {
    !text.tokens[i].capital() && text.str(i).ends_with("ing") && i > 0 && class(text.key(i - 1)).is_none()
}
