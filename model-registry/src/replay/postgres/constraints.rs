//! Constraints: read, named, and added in the order in which PostgreSQL adds them.

use squawk_syntax::ast;

use super::columns::text;
use super::database::{Database, Relation};
use super::exclusions::NewExclusion;
use super::fault::{Fault, Outcome, missing, refused};
use super::foreign_keys::plain_columns;
use super::indexes::expression_name;
use super::names::{columns, simple};
use super::options;
use crate::dialect::naming::{self, NameKind};
use crate::dialect::postgres::canonical::is_one_index;
use crate::dialect::postgres::expression::expression;
use crate::schema::{
    Check, Constraint, ConstraintKind, Deferrability, ForeignKey, Index, IndexKey, IndexStorage,
    IndexTarget, Key, ObjectName, Unique, Validity,
};

/// A constraint that a statement adds.
#[derive(Clone)]
pub(super) struct NewConstraint {
    /// Its name, where one is said.
    pub(super) name: Option<String>,
    /// What it demands. A foreign key that names no columns has no `references` yet.
    pub(super) demand: Demand,
}

/// What a new constraint demands.
#[derive(Clone)]
pub(super) enum Demand {
    /// A constraint that is read already.
    Known(ConstraintKind),
    /// A primary key or unique on an index that is there, by its name.
    UsingIndex {
        /// The index.
        index: String,
        /// A primary key rather than a unique.
        primary: bool,
        /// When it is checked.
        deferrable: Deferrability,
    },
    /// `NOT NULL` as a constraint of the table.
    NotNull(String),
    /// `EXCLUDE`, whose elements are read once the table has its columns.
    Exclusion(NewExclusion),
}

impl Database {
    /// Reads a constraint; `column` is that which it is written at. `None` for what says something of the column
    /// alone.
    pub(super) fn new_constraint(
        &self,
        constraint: &ast::Constraint,
        column: Option<&str>,
    ) -> Outcome<Option<NewConstraint>> {
        let name = match constraint.constraint_name() {
            Some(name) => Some(simple(Some(name))?),
            None => None,
        };
        let deferrable = deferrability(constraint.constraint_options());
        let own = || column.map(str::to_owned).into_iter().collect::<Vec<_>>();
        let demand = match constraint {
            ast::Constraint::PrimaryKeyConstraint(key) => match key.using_index() {
                Some(index) => Demand::UsingIndex {
                    index: simple(index.index_ref())?,
                    primary: true,
                    deferrable,
                },
                None => {
                    let Behind { columns, without_overlaps, include, storage, .. } =
                        behind(key.index_parameters(), own())?;
                    let key =
                        Key { without_overlaps, include, deferrable, storage, ..Key::new(columns) };
                    Demand::Known(ConstraintKind::PrimaryKey(key))
                }
            },
            ast::Constraint::UniqueConstraint(unique) => match unique.using_index() {
                Some(index) => Demand::UsingIndex {
                    index: simple(index.index_ref())?,
                    primary: false,
                    deferrable,
                },
                None => {
                    let Behind { columns, without_overlaps, include, nulls_not_distinct, storage } =
                        behind(unique.index_parameters(), own())?;
                    let unique = Unique {
                        without_overlaps,
                        include,
                        nulls_not_distinct,
                        deferrable,
                        storage,
                        ..Unique::new(columns)
                    };
                    Demand::Known(ConstraintKind::Unique(unique))
                }
            },
            ast::Constraint::CheckConstraint(check) => {
                let expression = expression(&text(check.expr(), "the condition")?, None)?;
                let options = || check.constraint_options();
                Demand::Known(ConstraintKind::Check(Check {
                    expression,
                    no_inherit: options()
                        .any(|option| matches!(option, ast::ConstraintOption::NoInherit(_))),
                    validity: validity(options()),
                }))
            }
            ast::Constraint::ReferencesConstraint(key) => {
                let key = self.referenced(key, own(), deferrable)?;
                Demand::Known(ConstraintKind::ForeignKey(key))
            }
            ast::Constraint::ForeignKeyConstraint(key) => {
                let key = self.foreign_key(key, deferrable)?;
                Demand::Known(ConstraintKind::ForeignKey(key))
            }
            ast::Constraint::NotNullConstraint(not_null) if column.is_none() => {
                expect_plain(not_null)?;
                Demand::NotNull(simple(not_null.column_name_ref())?)
            }
            ast::Constraint::ExcludeConstraint(exclude) => {
                Demand::Exclusion(NewExclusion::new(exclude, deferrable))
            }
            ast::Constraint::NotNullConstraint(_)
            | ast::Constraint::NullConstraint(_)
            | ast::Constraint::DefaultConstraint(_)
            | ast::Constraint::GeneratedConstraint(_) => return Ok(None),
        };
        Ok(Some(NewConstraint { name, demand }))
    }

    /// Adds the constraints of one statement: checks, then indexes with the primary key first, then foreign keys
    /// (`transformIndexConstraints`, `transformFKConstraints` in `src/backend/parser/parse_utilcmd.c`).
    pub(super) fn add_constraints(
        &mut self,
        table: &ObjectName,
        constraints: Vec<NewConstraint>,
    ) -> Outcome {
        let mut phases: [Vec<NewConstraint>; 5] = Default::default();
        for constraint in constraints {
            phases[phase(&constraint.demand)].push(constraint);
        }
        let [checks, primary, uniques, others, foreign] = phases;
        if primary.len() > 1 {
            return refused(format!("multiple primary keys for table \"{table}\" are not allowed"));
        }
        let others = others.into_iter().map(|own| self.whole(table, own));
        let others = others.collect::<Outcome<Vec<_>>>()?;
        let indexes = without_repeated(primary.into_iter().chain(uniques).chain(others));
        for constraint in checks.into_iter().chain(indexes).chain(foreign) {
            self.add_constraint(table, constraint)?;
        }
        Ok(())
    }

    /// The same constraint, with the elements that only a table tells.
    fn whole(&self, table: &ObjectName, new: NewConstraint) -> Outcome<NewConstraint> {
        let demand = match new.demand {
            Demand::Exclusion(exclusion) => Demand::Known(self.whole_exclusion(table, &exclusion)?),
            whole => whole,
        };
        Ok(NewConstraint { demand, ..new })
    }

    fn whole_exclusion(&self, table: &ObjectName, new: &NewExclusion) -> Outcome<ConstraintKind> {
        Ok(ConstraintKind::Exclusion(self.exclusion(self.get(table)?, new)?))
    }

    fn add_constraint(&mut self, table: &ObjectName, new: NewConstraint) -> Outcome {
        if let Some(name) = &new.name
            && self.has_constraint(table, name)?
        {
            return refused(format!(
                "constraint \"{name}\" for relation \"{table}\" already exists"
            ));
        }
        let mut kind = match new.demand {
            Demand::Known(kind) => kind,
            Demand::UsingIndex { index, primary, deferrable } => {
                return self.use_index(table, new.name, &index, primary, deferrable);
            }
            Demand::NotNull(column) => {
                self.column_mut(table, &column)?.nullable = false;
                return Ok(());
            }
            Demand::Exclusion(new) => self.whole_exclusion(table, &new)?,
        };
        self.check_demand(table, &mut kind)?;
        let name = match new.name {
            Some(name) => name,
            None => self.constraint_name(table, &kind)?,
        };
        let constraint = Constraint::new(name, kind);
        if constraint.has_index() {
            self.expect_free(&table.sibling(&constraint.name))?;
        }
        self.insert_constraint(table, constraint)
    }

    /// Refuses what cannot be, and fills in what was not said.
    fn check_demand(&mut self, table: &ObjectName, kind: &mut ConstraintKind) -> Outcome {
        match kind {
            ConstraintKind::PrimaryKey(key) => {
                if self.get(table)?.primary_key().is_some() {
                    return refused(format!(
                        "multiple primary keys for table \"{table}\" are not allowed"
                    ));
                }
                for column in &key.columns {
                    self.column_mut(table, column)?.nullable = false;
                }
                Ok(())
            }
            ConstraintKind::Unique(unique) => {
                unique.columns.iter().try_for_each(|column| self.expect_column(table, column))
            }
            ConstraintKind::ForeignKey(key) => self.complete_foreign_key(table, key),
            ConstraintKind::Check(_) | ConstraintKind::Exclusion(_) => Ok(()),
        }
    }

    /// The name that PostgreSQL gives.
    fn constraint_name(&self, table: &ObjectName, kind: &ConstraintKind) -> Outcome<String> {
        let beside_relations =
            |name: &str| self.is_relation(table, name) || self.is_constraint(table, name);
        let beside_constraints = |name: &str| self.is_constraint(table, name);
        let choose = |kind, columns: &[&str], taken: &dyn Fn(&str) -> bool| {
            naming::choose(kind, &table.name, columns, taken)
        };
        Ok(match kind {
            ConstraintKind::PrimaryKey(_) => choose(NameKind::PrimaryKey, &[], &beside_relations),
            ConstraintKind::Unique(unique) => {
                let columns: Vec<_> =
                    unique.columns.iter().chain(&unique.include).map(String::as_str).collect();
                choose(NameKind::Unique, &columns, &beside_relations)
            }
            ConstraintKind::ForeignKey(key) => {
                let columns: Vec<_> = key.columns.iter().map(String::as_str).collect();
                choose(NameKind::ForeignKey, &columns, &beside_constraints)
            }
            ConstraintKind::Check(check) => {
                // The column is in the name where the condition is about one only.
                let columns = self.get(table)?.columns.iter().map(|column| column.name.as_str());
                let about: Vec<_> =
                    columns.filter(|column| check.expression.mentions(column)).collect();
                let about = if about.len() == 1 { about } else { Vec::new() };
                choose(NameKind::Check, &about, &beside_constraints)
            }
            ConstraintKind::Exclusion(exclusion) => {
                let keys = exclusion.elements.iter().map(|element| part_name(&element.key));
                let parts: Vec<_> = keys.chain(exclusion.include.iter().cloned()).collect();
                let parts: Vec<_> = parts.iter().map(String::as_str).collect();
                choose(NameKind::Exclusion, &parts, &beside_relations)
            }
        })
    }

    /// `ADD CONSTRAINT ... USING INDEX`: the index becomes the constraint's, under its name.
    fn use_index(
        &mut self,
        table: &ObjectName,
        name: Option<String>,
        index: &str,
        primary: bool,
        deferrable: Deferrability,
    ) -> Outcome {
        let Some(used) = self.get(table)?.indexes.get(index).cloned() else {
            return refused(format!("index \"{index}\" does not exist"));
        };
        let Some(columns) =
            plain_columns(&used).filter(|_| used.unique && used.predicate.is_none())
        else {
            return refused(format!(
                "\"{index}\" is not a unique index of columns alone: a constraint cannot use it"
            ));
        };
        let Index { include, nulls_not_distinct, storage, .. } = used;
        let mut kind = match primary {
            true => ConstraintKind::PrimaryKey(Key {
                include,
                deferrable,
                storage,
                ..Key::new(columns)
            }),
            false => ConstraintKind::Unique(Unique {
                include,
                nulls_not_distinct,
                deferrable,
                storage,
                ..Unique::new(columns)
            }),
        };
        self.check_demand(table, &mut kind)?;
        let name = name.unwrap_or_else(|| index.to_owned());
        if name != index {
            self.rename_relation(&table.sibling(index), &name)?;
        }
        let age = self.age(&table.sibling(&name)).unwrap_or_default();
        let key = Relation::Key { table: table.clone(), age };
        self.relations.insert(table.sibling(&name), key);
        let table = self.get_mut(table)?;
        table.indexes.remove(&name);
        table.add_constraint(Constraint::new(name, kind));
        Ok(())
    }
}

/// The order in which kinds of constraints are added.
fn phase(demand: &Demand) -> usize {
    match demand {
        Demand::Known(ConstraintKind::Check(_)) => 0,
        Demand::Known(ConstraintKind::PrimaryKey(_)) | Demand::UsingIndex { primary: true, .. } => {
            1
        }
        Demand::Known(ConstraintKind::Unique(_)) | Demand::UsingIndex { primary: false, .. } => 2,
        Demand::NotNull(_) | Demand::Exclusion(_) | Demand::Known(ConstraintKind::Exclusion(_)) => {
            3
        }
        Demand::Known(ConstraintKind::ForeignKey(_)) => 4,
    }
}

/// An index that another one of the same statement repeats is made once. It takes the name of the second where it has
/// none.
fn without_repeated(indexes: impl IntoIterator<Item = NewConstraint>) -> Vec<NewConstraint> {
    let mut made: Vec<NewConstraint> = Vec::new();
    for new in indexes {
        let same = made.iter_mut().find(|made| match (&made.demand, &new.demand) {
            (Demand::Known(made), Demand::Known(new)) => is_one_index(made, new),
            _ => false,
        });
        match same {
            Some(same) => same.name = same.name.take().or(new.name),
            None => made.push(new),
        }
    }
    made
}

/// The index behind a constraint.
struct Behind {
    columns: Vec<String>,
    without_overlaps: bool,
    include: Vec<String>,
    nulls_not_distinct: bool,
    storage: IndexStorage,
}

fn behind(parameters: Option<ast::IndexParameters>, own: Vec<String>) -> Outcome<Behind> {
    let list = parameters.as_ref().and_then(|own| own.column_list());
    let without_overlaps = list.as_ref().is_some_and(|list| list.without_overlaps().is_some());
    let keys = match list {
        Some(list) => columns(list.column_name_refs())?,
        None => own,
    };
    if keys.is_empty() {
        return Err(missing("a column of the key"));
    }
    let parameters = parameters.as_ref();
    let include = parameters.and_then(|own| own.constraint_include_clause()?.column_ref_list());
    let tablespace = parameters.and_then(|own| own.constraint_index_tablespace()?.tablespace_ref());
    Ok(Behind {
        columns: keys,
        without_overlaps,
        include: columns(include.iter().flat_map(|list| list.column_name_refs()))?,
        nulls_not_distinct: matches!(
            parameters.and_then(|own| own.nulls_distinct_option()),
            Some(ast::NullsDistinctOption::NullsNotDistinct(_))
        ),
        storage: IndexStorage {
            parameters: options::with(parameters.and_then(|own| own.with_params()))?,
            tablespace: options::tablespace(tablespace)?,
        },
    })
}

/// What a key contributes to the name of its constraint.
fn part_name(key: &IndexKey) -> String {
    match &key.target {
        IndexTarget::Column(column) => column.clone(),
        IndexTarget::Expression(expression) => expression_name(expression.sql()),
    }
}

/// Refuses a NOT NULL of which a column would not hold all (PostgreSQL 18).
pub(super) fn expect_plain(not_null: &ast::NotNullConstraint) -> Outcome {
    let is_odd = |option| {
        matches!(option, ast::ConstraintOption::NotValid(_) | ast::ConstraintOption::NoInherit(_))
    };
    match not_null.constraint_options().any(is_odd) {
        true => Err(Fault::Opaque {
            statement: "a NOT NULL that is NOT VALID or NO INHERIT",
            advice: "a schema does not hold it; say it without that",
        }),
        false => Ok(()),
    }
}

/// Which rows may break the constraint.
pub(super) fn validity(options: impl Iterator<Item = ast::ConstraintOption>) -> Validity {
    let mut validity = Validity::Valid;
    for option in options {
        match option {
            ast::ConstraintOption::NotEnforced(_) => return Validity::NotEnforced,
            ast::ConstraintOption::NotValid(_) => validity = Validity::NotValid,
            ast::ConstraintOption::InitiallyDeferredConstraintOption(_)
            | ast::ConstraintOption::InitiallyImmediateConstraintOption(_)
            | ast::ConstraintOption::DeferrableConstraintOption(_)
            | ast::ConstraintOption::NotDeferrableConstraintOption(_)
            | ast::ConstraintOption::Enforced(_)
            | ast::ConstraintOption::Inherit(_)
            | ast::ConstraintOption::NoInherit(_) => {}
        }
    }
    validity
}

/// The constraint is valid: nothing is there that could break it, or it was looked at.
pub(super) fn validate(kind: &mut ConstraintKind) {
    match kind {
        ConstraintKind::ForeignKey(ForeignKey { validity, .. })
        | ConstraintKind::Check(Check { validity, .. }) => {
            if *validity == Validity::NotValid {
                *validity = Validity::Valid;
            }
        }
        ConstraintKind::PrimaryKey(_)
        | ConstraintKind::Unique(_)
        | ConstraintKind::Exclusion(_) => {}
    }
}

/// When a constraint is checked.
pub(super) fn deferrability(options: impl Iterator<Item = ast::ConstraintOption>) -> Deferrability {
    let mut deferrability = Deferrability::NotDeferrable;
    for option in options {
        match option {
            ast::ConstraintOption::InitiallyDeferredConstraintOption(_) => {
                return Deferrability::InitiallyDeferred;
            }
            ast::ConstraintOption::DeferrableConstraintOption(_) => {
                deferrability = Deferrability::InitiallyImmediate;
            }
            ast::ConstraintOption::InitiallyImmediateConstraintOption(_)
            | ast::ConstraintOption::NotDeferrableConstraintOption(_)
            | ast::ConstraintOption::Enforced(_)
            | ast::ConstraintOption::NotEnforced(_)
            | ast::ConstraintOption::Inherit(_)
            | ast::ConstraintOption::NoInherit(_)
            | ast::ConstraintOption::NotValid(_) => {}
        }
    }
    deferrability
}
