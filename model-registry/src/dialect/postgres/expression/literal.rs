//! What a literal says once its type is known, in the form in which PostgreSQL prints such a value.

use super::tree::Node;
use super::{json, time};
use crate::schema::{DataType, TypeName};

/// Reads a string literal as a value of the type. What cannot be read stays text.
pub(super) fn read(text: &str, data_type: &DataType) -> Node {
    if data_type.array {
        return Node::Text(array(text).unwrap_or_else(|| text.to_owned()));
    }
    let TypeName::Builtin(name) = &data_type.name else { return Node::Text(text.to_owned()) };
    let canonical = match name.as_str() {
        "smallint" | "integer" | "bigint" | "oid" => return number(integer(text), text),
        "numeric" => return number(decimal(text.trim()), text),
        "real" => return number(float::<f32>(text), text),
        "double precision" => return number(float::<f64>(text), text),
        "boolean" => return boolean(text),
        "character" | "bpchar" => Some(text.trim_end_matches(' ').to_owned()),
        "bit" | "bit varying" => return bits(text),
        "bytea" => bytea(text),
        "uuid" => uuid(text),
        "jsonb" => json::canonical(text),
        "regclass" => Some(relation(text)),
        "date" => time::date(text),
        "timestamp without time zone" => time::timestamp(text, false),
        "timestamp with time zone" => time::timestamp(text, true),
        "time without time zone" => time::time_of_day(text),
        name if name.starts_with("interval") => time::interval(text),
        _ => None,
    };
    Node::Text(canonical.unwrap_or_else(|| text.to_owned()))
}

/// The name of a relation as it is printed where `public` is on the search path.
pub(super) fn relation(text: &str) -> String {
    let folded = match text.contains('"') {
        true => text.to_owned(),
        false => text.to_ascii_lowercase(),
    };
    let inside = folded.strip_prefix("public.").or_else(|| folded.strip_prefix("\"public\"."));
    let parts = inside.unwrap_or(&folded).split('.').map(without_quotes);
    parts.collect::<Vec<_>>().join(".")
}

/// An identifier without the quotes that it has for being a key word.
fn without_quotes(identifier: &str) -> &str {
    let inside = identifier.strip_prefix('"').and_then(|inside| inside.strip_suffix('"'));
    let is_plain = |inside: &&str| {
        let is_word = |letter: char| letter == '_' || letter.is_ascii_lowercase();
        inside.starts_with(is_word)
            && inside.chars().all(|letter| is_word(letter) || letter.is_ascii_digit())
    };
    inside.filter(is_plain).unwrap_or(identifier)
}

fn number(value: Option<String>, text: &str) -> Node {
    match value {
        Some(number) => Node::Number(number),
        None => Node::Text(text.to_owned()),
    }
}

fn boolean(text: &str) -> Node {
    let word = text.trim().to_ascii_lowercase();
    let is_start_of = |whole: &str| !word.is_empty() && whole.starts_with(&word);
    let keyword = match word.as_str() {
        "on" | "1" => "TRUE",
        "of" | "off" | "0" => "FALSE",
        _ if is_start_of("true") || is_start_of("yes") => "TRUE",
        _ if is_start_of("false") || is_start_of("no") => "FALSE",
        _ => return Node::Text(text.to_owned()),
    };
    Node::Keyword(keyword.to_owned())
}

fn integer(text: &str) -> Option<String> {
    text.trim().parse::<i64>().ok().map(|value| value.to_string())
}

/// The shortest decimal text that reads back as the same floating point value.
fn float<F: std::str::FromStr + ToString>(text: &str) -> Option<String> {
    decimal(text.trim())?;
    text.trim().parse::<F>().ok().map(|value| value.to_string())
}

/// A number as PostgreSQL's numeric prints it: no leading zeros, no exponent, the decimal places as they are.
pub(super) fn decimal(text: &str) -> Option<String> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let plain = digits.replace('_', "").to_ascii_lowercase();
    let magnitude = match plain.get(..2) {
        Some("0x") => i64::from_str_radix(&plain[2..], 16).ok()?.to_string(),
        Some("0o") => i64::from_str_radix(&plain[2..], 8).ok()?.to_string(),
        Some("0b") => i64::from_str_radix(&plain[2..], 2).ok()?.to_string(),
        Some(_) | None => magnitude(&plain)?,
    };
    let is_zero = magnitude.chars().all(|letter| matches!(letter, '0' | '.'));
    Some(if negative && !is_zero { format!("-{magnitude}") } else { magnitude })
}

fn magnitude(text: &str) -> Option<String> {
    const MOST_PLACES: i32 = 1000;
    let (mantissa, exponent) = match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty()
        || !digits.chars().all(|digit| digit.is_ascii_digit())
        || exponent.abs() > MOST_PLACES
    {
        return None;
    }
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let before = usize::try_from(point.max(0)).ok()?;
    let zeros_before = usize::try_from((-point).max(0)).ok()?;
    let digits = format!("{}{digits}", "0".repeat(zeros_before));
    let digits = format!("{digits:0<before$}");
    let (whole, fraction) = digits.split_at(before);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") })
}

fn bits(text: &str) -> Node {
    let digits = text.trim_start_matches(['b', 'B']);
    match digits.chars().all(|digit| matches!(digit, '0' | '1')) {
        true => Node::Bits(digits.to_owned()),
        false => Node::Text(text.to_owned()),
    }
}

/// The hexadecimal form. The escape form is read where it escapes nothing.
fn bytea(text: &str) -> Option<String> {
    match text.strip_prefix("\\x") {
        Some(digits) => {
            let digits: String = digits.chars().filter(|letter| !letter.is_whitespace()).collect();
            Some(format!("\\x{}", digits.to_ascii_lowercase()))
        }
        None if text.contains('\\') => None,
        None => Some(text.bytes().fold("\\x".to_owned(), |hex, byte| format!("{hex}{byte:02x}"))),
    }
}

fn uuid(text: &str) -> Option<String> {
    let digits: String = text
        .chars()
        .filter(|letter| !matches!(letter, '{' | '}' | '-'))
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    let is_uuid = digits.len() == 32 && digits.chars().all(|digit| digit.is_ascii_hexdigit());
    is_uuid.then(|| {
        let groups =
            [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
        groups.join("-")
    })
}

/// An array's text with no more white space and quotes than its items need (manual, section 8.15.6).
fn array(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' | '}' | ',' => out.push(letter),
            '"' => {
                let mut item = String::new();
                loop {
                    match letters.next()? {
                        '"' => break,
                        '\\' => item.push(letters.next()?),
                        letter => item.push(letter),
                    }
                }
                write_item(&item, &mut out);
            }
            letter if letter.is_whitespace() => {}
            letter => {
                let mut item = letter.to_string();
                while let Some(next) =
                    letters.next_if(|next| !matches!(next, '{' | '}' | ',' | '"'))
                {
                    match next {
                        '\\' => item.push(letters.next()?),
                        next => item.push(next),
                    }
                }
                match item.trim_end() {
                    null if null.eq_ignore_ascii_case("null") => out.push_str("NULL"),
                    item => write_item(item, &mut out),
                }
            }
        }
    }
    Some(out)
}

fn write_item(item: &str, out: &mut String) {
    let needs_quotes = |letter: char| letter.is_whitespace() || "\"\\{},".contains(letter);
    match item.is_empty() || item.eq_ignore_ascii_case("null") || item.contains(needs_quotes) {
        true => {
            out.push('"');
            out.push_str(&item.replace('\\', "\\\\").replace('"', "\\\""));
            out.push('"');
        }
        false => out.push_str(item),
    }
}
