//! Relations that have columns: the numbers that the catalog calls them by, and what stands behind the numbers.
//!
//! What is read of a database later says relations and columns by number. Their names are found here, since the server
//! would join them to each row again.

use std::collections::HashMap;

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Bool, CChar, Nullable, Oid, Text};

use super::{Client, HIDDEN_TABLES, OF_USERS, literal, load, not_of_extension, object_name};
use crate::dialect::BackendError;
use crate::schema::{ObjectName, Schema, Table};

#[derive(QueryableByName)]
struct RelationRow {
    #[diesel(sql_type = Oid)]
    number: u32,
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = CChar)]
    kind: u8,
    #[diesel(sql_type = Bool)]
    is_own: bool,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

/// Every relation that has columns, but for views and what the system keeps for itself.
pub(super) struct Relations(HashMap<u32, Relation>);

pub(super) struct Relation {
    pub(super) name: ObjectName,
    /// Whether a schema has it. It does not have those of extensions and of this library, which others may refer to.
    is_own: bool,
    /// Those that it has now.
    columns: Vec<RelationColumn>,
}

pub(super) struct RelationColumn {
    /// Its place among all columns that the relation ever had.
    pub(super) number: i16,
    pub(super) name: String,
    /// Zero where its type has none.
    pub(super) collation: u32,
}

impl Relations {
    /// Finds the relations, whose columns are yet to come, and adds the tables among them to the schema.
    pub(super) fn read(
        connection: &mut impl Client,
        schema: &mut Schema,
    ) -> Result<Self, BackendError> {
        let mut relations = HashMap::new();
        for row in load::<RelationRow>(connection, &sql())? {
            let name = object_name(row.schema, row.name);
            if row.is_own && matches!(row.kind, b'r' | b'p') {
                schema.add_table(Table { comment: row.comment, ..Table::new(name.clone()) });
            }
            let relation = Relation { name, is_own: row.is_own, columns: Vec::new() };
            relations.insert(row.number, relation);
        }
        Ok(Self(relations))
    }

    pub(super) fn numbers(&self) -> Vec<u32> {
        self.0.keys().copied().collect()
    }

    /// The numbers of those that a schema has.
    pub(super) fn own(&self) -> Vec<u32> {
        let own = self.0.iter().filter(|(_, relation)| relation.is_own);
        own.map(|(number, _)| *number).collect()
    }

    pub(super) fn add_column(&mut self, relation: u32, column: RelationColumn) {
        if let Some(relation) = self.0.get_mut(&relation) {
            relation.columns.push(column);
        }
    }

    pub(super) fn get(&self, number: u32) -> Option<&Relation> {
        self.0.get(&number)
    }

    /// The name of a relation that a schema has.
    pub(super) fn own_name(&self, number: u32) -> Option<&ObjectName> {
        self.get(number).filter(|relation| relation.is_own).map(|relation| &relation.name)
    }
}

impl Relation {
    pub(super) fn column(&self, number: i16) -> Option<&RelationColumn> {
        self.columns.iter().find(|column| column.number == number)
    }

    /// The names of columns, in the order of their numbers. An expression has no number.
    pub(super) fn column_names(&self, numbers: &[i16]) -> Vec<String> {
        let columns = numbers.iter().filter_map(|number| self.column(*number));
        columns.map(|column| column.name.clone()).collect()
    }

    /// Whether any of the columns has that collation.
    pub(super) fn collates(&self, collation: u32) -> bool {
        self.columns.iter().any(|column| column.collation == collation)
    }
}

/// The query. Foreign tables have no place in a schema, but may own a sequence or be a parent.
fn sql() -> String {
    let hidden = HIDDEN_TABLES.map(literal).join(", ");
    let not_of_extension = not_of_extension("pg_class", "c.oid");
    format!(
        "SELECT c.oid AS number, n.nspname::text AS schema, c.relname::text AS name, c.relkind AS kind,
            c.relkind <> 'f' AND {OF_USERS} AND c.relname NOT IN ({hidden}) AND {not_of_extension} AS is_own,
            d.description AS comment
        FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid
                AND d.objsubid = 0
        WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname !~ '^pg_'"
    )
}
