//! `embed_migrations!`: a directory of migrations inside of a program.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream};
use quote::quote;
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
        let version = name.split('_').next().unwrap_or(name).replace('-', "");
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
    let Some(up) = file(&directory.join("up.sql"))? else {
        return Err(format!(
            "{} has no up.sql: write it, or move the directory away",
            directory.display()
        ));
    };
    let down = optional(file(&directory.join("down.sql"))?);
    let metadata = optional(file(&directory.join("metadata.toml"))?);
    // A squash holds what it stands for.
    let replaced = directory.join("replaced");
    let replaced = if replaced.is_dir() { revisions(&replaced)? } else { Vec::new() };
    Ok(quote! {
        ::model_registry::revision::EmbeddedRevision {
            name: #name,
            up: #up,
            down: #down,
            metadata: #metadata,
            replaced: &[#(#replaced),*],
        }
    })
}

/// `include_str!` of a file, `None` where there is none. Whether it can be read is the compiler's question.
fn file(path: &Path) -> std::result::Result<Option<TokenStream>, String> {
    if !path.exists() {
        return Ok(None);
    }
    let Some(path) = path.to_str() else {
        return Err(format!("{} is not UTF-8: rename it", path.display()));
    };
    let path = LitStr::new(path, Span::call_site());
    Ok(Some(quote!(::core::include_str!(#path))))
}

fn optional(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
