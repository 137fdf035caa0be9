//! Functions of any type: what the types of their arguments make of their result (`check_generic_type_consistency` and
//! `enforce_generic_type_consistency` in `parse_coerce.c`).

use super::kinds::bare;
use super::{Argument, Catalog};
use crate::dialect::postgres::types::of_catalog;
use crate::schema::{DataType, TypeName};

/// What the arguments of a call say of the type that a function is about.
#[derive(Default)]
struct Found {
    element: Option<DataType>,
    range: Option<DataType>,
    multirange: Option<DataType>,
}

/// The part of its name that says what is made of the type: `element`, `array`, `range`.
fn part(data_type: &DataType) -> Option<(bool, &str)> {
    let TypeName::Builtin(name) = &data_type.name else { return None };
    match name.strip_prefix("anycompatible") {
        Some("") => Some((true, "element")),
        Some(rest) => Some((true, rest)),
        None => name.strip_prefix("any").filter(|rest| !rest.is_empty()).map(|rest| (false, rest)),
    }
}

impl Catalog<'_> {
    /// Whether the arguments of a function of any type are of the same one.
    pub(super) fn is_consistent(&self, takes: &[DataType], arguments: &[Argument]) -> bool {
        [false, true].into_iter().all(|compatible| {
            takes.iter().all(|own| part(own).is_none_or(|(own, _)| own != compatible))
                || self.found(compatible, takes, arguments).is_some()
        })
    }

    /// What a result of any type is.
    pub(super) fn result_of(
        &self,
        wanted: &DataType,
        takes: &[DataType],
        arguments: &[Argument],
    ) -> Option<DataType> {
        let (compatible, wanted) = part(wanted)?;
        let found = self.found(compatible, takes, arguments)?;
        match wanted {
            "element" | "nonarray" | "enum" => found.element,
            "array" => found.element.filter(|own| !own.array).map(DataType::array_of),
            "range" => found.range.or_else(|| self.range_of(&found.multirange?)),
            "multirange" => found.multirange.or_else(|| self.multirange_of(&found.range?)),
            _ => None,
        }
    }

    fn found(&self, compatible: bool, takes: &[DataType], arguments: &[Argument]) -> Option<Found> {
        let mut found = Found::default();
        let mut elements = Vec::new();
        for (own, argument) in takes.iter().zip(arguments) {
            let Some((_, wanted)) = part(own).filter(|(own, _)| *own == compatible) else {
                continue;
            };
            let known = match argument {
                Argument::Known(known) => bare(known),
                Argument::Literal if matches!(wanted, "element" | "nonarray") => {
                    elements.push(Argument::Literal);
                    continue;
                }
                Argument::Literal => continue,
                Argument::Unknown => return None,
            };
            let base = self.base(&known);
            let element = match wanted {
                "element" => known,
                "nonarray" => Some(known).filter(|_| !base.array)?,
                "enum" => Some(known).filter(|_| self.category(&base) == 'E')?,
                "array" => DataType { array: false, ..Some(base).filter(|own| own.array)? },
                "range" => {
                    let subtype = self.subtype(&base)?;
                    found.range = Some(base);
                    subtype
                }
                "multirange" => {
                    let subtype = self.subtype(&self.range_of(&base)?)?;
                    found.multirange = Some(base);
                    subtype
                }
                _ => return None,
            };
            elements.push(Argument::Known(element));
        }
        found.element = match compatible {
            true => Some(self.common(&elements)?),
            false => {
                elements.retain(|own| *own != Argument::Literal);
                let same = elements.windows(2).all(|pair| pair[0] == pair[1]);
                match elements.into_iter().next().filter(|_| same)? {
                    Argument::Known(element) => Some(element),
                    Argument::Literal | Argument::Unknown => None,
                }
            }
        };
        Some(found)
    }

    /// The type of a range's bounds.
    fn subtype(&self, range: &DataType) -> Option<DataType> {
        match &range.name {
            _ if range.array => None,
            TypeName::Named(name) => Some(bare(&self.schema.ranges.get(name)?.subtype)),
            TypeName::Builtin(name) => of_catalog(match name.as_str() {
                "int4range" => "int4",
                "int8range" => "int8",
                "numrange" => "numeric",
                "tsrange" => "timestamp",
                "tstzrange" => "timestamptz",
                "daterange" => "date",
                _ => return None,
            }),
        }
    }

    fn range_of(&self, multirange: &DataType) -> Option<DataType> {
        match &multirange.name {
            TypeName::Builtin(name) => {
                of_catalog(&format!("{}range", name.strip_suffix("multirange")?))
            }
            TypeName::Named(name) => {
                let mut ranges = self.schema.ranges.values();
                let range = ranges.find(|own| own.multirange_name() == *name)?;
                Some(DataType::named(range.name.clone()))
            }
        }
    }

    fn multirange_of(&self, range: &DataType) -> Option<DataType> {
        match &range.name {
            TypeName::Builtin(name) => {
                of_catalog(&format!("{}multirange", name.strip_suffix("range")?))
            }
            TypeName::Named(name) => {
                Some(DataType::named(self.schema.ranges.get(name)?.multirange_name()))
            }
        }
    }
}
