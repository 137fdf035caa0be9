//! Sequences.

use std::collections::BTreeMap;

use squawk_syntax::ast::{self, AstNode};

use super::columns::text;
use super::database::{Database, Relation};
use super::fault::{Outcome, refused};
use super::names::{Name, object_name, parts, path, simple};
use crate::dialect::postgres::counting::{self, Counting};
use crate::dialect::postgres::types;
use crate::schema::{ColumnDefault, DataType, ObjectName, Sequence, SequenceOptions};

/// What a sequence is, beside its name and its owner.
#[derive(Clone, Debug)]
pub(super) struct SequenceState {
    /// How it counts.
    pub(super) counting: Counting,
    /// Whether it is behind an identity column.
    pub(super) of_identity: bool,
    /// Whether it loses its place in a crash.
    pub(super) unlogged: bool,
    /// Its comment.
    pub(super) comment: Option<String>,
}

impl SequenceState {
    /// A sequence of which nothing is said but the type.
    pub(super) fn new(data_type: DataType) -> Self {
        let counting = Counting::new(&SequenceOptions::default(), &data_type);
        Self { counting, of_identity: false, unlogged: false, comment: None }
    }

    /// What a schema says of a sequence.
    pub(super) fn of(sequence: &Sequence) -> Self {
        Self {
            counting: Counting::new(&sequence.options, &counting::default_type()),
            unlogged: sequence.unlogged,
            comment: sequence.comment.clone(),
            ..Self::new(counting::default_type())
        }
    }
}

impl Counting {
    /// The options of a sequence that is made.
    pub(super) fn start_with(&mut self, options: &[ast::SequenceOption]) -> Outcome {
        let mut said = SequenceOptions::default();
        for option in options {
            match option {
                ast::SequenceOption::OptionAsType(option) => {
                    said.data_type = Some(types::parse(&text(option.ty(), "the type")?)?);
                }
                ast::SequenceOption::OptionCache(option) => {
                    said.cache = Some(number(option.expr())?);
                }
                ast::SequenceOption::OptionCycle(_) => said.cycle = true,
                ast::SequenceOption::OptionIncrement(option) => {
                    said.increment = Some(number(option.expr())?);
                }
                ast::SequenceOption::OptionMaxValue(option) => {
                    said.max = Some(number(option.expr())?);
                }
                ast::SequenceOption::OptionMinValue(option) => {
                    said.min = Some(number(option.expr())?);
                }
                ast::SequenceOption::OptionStart(option) => {
                    said.start = Some(number(option.expr())?);
                }
                ast::SequenceOption::OptionNoCycle(_)
                | ast::SequenceOption::OptionNoMaxValue(_)
                | ast::SequenceOption::OptionNoMinValue(_)
                | ast::SequenceOption::OptionLogged(_)
                | ast::SequenceOption::OptionOwnedBy(_)
                | ast::SequenceOption::OptionRestart(_)
                | ast::SequenceOption::OptionSequenceName(_)
                | ast::SequenceOption::OptionUnlogged(_) => {}
            }
        }
        *self = Self::new(&said, &self.data_type);
        self.check()
    }

    /// The options of a sequence that is there: what is not said stays, save for bounds that were those of the type.
    pub(super) fn change(&mut self, options: &[ast::SequenceOption]) -> Outcome {
        for option in options {
            match option {
                ast::SequenceOption::OptionAsType(option) => {
                    self.set_type(types::parse(&text(option.ty(), "the type")?)?);
                }
                ast::SequenceOption::OptionIncrement(option) => {
                    self.increment = number(option.expr())?;
                }
                _ => {}
            }
        }
        let bounds = self.default_bounds();
        for option in options {
            match option {
                ast::SequenceOption::OptionCache(option) => self.cache = number(option.expr())?,
                ast::SequenceOption::OptionCycle(_) => self.cycle = true,
                ast::SequenceOption::OptionNoCycle(_) => self.cycle = false,
                ast::SequenceOption::OptionMaxValue(option) => self.max = number(option.expr())?,
                ast::SequenceOption::OptionNoMaxValue(_) => self.max = bounds.1,
                ast::SequenceOption::OptionMinValue(option) => self.min = number(option.expr())?,
                ast::SequenceOption::OptionNoMinValue(_) => self.min = bounds.0,
                ast::SequenceOption::OptionStart(option) => self.start = number(option.expr())?,
                ast::SequenceOption::OptionAsType(_)
                | ast::SequenceOption::OptionIncrement(_)
                | ast::SequenceOption::OptionLogged(_)
                | ast::SequenceOption::OptionOwnedBy(_)
                | ast::SequenceOption::OptionRestart(_)
                | ast::SequenceOption::OptionSequenceName(_)
                | ast::SequenceOption::OptionUnlogged(_) => {}
            }
        }
        self.check()
    }

    fn check(&self) -> Outcome {
        let (min, max, start) = (self.min, self.max, self.start);
        let (smallest, largest) = counting::bounds(&self.data_type);
        if self.increment == 0 {
            return refused("INCREMENT must not be zero");
        }
        if min < smallest || max > largest {
            return refused(format!(
                "MINVALUE ({min}) or MAXVALUE ({max}) is out of range for sequence data type {}",
                self.data_type
            ));
        }
        if min >= max {
            return refused(format!("MINVALUE ({min}) must be less than MAXVALUE ({max})"));
        }
        match (min..=max).contains(&start) {
            true => Ok(()),
            false => refused(format!(
                "START value ({start}) must be between MINVALUE ({min}) and MAXVALUE ({max})"
            )),
        }
    }
}

/// The number that an option says.
fn number(expression: Option<ast::Expr>) -> Outcome<i64> {
    let text = text(expression, "a number")?;
    let digits: String =
        text.chars().filter(|letter| !letter.is_whitespace() && *letter != '_').collect();
    match digits.parse() {
        Ok(number) => Ok(number),
        Err(_) => refused(format!("`{text}` is no number that a sequence could have")),
    }
}

impl Database {
    pub(super) fn create_sequence(&mut self, create: &ast::CreateSequence) -> Outcome {
        let written = path(create.sequence())?;
        if matches!(create.persistence(), Some(ast::Persistence::Temp(_))) {
            return self.create_other(create.sequence(), true);
        }
        let name = self.home(&written)?;
        if self.relations.contains_key(&name) && create.if_not_exists().is_some() {
            return Ok(());
        }
        self.expect_free(&name)?;
        let options: Vec<_> = create.sequence_options().collect();
        let mut state = SequenceState::new(counting::default_type());
        state.unlogged = matches!(create.persistence(), Some(ast::Persistence::Unlogged(_)));
        state.counting.start_with(&options)?;
        let sequence = Relation::Sequence { owner: None, state: Box::new(state) };
        self.relations.insert(name.clone(), sequence);
        options.iter().try_for_each(|option| self.set_owner(&name, option))
    }

    pub(super) fn alter_sequence(&mut self, alter: &ast::AlterSequence) -> Outcome {
        let written = path(alter.sequence_ref())?;
        let Some(mut name) = self.sequence(&written, alter.if_exists().is_some())? else {
            return Ok(());
        };
        let mut options = Vec::new();
        for action in alter.actions() {
            match action {
                ast::AlterSequenceAction::SequenceRenameTo(rename) => {
                    let to = path(rename.sequence())?.name;
                    self.rename_relation(&name, &to)?;
                    name = name.sibling(to);
                }
                ast::AlterSequenceAction::SetSchema(set) => {
                    let schema = simple(set.schema_ref())?;
                    self.expect_schema(&schema)?;
                    let target = object_name(&schema, &name.name);
                    self.expect_free(&target)?;
                    self.rename_sequence(&name, &target);
                    name = target;
                }
                ast::AlterSequenceAction::SequenceOption(option) => options.push(option),
                ast::AlterSequenceAction::SetLogged(_) => self.set_unlogged(&name, false),
                ast::AlterSequenceAction::SetUnlogged(_) => self.set_unlogged(&name, true),
                // Owners are not in the schema.
                ast::AlterSequenceAction::OwnerTo(_) => {}
            }
        }
        if let Some(Relation::Sequence { state, .. }) = self.relations.get_mut(&name) {
            state.counting.change(&options)?;
        }
        options.iter().try_for_each(|option| self.set_owner(&name, option))
    }

    /// The sequence behind an identity column.
    pub(super) fn identity_sequences(&self, table: &ObjectName, column: &str) -> Vec<ObjectName> {
        let mut owned = self.owned_sequences(table, column);
        owned.retain(|name| {
            matches!(&self.relations[name], Relation::Sequence { state, .. } if state.of_identity)
        });
        owned
    }

    fn set_unlogged(&mut self, sequence: &ObjectName, unlogged: bool) {
        if let Some(Relation::Sequence { state, .. }) = self.relations.get_mut(sequence) {
            state.unlogged = unlogged;
        }
    }

    /// The sequences that are not part of a serial or identity column.
    pub(super) fn free_sequences(&self) -> BTreeMap<ObjectName, Sequence> {
        let mut free = BTreeMap::new();
        for (name, relation) in &self.relations {
            let Relation::Sequence { owner, state } = relation else { continue };
            if state.of_identity || owner.as_ref().is_some_and(|own| self.is_serial(own, name)) {
                continue;
            }
            let sequence = Sequence {
                name: name.clone(),
                options: state.counting.options(&counting::default_type()),
                owner: owner.clone(),
                unlogged: state.unlogged,
                comment: state.comment.clone(),
            };
            free.insert(name.clone(), sequence);
        }
        free
    }

    /// Whether the column takes its values from the sequence.
    fn is_serial(&self, (table, column): &(ObjectName, String), sequence: &ObjectName) -> bool {
        let column = self.schema.tables.get(table).and_then(|table| table.column(column));
        matches!(
            column.and_then(|column| column.default.as_ref()),
            Some(ColumnDefault::Serial { sequence: own, .. }) if own == sequence
        )
    }

    /// The sequence that a name stands for. `None` where it is none of ours, or is missing and may be.
    pub(super) fn sequence(
        &self,
        written: &Name,
        missing_is_fine: bool,
    ) -> Outcome<Option<ObjectName>> {
        match self.find(written) {
            Some(found) => {
                Ok(matches!(self.relations[&found], Relation::Sequence { .. }).then_some(found))
            }
            None if missing_is_fine => Ok(None),
            None => refused(format!("relation \"{}\" does not exist", written.text())),
        }
    }

    /// `OWNED BY table.column`, `OWNED BY NONE`.
    fn set_owner(&mut self, sequence: &ObjectName, option: &ast::SequenceOption) -> Outcome {
        let ast::SequenceOption::OptionOwnedBy(option) = option else { return Ok(()) };
        let new_owner = match option.owned_by_target() {
            Some(ast::OwnedByTarget::QualifiedColumnNameRef(column)) => {
                let mut parts = parts(column.syntax())?;
                let (Some(column), Some(table)) = (parts.pop(), parts.pop()) else {
                    return refused("OWNED BY names no table and column");
                };
                let written = Name { schema: parts.pop(), name: table };
                let Some(table) = self.table(&written, false)? else { return Ok(()) };
                self.expect_column(&table, &column)?;
                Some((table, column))
            }
            Some(ast::OwnedByTarget::OwnedByNone(_)) | None => None,
        };
        if let Some(Relation::Sequence { owner, .. }) = self.relations.get_mut(sequence) {
            *owner = new_owner;
        }
        Ok(())
    }

    pub(super) fn drop_sequences(&mut self, drop: &ast::DropSequence) -> Outcome {
        let cascade = super::drops::cascades(drop.drop_behavior());
        for written in super::drops::named(drop.sequence_refs())? {
            let Some(sequence) = self.sequence(&written, drop.if_exists().is_some())? else {
                continue;
            };
            if !cascade && self.is_used(&sequence) {
                return refused(format!(
                    "cannot drop sequence {sequence} because the default of a column depends on it: \
                     use DROP ... CASCADE, or drop the default before"
                ));
            }
            self.remove_sequence(&sequence);
        }
        Ok(())
    }
}
