//! Constraints, of a column or of the table.

use super::Result;
use super::cursor::{Cursor, items};
use crate::dialect::sqlite::canonical::respell;
use crate::dialect::sqlite::expression::{self, Scope};
use crate::dialect::sqlite::token::significant;
use crate::schema::{
    Check, ColumnDefault, Columns, ConstraintKind, Deferrability, ForeignKey, Key, KeyClauses,
    ObjectName, OnConflict, ReferentialAction, Unique,
};

/// A constraint, with the name that the text gives it.
pub(super) struct Found {
    pub name: Option<String>,
    pub kind: ConstraintKind,
}

/// Whether a constraint of the table comes next, and no column.
pub(super) fn starts(cursor: &Cursor<'_>) -> bool {
    ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]
        .iter()
        .any(|keyword| cursor.sees(&[keyword]))
}

/// The constraints after the columns. Commas between them may be missing.
pub(super) fn of_table(
    cursor: &mut Cursor<'_>,
    columns: &mut Columns,
    found: &mut Vec<Found>,
) -> Result<()> {
    let mut name = None;
    while starts(cursor) {
        if cursor.accept(&["CONSTRAINT"]) {
            name = Some(cursor.name()?);
        } else {
            let kind = one_of_table(cursor, columns)?;
            found.push(Found { name: name.take(), kind });
        }
        if cursor.accept_symbol(",") {
            name = None;
        }
    }
    Ok(())
}

fn one_of_table(cursor: &mut Cursor<'_>, columns: &mut Columns) -> Result<ConstraintKind> {
    if cursor.accept(&["PRIMARY", "KEY"]) {
        let list = cursor.in_brackets()?;
        let (key, mut clauses) = key_columns(list, columns)?;
        clauses.on_conflict = on_conflict(cursor)?;
        if significant(list).last().is_some_and(|last| last.is("AUTOINCREMENT")) {
            number(columns, &key);
        }
        Ok(primary_key(key, clauses))
    } else if cursor.accept(&["UNIQUE"]) {
        let (key, mut clauses) = key_columns(cursor.in_brackets()?, columns)?;
        clauses.on_conflict = on_conflict(cursor)?;
        Ok(unique(key, clauses))
    } else if cursor.accept(&["CHECK"]) {
        check(cursor)
    } else {
        cursor.expect("FOREIGN")?;
        cursor.expect("KEY")?;
        let columns = names(cursor.in_brackets()?)?;
        cursor.expect("REFERENCES")?;
        let mut key = references(cursor, columns)?;
        if let Some(deferrable) = deferrability(cursor) {
            key.deferrable = deferrable;
        }
        Ok(ConstraintKind::ForeignKey(key))
    }
}

pub(super) fn primary_key(columns: Vec<String>, clauses: KeyClauses) -> ConstraintKind {
    ConstraintKind::PrimaryKey(Key { clauses, ..Key::new(columns) })
}

pub(super) fn unique(columns: Vec<String>, clauses: KeyClauses) -> ConstraintKind {
    ConstraintKind::Unique(Unique { clauses, ..Unique::new(columns) })
}

/// `(condition)`, after `CHECK`. What SQLite takes for conflicts with it means nothing.
pub(super) fn check(cursor: &mut Cursor<'_>) -> Result<ConstraintKind> {
    let condition = cursor.in_brackets()?;
    on_conflict(cursor)?;
    let expression = expression::read(condition, Scope::default());
    Ok(ConstraintKind::Check(Check::new(expression)))
}

/// What follows `REFERENCES`, without deferrability. `MATCH` means nothing to SQLite.
pub(super) fn references(cursor: &mut Cursor<'_>, columns: Vec<String>) -> Result<ForeignKey> {
    let table = ObjectName::unqualified(cursor.name()?);
    let references = match cursor.peek() {
        Some(token) if token.is_symbol("(") => names(cursor.in_brackets()?)?,
        Some(_) | None => Vec::new(),
    };
    let mut key = ForeignKey::new(columns, table, references);
    loop {
        if cursor.accept(&["ON", "DELETE"]) {
            key.on_delete = action(cursor)?;
        } else if cursor.accept(&["ON", "UPDATE"]) {
            key.on_update = action(cursor)?;
        } else if cursor.accept(&["MATCH"]) {
            cursor.name()?;
        } else {
            return Ok(key);
        }
    }
}

fn action(cursor: &mut Cursor<'_>) -> Result<ReferentialAction> {
    let known = [
        (["NO", "ACTION"].as_slice(), ReferentialAction::NoAction),
        (&["RESTRICT"], ReferentialAction::Restrict),
        (&["CASCADE"], ReferentialAction::Cascade),
        (&["SET", "NULL"], ReferentialAction::SetNull),
        (&["SET", "DEFAULT"], ReferentialAction::SetDefault),
    ];
    let found = known.into_iter().find(|(keywords, _)| cursor.accept(keywords));
    found.map(|(_, action)| action).ok_or_else(|| cursor.unexpected("an action"))
}

/// `[NOT] DEFERRABLE [INITIALLY DEFERRED | INITIALLY IMMEDIATE]`, `None` where nothing of it comes next.
pub(super) fn deferrability(cursor: &mut Cursor<'_>) -> Option<Deferrability> {
    let never = cursor.accept(&["NOT", "DEFERRABLE"]);
    if !never && !cursor.accept(&["DEFERRABLE"]) {
        return None;
    }
    let deferred = cursor.accept(&["INITIALLY", "DEFERRED"]);
    if !deferred {
        cursor.accept(&["INITIALLY", "IMMEDIATE"]);
    }
    Some(match (never, deferred) {
        (true, _) => Deferrability::NotDeferrable,
        (false, true) => Deferrability::InitiallyDeferred,
        (false, false) => Deferrability::InitiallyImmediate,
    })
}

/// `[ON CONFLICT resolution]`
pub(super) fn on_conflict(cursor: &mut Cursor<'_>) -> Result<OnConflict> {
    if !cursor.accept(&["ON", "CONFLICT"]) {
        return Ok(OnConflict::default());
    }
    let found = OnConflict::ALL.into_iter().find(|resolution| cursor.accept(&[resolution.sql()]));
    found.ok_or_else(|| cursor.unexpected("what happens on a conflict"))
}

fn names(list: &str) -> Result<Vec<String>> {
    items(list).into_iter().map(|item| Cursor::new(item).name()).collect()
}

/// `PRIMARY KEY (id AUTOINCREMENT)` is the same as at the column.
fn number(columns: &mut Columns, key: &[String]) {
    for column in columns.iter_mut() {
        if key.iter().any(|name| name.eq_ignore_ascii_case(&column.name)) {
            column.default = Some(ColumnDefault::identity(false));
        }
    }
}

/// The columns of a key, spelled as the table does, and what is said at them. `ASC` says nothing.
fn key_columns(list: &str, columns: &Columns) -> Result<(Vec<String>, KeyClauses)> {
    let (mut names, mut clauses) = (Vec::new(), KeyClauses::default());
    for item in items(list) {
        let mut cursor = Cursor::new(item);
        let mut name = [cursor.name()?];
        respell(&mut name, &Scope::names(columns));
        let [name] = name;
        while cursor.accept(&["COLLATE"]) {
            clauses.collations.insert(name.clone(), ObjectName::unqualified(cursor.name()?));
        }
        cursor.accept(&["ASC"]);
        if cursor.accept(&["DESC"]) {
            clauses.descending.insert(name.clone());
        }
        cursor.accept(&["AUTOINCREMENT"]);
        if cursor.peek().is_some() {
            return Err(cursor.unexpected("the end of the column"));
        }
        names.push(name);
    }
    Ok((names, clauses))
}
