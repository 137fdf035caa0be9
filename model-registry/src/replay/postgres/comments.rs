//! COMMENT ON.

use squawk_syntax::ast::{self, AstNode};

use super::database::{Database, Relation, no_constraint};
use super::fault::{Outcome, missing, refused};
use super::names::{Name, cut, parts, path, simple};
use crate::dialect::Dialect;
use crate::dialect::postgres::Postgres;
use crate::schema::Object;

/// `COMMENT ON TABLE` or `COMMENT ON COLUMN`, read without a tree.
///
/// Half of a generated script is comments, and their trees would take half of a build's time. What is written in
/// any other way than these two usually are is left to the tree.
pub(super) struct PlainComment {
    is_of_column: bool,
    /// The parts of the object's name.
    name: Vec<String>,
    text: Option<String>,
}

impl PlainComment {
    pub(super) fn read(sql: &str) -> Option<Self> {
        let (head, text) = sql.split_once(" IS ")?;
        let mut words = head.split_ascii_whitespace();
        let mut is = |word: &str| words.next().is_some_and(|next| next.eq_ignore_ascii_case(word));
        if !(is("COMMENT") && is("ON")) {
            return None;
        }
        let is_of_column = match words.next()? {
            "COLUMN" => true,
            "TABLE" => false,
            _ => return None,
        };
        let name: Option<Vec<_>> = words.next()?.split('.').map(plain_name).collect();
        let text = match text.trim_ascii() {
            "NULL" => None,
            literal => Some(plain_literal(literal)?),
        };
        words.next().is_none().then_some(Self { is_of_column, name: name?, text })
    }
}

/// A name that needs no quotes.
fn plain_name(name: &str) -> Option<String> {
    (Postgres.quote(name) == name).then(|| cut(name.to_owned()))
}

/// What a literal in single quotes says, if that is all there is.
fn plain_literal(literal: &str) -> Option<String> {
    let mut parts = literal.strip_prefix('\'')?.strip_suffix('\'')?.split("''");
    let mut text = parts.next()?.to_owned();
    let mut is_whole = !text.contains('\'');
    for part in parts {
        is_whole &= !part.contains('\'');
        text.push('\'');
        text.push_str(part);
    }
    is_whole.then_some(text)
}

/// An empty comment is none.
fn stored(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

impl Database {
    /// The effect of a plain comment.
    pub(super) fn comment_plainly(&mut self, comment: PlainComment) -> Outcome {
        let PlainComment { is_of_column, mut name, text } = comment;
        match is_of_column {
            true => self.comment_column(name, stored(text)),
            false => {
                let last = name.pop().ok_or_else(|| missing("a name"))?;
                let written = Name { schema: name.pop(), name: last };
                self.comment_table(&written, stored(text))
            }
        }
    }

    fn comment_table(&mut self, name: &Name, text: Option<String>) -> Outcome {
        if let Some(table) = self.table(name, false)? {
            self.get_mut(&table)?.comment = text;
        }
        Ok(())
    }

    fn comment_column(&mut self, mut parts: Vec<String>, text: Option<String>) -> Outcome {
        let (Some(column), Some(table)) = (parts.pop(), parts.pop()) else {
            return refused("the column's name has no table before it");
        };
        let written = Name { schema: parts.pop(), name: table };
        if self.find(&written).is_none() && self.find_type(&written).is_some() {
            return self.comment_on_attribute(&written, &column, text);
        }
        if let Some(table) = self.table(&written, false)? {
            self.column_mut(&table, &column)?.comment = text;
        } else if let Some(view) = self.find_view(&written) {
            match text {
                Some(text) => view.column_comments.insert(column, text),
                None => view.column_comments.remove(&column),
            };
        }
        Ok(())
    }

    /// Of the objects that can have a comment, those of [`Schema`](crate::schema::Schema) that hold one.
    pub(super) fn comment(&mut self, comment: &ast::CommentOn) -> Outcome {
        let text = comment.literal().and_then(|literal| literal.string_value());
        let text = stored(text.filter(|_| comment.null_token().is_none()));
        match comment.comment_object() {
            Some(ast::CommentObject::ObjectTable(object)) => {
                self.comment_table(&path(object.table_name_ref())?, text)?;
            }
            Some(ast::CommentObject::ObjectColumn(object)) => {
                let name = object.name().ok_or_else(|| missing("a column"))?;
                self.comment_column(parts(name.syntax())?, text)?;
            }
            Some(ast::CommentObject::ObjectView(object)) => {
                if let Some(view) = self.find_view(&path(object.view_ref())?) {
                    view.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectMaterializedView(object)) => {
                if let Some(view) = self.find_view(&path(object.view_ref())?) {
                    view.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectIndex(object)) => {
                let written = path(object.index_ref())?;
                let Some(found) = self.find(&written) else {
                    return refused(format!("relation \"{}\" does not exist", written.text()));
                };
                if let Relation::Index { table, .. } = self.relations[&found].clone()
                    && let Some(index) = self.indexes_mut(&table)?.get_mut(&found.name)
                {
                    index.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectSchema(object)) => {
                let name = simple(object.schema_ref())?;
                self.expect_schema(&name)?;
                if let Some(namespace) = self.schema.namespaces.get_mut(&name) {
                    namespace.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectExtension(object)) => {
                let name = simple(object.extension_ref())?;
                if let Some(extension) = self.schema.extensions.get_mut(&name) {
                    extension.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectType(object)) => {
                self.comment_on_type(&path(object.type_name_ref())?, text)?;
            }
            Some(ast::CommentObject::ObjectDomain(object)) => {
                self.comment_on_type(&path(object.domain_ref())?, text)?;
            }
            Some(ast::CommentObject::ObjectConstraint(object)) => {
                let name = simple(object.constraint_name_ref())?;
                match object.domain_ref() {
                    Some(domain) => self.comment_on_check(&path(Some(domain))?, &name, text)?,
                    None => {
                        self.comment_on_constraint(&path(object.table_name_ref())?, &name, text)?
                    }
                }
            }
            Some(ast::CommentObject::ObjectSequence(object)) => {
                let written = path(object.sequence_ref())?;
                if let Some(found) = self.sequence(&written, false)?
                    && let Some(Relation::Sequence { state, .. }) = self.relations.get_mut(&found)
                {
                    state.comment = text;
                }
            }
            Some(object) => {
                let object = self.commented_code(object)?;
                if let Some(code) = self.code_mut(object) {
                    code.comment = text;
                }
            }
            None => {}
        }
        Ok(())
    }

    fn comment_on_constraint(&mut self, table: &Name, name: &str, text: Option<String>) -> Outcome {
        let Some(table) = self.table(table, false)? else { return Ok(()) };
        match self.get_mut(&table)?.constraints.get_mut(name) {
            Some(constraint) => constraint.comment = text,
            None => return refused(no_constraint(&table, name)),
        }
        Ok(())
    }

    fn comment_on_type(&mut self, written: &Name, text: Option<String>) -> Outcome {
        let Some(found) = self.find_type(written) else {
            return refused(format!("type \"{}\" does not exist", written.text()));
        };
        if let Some(mut definition) =
            self.type_object(&found).and_then(|object| self.schema.take(&object))
        {
            definition.set_comment(text.as_deref());
            definition.insert(&mut self.schema);
        }
        Ok(())
    }

    /// The routine, trigger, rule, policy, statistics, event trigger or publication that gets a comment.
    fn commented_code(&self, object: ast::CommentObject) -> Outcome<Option<Object>> {
        match object {
            ast::CommentObject::ObjectFunction(own) => self.routine_of(own.function_sig()),
            ast::CommentObject::ObjectProcedure(own) => self.routine_of(own.procedure_sig()),
            ast::CommentObject::ObjectRoutine(own) => self.routine_of(own.routine_sig()),
            ast::CommentObject::ObjectAggregate(own) => self.routine_of(own.aggregate()),
            ast::CommentObject::ObjectTrigger(own) => {
                self.trigger_of(own.trigger_ref(), own.relation_name_ref())
            }
            ast::CommentObject::ObjectRule(own) => {
                self.rule_of(own.rule_ref(), own.relation_name_ref())
            }
            ast::CommentObject::ObjectPolicy(own) => {
                self.policy_of(own.policy_ref(), own.table_name_ref())
            }
            ast::CommentObject::ObjectStatistics(own) => self.statistics_of(own.statistics_ref()),
            ast::CommentObject::ObjectEventTrigger(own) => {
                self.event_trigger_of(own.event_trigger_ref())
            }
            ast::CommentObject::ObjectPublication(own) => {
                self.publication_of(own.publication_ref())
            }
            _ => Ok(None),
        }
    }
}
