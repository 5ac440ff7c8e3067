//! What people are called by what they do, and what words are written on.

use crate::text::Key;

crate::table! {
    /// What people and bodies are called by what they do: such a word may stand right before a name or be a source.
    static ROLES: () = {
        "president" => (), "chairman" => (), "chairwoman" => (), "chair" => (), "chief" => (), "director" => (),
        "spokesman" => (), "spokeswoman" => (), "spokesperson" => (), "minister" => (), "secretary" => (),
        "senator" => (), "congressman" => (), "congresswoman" => (), "governor" => (), "mayor" => (), "judge" => (),
        "justice" => (), "lawyer" => (), "attorney" => (), "prosecutor" => (), "professor" => (), "analyst" => (),
        "strategist" => (), "adviser" => (), "advisor" => (), "aide" => (), "manager" => (), "candidate" => (),
        "nominee" => (), "leader" => (), "host" => (), "anchor" => (), "reporter" => (), "journalist" => (),
        "columnist" => (), "editor" => (), "author" => (), "writer" => (), "historian" => (), "economist" => (),
        "scholar" => (), "expert" => (), "scientist" => (), "researcher" => (), "doctor" => (), "officer" => (),
        "sheriff" => (), "detective" => (), "general" => (), "colonel" => (), "captain" => (), "commander" => (),
        "ambassador" => (), "diplomat" => (), "envoy" => (), "official" => (), "officials" => (), "founder" => (),
        "owner" => (), "executive" => (), "ceo" => (), "boss" => (), "head" => (), "coach" => (), "player" => (),
        "actor" => (), "actress" => (), "singer" => (), "comedian" => (), "activist" => (), "organizer" => (),
        "organiser" => (), "consultant" => (), "pollster" => (), "operative" => (), "delegate" => (), "voter" => (),
        "lawmaker" => (), "legislator" => (), "representative" => (), "member" => (), "commissioner" => (),
        "counsel" => (), "treasurer" => (), "pastor" => (), "bishop" => (), "pope" => (), "king" => (), "queen" => (),
        "prince" => (), "princess" => (), "wife" => (), "husband" => (), "son" => (), "daughter" => (), "father" => (),
        "mother" => (), "brother" => (), "sister" => (), "friend" => (), "neighbor" => (), "neighbour" => (),
        "colleague" => (), "rival" => (), "opponent" => (), "billionaire" => (), "businessman" => (),
        "businesswoman" => (), "mogul" => (), "veteran" => (), "resident" => (), "student" => (), "teacher" => (),
        "speaker" => (), "whip" => (), "co" => (), "former" => (), "vice" => (), "deputy" => (), "speechwriter" => (),
        "presidential" => (), "republican" => (), "democratic" => (), "producer" => (), "filmmaker" => (),
        "man" => (), "woman" => (), "boy" => (), "girl" => (), "person" => (), "people" => (), "men" => (),
        "women" => (),
        "worker" => (), "driver" => (), "patient" => (), "victim" => (), "suspect" => (), "defendant" => (),
        "witness" => (), "protester" => (), "fisherman" => (), "employee" => (), "tenant" => (), "customer" => (),
        "survivor" => (), "supporter" => (), "critic" => (), "engineer" => (), "pilot" => (), "soldier" => (),
        "police" => (), "chancellor" => (), "premier" => (), "dean" => (), "rabbi" => (), "imam" => (), "priest" => (),
        "archbishop" => (), "headteacher" => (), "headmaster" => (), "barrister" => (), "solicitor" => (),
        "coroner" => (),
        "councillor" => (), "inspector" => (), "superintendent" => (), "constable" => (), "sergeant" => (),
        "lieutenant" => (), "major" => (), "admiral" => (), "guardian" => (), "grandfather" => (), "grandmother" => (),
        "uncle" => (), "aunt" => (), "cousin" => (), "widow" => (), "widower" => (), "parent" => (), "child" => (),
        "teenager" => (), "tourist" => (), "refugee" => (), "migrant" => (), "immigrant" => (), "investor" => (),
        "entrepreneur" => (), "banker" => (), "trader" => (), "trainer" => (), "skipper" => (), "striker" => (),
        "goalkeeper" => (), "midfielder" => (), "defender" => (), "batsman" => (), "bowler" => (), "champion" => (),
        "artist" => (), "designer" => (), "architect" => (), "chef" => (), "musician" => (), "composer" => (),
        "conductor" => (), "novelist" => (), "poet" => (), "playwright" => (), "critics" => (), "source" => (),
        "surgeon" => (), "physician" => (), "psychologist" => (), "biologist" => (), "farmer" => (), "nurse" => (),
        "landlady" => (), "landlord" => (), "shopkeeper" => (), "neuroscientist" => (), "negotiator" => (),
        "grower" => (),
        "forecaster" => (), "meteorologist" => (), "geologist" => (), "paediatrician" => (), "pediatrician" => (),
    };
}

crate::table! {
    /// Things that words are written on.
    static BEARERS: () = {
        "sign" => (), "signs" => (), "banner" => (), "banners" => (), "placard" => (), "placards" => (), "poster" => (),
        "posters" => (), "shirt" => (), "shirts" => (), "sticker" => (), "stickers" => (), "plaque" => (),
        "letter" => (),
        "note" => (), "leaflet" => (), "headline" => (),
    };
}

/// Whether words are written on what the word names.
pub(super) fn bears_words(key: Key) -> bool {
    BEARERS.has(key)
}

/// Whether the word names a role.
pub(super) fn is_role(key: Key) -> bool {
    ROLES.has(key)
}
