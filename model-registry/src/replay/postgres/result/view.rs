//! The columns of views.

use squawk_syntax::ast::{self, AstNode};

use super::scope::Rows;
use super::{Output, Queries};
use crate::replay::postgres::database::Database;
use crate::replay::postgres::fault::{Fault, Outcome, missing};
use crate::replay::postgres::parse::Parser;
use crate::replay::{ReplayError, ResultColumn};
use crate::schema::{ObjectName, View};

impl Database {
    /// The columns of what a view yields.
    pub(in crate::replay::postgres) fn yields_of(
        &self,
        view: &View,
    ) -> Result<Vec<ResultColumn>, ReplayError> {
        let columns = Queries::new(self).columns_of_view(view);
        let columns = columns.map_err(|fault| ReplayError::Columns {
            view: view.name.to_string(),
            reason: match fault {
                Fault::Refused(message) => message,
                Fault::Opaque { .. } => {
                    "it selects all columns of a relation whose columns are known to the server alone"
                        .to_owned()
                }
            },
        })?;
        let column = |own: Output| ResultColumn {
            name: own.name,
            data_type: own.value.and_then(|value| value.data_type),
        };
        Ok(columns.into_iter().map(column).collect())
    }
}

impl Queries<'_> {
    pub(super) fn columns_of_view(&self, view: &View) -> Outcome<Vec<Output>> {
        let tree = Parser::default()
            .parse(view.query.sql())
            .map_err(|error| Fault::Refused(error.message))?;
        let query = tree.syntax().children().find_map(ast::SelectVariant::cast);
        self.columns(&query.ok_or_else(|| missing("the query"))?, &view.columns)
    }

    /// The columns of a view of the database, `None` where they are not known.
    pub(super) fn view_rows(&self, name: &ObjectName) -> Outcome<Rows> {
        if let Some(known) = self.views.borrow().get(name) {
            return Ok(known.clone());
        }
        let Some(view) = self.database.schema.views.get(name) else { return Ok(None) };
        self.views.borrow_mut().insert(name.clone(), None);
        let rows = self.columns_of_view(view).ok();
        self.views.borrow_mut().insert(name.clone(), rows.clone());
        Ok(rows)
    }
}
