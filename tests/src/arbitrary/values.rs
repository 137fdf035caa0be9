//! Values of types that may be another thing before a change and after it.

use model_registry::dialect::Dialect;
use model_registry::schema::{CompositeType, DataType, Domain, ObjectName, Schema, TypeName};

use super::types::{self, Family};

/// The values that a type has before a change and after it. Both schemas know the type by one name.
#[derive(Clone, Copy)]
pub(super) struct Values<'a> {
    pub(super) dialect: &'a dyn Dialect,
    pub(super) from: &'a Schema,
    pub(super) to: &'a Schema,
}

impl<'a> Values<'a> {
    /// Those of a schema that stays as it is.
    pub(super) fn of(dialect: &'a dyn Dialect, schema: &'a Schema) -> Self {
        Self { dialect, from: schema, to: schema }
    }

    /// The value of that number as SQL.
    pub(super) fn literal(&self, data_type: &DataType, number: usize) -> String {
        match types::known(self.dialect, data_type) {
            Some(facts) => facts.family.literal(self.dialect.name(), number),
            None => match self.text(data_type, number) {
                Some(text) => self.dialect.literal(&text),
                None => "NULL".to_owned(),
            },
        }
    }

    /// The value of that number as its type reads and writes it; none where the type has no value.
    fn text(&self, data_type: &DataType, number: usize) -> Option<String> {
        if data_type.array && matches!(data_type.name, TypeName::Named(_)) {
            let element = self.text(&element(data_type), number);
            return Some(format!("{{{}}}", element.map(|text| part(&text)).unwrap_or_default()));
        }
        if let Some(labels) = self.labels(data_type) {
            return labels.get(number % labels.len().max(1)).cloned();
        }
        if let Some(domain) = domain(self.schema_of(data_type), data_type) {
            return self.text(&domain.base, number);
        }
        if let Some(composite) = composite(self.schema_of(data_type), data_type) {
            let field = |data_type| self.text(data_type, number).map(|text| part(&text));
            let fields = composite.attributes.iter().map(|own| field(&own.data_type));
            let fields: Vec<_> = fields.map(Option::unwrap_or_default).collect();
            return Some(format!("({})", fields.join(",")));
        }
        if let TypeName::Named(name) = &data_type.name
            && let Some(range) = self.schema_of(data_type).ranges.get(name)
        {
            let bound = |number| self.text(&range.subtype, number).map(|text| part(&text));
            return Some(format!("[{},{})", bound(number)?, bound(number + 1)?));
        }
        Some(types::family(self.dialect, self.from, data_type).text(number))
    }

    /// The first schema, or the second one where only that has the type.
    fn schema_of(&self, data_type: &DataType) -> &'a Schema {
        match &data_type.name {
            TypeName::Named(name) if !has_type(self.from, name) => self.to,
            TypeName::Named(_) | TypeName::Builtin(_) => self.from,
        }
    }

    /// How many different values the type has, as far as the tests need.
    pub(super) fn distinct(&self, data_type: &DataType) -> usize {
        if data_type.array && matches!(data_type.name, TypeName::Named(_)) {
            return self.distinct(&element(data_type));
        }
        if let Some(labels) = self.labels(data_type) {
            return labels.len();
        }
        match domain(self.schema_of(data_type), data_type) {
            Some(domain) => self.distinct(&domain.base),
            None => types::family(self.dialect, self.from, data_type).distinct_values(),
        }
    }

    /// The labels of an enum that are there before and after.
    fn labels(&self, data_type: &DataType) -> Option<Vec<String>> {
        let TypeName::Named(name) = &data_type.name else { return None };
        let mut labels = self.schema_of(data_type).enums.get(name)?.values.clone();
        if let Some(after) = self.to.enums.get(name) {
            labels.retain(|label| after.values.contains(label));
        }
        Some(labels)
    }

    /// Whether every value of the first type before is one of the second type after, and the other way round.
    pub(super) fn converts(&self, from: &DataType, to: &DataType) -> bool {
        let (from, to) = (base(self.from, from), base(self.to, to));
        let (before, after) = (self.family(self.from, from), self.family(self.to, to));
        let is_long_text = after == Family::Text && to.modifiers.is_empty();
        let is_short = matches!(before, Family::Number | Family::Text);
        match after {
            Family::Text => is_long_text || is_short,
            Family::Number => is_short,
            Family::Timestamp => before == Family::Timestamp,
            Family::Json => before == Family::Json,
            Family::Enum => from == to,
            Family::Composite => self.fields_convert(from, to),
            Family::Boolean
            | Family::Date
            | Family::Time
            | Family::Interval
            | Family::Uuid
            | Family::Bytes
            | Family::Array
            | Family::Range => self.is_same(from, to),
        }
    }

    /// A field that comes, on either way, is null.
    fn fields_convert(&self, from: &DataType, to: &DataType) -> bool {
        let (Some(before), Some(after)) = (composite(self.from, from), composite(self.to, to))
        else {
            return false;
        };
        let comes = |schema: &Schema, these: &CompositeType, those: &CompositeType| {
            let mut new =
                those.attributes.iter().filter(|own| these.attribute(&own.name).is_none());
            new.all(|own| !demands_value(schema, &own.data_type))
        };
        from == to
            && comes(self.to, before, after)
            && comes(self.from, after, before)
            && before.attributes.iter().all(|own| {
                let after = after.attribute(&own.name);
                after.is_none_or(|after| self.is_same(&own.data_type, &after.data_type))
            })
    }

    /// Whether the values of the first type before are those of the second one after, as text too.
    pub(super) fn is_same(&self, from: &DataType, to: &DataType) -> bool {
        let (Some(before), Some(after)) = (composite(self.from, from), composite(self.to, to))
        else {
            let subtype = |schema: &'a Schema, own: &DataType| match &own.name {
                TypeName::Named(name) => schema.ranges.get(name).map(|range| &range.subtype),
                TypeName::Builtin(_) => None,
            };
            let bases = domain(self.from, from).zip(domain(self.to, to));
            return from == to
                && subtype(self.from, from) == subtype(self.to, to)
                && domain(self.from, from).is_some() == domain(self.to, to).is_some()
                && bases.is_none_or(|(before, after)| self.is_same(&before.base, &after.base));
        };
        let same_fields = before.attributes.iter().zip(&after.attributes).all(|(before, after)| {
            before.name == after.name && self.is_same(&before.data_type, &after.data_type)
        });
        from == to && before.attributes.len() == after.attributes.len() && same_fields
    }

    fn family(&self, schema: &Schema, data_type: &DataType) -> Family {
        types::family(self.dialect, schema, data_type)
    }

    /// Whether a column of the type cannot be null before or after.
    pub(super) fn demands_value(&self, data_type: &DataType) -> bool {
        demands_value(self.from, data_type) || demands_value(self.to, data_type)
    }

    /// Whether a column of the type gets a value, before or after, where no value is said.
    pub(super) fn fills_itself(&self, data_type: &DataType) -> bool {
        let fills = |schema| {
            !data_type.array && domain(schema, data_type).is_some_and(|own| own.default.is_some())
        };
        fills(self.from) || fills(self.to)
    }
}

fn demands_value(schema: &Schema, data_type: &DataType) -> bool {
    !data_type.array && domain(schema, data_type).is_some_and(|domain| !domain.nullable)
}

/// What a domain restricts; any other type itself.
fn base<'a>(schema: &'a Schema, data_type: &'a DataType) -> &'a DataType {
    match domain(schema, data_type) {
        Some(domain) if !data_type.array => &domain.base,
        Some(_) | None => data_type,
    }
}

fn domain<'a>(schema: &'a Schema, data_type: &DataType) -> Option<&'a Domain> {
    match &data_type.name {
        TypeName::Named(name) => schema.domains.get(name),
        TypeName::Builtin(_) => None,
    }
}

fn composite<'a>(schema: &'a Schema, data_type: &DataType) -> Option<&'a CompositeType> {
    match &data_type.name {
        TypeName::Named(name) => schema.composites.get(name),
        TypeName::Builtin(_) => None,
    }
}

fn element(array: &DataType) -> DataType {
    DataType { array: false, ..array.clone() }
}

/// Whether the schema made a type of that name.
pub(super) fn has_type(schema: &Schema, name: &ObjectName) -> bool {
    schema.enums.contains_key(name)
        || schema.domains.contains_key(name)
        || schema.composites.contains_key(name)
        || schema.ranges.contains_key(name)
}

/// A value inside of another one, in quotes.
fn part(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
