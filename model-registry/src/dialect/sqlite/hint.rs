//! What to do about what SQLite says of its file, which it says in few words (<https://sqlite.org/rescode.html>).

const HINTS: [(&str, &str); 9] = [
    ("database is locked", "another connection holds the file: end it, or allow a longer wait"),
    (
        "database or disk is full",
        "free space on the disk of the file, or raise `PRAGMA max_page_count`",
    ),
    (
        "attempt to write a readonly database",
        "give this user the right to write the file and its directory, and open it without `mode=ro`",
    ),
    (
        "unable to open database file",
        "SQLite keeps a journal beside the file: see that the directory is there, and that this user may write it",
    ),
    (
        "file is not a database",
        "it is no file of SQLite, or it is encrypted: name another one, or move it away",
    ),
    ("unsupported file format", "a later SQLite made the file: use that one"),
    (
        "malformed database schema",
        "a later SQLite may have made the file: use that one, or restore a copy",
    ),
    (
        "database disk image is malformed",
        "the file is damaged: restore a copy, or take what `.recover` of the program sqlite3 finds in it",
    ),
    (
        "disk I/O error",
        "the disk or the file system failed: look into the log of the system, then run `PRAGMA integrity_check`",
    ),
];

/// The advice for that message; none where the message is about a statement.
pub(super) fn hint(message: &str) -> Option<&'static str> {
    let found = HINTS.iter().find(|(start, _)| message.starts_with(start));
    found.map(|(_, hint)| *hint)
}
