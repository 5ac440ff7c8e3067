//! Work that is written as if it were done at once, and is done in steps: it says itself where a step may end.

use std::future::poll_fn;
use std::mem::replace;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Ends a step.
pub(super) fn turn() -> impl Future<Output = ()> {
    let mut had = false;
    poll_fn(move |_| if replace(&mut had, true) { Poll::Ready(()) } else { Poll::Pending })
}

/// Takes the next step; gives what came of the work when that was the last.
pub fn step<F: Future + ?Sized>(work: Pin<&mut F>) -> Option<F::Output> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

/// Takes all steps.
pub(super) fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Some(done) = step(work.as_mut()) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_ends_where_the_work_says() {
        let mut work = pin!(async {
            turn().await;
            turn().await;
            7
        });
        let mut steps = std::iter::repeat_with(|| step(work.as_mut()));
        assert_eq!([steps.next(), steps.next(), steps.next()], [Some(None), Some(None), Some(Some(7))]);
    }
}
