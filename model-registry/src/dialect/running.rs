//! How a statement and a transaction go together.

/// How a statement and a transaction go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Running {
    /// It is done with its transaction, or not at all.
    Inside,
    /// It sets something of the connection, for the statements after it.
    Setting,
    /// The database refuses it inside of a transaction.
    Outside,
    /// It may end transactions of its own, or is not known here.
    Unsure,
}

/// The first words of a statement in upper case; what is quoted counts as words too.
pub(crate) fn words(sql: &str) -> impl Iterator<Item = String> {
    sql.split(|character: char| !character.is_ascii_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_uppercase)
}
