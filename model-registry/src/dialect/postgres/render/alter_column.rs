//! Changes of a column: the least that makes one out of the other.

use super::{column, comment, data_type, tuning};
use crate::dialect::postgres::casts::{Conversion, conversion};
use crate::dialect::postgres::counting::{self, Counting};
use crate::dialect::postgres::names::{literal, qualified, quote};
use crate::schema::{Column, ColumnDefault, DataType, Expr, ObjectName, SequenceOptions};

/// The statements that make `to` out of `from`.
pub(super) fn alter(
    table: &ObjectName,
    from: &Column,
    to: &Column,
    using: Option<&Expr>,
    backfill: Option<&Expr>,
) -> Vec<String> {
    if needs_replacement(from, to) {
        return replace(table, from, to, backfill);
    }
    let change = Alteration { table, from, to };
    // A default must go before a type that it does not fit, and an identity wants NOT NULL to be there.
    [
        change.detach_default(),
        change.data_type(using),
        change.fill(backfill),
        change.nullability(),
        change.attach_default(),
        change.tuning(),
        change.comment(),
    ]
    .concat()
}

/// Converts a column to a type of the same name that was made anew, by the text of its values unless something else
/// is said.
pub(super) fn recast(table: &ObjectName, column: &Column, using: Option<String>) -> Vec<String> {
    let change = Alteration { table, from: column, to: column };
    let name = quote(&column.name);
    let using = using.unwrap_or_else(|| through_text(&name, &column.data_type, &column.data_type));
    match &column.default {
        Some(ColumnDefault::Expression(default)) => vec![
            change.action("DROP DEFAULT"),
            change.set_type(Some(&using)),
            change.action(&format!("SET DEFAULT {}", default.sql())),
        ],
        // PostgreSQL computes a generated column anew, and refuses to be told how.
        Some(ColumnDefault::Generated { .. }) => vec![change.set_type(None)],
        Some(ColumnDefault::Serial { .. } | ColumnDefault::Identity { .. }) | None => {
            vec![change.set_type(Some(&using))]
        }
    }
}

/// The values of a column as text, so that its type can go.
pub(super) fn to_text(table: &ObjectName, column: &Column) -> Vec<String> {
    let text = if column.data_type.array { "text[]" } else { "text" };
    let name = quote(&column.name);
    let action = |action: &str| super::alter(table, &format!("ALTER COLUMN {name} {action}"));
    let default = column.default.as_ref().map(|_| action("DROP DEFAULT"));
    let convert = action(&format!("TYPE {text} USING {name}::{text}"));
    default.into_iter().chain([convert]).collect()
}

/// The way back.
pub(super) fn from_text(table: &ObjectName, column: &Column) -> Vec<String> {
    let change = Alteration { table, from: column, to: column };
    let name = quote(&column.name);
    let using = format!("{name}::{}", data_type::sql(&column.data_type));
    let mut statements = vec![change.set_type(Some(&using))];
    if let Some(ColumnDefault::Expression(default)) = &column.default {
        statements.push(change.action(&format!("SET DEFAULT {}", default.sql())));
    }
    statements
}

/// Whether PostgreSQL has no way from one to the other: a column cannot become generated, and a virtual one cannot
/// cease to be.
fn needs_replacement(from: &Column, to: &Column) -> bool {
    let was_virtual = matches!(from.default, Some(ColumnDefault::Generated { stored: false, .. }));
    from.default != to.default && (to.is_generated() || was_virtual)
}

/// Drops the column and adds it again. What a virtual column showed is kept, computed once more.
fn replace(table: &ObjectName, from: &Column, to: &Column, backfill: Option<&Expr>) -> Vec<String> {
    let shown = match &from.default {
        Some(ColumnDefault::Generated { expression, .. }) => Some(expression),
        Some(
            ColumnDefault::Expression(_)
            | ColumnDefault::Serial { .. }
            | ColumnDefault::Identity { .. },
        )
        | None => backfill,
    };
    [column::drop(table, &from.name), column::add(table, to, shown)].concat()
}

/// A change of one column, both of its ends.
struct Alteration<'a> {
    table: &'a ObjectName,
    from: &'a Column,
    to: &'a Column,
}

impl Alteration<'_> {
    fn action(&self, action: &str) -> String {
        super::alter(self.table, &format!("ALTER COLUMN {} {action}", quote(&self.to.name)))
    }

    fn changes_type(&self) -> bool {
        self.from.data_type != self.to.data_type || self.from.collation != self.to.collation
    }

    fn detach_default(&self) -> Vec<String> {
        let after = self.to.default.as_ref();
        match (&self.from.default, after) {
            (Some(ColumnDefault::Expression(_)), Some(ColumnDefault::Expression(_)))
                if !self.changes_type() =>
            {
                Vec::new()
            }
            (Some(ColumnDefault::Expression(_)), _) => vec![self.action("DROP DEFAULT")],
            (Some(ColumnDefault::Serial { .. }), Some(ColumnDefault::Serial { .. }))
            | (Some(ColumnDefault::Identity { .. }), Some(ColumnDefault::Identity { .. }))
            | (Some(ColumnDefault::Generated { .. }), Some(ColumnDefault::Generated { .. }))
            | (None, _) => Vec::new(),
            (Some(ColumnDefault::Serial { sequence, .. }), _) => {
                let mut statements = self.keep_place(&column::nextval(sequence));
                statements.push(self.action("DROP DEFAULT"));
                statements.push(format!("DROP SEQUENCE {}", qualified(sequence)));
                statements
            }
            (Some(ColumnDefault::Identity { .. }), _) => {
                let mut statements =
                    self.keep_place(&format!("nextval({})", self.identity_sequence()));
                statements.push(self.action("DROP IDENTITY"));
                statements
            }
            (Some(ColumnDefault::Generated { .. }), _) => vec![self.action("DROP EXPRESSION")],
        }
    }

    fn attach_default(&self) -> Vec<String> {
        match (&self.from.default, &self.to.default) {
            (_, None | Some(ColumnDefault::Generated { .. })) => Vec::new(),
            (before, Some(ColumnDefault::Expression(default))) => {
                let stands = *before == self.to.default && !self.changes_type();
                let set = || self.action(&format!("SET DEFAULT {}", default.sql()));
                (!stands).then(set).into_iter().collect()
            }
            (
                Some(ColumnDefault::Serial { sequence: before, options: from }),
                Some(ColumnDefault::Serial { sequence, options: to }),
            ) => self.change_sequence((before, from), (sequence, to)),
            (_, Some(ColumnDefault::Serial { sequence, .. })) => self.attach_sequence(sequence),
            (
                Some(ColumnDefault::Identity { always: before, options: from }),
                Some(ColumnDefault::Identity { always, options: to }),
            ) => self.change_identity((*before, from), (*always, to)),
            (_, Some(ColumnDefault::Identity { always, options })) => vec![
                self.action(&format!("ADD {}", column::identity(*always, options))),
                self.set_place(&self.identity_sequence()),
            ],
        }
    }

    fn attach_sequence(&self, sequence: &ObjectName) -> Vec<String> {
        vec![
            column::create_sequence(sequence, self.to),
            column::own_sequence(sequence, self.table, &self.to.name),
            self.set_place(&literal(&qualified(sequence))),
            self.action(&format!("SET DEFAULT {}", column::nextval(sequence))),
        ]
    }

    /// A sequence goes on counting as far as the type that it was made for, so a wider column wants a wider one.
    fn change_sequence(
        &self,
        (from, from_options): (&ObjectName, &SequenceOptions),
        (to, to_options): (&ObjectName, &SequenceOptions),
    ) -> Vec<String> {
        let mut statements = Vec::new();
        if from.name != to.name {
            statements.push(format!(
                "ALTER SEQUENCE {} RENAME TO {}",
                qualified(from),
                quote(&to.name)
            ));
        }
        let (mut before, after) = self.counted(from_options, to_options);
        let mut actions = Vec::new();
        if before.data_type != after.data_type {
            actions.push(format!("AS {}", data_type::sql(&after.data_type)));
            before.set_type(after.data_type.clone());
        }
        actions.extend(counting::changes(&before, &after));
        let alter =
            |actions: &[String]| format!("ALTER SEQUENCE {} {}", qualified(to), actions.join(" "));
        let sequence = literal(&qualified(to));
        statements.extend(self.recount((&before, &after), &sequence, actions, alter));
        statements
    }

    /// The server lets the sequence of an identity follow the column's type.
    fn change_identity(
        &self,
        (was_always, from): (bool, &SequenceOptions),
        (always, to): (bool, &SequenceOptions),
    ) -> Vec<String> {
        let (mut from, to) = self.counted(from, to);
        from.set_type(to.data_type.clone());
        let mut actions = Vec::new();
        if was_always != always {
            let words = if always { "GENERATED ALWAYS" } else { "GENERATED BY DEFAULT" };
            actions.push(words.to_owned());
        }
        actions.extend(counting::changes(&from, &to));
        let alter = |actions: &[String]| {
            let restart = |action: &String| match action.starts_with("RESTART") {
                true => action.clone(),
                false => format!("SET {action}"),
            };
            self.action(&actions.iter().map(restart).collect::<Vec<_>>().join(" "))
        };
        self.recount((&from, &to), &self.identity_sequence(), actions, alter)
    }

    /// How the sequence counts before and after.
    fn counted(&self, from: &SequenceOptions, to: &SequenceOptions) -> (Counting, Counting) {
        let counted = |options: &SequenceOptions, column: &Column| {
            Counting::new(options, &counting::type_of(options, &column.data_type))
        };
        (counted(from, self.from), counted(to, self.to))
    }

    /// The statement with these actions. Where the bounds change, the place may be out of them while the statement
    /// runs: it is noted before and set again after, as far as the first value.
    fn recount(
        &self,
        (from, to): (&Counting, &Counting),
        sequence: &str,
        mut actions: Vec<String>,
        alter: impl Fn(&[String]) -> String,
    ) -> Vec<String> {
        let moves = (from.min, from.max) != (to.min, to.max);
        if !moves {
            return (!actions.is_empty()).then(|| alter(&actions)).into_iter().collect();
        }
        actions.push(format!("RESTART WITH {}", to.start));
        let place = format!("current_setting('{PLACE}')::bigint");
        let inside = match to.increment > 0 {
            true => format!("greatest({place}, {})", to.min),
            false => format!("least({place}, {})", to.max),
        };
        vec![
            note_place(&format!("nextval({sequence})")),
            alter(&actions),
            format!("SELECT setval({sequence}, {inside}, false)"),
        ]
    }

    /// Notes where the sequence stands, if another one shall go on from there.
    fn keep_place(&self, next_value: &str) -> Vec<String> {
        let goes_on = numbers_itself(self.to);
        goes_on.then(|| note_place(next_value)).into_iter().collect()
    }

    /// Lets a new sequence go on where the old one stood, or after the last value that is there.
    fn set_place(&self, sequence: &str) -> String {
        let to = counting_of(self.to);
        let plain = |counting: &Counting| (counting.min, counting.increment) == (1, 1);
        let inside = |value: &str| format!("greatest(least({value}, {}), {})", to.max, to.min);
        if numbers_itself(self.from) {
            let place = format!("current_setting('{PLACE}')::bigint");
            let from = counting_of(self.from);
            let fits = to.min <= from.min && from.max <= to.max;
            let place = match fits || plain(&to) && plain(&from) {
                true => place,
                false => inside(&place),
            };
            return format!("SELECT setval({sequence}, {place}, false)");
        }
        let (name, table) = (quote(&self.to.name), qualified(self.table));
        let next = match to.increment > 0 {
            true if plain(&to) && to.start == 1 => format!("greatest(max({name}), 0) + 1"),
            true => inside(&format!("greatest(max({name}) + 1, {})", to.start)),
            false => inside(&format!("least(min({name}) - 1, {})", to.start)),
        };
        format!("SELECT setval({sequence}, {next}, false) FROM {table}")
    }

    /// The sequence of an identity column. Its name is PostgreSQL's affair.
    fn identity_sequence(&self) -> String {
        format!(
            "pg_get_serial_sequence({}, {})",
            literal(&qualified(self.table)),
            literal(&self.to.name)
        )
    }

    fn data_type(&self, using: Option<&Expr>) -> Vec<String> {
        let using = match using {
            // PostgreSQL computes a generated column anew, and refuses to be told how.
            _ if self.to.is_generated() => None,
            Some(using) => Some(using.sql().to_owned()).filter(|sql| *sql != quote(&self.to.name)),
            None => self.default_using(),
        };
        self.changes_type().then(|| self.set_type(using.as_deref())).into_iter().collect()
    }

    fn default_using(&self) -> Option<String> {
        let name = quote(&self.to.name);
        match conversion(&self.from.data_type, &self.to.data_type) {
            Conversion::Assignment => None,
            Conversion::Cast => Some(format!("{name}::{}", data_type::sql(&self.to.data_type))),
            Conversion::ThroughText => {
                Some(through_text(&name, &self.from.data_type, &self.to.data_type))
            }
        }
    }

    fn set_type(&self, using: Option<&str>) -> String {
        let using = using.map(|using| format!(" USING {using}")).unwrap_or_default();
        self.action(&format!("TYPE {}{using}", column::data_type_with_collation(self.to)))
    }

    fn fill(&self, backfill: Option<&Expr>) -> Vec<String> {
        let name = quote(&self.to.name);
        let fill = |value: &Expr| {
            let table = qualified(self.table);
            format!("UPDATE {table} SET {name} = {} WHERE {name} IS NULL", value.sql())
        };
        backfill.map(fill).into_iter().collect()
    }

    fn nullability(&self) -> Vec<String> {
        match (self.from.nullable, self.to.nullable) {
            (true, false) => vec![self.action("SET NOT NULL")],
            (false, true) => vec![self.action("DROP NOT NULL")],
            (true, true) | (false, false) => Vec::new(),
        }
    }

    /// A new type has its own storage, and is compressed as the database does by default.
    fn tuning(&self) -> Vec<String> {
        let mut from = self.from.tuning.clone();
        if self.changes_type() {
            (from.storage, from.compression) = (None, None);
        }
        tuning::changes(self.table, self.to, &from)
    }

    fn comment(&self) -> Vec<String> {
        let changes = self.from.comment != self.to.comment;
        changes.then(|| comment::on_column(self.table, self.to)).into_iter().collect()
    }
}

/// The setting of the session in which the next value of a sequence is kept while another takes its place.
const PLACE: &str = "model_registry.next_value";

fn note_place(next_value: &str) -> String {
    format!("SELECT set_config('{PLACE}', {next_value}::text, false)")
}

/// How a column numbers itself.
fn counting_of(column: &Column) -> Counting {
    let options = match &column.default {
        Some(ColumnDefault::Serial { options, .. } | ColumnDefault::Identity { options, .. }) => {
            options.clone()
        }
        Some(ColumnDefault::Expression(_) | ColumnDefault::Generated { .. }) | None => {
            SequenceOptions::default()
        }
    };
    Counting::new(&options, &counting::type_of(&options, &column.data_type))
}

fn numbers_itself(column: &Column) -> bool {
    matches!(column.default, Some(ColumnDefault::Serial { .. } | ColumnDefault::Identity { .. }))
}

/// A cast that every type has: from its text; for arrays, element by element.
pub(super) fn through_text(column: &str, from: &DataType, to: &DataType) -> String {
    let text = if from.array && to.array { "text[]" } else { "text" };
    format!("{column}::{text}::{}", data_type::sql(to))
}
