//! What a view's struct declares, held against what its query yields.

use thiserror::Error;

use super::ViewDef;
use crate::dialect::Dialect;
use crate::metadata::{ColumnDef, MetadataError};
use crate::replay::Replay;
use crate::schema::{DataType, Object, Place, Schema, View};

/// Who told what a query yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// The replay, which reads the query without a server.
    Replay,
    /// A live database.
    Server,
}

impl Teller {
    const fn words(self) -> &'static str {
        match self {
            Self::Replay => "told offline, by the replay",
            Self::Server => "told by the server",
        }
    }
}

/// Where a view's struct and its query disagree.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{place}: {object}: {message}")]
pub struct Mismatch {
    /// The column.
    pub object: Object,
    /// The field, or the struct where there is none.
    pub place: Place,
    /// What disagrees, who told it, and what to do.
    pub message: String,
}

/// A column of a query: its name, and its type where that is known.
pub type Yielded = (String, Option<DataType>);

/// Where structs and their queries disagree, as far as that shows without a server. `schema` has all views, and `replay`
/// is what made it.
pub(in crate::metadata) fn check(
    views: &[&'static ViewDef],
    schema: &Schema,
    dialect: &dyn Dialect,
    replay: &mut dyn Replay,
) -> Vec<MetadataError> {
    let made = views.iter().filter_map(|def| Some((*def, query_of(def, schema, dialect)?)));
    let check = |(def, view): (&ViewDef, &View)| match replay.columns(view) {
        Ok(columns) => {
            let yielded: Vec<_> =
                columns.into_iter().map(|column| (column.name, column.data_type)).collect();
            let mismatches = def.mismatches(&yielded, dialect, schema, Teller::Replay);
            mismatches.into_iter().map(MetadataError::ViewColumn).collect()
        }
        Err(error) => vec![MetadataError::Sql { place: def.place, error, help: String::new() }],
    };
    made.flat_map(check).collect()
}

/// The view in the schema that has the query.
pub(super) fn query_of<'a>(
    def: &ViewDef,
    schema: &'a Schema,
    dialect: &dyn Dialect,
) -> Option<&'a View> {
    let name = def.object_name(dialect.name());
    let in_table = def.materialized.and_then(|_| dialect.query_of_stored(&name));
    schema.views.get(&in_table.unwrap_or(name))
}

impl ViewDef {
    /// Where the fields and the columns that the query yields disagree. `schema` has the types that they are of.
    pub fn mismatches(
        &self,
        yielded: &[Yielded],
        dialect: &dyn Dialect,
        schema: &Schema,
        teller: Teller,
    ) -> Vec<Mismatch> {
        let comparison = Comparison { view: self, yielded, dialect, schema, teller };
        let of_fields = self.columns.iter().filter_map(|column| comparison.field(column));
        let undeclared = yielded.iter().filter_map(|column| comparison.undeclared(column));
        of_fields.chain(undeclared).collect()
    }
}

struct Comparison<'a> {
    view: &'a ViewDef,
    yielded: &'a [Yielded],
    dialect: &'a dyn Dialect,
    schema: &'a Schema,
    teller: Teller,
}

impl Comparison<'_> {
    fn field(&self, column: &ColumnDef) -> Option<Mismatch> {
        let teller = self.teller.words();
        let Some((_, found)) = self.yielded.iter().find(|(name, _)| name == column.name) else {
            let names: Vec<_> = self.yielded.iter().map(|(name, _)| format!("`{name}`")).collect();
            let names = names.join(", ");
            let message = format!(
                "the query yields no such column, but {names} ({teller}): remove the field, or add the column to the query"
            );
            return Some(self.mismatch(column.name, column.place, message));
        };
        let found = self.schema.base_type(found.as_ref()?);
        let declared = self.dialect.data_type(&column.logical_type).ok()?;
        (!self.dialect.reads(&column.logical_type, found)).then(|| {
            let message = format!(
                "the field declares {declared}, but the query yields {found} ({teller}): change the field, or cast in the query"
            );
            self.mismatch(column.name, column.place, message)
        })
    }

    fn undeclared(&self, (name, found): &Yielded) -> Option<Mismatch> {
        let is_declared = self.view.columns.iter().any(|column| column.name == name);
        (!is_declared).then(|| {
            let found = found.as_ref().map(|found| format!(" as {found}")).unwrap_or_default();
            let teller = self.teller.words();
            let message = format!(
                "the query yields it{found}, but no field declares it ({teller}): add a field, or leave it out of the query"
            );
            self.mismatch(name, self.view.place, message)
        })
    }

    fn mismatch(&self, column: &str, place: Place, message: String) -> Mismatch {
        let view = self.view.object_name(self.dialect.name());
        Mismatch { object: Object::column(&view, column), place, message }
    }
}
