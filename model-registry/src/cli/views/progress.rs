//! How far a refresh is: a line for each view that runs at a terminal, and one for each that is done everywhere.

use std::collections::BTreeMap;
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use crate::cli::output;
use crate::refresh::{Outcome, Progress};
use crate::schema::ObjectName;

/// How long it takes so far, the number of the view, and its name.
const TEMPLATE: &str = "{spinner} {elapsed} {prefix} {wide_msg}";

/// The refresh as a person sees it. Where the standard error is no terminal, nothing is drawn.
#[derive(Default)]
pub(super) struct Shown {
    bars: MultiProgress,
    running: BTreeMap<ObjectName, ProgressBar>,
}

impl Shown {
    /// Shows what happens. Whoever stops reading our lines does not stop the refresh. Those that are not refreshed are
    /// named at the end.
    pub(super) fn tell(&mut self, progress: Progress<'_>) {
        match progress {
            Progress::Started { view, number, total } => {
                let bar = self.bars.add(ProgressBar::no_length());
                if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
                    bar.set_style(style);
                }
                bar.set_prefix(format!("[{number}/{total}]"));
                bar.set_message(view.to_string());
                bar.enable_steady_tick(Duration::from_millis(100));
                self.running.insert(view.clone(), bar);
            }
            Progress::Finished(report) => {
                self.end(&report.view);
                if let Outcome::Refreshed { .. } = report.outcome {
                    let _ = self.bars.suspend(|| output::line(report));
                }
            }
        }
    }

    /// Takes the line of a view away.
    pub(super) fn end(&mut self, view: &ObjectName) {
        if let Some(bar) = self.running.remove(view) {
            bar.finish_and_clear();
            self.bars.remove(&bar);
        }
    }
}
