//! SELECT and what can stand in its place.

use squawk_syntax::ast::{self, AstNode};

use super::scope::{Rows, Scope};
use super::{Output, Queries, Value};
use crate::replay::postgres::fault::{Fault, Outcome, missing, refused};
use crate::replay::postgres::names::{Name, simple};

impl Queries<'_> {
    /// The columns of a query.
    pub(super) fn select(&self, query: &ast::SelectVariant, outer: &Scope<'_>) -> Outcome<Rows> {
        let mut scope = Scope::within(outer);
        match query {
            ast::SelectVariant::Select(select) => {
                self.add_queries(select.with_clause(), &mut scope)?;
                self.add_items(select.from_clause(), &mut scope)?;
                self.targets(select.select_clause(), &scope)
            }
            ast::SelectVariant::SelectInto(select) => {
                self.add_queries(select.with_clause(), &mut scope)?;
                self.add_items(select.from_clause(), &mut scope)?;
                self.targets(select.select_clause(), &scope)
            }
            ast::SelectVariant::ParenSelect(select) => {
                self.add_queries(select.with_clause(), &mut scope)?;
                let inner = select.select().ok_or_else(|| missing("the query"))?;
                self.select(&inner, &scope)
            }
            ast::SelectVariant::Table(table) => {
                self.add_queries(table.with_clause(), &mut scope)?;
                let name = simple_path(table.relation_name())?;
                Ok(self.relation(&name, &scope)?.rows)
            }
            ast::SelectVariant::Values(values) => {
                self.add_queries(values.with_clause(), &mut scope)?;
                self.values(values, &scope)
            }
            ast::SelectVariant::CompoundSelect(compound) => self.compound(compound, outer),
        }
    }

    /// What stands on both sides of UNION, INTERSECT, EXCEPT. The WITH before the first belongs to all of them.
    fn compound(&self, compound: &ast::CompoundSelect, outer: &Scope<'_>) -> Outcome<Rows> {
        let (Some(left), Some(right)) = (compound.lhs(), compound.rhs()) else {
            return Err(missing("a query beside UNION"));
        };
        let mut scope = Scope::within(outer);
        self.add_queries(leading_with(&left), &mut scope)?;
        let (Some(left), Some(right)) = (self.select(&left, &scope)?, self.select(&right, &scope)?)
        else {
            return Ok(None);
        };
        if left.len() != right.len() {
            return refused("each UNION query must have the same number of columns");
        }
        let both = left.into_iter().zip(right);
        let merge = |(own, other): (Output, Output)| {
            let value = self.common(&[own.value, other.value]);
            Output { name: own.name, value }.settled()
        };
        Ok(Some(both.map(merge).collect()))
    }

    fn values(&self, values: &ast::Values, scope: &Scope<'_>) -> Outcome<Rows> {
        let mut columns: Vec<Vec<Option<Value>>> = Vec::new();
        for row in values.row_list().into_iter().flat_map(|rows| rows.rows()) {
            for (place, value) in row.exprs().enumerate() {
                let value = self.value(&value, scope)?;
                match columns.get_mut(place) {
                    Some(column) => column.push(value),
                    None => columns.push(vec![value]),
                }
            }
        }
        let output = |(place, values): (usize, Vec<_>)| Output {
            name: format!("column{}", place + 1),
            value: self.common(&values),
        };
        Ok(Some(columns.into_iter().enumerate().map(output).collect()))
    }

    fn targets(&self, clause: Option<ast::SelectClause>, scope: &Scope<'_>) -> Outcome<Rows> {
        let targets = clause.and_then(|clause| clause.target_list());
        let mut columns = Some(Vec::new());
        for target in targets.into_iter().flat_map(|list| list.targets()) {
            let more = self.target(target, scope)?;
            columns = columns.zip(more).map(|(mut columns, more)| {
                columns.extend(more);
                columns
            });
        }
        Ok(columns)
    }

    fn target(&self, target: ast::Target, scope: &Scope<'_>) -> Outcome<Rows> {
        if target.star_token().is_some() {
            return Ok(scope.all());
        }
        let expression = target.expr().ok_or_else(|| missing("what to select"))?;
        if let ast::Expr::FieldExpr(field) = &expression
            && field.star_token().is_some()
        {
            return self.all_fields(field, scope);
        }
        let value = self.value(&expression, scope)?;
        let name = match target.as_name().and_then(|name| name.name()) {
            Some(name) => simple(Some(name))?,
            None => self.label(&expression, scope)?,
        };
        Ok(Some(vec![Output { name, value }]))
    }

    /// `relation.*`, `(composite).*`.
    fn all_fields(&self, field: &ast::FieldExpr, scope: &Scope<'_>) -> Outcome<Rows> {
        let base = field.base().ok_or_else(|| missing("a name"))?;
        match self.path_of(&base)? {
            Some(path) => {
                let source = path.last().and_then(|name| scope.source(name));
                Ok(source.and_then(|source| source.rows.clone()))
            }
            None => {
                let value = self.value(&base, scope)?;
                Ok(value.and_then(|value| self.fields(&value.data_type?)))
            }
        }
    }

    /// The queries of a WITH, each of which sees those before it.
    fn add_queries(&self, with: Option<ast::WithClause>, scope: &mut Scope<'_>) -> Outcome {
        let Some(with) = with else { return Ok(()) };
        let recursive = with.recursive_token().is_some();
        for table in with.with_tables() {
            let name = simple(table.name())?;
            let mut names = Vec::new();
            for column in table.column_list().into_iter().flat_map(|list| list.column_names()) {
                names.push(simple(Some(column))?);
            }
            let query = table.query().ok_or_else(|| missing("the query"))?;
            let rows = self.with_query(&query, recursive, scope)?;
            let mut rows = rows.map(|rows| named(rows, &names));
            self.add_search(&table, &mut rows)?;
            scope.queries.push((name, rows));
        }
        Ok(())
    }

    /// Of a recursive query the first part decides.
    fn with_query(
        &self,
        query: &ast::WithQuery,
        recursive: bool,
        scope: &Scope<'_>,
    ) -> Outcome<Rows> {
        let Some(select) = ast::SelectVariant::cast(query.syntax().clone()) else {
            return Err(Fault::Opaque {
                statement: "a query that changes rows",
                advice: "it can only stand at the top of a statement; run it by itself",
            });
        };
        match &select {
            ast::SelectVariant::CompoundSelect(compound) if recursive => {
                let first = compound.lhs().ok_or_else(|| missing("the query"))?;
                let rows = self.select(&first, scope)?;
                Ok(rows.map(|rows| rows.into_iter().map(Output::settled).collect()))
            }
            _ => {
                let rows = self.select(&select, scope)?;
                Ok(rows.map(|rows| rows.into_iter().map(Output::settled).collect()))
            }
        }
    }

    /// The columns that SEARCH and CYCLE add (PostgreSQL's manual, section 7.8.2).
    fn add_search(&self, table: &ast::WithTable, rows: &mut Rows) -> Outcome {
        let Some(rows) = rows else { return Ok(()) };
        if let Some(search) = table.search_clause() {
            let name = search.set_column().and_then(|own| own.column_name_ref());
            rows.push(Output { name: simple(name)?, value: None });
        }
        if let Some(cycle) = table.cycle_clause() {
            let mark = cycle.set_column();
            let says_value = mark.as_ref().is_some_and(|own| own.column_to().is_some());
            let value = (!says_value).then(|| Value::builtin("boolean"));
            let name = simple(mark.and_then(|own| own.column_name_ref()))?;
            rows.push(Output { name, value });
            let path = cycle.path().and_then(|own| own.column_name_ref());
            rows.push(Output { name: simple(path)?, value: None });
        }
        Ok(())
    }
}

/// The first columns under other names.
pub(super) fn named(mut rows: Vec<Output>, names: &[String]) -> Vec<Output> {
    rows.iter_mut().zip(names).for_each(|(own, name)| own.name.clone_from(name));
    rows
}

fn leading_with(query: &ast::SelectVariant) -> Option<ast::WithClause> {
    match query {
        ast::SelectVariant::Select(select) => select.with_clause(),
        ast::SelectVariant::Values(values) => values.with_clause(),
        ast::SelectVariant::Table(table) => table.with_clause(),
        ast::SelectVariant::CompoundSelect(compound) => leading_with(&compound.lhs()?),
        ast::SelectVariant::ParenSelect(_) | ast::SelectVariant::SelectInto(_) => None,
    }
}

fn simple_path<N: AstNode>(node: Option<N>) -> Outcome<Name> {
    crate::replay::postgres::names::path(node)
}
