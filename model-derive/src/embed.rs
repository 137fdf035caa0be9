//! `embed_migrations!`: a directory of migrations inside of a program.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use sha2::{Digest, Sha256};
use syn::{Error, LitStr, Result};

/// The directory's revisions, as an expression of type `EmbeddedRevisions`.
pub(crate) fn embed_migrations(input: TokenStream) -> Result<TokenStream> {
    let path: LitStr = syn::parse2(input).map_err(|error| {
        let message = "expected the path of the directory: `embed_migrations!(\"migrations\")`";
        Error::new(error.span(), message)
    })?;
    let failed = |message: String| Error::new(path.span(), message);
    let manifest = env::var_os("CARGO_MANIFEST_DIR")
        .ok_or_else(|| failed("CARGO_MANIFEST_DIR is not set: build with cargo".to_owned()))?;
    let root = Path::new(&manifest).join(path.value());
    let revisions = revisions(&root).map_err(failed)?;
    Ok(quote! {
        ::model_registry::revision::EmbeddedRevisions {
            application: ::core::concat!(
                ::core::env!("CARGO_PKG_NAME"), " ", ::core::env!("CARGO_PKG_VERSION")
            ),
            revisions: &[#(#revisions),*],
        }
    })
}

fn revisions(root: &Path) -> std::result::Result<Vec<TokenStream>, String> {
    directories(root)?.iter().map(|directory| revision(directory)).collect()
}

/// The directories of the revisions, by version. What Diesel ignores is ignored: files, and names that begin with a
/// dot.
fn directories(root: &Path) -> std::result::Result<Vec<PathBuf>, String> {
    let failed = |error| match root.is_dir() {
        true => format!("{}: {error}", root.display()),
        false => format!(
            "there is no directory {}: create it, or correct the path, which starts at the directory of Cargo.toml",
            root.display()
        ),
    };
    let mut directories = BTreeMap::new();
    for entry in fs::read_dir(root).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        let name = entry.file_name();
        if name.as_encoded_bytes().starts_with(b".") || entry.file_type().map_err(failed)?.is_file()
        {
            continue;
        }
        let Some(name) = name.to_str() else {
            return Err(format!("{} is not UTF-8: rename it", path.display()));
        };
        let version = version(name);
        if version.is_empty() {
            return Err(format!(
                "{} has no version before its first `_`: name it `<YYYYMMDDHHMMSS>_<slug>`, or move it away",
                path.display()
            ));
        }
        if let Some(other) = directories.insert(version.clone(), path.clone()) {
            return Err(format!(
                "{} and {} both have the version `{version}`: give the one that is applied nowhere a later version",
                other.display(),
                path.display()
            ));
        }
    }
    Ok(directories.into_values().collect())
}

/// One directory as an expression of type `EmbeddedRevision`. The files are included by their path, so that the
/// compiler notices when they are edited.
fn revision(directory: &Path) -> std::result::Result<TokenStream, String> {
    let name = directory.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let Some(up) = File::read(&directory.join("up.sql"))? else {
        return Err(format!(
            "{} has no up.sql: write it, or move the directory away",
            directory.display()
        ));
    };
    if up.text.is_empty() {
        return Err(format!(
            "{} is empty, which Diesel refuses: write a statement or a comment into it",
            up.path
        ));
    }
    let down = File::read(&directory.join("down.sql"))?;
    for script in std::iter::once(&up).chain(&down) {
        script.check_characters()?;
    }
    let metadata = File::read(&directory.join("metadata.toml"))?;
    if let Some(metadata) = &metadata {
        metadata.check_toml()?;
    }
    // A squash holds what it stands for.
    let replaced = directory.join("replaced");
    let replaced = if replaced.is_dir() { revisions(&replaced)? } else { Vec::new() };
    let version = version(name);
    let checksum = up.checksum();
    let (down, metadata) = (optional(down.as_ref()), optional(metadata.as_ref()));
    Ok(quote! {
        ::model_registry::revision::EmbeddedRevision {
            name: #name,
            version: #version,
            checksum: #checksum,
            up: #up,
            down: #down,
            metadata: #metadata,
            replaced: &[#(#replaced),*],
        }
    })
}

/// The version in a directory's name, as Diesel reads it.
fn version(name: &str) -> String {
    name.split('_').next().unwrap_or(name).replace('-', "")
}

/// A file of a revision.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The file, `None` where there is none.
    fn read(path: &Path) -> std::result::Result<Option<Self>, String> {
        let Some(name) = path.to_str() else {
            return Err(format!("{} is not UTF-8: rename it", path.display()));
        };
        match fs::read(path) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Ok(Some(Self { path: name.to_owned(), text })),
                Err(_) => Err(format!("{name} is not UTF-8: save it as UTF-8")),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(format!("{name}: {error}")),
        }
    }

    /// What PostgreSQL refuses is refused here, before there is a database.
    fn check_characters(&self) -> std::result::Result<(), String> {
        let character = match self.text.as_str() {
            text if text.starts_with('\u{feff}') => "a byte order mark",
            text if text.contains('\0') => "a NUL character",
            _ => return Ok(()),
        };
        Err(format!("{} holds {character}, which PostgreSQL refuses: save it without", self.path))
    }

    fn check_toml(&self) -> std::result::Result<(), String> {
        let Err(error) = self.text.parse::<toml::Table>() else { return Ok(()) };
        let start = error.span().map_or(0, |span| span.start);
        let line = self.text.get(..start).unwrap_or_default().matches('\n').count() + 1;
        Err(format!("{}:{line}: {}", self.path, error.message()))
    }

    /// As the library makes it: SHA-256 in hexadecimal, with line ends as `\n`.
    fn checksum(&self) -> String {
        let digest = Sha256::digest(self.text.replace("\r\n", "\n"));
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl ToTokens for File {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let path = LitStr::new(&self.path, Span::call_site());
        tokens.extend(quote!(::core::include_str!(#path)));
    }
}

fn optional(file: Option<&File>) -> TokenStream {
    match file {
        Some(file) => quote!(::core::option::Option::Some(#file)),
        None => quote!(::core::option::Option::None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a directory with one revision of these files. The directory's own path is left out.
    fn said(files: &[(&str, &[u8])]) -> String {
        let root = tempfile::tempdir().expect("a directory");
        let directory = root.path().join("1_odd");
        fs::create_dir(&directory).expect("a directory");
        for (name, bytes) in files {
            fs::write(directory.join(name), bytes).expect("a file");
        }
        let error = revisions(root.path()).err().unwrap_or_else(|| "nothing".to_owned());
        error.replace(&format!("{}/", root.path().display()), "")
    }

    #[test]
    fn what_is_wrong_names_the_file() {
        type Files = [(&'static str, &'static [u8])];
        let cases: [(&Files, &str); 9] = [
            (&[], "1_odd has no up.sql: write it, or move the directory away"),
            (
                &[("up.sql", b"")],
                "1_odd/up.sql is empty, which Diesel refuses: write a statement or a comment into it",
            ),
            (&[("up.sql", b"\xff")], "1_odd/up.sql is not UTF-8: save it as UTF-8"),
            (
                &[("up.sql", b"\xef\xbb\xbfSELECT 1")],
                "1_odd/up.sql holds a byte order mark, which PostgreSQL refuses: save it without",
            ),
            (
                &[("up.sql", b"SELECT 1"), ("down.sql", b"\0")],
                "1_odd/down.sql holds a NUL character, which PostgreSQL refuses: save it without",
            ),
            (
                &[("up.sql", b"SELECT 1"), ("metadata.toml", b"a = 1\nb = \n")],
                "1_odd/metadata.toml:2: string values must be quoted, expected literal string",
            ),
            (
                &[("up.sql", b"SELECT 1"), ("metadata.toml", b"a = 1\na = 2\n")],
                "1_odd/metadata.toml:2: duplicate key",
            ),
            (&[("up.sql", b"-- a comment")], "nothing"),
            (&[("up.sql", b"SELECT 1"), ("down.sql", b""), ("metadata.toml", b"")], "nothing"),
        ];
        for (files, expected) in cases {
            assert_eq!(said(files), expected);
        }
    }
}
