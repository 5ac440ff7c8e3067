//! Which marks belong together.
//!
//! Every block is read by itself, so that a stray mark costs at most its own paragraph. A stack pairs what can open with what
//! can close, in one pass; marks that stay alone are passed over.

use std::ops::Range;

use super::region::Region;
use super::sign::{Family, Sign, Turn, sign};
use super::transcript;
use crate::keys::word;
use crate::text::{BlockKind, Kind, Text};

/// Finds the stretches in order. None lies in another: what is quoted within a quotation is part of it.
pub(super) fn pair(text: &Text<'_>) -> Vec<Region> {
    let mut regions = Vec::new();
    let mut pairing = Pairing::default();
    let mut carried = None;
    let mut filled = (0..text.blocks.len()).filter(|&block| !text.blocks[block].is_empty()).peekable();
    while let Some(block) = filled.next() {
        let tokens = text.blocks[block].clone();
        let found = regions.len();
        let open = pairing.resolve(text, block, &mut regions);
        // What was left open before this block goes on only in a stretch that the block begins with.
        let first = [open.map(|open| open.token), regions.get(found).map(|region| region.start)];
        if carried.is_some() && !first.contains(&Some(tokens.start)) {
            regions.remove(found - 1);
            carried = None;
        }
        let found = regions.len().min(found);
        // A block quotation's last paragraph may sign it.
        let quotation = |block: usize| {
            let signature = transcript::signature(text, block).is_some();
            text.article.blocks()[block].kind == BlockKind::Quotation && !signature
        };
        let next = filled.peek().copied();
        if let Some(open) = open {
            let resumed = next.is_some_and(|next| opening_family(text, next) == Some(open.family))
                && begins_speech(text, open, tokens.start);
            if resumed || (carried == Some(open.family) && open.token == tokens.start) {
                let begins = |region: &Region| region.block == block && region.start > open.token;
                while regions.last().is_some_and(begins) {
                    regions.pop();
                }
                let Sign { token: start, width: opening, .. } = open;
                regions.push(Region { start, end: tokens.end, opening, closing: 0, block, goes_on: resumed });
            }
            carried = resumed.then_some(open.family);
        } else {
            carried = None;
        }
        if quotation(block) && regions.len() == found {
            let goes_on = next.is_some_and(|next| quotation(next) && opening_family(text, next).is_none());
            regions.push(Region { start: tokens.start, end: tokens.end, opening: 0, closing: 0, block, goes_on });
        }
    }
    regions
}

/// Whether words that run past their block may begin behind the mark: not amid a clause, where a closing mark
/// is lost or a space went astray (`a shame, "Hale said.`).
fn begins_speech(text: &Text<'_>, open: Sign, block: usize) -> bool {
    let next = text.tokens.get(open.token + open.width);
    open.token == block || next.is_some_and(|next| !next.is_word() || next.capital())
}

/// The family of the mark that a block begins with, if it can open a quotation.
fn opening_family(text: &Text<'_>, block: usize) -> Option<Family> {
    let tokens = text.blocks[block].clone();
    let sign = sign(text, tokens.start, &tokens)?;
    matches!(sign.turn, Turn::Open | Turn::Either).then_some(sign.family)
}

/// Buffers that serve one block after the other.
#[derive(Default)]
struct Pairing {
    signs: Vec<Sign>,
    /// For each sign, what the next sign of its family can do.
    ahead: Vec<Option<Turn>>,
    /// Open signs, by number.
    stack: Vec<usize>,
    /// Pairs of signs, by number, in the order they closed.
    pairs: Vec<(usize, usize)>,
}

impl Pairing {
    /// Adds the block's pairs, and returns the sign that stays open at its end.
    fn resolve(&mut self, text: &Text<'_>, block: usize, regions: &mut Vec<Region>) -> Option<Sign> {
        self.read(text, text.blocks[block].clone());
        if self.signs.is_empty() {
            return None;
        }
        self.look_ahead();
        self.match_signs(text);
        let found = regions.len();
        let mut floor = usize::MAX;
        // An inner pair closes before its outer one: backwards, the outer comes first.
        for &(open, close) in self.pairs.iter().rev().filter(|(open, close)| close > open) {
            if close < floor {
                floor = open;
                let (open, close) = (self.signs[open], self.signs[close]);
                let (opening, closing) = (open.width, close.width);
                if open.token + opening < close.token {
                    let end = close.token + closing;
                    regions.push(Region { start: open.token, end, opening, closing, block, goes_on: false });
                }
                // `"One. "Two," Hale said.`: paragraphs of one quotation that were run into one.
                let mut next = open;
                while let Some(number) = self.run_on(text, floor) {
                    floor = number;
                    let Sign { token: start, width: opening, .. } = self.signs[number];
                    regions.push(Region { start, end: next.token, opening, closing: 0, block, goes_on: true });
                    next = self.signs[number];
                }
            }
        }
        regions[found..].reverse();
        self.left_open()
    }

    /// The sign, still open, before the sign `number` that opens as it does: where the one begins a speech and the other a
    /// sentence, and nobody is said to say anything between them, the speech goes on.
    fn run_on(&self, text: &Text<'_>, number: usize) -> Option<usize> {
        let sign = self.signs[number];
        let before = self.signs[..number].iter().rposition(|before| before.family == sign.family)?;
        let open = self.signs[before];
        let begins = |sign: Sign| text.tokens.get(sign.token + sign.width).is_some_and(|t| t.capital());
        let stop = matches!(text.tokens[sign.token - 1].kind, Kind::Punct('.' | '?' | '!' | '…'));
        let mut between = text.tokens[open.token..sign.token].iter();
        let told = between.any(|t| word!(t.key, "said" | "says" | "told" | "added" | "asked"));
        let fits = sign.family != Family::Single && begins(open) && begins(sign) && stop && !told;
        (fits && self.stack.binary_search(&before).is_ok()).then_some(before)
    }

    fn read(&mut self, text: &Text<'_>, tokens: Range<usize>) {
        self.signs.clear();
        let mut i = tokens.start;
        while i < tokens.end {
            let mark = matches!(text.tokens[i].kind, Kind::Mark(_));
            if let Some(sign) = mark.then(|| sign(text, i, &tokens)).flatten() {
                self.signs.push(sign);
                i += sign.width;
            } else {
                i += 1;
            }
        }
    }

    /// Fills `ahead`. A doubtful mark tells nothing of what is ahead.
    fn look_ahead(&mut self) {
        self.ahead.clear();
        self.ahead.resize(self.signs.len(), None);
        let mut next = [None; 3];
        for (sign, ahead) in self.signs.iter().zip(&mut self.ahead).rev() {
            *ahead = next[sign.family as usize];
            if sign.turn != Turn::Doubtful {
                next[sign.family as usize] = Some(sign.turn);
            }
        }
    }

    fn match_signs(&mut self, text: &Text<'_>) {
        self.stack.clear();
        self.pairs.clear();
        let mut depth = [0_usize; 3];
        for number in 0..self.signs.len() {
            let sign = self.signs[number];
            let family = sign.family as usize;
            let due = depth[family] > 0;
            let ahead = self.ahead[number];
            let closes = match sign.turn {
                Turn::Open => due && closes_with_space_astray(text, sign, ahead),
                Turn::Close | Turn::Either => due,
                Turn::Doubtful => due && ahead != Some(Turn::Close),
            };
            // A single mark is too often an apostrophe to end a double-quoted stretch that began within.
            let top_is_same = self.stack.last().is_some_and(|&top| self.signs[top].family == sign.family);
            if closes && (top_is_same || sign.family != Family::Single) {
                while let Some(open) = self.stack.pop() {
                    depth[self.signs[open].family as usize] -= 1;
                    if self.signs[open].family == sign.family {
                        self.pairs.push((open, number));
                        break;
                    }
                }
            } else if !closes && opens(text, sign, due, ahead) {
                self.stack.push(number);
                depth[family] += 1;
            }
        }
    }

    /// The open sign whose quotation may run to the end of the block.
    fn left_open(&self) -> Option<Sign> {
        let open = self.stack.iter().rev().find(|&&open| self.signs[open].family != Family::Single);
        let open = *open.or(self.stack.last())?;
        // Where quotations follow in the same marks, this one lost its end long before.
        let family = self.signs[open].family;
        let overtaken = self.pairs.iter().any(|pair| pair.0 > open && self.signs[pair.0].family == family);
        (!overtaken).then_some(self.signs[open])
    }
}

/// Whether a sign that closes nothing opens.
fn opens(text: &Text<'_>, sign: Sign, due: bool, ahead: Option<Turn>) -> bool {
    match sign.turn {
        Turn::Open => true,
        Turn::Either => sign.family != Family::Single,
        // `was" risking it"`: two closing marks in a row where none is open; the space of the first went astray.
        Turn::Close => !due && ahead == Some(Turn::Close) && text.tokens[sign.token].is('"'),
        Turn::Doubtful => false,
    }
}

/// `"A, "he said`: an opening look, but a comma before it, and a lower-case word behind or no other mark to close with.
fn closes_with_space_astray(text: &Text<'_>, sign: Sign, ahead: Option<Turn>) -> bool {
    let before = sign.token.checked_sub(1).map(|before| text.tokens[before].kind);
    let comma = matches!(before, Some(Kind::Punct(',' | '.' | '?' | '!')));
    let goes_on = text.tokens.get(sign.token + sign.width).is_some_and(|next| next.is_word() && !next.capital());
    comma && (goes_on || ahead.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Article, read};

    fn stretches(lines: &str) -> Vec<String> {
        let article = Article::from_text(lines);
        let text = read(&article);
        pair(&text).iter().map(|r| text.slice(text.span(r.start..r.end)).to_owned()).collect()
    }

    #[test]
    fn house_styles() {
        assert_eq!(stretches("He said “go ‘home’ now” and left."), ["“go ‘home’ now”"]);
        assert_eq!(stretches("He said ‘don’t “go” now’ and left."), ["‘don’t “go” now’"]);
        assert_eq!(stretches("\"It's late,\" she said. \"Go.\""), ["\"It's late,\"", "\"Go.\""]);
        assert_eq!(stretches("'It's late,' she said. 'Go.'"), ["'It's late,'", "'Go.'"]);
        assert_eq!(stretches("Er sagte „geh“ und »nein« « non »."), ["„geh“", "»nein«", "« non »"]);
        assert_eq!(stretches("``Go,'' he said."), ["``Go,''"]);
    }

    #[test]
    fn apostrophes_and_primes_are_none() {
        assert!(stretches("The dogs’ owners of the ’90s liked rock ’n’ roll and the boys' band.").is_empty());
        assert!(stretches("He is 6'2\" tall and the board 12\" wide.").is_empty());
        assert_eq!(stretches("‘The dogs’ owners left,’ he said."), ["‘The dogs’ owners left,’"]);
        assert_eq!(stretches("'Rock 'n' roll lives,' he said."), ["'Rock 'n' roll lives,'"]);
        assert_eq!(stretches("\"It is 12\" long,\" he said."), ["\"It is 12\" long,\""]);
        assert_eq!(stretches("He praised ‘heroes’ at the teachers’ union."), ["‘heroes’"]);
    }

    #[test]
    fn broken_marks_cost_one_paragraph_at_most() {
        assert_eq!(stretches("It was\" at risk\" again."), ["\" at risk\""]);
        assert_eq!(stretches("\"Fine, \"he said, \"then go.\""), ["\"Fine, \"", "\"then go.\""]);
        assert_eq!(stretches("”It begins so,” he said."), ["”It begins so,”"]);
        assert_eq!(stretches("He said “go and left.\nShe said “stay” twice."), ["“stay”"]);
        assert_eq!(stretches("A \"stray and then \"this,\" he said."), ["\"this,\""]);
        assert!(stretches("\"\" and “” and “").is_empty());
    }

    #[test]
    fn paragraphs_that_open_and_do_not_close_go_on() {
        assert_eq!(stretches("He said: “One.\n\n“Two.\n“Three.” End."), ["“One.", "“Two.", "“Three.”"]);
        assert_eq!(stretches("“One,” he said. “Two.\n“Three.”"), ["“One,”", "“Two.", "“Three.”"]);
        assert_eq!(stretches("“One.\n“Two ‘2’.\n“Three.”"), ["“One.", "“Two ‘2’.", "“Three.”"]);
    }
}
