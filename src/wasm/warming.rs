//! What is done before the first article comes.

use wasm_bindgen::prelude::*;

use crate::annotation::Show;
use crate::calendar::Date;
use crate::entities::Indexing;
use crate::pack::Pack;
use crate::steps::Steps;
use crate::text::Article;

/// Texts that have something of everything, little of it at first: what a text does not have, the engine need not compile yet.
const SAMPLES: &[&str] = &[
    "",
    "It is late.",
    "Ada Hale met Tom Barley.",
    "Prime Minister Ada Hale met Tom Barley, the chief executive of the Kestrel Line, in Wellington. Mr Barley, 52, and \
     New Zealand's Hale had spoken at the Harbour Board (HB) before; the HB declined.",
    "A plan is “sound”.",
    "“We will not wait.”",
    "“We will not wait”, no.",
    "“We will not wait,” he said.",
    "“We will not wait,” Ada Hale said.",
    "“We will not wait,” Hale told reporters on Friday. “It is late.” According to Barley, the plan is “sound”.\n\
     “She knows that,” he said in a statement.",
    "It has 1,200 workers.",
    "It cost $5 million in 2020, 8% of all.",
    "Trade, put at $A35 billion a year ago, rose 8% to about 3,000 tonnes by June 7, 2025.",
    "One in five of its 1,200 workers will go after two weeks; half a million tickets were sold, an 80 per cent increase \
     from 5 to 10 km.",
];

/// Reads samples, so that the lists of words are indexed and the engine has compiled what articles need.
#[wasm_bindgen]
#[derive(Default)]
pub struct Warming(Stage);

/// What is under way.
enum Stage {
    Index(Indexing),
    Read { article: Article, steps: Steps, rest: &'static [&'static str] },
}

impl Default for Stage {
    fn default() -> Self {
        Self::Index(Indexing::default())
    }
}

#[wasm_bindgen]
impl Warming {
    /// Nothing read yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a step, short enough for a task of its own; tells whether another follows.
    pub fn step(&mut self) -> bool {
        let rest = match &mut self.0 {
            Stage::Index(indexing) => {
                if indexing.step() {
                    return true;
                }
                SAMPLES
            }
            Stage::Read { article, steps, rest } => {
                let Some(annotations) = steps.next(article, &Pack::default(), Show::default()) else { return true };
                annotations.javascript(article);
                rest
            }
        };
        let Some((text, rest)) = rest.split_first() else { return false };
        let mut article = Article::from_text(text);
        article.date = Date::new(2025, 10, 14);
        self.0 = Stage::Read { article, steps: Steps::default(), rest };
        true
    }
}
