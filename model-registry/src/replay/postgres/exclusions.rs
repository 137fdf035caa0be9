//! Exclusion constraints.
//!
//! The grammar of the parser knows neither operator classes nor collations in them. So these are put into a comment
//! before a statement is parsed, and each element is read as one of an index, of which it is one.

use std::borrow::Cow;

use squawk_lexer::{TokenKind, tokenize};
use squawk_syntax::SourceFile;
use squawk_syntax::ast::{self, AstNode};

use super::columns::text;
use super::database::Database;
use super::fault::{Outcome, missing};
use super::indexes::DEFAULT_METHOD;
use super::names::{columns, simple};
use super::options;
use crate::dialect::postgres::expression::expression;
use crate::schema::{Deferrability, Exclusion, ExclusionElement, IndexStorage, ObjectName, Table};

/// What stands before an operator class and the like in its comment.
const MARK: &str = "/*operator class:";
const END: &str = "*/";

/// The statement as the parser can read it. No line comes or goes.
pub(super) fn readable(sql: &str) -> Cow<'_, str> {
    let word =
        sql.as_bytes().windows("EXCLUDE".len()).any(|own| own.eq_ignore_ascii_case(b"EXCLUDE"));
    match word {
        true => Cow::Owned(Elements::new(sql).marked()),
        false => Cow::Borrowed(sql),
    }
}

/// A walk over the words of a statement.
struct Elements<'a> {
    sql: &'a str,
    /// Each with its kind, start and end.
    tokens: Vec<(TokenKind, usize, usize)>,
    next: usize,
}

impl<'a> Elements<'a> {
    fn new(sql: &'a str) -> Self {
        let mut end = 0;
        let tokens = tokenize(sql).filter_map(|token| {
            let start = end;
            end += token.len as usize;
            let is_trivia = matches!(
                token.kind,
                TokenKind::Whitespace | TokenKind::LineComment | TokenKind::BlockComment { .. }
            );
            (!is_trivia).then_some((token.kind, start, end))
        });
        Self { sql, tokens: tokens.collect(), next: 0 }
    }

    /// The statement with all that stands between an element and its operator in comments.
    fn marked(mut self) -> String {
        let mut marked = String::with_capacity(self.sql.len());
        let mut copied = 0;
        while let Some((start, end)) = self.tail() {
            marked.push_str(&self.sql[copied..start]);
            marked.push_str(MARK);
            marked.push_str(&self.sql[start..end]);
            marked.push_str(END);
            copied = end;
        }
        marked.push_str(&self.sql[copied..]);
        marked
    }

    /// The next place between an element and `WITH` where something stands.
    fn tail(&mut self) -> Option<(usize, usize)> {
        loop {
            match self.is_first_of_element() {
                true => {
                    self.skip_value();
                    let first = self.next;
                    while self.next < self.tokens.len() && !self.is("WITH") {
                        self.skip_one();
                    }
                    if self.next > first && self.next < self.tokens.len() {
                        return Some((self.tokens[first].1, self.tokens[self.next - 1].2));
                    }
                }
                false if self.next < self.tokens.len() => self.next += 1,
                false => return None,
            }
        }
    }

    /// Whether the next word begins an element: after the bracket of `EXCLUDE`, or after the operator before.
    fn is_first_of_element(&self) -> bool {
        let stands = |places: usize, word: &str| {
            let place = self.next.checked_sub(places);
            place.is_some_and(|place| self.text(place).eq_ignore_ascii_case(word))
        };
        let opens = stands(1, "(") && (stands(2, "EXCLUDE") || stands(4, "EXCLUDE"));
        opens || (stands(1, ",") && self.follows_operator())
    }

    /// Whether the comma before the next word comes after `WITH operator`.
    fn follows_operator(&self) -> bool {
        let mut place = self.next.saturating_sub(1);
        while place > 0 {
            place -= 1;
            match self.tokens[place].0 {
                TokenKind::CloseParen if self.closes_operator(place) => return true,
                TokenKind::Ident => return self.text(place).eq_ignore_ascii_case("WITH"),
                TokenKind::CloseParen | TokenKind::OpenParen | TokenKind::Comma => return false,
                _ => {}
            }
        }
        false
    }

    /// `OPERATOR(schema.=)`
    fn closes_operator(&self, place: usize) -> bool {
        let open = (0..place).rev().find(|own| matches!(self.tokens[*own].0, TokenKind::OpenParen));
        open.and_then(|open| open.checked_sub(1))
            .is_some_and(|word| self.text(word).eq_ignore_ascii_case("OPERATOR"))
    }

    /// The word at the place; nothing where the statement ends before it.
    fn text(&self, place: usize) -> &'a str {
        self.tokens.get(place).map_or("", |(_, start, end)| &self.sql[*start..*end])
    }

    fn is(&self, word: &str) -> bool {
        self.text(self.next).eq_ignore_ascii_case(word)
    }

    fn at(&self, kind: TokenKind) -> bool {
        self.tokens.get(self.next).is_some_and(|token| token.0 == kind)
    }

    /// A name, a call, or something in brackets.
    fn skip_value(&mut self) {
        if !self.at(TokenKind::OpenParen) {
            self.next += 1;
            while self.at(TokenKind::Dot) {
                self.next += 2;
            }
        }
        if self.at(TokenKind::OpenParen) {
            self.skip_one();
        }
    }

    /// A word, or all that is in brackets.
    fn skip_one(&mut self) {
        let mut depth = 0_usize;
        while let Some((kind, ..)) = self.tokens.get(self.next) {
            match kind {
                TokenKind::OpenParen => depth += 1,
                TokenKind::CloseParen => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.next += 1;
            if depth == 0 {
                return;
            }
        }
    }
}

/// An exclusion constraint before its elements are read, for which the table must be there.
#[derive(Clone)]
pub(super) struct NewExclusion {
    constraint: ast::ExcludeConstraint,
    deferrable: Deferrability,
}

impl NewExclusion {
    pub(super) fn new(constraint: &ast::ExcludeConstraint, deferrable: Deferrability) -> Self {
        Self { constraint: constraint.clone(), deferrable }
    }
}

impl Database {
    /// The constraint on a table that is there.
    pub(super) fn exclusion(&self, table: &Table, new: &NewExclusion) -> Outcome<Exclusion> {
        let NewExclusion { constraint, deferrable } = new;
        let using = constraint.constraint_index_method();
        let method = using.map(|using| simple(using.access_method_ref())).transpose()?;
        let method = method.filter(|method| method != DEFAULT_METHOD);
        let list = constraint.constraint_exclusion_list();
        let elements = list.iter().flat_map(|list| list.constraint_exclusions());
        let include = constraint.constraint_include_clause().and_then(|own| own.column_ref_list());
        let predicate = constraint.where_condition_clause();
        let predicate = predicate.map(|clause| text(clause.expr(), "the condition")).transpose()?;
        let tablespace = constraint.constraint_index_tablespace();
        Ok(Exclusion {
            elements: elements
                .map(|element| self.element(table, &element, method.as_deref()))
                .collect::<Outcome<_>>()?,
            method,
            include: include
                .map(|list| columns(list.column_name_refs()))
                .transpose()?
                .unwrap_or_default(),
            predicate: predicate.map(|sql| expression(&sql, None)).transpose()?,
            deferrable: *deferrable,
            storage: IndexStorage {
                parameters: options::with(constraint.with_params())?,
                tablespace: options::tablespace(tablespace.and_then(|own| own.tablespace_ref()))?,
            },
        })
    }

    fn element(
        &self,
        table: &Table,
        element: &ast::ConstraintExclusion,
        method: Option<&str>,
    ) -> Outcome<ExclusionElement> {
        let indexed = text(element.expr(), "what is compared")?;
        let tokens = element.syntax().descendants_with_tokens();
        let mut tokens = tokens.into_iter().filter_map(|node| node.into_token());
        let tail = tokens.find_map(|token| {
            let tail = token.text().strip_prefix(MARK)?.strip_suffix(END)?;
            Some(tail.to_owned())
        });
        let sql = format!("CREATE INDEX ON t ({indexed} {})", tail.unwrap_or_default());
        let parsed = SourceFile::parse(&sql);
        let item = parsed.syntax_node().descendants().find_map(ast::PartitionItem::cast);
        let item = item.ok_or_else(|| missing("what is compared"))?;
        Ok(ExclusionElement {
            key: self.index_key(&item, table, method)?,
            operator: operator(element)?,
        })
    }
}

/// The operator. What PostgreSQL brings along is in no namespace of its own.
fn operator(element: &ast::ConstraintExclusion) -> Outcome<ObjectName> {
    let written = match (element.op(), element.operator_call()) {
        (Some(own), _) => own.syntax().text().to_string(),
        (None, Some(call)) => text(call.op(), "an operator")?,
        (None, None) => return Err(missing("an operator")),
    };
    let written: String = written.split_whitespace().collect();
    let (schema, name) = match written.rsplit_once('.') {
        Some((schema, name)) => (Some(schema.to_owned()), name.to_owned()),
        None => (None, written),
    };
    let schema = schema.filter(|schema| !matches!(schema.as_str(), "pg_catalog" | "public"));
    // `!=` is another way to write it.
    let name = if name == "!=" { "<>".to_owned() } else { name };
    Ok(ObjectName { schema, name })
}
