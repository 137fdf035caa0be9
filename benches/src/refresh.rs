//! What jobs gain: 50 materialized views that read each other, refreshed by 4 jobs against one by one. Both take turns on
//! one database of a private PostgreSQL server.
//!
//! `cargo run -p registry-benches --bin refresh-jobs`; the profile matters little, since the server does the work.

use std::error::Error;
use std::time::Instant;

use model_registry::dialect::Backend;
use model_registry::refresh::{Choice, Concurrently, Refresh};
use registry_tests::postgres;

/// Layers of views, and views in each of them.
const LAYERS: usize = 5;
const WIDTH: usize = 10;

/// Rows of the table that all of them read.
const ROWS: usize = 200_000;

/// Of so many turns, the median counts.
const TURNS: usize = 9;

fn main() -> Result<(), Box<dyn Error>> {
    let database = postgres::database();
    make(&mut database.connect())?;
    let refresh = |jobs| -> Result<f64, Box<dyn Error>> {
        let start = Instant::now();
        let report = Refresh::new(Choice::All)
            .concurrently(Concurrently::Never)
            .run_jobs(jobs, || Ok::<_, String>(Box::new(database.connect()) as Box<dyn Backend>))?;
        let seconds = start.elapsed().as_secs_f64();
        match report.failures().next() {
            Some(failure) => Err(failure.into()),
            None => Ok(seconds),
        }
    };
    let [mut one, mut four] = [Vec::new(), Vec::new()];
    for _ in 0..TURNS {
        one.push(refresh(1)?);
        four.push(refresh(4)?);
    }
    let (one, four) = (median(one), median(four));
    println!(
        "{} views: one by one {one:.2} s, 4 jobs {four:.2} s, ratio {:.2}",
        LAYERS * WIDTH,
        one / four
    );
    Ok(())
}

/// Each view groups the table, and joins that with two of the views of the layer before.
fn make(connection: &mut dyn Backend) -> Result<(), Box<dyn Error>> {
    connection.execute(&format!(
        "CREATE TABLE base AS SELECT i AS id, i % 997 AS key, sqrt(i) AS value FROM generate_series(1, {ROWS}) i;
         ANALYZE base;"
    ))?;
    for layer in 0..LAYERS {
        for place in 0..WIDTH {
            let grouped = format!(
                "SELECT key, sum(value * {}) AS total FROM base GROUP BY key",
                layer * WIDTH + place + 1
            );
            let query = match layer.checked_sub(1) {
                None => grouped,
                Some(below) => format!(
                    "SELECT g.key, g.total + a.total + b.total AS total FROM ({grouped}) g
                     JOIN v{below}_{place} a ON a.key = g.key JOIN v{below}_{} b ON b.key = g.key",
                    (place + 1) % WIDTH
                ),
            };
            connection.execute(&format!(
                "CREATE MATERIALIZED VIEW v{layer}_{place} AS {query};
                 CREATE UNIQUE INDEX v{layer}_{place}_key ON v{layer}_{place} (key);"
            ))?;
        }
    }
    Ok(())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
