//! What is no figure: names with numbers, times of day, scores, ordinals, telephone numbers, addresses of the web.

mod address;
mod clock;
mod code;
mod label;
mod name;
mod score;

pub(super) use address::address;
pub(super) use clock::is_clock;
pub(super) use label::is_label;

use super::line::Line;

/// What digits may be that are no quantity. Each rule tells the token behind it, if it is that.
const RULES: [fn(&Line, usize) -> Option<usize>; 14] = [
    name::joined,
    code::groups,
    code::telephone,
    code::parted,
    clock::time,
    name::aircraft,
    name::lettered,
    label::item,
    code::power,
    score::score,
    score::vote,
    address::street,
    label::numbered,
    label::labelled,
];

/// If what stands at token `at` (digits) is no quantity, the token behind it.
pub(super) fn skip(line: &Line, at: usize) -> Option<usize> {
    RULES.iter().find_map(|rule| rule(line, at))
}
