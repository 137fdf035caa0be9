//! `metadata.toml`.

use serde::{Deserialize, Serialize};

use super::version_of;

/// What `metadata.toml` says of a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Diesel's own key. A file without it means false, no file means true.
    pub run_in_transaction: bool,
    /// The versions that this one follows; empty for a base.
    pub parents: Vec<String>,
    /// Whether the file states the parents. Where not, the revision follows the one before it.
    pub parents_stated: bool,
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
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Section {
    parents: Option<Vec<String>>,
}

/// Why a text is no `metadata.toml`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SettingsError {
    /// From 1.
    pub(super) line: usize,
    pub(super) message: String,
}

impl Settings {
    /// Reads the file's text, `None` where there is no file. Without stated parents, they are left empty.
    pub(super) fn parse(text: Option<&str>) -> Result<Self, SettingsError> {
        let Some(text) = text else {
            return Ok(Self::new(true, None));
        };
        let file: File = toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let before = text.get(..start).unwrap_or(text);
            SettingsError {
                line: before.matches('\n').count() + 1,
                message: error.message().to_owned(),
            }
        })?;
        Ok(Self::new(file.run_in_transaction, file.revision.and_then(|section| section.parents)))
    }

    fn new(run_in_transaction: bool, stated: Option<Vec<String>>) -> Self {
        let parents_stated = stated.is_some();
        let parents = stated.unwrap_or_default().iter().map(|parent| version_of(parent)).collect();
        Self { run_in_transaction, parents, parents_stated }
    }
}

/// The text of a `metadata.toml`. It always has Diesel's key, which Diesel takes for false where it is missing.
pub(super) fn render(
    run_in_transaction: bool,
    parents: &[String],
) -> Result<String, toml::ser::Error> {
    let revision = Some(Section { parents: Some(parents.to_vec()) });
    toml::to_string(&File { run_in_transaction, revision })
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
        let text = render(true, &parents).expect("two keys and strings");
        assert!(text.starts_with("run_in_transaction = true\n\n[revision]\nparents = ["), "{text}");
        let settings = Settings { run_in_transaction: true, parents, parents_stated: true };
        assert_eq!(Settings::parse(Some(&text)), Ok(settings));
    }

    #[test]
    fn an_unknown_key_is_told_with_its_line_and_the_known_ones() {
        let error = Settings::parse(Some("run_in_transaction = true\n[revision]\nparent = []\n"))
            .expect_err("`parent` is no key");
        assert_eq!(error.line, 3);
        assert_eq!(error.message, "unknown field `parent`, expected `parents`");
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
