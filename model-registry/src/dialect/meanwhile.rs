//! Work for the time in which a server answers.

use std::panic::resume_unwind;
use std::thread;

/// Works in another thread while this one asks a server, and returns what comes of both.
pub(crate) fn meanwhile<W: Send, A>(
    work: impl FnOnce() -> W + Send,
    ask: impl FnOnce() -> A,
) -> (W, A) {
    thread::scope(|scope| {
        let work = scope.spawn(work);
        let answer = ask();
        (work.join().unwrap_or_else(|panic| resume_unwind(panic)), answer)
    })
}
