//! The names that PostgreSQL gives to constraints, indexes and sequences that were given none.
//!
//! Every dialect uses them, so that one model has one set of names. Source of the rule: `makeObjectName`,
//! `ChooseRelationName` and `ChooseConstraintName` in PostgreSQL's `src/backend/commands/indexcmds.c` and
//! `src/backend/catalog/pg_constraint.c`.

/// The longest name in bytes (`NAMEDATALEN - 1`).
pub const MAX_NAME_LENGTH: usize = 63;

/// What a name is for; its last part says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// `table_pkey`
    PrimaryKey,
    /// `table_column_key`
    Unique,
    /// `table_column_fkey`
    ForeignKey,
    /// `table_column_check`, `table_check`
    Check,
    /// `table_column_excl`
    Exclusion,
    /// `table_column_idx`
    Index,
    /// `table_column_seq`
    Sequence,
}

impl NameKind {
    const fn label(self) -> &'static str {
        match self {
            Self::PrimaryKey => "pkey",
            Self::Unique => "key",
            Self::ForeignKey => "fkey",
            Self::Check => "check",
            Self::Exclusion => "excl",
            Self::Index => "idx",
            Self::Sequence => "seq",
        }
    }
}

/// The name PostgreSQL would choose: `table_columns_label`, both first parts shortened to fit, with a number where
/// the name is `taken`.
pub fn choose(
    kind: NameKind,
    table: &str,
    columns: &[&str],
    taken: impl Fn(&str) -> bool,
) -> String {
    let columns = columns_part(columns);
    let mut suffix = 0_u32;
    loop {
        let label = match suffix {
            0 => kind.label().to_owned(),
            number => format!("{}{number}", kind.label()),
        };
        let name = object_name(table, &columns, &label);
        if !taken(&name) {
            return name;
        }
        suffix += 1;
    }
}

/// Column names joined by `_`, as far as they are read: PostgreSQL stops once the part is longer than a name.
fn columns_part(columns: &[&str]) -> String {
    let mut part = String::new();
    for column in columns {
        if !part.is_empty() {
            part.push('_');
        }
        part.push_str(column);
        if part.len() > MAX_NAME_LENGTH {
            truncate(&mut part, MAX_NAME_LENGTH);
            break;
        }
    }
    part
}

/// `makeObjectName`: the longer of the first two parts is shortened, byte by byte, until the whole fits.
fn object_name(first: &str, second: &str, label: &str) -> String {
    let separators = if second.is_empty() { 1 } else { 2 };
    let available = MAX_NAME_LENGTH.saturating_sub(label.len() + separators);
    let (mut first_length, mut second_length) = (first.len(), second.len());
    while first_length + second_length > available {
        match first_length > second_length {
            true => first_length -= 1,
            false => second_length -= 1,
        }
    }
    let (mut first, mut second) = (first.to_owned(), second.to_owned());
    truncate(&mut first, first_length);
    truncate(&mut second, second_length);
    match separators {
        1 => format!("{first}_{label}"),
        _ => format!("{first}_{second}_{label}"),
    }
}

/// Cuts a name to at most so many bytes, at a character's border.
fn truncate(name: &mut String, length: usize) {
    name.truncate(name.floor_char_boundary(length));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(kind: NameKind, table: &str, columns: &[&str]) -> String {
        choose(kind, table, columns, |_| false)
    }

    #[test]
    fn joins_table_columns_and_label() {
        assert_eq!(chosen(NameKind::PrimaryKey, "sample", &[]), "sample_pkey");
        assert_eq!(
            chosen(NameKind::Unique, "sample", &["name", "run_id"]),
            "sample_name_run_id_key"
        );
        assert_eq!(chosen(NameKind::Check, "sample", &[]), "sample_check");
    }

    #[test]
    fn shortens_the_longer_part() {
        // Seen in PostgreSQL 15.
        assert_eq!(
            chosen(
                NameKind::Sequence,
                "infrastructure_food_processing_facilities",
                &["processing_facility_id"]
            ),
            "infrastructure_food_processing_facil_processing_facility_id_seq"
        );
        let name = chosen(NameKind::ForeignKey, &"t".repeat(60), &[&"c".repeat(60)]);
        assert_eq!(name, format!("{}_{}_fkey", "t".repeat(29), "c".repeat(28)));
    }

    #[test]
    fn numbers_a_taken_name() {
        let name = choose(NameKind::Index, "sample", &["name"], |name| name == "sample_name_idx");
        assert_eq!(name, "sample_name_idx1");
    }

    #[test]
    fn cuts_at_characters() {
        let name = chosen(NameKind::Unique, &"ä".repeat(40), &["x"]);
        assert_eq!(name, format!("{}_x_key", "ä".repeat(28)));
    }
}
