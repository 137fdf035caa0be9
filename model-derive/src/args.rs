//! Reading the items of one attribute by key, with an error for each that is given twice or not known.

use std::collections::BTreeSet;

use proc_macro2::Span;
use syn::{Ident, Lit, LitBool, LitInt, LitStr, Path, Type};

use crate::ast::Text;
use crate::errors::{Errors, nearest};
use crate::meta::{Entry, Item, Value};
use crate::nominal::path_of;

/// The items that are not read yet, and the keys that were asked for.
pub struct Args<'a> {
    owner: &'static str,
    items: Vec<Item>,
    known: BTreeSet<&'static str>,
    errors: &'a Errors,
}

impl<'a> Args<'a> {
    /// The items of `owner`, which is how messages name the attribute.
    pub fn new(owner: &'static str, items: Vec<Item>, errors: &'a Errors) -> Self {
        Self { owner, items, known: BTreeSet::new(), errors }
    }

    /// Where errors go.
    pub fn errors(&self) -> &'a Errors {
        self.errors
    }

    /// All entries of that key.
    pub fn take_all(&mut self, key: &'static str) -> Vec<Entry> {
        self.known.insert(key);
        let (taken, rest) = std::mem::take(&mut self.items)
            .into_iter()
            .partition(|item| matches!(item, Item::Entry(entry) if entry.path.is_ident(key)));
        self.items = rest;
        let entry = |item| match item {
            Item::Entry(entry) => Some(entry),
            Item::Literal(_) => None,
        };
        Vec::into_iter(taken).filter_map(entry).collect()
    }

    /// The entry of that key.
    pub fn take(&mut self, key: &'static str) -> Option<Entry> {
        let mut entries = self.take_all(key).into_iter();
        let first = entries.next();
        for again in entries {
            self.errors.on(again.path, format_args!("`{key}` is given twice; remove one"));
        }
        first
    }

    /// Whether a key without a value is there, and where.
    pub fn flag(&mut self, key: &'static str) -> Option<Span> {
        let entry = self.take(key)?;
        match &entry.value {
            Value::None => {}
            Value::Literal(_) | Value::Type(_) | Value::List(_) => {
                self.errors
                    .at(entry.value_span(), format_args!("`{key}` takes no value; write `{key}`"));
            }
        }
        entry.word().map(Ident::span)
    }

    /// The text of that key.
    pub fn string(&mut self, key: &'static str) -> Option<LitStr> {
        let entry = self.take(key)?;
        let text = entry.text().cloned();
        if text.is_none() {
            self.errors.at(entry.value_span(), format_args!("write `{key} = \"...\"`"));
        }
        text
    }

    /// The number of that key.
    pub fn integer(&mut self, key: &'static str) -> Option<LitInt> {
        let entry = self.take(key)?;
        match &entry.value {
            Value::Literal(Lit::Int(number)) if number.base10_parse::<u32>().is_ok() => {
                Some(number.clone())
            }
            Value::Literal(_) | Value::None | Value::Type(_) | Value::List(_) => {
                self.errors.at(entry.value_span(), format_args!("write `{key} = <number>`"));
                None
            }
        }
    }

    /// The `true` or `false` of that key.
    pub fn boolean(&mut self, key: &'static str) -> Option<LitBool> {
        let entry = self.take(key)?;
        match &entry.value {
            Value::Literal(Lit::Bool(value)) => Some(value.clone()),
            Value::Literal(_) | Value::None | Value::Type(_) | Value::List(_) => {
                self.errors.at(
                    entry.value_span(),
                    format_args!("write `{key} = true` or `{key} = false`"),
                );
                None
            }
        }
    }

    /// The type of that key.
    pub fn path(&mut self, key: &'static str) -> Option<Type> {
        let entry = self.take(key)?;
        match entry.value {
            Value::Type(ty) => Some(*ty),
            Value::None | Value::Literal(_) | Value::List(_) => {
                self.errors.at(entry.value_span(), format_args!("write `{key} = path::to::Type`"));
                None
            }
        }
    }

    /// The one of these words that the key is set to.
    pub fn choice<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let entry = self.take(key)?;
        choice(&entry, words, self.errors)
    }

    /// The SQL text of that key, one for all backends or one for each.
    pub fn sql(&mut self, key: &'static str) -> Option<Text> {
        let entry = self.take(key)?;
        sql(&entry, self.errors)
    }

    /// Whether the key is there with nothing but words or keys behind it.
    pub fn list(&mut self, key: &'static str) -> Option<Vec<Item>> {
        let entry = self.take(key)?;
        match entry.value {
            Value::List(items) => Some(items),
            Value::None | Value::Literal(_) | Value::Type(_) => {
                self.errors.at(entry.value_span(), format_args!("write `{key}(...)`"));
                None
            }
        }
    }

    /// Whether something is not read yet, for which [`finish`](Self::finish) has an error.
    pub fn has_rest(&self) -> bool {
        !self.items.is_empty()
    }

    /// Everything that is not read yet.
    pub fn rest(&mut self) -> Vec<Item> {
        std::mem::take(&mut self.items)
    }

    /// An error for each item that nothing asked for.
    pub fn finish(self) {
        for item in &self.items {
            let message = match item {
                Item::Entry(entry) => self.unknown(&entry.path),
                Item::Literal(_) => format!("{} takes keys here; put a key before it", self.owner),
            };
            self.errors.on(item, message);
        }
    }

    fn unknown(&self, path: &Path) -> String {
        let key = path.get_ident().map(ToString::to_string).unwrap_or_default();
        let near = nearest(&key, self.known.iter().map(ToString::to_string));
        match near {
            Some(near) => format!("unknown key; did you mean `{near}`?"),
            None => {
                let known = self.known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>();
                format!("unknown key; {} takes {}", self.owner, known.join(", "))
            }
        }
    }
}

/// The one of these words that the key is set to.
pub fn choice<T: Copy>(entry: &Entry, words: &[(&str, T)], errors: &Errors) -> Option<T> {
    let word = match &entry.value {
        Value::Type(ty) => path_of(ty).and_then(Path::get_ident).map(ToString::to_string),
        Value::Literal(Lit::Str(text)) => Some(text.value()),
        Value::Literal(_) | Value::None | Value::List(_) => None,
    };
    let chosen = words.iter().find(|(name, _)| Some(*name) == word.as_deref());
    if chosen.is_none() {
        let names = words.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>();
        let key = entry.key().unwrap_or_default();
        errors.at(entry.value_span(), format_args!("`{key}` is one of {}", names.join(", ")));
    }
    chosen.map(|(_, value)| *value)
}

/// The SQL text behind a key: `= "..."`, or `(postgres = "...", sqlite = "...")`.
pub fn sql(entry: &Entry, errors: &Errors) -> Option<Text> {
    match &entry.value {
        Value::Literal(Lit::Str(text)) => Some(Text(vec![(None, text.clone())])),
        Value::List(items) if !items.is_empty() => sql_per_backend(items, errors),
        Value::None | Value::Literal(_) | Value::Type(_) | Value::List(_) => {
            let key = entry.key().unwrap_or_default();
            errors.at(
                entry.value_span(),
                format_args!("write `{key} = \"<SQL>\"`, or `{key}(postgres = \"<SQL>\", sqlite = \"<SQL>\")`"),
            );
            None
        }
    }
}

/// `postgres = "...", sqlite = "..."`, or a text for all. Whether the words are backends is for rustc to say.
pub fn sql_per_backend(items: &[Item], errors: &Errors) -> Option<Text> {
    let mut texts = Vec::new();
    let mut seen = BTreeSet::new();
    for item in items {
        let pair = match item {
            Item::Literal(Lit::Str(text)) => Some((None, text.clone())),
            Item::Entry(entry) => entry.word().cloned().map(Some).zip(entry.text().cloned()),
            Item::Literal(_) => None,
        };
        match pair {
            Some((backend, _)) if !seen.insert(backend.clone()) => {
                errors.on(item, "there is a text for this backend already; remove one");
            }
            Some(pair) => texts.push(pair),
            None => errors.on(item, "write `<backend> = \"<SQL>\"`, as in `postgres = \"now()\"`"),
        }
    }
    (!texts.is_empty()).then_some(Text(texts))
}
