//! What a dialect answers to what models and views ask for.

use super::owned;
use crate::dialect::{Dialect, DialectError};
use crate::metadata::{ColumnDef, IndexDef, IndexTargetDef, MetadataError};
use crate::schema::{DataType, DialectText, Expr, Index, IndexKey, IndexTarget, Object, Place};

/// A dialect to ask; its refusals become mistakes of the models.
pub(in crate::metadata) struct Answers<'a> {
    pub dialect: &'a dyn Dialect,
    pub errors: &'a mut Vec<MetadataError>,
}

impl Answers<'_> {
    /// The index of that name. `None` also where it is about an expression that this dialect has no text for.
    pub fn index(&mut self, object: &Object, def: &IndexDef, name: &str) -> Option<Index> {
        let mut keys = Vec::with_capacity(def.keys.len());
        for key in def.keys {
            let target = match key.target {
                IndexTargetDef::Column(column) => IndexTarget::Column(column.to_owned()),
                IndexTargetDef::Expression(text) => {
                    let sql = self.text(text)?;
                    IndexTarget::Expression(self.expression(object, def.place, sql, None)?)
                }
            };
            keys.push(IndexKey {
                opclass: key.opclass.map(str::to_owned),
                descending: key.descending,
                nulls: key.nulls,
                ..IndexKey::new(target)
            });
        }
        let predicate = match def.predicate.and_then(|text| self.text(text)) {
            Some(sql) => Some(self.expression(object, def.place, sql, None)?),
            None => None,
        };
        Some(Index {
            unique: def.unique,
            method: def.method.and_then(|text| self.text(text)).map(str::to_owned),
            include: owned(def.include),
            predicate,
            nulls_not_distinct: def.nulls_not_distinct,
            ..Index::new(name, keys)
        })
    }

    /// A mistake where the object lives in a namespace and the dialect has none. `attribute` is where that is said.
    pub fn check_namespace(&mut self, object: &Object, place: Place, attribute: &str) {
        if object.qualified_name().schema.is_some() && !self.dialect.has_namespaces() {
            let error = DialectError::Unsupported {
                dialect: self.dialect.name(),
                object: object.clone(),
                reason: format!("it has no schemas; leave `schema` out of `{attribute}`"),
            };
            self.errors.push(MetadataError::Dialect { object: object.clone(), place, error });
        }
    }

    /// A mistake for each of the columns that is none of `known`.
    pub fn check_columns<'c>(
        &mut self,
        object: &Object,
        known: &[ColumnDef],
        columns: impl Iterator<Item = &'c str>,
        place: Place,
    ) {
        for column in columns {
            if known.iter().all(|own| own.name != column) {
                let (object, column) = (object.clone(), column.to_owned());
                self.errors.push(MetadataError::UnknownColumn { object, column, place });
            }
        }
    }

    pub fn text(&self, text: DialectText) -> Option<&'static str> {
        text.for_dialect(self.dialect.name().as_str())
    }

    pub fn comment(&self, comment: Option<&str>) -> Option<String> {
        comment.filter(|_| self.dialect.has_comments()).map(str::to_owned)
    }

    pub fn expression(
        &mut self,
        object: &Object,
        place: Place,
        sql: &str,
        expected: Option<&DataType>,
    ) -> Option<Expr> {
        let expression = self.dialect.expression(sql, expected);
        self.said(object, place, expression)
    }

    /// What the dialect answers; its refusal becomes a mistake of the model at this place.
    pub fn said<T>(
        &mut self,
        object: &Object,
        place: Place,
        answer: Result<T, DialectError>,
    ) -> Option<T> {
        let refuse = |error| MetadataError::Dialect { object: object.clone(), place, error };
        answer.map_err(|error| self.errors.push(refuse(error))).ok()
    }
}
