//! Names, comments and labels: mostly plain ones, some that need quotes, and some that try to break out of them.

use model_registry::dialect::naming::MAX_NAME_LENGTH;

use super::choices::Choices;

const TABLES: &[&str] =
    &["sample", "run", "resource", "place", "person", "reading", "batch", "site"];
const COLUMNS: &[&str] =
    &["name", "mass", "note", "kind", "position", "created_at", "label", "score", "active", "code"];
const TYPES: &[&str] = &["status", "colour", "grade"];
const DEFINITIONS: &[&str] = &["ticket", "measure", "span", "point3"];
const NAMESPACES: &[&str] = &["lab", "Data Portal", "archive"];
const OBJECTS: &[&str] = &["by_name", "only_one", "is_right", "points_at", "found_fast"];

/// Names that have to be quoted, folded, cut or escaped.
const ODD: &[&str] = &[
    "Sample",
    "two words",
    "select",
    "user",
    "order",
    "größe",
    "試料",
    "qu\"ote",
    "it's",
    "a.b",
    "semi;colon",
    "-- dash",
    "/* star",
    "back\\slash",
    "per%cent",
    "$1",
    "$$",
    "1st",
    "new\nline",
    "tab\there",
    "a_name_that_takes_up_all_of_the_sixty_three_bytes_that_there_is",
    "äääääääääääääääääääääääääääääää_",
];

const COMMENTS: &[&str] = &[
    "In kilograms.",
    "It's \"quoted\"; and -- more",
    "Two\nlines",
    "C:\\temp",
    "$$ /* größe */ $$",
];

const LABELS: &[&str] =
    &["new", "open", "done", "it's", "Two words", "größe", "a,b", "back\\slash", "select"];

fn name(choices: &mut Choices<'_>, plain: &[&str]) -> String {
    let odd = choices.one_in(5);
    choices.pick(if odd { ODD } else { plain }).copied().unwrap_or("x").to_owned()
}

pub(super) fn table(choices: &mut Choices<'_>) -> String {
    name(choices, TABLES)
}

pub(super) fn column(choices: &mut Choices<'_>) -> String {
    name(choices, COLUMNS)
}

pub(super) fn enum_type(choices: &mut Choices<'_>) -> String {
    name(choices, TYPES)
}

/// The name of an object of that kind. It is never that of another kind: a name that goes from one to the other would
/// have to be free before it is.
pub(super) fn definition(choices: &mut Choices<'_>, kind: &str) -> String {
    let mut name = format!("{kind}_{}", name(choices, DEFINITIONS));
    name.truncate(name.floor_char_boundary(MAX_NAME_LENGTH));
    name
}

pub(super) fn namespace(choices: &mut Choices<'_>) -> String {
    name(choices, NAMESPACES)
}

/// The given name of a constraint or an index. It is never that of a table.
pub(super) fn object(choices: &mut Choices<'_>) -> String {
    let mut name = format!("ix {}", name(choices, OBJECTS));
    name.truncate(name.floor_char_boundary(MAX_NAME_LENGTH));
    name
}

pub(super) fn comment(choices: &mut Choices<'_>) -> Option<String> {
    match choices.one_in(5) {
        true => choices.pick(COMMENTS).map(|comment| (*comment).to_owned()),
        false => None,
    }
}

/// One to four labels of an enum, each once.
pub(super) fn labels(choices: &mut Choices<'_>) -> Vec<String> {
    let first = choices.below(LABELS.len());
    let count = 1 + choices.below(4);
    LABELS.iter().cycle().skip(first).take(count).map(|label| (*label).to_owned()).collect()
}

/// A label that is not among these.
pub(super) fn new_label(choices: &mut Choices<'_>, taken: &[String]) -> Option<String> {
    let free: Vec<_> =
        LABELS.iter().filter(|label| !taken.iter().any(|own| own == *label)).collect();
    choices.pick(&free).map(|label| (**label).to_owned())
}
