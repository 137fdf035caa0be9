//! `metadata.toml`.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{duration, version_of};

/// What `metadata.toml` says of a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Diesel's own key. A file without it means false, no file means true.
    pub run_in_transaction: bool,
    /// The versions that this one follows; empty for a base.
    pub parents: Vec<String>,
    /// Whether the file states the parents. Where not, the revision follows the one before it.
    pub parents_stated: bool,
    /// The versions that must be applied before, although this one does not follow them.
    pub depends_on: Vec<String>,
    /// The versions that this one stands for, oldest first: a squash. The last is its own.
    pub replaces: Vec<String>,
    /// What the replay runs in place of `up.sql`, where that holds statements whose effect cannot be known.
    pub effects: Option<String>,
    /// The directions that have a part in Rust, which runs after the script.
    pub rust: Vec<RustPart>,
    /// How long a statement waits for a lock, where the file says it; zero is without end.
    pub lock_timeout: Option<Duration>,
    /// How long a statement may take, where the file says it; zero is without end.
    pub statement_timeout: Option<Duration>,
}

/// A direction in which a revision has a part in Rust: a function under
/// [`#[migration]`](macro@crate::migration).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RustPart {
    /// After `up.sql`.
    Up,
    /// After `down.sql`.
    Down,
}

/// The file's own form. Diesel reads the first key and skips the rest.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    run_in_transaction: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<Section>,
}

/// What is ours.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Section {
    #[serde(skip_serializing_if = "Option::is_none")]
    parents: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    depends_on: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effects: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rust: Vec<RustPart>,
    #[serde(default, with = "duration", skip_serializing_if = "Option::is_none")]
    lock_timeout: Option<Duration>,
    #[serde(default, with = "duration", skip_serializing_if = "Option::is_none")]
    statement_timeout: Option<Duration>,
}

/// Why a text is no `metadata.toml`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SettingsError {
    /// From 1.
    pub(super) line: usize,
    pub(super) message: String,
}

impl Settings {
    /// Those of a revision that follows these versions.
    pub fn following(parents: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            run_in_transaction: true,
            parents: parents.into_iter().map(Into::into).collect(),
            parents_stated: true,
            ..Self::default()
        }
    }

    /// The versions that must be applied before: the parents, and what it depends on beside them.
    pub fn needs(&self) -> impl Iterator<Item = &String> {
        self.parents.iter().chain(&self.depends_on)
    }

    /// Reads the file's text, `None` where there is no file. Without stated parents, they are left empty.
    pub(super) fn parse(text: Option<&str>) -> Result<Self, SettingsError> {
        let Some(text) = text else {
            return Ok(Self { run_in_transaction: true, ..Self::default() });
        };
        let file: File = toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let before = text.get(..start).unwrap_or(text);
            SettingsError {
                line: before.matches('\n').count() + 1,
                message: with_suggestion(error.message()),
            }
        })?;
        Ok(Self::of(file.run_in_transaction, file.revision.unwrap_or_default()))
    }

    fn of(run_in_transaction: bool, section: Section) -> Self {
        let versions = |names: Vec<String>| names.iter().map(|name| version_of(name)).collect();
        Self {
            run_in_transaction,
            parents_stated: section.parents.is_some(),
            parents: versions(section.parents.unwrap_or_default()),
            depends_on: versions(section.depends_on),
            replaces: versions(section.replaces),
            effects: section.effects,
            rust: section.rust,
            lock_timeout: section.lock_timeout,
            statement_timeout: section.statement_timeout,
        }
    }

    /// The text of the file. It always has Diesel's key, which Diesel takes for false where it is missing.
    pub(super) fn render(&self) -> Result<String, toml::ser::Error> {
        let revision = Section {
            parents: Some(self.parents.clone()),
            depends_on: self.depends_on.clone(),
            replaces: self.replaces.clone(),
            effects: self.effects.clone(),
            rust: self.rust.clone(),
            lock_timeout: self.lock_timeout,
            statement_timeout: self.statement_timeout,
        };
        toml::to_string(&File {
            run_in_transaction: self.run_in_transaction,
            revision: Some(revision),
        })
    }
}

/// The message about an unknown name, with the known one that is nearest. The message itself has them all in
/// backticks, the unknown one first.
fn with_suggestion(message: &str) -> String {
    let mut names = message.split('`').skip(1).step_by(2);
    let nearest = match names.next() {
        Some(unknown) if message.starts_with("unknown ") => names
            .map(|known| (strsim::damerau_levenshtein(unknown, known), known))
            .min()
            .filter(|(distance, _)| *distance <= unknown.chars().count().div_ceil(3)),
        Some(_) | None => None,
    };
    match nearest {
        Some((_, known)) => format!("{message}: did you mean `{known}`?"),
        None => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_keys_mean_what_they_mean_to_diesel() {
        let of = |text| Settings::parse(text).map(|settings| settings.run_in_transaction);
        assert_eq!(of(None), Ok(true));
        assert_eq!(of(Some("")), Ok(false));
        assert_eq!(of(Some("[revision]\nparents = []\n")), Ok(false));
        assert_eq!(of(Some("run_in_transaction = true")), Ok(true));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let parents = vec!["20260101000000".to_owned(), "odd\"'\\ö".to_owned()];
        let settings = Settings::following(parents);
        let text = settings.render().expect("strings");
        assert!(text.starts_with("run_in_transaction = true\n\n[revision]\nparents = ["), "{text}");
        assert_eq!(Settings::parse(Some(&text)), Ok(settings.clone()));
        let settings = Settings {
            depends_on: vec!["1".to_owned()],
            replaces: vec!["2".to_owned(), "3".to_owned()],
            effects: Some("CREATE TABLE \"a\" (\n    id INTEGER\n);\n".to_owned()),
            rust: vec![RustPart::Up, RustPart::Down],
            lock_timeout: Some(Duration::from_millis(1500)),
            statement_timeout: Some(Duration::from_secs(600)),
            ..settings
        };
        let text = settings.render().expect("strings");
        assert_eq!(Settings::parse(Some(&text)), Ok(settings));
    }

    #[test]
    fn an_unknown_key_is_told_with_its_line_and_the_known_ones() {
        let error = Settings::parse(Some("run_in_transaction = true\n[revision]\nparent = []\n"))
            .expect_err("`parent` is no key");
        assert_eq!(error.line, 3);
        assert!(error.message.starts_with("unknown field `parent`, expected one of `parents`, "));
        assert!(error.message.ends_with(": did you mean `parents`?"), "{}", error.message);
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        let message = |text| Settings::parse(Some(text)).expect_err("is unknown").message;
        assert!(
            message("run_in_transactions = true").ends_with("did you mean `run_in_transaction`?")
        );
        assert!(message("revision.rust = ['upp']").ends_with("did you mean `up`?"));
        assert!(!message("colour = 'red'").contains("did you mean"));
    }

    #[test]
    fn timeouts_are_written_as_postgres_writes_them() {
        let of = |text: &str| {
            Settings::parse(Some(&format!("[revision]\nlock_timeout = '{text}'")))
                .map(|settings| settings.lock_timeout.map(|duration| duration.as_millis()))
        };
        for (text, milliseconds) in [("5s", 5_000), ("250 ms", 250), ("2min", 120_000), ("0s", 0)] {
            assert_eq!(of(text), Ok(Some(milliseconds)), "{text}");
        }
        for text in ["", "5", "s", "-1s", "1.5s", "5 days", "999999999h"] {
            let error = of(text).expect_err(text);
            assert_eq!(error.line, 2);
            assert!(error.message.contains("is no duration"), "{}", error.message);
        }
    }

    #[test]
    fn parents_may_be_written_as_directories_are_named() {
        let settings = Settings::parse(Some("revision.parents = ['2026-01-02-030405_init']"));
        assert_eq!(
            settings.map(|settings| settings.parents),
            Ok(vec!["20260102030405".to_owned()])
        );
    }
}
