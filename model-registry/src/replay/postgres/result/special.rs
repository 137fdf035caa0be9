//! Functions that SQL gives a grammar of their own.

use squawk_syntax::SyntaxNode;
use squawk_syntax::ast::{self, AstNode};

use super::scope::Scope;
use super::{Queries, Value};
use crate::replay::postgres::fault::Outcome;

impl Queries<'_> {
    /// What such a function returns. The outer option says whether it is one.
    pub(super) fn special(
        &self,
        call: &ast::CallExpr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Option<Value>>> {
        let said = |node: &SyntaxNode| {
            let data_type = node.descendants().find_map(ast::Type::cast);
            data_type.map(|own| self.database.data_type(&own)).transpose()
        };
        let or_said = |node: &SyntaxNode, usual: &str| {
            let returning = node.children().find_map(ast::JsonReturningClause::cast);
            let said = returning.map(|own| said(own.syntax())).transpose()?.flatten();
            Ok(Some(Some(said.map_or_else(|| Value::builtin(usual), Value::of))))
        };
        let Some(node) = call.syntax().children().next() else { return Ok(None) };
        let fixed = |name: &str| Ok(Some(Some(Value::builtin(name))));
        if call.exists_fn().is_some() || call.xml_exists_fn().is_some() {
            return fixed("boolean");
        }
        if call.extract_fn().is_some() {
            // Before PostgreSQL 14 it was `double precision`.
            return fixed("numeric");
        }
        if call.position_fn().is_some() {
            return fixed("integer");
        }
        if call.collation_for_fn().is_some() {
            return fixed("text");
        }
        if call.json_exists_fn().is_some() {
            return or_said(&node, "boolean");
        }
        if call.json_query_fn().is_some() {
            return or_said(&node, "jsonb");
        }
        if call.json_value_fn().is_some() || call.json_serialize_fn().is_some() {
            return or_said(&node, "text");
        }
        let makes_json = call.json_object_fn().is_some()
            || call.json_array_fn().is_some()
            || call.json_object_agg_fn().is_some()
            || call.json_array_agg_fn().is_some()
            || call.json_scalar_fn().is_some()
            || call.json_fn().is_some();
        if makes_json {
            return or_said(&node, "json");
        }
        if call.xml_serialize_fn().is_some() {
            return Ok(Some(said(&node)?.map(Value::of)));
        }
        let makes_xml = call.xml_element_fn().is_some()
            || call.xml_forest_fn().is_some()
            || call.xml_parse_fn().is_some()
            || call.xml_pi_fn().is_some()
            || call.xml_root_fn().is_some();
        if makes_xml {
            return fixed("xml");
        }
        self.text_function(call, scope)
    }

    /// SUBSTRING, OVERLAY and TRIM, which are functions of texts, bytes and bits.
    fn text_function(
        &self,
        call: &ast::CallExpr,
        scope: &Scope<'_>,
    ) -> Outcome<Option<Option<Value>>> {
        let (function, node) = if let Some(own) = call.substring_fn() {
            ("substring", own.syntax().clone())
        } else if let Some(own) = call.overlay_fn() {
            ("overlay", own.syntax().clone())
        } else if let Some(own) = call.trim_fn() {
            ("btrim", own.syntax().clone())
        } else {
            return Ok(None);
        };
        let mut values = operands(&node)
            .iter()
            .map(|own| self.value(own, scope))
            .collect::<Outcome<Vec<_>>>()?;
        let has_from = node
            .descendants_with_tokens()
            .filter_map(|part| part.into_token())
            .any(|token| token.text().eq_ignore_ascii_case("from"));
        if function == "btrim" && has_from {
            values.reverse();
        }
        let arguments: Vec<_> = values.iter().map(|own| Value::argument(own.as_ref())).collect();
        let found = self.catalog.call(function, &[], &arguments);
        let data_type = found.and_then(|own| own.one().cloned());
        let collation = self.collation_of(&values);
        Ok(Some(
            data_type
                .zip(collation)
                .map(|(data_type, collation)| self.with_collation(Value::of(data_type), collation)),
        ))
    }
}

/// The outermost expressions below a node.
fn operands(node: &SyntaxNode) -> Vec<ast::Expr> {
    let of_child = |child: SyntaxNode| match ast::Expr::cast(child.clone()) {
        Some(own) => vec![own],
        None => operands(&child),
    };
    node.children().flat_map(of_child).collect()
}
