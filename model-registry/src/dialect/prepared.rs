//! Queries that come again on the same connection.

use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::Untyped;
use diesel::{QueryResult, RunQueryDsl};

/// A query that Diesel may prepare once for a connection, by its text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prepared<'a>(pub(crate) &'a str);

impl<DB: diesel::backend::Backend> QueryFragment<DB> for Prepared<'_> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        pass.push_sql(self.0);
        Ok(())
    }
}

impl QueryId for Prepared<'_> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Prepared<'_> {
    type SqlType = Untyped;
}

impl<C> RunQueryDsl<C> for Prepared<'_> {}
