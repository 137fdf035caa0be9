//! How far a run is: a bar at a terminal, a line for each revision that is done everywhere.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::output;
use crate::runner::{Direction, Progress};

/// The number of the revision, how long it takes so far, its name, and the statement that runs.
const TEMPLATE: &str = "{spinner} [{pos}/{len}] {bar:20} {elapsed} {prefix}: {wide_msg}";

/// The run as a person sees it. Where the standard error is no terminal, the bar is not drawn.
pub(super) struct Shown {
    bar: ProgressBar,
    direction: Direction,
}

impl Shown {
    pub(super) fn new(direction: Direction) -> Self {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            bar.set_style(style);
        }
        Self { bar, direction }
    }

    /// Shows what happens. Whoever stops reading our lines does not stop the run.
    pub(super) fn tell(&self, progress: Progress<'_>) {
        let bar = &self.bar;
        match progress {
            Progress::Waiting => {
                bar.suspend(|| output::note("another process runs migrations: waiting for it"));
            }
            Progress::Started { revision, number, total, .. } => {
                bar.enable_steady_tick(Duration::from_millis(100));
                bar.set_length(total as u64);
                bar.set_position(number as u64);
                bar.reset_elapsed();
                bar.set_prefix(revision.name.clone());
                bar.set_message("");
            }
            Progress::Statement { sql, .. } => bar.set_message(first_line(sql)),
            Progress::DroppedIndex { index, .. } => {
                bar.suspend(|| {
                    output::note(format_args!(
                        "dropped {index}, which an earlier try had left invalid"
                    ));
                });
            }
            Progress::Retrying { revision, tries, pause } => bar.suspend(|| {
                output::note(format_args!(
                    "{}: another client holds a lock on what it changes (try {tries}): again in {} ms",
                    revision.name,
                    pause.as_millis()
                ));
            }),
            Progress::Finished { revision, duration } => {
                let done = match self.direction {
                    Direction::Up => "applied",
                    Direction::Down => "took back",
                };
                let text = format!("{done} {} ({} ms)", revision.name, duration.as_millis());
                let _ = bar.suspend(|| output::line(text));
            }
        }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// The first line of a statement, without what a terminal would take for a command.
fn first_line(sql: &str) -> String {
    let line = sql.lines().next().unwrap_or_default();
    line.chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .take(200)
        .collect()
}
