//! What a word, or a sign, can be in a number.

use crate::text::{Key, Sieve};

/// What a word can be in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figures) enum Sense {
    /// zero to nineteen
    Ones(u8),
    /// twenty to ninety
    Tens(u8),
    /// hundred
    Hundred,
    /// A power of ten from thousand on.
    Scale(u8),
    /// dozen
    Dozen,
    /// half
    Half,
    /// third, quarter, fifth …: one of so many parts
    Part(u8),
    /// thirds, quarters, fifths …
    Parts(u8),
    /// dozens, hundreds, thousands …
    Vague,
    /// a, an
    Article,
    /// several, a few
    Few,
    /// multibillion
    Many,
}
use Sense::*;

crate::table! {
    static WORDS: Sense = {
        "zero" => Ones(0), "one" => Ones(1), "two" => Ones(2), "three" => Ones(3), "four" => Ones(4), "five" => Ones(5),
        "six" => Ones(6), "seven" => Ones(7), "eight" => Ones(8), "nine" => Ones(9), "ten" => Ones(10),
        "eleven" => Ones(11), "twelve" => Ones(12), "thirteen" => Ones(13), "fourteen" => Ones(14),
        "fifteen" => Ones(15), "sixteen" => Ones(16), "seventeen" => Ones(17), "eighteen" => Ones(18),
        "nineteen" => Ones(19), "twenty" => Tens(20), "thirty" => Tens(30), "forty" => Tens(40), "fifty" => Tens(50),
        "sixty" => Tens(60), "seventy" => Tens(70), "eighty" => Tens(80), "ninety" => Tens(90),
        "hundred" => Hundred, "thousand" => Scale(3), "million" => Scale(6), "billion" => Scale(9),
        "trillion" => Scale(12), "quadrillion" => Scale(15), "lakh" => Scale(5), "lakhs" => Scale(5),
        "crore" => Scale(7), "crores" => Scale(7), "mln" => Scale(6), "bln" => Scale(9), "dozen" => Dozen,
        "half" => Half, "third" => Part(3), "quarter" => Part(4), "fourth" => Part(4), "fourths" => Parts(4),
        "fifth" => Part(5), "sixth" => Part(6),
        "seventh" => Part(7), "eighth" => Part(8), "ninth" => Part(9), "tenth" => Part(10), "twelfth" => Part(12),
        "twentieth" => Part(20), "hundredth" => Part(100),
        "halves" => Parts(2), "thirds" => Parts(3), "quarters" => Parts(4), "fifths" => Parts(5), "sixths" => Parts(6),
        "sevenths" => Parts(7), "eighths" => Parts(8), "ninths" => Parts(9), "tenths" => Parts(10),
        "twelfths" => Parts(12), "hundredths" => Parts(100),
        "dozens" => Vague, "scores" => Vague, "tens" => Vague, "hundreds" => Vague, "thousands" => Vague,
        "millions" => Vague, "billions" => Vague, "trillions" => Vague,
        "a" => Article, "an" => Article, "several" => Few, "few" => Few, "multibillion" => Many, "multimillion" => Many,
        "multitrillion" => Many,
    };
}

/// What the word with this key can be in a number.
pub(in crate::figures) fn sense(key: Key) -> Option<&'static Sense> {
    if key == Key::NONE { None } else { WORDS.get(key) }
}

/// Lets the words that can begin a number pass.
pub(in crate::figures) fn triggers(sieve: Sieve) -> Sieve {
    sieve.and(&WORDS)
}

/// What a fraction in one character is worth.
pub(super) fn vulgar(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => return None,
    })
}
