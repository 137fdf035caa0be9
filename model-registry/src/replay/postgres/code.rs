//! Routines, triggers, rules, policies, extended statistics, event triggers and publications.

use squawk_syntax::SyntaxNode;
use squawk_syntax::ast::{self, AstNode};

use super::database::Database;
use super::fault::{Fault, Outcome, missing, refused};
use super::names::{Name, object_name, path, simple};
use super::query::text_of;
use crate::dialect::DialectError;
use crate::dialect::postgres::code::{
    self, Names, RoutineChange, changed_routine, publication_without, read as read_statement,
    signature,
};
use crate::schema::{Code, DataType, Object, ObjectName, TypeName};

/// What names stand for in a database.
struct Resolver<'a>(&'a Database);

impl Resolver<'_> {
    fn written(name: &ObjectName) -> Name {
        Name { schema: name.schema.clone(), name: name.name.clone() }
    }
}

impl Names for Resolver<'_> {
    fn relation(&self, written: ObjectName) -> ObjectName {
        self.0.find(&Self::written(&written)).unwrap_or(written)
    }

    fn routine(&self, written: ObjectName) -> ObjectName {
        match self.0.routine(&written, None) {
            Some(Object::Routine { name, .. }) => name,
            _ => written,
        }
    }

    fn data_type(&self, mut written: DataType) -> DataType {
        if let TypeName::Named(name) = &mut written.name {
            let own = Self::written(name);
            if let Some(found) = self.0.find_type(&own).or_else(|| self.0.find(&own)) {
                *name = found;
            }
        }
        written
    }

    fn home(&self, written: ObjectName) -> ObjectName {
        self.0.home(&Self::written(&written)).unwrap_or(written)
    }
}

impl Database {
    /// A `CREATE` statement of any of these kinds.
    pub(super) fn create_code(
        &mut self,
        statement: &SyntaxNode,
        replaces: bool,
        exists_is_fine: bool,
    ) -> Outcome {
        self.create_code_of(&text_of(self, statement), replaces, exists_is_fine)
    }

    /// The same for a text whose relations need no schema.
    pub(super) fn create_code_of(
        &mut self,
        sql: &str,
        replaces: bool,
        exists_is_fine: bool,
    ) -> Outcome {
        let mut new = read_statement(sql, &Resolver(self)).map_err(unread)?;
        if let Some(owner) = new.object.owner()
            && !self.relations.contains_key(owner)
        {
            return refused(format!("relation \"{owner}\" does not exist"));
        }
        match self.schema.code.get(&new.object) {
            Some(old) if replaces => {
                new.comment.clone_from(&old.comment);
                new.state.clone_from(&old.state);
            }
            Some(_) if exists_is_fine => return Ok(()),
            Some(old) => return refused(format!("{} already exists", old.object)),
            None => {}
        }
        self.schema.add_code(new);
        Ok(())
    }

    /// The routine of that name with these arguments, or the only one of that name.
    fn routine(&self, written: &ObjectName, arguments: Option<&str>) -> Option<Object> {
        let candidates = self.candidates(&Resolver::written(written));
        let routines = self.schema.code.keys().filter(|object| match object {
            Object::Routine { name, arguments: own } => {
                candidates.contains(name) && arguments.is_none_or(|arguments| arguments == own)
            }
            _ => false,
        });
        routines
            .min_by_key(|object| {
                candidates.iter().position(|candidate| *candidate == object.qualified_name())
            })
            .cloned()
    }

    /// The routine that a signature names.
    pub(super) fn routine_of<N: AstNode>(&self, written: Option<N>) -> Outcome<Option<Object>> {
        let written = written.ok_or_else(|| missing("the name of a routine"))?;
        let sql = written.syntax().text().to_string();
        let (name, arguments) = signature(&sql, &Resolver(self))?;
        Ok(self.routine(&name, arguments.as_deref()))
    }

    /// The trigger, rule or policy of that name on a relation.
    fn part<N: AstNode, R: AstNode>(
        &self,
        name: Option<N>,
        relation: Option<R>,
        object: fn(ObjectName, String) -> Object,
    ) -> Outcome<Option<Object>> {
        let (name, written) = (simple(name)?, path(relation)?);
        let table = self.find(&written);
        Ok(table.map(|table| object(table, name)).filter(|own| self.schema.code.contains_key(own)))
    }

    pub(super) fn trigger_of<N: AstNode, R: AstNode>(
        &self,
        name: Option<N>,
        relation: Option<R>,
    ) -> Outcome<Option<Object>> {
        self.part(name, relation, |table, name| Object::Trigger { table, name })
    }

    pub(super) fn rule_of<N: AstNode, R: AstNode>(
        &self,
        name: Option<N>,
        relation: Option<R>,
    ) -> Outcome<Option<Object>> {
        self.part(name, relation, |table, name| Object::Rule { table, name })
    }

    pub(super) fn policy_of<N: AstNode, R: AstNode>(
        &self,
        name: Option<N>,
        relation: Option<R>,
    ) -> Outcome<Option<Object>> {
        self.part(name, relation, |table, name| Object::Policy { table, name })
    }

    pub(super) fn statistics_of<N: AstNode>(&self, name: Option<N>) -> Outcome<Option<Object>> {
        let candidates = self.candidates(&path(name)?);
        let objects = candidates.into_iter().map(|name| Object::Statistics { name });
        Ok(objects.into_iter().find(|object| self.schema.code.contains_key(object)))
    }

    pub(super) fn event_trigger_of<N: AstNode>(&self, name: Option<N>) -> Outcome<Option<Object>> {
        let object = Object::EventTrigger { name: simple(name)? };
        Ok(self.schema.code.contains_key(&object).then_some(object))
    }

    pub(super) fn publication_of<N: AstNode>(&self, name: Option<N>) -> Outcome<Option<Object>> {
        let object = Object::Publication { name: simple(name)? };
        Ok(self.schema.code.contains_key(&object).then_some(object))
    }

    /// What is kept of the object, to change it. `None` for what an extension or the server brought.
    pub(super) fn code_mut(&mut self, object: Option<Object>) -> Option<&mut Code> {
        self.schema.code.get_mut(&object?)
    }

    /// Takes it away, with what needs it where that goes too.
    pub(super) fn remove_code(&mut self, object: Option<Object>, cascade: bool) -> Outcome {
        let Some(object) = object else { return Ok(()) };
        self.schema.code.remove(&object);
        if let (true, Object::Routine { name, .. }) = (cascade, &object) {
            let needs = |code: &Code| {
                !matches!(code.object, Object::Routine { .. })
                    && code.statement.mentions_object(name)
            };
            self.schema.code.retain(|_, code| !needs(code));
            let views = self.schema.views.values().filter(|view| view.query.mentions_object(name));
            let views = views.map(|view| view.name.clone()).collect();
            self.remove_relations(views, cascade)?;
        }
        Ok(())
    }

    /// What is dropped must be there, or an extension must have brought it.
    pub(super) fn expect_code(
        &self,
        object: &Option<Object>,
        what: &str,
        missing_is_fine: bool,
    ) -> Outcome {
        match object.is_some() || missing_is_fine || !self.schema.extensions.is_empty() {
            true => Ok(()),
            false => refused(format!("{what} does not exist")),
        }
    }

    /// Code that goes with a relation, or holds it no longer.
    pub(super) fn remove_code_of(&mut self, relation: &ObjectName) {
        for code in self.schema.code.values_mut() {
            if matches!(code.object, Object::Publication { .. })
                && let Some(without) = publication_without(code, relation)
            {
                *code = without;
            }
        }
        self.schema.code.retain(|object, code| match object {
            Object::Statistics { .. } => !code.statement.mentions_object(relation),
            object => object.owner() != Some(relation),
        });
    }

    /// Statistics go with a column; what else names it goes where that is said.
    pub(super) fn remove_code_of_column(
        &mut self,
        table: &ObjectName,
        column: &str,
        cascade: bool,
    ) {
        self.schema.code.retain(|object, code| match object {
            Object::Statistics { .. } => {
                !(code.statement.mentions_object(table) && code.statement.mentions(column))
            }
            object => {
                !(cascade && object.owner() == Some(table) && code.statement.mentions(column))
            }
        });
    }

    /// Gives it another name. What calls a routine follows.
    pub(super) fn rename_code(&mut self, object: Option<Object>, to: &ObjectName) -> Outcome {
        let Some(mut code) = object.as_ref().and_then(|object| self.schema.code.remove(object))
        else {
            return Ok(());
        };
        let from = code.object.qualified_name();
        match &code.object {
            Object::Routine { .. } => {
                code = match changed_routine(
                    &code,
                    RoutineChange::Name(to.clone()),
                    &Resolver(self),
                ) {
                    Ok(changed) => changed,
                    // An aggregate.
                    Err(_) => Code {
                        statement: code.statement.rename_object(&from, to),
                        object: code.object.renamed(to),
                        ..code
                    },
                };
                for other in self.schema.code.values_mut() {
                    if !matches!(other.object, Object::Routine { .. }) {
                        other.statement = other.statement.rename_object(&from, to);
                    }
                }
                for view in self.schema.views.values_mut() {
                    view.query = view.query.rename_object(&from, to);
                }
            }
            _ => {
                code.statement = code.statement.rename_object(&from, to);
                code.object = code.object.renamed(to);
            }
        }
        match self.schema.add_code(code) {
            None => Ok(()),
            Some(other) => refused(format!("{} already exists", other.object)),
        }
    }

    pub(super) fn move_code(
        &mut self,
        object: Option<Object>,
        schema: Option<ast::SchemaRef>,
    ) -> Outcome {
        let schema = simple(schema)?;
        self.expect_schema(&schema)?;
        let Some(own) = &object else { return Ok(()) };
        let to = object_name(&schema, &own.qualified_name().name);
        self.rename_code(object, &to)
    }

    /// `ALTER FUNCTION ... STRICT`: what is said of a routine beside its signature and body.
    pub(super) fn alter_routine_options(
        &mut self,
        object: Option<Object>,
        options: &ast::FuncOptionList,
    ) -> Outcome {
        let sql = options.syntax().text().to_string();
        let Some(code) = object.and_then(|object| self.schema.code.get(&object)) else {
            return Ok(());
        };
        let changed = changed_routine(code, RoutineChange::Attributes(&sql), &Resolver(self));
        self.schema.add_code(changed.map_err(unread)?);
        Ok(())
    }

    /// `ALTER POLICY`: roles and conditions that are said take the place of the old ones.
    pub(super) fn alter_policy_to(
        &mut self,
        object: Option<Object>,
        action: &SyntaxNode,
    ) -> Outcome {
        let sql = text_of(self, action);
        let Some(code) = object.and_then(|object| self.schema.code.get(&object)) else {
            return Ok(());
        };
        let changed = code::changed_policy(code, &sql, &Resolver(self)).map_err(unread)?;
        self.schema.add_code(changed);
        Ok(())
    }

    /// `ALTER PUBLICATION`: what it publishes, and how.
    pub(super) fn alter_publication_to(
        &mut self,
        object: Option<Object>,
        alter: &SyntaxNode,
    ) -> Outcome {
        let sql = text_of(self, alter);
        let Some(code) = object.and_then(|object| self.schema.code.get(&object)) else {
            return Ok(());
        };
        let changed = code::changed_publication(code, &sql, &Resolver(self)).map_err(unread)?;
        self.schema.add_code(changed);
        Ok(())
    }

    /// `ENABLE`, `DISABLE` and the like.
    pub(super) fn set_code_state(&mut self, object: Option<Object>, state: Option<&str>) {
        if let Some(code) = self.code_mut(object) {
            code.state = state.map(str::to_owned);
        }
    }

    /// `ENABLE TRIGGER name`, `DISABLE TRIGGER ALL`.
    pub(super) fn set_triggers(
        &mut self,
        table: &ObjectName,
        target: Option<ast::TriggerTarget>,
        state: Option<&str>,
    ) -> Outcome {
        match target {
            Some(ast::TriggerTarget::TriggerRef(trigger)) => {
                self.set_trigger(table, Some(trigger), state)
            }
            Some(ast::TriggerTarget::All(_) | ast::TriggerTarget::User(_)) | None => {
                self.set_trigger_states(table, state);
                Ok(())
            }
        }
    }

    pub(super) fn set_trigger(
        &mut self,
        table: &ObjectName,
        trigger: Option<ast::TriggerRef>,
        state: Option<&str>,
    ) -> Outcome {
        let name = simple(trigger)?;
        self.set_code_state(Some(Object::Trigger { table: table.clone(), name }), state);
        Ok(())
    }

    pub(super) fn set_rule(
        &mut self,
        table: &ObjectName,
        rule: Option<ast::RuleRef>,
        state: Option<&str>,
    ) -> Outcome {
        let name = simple(rule)?;
        self.set_code_state(Some(Object::Rule { table: table.clone(), name }), state);
        Ok(())
    }

    /// The same for all triggers of a table.
    fn set_trigger_states(&mut self, table: &ObjectName, state: Option<&str>) {
        let triggers = self.schema.code.values_mut().filter(
            |code| matches!(&code.object, Object::Trigger { table: own, .. } if own == table),
        );
        triggers.for_each(|code| code.state = state.map(str::to_owned));
    }
}

/// The statement says what only the server knows, or what is not known here.
fn unread(error: DialectError) -> Fault {
    Fault::Refused(error.to_string())
}
