//! From a statement to its tree.
//!
//! `SourceFile::parse` does the same and then searches the tree for mistakes that PostgreSQL would find in functions
//! and queries; that takes longer than everything else, and a build script has no time for it.

use rowan::{GreenNodeBuilder, NodeCache};
use squawk_parser::{EntryPoint, LexedStr, StrStep, SyntaxKind};
use squawk_syntax::SyntaxNode;
use squawk_syntax::ast::{AstNode, SourceFile};

use super::mend::mended;

/// Brackets that are nested deeper than this are not read, so that no script can exhaust the stack.
const DEEPEST: usize = 100;

/// Why a statement is none, and the offset where.
pub(super) struct SyntaxError {
    pub(super) offset: usize,
    pub(super) message: String,
}

/// Makes trees; those of one replay share what they have in common.
#[derive(Debug, Default)]
pub(super) struct Parser {
    cache: NodeCache,
}

impl Parser {
    /// The tree of a statement.
    pub(super) fn parse(&mut self, sql: &str) -> Result<SourceFile, SyntaxError> {
        if let Some(offset) = too_deep(sql) {
            let message = "brackets are nested too deeply".to_owned();
            return Err(SyntaxError { offset, message });
        }
        self.parse_as(sql, sql).or_else(|error| match mended(sql) {
            Some(mended) => self.parse_as(&mended, sql).map_err(|_| error),
            None => Err(error),
        })
    }

    /// The tree of a text whose tokens say what is at the same place in the statement.
    fn parse_as(&mut self, text: &str, sql: &str) -> Result<SourceFile, SyntaxError> {
        let lexed = LexedStr::new(text);
        let parsed = EntryPoint::SourceFile.parse(&lexed.to_input());
        let mut tree = GreenNodeBuilder::with_cache(&mut self.cache);
        let mut errors: Vec<(usize, String)> = Vec::new();
        let mut end = 0;
        let raw = |kind: SyntaxKind| rowan::SyntaxKind(kind.into());
        lexed.intersperse_trivia(&parsed, &mut |step| match step {
            StrStep::Token { kind, text } => {
                let start = end;
                end += text.len();
                tree.token(raw(kind), &sql[start..end]);
            }
            StrStep::Enter { kind } => tree.start_node(raw(kind)),
            StrStep::Exit => tree.finish_node(),
            StrStep::Error { msg, pos } => errors.push((pos, msg.to_owned())),
        });
        let lexical =
            lexed.errors().map(|(range, message)| (range.start as usize, message.to_owned()));
        errors.extend(lexical);
        match errors.into_iter().min() {
            Some((offset, message)) => {
                Err(SyntaxError { offset, message: explain(sql, offset, &message) })
            }
            None => SourceFile::cast(SyntaxNode::new_root(tree.finish()))
                .ok_or_else(|| SyntaxError { offset: 0, message: "syntax error".to_owned() }),
        }
    }
}

/// What the parser says, unless the text is not meant for the server.
fn explain(sql: &str, offset: usize, message: &str) -> String {
    let start = sql[..offset].rfind('\n').map_or(0, |end| end + 1);
    let line = sql[start..].lines().next().unwrap_or_default().trim_start();
    match line.strip_prefix('\\').and_then(|line| line.split_whitespace().next()) {
        Some(command) => {
            format!("`\\{command}` is a command of psql, which no server knows: take it out")
        }
        None => format!("syntax error: {message}"),
    }
}

/// Where brackets are nested too deeply, if they are anywhere.
fn too_deep(sql: &str) -> Option<usize> {
    let mut depth = 0_usize;
    sql.bytes().position(|byte| {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}
