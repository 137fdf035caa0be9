//! Views as structs: what is registered, and the statements that make them, which run on the models' schema like all
//! SQL beside it.

mod def;
mod place;
mod script;
mod snippet;

pub use def::{GrantDef, StoredDef, View, ViewDef};
pub use snippet::SnippetDef;

pub(super) use place::place;
pub(super) use script::texts;
