//! Days of the proleptic Gregorian calendar. No clock: a date is always given.

use std::fmt;

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// The day with these numbers, if the calendar has it.
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in(year, month) {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// Reads the ISO 8601 form `2025-06-07`; what follows the day (a time) is passed over.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        if !matches!(rest.bytes().next(), None | Some(b'T' | b' ')) {
            return None;
        }
        let mut parts = day.splitn(3, '-');
        let mut number = |width: usize| {
            let part = parts.next()?;
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<i32>().ok())?
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        Self::new(year, month as u8, day as u8)
    }

    /// Days since 0000-03-01, counted so that leap days fall at the end of a year.
    pub const fn ordinal(self) -> i32 {
        let (year, month) =
            if self.month > 2 { (self.year, self.month as i32 - 3) } else { (self.year - 1, self.month as i32 + 9) };
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + self.day as i32
            - 1
    }

    /// The day that lies `days` after this one (before it, when negative), if the calendar has it.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let ordinal = self.ordinal().checked_add(days)?;
        // The year is found by its mean length and put right by at most one.
        let mut year = (ordinal as i64 * 400).div_euclid(146_097) as i32;
        let first = |year: i32| 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        if first(year + 1) <= ordinal {
            year += 1;
        } else if first(year) > ordinal {
            year -= 1;
        }
        let within = ordinal - first(year);
        let month = (5 * within + 2) / 153;
        let day = within - (153 * month + 2) / 5 + 1;
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        Self::new(year, month as u8, day as u8)
    }

    /// The day of the week: 0 is Monday.
    pub const fn weekday(self) -> u8 {
        (self.ordinal() + 2).rem_euclid(7) as u8
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not by a format string: padding weighs more than all else that a browser would take from the formatter.
        let padded = |number: String, width: usize| ["0".repeat(width.saturating_sub(number.len())), number].concat();
        let month = padded(self.month.to_string(), 2);
        let day = padded(self.day.to_string(), 2);
        f.write_str(&[&padded(self.year.to_string(), 4), "-", &month, "-", &day].concat())
    }
}

/// How many days the month has.
pub const fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_days_that_exist() {
        assert_eq!(Date::parse("2025-06-07").map(|d| d.to_string()).as_deref(), Some("2025-06-07"));
        assert!(Date::parse("2024-02-29T10:00:00Z").is_some());
        for bad in ["2025-02-29", "2025-6-7", "2025-13-01", "20250607", "yesterday", "", "2025-06-070"] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn weekdays_and_steps_agree_with_the_calendar() {
        let start = Date::new(2025, 6, 7).unwrap();
        assert_eq!(start.weekday(), 5, "7 June 2025 was a Saturday");
        let mut day = Date::new(1896, 1, 1).unwrap();
        for _ in 0..60_000 {
            let next = day.plus_days(1).unwrap();
            assert!(next > day && next.ordinal() == day.ordinal() + 1, "{day} {next}");
            assert_eq!(next.plus_days(-1), Some(day));
            assert_eq!(next.weekday(), (day.weekday() + 1) % 7);
            day = next;
        }
    }
}
