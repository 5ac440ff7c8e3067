//! Words that end a noun phrase.

use crate::keys::word;
use crate::text::{Key, Token};

/// Whether the token ends a noun phrase. “US” and “WHO” are names, “us” and “who” are not.
pub(in crate::figures) fn stopped(token: &Token) -> bool {
    STOPS.has(token.key) && !(token.upper() && word!(token.key, "us" | "who" | "it"))
}

/// Whether the word ends any noun phrase: a function word, an auxiliary, a common verb.
pub(in crate::figures) fn stops(key: Key) -> bool {
    STOPS.has(key)
}

crate::table! {
    /// Words that do not stand inside a noun phrase.
    static STOPS: () = {
        "of" => (), "in" => (), "on" => (), "at" => (), "to" => (), "for" => (), "from" => (), "by" => (), "with" => (),
        "as" => (), "and" => (), "or" => (), "nor" => (),
        "we're" => (), "you're" => (), "they're" => (), "we've" => (), "you've" => (), "they've" => (), "i've" => (),
        "but" => (), "than" => (), "that" => (), "which" => (), "who" => (), "whom" => (), "whose" => (), "when" => (),
        "where" => (), "while" => (), "whilst" => (), "after" => (),
        "before" => (), "since" => (), "until" => (), "till" => (), "during" => (), "through" => (), "over" => (),
        "under" => (), "between" => (), "among" => (), "upon" => (),
        "into" => (), "onto" => (), "out" => (), "off" => (), "up" => (), "down" => (), "about" => (), "around" => (),
        "against" => (), "across" => (), "along" => (),
        "within" => (), "without" => (), "inside" => (), "means" => (), "above" => (), "below" => (), "behind" => (), "beyond" => (), "near" => (),
        "per" => (), "via" => (), "due" => (), "the" => (), "a" => (), "an" => (), "this" => (),
        "these" => (), "those" => (), "its" => (), "their" => (), "his" => (), "her" => (), "my" => (), "our" => (),
        "your" => (), "is" => (), "are" => (),
        "was" => (), "were" => (), "be" => (), "been" => (), "being" => (), "am" => (), "has" => (), "have" => (),
        "had" => (), "do" => (), "does" => (), "did" => (), "will" => (), "would" => (),
        "can" => (), "could" => (), "may" => (), "might" => (), "must" => (), "should" => (), "shall" => (),
        "not" => (), "if" => (), "because" => (), "so" => (),
        "it" => (), "he" => (), "she" => (), "they" => (), "we" => (), "i" => (), "you" => (), "them" => (),
        "him" => (), "us" => (), "me" => (), "myself" => (), "there" => (), "here" => (),
        "including" => (), "each" => (), "every" => (), "both" => (), "all" => (), "ago" => (), "now" => (),
        "then" => (), "also" => (),
        "just" => (), "only" => (), "already" => (), "still" => (), "even" => (), "too" => (), "yet" => (),
        "again" => (), "away" => (), "ahead" => (), "back" => (), "aboard" => (), "abroad" => (), "elsewhere" => (), "apiece" => (), "y" => (), "yoy" => (), "qoq" => (),
        "said" => (), "says" => (), "told" => (), "died" => (), "killed" => (), "took" => (), "made" => (),
        "came" => (), "went" => (), "got" => (), "gave" => (), "drew" => (), "drove" => (), "flew" => (),
        "grew" => (), "knew" => (), "threw" => (), "withdrew" => (), "wore" => (), "wrote" => (), "became" => (),
        "began" => (), "ran" => (), "fell" => (), "broke" => (), "chose" => (), "spoke" => (), "caught" => (),
        "twice" => (),
        "plus" => (), "minus" => (), "versus" => (), "vs" => (), "like" => (), "such" => (), "worth" => (),
        "what" => (), "how" => (), "why" => (),
        "although" => (), "though" => (), "however" => (), "despite" => (), "whether" => (), "once" => (),
        "unless" => (), "towards" => (), "toward" => (), "throughout" => (),
        "named" => (), "called" => (), "belonging" => (), "needed" => (), "left" => (), "alone" => (), "last" => (), "next" => (),
        "yesterday" => (), "today" => (), "tomorrow" => (), "tonight" => (), "monday" => (), "tuesday" => (),
        "wednesday" => (), "thursday" => (), "friday" => (), "saturday" => (), "sunday" => (), "ever" => (),
        "going" => (), "coming" => (), "himself" => (), "itself" => (), "themselves" => (),
        "lacks" => (), "puts" => (), "thinks" => (), "wants" => (), "owns" => (), "owes" => (), "goes" => (), "provides" => (), "becomes" => (),
        "requires" => (), "includes" => (), "carries" => (), "pays" => (), "gets" => (), "gives" => (), "imposes" => (), "saw" => (), "takes" => (), "keeps" => (), "seems" => (),
        "appears" => (), "believes" => (),
        "knows" => (), "comes" => (), "brings" => (), "sees" => (), "begins" => (), "continues" => (), "exists" => (),
        "suggests" => (), "expects" => (), "envisages" => (), "foresees" => (), "depends" => (), "applies" => (), "belongs" => (), "contains" => (),
        "follows" => (), "happens" => (), "beat" => (), "finds" => (), "warn" => (), "warns" => (), "flee" => (), "compares" => (), "await" => (), "mourn" => (), "urges" => (), "stole" => (),
    };
}
