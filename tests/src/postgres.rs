//! Databases of PostgreSQL for tests: a private throw-away server for each test process.
//!
//! `TEST_DATABASE_URL` names another server, on which databases may be created. Without any server the tests fail
//! and say how to get one.

use std::env;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use model_registry::dialect::Backend;
use url::Url;

/// How many ports are tried: another process may take one between its choice and the server's start.
const PORTS: usize = 5;

static SERVER: LazyLock<Result<Server, String>> = LazyLock::new(Server::start);

/// A PostgreSQL server.
struct Server {
    /// A database in which others can be created.
    url: Url,
    /// One connection for creating and dropping databases.
    admin: Mutex<PgConnection>,
    /// 15 for 15.4.
    version: u32,
    /// The server stops when this end of the pipe is closed, which the end of the process does.
    _lifeline: Option<ChildStdin>,
}

impl Server {
    fn start() -> Result<Self, String> {
        let (url, lifeline) = match env::var("TEST_DATABASE_URL") {
            Ok(url) => (url, None),
            Err(_) => {
                let (port, lifeline) = start_private().map_err(|error| error.to_string())?;
                (format!("postgres://postgres@127.0.0.1:{port}/postgres"), Some(lifeline))
            }
        };
        let mut admin = PgConnection::establish(&url).map_err(|error| error.to_string())?;
        let version = version_of(&mut admin)?;
        let url = Url::parse(&url).map_err(|error| format!("TEST_DATABASE_URL: {error}"))?;
        Ok(Self { url, admin: Mutex::new(admin), version, _lifeline: lifeline })
    }

    fn execute(&self, sql: &str) {
        // A test that failed while it held the connection has not harmed it.
        let mut admin = self.admin.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = admin.batch_execute(sql) {
            panic!("{sql}: {error}");
        }
    }
}

fn version_of(connection: &mut PgConnection) -> Result<u32, String> {
    let rows = connection.query("SHOW server_version_num").map_err(|error| error.to_string())?;
    let number = rows.into_iter().flatten().flatten().next().unwrap_or_default();
    let number: u32 = number.parse().map_err(|_| format!("the server's version is `{number}`"))?;
    Ok(number / 10_000)
}

/// Starts a server that lives as long as the returned pipe, and returns its port.
fn start_private() -> io::Result<(String, ChildStdin)> {
    let mut watchdog = Command::new("sh")
        .args(["-c", include_str!("postgres.sh"), "postgres.sh"])
        .args(free_ports()?.iter().map(u16::to_string))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        // A runner that kills the test's group of processes must leave the one that cleans up.
        .process_group(0)
        .spawn()?;
    let (Some(lifeline), Some(stdout), Some(mut stderr)) =
        (watchdog.stdin.take(), watchdog.stdout.take(), watchdog.stderr.take())
    else {
        return Err(io::Error::other("the server's script has no pipes"));
    };
    let mut port = String::new();
    BufReader::new(stdout).read_line(&mut port)?;
    if port.is_empty() {
        let mut reason = String::new();
        stderr.read_to_string(&mut reason)?;
        watchdog.wait()?;
        return Err(io::Error::other(reason));
    }
    Ok((port.trim_end().to_owned(), lifeline))
}

fn free_ports() -> io::Result<Vec<u16>> {
    let listeners: Vec<_> =
        (0..PORTS).map(|_| TcpListener::bind("127.0.0.1:0")).collect::<Result<_, _>>()?;
    listeners.iter().map(|listener| Ok(listener.local_addr()?.port())).collect()
}

/// A private server that may crash.
#[derive(Debug)]
pub struct Crashing {
    url: Url,
    lifeline: ChildStdin,
}

impl Crashing {
    /// Starts one. It keeps what it says is committed.
    ///
    /// # Panics
    ///
    /// Where there is no server to be started.
    pub fn start() -> Self {
        let (port, lifeline) = match start_private() {
            Ok(started) => started,
            Err(error) => panic!("{error}"),
        };
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let server = match Url::parse(&url) {
            Ok(url) => Self { url, lifeline },
            Err(error) => panic!("{url}: {error}"),
        };
        server.execute("ALTER SYSTEM SET synchronous_commit = on");
        server.execute("SELECT pg_reload_conf()");
        server
    }

    /// Makes a database, empty, and returns its URL.
    ///
    /// # Panics
    ///
    /// Where the server refuses.
    pub fn database(&self, name: &str) -> String {
        self.execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        self.execute(&format!("CREATE DATABASE {name} TEMPLATE template0"));
        let mut url = self.url.clone();
        url.set_path(name);
        url.into()
    }

    /// The port on which it listens.
    ///
    /// # Panics
    ///
    /// Never: the URL was made with one.
    pub fn port(&self) -> u16 {
        self.url.port().expect("the URL was made with one")
    }

    /// Kills every process of the server, and starts another on its files.
    ///
    /// # Panics
    ///
    /// Where it does not start again.
    pub fn crash(&mut self) {
        let before = self.started_at();
        writeln!(self.lifeline).expect("the server's script reads");
        let start = Instant::now();
        while self.started_at().is_none_or(|at| Some(at) == before) {
            assert!(start.elapsed() < Duration::from_secs(30), "the server does not start again");
            sleep(Duration::from_millis(20));
        }
    }

    fn started_at(&self) -> Option<String> {
        let mut connection = PgConnection::establish(self.url.as_str()).ok()?;
        let sql = "SELECT CAST(pg_postmaster_start_time() AS TEXT)";
        connection.query(sql).ok()?.into_iter().flatten().flatten().next()
    }

    /// Runs a statement in its first database.
    ///
    /// # Panics
    ///
    /// Where the server refuses.
    pub fn execute(&self, sql: &str) {
        let connected = PgConnection::establish(self.url.as_str());
        let executed = connected
            .map_err(|error| error.to_string())
            .and_then(|mut conn| conn.batch_execute(sql).map_err(|error| error.to_string()));
        if let Err(error) = executed {
            panic!("{sql}: {error}");
        }
    }
}

/// A database of its own for one test; dropped at the end.
#[derive(Debug)]
pub struct TestDatabase {
    name: String,
    url: String,
}

/// Roles of the server, which go when the value does. The databases in which they were granted something go before.
#[derive(Debug)]
pub struct TestRoles(&'static [&'static str]);

/// Makes roles.
///
/// # Panics
///
/// Where there is no server; the message says how to get one.
pub fn roles(names: &'static [&'static str]) -> TestRoles {
    for name in names {
        server().execute(&format!("DROP ROLE IF EXISTS {name}; CREATE ROLE {name}"));
    }
    TestRoles(names)
}

impl Drop for TestRoles {
    fn drop(&mut self) {
        for name in self.0 {
            server().execute(&format!("DROP ROLE IF EXISTS {name}"));
        }
    }
}

/// An empty database.
///
/// # Panics
///
/// Where there is no server; the message says how to get one.
pub fn database() -> TestDatabase {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let server = server();
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("registry_tests_{}_{number}", std::process::id());
    // On a server that outlives the tests, a killed process may have left one of that name.
    server.execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    server.execute(&format!("CREATE DATABASE {name} TEMPLATE template0"));
    let mut url = server.url.clone();
    url.set_path(&name);
    TestDatabase { name, url: url.into() }
}

/// The major version of the server: 15 for 15.4.
///
/// # Panics
///
/// Where there is no server; the message says how to get one.
pub fn version() -> u32 {
    server().version
}

fn server() -> &'static Server {
    match &*SERVER {
        Ok(server) => server,
        Err(reason) => panic!("{reason}"),
    }
}

impl TestDatabase {
    /// Where it is.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A connection to it.
    ///
    /// # Panics
    ///
    /// Where the server does not answer.
    pub fn connect(&self) -> PgConnection {
        match PgConnection::establish(&self.url) {
            Ok(connection) => connection,
            Err(error) => panic!("{}: {error}", self.name),
        }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        server().execute(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn each_database_is_its_own_and_goes_at_the_end() {
        let (one, other) = (database(), database());
        let mut connection = one.connect();
        connection.batch_execute("CREATE TABLE sample ()").expect("creates a table");
        other.connect().batch_execute("CREATE TABLE sample ()").expect("is another database");
        let url = one.url().to_owned();
        drop(one);
        assert!(PgConnection::establish(&url).is_err(), "the database is still there");
    }

    #[test]
    fn a_crashed_server_keeps_what_it_committed() {
        let mut server = Crashing::start();
        server.execute("CREATE TABLE kept ()");
        server.crash();
        server.execute("DROP TABLE kept");
    }

    #[test]
    fn the_server_goes_when_the_pipe_closes() {
        let (port, lifeline) = start_private().expect("starts");
        let address = format!("127.0.0.1:{port}");
        TcpStream::connect(&address).expect("answers");
        drop(lifeline);
        let start = Instant::now();
        while TcpStream::connect(&address).is_ok() {
            assert!(start.elapsed() < Duration::from_secs(30), "the server still answers");
            sleep(Duration::from_millis(20));
        }
    }
}
