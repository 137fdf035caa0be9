//! ALTER and DROP of routines, triggers, rules, policies, statistics, event triggers and publications.

use squawk_syntax::ast::{self, AstNode, Stmt};

use super::database::Database;
use super::drops::cascades;
use super::fault::Outcome;
use super::names::{path, simple};
use crate::schema::{Object, ObjectName};

impl Database {
    /// A statement that makes code.
    pub(super) fn create_any_code(&mut self, statement: &Stmt) -> Outcome {
        let (node, replaces, exists_is_fine) = match statement {
            Stmt::CreateFunction(create) => (create.syntax(), create.or_replace().is_some(), false),
            Stmt::CreateProcedure(create) => {
                (create.syntax(), create.or_replace().is_some(), false)
            }
            Stmt::CreateAggregate(create) => {
                (create.syntax(), create.or_replace().is_some(), false)
            }
            Stmt::CreateTrigger(create) => (create.syntax(), create.or_replace().is_some(), false),
            Stmt::CreateRule(create) => (create.syntax(), create.or_replace().is_some(), false),
            Stmt::CreatePolicy(create) => (create.syntax(), false, false),
            Stmt::CreateStatistics(create) => {
                (create.syntax(), false, create.if_not_exists().is_some())
            }
            Stmt::CreateEventTrigger(create) => (create.syntax(), false, false),
            Stmt::CreatePublication(create) => (create.syntax(), false, false),
            _ => return Ok(()),
        };
        self.create_code(node, replaces, exists_is_fine)
    }

    /// A statement that changes code.
    pub(super) fn alter_any_code(&mut self, statement: &Stmt) -> Outcome {
        match statement {
            Stmt::AlterFunction(alter) => self.alter_function(alter),
            Stmt::AlterProcedure(alter) => self.alter_procedure(alter),
            Stmt::AlterRoutine(alter) => self.alter_routine(alter),
            Stmt::AlterAggregate(alter) => self.alter_aggregate(alter),
            Stmt::AlterTrigger(alter) => self.alter_trigger(alter),
            Stmt::AlterRule(alter) => {
                let relation = alter.on_relation().and_then(|on| on.relation_name_ref());
                let object = self.rule_of(alter.rule_ref(), relation)?;
                let to = simple(alter.rule_rename_to().and_then(|rename| rename.rule()))?;
                self.rename_code(object, &ObjectName::unqualified(to))
            }
            Stmt::AlterPolicy(alter) => self.alter_policy(alter),
            Stmt::AlterStatistics(alter) => self.alter_statistics(alter),
            Stmt::AlterEventTrigger(alter) => self.alter_event_trigger(alter),
            Stmt::AlterPublication(alter) => self.alter_publication(alter),
            _ => Ok(()),
        }
    }

    fn alter_function(&mut self, alter: &ast::AlterFunction) -> Outcome {
        let object = self.routine_of(alter.function_sig())?;
        match alter.action() {
            Some(ast::AlterFunctionAction::FuncOptionList(options)) => {
                self.alter_routine_options(object, &options)
            }
            Some(ast::AlterFunctionAction::FunctionRenameTo(rename)) => {
                self.rename_routine(object, rename.syntax())
            }
            Some(ast::AlterFunctionAction::SetSchema(set)) => {
                self.move_code(object, set.schema_ref())
            }
            Some(
                ast::AlterFunctionAction::DependsOnExtension(_)
                | ast::AlterFunctionAction::NoDependsOnExtension(_)
                | ast::AlterFunctionAction::OwnerTo(_),
            )
            | None => Ok(()),
        }
    }

    fn alter_procedure(&mut self, alter: &ast::AlterProcedure) -> Outcome {
        let object = self.routine_of(alter.procedure_sig())?;
        match alter.action() {
            Some(ast::AlterProcedureAction::FuncOptionList(options)) => {
                self.alter_routine_options(object, &options)
            }
            Some(ast::AlterProcedureAction::ProcedureRenameTo(rename)) => {
                self.rename_routine(object, rename.syntax())
            }
            Some(ast::AlterProcedureAction::SetSchema(set)) => {
                self.move_code(object, set.schema_ref())
            }
            Some(
                ast::AlterProcedureAction::DependsOnExtension(_)
                | ast::AlterProcedureAction::NoDependsOnExtension(_)
                | ast::AlterProcedureAction::OwnerTo(_),
            )
            | None => Ok(()),
        }
    }

    fn alter_routine(&mut self, alter: &ast::AlterRoutine) -> Outcome {
        let object = self.routine_of(alter.routine_sig())?;
        match alter.action() {
            Some(ast::AlterRoutineAction::FuncOptionList(options)) => {
                self.alter_routine_options(object, &options)
            }
            Some(ast::AlterRoutineAction::RoutineRenameTo(rename)) => {
                self.rename_routine(object, rename.syntax())
            }
            Some(ast::AlterRoutineAction::SetSchema(set)) => {
                self.move_code(object, set.schema_ref())
            }
            Some(
                ast::AlterRoutineAction::DependsOnExtension(_)
                | ast::AlterRoutineAction::NoDependsOnExtension(_)
                | ast::AlterRoutineAction::OwnerTo(_),
            )
            | None => Ok(()),
        }
    }

    fn alter_aggregate(&mut self, alter: &ast::AlterAggregate) -> Outcome {
        let object = self.routine_of(alter.aggregate())?;
        match alter.action() {
            Some(ast::AlterAggregateAction::AggregateRenameTo(rename)) => {
                self.rename_routine(object, rename.syntax())
            }
            Some(ast::AlterAggregateAction::SetSchema(set)) => {
                self.move_code(object, set.schema_ref())
            }
            Some(ast::AlterAggregateAction::OwnerTo(_)) | None => Ok(()),
        }
    }

    /// `RENAME TO name`.
    fn rename_routine(
        &mut self,
        object: Option<Object>,
        rename: &squawk_syntax::SyntaxNode,
    ) -> Outcome {
        let Some(own) = &object else { return Ok(()) };
        let to = super::names::parts(rename)?.pop();
        let to = to.ok_or_else(|| super::fault::missing("the new name"))?;
        let to = own.qualified_name().sibling(to);
        self.rename_code(object, &to)
    }

    fn alter_trigger(&mut self, alter: &ast::AlterTrigger) -> Outcome {
        let relation = alter.on_relation().and_then(|on| on.relation_name_ref());
        let object = self.trigger_of(alter.trigger_ref(), relation)?;
        match alter.action() {
            Some(ast::AlterTriggerAction::TriggerRenameTo(rename)) => {
                let to = simple(rename.trigger())?;
                self.rename_code(object, &ObjectName::unqualified(to))
            }
            Some(
                ast::AlterTriggerAction::DependsOnExtension(_)
                | ast::AlterTriggerAction::NoDependsOnExtension(_),
            )
            | None => Ok(()),
        }
    }

    fn alter_policy(&mut self, alter: &ast::AlterPolicy) -> Outcome {
        let relation = alter.on_table().and_then(|on| on.table_name_ref());
        let object = self.policy_of(alter.policy_ref(), relation)?;
        match alter.action() {
            Some(ast::AlterPolicyAction::PolicyRenameTo(rename)) => {
                let to = simple(rename.policy())?;
                self.rename_code(object, &ObjectName::unqualified(to))
            }
            Some(ast::AlterPolicyAction::AlterPolicyTo(to)) => {
                self.alter_policy_to(object, to.syntax())
            }
            None => Ok(()),
        }
    }

    fn alter_statistics(&mut self, alter: &ast::AlterStatistics) -> Outcome {
        let object = self.statistics_of(alter.statistics_ref())?;
        match alter.action() {
            Some(ast::AlterStatisticsAction::StatisticsRenameTo(rename)) => {
                let Some(own) = &object else { return Ok(()) };
                let to = own.qualified_name().sibling(path(rename.statistics())?.name);
                self.rename_code(object, &to)
            }
            Some(ast::AlterStatisticsAction::SetSchema(set)) => {
                self.move_code(object, set.schema_ref())
            }
            Some(ast::AlterStatisticsAction::SetStatistics(set)) => {
                let target = set.expr().map(|expr| expr.syntax().text().to_string());
                let target = target.filter(|target| target != "-1");
                self.set_code_state(object, target.as_deref());
                Ok(())
            }
            Some(ast::AlterStatisticsAction::OwnerTo(_)) | None => Ok(()),
        }
    }

    fn alter_event_trigger(&mut self, alter: &ast::AlterEventTrigger) -> Outcome {
        let object = self.event_trigger_of(alter.event_trigger_ref())?;
        match alter.action() {
            Some(ast::AlterEventTriggerAction::Disable(_)) => {
                self.set_code_state(object, Some("DISABLE"));
            }
            Some(ast::AlterEventTriggerAction::Enable(_)) => self.set_code_state(object, None),
            Some(ast::AlterEventTriggerAction::EnableAlways(_)) => {
                self.set_code_state(object, Some("ENABLE ALWAYS"));
            }
            Some(ast::AlterEventTriggerAction::EnableReplica(_)) => {
                self.set_code_state(object, Some("ENABLE REPLICA"));
            }
            Some(ast::AlterEventTriggerAction::EventTriggerRenameTo(rename)) => {
                let to = simple(rename.event_trigger())?;
                return self.rename_code(object, &ObjectName::unqualified(to));
            }
            Some(ast::AlterEventTriggerAction::OwnerTo(_)) | None => {}
        }
        Ok(())
    }

    fn alter_publication(&mut self, alter: &ast::AlterPublication) -> Outcome {
        let object = self.publication_of(alter.publication_ref())?;
        match alter.action() {
            Some(ast::AlterPublicationAction::PublicationRenameTo(rename)) => {
                let to = simple(rename.publication())?;
                self.rename_code(object, &ObjectName::unqualified(to))
            }
            Some(ast::AlterPublicationAction::OwnerTo(_)) | None => Ok(()),
            Some(_) => self.alter_publication_to(object, alter.syntax()),
        }
    }

    /// A statement that drops code.
    pub(super) fn drop_any_code(&mut self, statement: &Stmt) -> Outcome {
        match statement {
            Stmt::DropFunction(drop) => {
                let signatures = drop.function_sig_list().into_iter();
                let signatures = signatures.flat_map(|list| list.function_sigs());
                self.drop_routines(signatures, drop.if_exists().is_some(), drop.drop_behavior())
            }
            Stmt::DropProcedure(drop) => {
                let signatures = drop.procedure_sig_list().into_iter();
                let signatures = signatures.flat_map(|list| list.procedure_sigs());
                self.drop_routines(signatures, drop.if_exists().is_some(), drop.drop_behavior())
            }
            Stmt::DropRoutine(drop) => {
                let signatures = drop.routine_sig_list().into_iter();
                let signatures = signatures.flat_map(|list| list.routine_sigs());
                self.drop_routines(signatures, drop.if_exists().is_some(), drop.drop_behavior())
            }
            Stmt::DropAggregate(drop) => self.drop_routines(
                drop.aggregates(),
                drop.if_exists().is_some(),
                drop.drop_behavior(),
            ),
            Stmt::DropTrigger(drop) => {
                let relation = drop.on_relation().and_then(|on| on.relation_name_ref());
                let object = self.trigger_of(drop.trigger_ref(), relation)?;
                self.expect_code(&object, "the trigger", drop.if_exists().is_some())?;
                self.remove_code(object, cascades(drop.drop_behavior()))
            }
            Stmt::DropRule(drop) => {
                let relation = drop.on_relation().and_then(|on| on.relation_name_ref());
                let object = self.rule_of(drop.rule_ref(), relation)?;
                self.expect_code(&object, "the rule", drop.if_exists().is_some())?;
                self.remove_code(object, cascades(drop.drop_behavior()))
            }
            Stmt::DropPolicy(drop) => {
                let relation = drop.on_table().and_then(|on| on.table_name_ref());
                let object = self.policy_of(drop.policy_ref(), relation)?;
                self.expect_code(&object, "the policy", drop.if_exists().is_some())?;
                self.remove_code(object, cascades(drop.drop_behavior()))
            }
            Stmt::DropStatistics(drop) => drop.statistics_refs().try_for_each(|name| {
                let object = self.statistics_of(Some(name))?;
                self.expect_code(&object, "the statistics object", drop.if_exists().is_some())?;
                self.remove_code(object, cascades(drop.drop_behavior()))
            }),
            Stmt::DropEventTrigger(drop) => {
                let object = self.event_trigger_of(drop.event_trigger_ref())?;
                self.expect_code(&object, "the event trigger", drop.if_exists().is_some())?;
                self.remove_code(object, cascades(drop.drop_behavior()))
            }
            Stmt::DropPublication(drop) => drop.publication_refs().try_for_each(|name| {
                let object = self.publication_of(Some(name))?;
                self.expect_code(&object, "the publication", drop.if_exists().is_some())?;
                self.remove_code(object, cascades(drop.drop_behavior()))
            }),
            _ => Ok(()),
        }
    }

    fn drop_routines<N: AstNode>(
        &mut self,
        signatures: impl Iterator<Item = N>,
        missing_is_fine: bool,
        behavior: Option<ast::DropBehavior>,
    ) -> Outcome {
        let cascade = cascades(behavior);
        for signature in signatures {
            let object = self.routine_of(Some(signature))?;
            self.expect_code(&object, "the routine", missing_is_fine)?;
            self.remove_code(object, cascade)?;
        }
        Ok(())
    }
}
