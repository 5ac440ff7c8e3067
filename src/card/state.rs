//! When a card opens and closes: a state machine without clock or browser.
//!
//! The timings are those that Wikipedia's page previews arrived at: a pointer that passes over a mark opens nothing, one
//! that rests there does, and one that slips off on its way to the card is forgiven.

/// What the pointer is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// The text of a mark.
    Mark(usize),
    /// The card.
    Card,
    /// The way from the mark to its card.
    Bridge,
    /// Anything else.
    Page,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The pointer moved.
    Over(Over),
    /// The time that [`State::wait`] asked for has passed.
    Elapsed,
    /// A mark was clicked, tapped, or pressed with Enter or Space.
    Press(usize),
    /// The card moves to another mark of the same entity or speaker.
    Jump(usize),
    /// Esc, the close button, a click elsewhere, a mark that left the screen.
    Dismiss,
}

/// What must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Build the card unseen, so that it shows at once.
    Prepare(usize),
    /// Show it as a preview.
    Show(usize),
    /// Show it to stay, and bring the focus to it.
    Pin(usize),
    /// Take it away.
    Close,
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing.
    #[default]
    Closed,
    /// Nothing yet, but the pointer rests on a mark.
    Aimed { mark: usize, prepared: bool },
    /// A card, for as long as the pointer stays with it.
    Preview { mark: usize },
    /// A card that the pointer has left; perhaps for another mark.
    Leaving { mark: usize, next: Option<usize> },
    /// A card that stays.
    Pinned { mark: usize },
}

/// Milliseconds on a mark until its card is built.
const START: i32 = 150;
/// Milliseconds on a mark until its card shows.
const SHOW: i32 = 500;
/// Milliseconds away from mark and card until the card goes.
const GRACE: i32 = 300;

impl State {
    /// The mark whose card shows.
    pub(super) fn open(self) -> Option<usize> {
        match self {
            State::Closed | State::Aimed { .. } => None,
            State::Preview { mark } | State::Leaving { mark, .. } | State::Pinned { mark } => Some(mark),
        }
    }

    /// Whether the card stays when the pointer leaves.
    pub(super) fn pinned(self) -> bool {
        matches!(self, State::Pinned { .. })
    }

    /// The milliseconds after which [`Event::Elapsed`] is due, from when this state began.
    pub(super) fn wait(self) -> Option<i32> {
        match self {
            State::Aimed { prepared: false, .. } => Some(START),
            State::Aimed { prepared: true, .. } => Some(SHOW - START),
            State::Leaving { next: None, .. } => Some(GRACE),
            // A reader who goes from card to card has no need to ask twice.
            State::Leaving { next: Some(_), .. } => Some(START),
            State::Closed | State::Preview { .. } | State::Pinned { .. } => None,
        }
    }

    /// Takes in what happened and says what must be done.
    pub(super) fn on(&mut self, event: Event) -> Option<Effect> {
        use State::*;
        let (next, effect) = match (event, *self) {
            (Event::Over(_), Pinned { .. }) => return None,
            (Event::Over(over), state) => (state.over(over), None),
            (Event::Elapsed, Aimed { mark, prepared: false }) => {
                (Aimed { mark, prepared: true }, Some(Effect::Prepare(mark)))
            }
            (Event::Elapsed, Aimed { mark, .. } | Leaving { next: Some(mark), .. }) => {
                (Preview { mark }, Some(Effect::Show(mark)))
            }
            (Event::Elapsed, Leaving { .. }) => (Closed, Some(Effect::Close)),
            (Event::Elapsed, _) => return None,
            // Only a card that a press opened is closed by one: a click on a card that hover opened keeps it.
            (Event::Press(mark), Pinned { mark: open }) if mark == open => (Closed, Some(Effect::Close)),
            (Event::Press(mark) | Event::Jump(mark), _) => (Pinned { mark }, Some(Effect::Pin(mark))),
            (Event::Dismiss, state) => (Closed, state.open().map(|_| Effect::Close)),
        };
        *self = next;
        effect
    }

    /// Where the pointer's move leads while nothing is pinned.
    fn over(self, over: Over) -> State {
        use State::*;
        match (self, over) {
            (Aimed { mark, .. } | Preview { mark }, Over::Mark(n)) if n == mark => self,
            (Leaving { mark, .. }, Over::Mark(n)) if n == mark => Preview { mark },
            (Leaving { mark, .. } | Preview { mark }, Over::Mark(n)) => Leaving { mark, next: Some(n) },
            (_, Over::Mark(mark)) => Aimed { mark, prepared: false },
            (Leaving { mark, .. } | Preview { mark }, Over::Card) => Preview { mark },
            (Leaving { mark, .. } | Preview { mark }, Over::Bridge | Over::Page) => Leaving { mark, next: None },
            _ => Closed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a run of events does, and where it ends.
    fn run(events: &[Event]) -> (State, Vec<Effect>) {
        let mut state = State::default();
        let effects = events.iter().filter_map(|&event| state.on(event)).collect();
        (state, effects)
    }

    const ON: Event = Event::Over(Over::Mark(1));
    const OTHER: Event = Event::Over(Over::Mark(2));
    const CARD: Event = Event::Over(Over::Card);
    const AWAY: Event = Event::Over(Over::Page);
    const LATER: Event = Event::Elapsed;
    const PRESS: Event = Event::Press(1);

    #[test]
    fn a_pointer_that_rests_opens_and_one_that_passes_does_not() {
        assert_eq!(run(&[ON, ON, LATER, ON, LATER]).1, [Effect::Prepare(1), Effect::Show(1)]);
        assert_eq!(run(&[ON, AWAY, LATER, LATER]), (State::Closed, vec![]));
        assert_eq!(run(&[ON, OTHER, LATER, LATER]).1, [Effect::Prepare(2), Effect::Show(2)]);
        let mut state = State::default();
        state.on(ON);
        let start = state.wait();
        state.on(LATER);
        assert_eq!((start, state.wait()), (Some(150), Some(350)));
    }

    #[test]
    fn a_card_stays_while_the_pointer_is_with_it_and_for_a_grace() {
        let open = [ON, LATER, LATER];
        let then = |rest: &[Event]| run(&[&open, rest].concat());
        assert_eq!(then(&[AWAY]).0.wait(), Some(300));
        assert_eq!(then(&[AWAY, CARD]).0, State::Preview { mark: 1 });
        assert_eq!(then(&[AWAY, ON]).0, State::Preview { mark: 1 });
        assert_eq!(then(&[Event::Over(Over::Bridge), CARD, LATER]).0, State::Preview { mark: 1 });
        assert_eq!(then(&[CARD, AWAY, LATER]).1.last(), Some(&Effect::Close));
        assert_eq!(then(&[OTHER, LATER]).1.last(), Some(&Effect::Show(2)));
        assert_eq!(then(&[OTHER]).0.wait(), Some(150));
    }

    #[test]
    fn a_pin_keeps_a_card_that_hover_opened_and_a_second_press_closes_it() {
        assert_eq!(run(&[ON, LATER, LATER, PRESS]).0, State::Pinned { mark: 1 });
        assert_eq!(run(&[PRESS, AWAY, LATER, OTHER, LATER]).0, State::Pinned { mark: 1 });
        assert_eq!(run(&[PRESS, PRESS]).1, [Effect::Pin(1), Effect::Close]);
        assert_eq!(run(&[PRESS, Event::Press(2)]).1, [Effect::Pin(1), Effect::Pin(2)]);
        assert_eq!(run(&[PRESS, Event::Jump(2)]).0, State::Pinned { mark: 2 });
    }

    #[test]
    fn what_is_closed_is_not_closed_again() {
        assert_eq!(run(&[Event::Dismiss]).1, []);
        assert_eq!(run(&[ON, Event::Dismiss, LATER]), (State::Closed, vec![]));
        assert_eq!(run(&[PRESS, Event::Dismiss, Event::Dismiss]).1, [Effect::Pin(1), Effect::Close]);
    }
}
