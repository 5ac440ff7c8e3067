//! Quarters of a year.

use super::{iso, near};
use crate::figures::draft::Draft;
use crate::figures::line::Line;
use crate::figures::number::year;
use crate::keys::word;

/// “second quarter”, “Q3 2020”, “fourth quarter of 2019”
pub(super) fn quarter(line: &Line, at: usize, n: u8) -> Option<Draft> {
    let (n, mut end) = if n == 0 {
        if !line.capital(at) || !line.glued(at + 1) {
            return None;
        }
        let n: u8 = line.str(at + 1).parse().ok().filter(|n| (1..=4).contains(n))?;
        (n, at + 2)
    } else if word!(line.key(at + 1), "quarter") && word!(line.before(at), "the" | "'s" | "this" | "last" | "in") {
        (n, at + 2)
    } else {
        return None;
    };
    let of = end + usize::from(word!(line.key(end), "of"));
    let year = match year(line.str(of)).filter(|_| line.number(of)) {
        Some(year) => {
            end = of + 1;
            Some(year)
        }
        // The last of these quarters that is over, or the next.
        None => line.today.map(|today| match near::ahead(line, at..end) {
            true => today.year + i32::from(today.month > n * 3),
            false => today.year - i32::from(today.month <= n * 3),
        }),
    };
    let value = year.map(|year| iso::months(year, n * 3 - 2, n * 3));
    Some(Draft::dated(line, at..end, value))
}
