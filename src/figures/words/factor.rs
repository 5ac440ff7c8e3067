//! Words of multiplying.

use crate::figures::figure::Change;

/// What a word of multiplying says.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) struct Factor {
    pub(in crate::figures) value: f64,
    pub(in crate::figures) change: Option<Change>,
    /// Whether the word is a verb's past or third person, which can be nothing else.
    pub(in crate::figures) verb: bool,
}

const fn up(value: f64) -> Factor {
    Factor { value, change: Some(Change::Up), verb: true }
}
const fn bare(value: f64) -> Factor {
    Factor { value, change: Some(Change::Up), verb: false }
}
const fn down(value: f64) -> Factor {
    Factor { value, change: Some(Change::Down), verb: true }
}

crate::table! {
    pub(in crate::figures) static FACTORS: Factor = {
        "doubled" => up(2.0), "doubles" => up(2.0), "doubling" => up(2.0), "double" => bare(2.0), "tripled" => up(3.0),
        "triples" => up(3.0), "tripling" => up(3.0), "triple" => bare(3.0), "trebled" => up(3.0), "trebling" => up(3.0),
        "treble" => bare(3.0), "quadrupled" => up(4.0), "quadruples" => up(4.0), "quadrupling" => up(4.0),
        "quadruple" => bare(4.0),
        "quintupled" => up(5.0), "quintuple" => bare(5.0), "quintupling" => up(5.0), "halved" => down(0.5),
        "halves" => down(0.5), "halving" => down(0.5), "halve" => down(0.5),
        "twofold" => up(2.0), "threefold" => up(3.0), "fourfold" => up(4.0), "fivefold" => up(5.0),
        "sixfold" => up(6.0),
        "sevenfold" => up(7.0), "eightfold" => up(8.0), "ninefold" => up(9.0), "tenfold" => up(10.0),
        "hundredfold" => up(100.0), "thousandfold" => up(1000.0),
        "twice" => Factor { value: 2.0, change: None, verb: false }, "thrice" => Factor { value: 3.0, change: None, verb: false },
    };
}
