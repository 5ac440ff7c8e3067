//! Dates and spans of them, written in ISO 8601.

/// `2025`, `-0393`
pub(super) fn year(year: i32) -> String {
    let mut out = String::new();
    if year < 0 {
        out.push('-');
    }
    digits(&mut out, year.unsigned_abs(), 4);
    out
}

/// `2025-06`; `--06` of a year that nobody knows.
pub(super) fn month(of: Option<i32>, month: u8) -> String {
    part(of.map_or_else(|| String::from("-"), year), month)
}

/// A date, and the number of its next smaller part behind it.
pub(super) fn part(mut date: String, number: u8) -> String {
    date.push('-');
    digits(&mut date, number.into(), 2);
    date
}

/// `2008/2012`; a span that ends where it begins is one date.
pub(super) fn span(first: String, last: &str) -> String {
    if first == last {
        return first;
    }
    first + "/" + last
}

/// The months of a year from one to another.
pub(super) fn months(of: i32, first: u8, last: u8) -> String {
    span(month(Some(of), first), &month(Some(of), last))
}

/// The years from one to another.
pub(super) fn years(first: i32, last: i32) -> String {
    span(year(first), &year(last))
}

/// A number in so many digits, four at most.
fn digits(out: &mut String, number: u32, width: usize) {
    for place in &[1000, 100, 10, 1][4 - width..] {
        out.push(char::from(b'0' + (number / place % 10) as u8));
    }
}
