//! Adds random indexes.

use model_registry::dialect::naming::NameKind;
use model_registry::schema::{
    Column, DataType, Expr, Index, IndexKey, IndexTarget, NullsOrder, ObjectName, Table,
};

use super::choices::Choices;
use super::constraint::default_name;
use super::draft::Draft;
use super::names;
use super::types::Family;

impl Draft {
    pub(super) fn add_index(&mut self, table: &ObjectName, choices: &mut Choices<'_>) {
        let columns = choices.pick_few(&self.key_columns(table));
        let Some(own) = self.schema.table(table) else { return };
        let keys: Vec<_> = columns
            .iter()
            .filter_map(|name| own.column(name))
            .map(|column| self.index_key(column, choices))
            .collect();
        if keys.is_empty() {
            return;
        }
        let can_say_more = self.is_postgres();
        let unique = choices.one_in(3);
        let predicate = choices.one_in(4).then(|| self.predicate(own, choices)).flatten();
        let include = match can_say_more && choices.one_in(5) {
            true => {
                choices.pick(&own.columns).map(|column| column.name.clone()).into_iter().collect()
            }
            false => Vec::new(),
        };
        let nulls_not_distinct = can_say_more && unique && choices.one_in(3);
        let columns: Vec<_> = columns.iter().map(String::as_str).collect();
        let name = match choices.one_in(3) {
            true => names::object(choices),
            false => default_name(NameKind::Index, own, &columns),
        };
        let mut index =
            Index { unique, include, predicate, nulls_not_distinct, ..Index::new(name, keys) };
        if can_say_more && choices.one_in(5) {
            self.use_method(&mut index, own);
        }
        if let Some(own) = self.schema.tables.get_mut(table)
            && !own.indexes.contains_key(&index.name)
        {
            own.add_index(index);
        }
    }

    fn index_key(&self, column: &Column, choices: &mut Choices<'_>) -> IndexKey {
        let family = self.family(&column.data_type);
        let expressions = family.expressions();
        let target = match choices.one_in(4).then(|| choices.pick(expressions)).flatten() {
            Some(template) => IndexTarget::Expression(self.about(template, &column.name)),
            None => IndexTarget::Column(column.name.clone()),
        };
        let mut key = IndexKey::new(target);
        key.descending = choices.one_in(4);
        if self.is_postgres() && choices.one_in(5) {
            let unusual = if key.descending { NullsOrder::Last } else { NullsOrder::First };
            key.nulls = Some(unusual);
        }
        let is_plain = matches!(key.target, IndexTarget::Column(_)) && column.collation.is_none();
        if family == Family::Text && is_plain && choices.one_in(5) {
            key.collation = Some(self.collation());
        }
        let is_text = column.data_type == DataType::builtin("text");
        if is_text && is_plain && choices.one_in(5) {
            key.opclass = Some("text_pattern_ops".to_owned());
        }
        key
    }

    fn predicate(&self, table: &Table, choices: &mut Choices<'_>) -> Option<Expr> {
        let column = choices.pick(&table.columns)?;
        let family = self.family(&column.data_type);
        let template = choices.pick(family.predicates())?;
        Some(self.about(template, &column.name))
    }

    /// Another access method, and what it demands of the index.
    fn use_method(&self, index: &mut Index, table: &Table) {
        let family = match index.keys.as_slice() {
            [IndexKey { target: IndexTarget::Column(name), .. }] => {
                table.column(name).map(|column| self.family(&column.data_type))
            }
            _ => None,
        };
        let Some(family) = family else { return };
        let method = match family {
            Family::Array => "gin",
            Family::Timestamp | Family::Date => "brin",
            _ => "hash",
        };
        for key in &mut index.keys {
            *key = IndexKey::new(key.target.clone());
        }
        (index.unique, index.nulls_not_distinct) = (false, false);
        index.include.clear();
        index.method = Some(method.to_owned());
    }
}
