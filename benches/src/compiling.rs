//! The time that the compiler takes, which other programs on the machine disturb less as CPU time than on the clock.

use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::{TimeVal, TimeValLike};

/// The CPU time that `cargo check` needs for a crate after one of its files was touched, in that environment. Its
/// dependencies are there after the first time.
///
/// # Errors
///
/// Where the crate does not compile, or the file is not to be written.
pub fn check_again(
    directory: &Path,
    touched: &str,
    environment: &[(&str, &Path)],
) -> Result<Duration, Box<dyn Error>> {
    File::options().append(true).open(directory.join(touched))?.set_modified(SystemTime::now())?;
    let before = used()?;
    let status = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--lib"])
        .current_dir(directory)
        .envs(environment.iter().copied())
        .stdout(Stdio::null())
        .status()?;
    match status.success() {
        true => Ok(used()? - before),
        false => Err("cargo check failed".into()),
    }
}

/// The CPU time of all children that have ended.
fn used() -> Result<Duration, Box<dyn Error>> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let micros = |time: TimeVal| u64::try_from(time.num_microseconds());
    Ok(Duration::from_micros(micros(usage.user_time())? + micros(usage.system_time())?))
}

/// The median of all but the first, which made the dependencies.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.remove(0);
    times.sort_unstable();
    times[times.len() / 2]
}
