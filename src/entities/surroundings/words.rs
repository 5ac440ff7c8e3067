//! The words that tell what the name beside them names.

use crate::entities::entity::EntityKind::{self, Organisation, Person, Place, Work};
use crate::table;

table! {
    /// Points from the word right before a name.
    pub(super) static BEFORE: (EntityKind, i16) = {
        "in" => (Place, 3), "near" => (Place, 3), "outside" => (Place, 3), "throughout" => (Place, 3),
        "across" => (Place, 3), "inside" => (Place, 2), "from" => (Place, 1), "at" => (Place, 1), "to" => (Place, 1),
        "toward" => (Place, 1), "towards" => (Place, 1), "around" => (Place, 1), "into" => (Place, 1),
        "between" => (Place, 1),
        "by" => (Person, 1), "with" => (Person, 1), "who" => (Person, 1), "when" => (Person, 1),
        "as" => (Person, 1), "album" => (Work, 6), "song" => (Work, 6), "single" => (Work, 5), "film" => (Work, 6),
        "movie" => (Work, 6), "book" => (Work, 6), "memoir" => (Work, 6), "autobiography" => (Work, 6), "novel" => (Work, 6), "opera" => (Work, 6), "series" => (Work, 5),
        "ship" => (Work, 9), "vessel" => (Work, 9), "yacht" => (Work, 9), "submarine" => (Work, 9),
        "aboard" => (Work, 5),
        "ferry" => (Work, 9), "trawler" => (Work, 9), "tanker" => (Work, 9), "freighter" => (Work, 9),
        "warship" => (Work, 9),
        "frigate" => (Work, 9), "destroyer" => (Work, 9), "schooner" => (Work, 9), "lifeboat" => (Work, 9),
        "flagship" => (Work, 9), "shuttle" => (Work, 6), "spacecraft" => (Work, 6), "satellite" => (Work, 6),
        "app" => (Work, 5), "podcast" => (Work, 6), "game" => (Work, 4), "called" => (Work, 1), "titled" => (Work, 6), "entitled" => (Work, 6),
        "musical" => (Work, 6), "documentary" => (Work, 6), "drama" => (Work, 5), "sitcom" => (Work, 6),
        "ngo" => (Organisation, 8),
    };
}

table! {
    /// Points from the word right behind a name.
    pub(super) static BEHIND: (EntityKind, i16) = {
        "who" => (Person, 4), "whose" => (Person, 3), "himself" => (Person, 3), "herself" => (Person, 3),
        "rainforest" => (Place, 15), "jungle" => (Place, 15), "basin" => (Place, 15),
        "where" => (Place, 3), "upon" => (Place, 2), "chair" => (Organisation, 3), "chairman" => (Organisation, 3),
        "chairwoman" => (Organisation, 3), "chief" => (Organisation, 3), "boss" => (Organisation, 3),
        "director" => (Organisation, 3), "spokesman" => (Organisation, 1), "spokeswoman" => (Organisation, 1),
        "spokesperson" => (Organisation, 1),
    };
}

table! {
    /// Before “to” and “from”: verbs of going, which one does to and from places.
    pub(super) static MOTION: () = {
        "moved" => (), "move" => (), "fled" => (), "travelled" => (), "traveled" => (), "travel" => (),
        "returned" => (),
        "return" => (), "flew" => (), "fly" => (), "went" => (), "go" => (), "came" => (), "come" => (),
        "retreat" => (),
        "retreated" => (), "emigrated" => (), "relocated" => (), "drove" => (), "marched" => (), "trip" => (),
        "visit" => (),
        "sailed" => (), "deported" => (), "transferred" => (), "flights" => (), "flight" => (), "trips" => (),
    };
}

table! {
    /// Before “in” and “of”: what one has of a company.
    pub(super) static HOLDINGS: () = {
        "share" => (), "shares" => (), "stake" => (), "stakes" => (), "stock" => (), "shareholder" => (),
        "shareholders" => (), "shareholding" => (), "investor" => (), "investors" => (), "subsidiary" => (),
    };
}

table! {
    /// Before “in”: what one learns, teaches, believes in; and where one is read or seen.
    pub(super) static FIELDS: () = {
        "appeared" => (), "appears" => (), "believer" => (), "championship" => (), "class" => (), "classes" => (),
        "course" => (), "courses" => (), "degree" => (), "degrees" => (), "diploma" => (), "doctorate" => (),
        "expert" => (), "featured" => (), "interest" => (), "lecturer" => (), "lessons" => (), "majored" => (),
        "phd" => (), "professor" => (), "published" => (), "trained" => (),
    };
}

table! {
    /// Right behind a name: what only firms do.
    pub(super) static TRADES: () = {
        "employs" => (), "employed" => (), "manufactures" => (), "shares" => (), "stores" => (), "customers" => (),
        "shareholders" => (), "factory" => (), "factories" => (), "profits" => (),
    };
}

table! {
    /// Right behind a name: what somebody does with a firm.
    pub(super) static LED: () = {
        "founded" => (), "co" => (), "cofounded" => (), "started" => (), "built" => (), "created" => (), "runs" => (),
        "ran" => (), "leads" => (), "led" => (), "heads" => (), "headed" => (), "chairs" => (), "owns" => (),
    };
}

table! {
    /// States as datelines shorten them.
    pub(super) static STATES: () = {
        "ala" => (), "ariz" => (), "ark" => (), "calif" => (), "colo" => (), "conn" => (), "fla" => (), "ga" => (),
        "ill" => (), "ind" => (), "kan" => (), "ky" => (), "la" => (), "mass" => (), "md" => (), "mich" => (),
        "minn" => (), "miss" => (), "mo" => (), "mont" => (), "neb" => (), "nev" => (), "okla" => (), "ont" => (),
        "ore" => (), "pa" => (), "tenn" => (), "va" => (), "vt" => (), "wash" => (), "wis" => (), "wyo" => (),
    };
}

table! {
    /// Before “of”: offices of companies and bodies, not of countries and towns.
    pub(super) static OFFICES: () = {
        "executive" => (), "chairman" => (), "chairwoman" => (), "chair" => (), "ceo" => (), "cfo" => (), "coo" => (),
        "founder" => (), "co-founder" => (), "director" => (), "treasurer" => (), "editor" => (),
    };
}

table! {
    /// Behind a name: whoever leads a club or plays for it.
    pub(super) static OF_CLUB: () = {
        "manager" => (), "striker" => (), "midfielder" => (), "goalkeeper" => (), "defender" => (), "winger" => (),
        "captain" => (), "coach" => (), "skipper" => (), "fullback" => (), "quarterback" => (), "pitcher" => (), "supporters" => (),
    };
}

table! {
    /// Right behind a name: what only people do.
    pub(super) static LIVES: () = {
        "scored" => (), "grew" => (), "starred" => (), "studied" => (), "graduated" => (), "wept" => (),
        "grinned" => (), "laughed" => (), "retired" => (), "pleaded" => (), "sang" => (), "married" => (),
        "divorced" => (), "posted" => (), "tweeted" => (), "remembers" => (), "remembered" => (), "hopes" => (),
        "lives" => (), "lived" => (), "wore" => (), "shrugged" => (), "nodded" => (), "hugged" => (),
        "apologised" => (), "apologized" => (), "abstained" => (), "confessed" => (), "wonders" => (),
    };
}
