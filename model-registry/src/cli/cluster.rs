//! A private cluster of PostgreSQL in a folder.

use std::fmt;
use std::fs;
use std::path::{self, Path, PathBuf};
use std::process::{Command, Output};

use url::Url;

use super::database::Database;
use super::error::{CliError, Failure};
use super::output::shown;

/// The role and the database of the application in it.
const ROLE: &str = "postgres";
const DATABASE: &str = "app";

/// The programs that are needed.
const PROGRAMS: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// The longest path of a socket that every platform takes, with the name of PostgreSQL's in it: `sun_path` in unix(7)
/// has 108 bytes on Linux and 104 elsewhere.
const LONGEST_SOCKET: usize = 103;
const SOCKET_NAME: &str = ".s.PGSQL.5432";

/// A private cluster of PostgreSQL.
pub(super) struct Cluster {
    /// Absolute, since the server does not stay where it was started.
    folder: PathBuf,
}

impl fmt::Display for Cluster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&shown(&self.folder))
    }
}

impl Cluster {
    pub(super) fn at(folder: &Path) -> Self {
        let absolute = path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        // Without detours, as it is shown.
        Self { folder: plain(&absolute) }
    }

    pub(super) fn exists(&self) -> bool {
        self.folder.exists()
    }

    /// Whether it was made to its end: then it has its version.
    pub(super) fn is_made(&self) -> bool {
        self.data().join("PG_VERSION").exists()
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn sockets(&self) -> PathBuf {
        self.folder.join("socket")
    }

    /// Whether a server listens, or did when it was cut off.
    pub(super) fn has_socket(&self) -> bool {
        self.sockets().join(SOCKET_NAME).exists()
    }

    /// Its URL: by its socket, without a password.
    pub(super) fn url(&self) -> Result<String, CliError> {
        let sockets = self.sockets();
        let sockets = sockets.to_str().ok_or_else(|| self.failed("its path is not UTF-8"))?;
        let mut url = Url::parse(&format!("postgres:///{DATABASE}"))
            .map_err(|error| self.failed(&error.to_string()))?;
        url.query_pairs_mut().append_pair("host", sockets).append_pair("user", ROLE);
        // The client library does not take a plus for a space.
        Ok(url.as_str().replace('+', "%20"))
    }

    pub(super) fn database(&self) -> Result<Database, CliError> {
        Database::parse(&self.url()?)
    }

    /// Makes it; where that fails, nothing is left.
    pub(super) fn make(&self) -> Result<(), Failure> {
        let length = self.sockets().join(SOCKET_NAME).as_os_str().len();
        if length > LONGEST_SOCKET {
            let reason = format!(
                "the path of its socket has {length} bytes, and {LONGEST_SOCKET} is the most"
            );
            return Err(self.failed(&reason).into());
        }
        let server = Server::find()?;
        let io = |error: std::io::Error| self.failed(&error.to_string());
        for directory in [self.data(), self.sockets()] {
            fs::create_dir_all(&directory).map_err(io)?;
        }
        fs::write(self.folder.join(".gitignore"), "*\n").map_err(io)?;
        let made = self.initialize(&server);
        if made.is_err() {
            // The first error is the one to tell.
            let _ = fs::remove_dir_all(&self.folder);
        }
        made
    }

    fn initialize(&self, server: &Server) -> Result<(), Failure> {
        server.own(&[self.data(), self.sockets()])?;
        let pgdata = format!("--pgdata={}", self.data().display());
        let role = format!("--username={ROLE}");
        let fixed = ["--auth=trust", "--encoding=UTF8", "--locale=C"];
        let arguments = [&[pgdata.as_str(), role.as_str()], &fixed[..]].concat();
        self.done("initdb", server.run("initdb", &arguments)?)
    }

    pub(super) fn start(&self) -> Result<(), Failure> {
        let server = Server::find()?;
        let log = self.data().join("server.log");
        let options = format!(
            "-c listen_addresses='' -c unix_socket_directories={} -c unix_socket_permissions=0700",
            quoted(&self.sockets().display().to_string())
        );
        let arguments = [
            "start",
            "--silent",
            "--wait",
            &format!("--pgdata={}", self.data().display()),
            &format!("--log={}", log.display()),
            &format!("--options={options}"),
        ];
        let output = server.run("pg_ctl", &arguments)?;
        if output.status.success() {
            return Ok(());
        }
        let reason = fs::read_to_string(&log).unwrap_or_default();
        let last = reason.lines().rev().take(3).collect::<Vec<_>>();
        Err(self
            .failed(&format!(
                "it does not start: {}",
                last.into_iter().rev().collect::<Vec<_>>().join("; ")
            ))
            .into())
    }

    pub(super) fn stop(&self) -> Result<(), Failure> {
        let pgdata = format!("--pgdata={}", self.data().display());
        let output = Server::find()?
            .run("pg_ctl", &["stop", "--silent", "--wait", "--mode=fast", &pgdata])?;
        self.done("pg_ctl stop", output)
    }

    pub(super) fn is_running(&self) -> Result<bool, Failure> {
        let pgdata = format!("--pgdata={}", self.data().display());
        // 3 is "not running": https://www.postgresql.org/docs/current/app-pg-ctl.html
        Ok(Server::find()?.run("pg_ctl", &["status", &pgdata])?.status.success())
    }

    pub(super) fn remove(&self) -> Result<(), Failure> {
        fs::remove_dir_all(&self.folder).map_err(|error| self.failed(&error.to_string()).into())
    }

    fn done(&self, program: &str, output: Output) -> Result<(), Failure> {
        match output.status.success() {
            true => Ok(()),
            false => {
                let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', "; ");
                Err(self.failed(&format!("{program}: {said}")).into())
            }
        }
    }

    fn failed(&self, reason: &str) -> CliError {
        CliError::Cluster { folder: self.to_string(), reason: reason.to_owned() }
    }
}

/// The path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            path::Component::CurDir => {}
            path::Component::ParentDir => {
                plain.pop();
            }
            path::Component::Normal(_) | path::Component::RootDir | path::Component::Prefix(_) => {
                plain.push(component);
            }
        }
    }
    plain
}

/// A word for the shell that `pg_ctl` runs the server with.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The programs of a PostgreSQL server, and as whom they run.
struct Server {
    programs: PathBuf,
    /// PostgreSQL refuses to run as root: then it runs as this user.
    user: Option<String>,
}

impl Server {
    fn find() -> Result<Self, CliError> {
        let programs = directories()
            .into_iter()
            .find(|directory| PROGRAMS.iter().all(|program| directory.join(program).is_file()))
            .ok_or(CliError::NoServerPrograms)?;
        let user = match answer("id", &["-u"]).as_deref() {
            Some("0") => {
                let postgres = answer("id", &["-u", ROLE]).map(|_| ROLE.to_owned());
                Some(postgres.unwrap_or_else(|| "nobody".to_owned()))
            }
            Some(_) | None => None,
        };
        Ok(Self { programs, user })
    }

    /// Gives directories to the server's user, and closes them to others.
    fn own(&self, directories: &[PathBuf]) -> Result<(), Failure> {
        let change = |program: &str, what: &str| -> Result<(), Failure> {
            let mut command = Command::new(program);
            command.arg(what).args(directories);
            match command.output() {
                Ok(output) if output.status.success() => Ok(()),
                Ok(output) => Err(Failure::of(String::from_utf8_lossy(&output.stderr).trim())),
                Err(error) => Err(Failure::of(format!("{program}: {error}"))),
            }
        };
        change("chmod", "0700")?;
        self.user.as_deref().map_or(Ok(()), |user| change("chown", user))
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Result<Output, CliError> {
        let path = self.programs.join(program);
        let mut command = match &self.user {
            None => Command::new(&path),
            Some(user) => as_user(user, &path),
        };
        // The server's user may not enter the directory of whoever starts it.
        command.args(arguments).current_dir("/");
        // A server that inherits a pipe would keep its reader waiting.
        command.stdin(std::process::Stdio::null());
        command.output().map_err(|error| CliError::Program {
            program: path.display().to_string(),
            reason: error.to_string(),
        })
    }
}

/// A command of another user, with what the machine has for that.
fn as_user(user: &str, program: &Path) -> Command {
    let group = answer("id", &["-g", user]).unwrap_or_default();
    if answer("setpriv", &["--version"]).is_some() {
        let mut command = Command::new("setpriv");
        command.args(["--reuid", user, "--regid", &group, "--clear-groups"]).arg(program);
        return command;
    }
    let mut command = Command::new("runuser");
    command.args(["-u", user, "--"]).arg(program);
    command
}

/// Where the programs may be; the newest version comes first.
fn directories() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        answer("pg_config", &["--bindir"]).map(PathBuf::from).into_iter().collect();
    let mut versions = Vec::new();
    for (parent, prefix) in [("/usr/lib/postgresql", ""), ("/usr", "pgsql-")] {
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let version = name.strip_prefix(prefix).and_then(|version| version.parse::<u32>().ok());
            versions.extend(version.map(|version| (version, entry.path().join("bin"))));
        }
    }
    versions.sort();
    found.extend(versions.into_iter().rev().map(|(_, directory)| directory));
    let path = std::env::var_os("PATH").unwrap_or_default();
    found.extend(std::env::split_paths(&path));
    found
}

/// What a program prints, where it is there and does what it is asked.
fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
