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

/// Models, migrations on disk, and the comparison that finds nothing.
fn check(bencher: Bencher<'_, '_>, name: DialectName, tables: usize, revisions: usize) {
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

#[divan::bench(sample_count = 10, args = [112])]
fn postgres(bencher: Bencher<'_, '_>, tables: usize) {
    check(bencher, DialectName::Postgres, tables, 100);
}

#[divan::bench(sample_count = 10, args = [112])]
fn sqlite(bencher: Bencher<'_, '_>, tables: usize) {
    check(bencher, DialectName::Sqlite, tables, 100);
}
