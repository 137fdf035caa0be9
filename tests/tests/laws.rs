//! What holds for all schemas, on every dialect, against the real engine.
//!
//! The cases are random, but the same in every run. `PROPTEST_RNG_SEED` chooses others, and `LAW_CASES` more of those
//! that run on an engine. A failure shows the smallest pair of schemas that it was found with, as SQL.

use std::cell::RefCell;
use std::env;

use model_registry::dialect::{Dialect, DialectName, dialect};
use model_registry::diff::diff;
use model_registry::plan::{Intent, Plan, PlanError, plan};
use model_registry::replay::{Script, replayer, replayer_of};
use model_registry::schema::{Object, Schema};
use model_registry::step::Step;
use proptest::prelude::Strategy;
use proptest::test_runner::{
    Config, RngSeed, TestCaseError, TestCaseResult, TestError, TestRunner,
};
use proptest::{prop_assert, prop_assert_eq};
use registry_tests::arbitrary::rows::{self, TableRows};
use registry_tests::arbitrary::{
    Pair, edited_pairs, pairs_with_code, pairs_with_views, schemas, schemas_with_code,
    unrelated_pairs,
};
use registry_tests::engine::Engine;

/// How many pairs are compared in memory.
const CASES_IN_MEMORY: u32 = 2000;

/// How many pairs run on an engine; about a minute for each dialect.
const CASES_ON_ENGINE: u32 = 200;

/// Any seed, as long as it is the same tomorrow.
const SEED: u64 = 20_261_122;

fn check<S: Strategy>(cases: u32, strategy: S, law: impl Fn(S::Value) -> TestCaseResult)
where
    S::Value: std::fmt::Debug,
{
    let mut config = Config { cases, failure_persistence: None, ..Config::default() };
    config.max_shrink_time = 120_000;
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(SEED);
    }
    match TestRunner::new(config).run(&strategy, law) {
        Ok(()) => {}
        Err(TestError::Abort(reason)) => panic!("{reason}"),
        Err(TestError::Fail(reason, value)) => panic!("{reason}\n{value:?}"),
    }
}

fn cases_on_engine() -> u32 {
    let said = env::var("LAW_CASES").ok();
    said.map_or(CASES_ON_ENGINE, |cases| cases.parse().expect("LAW_CASES is a number"))
}

/// Pairs of all kinds: most changes are small.
fn pairs(dialect: DialectName) -> impl Strategy<Value = Pair> {
    proptest::prop_oneof![3 => edited_pairs(dialect), 1 => unrelated_pairs(dialect)]
}

fn fails(error: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

/// Law 1: a schema does not differ from itself.
fn nothing_differs_from_itself(dialect: DialectName) {
    check(CASES_IN_MEMORY, schemas(dialect), |schema| {
        let steps = diff(&schema, &schema, &[]);
        prop_assert!(steps.is_empty(), "{}", described(&steps));
        Ok(())
    });
}

/// A replay that starts with a schema holds it.
fn a_replay_starts_from_any_schema(name: DialectName) {
    check(cases_on_engine(), schemas_with_code(name), |schema| {
        let mut replay = replayer_of(dialect(name), &schema).map_err(fails)?;
        expect_same("the replay", &replay.schema().map_err(fails)?, &schema)
    });
}

/// Law 2: the steps from one schema to another make the one of the other.
fn a_diff_makes_the_other(dialect: DialectName) {
    check(CASES_IN_MEMORY, pairs(dialect), |pair| {
        let steps = diff(&pair.from, &pair.to, &pair.renames);
        let mut made = pair.from.clone();
        for step in &steps {
            step.apply(&mut made).map_err(fails)?;
        }
        expect_same("the steps of the diff, applied", &made, &pair.to)
    });
}

/// Law 3: the reverse of a step undoes it.
fn a_step_is_undone_by_its_reverse(dialect: DialectName) {
    check(CASES_IN_MEMORY, pairs(dialect), |pair| {
        let mut schema = pair.from.clone();
        for step in diff(&pair.from, &pair.to, &pair.renames) {
            let before = schema.clone();
            step.apply(&mut schema).map_err(fails)?;
            let mut undone = schema.clone();
            step.reverse().apply(&mut undone).map_err(fails)?;
            expect_same(&step.describe(), &undone, &before)?;
        }
        Ok(())
    });
}

/// Laws 4, 5 and 7: the script up makes the second schema of the first one, the script down brings the first one
/// back, and the rows that both can hold are there all the way.
fn scripts_run_both_ways(name: DialectName) {
    let engine = RefCell::new(Engine::open(name));
    check(cases_on_engine(), edited_pairs(name), |pair| {
        let rows = rows::rows(&pair);
        run_both_ways(&mut engine.borrow_mut(), &pair, &rows)
    });
}

/// Laws 4 and 5 for schemas that differ in all things, in a database without rows.
fn scripts_run_between_unrelated_schemas(name: DialectName) {
    let engine = RefCell::new(Engine::open(name));
    check(cases_on_engine() / 2, unrelated_pairs(name), |pair| {
        run_both_ways(&mut engine.borrow_mut(), &pair, &[])
    });
}

fn run_both_ways(engine: &mut Engine, pair: &Pair, rows: &[TableRows]) -> TestCaseResult {
    let dialect = engine.dialect();
    let make = script(dialect, &decided(dialect, &Schema::default(), &pair.from, &[])?.up)?;
    let plan = decided(dialect, &pair.from, &pair.to, &pair.renames)?;
    let (up, down) = (script(dialect, &plan.up)?, script(dialect, &plan.down)?);
    engine.emptied();
    run(engine, &make, false)?;
    expect_schema(engine, "the first schema, made", &pair.from, &make)?;
    fill(engine, rows)?;
    let before = survivors(engine, rows, false)?;

    run(engine, &up, dialect.needs_own_transaction(&plan.up))?;
    expect_schema(engine, "up.sql", &pair.to, &up)?;
    prop_assert_eq!(&survivors(engine, rows, true)?, &before, "rows after up.sql:\n{}", up);

    run(engine, &down, dialect.needs_own_transaction(&plan.down))?;
    let scripts = format!("{up}\n-- and then down.sql\n{down}");
    expect_schema(engine, "down.sql", &pair.from, &scripts)?;
    prop_assert_eq!(&survivors(engine, rows, false)?, &before, "rows after:\n{}", scripts);
    Ok(())
}

/// Laws 4, 5 and 7 with views, triggers and other code over the tables, which must not stand in the way of a change.
fn scripts_run_around_code(name: DialectName) {
    let engine = RefCell::new(Engine::open(name));
    check(cases_on_engine() / 2, pairs_with_code(name), |pair| {
        let rows = rows::rows(&pair);
        run_both_ways(&mut engine.borrow_mut(), &pair, &rows)
    });
}

/// Laws 4, 5 and 7 with graphs of views over the tables, which are made again around a change, and come back whole.
fn scripts_run_around_views(name: DialectName) {
    let engine = RefCell::new(Engine::open(name));
    check(cases_on_engine() / 2, pairs_with_views(name), |pair| {
        let rows = rows::rows(&pair);
        run_both_ways(&mut engine.borrow_mut(), &pair, &rows)
    });
}

/// Law 6: replaying scripts gives the schema of a database that ran them.
fn replay_is_what_the_database_does(name: DialectName) {
    let engine = RefCell::new(Engine::open(name));
    let pairs = proptest::prop_oneof![
        2 => pairs(name), 1 => pairs_with_code(name), 1 => pairs_with_views(name)
    ];
    check(cases_on_engine(), pairs, |pair| {
        let mut engine = engine.borrow_mut();
        let dialect = engine.dialect();
        let make = decided(dialect, &Schema::default(), &pair.from, &[])?;
        let change = decided(dialect, &pair.from, &pair.to, &pair.renames)?;
        let mut replay = replayer(name).map_err(fails)?;
        engine.emptied();
        for steps in [&make.up, &change.up, &change.down] {
            let sql = script(dialect, steps)?;
            run(&mut engine, &sql, dialect.needs_own_transaction(steps))?;
            replay
                .run(Script { name: "up.sql", sql: &sql })
                .map_err(|error| fails(format!("{error}\n{sql}")))?;
            let replayed = replay.schema().map_err(fails)?;
            expect_schema(&mut engine, "the replayed schema", &replayed, &sql)?;
        }
        Ok(())
    });
}

/// The plan of an author who answers everything that the plan asks: what goes may go, and rows get a value. All
/// questions come at once.
fn decided(
    dialect: &dyn Dialect,
    from: &Schema,
    to: &Schema,
    renames: &[model_registry::diff::Rename],
) -> Result<Plan, TestCaseError> {
    let mut intent = Intent { renames: renames.to_vec(), ..Intent::default() };
    let questions = match plan(dialect, from, to, &intent) {
        Ok(plan) => return Ok(plan),
        Err(questions) => questions,
    };
    for question in questions {
        match question {
            PlanError::UnnamedDrop { object } | PlanError::LikelyRename { from: object, .. } => {
                intent.drops.insert(object.path());
            }
            PlanError::NoBackfill { object: Object::Column { table, name } } => {
                let whole = to.table(&table).map(|table| to.whole(table));
                let column = whole.as_ref().and_then(|table| table.column(&name));
                let column = column.ok_or_else(|| fails(format!("no column {table}.{name}")))?;
                let value = rows::backfill(dialect, from, to, column);
                intent.backfills.insert(Object::column(&table, &name).path(), value);
            }
            error => return Err(fails(error)),
        }
    }
    plan(dialect, from, to, &intent).map_err(|errors| fails(format!("{errors:#?}")))
}

fn script(dialect: &dyn Dialect, steps: &[Step]) -> Result<String, TestCaseError> {
    dialect.script(steps).map_err(|error| fails(format!("{error}\n{}", described(steps))))
}

fn run(engine: &mut Engine, script: &str, manages_transaction: bool) -> TestCaseResult {
    engine.migrate(script, manages_transaction).map_err(|error| fails(format!("{error}\n{script}")))
}

/// Fills the tables while no foreign key is looked at, since they may go in circles.
fn fill(engine: &mut Engine, rows: &[TableRows]) -> TestCaseResult {
    let dialect = engine.dialect();
    let (off, on) = match dialect.name() {
        DialectName::Postgres => {
            ("SET session_replication_role = replica;\n", "SET session_replication_role = DEFAULT;")
        }
        DialectName::Sqlite => ("PRAGMA foreign_keys = OFF;\n", "PRAGMA foreign_keys = ON;"),
    };
    let inserts: Vec<_> = rows.iter().filter_map(|rows| rows::insert(dialect, rows)).collect();
    let sql = format!("{off}{}\n{on}", inserts.join("\n"));
    engine.connection().execute(&sql).map_err(|error| fails(format!("{error}\n{sql}")))
}

type Rows = Vec<Vec<Option<String>>>;

/// The rows of all tables that stay, as far as the change leaves them as they are.
fn survivors(
    engine: &mut Engine,
    rows: &[TableRows],
    after: bool,
) -> Result<Vec<Rows>, TestCaseError> {
    let dialect = engine.dialect();
    let staying = rows.iter().filter(|rows| rows.columns.iter().any(|column| column.survives));
    staying
        .map(|rows| {
            let sql = rows::survivors(dialect, rows, after);
            let found = engine.connection().query(&sql);
            let mut found = found.map_err(|error| fails(format!("{error}\n{sql}")))?;
            found.sort();
            Ok(found)
        })
        .collect()
}

fn expect_schema(engine: &mut Engine, what: &str, wanted: &Schema, sql: &str) -> TestCaseResult {
    let connection = engine.connection();
    let found = connection.introspect().map_err(fails)?;
    let wanted = connection.normalize(wanted.clone(), &found).map_err(fails)?;
    prop_assert!(wanted.by_text.is_empty(), "{}: {:?}\n{}", what, wanted.by_text, sql);
    expect_same(what, &found, &wanted.schema).map_err(|error| fails(format!("{error}\n{sql}")))
}

fn expect_same(what: &str, found: &Schema, wanted: &Schema) -> TestCaseResult {
    let steps = diff(found, wanted, &[]);
    prop_assert!(steps.is_empty(), "{}: what is found lacks: {}", what, described(&steps));
    prop_assert!(
        found == wanted,
        "{}: they differ, but the diff is empty:\n{:#?}\n{:#?}",
        what,
        found,
        wanted
    );
    Ok(())
}

fn described(steps: &[Step]) -> String {
    let lines: Vec<_> =
        steps.iter().map(|step| format!("{}\n    {step:?}", step.describe())).collect();
    lines.join("\n")
}

/// Each law on each dialect.
macro_rules! laws {
    ($($law:ident),+ $(,)?) => {
        mod postgres {
            $(#[test] fn $law() { super::$law(super::DialectName::Postgres) })+
        }
        mod sqlite {
            $(#[test] fn $law() { super::$law(super::DialectName::Sqlite) })+
        }
    };
}

laws! {
    nothing_differs_from_itself,
    a_replay_starts_from_any_schema,
    a_diff_makes_the_other,
    a_step_is_undone_by_its_reverse,
    scripts_run_both_ways,
    scripts_run_between_unrelated_schemas,
    scripts_run_around_code,
    scripts_run_around_views,
    replay_is_what_the_database_does,
}
