//! What a boot costs on PostgreSQL: with nothing to do, against one bare `SELECT` of Diesel's table on the same
//! connection; and with many small revisions, against Diesel's own harness. Both sides take turns.
//!
//! `cargo run --release -p registry-benches --bin boot-cost`

use std::error::Error;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel_migrations::MigrationHarness;
use model_registry::revision::{
    EmbeddedRevision, EmbeddedRevisions, Graph, Revision, Settings, Target,
};
use model_registry::{Runner, boot};
use registry_tests::postgres;

/// Of so many turns with nothing to do, the median counts.
const IDLE_TURNS: usize = 4000;

/// Of so many turns with something to do, the median counts.
const BUSY_TURNS: usize = 16;

/// One side: brings a database to the head.
type Upgrade = fn(&Graph, &mut PgConnection) -> Result<(), Box<dyn Error>>;

diesel::table! {
    /// Diesel's own table.
    __diesel_schema_migrations (version) {
        /// Of a revision that is applied.
        version -> VarChar,
        /// When it was.
        run_on -> Timestamp,
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    for revisions in [10, 100] {
        let [ours, bare] = nothing_to_do(revisions)?;
        report(&format!("nothing to do, {revisions} revisions: boot, bare SELECT"), ours, bare);
    }
    let [ours, diesels] = small_revisions(200)?;
    report("200 small revisions: ours, Diesel's harness", ours, diesels);
    Ok(())
}

fn report(what: &str, ours: Duration, other: Duration) {
    let ratio = ours.as_secs_f64() / other.as_secs_f64();
    println!("{what}: {ours:.1?}, {other:.1?}, ratio {ratio:.2}");
}

fn graph(count: usize) -> Result<Graph, Box<dyn Error>> {
    let version = |number: usize| (20_260_101_000_000 + number as u64).to_string();
    let revision = |number: usize| {
        let parents = number.checked_sub(1).map(version);
        let version = version(number);
        Revision {
            name: format!("{version}_step"),
            up: format!("CREATE TABLE table_{number} (id INTEGER PRIMARY KEY, note TEXT);\n"),
            down: Some(format!("DROP TABLE table_{number};\n")),
            settings: Settings::following(parents),
            replaced: Vec::new(),
            version,
        }
    };
    Ok(Graph::new((0..count).map(revision).collect())?)
}

/// The graph as a program carries it.
fn embedded(graph: &Graph) -> EmbeddedRevisions {
    let leak = |text: &str| -> &'static str { text.to_owned().leak() };
    let revisions = graph.revisions().iter().map(|revision| EmbeddedRevision {
        name: leak(&revision.name),
        version: leak(&revision.version),
        checksum: revision.checksum().leak(),
        up: leak(&revision.up),
        down: revision.down.as_deref().map(leak),
        metadata: None,
        replaced: &[],
    });
    EmbeddedRevisions { application: "benches 0", revisions: revisions.collect::<Vec<_>>().leak() }
}

fn nothing_to_do(revisions: usize) -> Result<[Duration; 2], Box<dyn Error>> {
    let database = postgres::database();
    let mut connection = database.connect();
    let embedded = embedded(&graph(revisions)?);
    boot(&mut connection, &embedded)?;
    let [mut ours, mut bare] = [Vec::new(), Vec::new()];
    for _ in 0..IDLE_TURNS {
        let start = Instant::now();
        assert!(boot(&mut connection, &embedded)?.is_empty());
        ours.push(start.elapsed());
        let start = Instant::now();
        let found: Vec<String> = __diesel_schema_migrations::table
            .select(__diesel_schema_migrations::version)
            .load(&mut connection)?;
        bare.push(start.elapsed());
        assert_eq!(found.len(), revisions);
    }
    Ok([median(ours), median(bare)])
}

/// The first one of a turn makes its files among more of those that were just deleted, so it is not always the same.
fn small_revisions(count: usize) -> Result<[Duration; 2], Box<dyn Error>> {
    let graph = graph(count)?;
    let sides: [Upgrade; 2] = [upgrade_ours, upgrade_diesels];
    let mut times = [Vec::new(), Vec::new()];
    for turn in 0..BUSY_TURNS {
        for place in 0..2 {
            let side = (turn + place) % 2;
            let database = postgres::database();
            let mut connection = database.connect();
            let start = Instant::now();
            sides[side](&graph, &mut connection)?;
            times[side].push(start.elapsed());
        }
    }
    Ok(times.map(median))
}

fn upgrade_ours(graph: &Graph, connection: &mut PgConnection) -> Result<(), Box<dyn Error>> {
    Runner::new(graph).upgrade(connection, &Target::Head)?;
    Ok(())
}

fn upgrade_diesels(graph: &Graph, connection: &mut PgConnection) -> Result<(), Box<dyn Error>> {
    let ran = connection.run_pending_migrations(graph.clone()).map(|ran| ran.len());
    match ran.map_err(|error| error.to_string())? {
        ran if ran == graph.revisions().len() => Ok(()),
        ran => Err(format!("{ran} ran").into()),
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
