//! The comparison of models with migrations, without a server: what the build step and `check` do.
//!
//! `cargo bench -p registry-benches --bench offline` measures it as `check` runs it, in release;
//! `cargo bench -p registry-benches --bench offline --profile dev` as a build script runs it, by default in dev.

use std::path::Path;

use divan::Bencher;
use model_registry::Metadata;
use model_registry::dialect::{DialectName, dialect};
use model_registry::drift::compare;
use model_registry::revision::{read_directory, replay};
use registry_benches::{models, write_migrations};

fn main() {
    divan::main();
}

/// Tables and revisions: a project as many are, and a large one.
const PROJECTS: [(usize, usize); 2] = [(112, 100), (1000, 1000)];

/// Models, migrations on disk, and the comparison that finds nothing.
fn check(bencher: Bencher<'_, '_>, name: DialectName, (tables, revisions): (usize, usize)) {
    let directory = tempfile::tempdir().expect("a directory");
    let models = models(tables);
    write_migrations(directory.path(), dialect(name), &models, revisions).expect("the migrations");
    bencher.bench_local(|| differences(name, &models, directory.path()));
}

fn differences(name: DialectName, models: &Metadata, directory: &Path) {
    let schema = models.schema(dialect(name)).expect("the models");
    let graph = read_directory(directory).expect("the directory");
    let migrated = replay(name, graph.revisions()).expect("the replay");
    let drifts = compare(models, &schema, &migrated, "the migrations");
    assert!(drifts.is_empty(), "{drifts:#?}");
}

#[divan::bench(sample_count = 10, args = PROJECTS)]
fn postgres(bencher: Bencher<'_, '_>, project: (usize, usize)) {
    check(bencher, DialectName::Postgres, project);
}

#[divan::bench(sample_count = 10, args = PROJECTS)]
fn sqlite(bencher: Bencher<'_, '_>, project: (usize, usize)) {
    check(bencher, DialectName::Sqlite, project);
}
