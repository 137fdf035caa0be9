//! What the derive of a view registers.

use std::collections::BTreeSet;

use crate::dialect::DialectName;
use crate::metadata::{ColumnDef, IndexDef, SqlText};
use crate::schema::{DialectText, ObjectName, Place};

/// A struct with `#[derive(View)]`.
pub trait View {
    /// The constant data that is registered.
    const DEF: &'static ViewDef;
    /// Diesel's table, to read from.
    type Table;
}

/// One view, as `#[derive(View)]` registers it.
#[derive(Clone, Copy, Debug)]
pub struct ViewDef {
    /// The registry that it belongs to; [`DEFAULT_REGISTRY`](crate::metadata::DEFAULT_REGISTRY) unless said.
    pub registry: &'static str,
    /// The path of the struct: `app_models::views::MassByLab`.
    pub rust_path: &'static str,
    /// The view's name.
    pub name: &'static str,
    /// Its namespace: one for all dialects, or one for each. A dialect without one has it in the default one.
    pub schema: DialectText,
    /// Its former name, if it was renamed.
    pub renamed_from: Option<&'static str>,
    /// The comment.
    pub comment: Option<&'static str>,
    /// The columns that the query shall yield.
    pub columns: &'static [ColumnDef],
    /// The query: one for all dialects, or one for each. A dialect without one has no such view.
    pub query: &'static [SqlText],
    /// What is stored, where it is materialized.
    pub materialized: Option<StoredDef>,
    /// Options by name: `security_barrier`, `check_option`; storage parameters where it is materialized.
    pub options: &'static [(&'static str, &'static str)],
    /// What roles may do with it.
    pub grants: &'static [GrantDef],
    /// Where the struct is.
    pub place: Place,
}

/// What a materialized view has that a plain one has not.
#[derive(Clone, Copy, Debug)]
pub struct StoredDef {
    /// Its indexes.
    pub indexes: &'static [IndexDef],
    /// Whether it is filled when it is made.
    pub with_data: bool,
    /// The tablespace, where it is not the default one.
    pub tablespace: Option<&'static str>,
    /// The access method, where it is not the default one.
    pub access_method: Option<&'static str>,
    /// A query of one value, which is another one when the rows are out of date.
    pub fresh: Option<DialectText>,
}

/// What roles may do with a view.
#[derive(Clone, Copy, Debug)]
pub struct GrantDef {
    /// The privileges, in upper case: `SELECT`.
    pub privileges: &'static [&'static str],
    /// The roles; `PUBLIC` for everybody.
    pub to: &'static [&'static str],
    /// Whether they may let others.
    pub grantable: bool,
    /// Where it is declared.
    pub place: Place,
}

impl ViewDef {
    /// The text of the query for the dialect of that name: its own, or else the common one.
    pub fn text(&self, dialect: &str) -> Option<&'static SqlText> {
        SqlText::for_dialect(self.query, dialect)
    }

    /// Its name as a schema of the dialect has it.
    pub fn object_name(&self, dialect: DialectName) -> ObjectName {
        let schema = self.schema.for_dialect(dialect.as_str()).map(str::to_owned);
        ObjectName { schema, name: self.name.to_owned() }
    }

    /// Its names in schemas of all dialects, each once.
    pub fn object_names(&self) -> BTreeSet<ObjectName> {
        DialectName::ALL.into_iter().map(|dialect| self.object_name(dialect)).collect()
    }

    /// A namespace of one dialect at least, which decides on names that are the same in all.
    pub(in crate::metadata) fn namespace(&self) -> Option<&'static str> {
        self.schema.0.first().map(|(_, schema)| *schema)
    }

    /// Its indexes; none where it is not materialized.
    pub fn indexes(&self) -> &'static [IndexDef] {
        self.materialized.map_or(&[], |stored| stored.indexes)
    }
}
