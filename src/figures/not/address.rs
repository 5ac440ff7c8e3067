//! Addresses: of the web, and of a house.

use crate::figures::line::Line;
use crate::keys::word;

/// If an address of the web, a handle or a hashtag begins at token `at`, the token behind it.
pub(in crate::figures) fn address(line: &Line, at: usize) -> Option<usize> {
    let web = word!(line.key(at), "http" | "https" | "www" | "ftp")
        && line.glued(at + 1)
        && (line.is(at + 1, ':') || line.is(at + 1, '.'));
    let handle = (line.is(at, '@') || line.is(at, '#')) && line.glued(at + 1);
    if !(web || handle) {
        return None;
    }
    let mut end = at + 1;
    while line.glued(end) {
        end += 1;
    }
    Some(end)
}

/// “7 W 23rd St”, “412 La Loma Way”
pub(super) fn street(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let named = (next..next + 5)
        .take_while(|i| line.capital(*i) || line.number(*i) || line.word(*i) && line.glued(*i))
        .any(|i| i > next && STREETS.has(line.key(i)));
    (line.capital(next) && named).then_some(next)
}

crate::table! {
    static STREETS: () = {
        "st" => (), "street" => (), "road" => (), "rd" => (), "avenue" => (), "ave" => (), "way" => (), "drive" => (),
        "dr" => (), "lane" => (), "boulevard" => (), "blvd" => (),
        "place" => (), "court" => (), "square" => (), "terrace" => (), "close" => (), "crescent" => (), "parade" => (),
        "quay" => (), "highway" => (), "row" => (),
    };
}
