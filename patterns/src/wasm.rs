//! What JavaScript may call: `new Patterns(list)`, which the core is given to search with.

use wasm_bindgen::prelude::wasm_bindgen;

/// The patterns of a page's fact packs.
#[wasm_bindgen]
pub struct Patterns {
    all: crate::Patterns,
    problems: Vec<String>,
}

#[wasm_bindgen]
impl Patterns {
    /// Compiles patterns; those that cannot be used are left out, and told in `problems`.
    #[wasm_bindgen(constructor)]
    pub fn new(patterns: Vec<String>) -> Self {
        let all = crate::Patterns::new(patterns.iter().map(String::as_str));
        let told = all.broken.iter().map(|(number, reason)| {
            let start: String = patterns[*number].chars().take(60).collect();
            format!("the pattern {start:?} {reason}; mend the regular expression; the rest works")
        });
        let problems = told.collect();
        Self { all, problems }
    }

    /// What is wrong with the patterns.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Vec<String> {
        self.problems.clone()
    }

    /// What matches in a text: three numbers for each match, the pattern's and the bytes where it begins and ends.
    pub fn find(&self, text: &str) -> Vec<u32> {
        self.all.find(text).flat_map(|(number, range)| [number as u32, range.start as u32, range.end as u32]).collect()
    }
}
