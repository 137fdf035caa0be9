//! SQLite's dialect on the real engine, through the public door.

mod changes;
mod fuzz;
mod harness;
mod histories;
mod mutations;
mod rebuild;
mod results;
mod round_trip;
mod stored;
mod support;
