//! PostgreSQL's dialect against a real server: what is rendered is what is read back.

mod asking;
mod build;
mod changes;
mod conversions;
mod introspection;
mod lowering;
mod mutations;
mod schemas;
mod support;

use model_registry::schema::{Definition, Schema};
use model_registry::step::Step;
use registry_tests::postgres;

use crate::schemas::{everything, schema_of};
use crate::support::{assert_same, introspect, run};

#[test]
fn what_is_made_is_read_back_and_goes_again() {
    let database = postgres::database();
    let mut connection = database.connect();
    let steps = everything();
    run(&mut connection, &steps);
    let expected = schema_of(&steps);
    assert_same(&introspect(&mut connection), &expected, "creation");

    let read = introspect(&mut connection);
    let columns = |schema: &Schema| -> Vec<Vec<String>> {
        let names = schema.tables.values().map(|table| table.columns.iter());
        names.map(|columns| columns.map(|column| column.name.clone()).collect()).collect()
    };
    assert_eq!(columns(&read), columns(&expected), "the order of columns");

    let down: Vec<_> = steps.iter().rev().map(Step::reverse).collect();
    run(&mut connection, &down);
    assert_same(&introspect(&mut connection), &Schema::default(), "everything is gone");
}

#[test]
fn what_is_read_can_be_made_again() {
    let (one, other) = (postgres::database(), postgres::database());
    let (mut one, mut other) = (one.connect(), other.connect());
    run(&mut one, &everything());
    let read = introspect(&mut one);
    // The steps hold the expressions in the words of the server now.
    let steps: Vec<_> = everything()
        .into_iter()
        .map(|step| match step {
            Step::Create(Definition::Table(table)) => {
                Step::create(read.tables[&table.name].clone())
            }
            other => other,
        })
        .collect();
    run(&mut other, &steps);
    assert_same(&introspect(&mut other), &read, "the second creation");
}
