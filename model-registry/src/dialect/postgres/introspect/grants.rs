//! What roles may do, now and with what comes later.
//!
//! Only what differs from the defaults is read: what the owner of an object may do is not part of a schema, and what
//! everybody may do by default is not said (manual, section 5.7, "Privileges").

use std::collections::BTreeMap;

use diesel::deserialize::QueryableByName;
use diesel::sql_types::{Bool, Nullable, Text};

use super::{
    Client, DEFAULT_NAMESPACE, OF_USERS, Server, load, not_of_extension, object_name, own_routine,
    unreadable,
};
use crate::dialect::postgres::names::literal;
use crate::dialect::postgres::privileges;
use crate::dialect::{BackendError, HIDDEN_TABLES, HISTORY_TABLES};
use crate::schema::{DefaultGrant, Grant, Object, PUBLIC, Privilege, Schema};

#[derive(QueryableByName)]
struct GrantRow {
    /// What the object is: see [`object`].
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    name: String,
    /// The column, or the arguments of a routine.
    #[diesel(sql_type = Nullable<Text>)]
    part: Option<String>,
    #[diesel(embed)]
    privilege: PrivilegeRow,
}

#[derive(QueryableByName)]
struct DefaultRow {
    /// The role that makes the objects, where it is not the one that runs the migrations.
    #[diesel(sql_type = Nullable<Text>)]
    by: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    schema: Option<String>,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(embed)]
    privilege: PrivilegeRow,
}

#[derive(QueryableByName)]
struct PrivilegeRow {
    /// The role; none for all of them.
    #[diesel(sql_type = Nullable<Text>)]
    role: Option<String>,
    #[diesel(sql_type = Text)]
    privilege: String,
    #[diesel(sql_type = Bool)]
    grantable: bool,
    #[diesel(sql_type = Bool)]
    revoked: bool,
}

impl PrivilegeRow {
    fn state(&self) -> Privilege {
        match (self.revoked, self.grantable) {
            (true, _) => Privilege::Revoked,
            (false, true) => Privilege::Grantable,
            (false, false) => Privilege::Granted,
        }
    }

    fn role(self) -> (String, String) {
        (self.role.unwrap_or_else(|| PUBLIC.to_owned()), self.privilege)
    }
}

/// What differs between the privileges that are and those that are there by default, role by role.
///
/// `acl`, `owner` and the letter of `acldefault` are columns of what comes before.
const DIFFERENCES: &str = "
    CROSS JOIN LATERAL (
        SELECT p.grantee, p.privilege_type AS privilege, bool_or(p.is_grantable) AS grantable,
            NOT bool_or(p.own) AS revoked
        FROM (
            SELECT grantee, privilege_type, is_grantable, true AS own FROM aclexplode(o.acl)
            UNION ALL
            SELECT grantee, privilege_type, false, false FROM aclexplode(o.defaults)
        ) AS p
        WHERE p.grantee <> o.owner
        GROUP BY p.grantee, p.privilege_type
        HAVING bool_or(p.is_grantable) OR NOT (bool_or(p.own) AND NOT bool_and(p.own))
    ) AS g
    LEFT JOIN pg_roles r ON r.oid = g.grantee";

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    let mut found: BTreeMap<Object, BTreeMap<String, Privilege>> = BTreeMap::new();
    for row in load::<GrantRow>(connection, &sql(server))? {
        let state = row.privilege.state();
        let (to, privilege) = row.privilege.role();
        let on = Box::new(object(&row.kind, row.schema, row.name, row.part)?);
        found.entry(Object::Grant { on, to }).or_default().insert(privilege, state);
    }
    for (object, mut privileges) in found {
        let Object::Grant { on, to } = &object else { continue };
        privileges::fold(on, &mut privileges);
        let grant = Grant { on: (**on).clone(), to: to.clone(), privileges };
        schema.grants.insert(object, grant);
    }
    read_defaults(connection, schema)
}

/// The query. The tables of this library are no part of a schema. What PostgreSQL gives to `public` at the start is its
/// default; up to version 14 everybody may create there, which is not said.
fn sql(server: &Server) -> String {
    let hidden = HIDDEN_TABLES.map(literal).join(", ");
    let relations = not_of_extension("pg_class", "c.oid");
    let routines = own_routine("p.oid");
    let types = not_of_extension("pg_type", "t.oid");
    let namespaces = not_of_extension("pg_namespace", "n.oid");
    let public_default = server.granted_in_public();
    format!(
        "WITH relations AS (
            SELECT c.oid, c.relkind, c.relname, c.relowner, c.relacl, n.nspname
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND {OF_USERS} AND {relations}
                AND c.relname NOT IN ({hidden})
        ), objects (kind, schema, name, part, owner, acl, defaults) AS (
            SELECT c.relkind::text, c.nspname::text, c.relname::text, NULL::text, c.relowner,
                c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\", c.relowner)
            FROM relations c
            WHERE c.relacl IS NOT NULL AND NOT EXISTS (
                SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
                    AND d.objid = c.oid AND c.relkind = 'S' AND d.deptype = 'i'
            )
            UNION ALL
            SELECT CASE c.relkind WHEN 'p' THEN 'r' ELSE c.relkind::text END || '.column',
                c.nspname, c.relname, a.attname::text, c.relowner, a.attacl, NULL
            FROM relations c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
            UNION ALL
            SELECT 'routine', n.nspname, p.proname, array_to_string(ARRAY(
                    SELECT format_type(y.oid, NULL)
                    FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS y (oid, position)
                    ORDER BY y.position
                ), ', '),
                p.proowner, p.proacl, acldefault('f', p.proowner)
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.proacl IS NOT NULL AND {OF_USERS} AND {routines}
            UNION ALL
            SELECT 'type.' || t.typtype::text, n.nspname, t.typname, NULL, t.typowner, t.typacl,
                acldefault('T', t.typowner)
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typacl IS NOT NULL AND t.typtype IN ('e', 'd', 'c', 'r') AND {OF_USERS}
                AND {types}
            UNION ALL
            SELECT 'schema', '', n.nspname, NULL, n.nspowner,
                coalesce(n.nspacl, acldefault('n', n.nspowner)),
                CASE n.nspname WHEN '{DEFAULT_NAMESPACE}'
                    THEN format('{public_default}', quote_ident(n.nspowner::regrole::text))::aclitem[]
                    ELSE acldefault('n', n.nspowner) END
            FROM pg_namespace n
            WHERE {OF_USERS} AND {namespaces}
        )
        SELECT o.kind, o.schema, o.name, o.part, r.rolname::text AS role, g.privilege,
            g.grantable, g.revoked
        FROM objects o {DIFFERENCES}
        WHERE NOT (o.kind = 'schema' AND o.name = '{DEFAULT_NAMESPACE}' AND g.grantee = 0
            AND g.privilege = 'CREATE' AND {creates})",
        creates = server.creates_in_public()
    )
}

fn object(
    kind: &str,
    schema: String,
    name: String,
    part: Option<String>,
) -> Result<Object, BackendError> {
    if kind == "schema" {
        return Ok(Object::Namespace { name });
    }
    let name = object_name(schema, name);
    Ok(match (kind, part) {
        ("r" | "p", _) => Object::Table { name },
        ("v" | "m", _) => Object::View { name },
        ("S", _) => Object::Sequence { name },
        ("r.column" | "v.column" | "m.column", Some(column)) => Object::column(&name, &column),
        ("routine", Some(arguments)) => Object::Routine { name, arguments },
        ("type.e", _) => Object::Enum { name },
        ("type.d", _) => Object::Domain { name },
        ("type.c", _) => Object::Composite { name },
        ("type.r", _) => Object::Range { name },
        _ => {
            let reason = format!("grants on its kind (`{kind}`) are not known");
            return Err(unreadable(Object::Table { name }, reason));
        }
    })
}

/// The role that runs the migrations owns their history; where there is none yet, it is the one that is connected.
fn read_defaults(connection: &mut impl Client, schema: &mut Schema) -> Result<(), BackendError> {
    let history = literal(&format!("{DEFAULT_NAMESPACE}.{}", HISTORY_TABLES[0]));
    let sql = format!(
        "SELECT nullif(d.defaclrole, coalesce(
                (SELECT c.relowner FROM pg_class c WHERE c.oid = to_regclass({history})),
                (SELECT u.oid FROM pg_roles u WHERE u.rolname = current_user)
            ))::regrole::text AS by,
            o.schema, o.kind, r.rolname::text AS role, g.privilege, g.grantable, g.revoked
        FROM pg_default_acl d
            CROSS JOIN LATERAL (
                SELECT d.defaclrole AS owner, d.defaclacl AS acl,
                    CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                        WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
                        WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind,
                    (SELECT n.nspname::text FROM pg_namespace n WHERE n.oid = d.defaclnamespace)
                        AS schema,
                    CASE d.defaclnamespace WHEN 0 THEN
                        acldefault(replace(d.defaclobjtype::text, 'S', 's')::\"char\", d.defaclrole)
                    ELSE NULL END AS defaults
            ) AS o {DIFFERENCES}"
    );
    let mut found: BTreeMap<Object, DefaultGrant> = BTreeMap::new();
    for row in load::<DefaultRow>(connection, &sql)? {
        let state = row.privilege.state();
        let (to, privilege) = row.privilege.role();
        let (by, schema, on) = (row.by, row.schema, row.kind);
        let new = DefaultGrant { by, schema, on, to, privileges: BTreeMap::new() };
        let grant = found.entry(new.object()).or_insert(new);
        grant.privileges.insert(privilege, state);
    }
    for grant in found.values_mut() {
        privileges::fold_default(&grant.on, &mut grant.privileges);
    }
    schema.default_grants.extend(found);
    Ok(())
}
