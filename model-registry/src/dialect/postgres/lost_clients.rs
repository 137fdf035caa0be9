//! Whether the server notices that a client is gone.

use crate::dialect::Backend;

/// The setting of PostgreSQL that makes a server look whether the client is still there.
const SETTING: &str = "client_connection_check_interval";

/// How often the server looks whether the client is still there, while a statement runs.
const CHECK: &str = "1s";

/// SQL for the start of a transaction, which makes the server look.
///
/// Without this setting of PostgreSQL 14, the statement of a process that was killed runs on to its end, with its
/// locks. An older server has no such setting, and some platforms refuse it: then it is empty, and whoever waits for
/// these locks waits longer.
pub(crate) fn notice_lost_clients(conn: &mut dyn Backend) -> String {
    let tried = format!("SELECT pg_catalog.set_config('{SETTING}', '{CHECK}', true)");
    match conn.query(&tried) {
        Ok(_) => format!("SET LOCAL {SETTING} = '{CHECK}';\n"),
        Err(error) => {
            tracing::debug!(%error, "a lost client is noticed late");
            String::new()
        }
    }
}
