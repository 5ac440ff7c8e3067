//! The day that relative dates are counted from.

use super::super::line::Line;
use super::absolute;
use crate::calendar::Date;
use crate::figures::figure::Value;
use crate::text::Text;

/// A dateline stands among the first blocks, and holds little else.
const BLOCKS: usize = 12;
const TOKENS: usize = 9;

/// The day an article was published: what the page says, else a dateline that is a full date and nothing more.
pub(in crate::figures) fn today(text: &Text<'_>) -> Option<Date> {
    if text.article.date.is_some() {
        return text.article.date;
    }
    let lines = text.blocks.iter().take(BLOCKS).filter(|block| !block.is_empty() && block.len() <= TOKENS);
    lines.into_iter().find_map(|block| dateline(&Line { text, start: block.start, end: block.end, today: None }))
}

/// The day that a line gives, if it says nothing else.
fn dateline(line: &Line) -> Option<Date> {
    let draft = if line.number(line.start) {
        absolute::number_first(line, line.start)
    } else {
        absolute::word_first(line, line.start)
    }?;
    match &draft.figure.value {
        Value::Date(date) if draft.tokens.end == line.end => Date::parse(date),
        _ => None,
    }
}
