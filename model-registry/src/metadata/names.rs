//! The names of constraints, indexes and sequences: given ones as they are, the others by PostgreSQL's rule.
//!
//! Names do not depend on the dialect, so that a finding about `sample_name_key` means the same on each.

use std::collections::BTreeMap;

use super::{ColumnDef, IndexDef, IndexTargetDef, MetadataError, ModelDef, ViewDef};
use crate::dialect::naming::{self, NameKind};
use crate::schema::{LogicalType, Object, ObjectName, Place};

/// The names of one model's objects, in the order of their definitions.
#[derive(Clone, Debug, Default)]
pub(super) struct ModelNames {
    pub primary_key: String,
    pub uniques: Vec<String>,
    pub foreign_keys: Vec<String>,
    pub checks: Vec<String>,
    pub indexes: Vec<String>,
    /// By column, for each that numbers itself.
    pub sequences: BTreeMap<&'static str, String>,
    /// By column, for each of an enum type: the check where the dialect has no enums.
    pub enum_checks: BTreeMap<&'static str, String>,
}

/// The names of everything that models and views make.
#[derive(Default)]
pub(super) struct Names {
    /// In the order of the models.
    pub models: Vec<ModelNames>,
    /// Those of their indexes, in the order of the views.
    pub views: Vec<Vec<String>>,
    /// Names that are given twice.
    pub errors: Vec<MetadataError>,
}

/// What shares one set of names: relations of one namespace, or constraints of one table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Scope {
    /// Tables, indexes (those behind keys and uniques too) and sequences.
    Relations(Option<&'static str>),
    /// Constraints of the table at this position.
    Constraints(usize),
}

/// The names that are taken, and where.
#[derive(Default)]
struct Taken {
    places: BTreeMap<(Scope, String), Place>,
    errors: Vec<MetadataError>,
}

fn object_name(view: &ViewDef) -> ObjectName {
    ObjectName { schema: view.namespace().map(str::to_owned), name: view.name.to_owned() }
}

/// Names everything. The given names are taken before any other is chosen.
pub(super) fn assign(models: &[&'static ModelDef], views: &[&'static ViewDef]) -> Names {
    let mut taken = Taken::default();
    for model in models {
        let object = Object::table(&model.table.object_name());
        taken.give(&[Scope::Relations(model.table.schema)], model.table.name, object, model.place);
    }
    for view in views {
        let object = Object::View { name: object_name(view) };
        taken.give(&[Scope::Relations(view.namespace())], view.name, object, view.place);
    }
    for (position, model) in models.iter().enumerate() {
        taken.give_explicit(position, model);
    }
    for view in views {
        let scope = [Scope::Relations(view.namespace())];
        taken.give_indexes(&object_name(view), &scope, view.indexes());
    }
    let numbered = models.iter().enumerate();
    let models = numbered.map(|(position, model)| taken.name_model(position, model)).collect();
    let views = views.iter().map(|view| {
        let scope = [Scope::Relations(view.namespace())];
        taken.name_indexes(view.name, &scope, view.indexes())
    });
    Names { models, views: views.collect(), errors: taken.errors }
}

/// Where a constraint or an index of a model is declared.
pub(super) fn place(model: &ModelDef, names: &ModelNames, object: &Object) -> Option<Place> {
    let column_place =
        |column: &str| model.columns.iter().find(|own| own.name == column).map(|own| own.place);
    match object {
        Object::Table { .. } => Some(model.place),
        Object::Column { name, .. } => column_place(name),
        Object::Index { name, .. } => {
            let position = names.indexes.iter().position(|own| own == name)?;
            model.indexes.get(position).map(|index| index.place)
        }
        Object::Constraint { name, .. } => {
            let position = |list: &[String]| list.iter().position(|own| own == name);
            let unique =
                position(&names.uniques).and_then(|at| model.uniques.get(at)).map(|own| own.place);
            let key = || {
                position(&names.foreign_keys)
                    .and_then(|at| model.foreign_keys.get(at))
                    .map(|own| own.place)
            };
            let check =
                || position(&names.checks).and_then(|at| model.checks.get(at)).map(|own| own.place);
            let of_enum = || {
                let (column, _) = names.enum_checks.iter().find(|(_, own)| *own == name)?;
                column_place(column)
            };
            unique.or_else(key).or_else(check).or_else(of_enum)
        }
        _ => None,
    }
}

impl Taken {
    /// Takes the names that the model gives.
    fn give_explicit(&mut self, position: usize, model: &ModelDef) {
        let table = model.table.object_name();
        let constraints = [Scope::Constraints(position)];
        let backed_by_index = [Scope::Constraints(position), Scope::Relations(model.table.schema)];
        let relations = [Scope::Relations(model.table.schema)];
        if let Some(name) = model.primary_key.name {
            self.give(&backed_by_index, name, Object::constraint(&table, name), model.place);
        }
        for (name, place) in model.uniques.iter().filter_map(|own| Some((own.name?, own.place))) {
            self.give(&backed_by_index, name, Object::constraint(&table, name), place);
        }
        for (name, place) in
            model.foreign_keys.iter().filter_map(|own| Some((own.name?, own.place)))
        {
            self.give(&constraints, name, Object::constraint(&table, name), place);
        }
        for (name, place) in model.checks.iter().filter_map(|own| Some((own.name?, own.place))) {
            self.give(&constraints, name, Object::constraint(&table, name), place);
        }
        self.give_indexes(&table, &relations, model.indexes);
    }

    fn give_indexes(&mut self, of: &ObjectName, scopes: &[Scope], indexes: &[IndexDef]) {
        for (name, place) in indexes.iter().filter_map(|own| Some((own.name?, own.place))) {
            self.give(scopes, name, Object::index(of, name), place);
        }
    }

    fn give(&mut self, scopes: &[Scope], name: &str, object: Object, place: Place) {
        for scope in scopes {
            if let Some(other) = self.places.insert((*scope, name.to_owned()), place) {
                self.errors.push(MetadataError::Duplicate { object, place, other });
                return;
            }
        }
    }

    /// Chooses the names that the model does not give, in the order in which `CREATE TABLE` does.
    fn name_model(&mut self, position: usize, model: &'static ModelDef) -> ModelNames {
        let table = model.table.name;
        let constraints = [Scope::Constraints(position)];
        let backed_by_index = [Scope::Constraints(position), Scope::Relations(model.table.schema)];
        let relations = [Scope::Relations(model.table.schema)];
        let mut choose = |kind: NameKind, columns: &[&str], scopes: &[Scope], place: Place| {
            self.choose(kind, table, columns, scopes, place)
        };
        let sequences = model
            .columns
            .iter()
            .filter(|column| column.numbering.is_some())
            .map(|column| {
                (column.name, choose(NameKind::Sequence, &[column.name], &relations, column.place))
            })
            .collect();
        let given = |name: Option<&str>| name.map(str::to_owned);
        ModelNames {
            sequences,
            checks: Vec::from_iter(model.checks.iter().map(|check| {
                let column: Vec<_> = check.column.into_iter().collect();
                given(check.name)
                    .unwrap_or_else(|| choose(NameKind::Check, &column, &constraints, check.place))
            })),
            primary_key: given(model.primary_key.name).unwrap_or_else(|| {
                choose(NameKind::PrimaryKey, &[], &backed_by_index, model.place)
            }),
            uniques: Vec::from_iter(model.uniques.iter().map(|unique| {
                given(unique.name).unwrap_or_else(|| {
                    choose(NameKind::Unique, unique.columns, &backed_by_index, unique.place)
                })
            })),
            foreign_keys: Vec::from_iter(model.foreign_keys.iter().map(|key| {
                given(key.name).unwrap_or_else(|| {
                    choose(NameKind::ForeignKey, key.columns, &constraints, key.place)
                })
            })),
            enum_checks: model
                .columns
                .iter()
                .filter(|column| is_enum(column))
                .map(|column| {
                    (
                        column.name,
                        choose(NameKind::Check, &[column.name], &constraints, column.place),
                    )
                })
                .collect(),
            indexes: self.name_indexes(table, &relations, model.indexes),
        }
    }

    fn name_indexes(&mut self, of: &str, scopes: &[Scope], indexes: &[IndexDef]) -> Vec<String> {
        let name = |index: &IndexDef| {
            let keys: Vec<_> = index.keys.iter().map(|key| index_key_name(&key.target)).collect();
            let chosen = || self.choose(NameKind::Index, of, &keys, scopes, index.place);
            index.name.map_or_else(chosen, str::to_owned)
        };
        indexes.iter().map(name).collect()
    }

    fn choose(
        &mut self,
        kind: NameKind,
        of: &str,
        columns: &[&str],
        scopes: &[Scope],
        place: Place,
    ) -> String {
        let name = naming::choose(kind, of, columns, |name| self.is_taken(scopes, name));
        self.places.extend(scopes.iter().map(|scope| ((*scope, name.clone()), place)));
        name
    }

    fn is_taken(&self, scopes: &[Scope], name: &str) -> bool {
        scopes.iter().any(|scope| self.places.contains_key(&(*scope, name.to_owned())))
    }
}

fn is_enum(column: &ColumnDef) -> bool {
    matches!(column.logical_type, LogicalType::Enum(_))
}

/// PostgreSQL names an expression in an index after its outermost function where it is a call, `expr` otherwise.
fn index_key_name(target: &IndexTargetDef) -> &'static str {
    match target {
        IndexTargetDef::Column(column) => column,
        IndexTargetDef::Expression(text) => text
            .0
            .first()
            .and_then(|(_, sql)| sql.split_once('('))
            .map(|(function, _)| function.trim())
            .filter(|function| {
                !function.is_empty()
                    && function.chars().all(|c| c == '_' || c.is_ascii_alphanumeric())
            })
            .unwrap_or("expr"),
    }
}
