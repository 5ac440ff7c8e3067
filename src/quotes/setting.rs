//! When, where and to whom something was said, as far as the sentence says so.
//!
//! Circumstances stand right behind the cue or open the sentence. What a place or a time could be said of as well (“said last
//! week's talks …”, “said in Iowa farmers …”) is left out.

use std::ops::Range;

use super::Quote;
use super::frame::{Class, class};
use super::roles::is_role;
use crate::keys::word;
use crate::span::Span;
use crate::text::{Key, Kind, Text, Token};

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
        "last" => (), "this" => (), "late" => (), "early" => (), "earlier" => (), "later" => (), "on" => (), "in" => (),
        "the" => (), "same" => (), "that" => (), "previous" => (), "past" => (),
    };
}

crate::table! {
    /// What words are spoken at or published in.
    static OCCASIONS: () = {
        "statement" => (), "interview" => (), "interviews" => (), "speech" => (), "speeches" => (), "post" => (),
        "posts" => (), "tweet" => (), "tweets" => (), "email" => (), "letter" => (), "note" => (), "memo" => (),
        "message" => (), "conference" => (), "briefing" => (), "hearing" => (), "testimony" => (), "court" => (),
        "parliament" => (), "congress" => (), "rally" => (), "debate" => (), "convention" => (), "hall" => (),
        "trail" => (), "address" => (), "remarks" => (), "comments" => (), "appearance" => (), "call" => (),
        "article" => (), "column" => (), "essay" => (), "editorial" => (), "op ed" => (), "blog" => (), "book" => (),
        "memoir" => (), "report" => (), "study" => (), "release" => (), "filing" => (), "ruling" => (), "video" => (),
        "podcast" => (), "broadcast" => (), "show" => (), "programme" => (), "program" => (), "event" => (),
        "meeting" => (), "forum" => (), "summit" => (), "ceremony" => (), "festival" => (), "trial" => (),
        "inquest" => (), "inquiry" => (), "visit" => (), "trip" => (), "tour" => (), "page" => (), "account" => (), "thread" => (),
        "sermon" => (), "lecture" => (), "lawsuit" => (), "affidavit" => (), "submission" => (), "indictment" => (),
        "twitter" => (), "facebook" => (), "instagram" => (), "x" => (), "telegram" => (), "youtube" => (),
        "tiktok" => (), "television" => (), "tv" => (), "radio" => (), "cnn" => (), "bbc" => (), "npr" => (),
    };
}

/// The circumstances of a quotation.
pub fn setting(text: &Text<'_>, quote: &Quote) -> Setting {
    let mut setting = Setting::default();
    let Some(cue) = quote.cue else { return setting };
    let at = text.token_from(cue.start);
    let sentence = text.sentence(at);
    let told = word!(text.key(at), "told" | "tells" | "telling");
    setting.read(text, text.token_from(cue.end)..sentence.end.min(at + REACH), told);
    // “In a statement on Friday, Hale said …”, “Speaking to reporters, …”
    let first = sentence.start;
    let comma = (first..at.min(first + REACH)).find(|&i| text.tokens[i].is(','));
    // “In May, wardens shut the pier, Hale said”, “In May we sail, Hale said”: then it happened, or will. But “At a rally in
    // Dayton, Ohio, on Friday, Hale said”
    let fronts = |&comma: &usize| {
        let at = text.tokens[comma].span;
        let who = quote.speaker_span.unwrap_or(cue);
        let who = text.token_from(who.start.min(cue.start));
        let near = |i: usize| {
            let token = &text.tokens[i];
            token.capital() || token.is(',') || BEFORE_TIME.has(token.key) || TIMES.has(token.key)
        };
        let last = (comma..who).rev().find(|&i| text.tokens[i].is(',')).unwrap_or(comma);
        !quote.parts.iter().any(|part| part.contains(at)) && (comma..last).all(near)
    };
    if let Some(comma) = comma.filter(fronts) {
        let speaking = word!(text.key(first), "speaking");
        let to = speaking && word!(text.key(first + 1), "to");
        setting.read(text, first + usize::from(speaking) + usize::from(to)..comma, to);
    }
    setting
}

impl Setting {
    /// Takes what stands at the start of `tokens`, one circumstance after the other.
    fn read(&mut self, text: &Text<'_>, tokens: Range<usize>, told: bool) {
        let mut i = tokens.start;
        if told {
            let (end, next) = listeners(text, i..tokens.end);
            // “told Norvan and Lorvian officials”, “told Hale and Doe”: half of them is nobody.
            let several = word!(text.key(next), "and" | "or")
                && text.tokens.get(next + 1).is_some_and(Token::capital)
                && end > i
                && text.tokens[end - 1].capital();
            // “told parliament Norvania was late”: whoever was late is not told so.
            let clause = matches!(class(text.key(next)), Some(Class::Be | Class::Auxiliary));
            let end = if several || clause && next == end { i } else { end };
            self.audience = self.audience.or((end > i).then(|| text.span(i..end)));
            i = next;
        }
        while i < tokens.end {
            if let Some(end) = time_end(text, i..tokens.end) {
                let start = i + usize::from(word!(text.key(i), "on" | "in"));
                self.when = self.when.or(Some(text.span(start..end)));
                i = end;
            } else if is_place_word(text.key(i)) {
                let (end, next) = phrase(text, i + 1..tokens.end, true);
                if !is_occasion(text, i..end, next) {
                    return;
                }
                self.occasion = self.occasion.or(Some(text.span(i..end)));
                // “in a post published on Friday”
                i = next + usize::from(next < tokens.end && participle(text, next));
            } else {
                return;
            }
        }
    }
}

/// Where those end who are told, and where the sentence goes on: “told lawmakers, reporters and staff”. Some of them are nobody.
fn listeners(text: &Text<'_>, tokens: Range<usize>) -> (usize, usize) {
    let (end, next) = phrase(text, tokens.clone(), false);
    let comma = end == next && text.tokens.get(next).is_some_and(|t| t.is(','));
    let and = |i: usize| word!(text.key(i), "and" | "or");
    let listed = |&i: &usize| comma && (many(text, i - 1) || text.tokens[i - 1].capital()) && and(i);
    let said = |&i: &usize| !matches!(text.tokens[i].kind, Kind::Mark(_));
    let last = (next + 1..tokens.end.min(next + 5))
        .take_while(said)
        .skip(1)
        .find(listed)
        .or((end == next && and(next)).then_some(next));
    let Some(last) = last.filter(|_| end > tokens.start) else { return (end, next) };
    let (behind, goes_on) = phrase(text, last + 1..tokens.end, false);
    let group = behind > last + 1
        && (many(text, behind - 1) || word!(text.key(behind - 1), "staff" | "police" | "people" | "public"));
    match group {
        true if !text.tokens[end - 1].capital() => (behind, goes_on),
        _ if comma => (tokens.start, next),
        _ => (end, next),
    }
}

fn is_place_word(key: Key) -> bool {
    word!(key, "in" | "at" | "on" | "during" | "via")
}

/// Whether the phrase tells where words were spoken or published: “in a statement”; “in Dayton”, unless that is where what
/// is said goes on (“said in Dayton farmers …”). Its sentence goes on at `next`.
fn is_occasion(text: &Text<'_>, phrase: Range<usize>, next: usize) -> bool {
    let place = word!(text.key(phrase.start), "in" | "at");
    let words = phrase.start + 1..phrase.end;
    let named = !words.is_empty() && words.clone().all(|i| text.tokens[i].capital() || text.tokens[i].is('.'));
    let parted = text.tokens.get(next).is_none_or(|token| !token.is_word() || class(token.key).is_some());
    // “in terms of the address”, “in light of the report”: what is spoken of.
    let of = word!(text.key(phrase.start + 2), "of") && !OCCASIONS.has(text.key(phrase.start + 1));
    words.into_iter().any(|i| OCCASIONS.has(text.key(i))) && !of || place && named && parted
}

/// Where a time that begins with the first of `tokens` ends.
fn time_end(text: &Text<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut i = tokens.start;
    while i < tokens.end && BEFORE_TIME.has(text.key(i)) && i - tokens.start < 3 {
        i += 1;
    }
    let token = text.tokens.get(i).filter(|_| i < tokens.end)?;
    // “said that on Friday it was late”: then it was; but “that week”.
    if word!(text.key(tokens.start), "that") && !TIMES.has(text.key(tokens.start + 1)) {
        return None;
    }
    // “USA Today”
    let paper = token.capital() && !token.opens_sentence() && word!(token.key, "today");
    // The months whose names are verbs.
    let month = token.capital() && word!(token.key, "march" | "may");
    let named = (class(token.key) == Some(Class::Time) || month) && !paper;
    let year = token.kind == Kind::Number && token.span.len() == 4;
    // “foretold the fall of Lunden”
    let what = word!(text.key(tokens.start), "the") && word!(text.key(i + 1), "of");
    let led = i > tokens.start && TIMES.has(token.key) && !what;
    if !(named || led || year && i > tokens.start) {
        return None;
    }
    i += 1;
    // “Jan. 7”
    let short = text.tokens.get(i).is_some_and(|dot| dot.is('.')) && named;
    if short && i + 1 < tokens.end && text.tokens[i + 1].kind == Kind::Number {
        i += 1;
    }
    // “Friday night”, “June 7”
    while i < tokens.end && (TIMES.has(text.key(i)) || named && text.tokens[i].kind == Kind::Number) {
        i += 1;
    }
    // “last week's talks”, “this year was the worst”
    let next = text.tokens.get(i);
    let subject = next
        .is_some_and(|next| next.kind == Kind::Clitic || matches!(class(next.key), Some(Class::Be | Class::Auxiliary)));
    (!subject).then_some(i)
}

/// Where the words of a phrase end, and where the sentence goes on: at punctuation, a clause, a time. `wide` takes in what
/// hangs on it with “in” or “with”. A phrase that breaks off has no words.
fn phrase(text: &Text<'_>, tokens: Range<usize>, wide: bool) -> (usize, usize) {
    let mut i = tokens.start;
    while i < tokens.end && i < tokens.start + LONGEST {
        let token = &text.tokens[i];
        let ends = match token.kind {
            // The dot of an abbreviation: “told Sen. Hale”
            Kind::Punct('.') => i + 1 == tokens.end,
            Kind::Punct(c) => c != '&',
            Kind::Mark(_) => true,
            Kind::Dash(_) => token.spaced(),
            // “told reporters Norva hoped …”: what was told begins.
            Kind::Word if !wide && i > tokens.start && token.capital() && many(text, i - 1) => true,
            Kind::Word => {
                let joins = word!(token.key, "of") || wide && word!(token.key, "in" | "for" | "with");
                let visit = || wide && word!(token.key, "to") && word!(text.key(i - 1), "visit" | "trip");
                let next = text.tokens.get(i + 1);
                let owns = next.is_some_and(|t| {
                    t.kind == Kind::Clitic || matches!(class(t.key), Some(Class::Be | Class::Auxiliary))
                });
                match class(token.key) {
                    _ if visit() => false,
                    // “told her staff Monday was late”
                    Some(Class::Time) if !wide && i > tokens.start && owns => true,
                    // “told Harbour Radio the plan was …”
                    Some(Class::Determiner | Class::Possessive) if i > tokens.start => {
                        class(text.key(i - 1)).is_none() && text.tokens[i - 1].is_word()
                    }
                    // “told the late programme Mr Hale's plan was …”
                    None if word!(token.key, "mr" | "mrs" | "ms") && i > tokens.start => {
                        !text.tokens[i - 1].capital() && !is_role(text.key(i - 1))
                    }
                    Some(Class::Determiner | Class::Possessive | Class::Number) | None => {
                        i > tokens.start && participle(text, i)
                    }
                    Some(Class::Preposition) => !joins,
                    Some(class) => class != Class::Time && !token.upper(),
                }
            }
            _ => false,
        };
        if ends || time_end(text, i..tokens.end).is_some() {
            break;
        }
        i += 1;
    }
    let mut end = i;
    // “on ABC's “Good Morning””
    if end > tokens.start && text.tokens[end - 1].kind == Kind::Clitic {
        end -= 1;
    }
    let whole =
        end > tokens.start && class(text.key(end - 1)).is_none_or(|class| matches!(class, Class::Number | Class::Time));
    (if whole { end } else { tokens.start }, i)
}

/// Whether the word at `i` tells of several listeners: “reporters”, “lawmakers”.
fn many(text: &Text<'_>, i: usize) -> bool {
    let token = &text.tokens[i];
    let word = text.str(i);
    token.is_word() && !token.capital() && word.ends_with('s') && !word.ends_with("ss") && class(token.key).is_none()
}

/// “in a statement about the visit”, “in a post published on Friday”, “in a speech shortly after …”
fn participle(text: &Text<'_>, i: usize) -> bool {
    let ending = ["ing", "ed", "ly"].iter().any(|&ending| text.str(i).ends_with(ending))
        || word!(text.key(i), "read" | "sent" | "given" | "made" | "seen" | "shown" | "out");
    let led = i > 0 && !text.tokens[i - 1].is_dash() && class(text.key(i - 1)).is_none();
    ending && !OCCASIONS.has(text.key(i)) && !text.tokens[i].capital() && led
}
