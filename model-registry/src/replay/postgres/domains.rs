//! Domains.

use squawk_syntax::ast;

use super::columns::text;
use super::database::Database;
use super::fault::{Outcome, missing, refused};
use super::names::{Name, object_name, path, simple};
use crate::dialect::postgres::expression::expression;
use crate::schema::naming::{self, NameKind};
use crate::schema::{DataType, Domain, DomainCheck, Expr, ObjectName};

impl Database {
    pub(super) fn create_domain(&mut self, create: &ast::CreateDomain) -> Outcome {
        let name = self.home(&path(create.domain())?)?;
        self.expect_free_type(&name)?;
        let base = create.ty().ok_or_else(|| missing("the type of the domain"))?;
        let mut domain = Domain {
            name: name.clone(),
            base: self.data_type(&base)?,
            collation: None,
            nullable: true,
            default: None,
            checks: Default::default(),
            comment: None,
        };
        for qualifier in create.domain_qualifiers() {
            match qualifier {
                ast::DomainQualifier::Collate(collate) => {
                    domain.collation = self.own_collation(Some(collate))?;
                }
                ast::DomainQualifier::Constraint(constraint) => {
                    self.add_to_domain(&mut domain, &constraint)?;
                }
            }
        }
        self.schema.domains.insert(name, domain);
        Ok(())
    }

    /// What a constraint says of a domain.
    fn add_to_domain(&self, domain: &mut Domain, constraint: &ast::Constraint) -> Outcome {
        match constraint {
            ast::Constraint::NotNullConstraint(_) => domain.nullable = false,
            ast::Constraint::NullConstraint(_) => domain.nullable = true,
            ast::Constraint::DefaultConstraint(default) => {
                let sql = text(default.expr(), "the default")?;
                domain.default = self.domain_default(&sql, &domain.base)?;
            }
            ast::Constraint::CheckConstraint(check) => {
                let name = match check.constraint_name_clause() {
                    Some(clause) => simple(clause.constraint_name())?,
                    None => self.check_name(domain),
                };
                if domain.checks.contains_key(&name) {
                    return refused(format!(
                        "constraint \"{name}\" for domain \"{}\" already exists",
                        domain.name
                    ));
                }
                let sql = text(check.expr(), "the condition")?;
                let is_not_valid = |option| matches!(option, ast::ConstraintOption::NotValid(_));
                let not_valid = check.constraint_options().any(is_not_valid);
                let expression = expression(&sql, None)?;
                domain.checks.insert(name, DomainCheck { expression, not_valid, comment: None });
            }
            ast::Constraint::ExcludeConstraint(_)
            | ast::Constraint::ForeignKeyConstraint(_)
            | ast::Constraint::GeneratedConstraint(_)
            | ast::Constraint::PrimaryKeyConstraint(_)
            | ast::Constraint::ReferencesConstraint(_)
            | ast::Constraint::UniqueConstraint(_) => {
                return refused("this kind of constraint is not possible for domains");
            }
        }
        Ok(())
    }

    /// A default. One of nothing is none, unless a conversion to the type's length is made of it.
    fn domain_default(&self, sql: &str, base: &DataType) -> Outcome<Option<Expr>> {
        let expression = expression(sql, Some(self.schema.base_type(base)))?;
        let is_none = expression.normal() == "NULL" && base.modifiers.is_empty();
        Ok((!is_none).then_some(expression))
    }

    /// The name of a check that says none (`domainAddCheckConstraint` in `src/backend/commands/typecmds.c`).
    fn check_name(&self, domain: &Domain) -> String {
        let taken =
            |name: &str| domain.checks.contains_key(name) || self.is_constraint(&domain.name, name);
        naming::choose(NameKind::Check, &domain.name.name, &[], taken)
    }

    pub(super) fn alter_domain(&mut self, alter: &ast::AlterDomain) -> Outcome {
        let written = path(alter.domain_ref())?;
        match alter.action() {
            Some(ast::AlterDomainAction::DomainRenameTo(rename)) => {
                let to = path(rename.domain())?.name;
                self.move_type(&written, |name| Ok(name.sibling(to)))
            }
            Some(ast::AlterDomainAction::SetSchema(set)) => {
                let schema = simple(set.schema_ref())?;
                self.expect_schema(&schema)?;
                self.move_type(&written, |name| Ok(object_name(&schema, &name.name)))
            }
            Some(action) => {
                let mut domain = self.domain(&written)?.clone();
                self.change_domain(&mut domain, action)?;
                self.schema.domains.insert(domain.name.clone(), domain);
                Ok(())
            }
            None => Err(missing("what to alter")),
        }
    }

    fn change_domain(&self, domain: &mut Domain, action: ast::AlterDomainAction) -> Outcome {
        match action {
            ast::AlterDomainAction::SetDefault(set) => {
                let sql = text(set.expr(), "the default")?;
                domain.default = self.domain_default(&sql, &domain.base)?;
            }
            ast::AlterDomainAction::DropDefault(_) => domain.default = None,
            ast::AlterDomainAction::SetNotNull(_) => domain.nullable = false,
            ast::AlterDomainAction::DropNotNull(_) => domain.nullable = true,
            ast::AlterDomainAction::AddConstraint(add) => {
                let constraint = add.constraint().ok_or_else(|| missing("the constraint"))?;
                self.add_to_domain(domain, &constraint)?;
            }
            ast::AlterDomainAction::DropConstraint(drop) => {
                let name = simple(drop.constraint_name_ref())?;
                if domain.checks.remove(&name).is_none() && drop.if_exists().is_none() {
                    return refused(no_check(&domain.name, &name));
                }
            }
            ast::AlterDomainAction::RenameConstraint(rename) => {
                let (from, to) =
                    (simple(rename.constraint_name_ref())?, simple(rename.constraint_name())?);
                let Some(check) = domain.checks.remove(&from) else {
                    return refused(no_check(&domain.name, &from));
                };
                domain.checks.insert(to, check);
            }
            ast::AlterDomainAction::ValidateConstraint(validate) => {
                let name = simple(validate.constraint_name_ref())?;
                match domain.checks.get_mut(&name) {
                    Some(check) => check.not_valid = false,
                    None => return refused(no_check(&domain.name, &name)),
                }
            }
            // Owners are not in the schema; names are changed elsewhere.
            ast::AlterDomainAction::OwnerTo(_)
            | ast::AlterDomainAction::DomainRenameTo(_)
            | ast::AlterDomainAction::SetSchema(_) => {}
        }
        Ok(())
    }

    fn domain(&self, written: &Name) -> Outcome<&Domain> {
        let found = self.find_type(written).and_then(|name| self.schema.domains.get(&name));
        match found {
            Some(domain) => Ok(domain),
            None => refused(format!("type \"{}\" does not exist", written.text())),
        }
    }

    /// `COMMENT ON CONSTRAINT check ON DOMAIN domain`.
    pub(super) fn comment_on_check(
        &mut self,
        written: &Name,
        check: &str,
        text: Option<String>,
    ) -> Outcome {
        let name = self.domain(written)?.name.clone();
        let own = self.schema.domains.get_mut(&name).and_then(|own| own.checks.get_mut(check));
        match own {
            Some(own) => own.comment = text,
            None => return refused(no_check(&name, check)),
        }
        Ok(())
    }
}

fn no_check(domain: &ObjectName, check: &str) -> String {
    format!("constraint \"{check}\" of domain \"{domain}\" does not exist")
}
