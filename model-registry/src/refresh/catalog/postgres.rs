//! PostgreSQL's views, from its catalog.
//!
//! What a view reads is what its rule depends on. The body of a function may be text, of which the server knows
//! nothing: there, every name of a relation or a function counts.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalog, Found, row};
use crate::dialect::{Backend, BackendError, DialectName, HIDDEN_TABLES};
use crate::refresh::default_namespace;
use crate::schema::{Expr, ObjectName};

/// The condition that a namespace `n` is neither the system's own nor a temporary one.
const OF_USERS: &str = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

/// A node of the graph: `c` or `p`, and the identifier of a relation or a function.
type Node = String;

pub(super) fn read(conn: &mut dyn Backend) -> Result<Catalog, BackendError> {
    let mut catalog = Catalog::default();
    let mut names = BTreeMap::new();
    for relation in conn.query(&relations())? {
        let [node, schema, name, kind, is_populated, rows, bytes] = row(relation)?;
        let name = object_name(schema, name);
        names.insert(node.clone(), name.clone());
        match kind.as_str() {
            "v" | "m" => {
                let found = Found {
                    identity: node,
                    is_materialized: kind == "m",
                    is_populated: Some(is_populated == "true"),
                    rows: rows.parse().ok(),
                    bytes: bytes.parse().ok(),
                    indexes: Vec::new(),
                    allows_concurrently: false,
                    reads: BTreeSet::new(),
                    columns: Vec::new(),
                };
                catalog.views.insert(name, found);
            }
            _ => _ = catalog.tables.insert(name, node[1..].to_owned()),
        }
    }
    for index in conn.query(INDEXES)? {
        let [node, name, is_key] = row(index)?;
        if let Some(view) = names.get(&node).and_then(|name| catalog.views.get_mut(name)) {
            view.indexes.push(name);
            view.allows_concurrently |= is_key == "true";
        }
    }
    let reading = Reading::of(conn, &names)?;
    for view in catalog.views.values_mut() {
        view.reads = reading.from(&view.identity);
    }
    Ok(catalog)
}

/// Relations that hold or yield rows. A table has no rows and bytes here, since nobody asks.
fn relations() -> String {
    let hidden = HIDDEN_TABLES.map(|name| format!("'{name}'")).join(", ");
    format!(
        "SELECT 'c' || c.oid, n.nspname::text, c.relname::text, c.relkind::text, c.relispopulated::text,
            CASE WHEN c.relkind = 'm' AND c.reltuples >= 0 THEN c.reltuples::bigint::text ELSE '' END,
            CASE WHEN c.relkind = 'm' THEN pg_catalog.pg_total_relation_size(c.oid)::text ELSE '' END
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND {OF_USERS} AND c.relname NOT IN ({hidden})
            AND NOT (c.relkind IN ('v', 'm') AND EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))"
    )
}

/// What CONCURRENTLY needs is written at `is_usable_unique_index` (src/backend/commands/matview.c).
const INDEXES: &str =
    "SELECT 'c' || i.indrelid, x.relname::text, (i.indisunique AND i.indimmediate AND i.indisvalid
        AND i.indpred IS NULL AND i.indexprs IS NULL AND m.amname = 'btree')::text
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
        JOIN pg_catalog.pg_class c ON c.oid = i.indrelid JOIN pg_catalog.pg_am m ON m.oid = x.relam
    WHERE c.relkind = 'm' ORDER BY x.relname";

/// What rules and functions depend on, as far as users made it.
const DEPENDENCIES: &str = "SELECT DISTINCT
        CASE WHEN r.oid IS NULL THEN 'p' || d.objid ELSE 'c' || r.ev_class END,
        CASE d.refclassid WHEN 'pg_catalog.pg_proc'::regclass THEN 'p' ELSE 'c' END || d.refobjid
    FROM pg_catalog.pg_depend d LEFT JOIN pg_catalog.pg_rewrite r
        ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
    WHERE (r.oid IS NOT NULL OR d.classid = 'pg_catalog.pg_proc'::regclass)
        AND d.refclassid IN ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_proc'::regclass)
        AND d.deptype IN ('n', 'a') AND (r.oid IS NULL OR d.refobjid <> r.ev_class)";

/// The bodies of functions that are kept as text.
const BODIES: &str = "SELECT 'p' || p.oid, n.nspname::text, p.proname::text, p.prosrc
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        JOIN pg_catalog.pg_language l ON l.oid = p.prolang
    WHERE l.lanname NOT IN ('c', 'internal') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::regclass
            AND d.objid = p.oid AND d.deptype = 'e')";

/// Who reads whom.
struct Reading<'a> {
    names: &'a BTreeMap<Node, ObjectName>,
    edges: BTreeMap<Node, BTreeSet<Node>>,
    functions: BTreeMap<Node, (ObjectName, String)>,
}

impl<'a> Reading<'a> {
    fn of(
        conn: &mut dyn Backend,
        names: &'a BTreeMap<Node, ObjectName>,
    ) -> Result<Self, BackendError> {
        let mut reading = Self { names, edges: BTreeMap::new(), functions: BTreeMap::new() };
        for dependency in conn.query(DEPENDENCIES)? {
            let [from, to] = row(dependency)?;
            reading.edges.entry(from).or_default().insert(to);
        }
        for function in conn.query(BODIES)? {
            let [node, schema, name, body] = row(function)?;
            reading.functions.insert(node, (object_name(schema, name), body));
        }
        Ok(reading)
    }

    /// The tables and views that a view reads, through functions too.
    fn from(&self, view: &Node) -> BTreeSet<ObjectName> {
        let mut reads = BTreeSet::new();
        let mut seen = BTreeSet::from([view.clone()]);
        let mut left = vec![view.clone()];
        while let Some(node) = left.pop() {
            for next in self.next(&node) {
                match self.names.get(&next) {
                    Some(name) => _ = reads.insert(name.clone()),
                    None if seen.insert(next.clone()) => left.push(next),
                    None => {}
                }
            }
        }
        self.names.get(view).into_iter().for_each(|own| _ = reads.remove(own));
        reads
    }

    fn next(&self, node: &Node) -> BTreeSet<Node> {
        let mut next = self.edges.get(node).cloned().unwrap_or_default();
        if let Some((_, body)) = self.functions.get(node) {
            let (text, lower) = (Expr::new(body.as_str(), body.as_str()), body.to_lowercase());
            let functions = self.functions.iter().map(|(node, (name, _))| (node, name));
            let named = self.names.iter().chain(functions).filter(|(_, name)| {
                // Most names are nowhere in the body, which is found out sooner so.
                lower.contains(&name.name.to_lowercase())
                    && (text.mentions_object(name) || text.mentions_object(&qualified(name)))
            });
            next.extend(named.map(|(node, _)| node.clone()));
        }
        next
    }
}

/// The name with the namespace that it may be written without.
fn qualified(name: &ObjectName) -> ObjectName {
    let default = default_namespace(DialectName::Postgres).to_owned();
    ObjectName { schema: Some(name.schema.clone().unwrap_or(default)), ..name.clone() }
}

fn object_name(schema: String, name: String) -> ObjectName {
    let is_default = schema == default_namespace(DialectName::Postgres);
    ObjectName { schema: (!is_default).then_some(schema), name }
}
