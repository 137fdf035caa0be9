//! Types as SQL writes them, in the form in which PostgreSQL's `format_type` names them.
//!
//! PostgreSQL's manual, "Data Types" (chapter 8) and `format_type` in `src/backend/utils/adt/format_type.c`.

use super::expression::token::{Cursor, Token, tokenize};
use crate::dialect::{DialectError, DialectName};
use crate::schema::{DataType, ObjectName, Storage, TypeName};

/// The types of PostgreSQL by the names that its catalog has for them, each with the name that SQL has for it.
const BUILTIN: [(&str, &str); 75] = [
    ("bit", "bit"),
    ("bool", "boolean"),
    ("box", "box"),
    ("bpchar", "bpchar"),
    ("bytea", "bytea"),
    ("char", "\"char\""),
    ("cid", "cid"),
    ("cidr", "cidr"),
    ("circle", "circle"),
    ("date", "date"),
    ("datemultirange", "datemultirange"),
    ("daterange", "daterange"),
    ("float4", "real"),
    ("float8", "double precision"),
    ("gtsvector", "gtsvector"),
    ("inet", "inet"),
    ("int2", "smallint"),
    ("int2vector", "int2vector"),
    ("int4", "integer"),
    ("int4multirange", "int4multirange"),
    ("int4range", "int4range"),
    ("int8", "bigint"),
    ("int8multirange", "int8multirange"),
    ("int8range", "int8range"),
    ("interval", "interval"),
    ("json", "json"),
    ("jsonb", "jsonb"),
    ("jsonpath", "jsonpath"),
    ("line", "line"),
    ("lseg", "lseg"),
    ("macaddr", "macaddr"),
    ("macaddr8", "macaddr8"),
    ("money", "money"),
    ("name", "name"),
    ("numeric", "numeric"),
    ("nummultirange", "nummultirange"),
    ("numrange", "numrange"),
    ("oid", "oid"),
    ("oidvector", "oidvector"),
    ("path", "path"),
    ("pg_lsn", "pg_lsn"),
    ("pg_snapshot", "pg_snapshot"),
    ("point", "point"),
    ("polygon", "polygon"),
    ("refcursor", "refcursor"),
    ("regclass", "regclass"),
    ("regcollation", "regcollation"),
    ("regconfig", "regconfig"),
    ("regdictionary", "regdictionary"),
    ("regnamespace", "regnamespace"),
    ("regoper", "regoper"),
    ("regoperator", "regoperator"),
    ("regproc", "regproc"),
    ("regprocedure", "regprocedure"),
    ("regrole", "regrole"),
    ("regtype", "regtype"),
    ("text", "text"),
    ("tid", "tid"),
    ("time", "time without time zone"),
    ("timestamp", "timestamp without time zone"),
    ("timestamptz", "timestamp with time zone"),
    ("timetz", "time with time zone"),
    ("tsmultirange", "tsmultirange"),
    ("tsquery", "tsquery"),
    ("tsrange", "tsrange"),
    ("tstzmultirange", "tstzmultirange"),
    ("tstzrange", "tstzrange"),
    ("tsvector", "tsvector"),
    ("txid_snapshot", "txid_snapshot"),
    ("uuid", "uuid"),
    ("varbit", "bit varying"),
    ("varchar", "character varying"),
    ("xid", "xid"),
    ("xid8", "xid8"),
    ("xml", "xml"),
];

/// The canonical form of a type written in SQL.
pub(crate) fn parse(sql: &str) -> Result<DataType, DialectError> {
    let error =
        |reason| DialectError::Type { sql: sql.to_owned(), dialect: DialectName::Postgres, reason };
    let tokens = tokenize(sql).map_err(error)?;
    let mut cursor = Cursor::new(&tokens);
    let data_type = read(&mut cursor).map_err(error)?;
    match cursor.is_at_end() {
        true => Ok(data_type),
        false => Err(error("something follows the type".to_owned())),
    }
}

/// Reads a type off the tokens.
pub(in crate::dialect::postgres) fn read(cursor: &mut Cursor<'_>) -> Result<DataType, String> {
    let mut data_type = match cursor.peek() {
        Some(Token::Word(word)) => match keyword_type(cursor, word)? {
            Some(data_type) => data_type,
            None => named_type(cursor)?,
        },
        Some(Token::Quoted(_)) => named_type(cursor)?,
        Some(
            Token::Number(_)
            | Token::Text(_)
            | Token::Bits(_)
            | Token::Operator(_)
            | Token::Symbol(_),
        )
        | None => return Err("the name of a type is missing".to_owned()),
    };
    data_type.array |= read_array_bounds(cursor)?;
    Ok(data_type)
}

/// A type that has a spelling of its own in the grammar.
fn keyword_type(cursor: &mut Cursor<'_>, word: &str) -> Result<Option<DataType>, String> {
    if matches!(cursor.peek_nth(1), Some(Token::Symbol("."))) {
        return Ok(None);
    }
    let mut rest = *cursor;
    rest.next();
    let data_type = match word {
        "int" | "integer" => DataType::builtin("integer"),
        "smallint" => DataType::builtin("smallint"),
        "bigint" => DataType::builtin("bigint"),
        "real" => DataType::builtin("real"),
        "boolean" => DataType::builtin("boolean"),
        "double" if rest.eat_word("precision") => DataType::builtin("double precision"),
        "float" => float(read_modifiers(&mut rest)?)?,
        "dec" | "decimal" | "numeric" => numeric(read_modifiers(&mut rest)?)?,
        "char" | "character" | "nchar" => character(&mut rest)?,
        "national" if rest.eat_word("character") || rest.eat_word("char") => character(&mut rest)?,
        "varchar" => length("character varying", None, read_modifiers(&mut rest)?)?,
        "bit" => match rest.eat_word("varying") {
            true => length("bit varying", None, read_modifiers(&mut rest)?)?,
            false => length("bit", Some("1"), read_modifiers(&mut rest)?)?,
        },
        "time" | "timestamp" => with_zone(word, &mut rest)?,
        "interval" => interval(&mut rest)?,
        "serial" | "serial2" | "serial4" | "serial8" | "smallserial" | "bigserial" => {
            return Err(format!(
                "`{word}` is a short form for an integer column with a sequence: write the integer type"
            ));
        }
        "setof" => return Err("a set is no type of a column".to_owned()),
        _ => return Ok(None),
    };
    *cursor = rest;
    Ok(Some(data_type))
}

fn float(modifiers: Vec<String>) -> Result<DataType, String> {
    match modifiers.as_slice() {
        [] => Ok(DataType::builtin("double precision")),
        [precision] => match precision.parse::<u8>() {
            Ok(1..=24) => Ok(DataType::builtin("real")),
            Ok(25..=53) => Ok(DataType::builtin("double precision")),
            Ok(_) | Err(_) => Err("the precision of float is 1 to 53".to_owned()),
        },
        _ => Err("float has one modifier".to_owned()),
    }
}

fn numeric(mut modifiers: Vec<String>) -> Result<DataType, String> {
    if modifiers.len() == 1 {
        modifiers.push("0".to_owned());
    }
    let bounds = [1..=1000, -1000..=1000];
    let fits = modifiers.iter().zip(bounds).all(|(modifier, bounds)| {
        modifier.parse::<i32>().is_ok_and(|number| bounds.contains(&number))
    });
    match fits && modifiers.len() <= 2 {
        true => Ok(DataType::builtin("numeric").with_modifiers(modifiers)),
        false => Err("numeric has a precision of 1 to 1000 and a scale".to_owned()),
    }
}

fn character(rest: &mut Cursor<'_>) -> Result<DataType, String> {
    match rest.eat_word("varying") {
        true => length("character varying", None, read_modifiers(rest)?),
        false => length("character", Some("1"), read_modifiers(rest)?),
    }
}

/// A type with one length, which has a default where `unsaid` is one.
fn length(
    name: &str,
    unsaid: Option<&str>,
    mut modifiers: Vec<String>,
) -> Result<DataType, String> {
    if modifiers.is_empty() {
        modifiers.extend(unsaid.map(str::to_owned));
    }
    match modifiers.as_slice() {
        [] => {}
        [one] if one.parse::<u32>().is_ok_and(|length| length > 0) => {}
        _ => return Err(format!("{name} has one length, of 1 or more")),
    }
    Ok(DataType::builtin(name).with_modifiers(modifiers))
}

fn with_zone(word: &str, rest: &mut Cursor<'_>) -> Result<DataType, String> {
    let modifiers = precision(word, read_modifiers(rest)?)?;
    let zone = match rest.eat_words(&["with", "time", "zone"]) {
        true => "with",
        false => {
            rest.eat_words(&["without", "time", "zone"]);
            "without"
        }
    };
    Ok(DataType::builtin(format!("{word} {zone} time zone")).with_modifiers(modifiers))
}

/// `interval day to second(3)` has the name `interval day to second`.
fn interval(rest: &mut Cursor<'_>) -> Result<DataType, String> {
    const FIELDS: [&str; 6] = ["year", "month", "day", "hour", "minute", "second"];
    let mut name = "interval".to_owned();
    let field = |rest: &mut Cursor<'_>| FIELDS.into_iter().find(|field| rest.eat_word(field));
    if let Some(first) = field(rest) {
        name = format!("{name} {first}");
        if rest.eat_word("to") {
            let last = field(rest).ok_or("the last field of the interval is missing")?;
            name = format!("{name} to {last}");
        }
    }
    let modifiers = precision("interval", read_modifiers(rest)?)?;
    Ok(DataType::builtin(name).with_modifiers(modifiers))
}

/// The precision of seconds: PostgreSQL reduces it to 6.
fn precision(name: &str, modifiers: Vec<String>) -> Result<Vec<String>, String> {
    match modifiers.as_slice() {
        [] => Ok(modifiers),
        [one] => match one.parse::<u32>() {
            Ok(precision) => Ok(vec![precision.min(6).to_string()]),
            Err(_) => Err(format!("the precision of {name} is a number")),
        },
        _ => Err(format!("{name} has one precision")),
    }
}

/// A type by its name in the catalog.
fn named_type(cursor: &mut Cursor<'_>) -> Result<DataType, String> {
    let mut path = vec![read_name(cursor)?];
    while cursor.eat(".") {
        path.push(read_name(cursor)?);
    }
    let modifiers = read_modifiers(cursor)?;
    let (schema, name) = match path.as_slice() {
        [name] => (None, name.as_str()),
        [schema, name] => (Some(schema.as_str()), name.as_str()),
        _ => return Err("a type has one schema at most".to_owned()),
    };
    match schema {
        None | Some("pg_catalog") => match builtin(name, schema.is_some()) {
            Some(data_type) => builtin_modifiers(data_type, modifiers),
            None => Ok(created(ObjectName::unqualified(name), modifiers)),
        },
        Some("public") => Ok(created(ObjectName::unqualified(name), modifiers)),
        Some(schema) => Ok(created(ObjectName::qualified(schema, name), modifiers)),
    }
}

/// The type of the catalog's own of that name; an underscore before it makes its array.
fn builtin(name: &str, in_catalog: bool) -> Option<DataType> {
    let named = |name: &str| {
        let position = BUILTIN.binary_search_by_key(&name, |(name, _)| name).ok()?;
        Some(DataType::builtin(BUILTIN[position].1))
    };
    named(name)
        .or_else(|| named(name.strip_prefix('_')?).map(DataType::array_of))
        .or_else(|| in_catalog.then(|| DataType::builtin(name)))
}

fn builtin_modifiers(data_type: DataType, modifiers: Vec<String>) -> Result<DataType, String> {
    let TypeName::Builtin(name) = &data_type.name else { return Ok(data_type) };
    match name.as_str() {
        _ if modifiers.is_empty() => Ok(data_type),
        "numeric" => numeric(modifiers),
        "bpchar" => length("character", None, modifiers),
        "character varying" | "bit" | "bit varying" => length(name, None, modifiers),
        "time without time zone"
        | "time with time zone"
        | "timestamp without time zone"
        | "timestamp with time zone"
        | "interval" => {
            let modifiers = precision(name, modifiers)?;
            Ok(data_type.with_modifiers(modifiers))
        }
        _ => Err(format!("{name} has no modifiers")),
    }
}

fn created(name: ObjectName, modifiers: Vec<String>) -> DataType {
    let modifiers = match name.name.as_str() {
        "geometry" | "geography" => {
            modifiers.into_iter().map(|modifier| postgis_shape(&modifier)).collect()
        }
        _ => modifiers,
    };
    DataType { name: TypeName::Named(name), modifiers, array: false }
}

/// PostGIS reads its shapes in any case, and prints them in one.
fn postgis_shape(modifier: &str) -> String {
    const SHAPES: [&str; 15] = [
        "CircularString",
        "CompoundCurve",
        "CurvePolygon",
        "Geometry",
        "GeometryCollection",
        "LineString",
        "MultiCurve",
        "MultiLineString",
        "MultiPoint",
        "MultiPolygon",
        "MultiSurface",
        "Point",
        "Polygon",
        "PolyhedralSurface",
        "Tin",
    ];
    let upper = modifier.to_ascii_uppercase();
    let base = upper.trim_end_matches(['Z', 'M']);
    match SHAPES.into_iter().find(|shape| shape.eq_ignore_ascii_case(base)) {
        Some(shape) => format!("{shape}{}", &upper[base.len()..]),
        None => modifier.to_owned(),
    }
}

/// A name, which PostgreSQL cuts at 63 bytes.
fn read_name(cursor: &mut Cursor<'_>) -> Result<String, String> {
    match cursor.next() {
        Some(Token::Word(name) | Token::Quoted(name)) if !name.is_empty() => Ok(name.clone()),
        _ => Err("a name is missing".to_owned()),
    }
}

/// What stands in brackets after a type's name, each modifier as it is written.
fn read_modifiers(cursor: &mut Cursor<'_>) -> Result<Vec<String>, String> {
    let mut modifiers = Vec::new();
    if !cursor.eat("(") {
        return Ok(modifiers);
    }
    loop {
        let negative = matches!(cursor.peek(), Some(Token::Operator(sign)) if sign == "-")
            && cursor.next().is_some();
        let text = match cursor.next() {
            Some(
                Token::Number(text) | Token::Word(text) | Token::Quoted(text) | Token::Text(text),
            ) => text,
            _ => return Err("a modifier is missing".to_owned()),
        };
        modifiers.push(if negative { format!("-{text}") } else { text.clone() });
        if cursor.eat(")") {
            return Ok(modifiers);
        }
        if !cursor.eat(",") {
            return Err("the bracket after the type is not closed".to_owned());
        }
    }
}

/// `[]`, `[3][3]`, `ARRAY`, `ARRAY[3]`: PostgreSQL keeps neither bounds nor dimensions.
fn read_array_bounds(cursor: &mut Cursor<'_>) -> Result<bool, String> {
    let mut array = cursor.eat_word("array");
    while cursor.eat("[") {
        array = true;
        if let Some(Token::Number(_)) = cursor.peek() {
            cursor.next();
        }
        if !cursor.eat("]") {
            return Err("the bounds of the array are not closed".to_owned());
        }
    }
    Ok(array)
}

/// The name that PostgreSQL's catalog has for one of its own types: `int4` for `integer`.
pub(crate) fn catalog_name(data_type: &DataType) -> &str {
    let TypeName::Builtin(name) = &data_type.name else { return "" };
    let fixed = if name == "character" { "bpchar" } else { name.as_str() };
    BUILTIN.iter().find(|(_, sql)| *sql == fixed).map_or(fixed, |(catalog, _)| catalog)
}

/// The type that PostgreSQL's catalog has under that name: `integer` for `int4`.
pub(crate) fn of_catalog(name: &str) -> Option<DataType> {
    let found = BUILTIN.iter().find(|(catalog, _)| *catalog == name);
    found.map(|(_, sql)| DataType::builtin(*sql))
}

/// Where large values of a column of that type are kept by default (`pg_type.typstorage`). A type of users is taken
/// for one that can be compressed and kept apart, as all are that are made without a word of it in C.
pub(crate) fn storage(data_type: &DataType) -> Storage {
    if data_type.array {
        return Storage::Extended;
    }
    match catalog_name(data_type) {
        "numeric" | "inet" | "cidr" => Storage::Main,
        name if EXTENDED.contains(&name) || name.ends_with("range") => Storage::Extended,
        "" => match &data_type.name {
            TypeName::Named(name) if POSTGIS.contains(&name.name.as_str()) => Storage::Main,
            TypeName::Named(_) | TypeName::Builtin(_) => Storage::Extended,
        },
        _ => Storage::Plain,
    }
}

/// The types of the catalog whose large values are compressed and kept apart, without ranges.
const EXTENDED: [&str; 16] = [
    "bytea",
    "text",
    "json",
    "xml",
    "path",
    "polygon",
    "bpchar",
    "varchar",
    "bit",
    "varbit",
    "refcursor",
    "tsvector",
    "jsonb",
    "jsonpath",
    "txid_snapshot",
    "pg_snapshot",
];

/// The types of PostGIS, which are kept in the row as long as they fit.
const POSTGIS: [&str; 2] = ["geometry", "geography"];
