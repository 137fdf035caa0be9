//! Routines, triggers, rules, policies, extended statistics, event triggers and publications: as the statements that make
//! them.

use diesel::deserialize::QueryableByName;

use diesel::sql_types::{Nullable, Text};

use super::server::PublicationColumns;
use super::{HIDDEN_TABLES, OF_USERS, Server, literal, load, not_of_extension, own_routine};
use crate::dialect::BackendError;
use crate::dialect::postgres::backend::Client;
use crate::dialect::postgres::code::{Printed, read as read_statement};
use crate::schema::{Code, Schema};

#[derive(QueryableByName)]
struct CodeRow {
    /// What it is, for messages.
    #[diesel(sql_type = Text)]
    what: String,
    #[diesel(sql_type = Text)]
    statement: String,
    #[diesel(sql_type = Nullable<Text>)]
    state: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    comment: Option<String>,
}

pub(super) fn read(
    connection: &mut impl Client,
    server: &Server,
    schema: &mut Schema,
) -> Result<(), BackendError> {
    let parts = [
        routines(),
        aggregates(),
        triggers(&of_schema()),
        rules(&of_schema()),
        policies(&of_schema()),
        statistics(),
        event_triggers(),
        publications(server),
    ];
    for row in load::<CodeRow>(connection, &parts.join("\nUNION ALL\n"))? {
        let CodeRow { what, statement, state, comment } = row;
        let code = read_statement(&statement, &Printed)
            .map_err(|error| BackendError::Introspect { what, reason: error.to_string() })?;
        schema.add_code(Code { state, comment, ..code });
    }
    Ok(())
}

fn routines() -> String {
    let own = own_routine("p.oid");
    format!(
        "SELECT 'routine ' || p.oid::regprocedure AS what, pg_get_functiondef(p.oid) AS statement,
            NULL::text AS state, obj_description(p.oid, 'pg_proc') AS comment
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prokind <> 'a' AND {OF_USERS} AND {own}"
    )
}

/// The server prints no aggregate.
fn aggregates() -> String {
    let own = not_of_extension("pg_proc", "p.oid");
    let function = |name: &str, column: &str| {
        format!("CASE WHEN a.{column} <> 0 THEN '{name} = ' || a.{column}::regproc END")
    };
    let modify = |name: &str, column: &str| {
        format!(
            "CASE a.{column} WHEN 's' THEN '{name} = shareable' WHEN 'w' THEN '{name} = read_write' \
            WHEN 'r' THEN '{name} = read_only' END"
        )
    };
    let options = [
        function("sfunc", "aggtransfn"),
        "'stype = ' || format_type(a.aggtranstype, NULL)".to_owned(),
        "'sspace = ' || a.aggtransspace".to_owned(),
        function("finalfunc", "aggfinalfn"),
        "CASE WHEN a.aggfinalextra THEN 'finalfunc_extra' END".to_owned(),
        modify("finalfunc_modify", "aggfinalmodify"),
        function("combinefunc", "aggcombinefn"),
        function("serialfunc", "aggserialfn"),
        function("deserialfunc", "aggdeserialfn"),
        "'initcond = ' || quote_literal(a.agginitval)".to_owned(),
        function("msfunc", "aggmtransfn"),
        function("minvfunc", "aggminvtransfn"),
        "CASE WHEN a.aggmtranstype <> 0 THEN 'mstype = ' || format_type(a.aggmtranstype, NULL) END"
            .to_owned(),
        "'msspace = ' || a.aggmtransspace".to_owned(),
        function("mfinalfunc", "aggmfinalfn"),
        "CASE WHEN a.aggmfinalextra THEN 'mfinalfunc_extra' END".to_owned(),
        modify("mfinalfunc_modify", "aggmfinalmodify"),
        "'minitcond = ' || quote_literal(a.aggminitval)".to_owned(),
        "'sortop = ' || (SELECT o.oprname FROM pg_operator o WHERE o.oid = a.aggsortop)".to_owned(),
        "CASE p.proparallel WHEN 's' THEN 'parallel = safe' WHEN 'r' THEN 'parallel = restricted' END"
            .to_owned(),
        "CASE WHEN a.aggkind = 'h' THEN 'hypothetical' END".to_owned(),
    ];
    format!(
        "SELECT 'aggregate ' || p.oid::regprocedure,
            format('CREATE AGGREGATE %I.%I(%s) (%s)', n.nspname, p.proname,
                CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_get_function_identity_arguments(p.oid) END,
                concat_ws(', ', {options})),
            NULL, obj_description(p.oid, 'pg_proc')
        FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid
            JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OF_USERS} AND {own}",
        options = options.join(",\n                ")
    )
}

/// What a letter of the catalog says of a trigger or a rule.
fn enabled(column: &str) -> String {
    format!(
        "CASE {column} WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' END"
    )
}

/// The condition that a relation is one of the schema.
fn of_schema() -> String {
    let own = not_of_extension("pg_class", "c.oid");
    let hidden = HIDDEN_TABLES.map(literal).join(", ");
    format!("{OF_USERS} AND {own} AND c.relname NOT IN ({hidden})")
}

/// Triggers of relations under a condition, without those that foreign keys and partitions bring along.
pub(in crate::dialect::postgres) fn triggers(relation: &str) -> String {
    format!(
        "SELECT 'trigger ' || t.tgname || ' of ' || c.oid::regclass AS what,
            pg_get_triggerdef(t.oid) AS statement, {state} AS state,
            obj_description(t.oid, 'pg_trigger') AS comment
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND {relation}",
        state = enabled("t.tgenabled"),
    )
}

/// Rules of relations under a condition, without those that are views.
pub(in crate::dialect::postgres) fn rules(relation: &str) -> String {
    format!(
        "SELECT 'rule ' || r.rulename || ' of ' || c.oid::regclass AS what,
            pg_get_ruledef(r.oid) AS statement, {state} AS state,
            obj_description(r.oid, 'pg_rewrite') AS comment
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
            JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND {relation}",
        state = enabled("r.ev_enabled"),
    )
}

/// Policies of relations under a condition, which the server prints in parts.
pub(in crate::dialect::postgres) fn policies(relation: &str) -> String {
    format!(
        "SELECT 'policy ' || p.polname || ' of ' || c.oid::regclass AS what,
            concat_ws(' ', format('CREATE POLICY %I ON %I.%I', p.polname, n.nspname, c.relname),
                CASE WHEN NOT p.polpermissive THEN 'AS RESTRICTIVE' END,
                CASE p.polcmd WHEN 'r' THEN 'FOR SELECT' WHEN 'a' THEN 'FOR INSERT' WHEN 'w' THEN 'FOR UPDATE'
                    WHEN 'd' THEN 'FOR DELETE' END,
                CASE WHEN NOT 0 = ANY (p.polroles) THEN 'TO ' || (
                    SELECT string_agg(quote_ident(o.rolname), ', ') FROM pg_roles o WHERE o.oid = ANY (p.polroles)
                ) END,
                'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS statement,
            NULL::text AS state, obj_description(p.oid, 'pg_policy') AS comment
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {relation}"
    )
}

fn statistics() -> String {
    let own = not_of_extension("pg_statistic_ext", "s.oid");
    format!(
        "SELECT 'statistics ' || s.stxname, pg_get_statisticsobjdef(s.oid),
            nullif(coalesce((to_jsonb(s) ->> 'stxstattarget')::integer, -1), -1)::text,
            obj_description(s.oid, 'pg_statistic_ext')
        FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
        WHERE {OF_USERS} AND {own}"
    )
}

fn event_triggers() -> String {
    let own = not_of_extension("pg_event_trigger", "e.oid");
    format!(
        "SELECT 'event trigger ' || e.evtname,
            concat_ws(' ', format('CREATE EVENT TRIGGER %I ON %I', e.evtname, e.evtevent),
                'WHEN TAG IN (' || (
                    SELECT string_agg(quote_literal(tag), ', ' ORDER BY place)
                    FROM unnest(e.evttags) WITH ORDINALITY AS tags (tag, place)
                ) || ')',
                format('EXECUTE FUNCTION %s()', e.evtfoid::regproc)),
            {state}, obj_description(e.oid, 'pg_event_trigger')
        FROM pg_event_trigger e
        WHERE {own}",
        state = enabled("e.evtenabled"),
    )
}

fn publications(server: &Server) -> String {
    let own = not_of_extension("pg_publication", "p.oid");
    let PublicationColumns { columns, condition, schemas, generated } = server.publication();
    format!(
        "SELECT 'publication ' || p.pubname,
            concat_ws(' ', format('CREATE PUBLICATION %I', p.pubname),
                CASE WHEN p.puballtables THEN 'FOR ALL TABLES' END,
                'FOR ' || (SELECT string_agg(part, ', ') FROM (
                    SELECT concat('TABLE ', r.prrelid::regclass, {columns}, {condition}) AS part
                    FROM pg_publication_rel r WHERE r.prpubid = p.oid
                    {schemas}
                ) parts),
                format('WITH (publish = %L, publish_via_partition_root = %s%s)', concat_ws(', ',
                    CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                    CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
                    CASE WHEN p.pubviaroot THEN 'true' ELSE 'false' END, {generated})),
            NULL, obj_description(p.oid, 'pg_publication')
        FROM pg_publication p
        WHERE {own}"
    )
}
