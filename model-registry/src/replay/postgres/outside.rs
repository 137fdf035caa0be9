//! What is not read as a tree: what a block of code may do.

use squawk_syntax::ast::{self, AstNode};

use super::fault::{Fault, Outcome, refused};

/// Words of statements that change objects, or that run a text or a procedure that may.
const CHANGING: [&str; 11] = [
    "alter", "call", "comment", "create", "drop", "execute", "grant", "import", "reassign",
    "revoke", "security",
];

/// Refuses a block of code that may change objects. One that only moves data has no effect here.
pub(super) fn check_block(block: &ast::Do) -> Outcome {
    let body = block.body().and_then(|body| body.string_value());
    let changes =
        body.is_none_or(|body| words(&body).any(|word| CHANGING.contains(&word.as_str())));
    match changes {
        true => Err(Fault::Opaque {
            statement: "a DO block",
            advice: "what it creates, alters or drops is known only when it runs; \
                     write these statements outside of it, or say them as `effects` in metadata.toml",
        }),
        false => Ok(()),
    }
}

/// Refuses rows that come from whoever sends the script: none but psql sends what follows the statement.
pub(super) fn check_copy(copy: &ast::Copy) -> Outcome {
    let from = copy.syntax().descendants().find_map(ast::CopyFrom::cast);
    match from.and_then(|from| from.copy_source()) {
        Some(ast::CopySource::CopyStdin(_)) => refused(
            "the rows of COPY ... FROM STDIN come from psql, which runs no migration: write INSERT",
        ),
        Some(ast::CopySource::CopyProgram(_) | ast::CopySource::CopyStdout(_)) | None => Ok(()),
    }
}

/// The words of a code, in lower case; not those in comments and literals.
fn words(code: &str) -> impl Iterator<Item = String> {
    let mut offset = 0;
    squawk_lexer::tokenize(code).filter_map(move |token| {
        let start = offset;
        offset += token.len as usize;
        let is_word = matches!(token.kind, squawk_lexer::TokenKind::Ident);
        is_word.then(|| code[start..offset].to_ascii_lowercase())
    })
}
