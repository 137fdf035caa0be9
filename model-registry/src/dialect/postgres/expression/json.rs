//! JSON as `jsonb` prints it: one space after `:` and `,`, keys by length and then by bytes, the last of two equal
//! keys, numbers as they are. PostgreSQL's manual, section 8.14.

use std::collections::BTreeMap;

/// Nesting beyond this is left as it is.
const DEEPEST: usize = 64;

/// The canonical text, where the text is JSON.
pub(super) fn canonical(text: &str) -> Option<String> {
    let mut rest = text.trim_start();
    let value = value(&mut rest, 0)?;
    rest.trim_start().is_empty().then_some(value)
}

fn value(rest: &mut &str, depth: usize) -> Option<String> {
    if depth > DEEPEST {
        return None;
    }
    *rest = rest.trim_start();
    match rest.chars().next()? {
        '{' => object(rest, depth),
        '[' => array(rest, depth),
        '"' => string(rest),
        _ => scalar(rest),
    }
}

fn object(rest: &mut &str, depth: usize) -> Option<String> {
    let mut members = BTreeMap::new();
    list(rest, '}', |rest| {
        *rest = rest.trim_start();
        let key = string(rest)?;
        *rest = rest.trim_start().strip_prefix(':')?;
        members.insert((key.len(), key), value(rest, depth + 1)?);
        Some(())
    })?;
    let members: Vec<_> =
        members.into_iter().map(|((_, key), value)| format!("{key}: {value}")).collect();
    Some(format!("{{{}}}", members.join(", ")))
}

fn array(rest: &mut &str, depth: usize) -> Option<String> {
    let mut items = Vec::new();
    list(rest, ']', |rest| {
        items.push(value(rest, depth + 1)?);
        Some(())
    })?;
    Some(format!("[{}]", items.join(", ")))
}

/// Items between the opening bracket, which is next, and the closing one.
fn list(rest: &mut &str, close: char, mut item: impl FnMut(&mut &str) -> Option<()>) -> Option<()> {
    *rest = rest.get(1..)?.trim_start();
    if let Some(after) = rest.strip_prefix(close) {
        *rest = after;
        return Some(());
    }
    loop {
        item(rest)?;
        *rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix(close) {
            *rest = after;
            return Some(());
        }
        *rest = rest.strip_prefix(',')?;
    }
}

/// A string with its quotes. Its escapes stay as they are written.
fn string(rest: &mut &str) -> Option<String> {
    let text = *rest;
    let mut letters = text.strip_prefix('"')?.char_indices();
    while let Some((position, letter)) = letters.next() {
        match letter {
            '"' => {
                let (string, after) = text.split_at(position + 2);
                *rest = after;
                return Some(string.to_owned());
            }
            '\\' => drop(letters.next()),
            _ => {}
        }
    }
    None
}

/// A number, `true`, `false` or `null`.
fn scalar(rest: &mut &str) -> Option<String> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
    let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
    let (scalar, after) = rest.split_at(end);
    *rest = after;
    match scalar {
        "true" | "false" | "null" => Some(scalar.to_owned()),
        number => super::literal::decimal(number),
    }
}
