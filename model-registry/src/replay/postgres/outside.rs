//! What is not read as a tree: what a block of code may do.

use squawk_syntax::ast;

use super::fault::{Fault, Outcome};

/// Words of statements that change objects, or that run a text as a statement.
const CHANGING: [&str; 5] = ["alter", "create", "drop", "execute", "import"];

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
