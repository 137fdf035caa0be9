//! SQL beside the models: in which order it runs, what it makes of the models' schema, and where its objects are
//! declared.

mod def;
mod order;
mod words;

pub use def::{SqlDef, SqlText};

use self::words::Words;
use super::{MetadataError, MetadataErrors};
use crate::dialect::Dialect;
use crate::replay::{ReplayError, Script, replayer_of};
use crate::schema::{Object, Place, Schema};

/// The schema that the texts make out of that of the models.
pub(super) fn apply(
    defs: &[&'static SqlDef],
    models: Schema,
    dialect: &dyn Dialect,
) -> Result<Schema, MetadataErrors> {
    let name = dialect.name();
    let texts = defs.iter().filter_map(|def| Some((*def, def.text(name.as_str())?)));
    let texts: Vec<_> = texts.map(|(def, text)| (def, text, Words::of(text.sql))).collect();
    let Some((first, ..)) = texts.first() else { return Ok(models) };
    let failed = |def: &SqlDef, error: ReplayError| {
        MetadataErrors(vec![MetadataError::Sql {
            place: def.place,
            help: match def.texts.iter().all(|text| text.dialect.is_none()) {
                true => format!(
                    " (where it is not for {name}, write `postgres = \"...\"` or `sqlite = \"...\"`)"
                ),
                false => String::new(),
            },
            error,
        }])
    };
    let mut replay = replayer_of(dialect, &models).map_err(|error| failed(first, error))?;
    for position in order::by_need(texts.iter().map(|(.., words)| words)) {
        let (def, text, _) = &texts[position];
        let script = Script { name: text.file.unwrap_or("registry_object!"), sql: text.sql };
        replay.run(script).map_err(|error| failed(def, error))?;
    }
    replay.schema().map_err(|error| failed(first, error))
}

/// Where a text makes the object; else where one alters what it belongs to and names it.
pub(super) fn place(defs: &[&'static SqlDef], object: &Object) -> Option<Place> {
    let subject = match object {
        Object::Grant { on, .. } => on,
        object => object,
    };
    let name = subject.name().to_lowercase();
    let owner = subject.owner().map(|owner| owner.name.to_lowercase());
    let texts = || defs.iter().flat_map(|def| def.texts.iter().map(|text| (def.place, text.sql)));
    let found = |fits: &dyn Fn(&Words) -> bool| {
        texts().find(|(_, sql)| fits(&Words::of(sql))).map(|(place, _)| place)
    };
    let grants = || match object {
        Object::Grant { to, .. } => found(&|words| {
            words.all.contains("grant")
                && words.all.contains(&name)
                && words.all.contains(&to.to_lowercase())
        }),
        _ => None,
    };
    let changes = |words: &Words| owner.as_ref().is_some_and(|owner| words.provides(owner));
    grants()
        .or_else(|| found(&|words| words.creates.contains(&name)))
        .or_else(|| found(&|words| changes(words) && words.all.contains(&name)))
        .or_else(|| found(&|words| words.alters.contains(&name)))
}

/// Where a text makes or alters what the object belongs to.
pub(super) fn place_of_owner(defs: &[&'static SqlDef], object: &Object) -> Option<Place> {
    let owner = object.owner()?.name.to_lowercase();
    let texts = defs.iter().flat_map(|def| def.texts.iter().map(|text| (def.place, text.sql)));
    let mut changing = texts.filter(|(_, sql)| Words::of(sql).provides(&owner));
    changing.next().map(|(place, _)| place)
}
