//! Constraints and indexes in words.

use crate::schema::{
    Check, Constraint, ConstraintKind, Deferrability, Exclusion, ForeignKey, Index, IndexKey,
    IndexTarget, KeyClauses, NullsOrder, ReferentialAction, Validity,
};
use crate::step::deferrability;

pub(super) fn constraint_summary(constraint: &Constraint) -> String {
    match &constraint.kind {
        ConstraintKind::PrimaryKey(key) => format!(
            "primary key ({}{}){}{}{}",
            key_columns(&key.columns, &key.clauses),
            without_overlaps(key.without_overlaps),
            on_conflict(&key.clauses),
            include(&key.include),
            checked(key.deferrable)
        ),
        ConstraintKind::Unique(unique) => format!(
            "unique{} ({}{}){}{}{}",
            if unique.nulls_not_distinct { " nulls not distinct" } else { "" },
            key_columns(&unique.columns, &unique.clauses),
            without_overlaps(unique.without_overlaps),
            on_conflict(&unique.clauses),
            include(&unique.include),
            checked(unique.deferrable)
        ),
        ConstraintKind::ForeignKey(key) => foreign_key_summary(key),
        ConstraintKind::Check(check) => check_summary(check),
        ConstraintKind::Exclusion(exclusion) => exclusion_summary(exclusion),
    }
}

fn without_overlaps(without: bool) -> &'static str {
    if without { " without overlaps" } else { "" }
}

fn key_columns(columns: &[String], clauses: &KeyClauses) -> String {
    let column = |name: &String| {
        let collation = clauses.collations.get(name);
        let collation = collation.map_or(String::new(), |own| format!(" collate {own}"));
        let order = if clauses.descending.contains(name) { " desc" } else { "" };
        format!("{name}{collation}{order}")
    };
    columns.iter().map(column).collect::<Vec<_>>().join(", ")
}

fn on_conflict(clauses: &KeyClauses) -> String {
    match clauses.on_conflict.is_default() {
        true => String::new(),
        false => format!(" on conflict {}", clauses.on_conflict.sql().to_lowercase()),
    }
}

fn check_summary(check: &Check) -> String {
    let inherit = if check.no_inherit { " no inherit" } else { "" };
    format!("check {}{inherit}{}", check.expression.sql(), validity(check.validity))
}

fn foreign_key_summary(key: &ForeignKey) -> String {
    let action = |event: &str, action: ReferentialAction| match action {
        ReferentialAction::NoAction => String::new(),
        ReferentialAction::Restrict
        | ReferentialAction::Cascade
        | ReferentialAction::SetNull
        | ReferentialAction::SetDefault => format!(" on {event} {}", action.sql().to_lowercase()),
    };
    let set = match key.set_on_delete.is_empty() {
        true => String::new(),
        false => format!(" ({})", key.set_on_delete.join(", ")),
    };
    format!(
        "foreign key ({}) references {} ({}){}{}{}{set}{}{}{}",
        key.columns.join(", "),
        key.table,
        key.references.join(", "),
        if key.period { " by period" } else { "" },
        if key.match_full { " match full" } else { "" },
        action("delete", key.on_delete),
        action("update", key.on_update),
        checked(key.deferrable),
        validity(key.validity)
    )
}

fn exclusion_summary(exclusion: &Exclusion) -> String {
    let elements: Vec<_> = exclusion
        .elements
        .iter()
        .map(|element| format!("{} with {}", key_summary(&element.key), element.operator))
        .collect();
    format!(
        "exclude{} ({}){}{}{}",
        method(exclusion.method.as_deref()),
        elements.join(", "),
        include(&exclusion.include),
        rows(exclusion.predicate.as_ref().map(|predicate| predicate.sql())),
        checked(exclusion.deferrable)
    )
}

pub(super) fn index_summary(index: &Index) -> String {
    let keys: Vec<_> = index.keys.iter().map(key_summary).collect();
    format!(
        "{}{}index{} ({}){}{}",
        if index.invalid { "invalid " } else { "" },
        if index.unique { "unique " } else { "" },
        method(index.method.as_deref()),
        keys.join(", "),
        include(&index.include),
        rows(index.predicate.as_ref().map(|predicate| predicate.sql()))
    )
}

fn key_summary(key: &IndexKey) -> String {
    let target = match &key.target {
        IndexTarget::Column(column) => column,
        IndexTarget::Expression(expression) => expression.sql(),
    };
    let opclass = key.opclass.as_ref().map(|opclass| format!(" {opclass}")).unwrap_or_default();
    let nulls = match key.nulls {
        Some(NullsOrder::First) => " nulls first",
        Some(NullsOrder::Last) => " nulls last",
        None => "",
    };
    format!("{target}{opclass}{}{nulls}", if key.descending { " desc" } else { "" })
}

fn method(method: Option<&str>) -> String {
    method.map(|method| format!(" using {method}")).unwrap_or_default()
}

fn include(columns: &[String]) -> String {
    match columns.is_empty() {
        true => String::new(),
        false => format!(" include ({})", columns.join(", ")),
    }
}

fn rows(predicate: Option<&str>) -> String {
    predicate.map(|predicate| format!(" where {predicate}")).unwrap_or_default()
}

fn validity(validity: Validity) -> String {
    match validity {
        Validity::Valid => String::new(),
        Validity::NotValid | Validity::NotEnforced => {
            format!(" {}", validity.sql().to_lowercase())
        }
    }
}

fn checked(when: Deferrability) -> String {
    match when {
        Deferrability::NotDeferrable => String::new(),
        Deferrability::InitiallyImmediate | Deferrability::InitiallyDeferred => {
            format!(" {}", deferrability(when))
        }
    }
}
