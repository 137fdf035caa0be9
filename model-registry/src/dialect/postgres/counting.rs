//! How a sequence counts, with all that is not said filled in.
//!
//! Source of the rules: `init_params` in PostgreSQL's `src/backend/commands/sequence.c`.

use crate::schema::{DataType, SequenceOptions};

/// All numbers of a sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Counting {
    pub(crate) data_type: DataType,
    pub(crate) start: i64,
    pub(crate) increment: i64,
    pub(crate) min: i64,
    pub(crate) max: i64,
    pub(crate) cache: i64,
    pub(crate) cycle: bool,
}

/// The type of a sequence that says none.
pub(crate) fn default_type() -> DataType {
    DataType::builtin("bigint")
}

/// The type that a sequence of a column counts in.
pub(crate) fn type_of(options: &SequenceOptions, column: &DataType) -> DataType {
    options.data_type.clone().unwrap_or_else(|| match is_counted(column) {
        true => column.clone(),
        false => default_type(),
    })
}

fn is_counted(data_type: &DataType) -> bool {
    ["smallint", "integer", "bigint"].map(DataType::builtin).contains(data_type)
}

/// The options, in words of SQL, that make one way of counting out of the other, but for the type. They are said in
/// numbers, for what stands for a default depends on what was said before.
pub(crate) fn changes(from: &Counting, to: &Counting) -> Vec<String> {
    let numbers = [
        ("INCREMENT BY", from.increment, to.increment),
        ("MINVALUE", from.min, to.min),
        ("MAXVALUE", from.max, to.max),
        ("START WITH", from.start, to.start),
        ("CACHE", from.cache, to.cache),
    ];
    let changed = numbers.into_iter().filter(|(_, from, to)| from != to);
    let mut words: Vec<_> = changed.map(|(words, _, to)| format!("{words} {to}")).collect();
    match (from.cycle, to.cycle) {
        (false, true) => words.push("CYCLE".to_owned()),
        (true, false) => words.push("NO CYCLE".to_owned()),
        (true, true) | (false, false) => {}
    }
    words
}

/// The smallest and the largest value of a type.
pub(crate) fn bounds(data_type: &DataType) -> (i64, i64) {
    if *data_type == DataType::builtin("smallint") {
        (i16::MIN.into(), i16::MAX.into())
    } else if *data_type == DataType::builtin("integer") {
        (i32::MIN.into(), i32::MAX.into())
    } else {
        (i64::MIN, i64::MAX)
    }
}

/// The bounds of a sequence that says none, and where it then starts: upwards from 1, or downwards from -1.
fn default_bounds(data_type: &DataType, increment: i64) -> (i64, i64) {
    let (smallest, largest) = bounds(data_type);
    if increment > 0 { (1, largest) } else { (smallest, -1) }
}

fn default_start(increment: i64, min: i64, max: i64) -> i64 {
    if increment > 0 { min } else { max }
}

impl Counting {
    /// What the options mean for a sequence whose type is this one unless they say another.
    pub(crate) fn new(options: &SequenceOptions, default_type: &DataType) -> Self {
        let data_type = options.data_type.clone().unwrap_or_else(|| default_type.clone());
        let increment = options.increment.unwrap_or(1);
        let bounds = default_bounds(&data_type, increment);
        let (min, max) = (options.min.unwrap_or(bounds.0), options.max.unwrap_or(bounds.1));
        Self {
            data_type,
            start: options.start.unwrap_or_else(|| default_start(increment, min, max)),
            increment,
            min,
            max,
            cache: options.cache.unwrap_or(1),
            cycle: options.cycle,
        }
    }

    /// The options that say it, and nothing that is so by itself.
    pub(crate) fn options(&self, default_type: &DataType) -> SequenceOptions {
        let unless = |value: i64, default: i64| (value != default).then_some(value);
        let (min, max) = default_bounds(&self.data_type, self.increment);
        SequenceOptions {
            data_type: (self.data_type != *default_type).then(|| self.data_type.clone()),
            start: unless(self.start, default_start(self.increment, self.min, self.max)),
            increment: unless(self.increment, 1),
            min: unless(self.min, min),
            max: unless(self.max, max),
            cache: unless(self.cache, 1),
            cycle: self.cycle,
        }
    }

    /// Another type. Bounds that were those of the old type become those of the new one.
    pub(crate) fn set_type(&mut self, data_type: DataType) {
        let (old, new) = (bounds(&self.data_type), bounds(&data_type));
        if self.min == old.0 {
            self.min = new.0;
        }
        if self.max == old.1 {
            self.max = new.1;
        }
        self.data_type = data_type;
    }

    /// The bounds that `NO MINVALUE` and `NO MAXVALUE` mean.
    pub(crate) fn default_bounds(&self) -> (i64, i64) {
        default_bounds(&self.data_type, self.increment)
    }
}
