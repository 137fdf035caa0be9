//! What we take the engine's functions, operators, casts and types to be, held against a server.

use model_registry::dialect::Backend as _;

const FUNCTIONS: &str =
    include_str!("../../../model-registry/src/dialect/postgres/catalog/functions.txt");
const OPERATORS: &str =
    include_str!("../../../model-registry/src/dialect/postgres/catalog/operators.txt");
const CASTS: &str = include_str!("../../../model-registry/src/dialect/postgres/catalog/casts.txt");
const TYPES: &str = include_str!("../../../model-registry/src/dialect/postgres/catalog/types.txt");

/// What came with PostgreSQL 14: parts of lines of the files.
const SINCE_14: [&str; 4] =
    ["multirange", "anycompatiblearray", "<<| point point", "|>> point point"];

/// The lines that the server can be asked about.
fn lines(file: &str) -> impl Iterator<Item = &str> {
    let is_old = registry_tests::postgres::version() < 14;
    let is_new = |line: &str| SINCE_14.iter().any(|part| line.contains(part));
    file.lines().filter(move |line| !is_old || !is_new(line))
}

/// A type as the files write it, for the server.
fn named(written: &str) -> String {
    let (name, array) = match written.strip_suffix("[]") {
        Some(name) => (name, "[]"),
        None => (written, ""),
    };
    format!("\"{name}\"{array}")
}

/// Every function that is there returns what we say. Some came after the oldest servers that we know.
#[test]
fn functions_are_those_of_the_server() {
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    let (mut found, mut wrong) = (0, Vec::new());
    for line in lines(FUNCTIONS) {
        let (call, result) = line.split_once(") ").expect("a result");
        let (name, arguments) = call.split_once('(').expect("arguments");
        let arguments = arguments.split(',').filter(|own| !own.is_empty());
        let arguments: Vec<_> = arguments
            .map(|own| named(own.trim_start_matches("...").trim_end_matches('=')))
            .collect();
        let (set, result) = match result.strip_prefix('*') {
            Some(result) => (true, result),
            None => (false, result),
        };
        let result = match result.strip_prefix('(').and_then(|columns| columns.strip_suffix(')')) {
            Some(columns) => match columns.split_once(',') {
                Some(_) => "record",
                // One column is no row.
                None => columns.split_once(' ').map_or(columns, |(_, of)| of),
            },
            None => result,
        };
        let sql = format!(
            "SELECT (proretset = {set} AND prorettype = '{}'::regtype)::text FROM pg_proc \
             WHERE oid = to_regprocedure('pg_catalog.\"{name}\"({})')",
            named(result),
            arguments.join(",")
        );
        match connection.query(&sql).expect(line).first().map(Vec::as_slice) {
            Some([Some(same)]) if same == "true" => found += 1,
            Some(_) => wrong.push(line),
            None => {}
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    // 13 has fewer of them.
    let least = if registry_tests::postgres::version() < 14 { 90 } else { 95 };
    assert!(found * 100 >= lines(FUNCTIONS).count() * least, "{found}");
}

#[test]
fn operators_casts_and_types_are_those_of_the_server() {
    let database = registry_tests::postgres::database();
    let mut connection = database.connect();
    let mut count = |sql: String| {
        let rows = connection.query(&sql).expect("a query");
        rows.first().and_then(|row| row[0].clone()).expect("a number")
    };
    let rows = |file: &str, row: &dyn Fn(&[&str]) -> String| {
        let rows = lines(file).map(|line| row(&line.split(' ').collect::<Vec<_>>()));
        rows.collect::<Vec<_>>().join(", ")
    };
    let of = |name: &str| match name {
        "-" => "0::oid".to_owned(),
        name => format!("'{}'::regtype::oid", named(name)),
    };
    let operators = rows(OPERATORS, &|own| {
        format!("('{}', {}, {}, {})", own[0], of(own[1]), of(own[2]), of(own[3]))
    });
    let sql = format!(
        "SELECT count(*)::text FROM (VALUES {operators}) AS own (name, l, r, result) JOIN pg_operator \
         ON oprname = name AND oprleft = l AND oprright = r AND oprresult = result \
         AND oprnamespace = 'pg_catalog'::regnamespace"
    );
    assert_eq!(count(sql), lines(OPERATORS).count().to_string());
    let casts = rows(CASTS, &|own| format!("({}, {})", of(own[0]), of(own[1])));
    let sql = format!(
        "SELECT count(*)::text FROM (VALUES {casts}) AS own (s, t) JOIN pg_cast \
         ON castsource = s AND casttarget = t AND castcontext = 'i'"
    );
    assert_eq!(count(sql), lines(CASTS).count().to_string());
    let types = rows(TYPES, &|own| format!("({}, '{}', {})", of(own[0]), own[1], own.len() == 3));
    let sql = format!(
        "SELECT count(*)::text FROM (VALUES {types}) AS own (of, category, preferred) JOIN pg_type t \
         ON t.oid = own.of AND typcategory::text = category AND typispreferred = preferred"
    );
    assert_eq!(count(sql), lines(TYPES).count().to_string());
}
