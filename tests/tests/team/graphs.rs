//! Random graphs: from any state to any revision, the schema is that of exactly what the revision builds on.

use std::cell::RefCell;
use std::collections::BTreeSet;

use model_registry::dialect::{Backend, DialectName};
use model_registry::revision::{Graph, Revision, Settings, replay};
use model_registry::schema::Schema;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use registry_tests::engine::Engine;

use super::{down, runs, up};

/// For each revision: its parents, and what it depends on beside them, by their positions.
type Shape = Vec<(BTreeSet<usize>, BTreeSet<usize>)>;

fn shapes() -> impl Strategy<Value = Shape> {
    let one = |position: usize| {
        let earlier = || prop::collection::btree_set(0..position.max(1), 0..=2.min(position));
        (earlier(), prop::collection::btree_set(0..position.max(1), 0..=1.min(position)))
    };
    (1usize..9).prop_flat_map(move |count| (0..count).map(one).collect::<Vec<_>>())
}

fn version(position: usize) -> String {
    format!("202601010000{position:02}")
}

/// Revisions that each make a table, and a column in the table of their first parent.
fn graph(shape: &Shape) -> Graph {
    let revisions = shape.iter().enumerate().map(|(position, (parents, depends_on))| {
        let versions = |positions: &BTreeSet<usize>| {
            positions.iter().map(|one| version(*one)).collect::<Vec<_>>()
        };
        let column = parents.iter().next().map(|parent| (parent, position));
        let [mut up, mut down] = [
            format!("CREATE TABLE t{position} (id INTEGER PRIMARY KEY);\n"),
            format!("DROP TABLE t{position};\n"),
        ];
        if let Some((parent, own)) = column {
            up.push_str(&format!("ALTER TABLE t{parent} ADD COLUMN c{own} INTEGER;\n"));
            down = format!("ALTER TABLE t{parent} DROP COLUMN c{own};\n{down}");
        }
        Revision {
            name: format!("{}_{position}", version(position)),
            version: version(position),
            up,
            down: Some(down),
            settings: Settings {
                depends_on: versions(depends_on),
                ..Settings::following(versions(parents))
            },
            replaced: Vec::new(),
        }
    });
    Graph::new(revisions.collect()).expect("a graph")
}

fn check(
    connection: &mut dyn Backend,
    dialect: DialectName,
    graph: &Graph,
    walk: &[(usize, bool)],
) -> Result<(), TestCaseError> {
    let mut applied: BTreeSet<String> = BTreeSet::new();
    for (choice, back) in walk {
        let revision = &graph.revisions()[choice % graph.revisions().len()];
        let builds_on: BTreeSet<String> = graph
            .ancestors(&revision.version)
            .into_iter()
            .map(|revision| revision.version.clone())
            .collect();
        up(connection, graph, &revision.name)
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        applied.extend(builds_on.iter().cloned());
        if *back {
            down(connection, graph, &revision.name)
                .map_err(|error| TestCaseError::fail(error.to_string()))?;
            applied = builds_on;
        }
        let wanted = graph.revisions().iter().filter(|other| applied.contains(&other.version));
        let wanted =
            replay(dialect, wanted).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(connection.introspect().expect("introspects"), wanted);
    }
    up(connection, graph, "heads").map_err(|error| TestCaseError::fail(error.to_string()))?;
    let all = replay(dialect, graph.revisions()).expect("replays");
    prop_assert_eq!(connection.introspect().expect("introspects"), all);
    down(connection, graph, "base").map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(connection.introspect().expect("introspects"), Schema::default());
    Ok(())
}

#[test]
fn any_state_leads_to_any_revision() {
    for (dialect, few) in [(DialectName::Sqlite, 96), (DialectName::Postgres, 8)] {
        let engine = RefCell::new(Engine::open(dialect));
        let config = Config { cases: runs(few), failure_persistence: None, ..Config::default() };
        let strategy = (shapes(), prop::collection::vec((0usize..9, any::<bool>()), 0..6));
        let result = TestRunner::new(config).run(&strategy, |(shape, walk)| {
            check(engine.borrow_mut().emptied(), dialect, &graph(&shape), &walk)
        });
        if let Err(error) = result {
            panic!("{dialect}: {error}");
        }
    }
}
