//! Types that are made of other types: domains, composite types, range types.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Column, DataType, Expr, Object, ObjectName, Schema, TypeName};

/// A domain: a type with conditions of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Domain {
    /// Its name.
    pub name: ObjectName,
    /// The type that it restricts.
    pub base: DataType,
    /// Its collation, where it is not that of its base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// Whether a null is a value of it.
    pub nullable: bool,
    /// What fills a column of it that has no default of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Expr>,
    /// Its checks, by name.
    pub checks: BTreeMap<String, DomainCheck>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Domain {
    /// Its default and its conditions.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        self.default.iter().chain(self.checks.values().map(|check| &check.expression))
    }

    /// Whether the other one is the same without some of these.
    pub fn sheds_to(&self, other: &Self) -> bool {
        let default = self.default.clone().filter(|_| other.default.is_some());
        let mut checks = self.checks.clone();
        checks.retain(|name, _| other.checks.contains_key(name));
        self != other && *other == Self { default, checks, ..self.clone() }
    }
}

/// A condition of a domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DomainCheck {
    /// The condition, over `VALUE`.
    pub expression: Expr,
    /// Whether values that were stored before it may break it (`NOT VALID`).
    #[serde(skip_serializing_if = "is_false")]
    pub not_valid: bool,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// A composite type that was made by `CREATE TYPE`; every table has one of its own beside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompositeType {
    /// Its name.
    pub name: ObjectName,
    /// Its attributes, in its order.
    pub attributes: Vec<Attribute>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// A part of a composite type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its type.
    pub data_type: DataType,
    /// Its collation, where it is not that of its type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl CompositeType {
    /// The attribute of that name.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

/// A range type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RangeType {
    /// Its name.
    pub name: ObjectName,
    /// The type of its bounds.
    pub subtype: DataType,
    /// The operator class that orders the bounds, where it is not the default one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opclass: Option<ObjectName>,
    /// The collation of the bounds, where it is not that of the subtype.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collation: Option<ObjectName>,
    /// The function that makes equal ranges look alike.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<ObjectName>,
    /// The function that measures the distance of two bounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<ObjectName>,
    /// The name of its multirange type (PostgreSQL 14), where it is not the one that the database chooses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multirange: Option<ObjectName>,
    /// Its comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Schema {
    /// Whatever is of a type names it by its new name.
    pub(crate) fn rename_types(&mut self, from: &ObjectName, to: &ObjectName) {
        let columns = self.tables.values_mut().flat_map(|table| table.columns.iter_mut());
        let columns = columns.map(|column| &mut column.data_type);
        let domains = self.domains.values_mut().map(|domain| &mut domain.base);
        let attributes = self.composites.values_mut().flat_map(|own| own.attributes.iter_mut());
        let attributes = attributes.map(|attribute| &mut attribute.data_type);
        let ranges = self.ranges.values_mut().map(|range| &mut range.subtype);
        let follow = |data_type: &mut DataType| {
            if data_type.refers_to(from) {
                data_type.name = TypeName::Named(to.clone());
            }
        };
        columns.chain(domains).chain(attributes).chain(ranges).for_each(follow);
        self.rename_in_signatures(from, to);
    }

    /// Routines are told apart by the types of their arguments, and are granted on by these.
    fn rename_in_signatures(&mut self, from: &ObjectName, to: &ObjectName) {
        let mut renamed = Vec::new();
        for (object, mut code) in std::mem::take(&mut self.code) {
            if let Object::Routine { arguments, .. } = &mut code.object {
                code.statement = code.statement.rename_type_in_routine(from, to);
                *arguments = Expr::new(arguments.as_str(), arguments.as_str())
                    .rename_object(from, to)
                    .normal()
                    .to_owned();
                if code.object != object {
                    renamed.push((object, code.object.clone()));
                }
            }
            self.code.insert(code.object.clone(), code);
        }
        for (old, new) in renamed {
            self.change_granted(|on| {
                if *on == old {
                    on.clone_from(&new);
                }
            });
        }
    }
}

impl Schema {
    /// Whether the database has a value for the column where an INSERT, or a new column on a filled table, names none:
    /// the type may be a domain with a default, or one that takes no null.
    pub fn fills_itself(&self, column: &Column) -> bool {
        column.default.is_some() || self.has_default(&column.data_type, column.nullable)
    }

    fn has_default(&self, data_type: &DataType, nullable: bool) -> bool {
        self.domain(data_type).map_or(nullable, |domain| {
            domain.default.is_some() || self.has_default(&domain.base, nullable && domain.nullable)
        })
    }

    /// The type under all domains, where one of them takes no null.
    pub(crate) fn under_demand(&self, data_type: &DataType) -> Option<&DataType> {
        let domain = self.domain(data_type)?;
        match self.under_demand(&domain.base) {
            Some(base) => Some(base),
            None => (!domain.nullable).then(|| self.base_type(&domain.base)),
        }
    }

    /// The domain that the type is, and no array of it.
    pub(crate) fn domain(&self, data_type: &DataType) -> Option<&Domain> {
        match &data_type.name {
            TypeName::Named(name) if !data_type.array => self.domains.get(name),
            TypeName::Named(_) | TypeName::Builtin(_) => None,
        }
    }
}

impl RangeType {
    /// The multirange type of its own.
    pub fn multirange_name(&self) -> ObjectName {
        self.multirange.clone().unwrap_or_else(|| default_multirange(&self.name))
    }

    /// Gives its multirange type a name; the one that the database chooses is not said.
    pub fn set_multirange(&mut self, name: ObjectName) {
        self.multirange = (name != default_multirange(&self.name)).then_some(name);
    }
}

/// The name that PostgreSQL chooses (`makeMultirangeTypeName` in `src/backend/catalog/pg_type.c`): `multi` before the
/// first `range`, or `_multirange` at the end.
fn default_multirange(range: &ObjectName) -> ObjectName {
    const LONGEST: usize = 63;
    const SUFFIX: &str = "_multirange";
    let name = &range.name;
    let mut chosen = match name.find("range") {
        Some(place) => format!("{}multi{}", &name[..place], &name[place..]),
        None => {
            let length = name.floor_char_boundary(LONGEST - SUFFIX.len());
            format!("{}{SUFFIX}", &name[..length])
        }
    };
    chosen.truncate(chosen.floor_char_boundary(LONGEST));
    range.sibling(chosen)
}

fn is_false(value: &bool) -> bool {
    !value
}
