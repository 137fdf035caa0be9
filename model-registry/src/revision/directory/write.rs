//! Writing a revision.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::read::directories;
use crate::revision::squash::{REPLACED, Squash};
use crate::revision::{RevisionError, Settings, version_of};

/// The longest slug in bytes; with a version before it, a directory's name stays readable in a listing.
const MAX_SLUG_LENGTH: usize = 60;

/// A new revision, to be written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The message; the slug is made of it.
    pub message: String,
    /// The SQL up.
    pub up: String,
    /// The SQL down, if there is a way back.
    pub down: Option<String>,
    /// What `metadata.toml` says.
    pub settings: Settings,
}

/// Writes a revision as the newest one, all of it or nothing, and returns its directory.
///
/// # Errors
///
/// Where it cannot be written.
pub fn write_revision(migrations: &Path, revision: &Written) -> Result<PathBuf, RevisionError> {
    write_revision_as(migrations, &next_version(migrations)?, revision)
}

/// Writes a revision under a version of [`next_version`], all of it or nothing, and returns its directory.
///
/// With it the SQL can name its own version, and the revisions of several backends can share one.
///
/// # Errors
///
/// Where it cannot be written, or a directory of that name is there.
pub fn write_revision_as(
    migrations: &Path,
    version: &str,
    revision: &Written,
) -> Result<PathBuf, RevisionError> {
    let name = format!("{version}_{}", slug(&revision.message));
    // Diesel ignores entries whose name begins with a dot.
    let temporary = migrations.join(format!(".{name}.{}", std::process::id()));
    let target = migrations.join(name);
    let written = write_files(&temporary, revision).and_then(|()| {
        let failed = |source| RevisionError::Io { path: target.clone(), source };
        fs::rename(&temporary, &target).map_err(failed)
    });
    if written.is_err() {
        // The first error is the one to tell; what is left is ignored by every reader.
        let _ = fs::remove_dir_all(&temporary);
    }
    written.map(|()| target)
}

/// Writes a revision in the place of another directory, under another version, and returns its directory. What the other
/// one holds beside the scripts comes along.
///
/// # Errors
///
/// Where it cannot be written, or a directory of that name is there.
pub fn move_revision(
    migrations: &Path,
    name: &str,
    version: &str,
    revision: &Written,
) -> Result<PathBuf, RevisionError> {
    let old = migrations.join(name);
    let failed = |source| RevisionError::Io { path: old.clone(), source };
    let target = write_revision_as(migrations, version, revision)?;
    for entry in fs::read_dir(&old).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if !FILES.iter().any(|file| entry.file_name() == **file) {
            fs::rename(entry.path(), target.join(entry.file_name())).map_err(failed)?;
        }
    }
    fs::remove_dir_all(&old).map_err(failed)?;
    Ok(target)
}

/// Writes a squash in the place of the directories that it stands for, which it keeps in a folder inside, and returns its
/// directory. Where that fails, they are where they were.
///
/// # Errors
///
/// Where it cannot be written.
pub fn write_squash(migrations: &Path, squash: &Squash) -> Result<PathBuf, RevisionError> {
    let name = format!("{}_{}", squash.version, slug(&squash.written.message));
    let temporary = migrations.join(format!(".{name}.{}", std::process::id()));
    let (kept, target) = (temporary.join(REPLACED), migrations.join(name));
    let failed = |source| RevisionError::Io { path: target.clone(), source };
    write_files(&temporary, &squash.written)?;
    fs::create_dir(&kept).map_err(failed)?;
    let mut moved = Vec::new();
    let result = squash
        .names
        .iter()
        .try_for_each(|name| {
            fs::rename(migrations.join(name), kept.join(name))?;
            moved.push(name);
            Ok(())
        })
        .and_then(|()| fs::rename(&temporary, &target));
    if result.is_err() {
        for name in moved {
            // The first error is the one to tell; what cannot be moved back stays in the hidden directory.
            let _ = fs::rename(kept.join(name), migrations.join(name));
        }
        if fs::read_dir(&kept).is_ok_and(|mut left| left.next().is_none()) {
            let _ = fs::remove_dir_all(&temporary);
        }
    }
    result.map(|()| target.clone()).map_err(failed)
}

/// The files of a revision.
const FILES: [&str; 3] = ["up.sql", "down.sql", "metadata.toml"];

fn write_files(directory: &Path, revision: &Written) -> Result<(), RevisionError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| RevisionError::Io { path, source }
    };
    fs::create_dir_all(directory).map_err(failed(directory))?;
    let metadata = revision.settings.render().expect("a boolean and strings are TOML");
    let texts = [Some(&revision.up), revision.down.as_ref(), Some(&metadata)];
    for (name, text) in FILES.into_iter().zip(texts) {
        if let Some(text) = text {
            let path = directory.join(name);
            fs::write(&path, text).map_err(failed(&path))?;
        }
    }
    Ok(())
}

/// A version for a new revision: now in UTC as `YYYYMMDDHHMMSS`, or one more than the newest version where a clock
/// runs ahead.
///
/// # Errors
///
/// Where the directories cannot be read, or their newest version sorts after every timestamp. A directory of
/// migrations that is not there yet has no versions.
pub fn next_version(migrations: &Path) -> Result<String, RevisionError> {
    let mut versions = next_versions(migrations, 1)?;
    Ok(versions.remove(0))
}

/// So many versions for new revisions, in order.
///
/// # Errors
///
/// As for [`next_version`].
pub fn next_versions(migrations: &Path, count: usize) -> Result<Vec<String>, RevisionError> {
    let directories = match directories(migrations) {
        Err(RevisionError::NoDirectory { .. }) => Vec::new(),
        directories => directories?,
    };
    let newest = directories
        .iter()
        .map(|entry| version_of(&entry.file_name().to_string_lossy()))
        .max()
        .unwrap_or_default();
    let now = timestamp(SystemTime::now());
    let mut versions = vec![newest];
    for _ in 0..count {
        let newest = &versions[versions.len() - 1];
        let next = later_version(now.clone(), newest)
            .ok_or_else(|| RevisionError::NoLaterVersion { version: newest.clone() })?;
        versions.push(next);
    }
    Ok(versions.split_off(1))
}

fn later_version(now: String, newest: &str) -> Option<String> {
    if now.as_str() > newest {
        return Some(now);
    }
    let next = newest.parse::<u128>().ok()?.checked_add(1)?;
    let next = format!("{next:0width$}", width = newest.len());
    (next.as_str() > newest).then_some(next)
}

/// `YYYYMMDDHHMMSS` in UTC.
fn timestamp(time: SystemTime) -> String {
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (year, month, day) = civil_date(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}")
}

/// Year, month and day of a day since 1970-01-01: Howard Hinnant's `civil_from_days` for days that are not negative.
/// In it a year begins in March, so that a leap day is its last.
fn civil_date(day: u64) -> (u64, u64, u64) {
    let shifted = day + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

/// A part of a directory's name: ASCII letters and digits in lower case, everything else as one `_`.
fn slug(message: &str) -> String {
    let words: Vec<&str> = message
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut slug = words.join("_").to_ascii_lowercase();
    slug.truncate(MAX_SLUG_LENGTH);
    match slug.trim_end_matches('_') {
        "" => "revision".to_owned(),
        slug => slug.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        let at = |seconds| timestamp(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(at(0), "19700101000000");
        assert_eq!(at(951_782_399), "20000228235959");
        assert_eq!(at(951_782_400), "20000229000000");
        assert_eq!(at(1_798_761_599), "20261231235959");
        assert_eq!(at(4_107_542_400), "21000301000000");
    }

    #[test]
    fn a_version_is_later_than_the_newest() {
        let later = |newest| later_version("20260102030405".to_owned(), newest);
        assert_eq!(later("").as_deref(), Some("20260102030405"));
        assert_eq!(later("00000000000000").as_deref(), Some("20260102030405"));
        assert_eq!(later("20260102030405").as_deref(), Some("20260102030406"));
        assert_eq!(later("20991231235959").as_deref(), Some("20991231235960"));
        assert_eq!(later("9"), None);
        assert_eq!(later("v1"), None);
    }

    #[test]
    fn a_slug_is_short_ascii() {
        assert_eq!(slug("Add mass, to  sample!"), "add_mass_to_sample");
        assert_eq!(slug("Größe"), "gr_e");
        assert_eq!(slug("質量"), "revision");
        assert_eq!(slug("../../etc"), "etc");
        assert_eq!(slug(&"ab ".repeat(40)).len(), MAX_SLUG_LENGTH - 1);
    }
}
