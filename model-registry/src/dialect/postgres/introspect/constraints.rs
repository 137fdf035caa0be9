//! Primary keys, uniques, foreign keys and checks. What an exclusion constraint compares is read with the indexes.

use crate::dialect::postgres::backend::Client;
use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Array, Bool, CChar, Nullable, Oid, SmallInt, Text};

use super::relations::{Relation, Relations};
use super::{Server, load_of, options, read_expression, unreadable};
use crate::dialect::BackendError;
use crate::schema::{
    Check, Constraint, ConstraintKind, Deferrability, Exclusion, ForeignKey, IndexStorage, Key,
    Object, ObjectName, ReferentialAction, Unique, Validity,
};

#[derive(QueryableByName)]
struct ConstraintRow {
    #[diesel(sql_type = Oid)]
    relation: u32,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = CChar)]
    kind: u8,
    #[diesel(sql_type = Nullable<Array<SmallInt>>)]
    columns: Option<Vec<i16>>,
    #[diesel(sql_type = Bool)]
    deferrable: bool,
    #[diesel(sql_type = Bool)]
    deferred: bool,
    #[diesel(sql_type = Bool)]
    nulls_not_distinct: bool,
    #[diesel(sql_type = Bool)]
    without_overlaps: bool,
    #[diesel(sql_type = Bool)]
    not_valid: bool,
    #[diesel(sql_type = Bool)]
    not_enforced: bool,
    #[diesel(sql_type = Bool)]
    no_inherit: bool,
    #[diesel(sql_type = Nullable<Text>)]
    expression: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
    #[diesel(embed)]
    index: IndexRow,
    #[diesel(embed)]
    reference: ReferenceRow,
}

/// The index behind a constraint.
#[derive(QueryableByName)]
struct IndexRow {
    /// The columns that it carries along.
    #[diesel(sql_type = Nullable<Array<SmallInt>>)]
    include: Option<Vec<i16>>,
    #[diesel(sql_type = Nullable<Array<Text>>)]
    parameters: Option<Vec<String>>,
    #[diesel(sql_type = Nullable<Text>)]
    tablespace: Option<String>,
}

/// What a foreign key says more.
#[derive(QueryableByName)]
struct ReferenceRow {
    #[diesel(sql_type = Oid)]
    referred: u32,
    #[diesel(sql_type = Nullable<Array<SmallInt>>)]
    references: Option<Vec<i16>>,
    #[diesel(sql_type = CChar)]
    on_update: u8,
    #[diesel(sql_type = CChar)]
    on_delete: u8,
    #[diesel(sql_type = Nullable<Array<SmallInt>>)]
    set_on_delete: Option<Vec<i16>>,
    #[diesel(sql_type = CChar)]
    match_type: u8,
}

/// The query. A foreign key to a partitioned table has a further row for each partition, whose parent it is.
fn sql(server: &Server) -> String {
    let nulls_not_distinct = server.nulls_not_distinct();
    let (enforced, period) = (server.enforced(), server.period());
    let set_on_delete = server.set_on_delete();
    format!(
        "SELECT c.conrelid AS relation, c.conname::text AS name, c.contype AS kind,
            c.conkey AS columns, c.condeferrable AS deferrable, c.condeferred AS deferred,
            coalesce({nulls_not_distinct}, false) AS nulls_not_distinct,
            {period} AS without_overlaps, NOT c.convalidated AS not_valid,
            NOT {enforced} AS not_enforced, c.connoinherit AS no_inherit,
            pg_get_expr(c.conbin, c.conrelid) AS expression, d.description AS comment,
            CASE WHEN i.indnatts > i.indnkeyatts THEN
                (i.indkey::smallint[])[i.indnkeyatts:]
            END AS include,
            x.reloptions AS parameters, s.spcname::text AS tablespace,
            c.confrelid AS referred, c.confkey AS references, c.confupdtype AS on_update,
            c.confdeltype AS on_delete, {set_on_delete} AS set_on_delete,
            c.confmatchtype AS match_type
        FROM pg_constraint c
            LEFT JOIN pg_index i ON i.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_class x ON x.oid = i.indexrelid
            LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
            LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass
                AND d.objoid = c.oid
        WHERE c.conrelid = ANY ($1) AND c.contype IN ('p', 'u', 'f', 'c', 'x')
            AND c.conparentid = 0"
    )
}

/// The constraints of a schema's tables, as the catalog has them.
pub(super) struct Constraints(Vec<ConstraintRow>);

impl Constraints {
    pub(super) fn load(
        connection: &mut impl Client,
        server: &Server,
        relations: &Relations,
    ) -> Result<Self, BackendError> {
        load_of(connection, &sql(server), relations.own()).map(Self)
    }

    /// Reads them, each with its table.
    pub(super) fn read(
        self,
        relations: &Relations,
    ) -> Result<Vec<(&ObjectName, Constraint)>, BackendError> {
        let known = self.0.into_iter().filter_map(|row| Some((relations.get(row.relation)?, row)));
        known
            .map(|(relation, row)| Ok((&relation.name, constraint(relations, relation, row)?)))
            .collect()
    }
}

fn constraint(
    relations: &Relations,
    relation: &Relation,
    row: ConstraintRow,
) -> Result<Constraint, BackendError> {
    let object = || Object::constraint(&relation.name, &row.name);
    let names = |numbers: Option<Vec<i16>>| relation.column_names(&numbers.unwrap_or_default());
    let deferrable = match (row.deferrable, row.deferred) {
        (false, _) => Deferrability::NotDeferrable,
        (true, false) => Deferrability::InitiallyImmediate,
        (true, true) => Deferrability::InitiallyDeferred,
    };
    let validity = match (row.not_enforced, row.not_valid) {
        (true, _) => Validity::NotEnforced,
        (false, true) => Validity::NotValid,
        (false, false) => Validity::Valid,
    };
    let (columns, without_overlaps) = (names(row.columns), row.without_overlaps);
    let IndexRow { include, parameters, tablespace } = row.index;
    let include = names(include);
    let storage = IndexStorage { parameters: options(parameters), tablespace };
    let kind = match (row.kind, row.expression) {
        (b'p', _) => ConstraintKind::PrimaryKey(Key {
            without_overlaps,
            include,
            deferrable,
            storage,
            ..Key::new(columns)
        }),
        (b'u', _) => ConstraintKind::Unique(Unique {
            without_overlaps,
            include,
            nulls_not_distinct: row.nulls_not_distinct,
            deferrable,
            storage,
            ..Unique::new(columns)
        }),
        (b'f', _) => {
            let key = foreign_key(relations, columns, &row.reference, object)?;
            ConstraintKind::ForeignKey(ForeignKey {
                period: without_overlaps,
                set_on_delete: names(row.reference.set_on_delete),
                deferrable,
                validity,
                ..key
            })
        }
        (b'c', Some(sql)) => {
            let expression = read_expression(&sql, None, object)?;
            ConstraintKind::Check(Check { expression, no_inherit: row.no_inherit, validity })
        }
        (b'x', _) => ConstraintKind::Exclusion(Exclusion {
            method: None,
            elements: Vec::new(),
            include,
            predicate: None,
            deferrable,
            storage,
        }),
        (kind, _) => {
            let reason = format!("its kind `{}` is not known", kind.escape_ascii());
            return Err(unreadable(object(), reason));
        }
    };
    Ok(Constraint { comment: row.comment, ..Constraint::new(row.name, kind) })
}

fn foreign_key(
    relations: &Relations,
    columns: Vec<String>,
    row: &ReferenceRow,
    object: impl Fn() -> Object,
) -> Result<ForeignKey, BackendError> {
    let referred = relations.get(row.referred);
    let referred =
        referred.ok_or_else(|| unreadable(object(), "the table that it refers to is gone"))?;
    let references = referred.column_names(row.references.as_deref().unwrap_or_default());
    let action = |letter: u8| {
        let unknown = || format!("its action `{}` is not known", letter.escape_ascii());
        action(letter).ok_or_else(|| unreadable(object(), unknown()))
    };
    Ok(ForeignKey {
        on_delete: action(row.on_delete)?,
        on_update: action(row.on_update)?,
        match_full: row.match_type == b'f',
        ..ForeignKey::new(columns, referred.name.clone(), references)
    })
}

/// The letters of `pg_constraint.confupdtype` and `confdeltype`.
fn action(letter: u8) -> Option<ReferentialAction> {
    match letter {
        b'a' => Some(ReferentialAction::NoAction),
        b'r' => Some(ReferentialAction::Restrict),
        b'c' => Some(ReferentialAction::Cascade),
        b'n' => Some(ReferentialAction::SetNull),
        b'd' => Some(ReferentialAction::SetDefault),
        _ => None,
    }
}
