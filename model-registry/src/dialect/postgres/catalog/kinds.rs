//! What kinds of types there are, and which is taken for which without a word (`parse_coerce.c`).

use super::{Argument, Catalog};
use crate::dialect::postgres::types::catalog_name;
use crate::schema::{DataType, TypeName};

const TYPES: &str = include_str!("types.txt");
const CASTS: &str = include_str!("casts.txt");

/// The type as functions and operators see it: without modifiers.
pub(crate) fn bare(data_type: &DataType) -> DataType {
    let name = match &data_type.name {
        TypeName::Builtin(name) if name == "character" => TypeName::Builtin("bpchar".to_owned()),
        TypeName::Builtin(name) if name.starts_with("interval") => {
            TypeName::Builtin("interval".to_owned())
        }
        name => name.clone(),
    };
    DataType { name, modifiers: Vec::new(), array: data_type.array }
}

/// The types of a call's arguments that are of more than one type (`pg_type.typtype` is `p`).
pub(super) fn is_polymorphic(data_type: &DataType) -> bool {
    matches!(&data_type.name, TypeName::Builtin(name) if name.starts_with("any") && name != "any")
}

impl Catalog<'_> {
    /// The type under a domain.
    pub(crate) fn base(&self, data_type: &DataType) -> DataType {
        let mut found = bare(data_type);
        while let (TypeName::Named(name), false) = (&found.name, found.array) {
            let Some(domain) = self.schema.domains.get(name) else { break };
            found = bare(&domain.base);
        }
        found
    }

    pub(super) fn base_of(&self, argument: &Argument) -> Argument {
        match argument {
            Argument::Known(data_type) => Argument::Known(self.base(data_type)),
            Argument::Literal | Argument::Unknown => argument.clone(),
        }
    }

    /// `pg_type.typcategory`.
    pub(super) fn category(&self, data_type: &DataType) -> char {
        let base = self.base(data_type);
        let schema = self.schema;
        match &base.name {
            _ if base.array => 'A',
            TypeName::Builtin(_) if is_polymorphic(&base) => 'P',
            TypeName::Builtin(_) => row_of(&base).and_then(|row| row.chars().next()).unwrap_or('Z'),
            TypeName::Named(name) if schema.enums.contains_key(name) => 'E',
            TypeName::Named(name) if schema.ranges.contains_key(name) => 'R',
            TypeName::Named(name)
                if schema.composites.contains_key(name) || schema.tables.contains_key(name) =>
            {
                'C'
            }
            TypeName::Named(_) => 'U',
        }
    }

    /// `pg_type.typispreferred`.
    pub(super) fn is_preferred(&self, data_type: &DataType) -> bool {
        !data_type.array && row_of(data_type).is_some_and(|row| row.ends_with("preferred"))
    }

    /// Whether it is a type that neither the engine nor a statement made.
    pub(super) fn is_foreign(&self, data_type: &DataType) -> bool {
        let base = DataType { array: false, ..data_type.clone() };
        matches!(base.name, TypeName::Named(_)) && self.category(&base) == 'U'
    }

    /// Whether a value of a type is taken for one of another where a function wants that.
    pub(super) fn coerces(&self, from: &DataType, to: &DataType) -> bool {
        if from == to || matches!(&to.name, TypeName::Builtin(name) if name == "any") {
            return true;
        }
        let (from, to) = (self.base(from), self.base(to));
        if from == to {
            return true;
        }
        match (from.array, to.array) {
            (true, true) => {
                let element = |of: DataType| DataType { array: false, ..of };
                self.coerces(&element(from), &element(to))
            }
            (false, false) => {
                let to_record = matches!(&to.name, TypeName::Builtin(name) if name == "record");
                (to_record && self.category(&from) == 'C') || has_cast(&from, &to)
            }
            (true, false) | (false, true) => false,
        }
    }

    pub(super) fn takes(&self, argument: &Argument, wanted: &DataType) -> bool {
        match argument {
            Argument::Known(_) | Argument::Literal if is_polymorphic(wanted) => true,
            Argument::Known(data_type) => self.coerces(data_type, wanted),
            Argument::Literal | Argument::Unknown => true,
        }
    }
}

fn row_of(data_type: &DataType) -> Option<&'static str> {
    let name = catalog_name(data_type);
    TYPES
        .lines()
        .filter_map(|line| line.split_once(' '))
        .find_map(|(own, row)| (own == name).then_some(row))
}

fn has_cast(from: &DataType, to: &DataType) -> bool {
    let (from, to) = (catalog_name(from), catalog_name(to));
    let mut casts = CASTS.lines().filter_map(|line| line.split_once(' '));
    !from.is_empty() && casts.any(|cast| cast == (from, to))
}
