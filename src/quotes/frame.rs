//! The writer's own sentence: what stands around the quotations, each of which counts as one word.

use std::ops::Range;

use super::cues::{self, Verb};
use super::region::Region;
use super::roles::is_role;
use crate::entities::Mention;
use crate::keys::word;
use crate::text::{Key, Kind, Text, Token, is_adverb};

/// What a word of the frame is, as far as attribution needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// the, a, some
    Determiner,
    /// his, her, their
    Possessive,
    /// he, she, they
    Pronoun,
    /// who, which
    Relative,
    /// of, for, in
    Preposition,
    /// to
    To,
    /// and, or, but
    Conjunction,
    /// that, if, because
    Subordinator,
    /// has, will, did
    Auxiliary,
    /// is, was, been
    Be,
    /// later, also
    Adverb,
    /// Monday, yesterday
    Time,
    /// A cue verb.
    Verb(Verb),
    /// A word with a capital.
    Name,
    /// Any other word.
    Plain,
    /// A number.
    Number,
    /// 's
    Clitic,
    /// A hyphen without spaces, an ampersand.
    Joint,
    /// The dot of an abbreviation, or of the sentence.
    Dot,
    Comma,
    Dash,
    Opening,
    Closing,
    Colon,
    Semicolon,
    /// A quotation, by the number of its region.
    Quote(usize),
    /// ? ! …
    Other,
}

/// One word of the frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Its token, or the quotation's first.
    pub(super) token: usize,
    pub(super) class: Class,
}

/// A sentence of the writer's, in which the quotations are single words.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) items: Vec<Item>,
}

use Class::{
    Adverb, Auxiliary, Be, Conjunction, Determiner, Possessive, Preposition, Pronoun, Relative, Subordinator, Time, To,
};

crate::table! {
    /// Words that only hold a sentence together.
    static FUNCTION: Class = {
        "the" => Determiner, "a" => Determiner, "an" => Determiner, "this" => Determiner, "these" => Determiner,
        "those" => Determiner, "some" => Determiner, "any" => Determiner, "no" => Determiner, "another" => Determiner,
        "every" => Determiner, "each" => Determiner, "one" => Determiner, "both" => Determiner, "many" => Determiner,
        "several" => Determiner, "other" => Determiner, "all" => Determiner, "most" => Determiner, "few" => Determiner,
        "his" => Possessive, "her" => Possessive, "their" => Possessive, "its" => Possessive, "my" => Possessive,
        "our" => Possessive, "your" => Possessive,
        "he" => Pronoun, "she" => Pronoun, "they" => Pronoun, "it" => Pronoun, "we" => Pronoun, "i" => Pronoun,
        "you" => Pronoun, "him" => Pronoun, "them" => Pronoun, "me" => Pronoun, "us" => Pronoun, "himself" => Pronoun,
        "herself" => Pronoun, "myself" => Pronoun, "themselves" => Pronoun, "everyone" => Pronoun, "nobody" => Pronoun,
        "someone" => Pronoun,
        "we're" => Pronoun, "they're" => Pronoun, "you're" => Pronoun, "i'm" => Pronoun, "i'll" => Pronoun,
        "he'll" => Pronoun,
        "she'll" => Pronoun, "they'll" => Pronoun, "we'll" => Pronoun, "we've" => Pronoun, "we'd" => Pronoun,
        "you'll" => Pronoun,
        "he'd" => Pronoun, "she'd" => Pronoun, "they'd" => Pronoun, "they've" => Pronoun, "i've" => Pronoun,
        "who" => Relative, "which" => Relative, "whom" => Relative, "whose" => Relative,
        "of" => Preposition, "in" => Preposition, "on" => Preposition, "at" => Preposition, "by" => Preposition,
        "for" => Preposition, "with" => Preposition, "from" => Preposition, "into" => Preposition,
        "about" => Preposition,
        "after" => Preposition, "before" => Preposition, "during" => Preposition, "under" => Preposition,
        "over" => Preposition, "against" => Preposition, "among" => Preposition, "between" => Preposition,
        "through" => Preposition, "via" => Preposition, "as" => Preposition, "than" => Preposition,
        "like" => Preposition,
        "since" => Preposition, "until" => Preposition, "without" => Preposition, "despite" => Preposition,
        "within" => Preposition, "toward" => Preposition, "towards" => Preposition, "including" => Preposition,
        "amid" => Preposition, "upon" => Preposition, "alongside" => Preposition, "beyond" => Preposition,
        "besides" => Preposition,
        "near" => Preposition, "behind" => Preposition, "across" => Preposition, "around" => Preposition,
        "throughout" => Preposition, "unlike" => Preposition, "following" => Preposition, "regarding" => Preposition,
        "above" => Preposition, "below" => Preposition, "underneath" => Preposition, "beneath" => Preposition, "along" => Preposition, "except" => Preposition,
        "outside" => Preposition, "inside" => Preposition, "off" => Preposition,
        "to" => To,
        "and" => Conjunction, "or" => Conjunction, "but" => Conjunction, "nor" => Conjunction, "yet" => Conjunction,
        "that" => Subordinator, "if" => Subordinator, "whether" => Subordinator, "because" => Subordinator,
        "while" => Subordinator, "whilst" => Subordinator, "when" => Subordinator, "where" => Subordinator, "although" => Subordinator,
        "though" => Subordinator, "how" => Subordinator, "why" => Subordinator, "what" => Subordinator,
        "unless" => Subordinator, "so" => Subordinator,
        "has" => Auxiliary, "have" => Auxiliary, "had" => Auxiliary, "having" => Auxiliary, "do" => Auxiliary,
        "does" => Auxiliary, "did" => Auxiliary, "will" => Auxiliary, "would" => Auxiliary, "can" => Auxiliary,
        "could" => Auxiliary, "may" => Auxiliary, "might" => Auxiliary, "shall" => Auxiliary, "should" => Auxiliary,
        "must" => Auxiliary, "hasn't" => Auxiliary, "haven't" => Auxiliary, "hadn't" => Auxiliary, "don't" => Auxiliary,
        "doesn't" => Auxiliary, "didn't" => Auxiliary, "won't" => Auxiliary, "wouldn't" => Auxiliary,
        "can't" => Auxiliary, "cannot" => Auxiliary, "couldn't" => Auxiliary, "shouldn't" => Auxiliary,
        "is" => Be, "are" => Be, "was" => Be, "were" => Be, "be" => Be, "been" => Be, "being" => Be, "am" => Be,
        "isn't" => Be, "aren't" => Be, "wasn't" => Be, "weren't" => Be, "got" => Be,
        "also" => Adverb, "later" => Adverb, "then" => Adverb, "however" => Adverb, "again" => Adverb, "now" => Adverb,
        "already" => Adverb, "never" => Adverb, "always" => Adverb, "often" => Adverb, "still" => Adverb,
        "once" => Adverb, "just" => Adverb, "even" => Adverb, "ever" => Adverb, "further" => Adverb, "thus" => Adverb,
        "instead" => Adverb, "meanwhile" => Adverb, "too" => Adverb, "not" => Adverb, "first" => Adverb,
        "earlier" => Adverb, "soon" => Adverb, "there" => Adverb, "here" => Adverb, "yes" => Adverb, "please" => Adverb,
        "nonetheless" => Adverb, "nothing" => Adverb, "something" => Adverb, "anything" => Adverb,
        "nevertheless" => Adverb, "moreover" => Adverb, "perhaps" => Adverb, "simply" => Adverb, "ago" => Adverb,
        "sometimes" => Adverb, "only" => Adverb, "back" => Adverb, "indeed" => Adverb, "likewise" => Adverb,
        "rather" => Adverb, "afterward" => Adverb, "afterwards" => Adverb, "twice" => Adverb,
        "two" => Class::Number, "three" => Class::Number, "four" => Class::Number, "five" => Class::Number,
        "six" => Class::Number, "seven" => Class::Number, "eight" => Class::Number, "nine" => Class::Number,
        "ten" => Class::Number,
        "monday" => Time, "tuesday" => Time, "wednesday" => Time, "thursday" => Time, "friday" => Time,
        "saturday" => Time, "sunday" => Time, "yesterday" => Time, "today" => Time, "tonight" => Time,
        "january" => Time, "february" => Time, "april" => Time, "june" => Time, "july" => Time, "august" => Time,
        "september" => Time, "october" => Time, "november" => Time, "december" => Time, "jan" => Time, "feb" => Time,
        "aug" => Time, "sept" => Time, "oct" => Time, "nov" => Time, "dec" => Time,
    };
}

impl Frame {
    /// Reads the writer's words among `tokens`; `regions[numbers]` are the quotations that stand there.
    pub(super) fn read(
        &mut self,
        text: &Text<'_>,
        mentions: &[Mention],
        tokens: Range<usize>,
        regions: &[Region],
        numbers: Range<usize>,
    ) {
        self.items.clear();
        let Some(first) = text.tokens.get(tokens.start) else { return };
        let mut mention = mentions.partition_point(|m| m.span.end <= first.span.start);
        let mut i = tokens.start;
        let mut number = numbers.start;
        while i < tokens.end {
            if number < numbers.end && regions[number].start <= i {
                self.items.push(Item { token: i, class: Class::Quote(number) });
                // The comma or question mark inside the marks parts the quotation from what follows.
                let last = regions[number].last(text);
                if let Some(class @ (Class::Comma | Class::Dash | Class::Other)) = classify(text, last) {
                    self.items.push(Item { token: last, class });
                }
                i = regions[number].end.max(i + 1);
                number += 1;
            } else if let Some(end) = address(text, i) {
                self.items.push(Item { token: i, class: Class::Other });
                i = end;
            } else if text.tokens[i].is_dash() && self.items.last().is_some_and(|item| item.class == Class::Dash) {
                i += 1;
            } else {
                let span = text.tokens[i].span;
                while mentions.get(mention).is_some_and(|m| m.span.end <= span.start) {
                    mention += 1;
                }
                // Inside a name every word is the name's: “Department for Culture, Media and Sport”. “German” in “German chipmaker
                // Zelmar” is no name.
                let part = text.tokens[i].is_word() || text.tokens[i].is(',');
                let named = mentions.get(mention).filter(|m| m.span.contains(span) && part);
                let noun = text.tokens.get(i + 1).is_some_and(|next| next.is_word() && !next.capital());
                let class = match named {
                    Some(m) if m.demonym && noun && !text.str(i).ends_with('s') => Some(Class::Plain),
                    Some(_) => Some(Class::Name),
                    None => classify(text, i),
                };
                if let Some(class) = class {
                    self.items.push(Item { token: i, class });
                }
                i += 1;
            }
        }
    }

    /// The class at `i`, if the frame has it.
    pub(super) fn class(&self, i: usize) -> Option<Class> {
        self.items.get(i).map(|item| item.class)
    }

    /// The word at `i`; [`Key::NONE`] for what is no word.
    pub(super) fn key(&self, text: &Text<'_>, i: usize) -> Key {
        self.items.get(i).map_or(Key::NONE, |item| text.key(item.token))
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }
}

/// The token behind an address of the web that begins at `i`: “https://…”, “pic.twitter.com/…”.
fn address(text: &Text<'_>, i: usize) -> Option<usize> {
    let glued = |i: usize| text.tokens.get(i).is_some_and(|token| !token.spaced());
    let web = word!(text.key(i), "http" | "https" | "www" | "pic") && glued(i + 1) && !text.tokens[i + 1].is_word();
    web.then(|| (i + 1..).find(|&i| !glued(i)))?
}

/// What the token is; stray marks are nothing.
fn classify(text: &Text<'_>, i: usize) -> Option<Class> {
    let token = &text.tokens[i];
    Some(match token.kind {
        // A handle: “@annhale”
        Kind::Word | Kind::Punct('@') if handle(text, i) => Class::Name,
        Kind::Word => word(text, i),
        Kind::Clitic => Class::Clitic,
        Kind::Number => Class::Number,
        Kind::Currency(_) => Class::Other,
        Kind::Dash(_) if !token.spaced() && text.joined(i) && token.span.len() == 1 => Class::Joint,
        Kind::Dash('-' | '\u{2010}' | '\u{2011}') if !token.spaced() && text.joined(i) => Class::Joint,
        Kind::Dash(_) => Class::Dash,
        Kind::Mark(_) => return None,
        Kind::Punct(c) => match c {
            '.' => Class::Dot,
            ',' => Class::Comma,
            '(' | '[' => Class::Opening,
            ')' | ']' => Class::Closing,
            ':' => Class::Colon,
            ';' => Class::Semicolon,
            '&' | '/' | '@' | '_' => Class::Joint,
            _ => Class::Other,
        },
    })
}

/// Whether the token is the `@` of a handle or the word behind it.
fn handle(text: &Text<'_>, i: usize) -> bool {
    let at = |i: usize| text.tokens[i].is('@') && text.tokens[i].spaced() && text.joined(i);
    at(i) || i > 0 && at(i - 1)
}

fn word(text: &Text<'_>, i: usize) -> Class {
    let token = &text.tokens[i];
    // “May” and “Will” are names where they stand inside a sentence.
    // “Selwy, January 19 - The cast of …”
    let label = |before: &Token| before.is(':') || before.is_dash() && word!(token.key, "the");
    let opens = token.opens_sentence() || i > 0 && label(&text.tokens[i - 1]);
    // “May has promised …”: nor does another auxiliary stand behind the one.
    let has = word!(token.key, "may") && word!(text.key(i + 1), "has" | "had" | "is" | "was" | "will");
    let name = token.capital() && (!opens || has);
    // mother-of-two
    let compound = i > 0 && !token.spaced() && text.tokens[i - 1].is('-') && !text.tokens[i - 1].spaced();
    if is_spell(text, i) {
        return Time;
    }
    // Jan Hale, but “Jan. 5”
    let jan = word!(token.key, "jan") && text.tokens.get(i + 1).is_some_and(|next| next.is_word());
    // “State Rep. Ann Hale”
    let state = token.capital() && word!(token.key, "state") && text.tokens.get(i + 1).is_some_and(Token::capital);
    if state {
        return Class::Name;
    }
    // “Norva's first minister”
    let minister = word!(token.key, "first") && is_role(text.key(i + 1));
    if let Some(&class) = FUNCTION.get(token.key)
        && !compound
        && !jan
        && !minister
        && (!name || matches!(class, Time | Class::Pronoun) || token.upper())
    {
        return class;
    }
    if name {
        return Class::Name;
    }
    // “Let's call it …”: nobody's name
    if token.capital() && word!(token.key, "let") {
        return Adverb;
    }
    // “Shortly after the vote, Hale …”, “Hours before …”
    let time = word!(
        token.key,
        "shortly" | "immediately" | "moments" | "minutes" | "hours" | "days" | "weeks" | "months" | "years"
    );
    if time && word!(text.key(i + 1), "after" | "before") {
        return Adverb;
    }
    if let Some(verb) = cues::at(text, i) {
        return Class::Verb(verb);
    }
    // “Finally, Hale …”, “Next, the lawyer …”
    let aside = is_adverb(text.str(i), token.key) || word!(token.key, "next" | "second" | "third" | "fourth");
    if aside && text.tokens.get(i + 1).is_some_and(|next| next.is(',')) {
        return Adverb;
    }
    if token.capital() {
        // “Speaking in Dayton, …”, “Born in Dayton, …”
        // “Rolling Stone called …”, “Grumbling Inns, which …”
        let next = i + 1 + usize::from(text.tokens.get(i + 1).is_some_and(|next| next.capital()));
        let verb = class(text.key(next)).is_some_and(|next| matches!(next, Auxiliary | Be))
            || cues::at(text, next).is_some()
            || word!(text.key(next + 1), "which" | "who" | "whose") && text.tokens[next].is(',');
        let participle = text.str(i).ends_with("ing")
            // “Painted on a wall, …”
            || text.str(i).ends_with("ed") && class(text.key(i + 1)) == Some(Preposition)
            || word!(
                token.key,
                "born" | "raised" | "asked" | "pressed" | "based" | "educated" | "published" | "founded"
            );
        // “Acting NASA head Ann Hale said”, “Retiring coach Leo Doe said”
        let office = |next: &Token| next.is(',') || is_role(next.key) || word!(token.key, "acting") && next.capital();
        let fronts = participle && !verb && !text.tokens.get(i + 1).is_some_and(office);
        return if fronts { Preposition } else { Class::Name };
    }
    if is_adverb(text.str(i), token.key) { Class::Adverb } else { Class::Plain }
}

/// Whether the word at `i` is one of “last week”, “Late last night”; but not of “last week's talks”.
fn is_spell(text: &Text<'_>, i: usize) -> bool {
    let last = |i: usize| {
        let owner = text.tokens.get(i + 2).is_some_and(|next| next.kind == Kind::Clitic);
        let spell = word!(
            text.key(i + 1),
            "week"
                | "weekend"
                | "month"
                | "year"
                | "night"
                | "spring"
                | "summer"
                | "autumn"
                | "winter"
                | "march"
                | "may"
        );
        word!(text.key(i), "last") && spell && !owner
    };
    last(i) || i > 0 && last(i - 1) || word!(text.key(i), "late" | "early") && last(i + 1)
}

/// The class of a word that only holds a sentence together.
pub(super) fn class(key: Key) -> Option<Class> {
    FUNCTION.get(key).copied()
}

/// Whether the word is a preposition.
pub(super) fn is_preposition(key: Key) -> bool {
    matches!(class(key), Some(Preposition | To))
}

/// Whether the word tells of somebody or something in a clause: an auxiliary, a form of “be”, a subject pronoun.
pub(super) fn is_finite(key: Key) -> bool {
    let object = word!(key, "him" | "them" | "me" | "us" | "himself" | "being");
    matches!(FUNCTION.get(key), Some(Class::Auxiliary | Be | Pronoun)) && !object
}
