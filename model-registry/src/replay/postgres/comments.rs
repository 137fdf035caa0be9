//! COMMENT ON.

use squawk_syntax::ast::{self, AstNode};

use super::database::Database;
use super::fault::{Outcome, missing, refused};
use super::names::{Name, parts, path, simple};

impl Database {
    /// Of the objects that can have a comment, those of [`Schema`](crate::schema::Schema) that hold one.
    pub(super) fn comment(&mut self, comment: &ast::CommentOn) -> Outcome {
        // An empty comment is none.
        let text = comment.literal().and_then(|literal| literal.string_value());
        let text = text.filter(|text| !text.is_empty() && comment.null_token().is_none());
        match comment.comment_object() {
            Some(ast::CommentObject::ObjectTable(object)) => {
                if let Some(table) = self.table(&path(object.table_name_ref())?, false)? {
                    self.get_mut(&table)?.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectColumn(object)) => {
                let name = object.name().ok_or_else(|| missing("a column"))?;
                let mut parts = parts(name.syntax())?;
                let (Some(column), Some(table)) = (parts.pop(), parts.pop()) else {
                    return refused("the column's name has no table before it");
                };
                let written = Name { schema: parts.pop(), name: table };
                if let Some(table) = self.table(&written, false)? {
                    self.column_mut(&table, &column)?.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectSchema(object)) => {
                let name = simple(object.schema_ref())?;
                self.expect_schema(&name)?;
                if let Some(namespace) = self.schema.namespaces.get_mut(&name) {
                    namespace.comment = text;
                }
            }
            Some(ast::CommentObject::ObjectType(object)) => {
                let found = self.find_type(&path(object.type_name_ref())?);
                if let Some(found) = found.and_then(|name| self.schema.enums.get_mut(&name)) {
                    found.comment = text;
                }
            }
            _ => {}
        }
        Ok(())
    }
}
