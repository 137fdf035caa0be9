//! What a run is told besides its revisions.

use std::time::Duration;

use super::policy::Policies;
use crate::revision::Settings;

/// How long to wait for others that run revisions, if nothing else is said.
const LOCK_WAIT: Duration = Duration::from_secs(60);

/// How long a statement waits for a lock, if nothing else is said. All that comes to the table meanwhile waits too.
const LOCK_TIMEOUT: Duration = Duration::from_secs(5);

/// What a run is told besides its revisions.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub(super) application: String,
    pub(super) lock_wait: Duration,
    pub(super) timeouts: Timeouts,
    pub(super) retries: Retries,
    pub(super) policies: Policies,
    pub(super) mode: Mode,
}

/// What becomes of the chosen revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Each is run in a transaction of its own, where it may be.
    Each,
    /// All are run in one transaction.
    Batch,
    /// They are named.
    Dry,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            application: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
            lock_wait: LOCK_WAIT,
            timeouts: Timeouts { lock: Some(LOCK_TIMEOUT), statement: None },
            retries: Retries::default(),
            policies: Policies::default(),
            mode: Mode::Each,
        }
    }
}

/// PostgreSQL's `lock_timeout` and `statement_timeout`; SQLite has the first alone. What is not said stays as the connection has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Timeouts {
    pub(super) lock: Option<Duration>,
    pub(super) statement: Option<Duration>,
}

impl Timeouts {
    /// What the revision says goes before what the run says.
    pub(super) fn of(self, settings: &Settings) -> Self {
        Self {
            lock: settings.lock_timeout.or(self.lock),
            statement: settings.statement_timeout.or(self.statement),
        }
    }

    /// SQL that sets them for the open transaction.
    pub(super) fn local(self) -> String {
        self.settings().map(|(name, value)| format!("SET LOCAL {name} = {value};\n")).collect()
    }

    /// SQL that sets them for the connection, and SQL that puts back what is configured.
    pub(super) fn session(self) -> Option<[String; 2]> {
        let set: String =
            self.settings().map(|(name, value)| format!("SET {name} = {value};\n")).collect();
        let reset = self.settings().map(|(name, _)| format!("RESET {name};\n")).collect();
        (!set.is_empty()).then_some([set, reset])
    }

    fn settings(self) -> impl Iterator<Item = (&'static str, u128)> {
        let milliseconds = |duration: Duration| duration.as_millis();
        [("lock_timeout", self.lock), ("statement_timeout", self.statement)]
            .into_iter()
            .filter_map(move |(name, value)| Some((name, milliseconds(value?))))
    }
}

/// How often a revision is tried that gave up at its lock timeout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retries {
    /// How often after the first time.
    pub count: u32,
    /// The pause before the first of them. Each is twice as long as the one before.
    pub first_pause: Duration,
    /// The longest pause.
    pub longest_pause: Duration,
}

impl Default for Retries {
    /// 8 times, after pauses of 0.25 to 10 seconds: about a minute, in which a statement waits for 45 seconds more.
    fn default() -> Self {
        Self {
            count: 8,
            first_pause: Duration::from_millis(250),
            longest_pause: Duration::from_secs(10),
        }
    }
}

impl Retries {
    /// None: the first lock timeout is the end.
    pub const NEVER: Self =
        Self { count: 0, first_pause: Duration::ZERO, longest_pause: Duration::ZERO };

    /// The pause before the retry of that number, from 0; none where there is no such retry.
    pub(super) fn pause(&self, retry: u32) -> Option<Duration> {
        let factor = 2_u32.saturating_pow(retry);
        let pause = self.first_pause.saturating_mul(factor).min(self.longest_pause);
        (retry < self.count).then_some(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_the_longest_and_end() {
        let retries = Retries {
            count: 4,
            first_pause: Duration::from_millis(10),
            longest_pause: Duration::from_millis(35),
        };
        let pauses: Vec<_> = (0..5).map(|retry| retries.pause(retry)).collect();
        let milliseconds = |count| Some(Duration::from_millis(count));
        assert_eq!(
            pauses,
            [milliseconds(10), milliseconds(20), milliseconds(35), milliseconds(35), None]
        );
        assert_eq!(Retries::NEVER.pause(0), None);
    }
}
