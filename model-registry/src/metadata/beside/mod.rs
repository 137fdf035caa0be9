//! SQL beside the models: in which order it runs, what it makes of the models' schema, and where its objects are
//! declared.

mod def;
mod order;
mod words;

pub use def::{SqlDef, SqlText};

use self::words::Words;
use super::{MetadataError, MetadataErrors};
use crate::dialect::Dialect;
use crate::replay::{Replay, ReplayError, Script, replayer_of};
use crate::schema::{Object, Place, Schema};

/// A text that runs on the schema of the models.
pub(super) struct Text {
    /// Where it is declared.
    pub place: Place,
    /// What to call it in messages, where its own lines are counted: a file, or the macro.
    pub name: String,
    /// The SQL.
    pub sql: String,
    /// Whether it says nothing of a dialect, so that it may be wrong for one of them only.
    pub for_all: bool,
}

/// The texts for the dialect of that name.
pub(super) fn texts(defs: &[&'static SqlDef], dialect: &str) -> impl Iterator<Item = Text> {
    defs.iter().filter_map(move |def| {
        let text = def.text(dialect)?;
        Some(Text {
            place: def.place,
            name: text.file.unwrap_or("registry_object!").to_owned(),
            sql: text.sql.to_owned(),
            for_all: def.texts.iter().all(|text| text.dialect.is_none()),
        })
    })
}

/// The schema that the texts make out of that of the models, and what ran them, where there are any.
pub(super) fn apply(
    mut texts: Vec<Text>,
    models: Schema,
    dialect: &dyn Dialect,
) -> Result<(Schema, Option<Box<dyn Replay>>), MetadataErrors> {
    texts.sort_by(|one, other| (one.place, &one.sql).cmp(&(other.place, &other.sql)));
    let Some(first) = texts.first() else { return Ok((models, None)) };
    let name = dialect.name();
    let failed = |text: &Text, error: ReplayError| {
        MetadataErrors(vec![MetadataError::Sql {
            place: text.place,
            help: match text.for_all {
                true => format!(
                    " (where it is not for {name}, write `postgres = \"...\"` or `sqlite = \"...\"`)"
                ),
                false => String::new(),
            },
            error,
        }])
    };
    let words: Vec<_> = texts.iter().map(|text| Words::of(&text.sql)).collect();
    let mut replay = replayer_of(dialect, &models).map_err(|error| failed(first, error))?;
    for position in order::by_need(words.iter()) {
        let text = &texts[position];
        let script = Script { name: &text.name, sql: &text.sql };
        replay.run(script).map_err(|error| failed(text, error))?;
    }
    let schema = replay.schema().map_err(|error| failed(first, error))?;
    Ok((schema, Some(replay)))
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
