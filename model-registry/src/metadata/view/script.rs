//! From a registered view to the statements that make it.

use std::collections::BTreeMap;

use super::snippet::Snippets;
use super::{StoredDef, ViewDef};
use crate::dialect::{Dialect, DialectError};
use crate::metadata::beside::Text;
use crate::metadata::lower::Answers;
use crate::metadata::{Metadata, MetadataError};
use crate::schema::{
    Column, Definition, Expr, Grant, Index, Materialized, Object, ObjectName, Privilege, Table,
    View,
};
use crate::step::Step;

/// The statements of every view that the dialect has, each with its indexes, comments and grants. `names` are those of
/// the indexes.
pub(in crate::metadata) fn texts(
    metadata: &Metadata,
    names: &[Vec<String>],
    dialect: &dyn Dialect,
    errors: &mut Vec<MetadataError>,
) -> Vec<Text> {
    let snippets = Snippets { defs: &metadata.snippets, dialect: dialect.name() };
    errors.extend(snippets.duplicates());
    let views = metadata.views.iter().zip(names);
    let texts = views.filter_map(|(view, names)| {
        let answers = Answers { dialect, errors: &mut *errors };
        Writing { view, names, snippets: &snippets, answers }.text()
    });
    texts.collect()
}

/// One view on its way into statements.
struct Writing<'a> {
    view: &'static ViewDef,
    names: &'a [String],
    snippets: &'a Snippets<'a>,
    answers: Answers<'a>,
}

impl Writing<'_> {
    fn text(mut self) -> Option<Text> {
        let view = self.view;
        let name = view.object_name(self.answers.dialect.name());
        let object = Object::View { name: name.clone() };
        let source = view.text(self.answers.dialect.name().as_str())?;
        self.answers.check_namespace(&object, view.place, "#[view(...)]");
        let sql = match self.snippets.expand(source.sql, view.place) {
            Ok(sql) => sql,
            Err(mistake) => {
                self.answers.errors.push(mistake.into());
                return None;
            }
        };
        let query = self.answers.dialect.query(&sql);
        let query = self.answers.said(&object, view.place, query)?;
        let in_table = self.answers.dialect.query_of_stored(&name);
        let definitions = match (view.materialized, in_table) {
            (Some(_), Some(query_name)) => self.table_and_query(&name, query_name, query)?,
            (stored, _) => self.view(&name, stored, query),
        };
        let statements = self.statements(definitions);
        let statements = self.answers.said(&object, view.place, statements)?;
        Some(Text {
            place: view.place,
            name: source.file.unwrap_or("#[view(sql)]").to_owned(),
            sql: statements.join(";\n"),
            for_all: view.query.iter().all(|text| text.dialect.is_none()),
        })
    }

    fn statements(&self, definitions: Vec<Definition>) -> Result<Vec<String>, DialectError> {
        let dialect = self.answers.dialect;
        let rendered = definitions.into_iter().map(|new| dialect.render(&Step::Create(new)));
        Ok(rendered.collect::<Result<Vec<_>, _>>()?.concat())
    }

    /// A view of the dialect's own, and what is granted on it.
    fn view(
        &mut self,
        name: &ObjectName,
        stored: Option<StoredDef>,
        query: Expr,
    ) -> Vec<Definition> {
        let indexes = self.indexes(name).into_iter().map(|own| (own.name.clone(), own));
        let indexes = indexes.collect();
        let materialized = stored.map(|stored| Materialized {
            indexes,
            tablespace: stored.tablespace.map(str::to_owned),
            method: stored.access_method.map(str::to_owned),
            with_data: stored.with_data,
        });
        let comments = self.view.columns.iter().filter_map(|column| {
            Some((column.name.to_owned(), self.answers.comment(column.comment)?))
        });
        let view = View {
            name: name.clone(),
            columns: Vec::new(),
            query,
            options: self.options(),
            materialized,
            comment: self.answers.comment(self.view.comment),
            column_comments: comments.collect(),
        };
        let grants = self.grants(name).into_iter().map(Definition::Grant);
        [Definition::View(view)].into_iter().chain(grants).collect()
    }

    /// What stands for a materialized view where the dialect has none: a table with its columns and indexes, and a plain
    /// view with the query that fills it. Any column may be null, as in a view.
    fn table_and_query(
        &mut self,
        name: &ObjectName,
        query_name: ObjectName,
        query: Expr,
    ) -> Option<Vec<Definition>> {
        let mut table = Table::new(name.clone());
        for def in self.view.columns {
            let object = Object::column(name, def.name);
            let data_type = self.answers.dialect.data_type(&def.logical_type);
            let data_type = self.answers.said(&object, def.place, data_type)?;
            table.columns.push(Column::new(def.name, data_type));
        }
        for index in self.indexes(name) {
            table.add_index(index);
        }
        self.answers.dialect.canonicalize(&mut table);
        let view = View {
            name: query_name,
            columns: Vec::new(),
            query,
            options: BTreeMap::new(),
            materialized: None,
            comment: None,
            column_comments: BTreeMap::new(),
        };
        Some(vec![Definition::Table(table), Definition::View(view)])
    }

    fn indexes(&mut self, view: &ObjectName) -> Vec<Index> {
        let columns = self.view.columns;
        let indexes = self.view.indexes().iter().zip(self.names);
        let mut lowered = Vec::new();
        for (def, name) in indexes {
            let object = Object::index(view, name);
            if let Some(index) = self.answers.index(&object, def, name) {
                self.answers.check_columns(&object, columns, index.column_names(), def.place);
                lowered.push(index);
            }
        }
        lowered
    }

    fn options(&self) -> BTreeMap<String, String> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        self.view.options.iter().map(owned).collect()
    }

    /// One grant for each role, where there are roles.
    fn grants(&self, view: &ObjectName) -> Vec<Grant> {
        let mut by_role: BTreeMap<&str, BTreeMap<String, Privilege>> = BTreeMap::new();
        for grant in self.view.grants.iter().filter(|_| self.answers.dialect.has_roles()) {
            let state = if grant.grantable { Privilege::Grantable } else { Privilege::Granted };
            for role in grant.to {
                let privileges = grant.privileges.iter().map(|own| ((*own).to_owned(), state));
                by_role.entry(role).or_default().extend(privileges);
            }
        }
        let on = Object::View { name: view.clone() };
        let made =
            |(to, privileges): (&str, _)| Grant { on: on.clone(), to: to.to_owned(), privileges };
        by_role.into_iter().map(made).collect()
    }
}
