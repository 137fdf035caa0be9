//! Two schemas, one to be made of the other.

use std::fmt;

use model_registry::dialect::{self, DialectName};
use model_registry::diff::{Rename, diff};
use model_registry::plan::{Intent, plan};
use model_registry::schema::{Object, Schema, Table};
use model_registry::step::{Step, TableChange};
use proptest::collection::{btree_set, vec};
use proptest::prelude::Strategy;

use super::choices::numbers;
use super::code::adorn;
use super::draft::Draft;
use super::edit::Editor;
use super::repair::repair;
use super::views::{adorn_with_views, changed};
use super::{CODE, VIEWS, schemas};

const EDITS: usize = 5;

/// Two schemas of one dialect.
#[derive(Clone)]
pub struct Pair {
    /// The dialect of both.
    pub dialect: DialectName,
    /// What there is.
    pub from: Schema,
    /// What there shall be.
    pub to: Schema,
    /// What has another name in the second one.
    pub renames: Vec<Rename>,
}

/// Pairs where the second schema is the first one after a few edits.
pub fn edited_pairs(dialect: DialectName) -> impl Strategy<Value = Pair> {
    (schemas(dialect), vec(numbers(), 1..=EDITS)).prop_map(move |(from, edits)| {
        let draft = Draft { dialect: dialect::dialect(dialect), schema: from.clone() };
        let mut editor = Editor { draft, renames: Vec::new() };
        for edit in &edits {
            let before = editor.clone();
            editor.edit(edit);
            // Each edit finds a schema that an engine could hold.
            repair(editor.draft.dialect, &mut editor.draft.schema);
            if pair(&from, editor.clone()).loses_names() {
                editor = before;
            }
        }
        pair(&from, editor)
    })
}

fn pair(from: &Schema, editor: Editor) -> Pair {
    let Editor { draft, renames } = editor;
    Pair { dialect: draft.dialect.name(), from: from.clone(), to: draft.schema, renames }
}

/// Pairs that have nothing in common but some names.
pub fn unrelated_pairs(dialect: DialectName) -> impl Strategy<Value = Pair> {
    (schemas(dialect), schemas(dialect)).prop_map(move |(from, to)| Pair {
        dialect,
        from,
        to,
        renames: Vec::new(),
    })
}

/// Pairs of any kind with views, triggers and other code over their tables.
pub fn pairs_with_code(dialect: DialectName) -> impl Strategy<Value = Pair> {
    let pairs = proptest::prop_oneof![3 => edited_pairs(dialect), 1 => unrelated_pairs(dialect)];
    (pairs, vec(numbers(), 1..=CODE), vec(numbers(), 0..=1)).prop_map(move |(pair, code, other)| {
        let own = dialect::dialect(dialect);
        // Mostly the same code, so that it stays while the tables under it change.
        let later: Vec<_> = other.iter().chain(code.iter().skip(other.len())).copied().collect();
        let (from, to) = (adorn(own, &pair.from, &code), adorn(own, &pair.to, &later));
        Pair { from, to, ..pair }
    })
}

/// Pairs with graphs of views over their tables, of which one or two are other ones in the second schema.
pub fn pairs_with_views(dialect: DialectName) -> impl Strategy<Value = Pair> {
    let places = btree_set(0..VIEWS, 0..=2);
    let views = (vec(numbers(), 1..=VIEWS), places, vec(numbers(), 2));
    (edited_pairs(dialect), views).prop_map(move |(pair, (views, places, others))| {
        let own = dialect::dialect(dialect);
        let later = changed(&views, &places, &others);
        let from = adorn_with_views(own, &pair.from, &views);
        Pair { from, to: adorn_with_views(own, &pair.to, &later), ..pair }
    })
}

impl Pair {
    /// Whether a partition leaves its parent beside renames. A schema does not hold what PostgreSQL called the indexes
    /// that the partition has from its parent: they keep the names of columns as they were once.
    fn loses_names(&self) -> bool {
        let moves = |table: &Table| {
            let after = self.to.table(&table.name);
            let parents = table.lineage.parents();
            !parents.is_empty() && after.is_some_and(|after| after.lineage.parents() != parents)
        };
        !self.renames.is_empty() && self.renamed().0.tables.values().any(moves)
    }

    /// The first schema under the names of the second one, with the renames that it takes.
    pub fn renamed(&self) -> (Schema, Vec<Step>) {
        let mut renamed = self.from.clone();
        let steps: Vec<_> =
            diff(&self.from, &self.to, &self.renames).into_iter().filter(is_rename).collect();
        for step in &steps {
            if let Err(error) = step.apply(&mut renamed) {
                panic!("{}: {error}", step.describe());
            }
        }
        (renamed, steps)
    }
}

fn is_rename(step: &Step) -> bool {
    matches!(
        step,
        Step::Rename { .. } | Step::AlterTable { change: TableChange::RenameColumn { .. }, .. }
    )
}

/// As SQL, which a person reads sooner than the data.
impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n======== from\n{}", sql(self.dialect, &self.from))?;
        writeln!(f, "======== to\n{}", sql(self.dialect, &self.to))?;
        for Rename { from, to } in &self.renames {
            writeln!(f, "renamed: {} to {to:?}", Object::path(from))?;
        }
        Ok(())
    }
}

/// The script that makes a schema in an empty database, or the data where there is none.
fn sql(name: DialectName, schema: &Schema) -> String {
    let dialect = dialect::dialect(name);
    plan(dialect, &Schema::default(), schema, &Intent::default())
        .ok()
        .and_then(|plan| dialect.script(&plan.up).ok())
        .unwrap_or_else(|| format!("{schema:#?}"))
}
