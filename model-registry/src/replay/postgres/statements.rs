//! Which statement changes what.

use squawk_syntax::ast::{self, Stmt};

use super::PostgresReplay;
use super::fault::{Fault, Outcome};
use super::outside;

impl PostgresReplay {
    /// The effect of one statement.
    pub(super) fn execute(&mut self, statement: Stmt) -> Outcome {
        match &statement {
            Stmt::Begin(_) => {}
            Stmt::Commit(_) => self.commit(),
            Stmt::Rollback(rollback) => self.rollback(rollback)?,
            Stmt::SavepointCreate(savepoint) => self.savepoint(savepoint)?,
            Stmt::Set(set) => self.database.set(set)?,
            Stmt::Reset(reset) => self.database.reset(reset)?,
            Stmt::Discard(_) => self.database.search_path.set(None),
            Stmt::Select(select) => self.database.call(select)?,
            _ => self.database.execute(statement)?,
        }
        Ok(())
    }
}

impl super::database::Database {
    /// The effect of a statement that changes objects. All statements of the grammar that are not named here make,
    /// change or drop what [`Schema`](crate::schema::Schema) does not hold.
    fn execute(&mut self, statement: Stmt) -> Outcome {
        let has_defaults = !self.schema.default_grants.is_empty();
        let before = (has_defaults && makes(&statement)).then(|| self.grantable());
        self.run(statement)?;
        self.forget_lost_grants();
        if let Some(before) = before {
            self.grant_by_default(&before);
        }
        Ok(())
    }

    fn run(&mut self, statement: Stmt) -> Outcome {
        match statement {
            Stmt::CreateSchema(create) => self.create_schema(create),
            Stmt::CreateExtension(create) => self.create_extension(&create),
            Stmt::CreateTable(create) => self.create_table(&create),
            Stmt::CreateIndex(create) => self.create_index(&create),
            Stmt::CreateSequence(create) => self.create_sequence(&create),
            Stmt::CreateType(create) => self.create_type(&create),
            Stmt::CreateDomain(create) => self.create_domain(&create),
            Stmt::CreateView(create) => self.create_view(&create),
            Stmt::CreateMaterializedView(create) => self.create_materialized_view(&create),
            Stmt::CreateForeignTable(create) => self.create_other(create.table_name(), false),
            Stmt::CreateTableAs(create) => self.create_table_as(&create),
            Stmt::SelectInto(select) => self.select_into(&select),
            Stmt::AlterTable(alter) => self.alter_table(&alter),
            Stmt::Cluster(cluster) => self.cluster(&cluster),
            Stmt::AlterIndex(alter) => self.alter_index(&alter),
            Stmt::AlterSequence(alter) => self.alter_sequence(&alter),
            Stmt::AlterType(alter) => self.alter_type(&alter),
            Stmt::AlterDomain(alter) => self.alter_domain(&alter),
            Stmt::AlterSchema(alter) => self.alter_schema(&alter),
            Stmt::AlterExtension(alter) => self.alter_extension(&alter),
            Stmt::AlterView(alter) => self.alter_view(&alter),
            Stmt::AlterMaterializedView(alter) => self.alter_materialized_view(&alter),
            Stmt::DropTable(drop) => self.drop_tables(&drop),
            Stmt::DropIndex(drop) => self.drop_indexes(&drop),
            Stmt::DropSequence(drop) => self.drop_sequences(&drop),
            Stmt::DropType(drop) => self.drop_types(&drop),
            Stmt::DropDomain(drop) => self.drop_domains(&drop),
            Stmt::DropSchema(drop) => self.drop_schemas(&drop),
            Stmt::DropExtension(drop) => self.drop_extensions(&drop),
            Stmt::DropView(drop) => {
                self.drop_views(drop.view_refs(), drop.if_exists().is_some(), drop.drop_behavior())
            }
            Stmt::DropMaterializedView(drop) => {
                self.drop_views(drop.view_refs(), drop.if_exists().is_some(), drop.drop_behavior())
            }
            Stmt::DropForeignTable(drop) => self.drop_others(drop.table_name_refs()),
            Stmt::Refresh(refresh) => self.refresh(&refresh),
            Stmt::Grant(grant) => self.grant(&grant),
            Stmt::Revoke(revoke) => self.revoke(&revoke),
            Stmt::AlterDefaultPrivileges(alter) => self.alter_default_privileges(&alter),
            Stmt::CommentOn(comment) => self.comment(&comment),
            Stmt::CreateFunction(_)
            | Stmt::CreateProcedure(_)
            | Stmt::CreateAggregate(_)
            | Stmt::CreateTrigger(_)
            | Stmt::CreateRule(_)
            | Stmt::CreatePolicy(_)
            | Stmt::CreateStatistics(_)
            | Stmt::CreateEventTrigger(_)
            | Stmt::CreatePublication(_) => self.create_any_code(&statement),
            Stmt::AlterFunction(_)
            | Stmt::AlterProcedure(_)
            | Stmt::AlterRoutine(_)
            | Stmt::AlterAggregate(_)
            | Stmt::AlterTrigger(_)
            | Stmt::AlterRule(_)
            | Stmt::AlterPolicy(_)
            | Stmt::AlterStatistics(_)
            | Stmt::AlterEventTrigger(_)
            | Stmt::AlterPublication(_) => self.alter_any_code(&statement),
            Stmt::DropFunction(_)
            | Stmt::DropProcedure(_)
            | Stmt::DropRoutine(_)
            | Stmt::DropAggregate(_)
            | Stmt::DropTrigger(_)
            | Stmt::DropRule(_)
            | Stmt::DropPolicy(_)
            | Stmt::DropStatistics(_)
            | Stmt::DropEventTrigger(_)
            | Stmt::DropPublication(_) => self.drop_any_code(&statement),
            Stmt::Do(block) => outside::check_block(&block),
            Stmt::Copy(copy) => outside::check_copy(&copy),
            Stmt::DropOwned(_) => Err(Fault::Opaque {
                statement: "DROP OWNED",
                advice: "what a role owns is known to the server alone; drop the objects by name",
            }),
            _ => Ok(()),
        }
    }
}

/// Whether a statement may make something that roles can be granted on. A table that is altered may get a sequence.
fn makes(statement: &Stmt) -> bool {
    let has_new_column = |alter: &ast::AlterTable| {
        alter.actions().any(|action| matches!(action, ast::AlterTableAction::AddColumn(_)))
    };
    match statement {
        Stmt::AlterTable(alter) => has_new_column(alter),
        Stmt::CreateAggregate(_)
        | Stmt::CreateDomain(_)
        | Stmt::CreateFunction(_)
        | Stmt::CreateMaterializedView(_)
        | Stmt::CreateProcedure(_)
        | Stmt::CreateSchema(_)
        | Stmt::CreateSequence(_)
        | Stmt::CreateTable(_)
        | Stmt::CreateTableAs(_)
        | Stmt::CreateType(_)
        | Stmt::CreateView(_)
        | Stmt::SelectInto(_) => true,
        _ => false,
    }
}
