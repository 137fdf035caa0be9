//! ALTER TABLE.

use squawk_syntax::ast::{self, AlterTableAction};

use super::columns::{Definition, NewSequence, is_always, text};
use super::constraints::{self, deferrability, validity};
use super::database::{Database, no_constraint};
use super::drops::cascades;
use super::fault::{Fault, Outcome, missing, refused};
use super::names::{object_name, path, simple};
use crate::dialect::postgres::expression::expression;
use crate::schema::{
    ColumnDefault, Columns, ConstraintKind, Key, Object, ObjectName, SequenceOptions,
};
use crate::step::{Step, TableChange};

impl Database {
    pub(super) fn alter_table(&mut self, alter: &ast::AlterTable) -> Outcome {
        if alter.all_in_tablespace().is_some() {
            return Ok(());
        }
        let written = path(alter.table_relation_name().and_then(|name| name.table_name_ref()))?;
        let Some(mut table) = self.table(&written, alter.if_exists().is_some())? else {
            return match self.find(&written) {
                Some(other) => self.alter_other(&other, alter.actions()),
                None => Ok(()),
            };
        };
        let only = alter.table_relation_name().is_some_and(|name| name.only_token().is_some());
        let mut actions: Vec<_> = alter.actions().collect();
        actions.sort_by_key(pass);
        for action in actions {
            match action {
                AlterTableAction::TableRenameTo(rename) => {
                    let to = path(rename.table_name())?.name;
                    self.rename_relation(&table, &to)?;
                    table = table.sibling(to);
                }
                AlterTableAction::SetSchema(set) => {
                    let schema = simple(set.schema_ref())?;
                    self.expect_schema(&schema)?;
                    let target = object_name(&schema, &table.name);
                    if target != table {
                        self.expect_free(&target)?;
                        self.rename_table(&table, &target)?;
                        table = target;
                    }
                }
                action if only => self.alter_one(&table, action)?,
                action => self.alter_with_heirs(&table, action)?,
            }
        }
        Ok(())
    }

    /// A view is altered as its own statement does it. Of what is not in the schema only the name matters.
    fn alter_other(
        &mut self,
        other: &ObjectName,
        actions: impl Iterator<Item = AlterTableAction>,
    ) -> Outcome {
        for action in actions {
            match action {
                action if self.schema.views.contains_key(other) => {
                    self.alter_one_view(other, action)?;
                }
                AlterTableAction::TableRenameTo(rename) => {
                    self.rename_relation(other, &path(rename.table_name())?.name)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Does the same to all tables that have columns from this one, as far as it is theirs too.
    fn alter_with_heirs(&mut self, table: &ObjectName, action: AlterTableAction) -> Outcome {
        let heirs = self.heirs(table);
        match &action {
            AlterTableAction::DropConstraint(drop) => {
                let name = simple(drop.constraint_name_ref())?;
                self.drop_handed_constraint(table, &name, cascades(drop.drop_behavior()))?;
            }
            AlterTableAction::RenameConstraint(rename) => {
                let from = simple(rename.constraint_name_ref())?;
                self.rename_handed_check(table, &from, &simple(rename.constraint_name())?)?;
            }
            _ => {}
        }
        self.alter_one(table, action.clone())?;
        match &action {
            AlterTableAction::AddColumn(_) | AlterTableAction::AddConstraint(_) => {
                self.hand_down(table)
            }
            AlterTableAction::DropColumn(drop) => {
                let column = simple(drop.column_name_ref())?;
                let cascade = cascades(drop.drop_behavior());
                heirs.iter().try_for_each(|heir| self.drop_handed_column(heir, &column, cascade))
            }
            AlterTableAction::AlterColumn(alter) => match alter.option() {
                Some(
                    ast::AlterColumnOption::SetType(_)
                    | ast::AlterColumnOption::SetDefault(_)
                    | ast::AlterColumnOption::DropDefault(_)
                    | ast::AlterColumnOption::SetNotNull(_)
                    | ast::AlterColumnOption::DropNotNull(_)
                    | ast::AlterColumnOption::SetExpression(_)
                    | ast::AlterColumnOption::DropExpression(_)
                    | ast::AlterColumnOption::SetStatistics(_)
                    | ast::AlterColumnOption::SetStorage(_),
                ) => heirs.iter().try_for_each(|heir| self.alter_with_heirs(heir, action.clone())),
                Some(_) | None => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn alter_one(&mut self, table: &ObjectName, action: AlterTableAction) -> Outcome {
        match action {
            AlterTableAction::AddColumn(add) => self.add_column(table, &add),
            AlterTableAction::AddConstraint(add) => {
                let constraint = add.constraint().ok_or_else(|| missing("the constraint"))?;
                let new = self.new_constraint(&constraint, None)?;
                self.add_constraints(table, new.into_iter().collect())?;
                self.note_local_checks(table)
            }
            AlterTableAction::AlterColumn(alter) => {
                let column = simple(alter.column_name_ref())?;
                self.expect_column(table, &column)?;
                match alter.option() {
                    Some(option) => self.alter_column(table, &column, option),
                    None => Err(missing("what to alter")),
                }
            }
            AlterTableAction::AlterConstraint(alter) => self.alter_constraint(table, &alter),
            AlterTableAction::DropColumn(drop) => {
                let column = simple(drop.column_name_ref())?;
                if drop.if_exists().is_some() && self.get(table)?.column(&column).is_none() {
                    return Ok(());
                }
                self.remove_column(table, &column, cascades(drop.drop_behavior()))
            }
            AlterTableAction::DropConstraint(drop) => {
                let name = simple(drop.constraint_name_ref())?;
                let cascade = cascades(drop.drop_behavior());
                self.drop_constraint(table, &name, drop.if_exists().is_some(), cascade)
            }
            AlterTableAction::RenameColumn(rename) => {
                let change = TableChange::RenameColumn {
                    from: simple(rename.column_name_ref())?,
                    to: simple(rename.column_name())?,
                };
                self.rename_column(table, change)
            }
            AlterTableAction::RenameConstraint(rename) => {
                let from = simple(rename.constraint_name_ref())?;
                self.rename_constraint(table, &from, &simple(rename.constraint_name())?)
            }
            AlterTableAction::ValidateConstraint(validate) => {
                let name = simple(validate.constraint_name_ref())?;
                match self.get_mut(table)?.constraints.get_mut(&name) {
                    Some(constraint) => constraints::validate(&mut constraint.kind),
                    None => return refused(no_constraint(table, &name)),
                }
                Ok(())
            }
            AlterTableAction::MergePartitions(_) | AlterTableAction::SplitPartition(_) => {
                Err(Fault::Opaque {
                    statement: "a merge or split of partitions",
                    advice: "no released PostgreSQL has it; detach, create and attach partitions",
                })
            }
            AlterTableAction::AttachPartition(_)
            | AlterTableAction::DetachPartition(_)
            | AlterTableAction::InheritTable(_)
            | AlterTableAction::NoInheritTable(_)
            | AlterTableAction::OfType(_)
            | AlterTableAction::NotOf(_) => self.change_lineage(table, &action),
            AlterTableAction::DisableTrigger(disable) => {
                self.set_triggers(table, disable.trigger_target(), Some("DISABLE"))
            }
            AlterTableAction::EnableTrigger(enable) => {
                self.set_triggers(table, enable.trigger_target(), None)
            }
            AlterTableAction::EnableAlwaysTrigger(enable) => {
                self.set_trigger(table, enable.trigger_ref(), Some("ENABLE ALWAYS"))
            }
            AlterTableAction::EnableReplicaTrigger(enable) => {
                self.set_trigger(table, enable.trigger_ref(), Some("ENABLE REPLICA"))
            }
            AlterTableAction::DisableRule(disable) => {
                self.set_rule(table, disable.rule_ref(), Some("DISABLE"))
            }
            AlterTableAction::EnableRule(enable) => self.set_rule(table, enable.rule_ref(), None),
            AlterTableAction::EnableAlwaysRule(enable) => {
                self.set_rule(table, enable.rule_ref(), Some("ENABLE ALWAYS"))
            }
            AlterTableAction::EnableReplicaRule(enable) => {
                self.set_rule(table, enable.rule_ref(), Some("ENABLE REPLICA"))
            }
            other => self.alter_options(table, other),
        }
    }

    fn add_column(&mut self, table: &ObjectName, add: &ast::AddColumn) -> Outcome {
        let new = self.new_column(Definition::from(add), &Columns::default())?;
        let name = new.column.name.clone();
        if self.get(table)?.column(&name).is_some() {
            return match add.if_not_exists() {
                Some(_) => Ok(()),
                None => {
                    refused(format!("column \"{name}\" of relation \"{table}\" already exists"))
                }
            };
        }
        self.get_mut(table)?.columns.push(new.column);
        self.local.insert(Object::column(table, &name));
        if let Some(sequence) = new.sequence {
            self.own_sequence(table, &name, sequence)?;
        }
        self.add_constraints(table, new.constraints)
    }

    fn alter_column(
        &mut self,
        table: &ObjectName,
        column: &str,
        option: ast::AlterColumnOption,
    ) -> Outcome {
        match option {
            ast::AlterColumnOption::SetType(set) => self.set_type(table, column, &set),
            ast::AlterColumnOption::SetDefault(set) => {
                let data_type = self.column_mut(table, column)?.data_type.clone();
                let default = self.default(&text(set.expr(), "the default")?, &data_type)?;
                self.column_mut(table, column)?.default = default;
                Ok(())
            }
            ast::AlterColumnOption::DropDefault(_) => {
                self.column_mut(table, column)?.default = None;
                Ok(())
            }
            ast::AlterColumnOption::SetNotNull(_) => {
                self.column_mut(table, column)?.nullable = false;
                Ok(())
            }
            ast::AlterColumnOption::DropNotNull(_) => self.drop_not_null(table, column),
            ast::AlterColumnOption::AddGenerated(add) => {
                let always = is_always(add.generated_when());
                let own = self.column_mut(table, column)?;
                if own.nullable {
                    return refused(format!(
                        "column \"{column}\" of relation \"{table}\" must be declared NOT NULL \
                         before identity can be added"
                    ));
                }
                let options = SequenceOptions::default();
                own.default = Some(ColumnDefault::Identity { always, options });
                let sequence = NewSequence::of_identity(add.sequence_option_list())?;
                self.own_sequence(table, column, sequence)
            }
            ast::AlterColumnOption::SetGenerated(set) => {
                self.set_generated(table, column, set.generated_when())
            }
            ast::AlterColumnOption::SetGeneratedOptions(options) => {
                let mut counting = Vec::new();
                for option in options.set_generated_options() {
                    match option {
                        ast::SetGeneratedOption::SetGenerated(set) => {
                            self.set_generated(table, column, set.generated_when())?;
                        }
                        ast::SetGeneratedOption::SetSequenceOption(set) => {
                            counting.extend(set.sequence_option());
                        }
                        ast::SetGeneratedOption::Restart(_) => {}
                    }
                }
                self.recount_identity(table, column, counting)
            }
            ast::AlterColumnOption::SetSequenceOption(set) => {
                self.recount_identity(table, column, set.sequence_option().into_iter().collect())
            }
            ast::AlterColumnOption::DropIdentity(drop) => {
                self.drop_identity(table, column, drop.if_exists().is_some())
            }
            ast::AlterColumnOption::SetExpression(set) => {
                let new = expression(&text(set.expr(), "the expression")?, None)?;
                match &mut self.column_mut(table, column)?.default {
                    Some(ColumnDefault::Generated { expression, .. }) => *expression = new,
                    _ => return refused(not_generated(table, column)),
                }
                Ok(())
            }
            ast::AlterColumnOption::DropExpression(drop) => {
                let default = &mut self.column_mut(table, column)?.default;
                match default {
                    Some(ColumnDefault::Generated { .. }) => *default = None,
                    _ if drop.if_exists().is_some() => {}
                    _ => return refused(not_generated(table, column)),
                }
                Ok(())
            }
            ast::AlterColumnOption::ResetOptions(_)
            | ast::AlterColumnOption::SetCompression(_)
            | ast::AlterColumnOption::SetOptions(_)
            | ast::AlterColumnOption::SetStatistics(_)
            | ast::AlterColumnOption::SetStorage(_) => self.tune_column(table, column, option),
            ast::AlterColumnOption::Inherit(_)
            | ast::AlterColumnOption::NoInherit(_)
            | ast::AlterColumnOption::Restart(_)
            | ast::AlterColumnOption::SetOptionsList(_) => Ok(()),
        }
    }

    /// A new type. The default is converted, and a collation that is not said again is that of the type.
    fn set_type(&mut self, table: &ObjectName, column: &str, set: &ast::SetType) -> Outcome {
        let data_type = set.ty().ok_or_else(|| missing("the type"))?;
        let data_type = self.data_type(&data_type)?;
        let collation = self.own_collation(set.collate())?;
        let base = self.schema.base_type(&data_type).clone();
        let own = self.column_mut(table, column)?;
        if let Some(ColumnDefault::Expression(default)) = &mut own.default {
            *default = expression(default.sql(), Some(&base))?;
        }
        own.data_type = data_type.clone();
        own.collation = collation;
        (own.tuning.storage, own.tuning.compression) = (None, None);
        self.retype_identity(table, column, data_type)?;
        self.forget_statistics(table, column)
    }

    /// An index with an expression is made anew when the type of its column changes, and its values are counted by the
    /// default again.
    fn forget_statistics(&mut self, table: &ObjectName, column: &str) -> Outcome {
        let indexes = self.get_mut(table)?.indexes.values_mut();
        for key in indexes.filter(|index| index.is_about(column)).flat_map(|own| &mut own.keys) {
            key.statistics = None;
        }
        Ok(())
    }

    /// Changes how the sequence of an identity column counts.
    fn recount_identity(
        &mut self,
        table: &ObjectName,
        column: &str,
        options: Vec<ast::SequenceOption>,
    ) -> Outcome {
        let Some(ColumnDefault::Identity { .. }) = self.column_mut(table, column)?.default else {
            return refused(not_identity(table, column));
        };
        match self.owned_sequences(table, column).first() {
            Some(sequence) => self.recount(&sequence.clone(), &options),
            None => Ok(()),
        }
    }

    fn drop_not_null(&mut self, table: &ObjectName, column: &str) -> Outcome {
        let in_key = |(_, key): (&str, &Key)| key.columns.iter().any(|own| own == column);
        if self.get(table)?.primary_key().is_some_and(in_key) {
            return refused(format!("column \"{column}\" is in a primary key"));
        }
        let own = self.column_mut(table, column)?;
        if let Some(ColumnDefault::Identity { .. }) = own.default {
            return refused(format!(
                "column \"{column}\" of relation \"{table}\" is an identity column"
            ));
        }
        own.nullable = true;
        Ok(())
    }

    fn set_generated(
        &mut self,
        table: &ObjectName,
        column: &str,
        when: Option<ast::GeneratedWhen>,
    ) -> Outcome {
        match &mut self.column_mut(table, column)?.default {
            Some(ColumnDefault::Identity { always, .. }) => *always = is_always(when),
            _ => return refused(not_identity(table, column)),
        }
        Ok(())
    }

    fn drop_identity(
        &mut self,
        table: &ObjectName,
        column: &str,
        missing_is_fine: bool,
    ) -> Outcome {
        let default = &mut self.column_mut(table, column)?.default;
        match default {
            Some(ColumnDefault::Identity { .. }) => *default = None,
            _ if missing_is_fine => return Ok(()),
            _ => return refused(not_identity(table, column)),
        }
        for sequence in self.identity_sequences(table, column) {
            self.remove_sequence(&sequence);
        }
        Ok(())
    }

    /// Changes when a foreign key is checked.
    fn alter_constraint(&mut self, table: &ObjectName, alter: &ast::AlterConstraint) -> Outcome {
        let name = simple(alter.constraint_name_ref())?;
        let Some(constraint) = self.get_mut(table)?.constraints.get_mut(&name) else {
            return refused(no_constraint(table, &name));
        };
        match &mut constraint.kind {
            ConstraintKind::ForeignKey(key) => {
                let options = || alter.constraint_options();
                let is_enforcement = |option: &ast::ConstraintOption| {
                    let not = matches!(option, ast::ConstraintOption::NotEnforced(_));
                    not || matches!(option, ast::ConstraintOption::Enforced(_))
                };
                let enforces = options().any(|option| is_enforcement(&option));
                if enforces {
                    key.validity = validity(options());
                }
                // What only says whether it is enforced (PostgreSQL 18) leaves alone when it is checked.
                if !enforces || options().any(|option| !is_enforcement(&option)) {
                    key.deferrable = deferrability(options());
                }
                Ok(())
            }
            ConstraintKind::PrimaryKey(_)
            | ConstraintKind::Unique(_)
            | ConstraintKind::Check(_)
            | ConstraintKind::Exclusion(_) => refused(format!(
                "constraint \"{name}\" of relation \"{table}\" is not a foreign key constraint"
            )),
        }
    }

    /// Renames a column, wherever it is named.
    pub(super) fn rename_column(&mut self, table: &ObjectName, change: TableChange) -> Outcome {
        let TableChange::RenameColumn { from, to } = &change else { return Ok(()) };
        self.rename_local_column(table, from, to);
        for relation in self.relations.values_mut() {
            relation.rename_column(table, from, to);
        }
        Ok(Step::alter(table, change).apply(&mut self.schema)?)
    }
}

/// The order in which PostgreSQL runs the actions of one statement (`AlterTablePass` in
/// `src/backend/commands/tablecmds.c`).
fn pass(action: &AlterTableAction) -> u8 {
    match action {
        AlterTableAction::DropColumn(_) | AlterTableAction::DropConstraint(_) => 0,
        AlterTableAction::AlterColumn(alter) => match alter.option() {
            Some(
                ast::AlterColumnOption::DropDefault(_)
                | ast::AlterColumnOption::DropNotNull(_)
                | ast::AlterColumnOption::DropIdentity(_)
                | ast::AlterColumnOption::DropExpression(_),
            ) => 0,
            Some(ast::AlterColumnOption::SetType(_)) => 1,
            Some(_) | None => 3,
        },
        AlterTableAction::AddColumn(_) => 2,
        AlterTableAction::AddConstraint(add) => match add.constraint() {
            Some(ast::Constraint::ForeignKeyConstraint(_)) => 5,
            Some(_) | None => 4,
        },
        _ => 6,
    }
}

fn not_identity(table: &ObjectName, column: &str) -> String {
    format!("column \"{column}\" of relation \"{table}\" is not an identity column")
}

fn not_generated(table: &ObjectName, column: &str) -> String {
    format!("column \"{column}\" of relation \"{table}\" is not a generated column")
}
