//! Whose turn it is: what the page does is noted, and what is to be done for it waits for a task of its own.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::Inner;
use crate::dom::mode::REST;

/// No task of ours is longer than this, in milliseconds, but for the reading of the text and the layout of its marks.
const CHUNK: f64 = 4.0;

impl Inner {
    /// The page has changed something in the article.
    pub(super) fn mutated(&self, records: &Array) {
        let now = self.now();
        self.lend(&mut |state| state.note(records, now));
        self.plan();
    }

    /// Something came near the viewport, or left it; perhaps with the whole article, which then nobody reads any more.
    pub(super) fn seen(&self, entries: &Array) {
        if !self.root.is_connected() {
            return self.give_back();
        }
        let mut seen = Ok(());
        self.lend(&mut |state| seen = state.painter.seen(entries));
        self.give_up_on(seen);
    }

    /// The timer has rung.
    pub(super) fn tick(&self) {
        self.timer.set(None);
        let now = self.now();
        let mut is_due = false;
        self.lend(&mut |state| {
            state.absorb(now);
            let rested = state.waiting && state.restless.settle(now, self.is_loaded()) && !self.is_selecting();
            is_due = state.gathered.is_some() || rested || state.stale && now >= state.pause;
        });
        let done = if is_due { self.read_half() } else { self.work().map(|()| self.plan()) };
        self.give_up_on(done);
    }

    /// Sets the timer for what is to be done next.
    pub(super) fn plan(&self) {
        let now = self.now();
        let delay = self.with(|state| {
            if state.gathered.is_some() || (!state.stale && !state.work.is_empty()) {
                Some(0.0)
            } else if state.stale {
                Some((state.pause - now).max(0.0))
            } else {
                state.waiting.then_some(REST)
            }
        });
        let Some(delay) = delay.flatten() else { return };
        let due = now + delay;
        if let Some((timer, earlier)) = self.timer.get() {
            if earlier <= due {
                return;
            }
            self.window.clear_timeout_with_handle(timer);
        }
        let timer = self.with(|state| {
            let tick = state.tick.as_ref().unchecked_ref();
            self.window.set_timeout_with_callback_and_timeout_and_arguments_0(tick, delay as i32)
        });
        if let Some(Ok(timer)) = timer {
            self.timer.set(Some((timer, due)));
        }
    }

    /// Makes elements for one task.
    pub(super) fn work(&self) -> Result<(), JsValue> {
        let begun = self.now();
        let (mut had, mut has, mut done) = (false, false, Ok(()));
        self.lend(&mut |state| {
            had = !state.work.is_empty();
            state.absorb(begun);
            done = state.work(|| self.now() - begun < CHUNK);
            has = !state.work.is_empty();
        });
        done?;
        if had && !has {
            self.tell();
        }
        Ok(())
    }
}
