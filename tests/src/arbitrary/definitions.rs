//! Sequences, domains, composite and range types.

use std::collections::BTreeMap;

use model_registry::schema::{
    Attribute, ColumnDefault, CompositeType, DataType, Definition, Domain, DomainCheck, Object,
    ObjectName, RangeType, Schema, Sequence, SequenceOptions, TypeName,
};
use model_registry::step::Step;

use super::choices::Choices;
use super::draft::Draft;
use super::edit::Editor;
use super::types::Family;
use super::values::has_type;
use super::{names, types};

/// Types that have an order, and of which ranges are quickly read.
const SUBTYPES: &[&str] = &["integer", "numeric", "text", "date", "timestamptz"];

const KINDS: [&str; 4] = ["sequence", "domain", "composite", "range"];

impl Draft {
    pub(super) fn add_definition(&mut self, choices: &mut Choices<'_>) {
        let schema = self.namespace(choices);
        let kind = choices.pick(&KINDS).copied().unwrap_or(KINDS[0]);
        let name = ObjectName { schema, name: names::definition(choices, kind) };
        let new: Definition = match kind {
            "sequence" => self.sequence(name, choices).into(),
            "domain" => self.domain(name, None, choices).into(),
            "composite" => self.composite(name, choices).into(),
            _ => self.range(name, choices).into(),
        };
        new.insert(&mut self.schema);
    }

    fn sequence(&self, name: ObjectName, choices: &mut Choices<'_>) -> Sequence {
        let data_type = choices.pick(&[None, Some("integer"), Some("smallint")]).copied();
        let options = SequenceOptions {
            data_type: data_type.flatten().map(DataType::builtin),
            increment: choices.pick(&[None, Some(5), Some(-1)]).copied().flatten(),
            min: choices.pick(&[None, Some(-50)]).copied().flatten(),
            max: choices.pick(&[None, Some(1000)]).copied().flatten(),
            cache: choices.pick(&[None, Some(3)]).copied().flatten(),
            cycle: choices.one_in(3),
            ..SequenceOptions::default()
        };
        Sequence { name, options, owner: None, unlogged: false, comment: names::comment(choices) }
    }

    /// A domain over the type, or over any.
    fn domain(
        &self,
        name: ObjectName,
        base: Option<DataType>,
        choices: &mut Choices<'_>,
    ) -> Domain {
        let base = base.unwrap_or_else(|| self.plain_type(choices));
        let family = self.family(&base);
        let default = match self.default(&base, choices) {
            Some(ColumnDefault::Expression(default)) => Some(default),
            _ => None,
        };
        let mut checks = BTreeMap::new();
        if let Some(template) = choices.pick(family.checks()).filter(|_| choices.one_in(2)) {
            let expression = self.expression(&template.replace('@', "VALUE"), None);
            let not_valid = choices.one_in(4);
            let check = DomainCheck { expression, not_valid, comment: names::comment(choices) };
            checks.insert(names::object(choices), check);
        }
        let is_text = family == Family::Text && choices.one_in(4);
        Domain {
            name,
            base,
            collation: is_text.then(|| self.collation()),
            nullable: !choices.one_in(4),
            default,
            checks,
            comment: names::comment(choices),
        }
    }

    fn composite(&self, name: ObjectName, choices: &mut Choices<'_>) -> CompositeType {
        let mut attributes: Vec<Attribute> = Vec::new();
        for _ in 0..1 + choices.below(3) {
            let made = self.schema.domains.keys().chain(self.schema.ranges.keys());
            let made: Vec<_> = made.cloned().collect();
            let data_type = match choices.pick(&made) {
                Some(name) if choices.one_in(3) => DataType::named(name.clone()),
                _ => self.plain_type(choices),
            };
            let name = names::column(choices);
            if attributes.iter().all(|own| own.name != name) {
                let comment = names::comment(choices);
                attributes.push(Attribute { name, data_type, collation: None, comment });
            }
        }
        CompositeType { name, attributes, comment: names::comment(choices) }
    }

    fn range(&self, name: ObjectName, choices: &mut Choices<'_>) -> RangeType {
        let subtype = choices.pick(SUBTYPES).copied().unwrap_or("integer");
        let has_collation = subtype == "text" && choices.one_in(2);
        RangeType {
            name,
            subtype: types::parse(self.dialect, subtype),
            opclass: None,
            collation: has_collation.then(|| self.collation()),
            canonical: None,
            difference: None,
            multirange: None,
            comment: names::comment(choices),
        }
    }
}

impl Editor {
    /// Drops one of them, gives it another name, or makes another of the same name.
    pub(super) fn edit_definition(&mut self, choices: &mut Choices<'_>) {
        let all: Vec<_> = self.draft.schema.objects().filter(is_one).collect();
        let Some(object) = choices.pick(&all).cloned() else { return };
        let before = self.draft.schema.clone();
        match choices.below(4) {
            0 => _ = self.draft.schema.take(&object),
            1 => {
                let kind = match object {
                    Object::Sequence { .. } => "sequence",
                    Object::Domain { .. } => "domain",
                    Object::Composite { .. } => "composite",
                    _ => "range",
                };
                let to = names::definition(choices, kind);
                let name = object.qualified_name().sibling(&to);
                let step = Step::Rename { object: object.clone(), to: name };
                self.rename(object, to, &step);
            }
            _ => {
                let name = object.qualified_name();
                let new: Definition = match object {
                    Object::Sequence { .. } => self.draft.sequence(name, choices).into(),
                    Object::Domain { .. } => {
                        // Over the same type, it can be changed in place.
                        let old = self.draft.schema.domains.get(&name).map(|old| old.base.clone());
                        let base = old.filter(|_| choices.one_in(2));
                        self.draft.domain(name, base, choices).into()
                    }
                    Object::Composite { .. } => self.draft.composite(name, choices).into(),
                    _ => self.draft.range(name, choices).into(),
                };
                new.insert(&mut self.draft.schema);
                self.draft.forget_remade(&before);
            }
        }
    }
}

/// Whether it is of one of these kinds.
pub(super) fn is_one(object: &Object) -> bool {
    matches!(
        object,
        Object::Sequence { .. }
            | Object::Domain { .. }
            | Object::Composite { .. }
            | Object::Range { .. }
    )
}

/// What is made of types that are gone is made of text.
pub(super) fn replace_lost_types(schema: &mut Schema) {
    let known = schema.clone();
    let is_lost = |data_type: &DataType| match &data_type.name {
        TypeName::Named(name) => !has_type(&known, name),
        TypeName::Builtin(_) => false,
    };
    for composite in schema.composites.values_mut() {
        for attribute in composite.attributes.iter_mut().filter(|own| is_lost(&own.data_type)) {
            attribute.data_type = DataType::builtin("text");
        }
    }
    for domain in schema.domains.values_mut().filter(|own| is_lost(&own.base)) {
        domain.base = DataType::builtin("text");
        (domain.default, domain.checks) = (None, BTreeMap::new());
    }
    for table in schema.tables.values_mut() {
        let lost = table.columns.iter().filter(|own| is_lost(&own.data_type));
        for name in lost.map(|own| own.name.clone()).collect::<Vec<_>>() {
            Draft::forget_column(table, &name);
            Draft::forget_generated(table, &name);
            if let Some(column) = table.columns.named_mut(&name) {
                (column.data_type, column.default) = (DataType::builtin("text"), None);
            }
        }
    }
}
