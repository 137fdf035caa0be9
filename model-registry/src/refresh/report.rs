//! What was refreshed.

use std::fmt;

use serde::Serialize;

use crate::schema::ObjectName;

/// What became of each view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The views, in an order in which they could be refreshed one by one.
    pub views: Vec<ViewReport>,
    /// How long all of it took, in milliseconds.
    pub duration_ms: u64,
    /// Where fewer were refreshed at the same time than was asked for: why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// What became of a view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ViewReport {
    /// The view.
    pub view: ObjectName,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What became of a view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "outcome")]
pub enum Outcome {
    /// It was refreshed.
    Refreshed {
        /// How long that took, in milliseconds.
        duration_ms: u64,
        /// How many rows it has now.
        rows: u64,
        /// Whether it could be read meanwhile.
        concurrently: bool,
    },
    /// It is as it was before.
    Failed {
        /// What the database says.
        message: String,
    },
    /// It is as it was before, since it reads one that could not be refreshed.
    Skipped {
        /// That one.
        because: ObjectName,
    },
}

impl Report {
    /// The views that are not refreshed, each with the reason.
    pub fn failures(&self) -> impl Iterator<Item = String> {
        self.views.iter().filter_map(|own| match &own.outcome {
            Outcome::Refreshed { .. } => None,
            Outcome::Failed { .. } | Outcome::Skipped { .. } => Some(own.to_string()),
        })
    }
}

/// `refreshed lab.totals (12 ms, 3 rows)`, `lab.totals is not refreshed: ...`.
impl fmt::Display for ViewReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let view = &self.view;
        match &self.outcome {
            Outcome::Refreshed { duration_ms, rows, concurrently } => {
                let how = if *concurrently { ", concurrently" } else { "" };
                let rows = Rows(*rows);
                write!(f, "refreshed {view} ({duration_ms} ms, {rows}{how})")
            }
            Outcome::Failed { message } => write!(f, "{view} is not refreshed: {message}"),
            Outcome::Skipped { because } => {
                write!(f, "{view} is not refreshed, since it reads {because}")
            }
        }
    }
}

/// A line for each view; without a line break at the end.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, view) in self.views.iter().enumerate() {
            let line_break = if number == 0 { "" } else { "\n" };
            write!(f, "{line_break}{view}")?;
        }
        Ok(())
    }
}

struct Rows(u64);

impl fmt::Display for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            1 => f.write_str("1 row"),
            count => write!(f, "{count} rows"),
        }
    }
}

/// What is done of a refresh, for whoever shows it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Progress<'a> {
    /// A view is about to be refreshed.
    Started {
        /// Which.
        view: &'a ObjectName,
        /// Its number in this refresh, from 1.
        number: usize,
        /// How many there are in it.
        total: usize,
    },
    /// A view was refreshed, or will not be.
    Finished(&'a ViewReport),
}
