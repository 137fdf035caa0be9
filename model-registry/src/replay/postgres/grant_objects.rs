//! What a privilege is granted on.

use squawk_syntax::ast::{self, AstNode};
use squawk_syntax::{SyntaxKind, SyntaxNode};

use super::database::{Database, Relation};
use super::fault::{Outcome, missing, refused};
use super::names::{Name, parts, path, schema_of, simple};
use crate::dialect::HISTORY_TABLES;
use crate::schema::{Code, Object, ObjectName};

impl Database {
    /// The objects of [`Schema`](crate::schema::Schema) that a statement names.
    pub(super) fn privileged(&self, on: &ast::OnPrivilegeObjectsClause) -> Outcome<Vec<Object>> {
        use ast::PrivilegeObjects as On;
        let named = on.privilege_objects().ok_or_else(|| missing("what the privilege is on"))?;
        match named {
            On::PrivilegeTable(on) => self.relations_of(on.relation_name_refs()),
            On::PrivilegeDefault(on) => self.relations_of(on.relation_name_refs()),
            On::PrivilegeSequence(on) => self.relations_of(on.sequence_refs()),
            On::PrivilegeSchema(on) => on
                .schema_refs()
                .map(|schema| {
                    let name = simple(Some(schema))?;
                    self.expect_schema(&name)?;
                    Ok(Object::Namespace { name })
                })
                .collect(),
            On::PrivilegeType(on) => self.types_of(on.type_name_refs()),
            On::PrivilegeDomain(on) => self.types_of(on.domain_refs()),
            On::PrivilegeAllTablesInSchema(on) => {
                let is_wanted =
                    |object: &Object| matches!(object, Object::Table { .. } | Object::View { .. });
                self.all_in(on.schema_refs(), is_wanted)
            }
            On::PrivilegeAllSequencesInSchema(on) => {
                self.all_in(on.schema_refs(), |object| matches!(object, Object::Sequence { .. }))
            }
            On::PrivilegeAllFunctionsInSchema(on) => {
                self.routines_in(on.schema_refs(), |code| !is_procedure(code))
            }
            On::PrivilegeAllProceduresInSchema(on) => {
                self.routines_in(on.schema_refs(), is_procedure)
            }
            On::PrivilegeAllRoutinesInSchema(on) => self.routines_in(on.schema_refs(), |_| true),
            On::PrivilegeFunction(on) => self.routines_of(on.syntax()),
            On::PrivilegeProcedure(on) => self.routines_of(on.syntax()),
            On::PrivilegeRoutine(on) => self.routines_of(on.syntax()),
            // None of these is in the schema.
            On::PrivilegeDatabase(_)
            | On::PrivilegeForeignDataWrapper(_)
            | On::PrivilegeForeignServer(_)
            | On::PrivilegeLanguage(_)
            | On::PrivilegeLargeObject(_)
            | On::PrivilegeParameter(_)
            | On::PrivilegePropertyGraph(_)
            | On::PrivilegeTablespace(_) => Ok(Vec::new()),
        }
    }

    fn relations_of<N: AstNode>(&self, names: impl Iterator<Item = N>) -> Outcome<Vec<Object>> {
        let mut objects = Vec::new();
        for name in names {
            let written = path(Some(name))?;
            let Some(found) = self.find(&written) else {
                return refused(format!("relation \"{}\" does not exist", written.text()));
            };
            objects.extend(self.relation_object(&found));
        }
        Ok(objects)
    }

    /// What is granted on for a relation; none for what is no object of the schema, or only a part of one.
    fn relation_object(&self, name: &ObjectName) -> Option<Object> {
        let is_history = HISTORY_TABLES.iter().any(|own| ObjectName::unqualified(*own) == *name);
        let name = name.clone();
        match self.relations.get(&name)? {
            Relation::Table => (!is_history).then_some(Object::Table { name }),
            Relation::Sequence { state, .. } => {
                (!state.of_identity).then_some(Object::Sequence { name })
            }
            Relation::View => Some(Object::View { name }),
            Relation::Other | Relation::Key { .. } | Relation::Index { .. } => None,
        }
    }

    fn types_of<N: AstNode>(&self, names: impl Iterator<Item = N>) -> Outcome<Vec<Object>> {
        let mut objects = Vec::new();
        for name in names {
            let written = path(Some(name))?;
            let Some(found) = self.find_type(&written) else {
                return refused(format!("type \"{}\" does not exist", written.text()));
            };
            objects.extend(self.type_object(&found));
        }
        Ok(objects)
    }

    fn all_in(
        &self,
        schemas: impl Iterator<Item = ast::SchemaRef>,
        is_wanted: impl Fn(&Object) -> bool,
    ) -> Outcome<Vec<Object>> {
        let mut objects = Vec::new();
        for schema in schemas {
            let schema = simple(Some(schema))?;
            self.expect_schema(&schema)?;
            let there = self.relations.keys().filter(|name| schema_of(name) == schema);
            objects.extend(there.filter_map(|name| self.relation_object(name)).filter(&is_wanted));
        }
        Ok(objects)
    }

    fn routines_in(
        &self,
        schemas: impl Iterator<Item = ast::SchemaRef>,
        is_wanted: impl Fn(&Code) -> bool,
    ) -> Outcome<Vec<Object>> {
        let mut objects = Vec::new();
        for schema in schemas {
            let schema = simple(Some(schema))?;
            self.expect_schema(&schema)?;
            let there = self.schema.code.iter().filter(|(object, code)| {
                matches!(object, Object::Routine { name, .. } if schema_of(name) == schema)
                    && is_wanted(code)
            });
            objects.extend(there.map(|(object, _)| object.clone()));
        }
        Ok(objects)
    }

    /// Routines by their names, with the types of the arguments that go in, unless the name is enough.
    fn routines_of(&self, on: &SyntaxNode) -> Outcome<Vec<Object>> {
        let is_signature = |node: &SyntaxNode| {
            matches!(
                node.kind(),
                SyntaxKind::FUNCTION_SIG | SyntaxKind::PROCEDURE_SIG | SyntaxKind::ROUTINE_SIG
            )
        };
        on.descendants()
            .filter(is_signature)
            .map(|signature| self.signed_routine(&signature))
            .collect()
    }

    fn signed_routine(&self, signature: &SyntaxNode) -> Outcome<Object> {
        let mut parts = parts(&signature.first_child().ok_or_else(|| missing("a name"))?)?;
        let name = parts.pop().ok_or_else(|| missing("a name"))?;
        let written = Name { schema: parts.pop(), name };
        let arguments = match signature.children().find_map(ast::ParamList::cast) {
            Some(list) => Some(self.arguments(&list)?),
            None => None,
        };
        let known = self.candidates(&written).into_iter().find_map(|name| {
            self.schema.code.keys().find(|object| match object {
                Object::Routine { name: own, arguments: types } => {
                    *own == name && arguments.as_ref().is_none_or(|wanted| wanted == types)
                }
                _ => false,
            })
        });
        match known {
            Some(object) => Ok(object.clone()),
            None => {
                let name = self.home(&written)?;
                Ok(Object::Routine { name, arguments: arguments.unwrap_or_default() })
            }
        }
    }

    fn arguments(&self, list: &ast::ParamList) -> Outcome<String> {
        let mut types = Vec::new();
        for param in list.params() {
            let is_out = matches!(param.mode(), Some(ast::ParamMode::ParamOut(_)));
            if let (false, Some(ast::FuncType::Type(data_type))) = (is_out, param.func_type()) {
                types.push(self.data_type(&data_type)?.to_string());
            }
        }
        Ok(types.join(", "))
    }

    pub(super) fn is_there(&self, object: &Object) -> bool {
        match object {
            Object::Namespace { name } => self.has_schema(name),
            Object::Table { name } | Object::View { name } | Object::Sequence { name } => {
                self.relations.contains_key(name)
            }
            Object::Column { table, name } => match self.schema.tables.get(table) {
                Some(table) => table.column(name).is_some(),
                None => self.relations.contains_key(table),
            },
            other => self.schema.contains(other),
        }
    }

    /// What can be granted on, as it is now.
    pub(super) fn grantable(&self) -> Vec<Object> {
        let relations = self.relations.keys().filter_map(|name| self.relation_object(name));
        let types = self.type_names().filter_map(|name| self.type_object(name));
        let routines =
            self.schema.code.keys().filter(|own| matches!(own, Object::Routine { .. })).cloned();
        let namespaces =
            self.schema.namespaces.keys().map(|name| Object::Namespace { name: name.clone() });
        relations.chain(types).chain(routines).chain(namespaces).collect()
    }
}

fn is_procedure(code: &Code) -> bool {
    let sql = code.statement.sql().to_ascii_uppercase();
    sql.starts_with("CREATE PROCEDURE") || sql.starts_with("CREATE OR REPLACE PROCEDURE")
}
