//! What people are called by what they do, and what words are written on.

use crate::entities;
use crate::text::Key;

crate::table! {
    /// What people are called by as sources, beyond the titles and roles that may stand before a name.
    static ROLES: () = {
        "banker" => (), "child" => (), "co" => (), "critics" => (), "customer" => (),
        "defendant" => (), "democratic" => (), "deputy" => (), "employee" => (), "former" => (), "guardian" => (),
        "head" => (), "headmaster" => (), "major" => (), "member" => (), "men" => (), "migrant" => (),
        "neighbor" => (), "neighbour" => (), "officials" => (), "operative" => (), "parent" => (), "patient" => (),
        "people" => (), "person" => (), "police" => (), "presidential" => (), "protester" => (), "republican" => (),
        "source" => (), "speechwriter" => (), "supporter" => (), "tenant" => (), "tourist" => (), "trader" => (),
        "vice" => (), "voter" => (), "women" => (),
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

/// Whether the word names a role: it may stand right before a name, or be a source.
pub(super) fn is_role(key: Key) -> bool {
    entities::is_role(key) || ROLES.has(key)
}
