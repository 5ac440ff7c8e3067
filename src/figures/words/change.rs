//! The words of change.

use crate::figures::figure::Change;
use crate::figures::line::Line;
use crate::keys::word;
use crate::text::Key;
use Change::{Down, Up};
use How::{Close, Free, Object};

/// How far before a figure its word of change may stand.
pub(in crate::figures) const REACH: usize = 12;

/// A word of change.
#[derive(Clone, Copy)]
pub(in crate::figures) struct Word {
    pub(in crate::figures) change: Change,
    pub(in crate::figures) how: How,
}

/// What a word of change may stand before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::figures) enum How {
    /// Anything that changes by itself: “rose”, “fell”.
    Free,
    /// What is changed stands behind it, and the figure behind `by` or `to`, or the figure is a percentage: “raised”, “cut”.
    Object,
    /// Right before the figure only: “up”, “down”.
    Close,
}
const fn up(how: How) -> Word {
    Word { change: Up, how }
}
const fn down(how: How) -> Word {
    Word { change: Down, how }
}

crate::table! {
    pub(in crate::figures) static CHANGES: Word = {
        "rose" => up(Free), "rise" => up(Free), "rises" => up(Free), "risen" => up(Free), "rising" => up(Free),
        "increase" => up(Free), "increased" => up(Free), "increases" => up(Free),
        "increasing" => up(Free), "grew" => up(Free), "grow" => up(Free), "grown" => up(Free), "growing" => up(Free),
        "grows" => up(Free), "growth" => up(Free), "climbed" => up(Free), "climb" => up(Free),
        "climbs" => up(Free), "climbing" => up(Free), "jumped" => up(Free), "jump" => up(Free), "jumps" => up(Free),
        "jumping" => up(Free), "surged" => up(Free), "surge" => up(Free), "surging" => up(Free),
        "soared" => up(Free), "soar" => up(Free), "soaring" => up(Free), "gained" => up(Free), "gain" => up(Free),
        "gaining" => up(Free), "advanced" => up(Free), "advancing" => up(Free), "firmed" => up(Free), "expanded" => up(Free), "expand" => up(Free),
        "rallied" => up(Free), "appreciated" => up(Free), "appreciates" => up(Free),
        "spiked" => up(Free), "swelled" => up(Free), "ballooned" => up(Free), "rebounded" => up(Free),
        "strengthened" => up(Free), "accelerated" => up(Free), "surges" => up(Free), "soars" => up(Free),
        "spikes" => up(Free), "spiking" => up(Free), "rebounding" => up(Free), "leapt" => up(Free),
        "leaped" => up(Free), "leaps" => up(Free), "rocketed" => up(Free), "skyrocketed" => up(Free),
        "gains" => up(Free), "expanding" => up(Free), "widened" => up(Free), "mounted" => up(Free),
        "quickened" => up(Free), "upped" => up(Object), "boosts" => up(Object), "lifts" => up(Object),
        "lifting" => up(Object), "hikes" => up(Object), "hiking" => up(Object), "adds" => up(Object), "added" => up(Object), "add" => up(Object), "adding" => up(Object),
        "raised" => up(Object), "raise" => up(Object), "raises" => up(Object), "raising" => up(Object),
        "boost" => up(Object), "boosted" => up(Object), "boosting" => up(Object), "lifted" => up(Object),
        "lift" => up(Object), "hiked" => up(Object),
        "hike" => up(Object), "pushed" => up(Object), "up" => up(Close), "higher" => up(Close),
        "fell" => down(Free), "fall" => down(Free), "falls" => down(Free), "fallen" => down(Free),
        "falling" => down(Free), "decrease" => down(Free), "decreased" => down(Free), "decreases" => down(Free),
        "decreasing" => down(Free),
        "drop" => down(Free), "dropped" => down(Free), "drops" => down(Free), "dropping" => down(Free),
        "declined" => down(Free), "decline" => down(Free), "declining" => down(Free), "declines" => down(Free),
        "plunged" => down(Free), "plunge" => down(Free), "plummeted" => down(Free),
        "slumped" => down(Free), "slump" => down(Free), "slipped" => down(Free), "slid" => down(Free),
        "sank" => down(Free), "sunk" => down(Free), "tumbled" => down(Free), "lost" => down(Object),
        "loses" => down(Object), "lose" => down(Object), "losing" => down(Object), "shrank" => down(Free),
        "shrunk" => down(Free), "shrink" => down(Free), "contracted" => down(Free), "eased" => down(Free),
        "dipped" => down(Free), "slowed" => down(Free), "weakened" => down(Free), "retreated" => down(Free),
        "halved" => down(Free), "dived" => down(Free), "crashed" => down(Free), "plunges" => down(Free),
        "plunging" => down(Free), "plummet" => down(Free), "plummets" => down(Free), "plummeting" => down(Free),
        "slumps" => down(Free), "slumping" => down(Free), "slips" => down(Free), "slipping" => down(Free),
        "weaken" => down(Free), "rebound" => up(Free), "strengthen" => up(Free), "slides" => down(Free), "sliding" => down(Free), "sinks" => down(Free), "sinking" => down(Free),
        "tumbles" => down(Free), "tumbling" => down(Free), "shrinks" => down(Free), "shrinking" => down(Free),
        "eases" => down(Free), "easing" => down(Free), "dips" => down(Free), "dipping" => down(Free),
        "slows" => down(Free), "slowing" => down(Free), "weakens" => down(Free), "weakening" => down(Free),
        "dwindled" => down(Free), "depreciated" => down(Free), "depreciates" => down(Free), "depreciating" => down(Free), "devalued" => down(Object), "devalue" => down(Object), "collapsed" => down(Free), "nosedived" => down(Free),
        "cooled" => down(Free), "narrowed" => down(Free), "moderated" => down(Free), "softened" => down(Free), "receded" => down(Free),
        "cut" => down(Object), "cuts" => down(Object), "cutting" => down(Object), "reduced" => down(Object),
        "reduce" => down(Object), "reduces" => down(Object), "reducing" => down(Object), "reduction" => down(Free),
        "lower" => down(Close), "lowered" => down(Object), "lowers" => down(Object), "lowering" => down(Object),
        "slashes" => down(Object), "slashing" => down(Object), "shedding" => down(Object), "sheds" => down(Object),
        "trims" => down(Object), "trimming" => down(Object), "curbed" => down(Object),
        "slashed" => down(Object), "slash" => down(Object), "shed" => down(Object), "trimmed" => down(Object),
        "trim" => down(Object), "pared" => down(Object), "down" => down(Close),
    };
}

crate::table! {
    /// Nouns of change that a percentage stands right before, and takes into its span: “80% increase”.
    pub(in crate::figures) static NOUNS: Change = {
        "increase" => Up, "rise" => Up, "jump" => Up, "surge" => Up, "gain" => Up, "growth" => Up, "hike" => Up,
        "boost" => Up, "spike" => Up, "uptick" => Up, "increases" => Up, "rises" => Up, "leap" => Up,
        "rebound" => Up, "expansion" => Up, "raise" => Up,
        "drop" => Down, "fall" => Down, "decline" => Down, "decrease" => Down, "reduction" => Down, "cut" => Down,
        "slump" => Down, "plunge" => Down, "dip" => Down, "slide" => Down, "discount" => Down, "cuts" => Down,
        "contraction" => Down, "devaluation" => Down, "slowdown" => Down, "downturn" => Down, "falls" => Down,
    };
}

crate::table! {
    /// Words that compare what a figure tells apart: “23% lower”, “five times larger”.
    pub(in crate::figures) static COMPARED: Change = {
        "more" => Up, "higher" => Up, "larger" => Up, "bigger" => Up, "greater" => Up, "faster" => Up, "longer" => Up,
        "dearer" => Up, "pricier" => Up, "costlier" => Up, "stronger" => Up, "heavier" => Up, "hotter" => Up, "warmer" => Up,
        "less" => Down, "lower" => Down, "fewer" => Down, "cheaper" => Down, "smaller" => Down, "shorter" => Down,
        "slower" => Down, "weaker" => Down, "lighter" => Down, "fainter" => Down, "narrower" => Down,
        "poorer" => Down, "colder" => Down, "cooler" => Down, "thinner" => Down, "younger" => Down, "slimmer" => Down, "quieter" => Down, "leaner" => Down, "dimmer" => Down, "rarer" => Down, "milder" => Down, "calmer" => Down, "drier" => Down, "softer" => Down,
    };
}

crate::table! {
    /// Words between a word of change and its figure.
    pub(in crate::figures) static BETWEEN: () = {
        "about" => (), "around" => (), "nearly" => (), "almost" => (), "roughly" => (), "some" => (),
        "approximately" => (), "more" => (), "less" => (), "than" => (), "over" => (), "under" => (), "at" => (),
        "least" => (),
        "a" => (), "an" => (), "the" => (), "just" => (), "only" => (), "another" => (), "further" => (),
        "additional" => (), "record" => (), "estimated" => (), "slightly" => (), "sharply" => (), "even" => (),
        "as" => (), "much" => (), "well" => (), "up" => (), "down" => (), "between" => (),
        "maximum" => (), "minimum" => (), "annual" => (), "annualized" => (), "annualised" => (), "rate" => (), "of" => (), "whopping" => (),
        "modest" => (), "average" => (), "total" => (), "again" => (), "steadily" => (), "yearly" => (), "mere" => (),
        "still" => (), "seasonally" => (), "adjusted" => (),
        "back" => (), "year" => (), "on" => (),
    };
}

/// Whether the word makes what is compared more or less.
pub(in crate::figures) fn compared(key: Key) -> Option<Change> {
    COMPARED.get(key).copied()
}

crate::table! {
    /// Words behind `up`, `lower` and the like that leave them to the figure before.
    pub(in crate::figures) static BEHIND_PARTICLES: () = {
        "at" => (), "on" => (), "from" => (), "than" => (), "in" => (), "since" => (), "over" => (), "for" => (),
        "after" => (), "this" => (), "last" => (), "year" => (), "to" => (), "and" => (), "while" => (), "by" => (),
        "as" => (), "compared" => (),
    };
}

/// Whether the word changes something, or is the change itself.
pub(crate) fn is_change(key: Key) -> bool {
    CHANGES.has(key) || NOUNS.has(key) || COMPARED.has(key)
}

/// Whether the word is a verb of change.
pub(crate) fn is_verb(key: Key) -> bool {
    CHANGES.get(key).is_some_and(|word| word.how != Close) && !word!(key, "growth" | "reduction")
}

/// Whether the word says of an end of a change that it was told otherwise before, or was the most of all: “from a revised 6.9”.
pub(crate) fn is_revised(key: Key) -> bool {
    word!(
        key,
        "revised"
            | "upwardly"
            | "downwardly"
            | "record"
            | "previous"
            | "earlier"
            | "initial"
            | "original"
            | "provisional"
            | "peak"
    )
}

/// Whether what a verb of change changes stands behind it.
pub(in crate::figures) fn takes_object(key: Key) -> bool {
    CHANGES.get(key).is_some_and(|word| word.how == Object)
}

/// Whether the word is a noun of change.
pub(in crate::figures) fn is_noun(key: Key) -> bool {
    NOUNS.has(key)
}

/// Whether the word may stand between a verb of change and its figure without being what is changed.
pub(in crate::figures) fn is_between(key: Key) -> bool {
    BETWEEN.has(key)
}

/// Whether the verb is one of losing.
pub(in crate::figures) fn loses(key: Key) -> bool {
    word!(key, "lost" | "lose" | "loses" | "losing")
}

/// Whether the verb adds its object to something.
pub(in crate::figures) fn adds(key: Key) -> bool {
    word!(key, "add" | "adds" | "added" | "adding")
}

/// Whether the word before `up to` makes that where something came to, and no limit: “inching back up to”, but not “rise up to”.
pub(in crate::figures) fn went(key: Key) -> bool {
    WENT.has(key)
}

crate::table! {
    /// Verbs of going up or down, as the next word says.
    pub(in crate::figures) static WENT: () = {
        "back" => (), "went" => (), "go" => (), "goes" => (), "going" => (), "came" => (), "gone" => (), "moved" => (),
        "edge" => (), "tick" => (), "creep" => (), "inch" => (), "drift" => (), "ticked" => (), "crept" => (), "nudged" => (), "inched" => (), "edged" => (), "bumped" => (), "pushed" => (),
        "revised" => (), "brought" => (), "taking" => (), "bringing" => (), "shot" => (), "trade" => (), "end" => (),
        "close" => (), "trading" => (), "trending" => (), "closing" => (), "edging" => (), "creeping" => (), "ticking" => (),
    };
}

crate::table! {
    /// Verbs of going from one number to another, either way.
    pub(in crate::figures) static MOVES: () = {
        "went" => (), "go" => (), "goes" => (), "going" => (), "moved" => (), "changed" => (), "switched" => (), "slow" => (),
        "forecast" => (), "swung" => (), "revised" => (), "crept" => (), "edged" => (), "drifted" => (),
    };
}

/// Whether with the verb at `i` `up` and `down` speak of no change: “gave up”, “holding up $9bn”.
pub(in crate::figures) fn leaves(line: &Line, i: usize) -> bool {
    let key = line.key(i);
    PARTICLES.has(key) || line.str(i).ends_with("ing") && !went(key)
}

crate::table! {
    /// Words with which `up` and `down` speak of no change.
    pub(in crate::figures) static PARTICLES: () = {
        "gave" => (), "give" => (), "gives" => (), "made" => (), "make" => (), "makes" => (),
        "start" => (), "set" => (), "sets" => (), "put" => (), "puts" => (), "pays" => (), "pick" => (), "picks" => (), "turns" => (), "shuts" => (), "end" => (), "ended" => (),
        "boils" => (), "burned" => (), "burnt" => (), "come" => (),
        "came" => (), "took" => (), "take" => (), "takes" => (), "picked" => (),
        "turned" => (), "shut" => (), "close" => (), "add" => (), "adds" => (), "eat" => (), "sign" => (),
        "signed" => (), "rack" => (), "racked" => (),
        "hold" => (), "held" => (), "line" => (), "lined" => (), "stand" => (), "stood" => (), "broke" => (),
        "break" => (), "track" => (), "tracked" => (), "gunned" => (), "rounded" => (), "round" => (), "use" => (),
        "used" => (), "pay" => (), "paid" => (), "snapped" => (), "blew" => (), "blow" => (), "calmed" => (),
        "chase" => (), "chased" => (), "hunt" => (), "warm" => (), "tied" => (), "shot" => (), "laid" => (), "lay" => (), "settle" => (),
        "narrowed" => (), "hand" => (), "hands" => (), "handed" => (), "pony" => (), "stump" => (), "cough" => (),
    };
}
