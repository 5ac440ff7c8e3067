//! Quantities: number words, money, percent, count, measure, ratio, multiple, duration, date; change and noun.

mod around;
mod count;
mod currency;
mod date;
mod dollar;
mod draft;
mod duration;
mod ends;
mod figure;
mod line;
mod measure;
mod money;
mod multiple;
mod not;
mod noun;
mod number;
mod per;
mod percent;
mod ratio;
mod scan;
mod unit;
mod words;

pub use currency::of_country as currency_of;
pub use figure::{Amount, Change, Figure, FigureKind, Qualifier, Value};
pub use scan::{find, find_in};
pub(crate) use words::change::{is_change, is_revised, is_verb as is_change_verb};
