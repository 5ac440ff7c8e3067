//! The direction of a change, and whether a figure is its size or its result.

use super::super::draft::Draft;
use super::super::line::{Line, word};
use super::super::{Amount, Change, FigureKind};
use Change::{Down, Up};

crate::table! {
    /// Words of change.
    static CHANGES: Change = {
        "rose" => Up, "rise" => Up, "rises" => Up, "risen" => Up, "rising" => Up, "increase" => Up, "increased" => Up, "increases" => Up, "increasing" => Up, "grew" => Up, "grow" => Up,
        "grown" => Up, "growing" => Up, "grows" => Up, "growth" => Up, "climbed" => Up, "climb" => Up, "climbing" => Up, "jumped" => Up, "jump" => Up, "surged" => Up, "surge" => Up, "soared" => Up,
        "soar" => Up, "gained" => Up, "gain" => Up, "up" => Up, "raised" => Up, "raise" => Up, "boost" => Up, "boosted" => Up, "advanced" => Up, "expanded" => Up, "higher" => Up, "hike" => Up, "spike" => Up, "spiked" => Up, "rallied" => Up, "uptick" => Up,
        "fell" => Down, "fall" => Down, "falls" => Down, "fallen" => Down, "falling" => Down, "decrease" => Down, "decreased" => Down, "decreases" => Down, "drop" => Down, "dropped" => Down, "drops" => Down, "declined" => Down, "decline" => Down,
        "plunged" => Down, "plummeted" => Down, "slumped" => Down, "slipped" => Down, "slid" => Down, "sank" => Down, "tumbled" => Down, "lost" => Down, "down" => Down, "cut" => Down, "cuts" => Down, "cutting" => Down,
        "reduced" => Down, "reduce" => Down, "reducing" => Down, "reduction" => Down, "shrank" => Down, "lower" => Down, "lowered" => Down, "eased" => Down, "slashed" => Down, "dipped" => Down, "shed" => Down, "discount" => Down,
    };
}

/// How far before a figure its word of change may stand.
const REACH: usize = 4;

pub(super) fn find(line: &Line, draft: &mut Draft) {
    let figure = &mut draft.figure;
    if matches!(figure.kind, FigureKind::Date | FigureKind::Duration | FigureKind::Multiple) {
        return;
    }
    let end = draft.tokens.end;
    if figure.kind == FigureKind::Percent {
        let noun = [end - 1, end].into_iter().find_map(|i| {
            CHANGES
                .get(line.key(i))
                .filter(|_| !word!(line.key(i), "up" | "down" | "cut" | "lower" | "higher") || i < end)
        });
        if let Some(change) = noun {
            (figure.change, figure.amount) = (Some(*change), Some(Amount::By));
            return;
        }
    }
    let mut i = draft.tokens.start;
    let mut amount = None;
    for _ in 0..REACH {
        let Some(before) = i.checked_sub(1).filter(|i| *i >= line.start) else { return };
        i = before;
        let key = line.key(i);
        if word!(key, "by") {
            amount = amount.or(Some(Amount::By));
        } else if word!(key, "to") {
            amount = amount.or(Some(Amount::To));
        } else if word!(key, "from" | "and" | "of" | "in" | "with" | "at") || !line.word(i) {
            return;
        } else if let Some(change) = CHANGES.get(key) {
            if word!(key, "up") && word!(line.key(i + 1), "to") {
                return;
            }
            figure.change = Some(*change);
            figure.amount = amount.or((figure.kind == FigureKind::Percent).then_some(Amount::By));
            return;
        }
    }
}
