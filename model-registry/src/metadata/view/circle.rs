//! Views that read each other.

use std::collections::BTreeSet;

use super::place::find;
use super::{ViewDef, yielded};
use crate::dialect::Dialect;
use crate::dialect::postgres::query::relations;
use crate::metadata::MetadataError;
use crate::schema::Schema;

/// A mistake for each circle, at the first of its views.
pub(in crate::metadata) fn circles(
    views: &[&'static ViewDef],
    schema: &Schema,
    dialect: &dyn Dialect,
) -> Vec<MetadataError> {
    let reads = |view: &ViewDef| {
        let query = yielded::query_of(view, schema, dialect).map(|own| relations(own.query.sql()));
        let read = query.into_iter().flatten().filter_map(|name| find(views, &name));
        read.map(|(position, _)| position).collect()
    };
    let mut search =
        Search { reads: views.iter().map(|view| reads(view)).collect(), ..Search::default() };
    (0..views.len()).for_each(|view| search.visit(view, &mut Vec::new()));
    let name = |view: &ViewDef| view.object_name(dialect.name()).to_string();
    let named = |circle: Vec<usize>| MetadataError::Circle {
        place: views[circle[0]].place,
        views: circle.iter().chain(&circle[..1]).map(|at| name(views[*at])).collect(),
    };
    search.circles.into_iter().map(named).collect()
}

/// Depth first, through what each view reads.
#[derive(Default)]
struct Search {
    reads: Vec<Vec<usize>>,
    visited: BTreeSet<usize>,
    circles: Vec<Vec<usize>>,
}

impl Search {
    /// `path` is how the search came to the view.
    fn visit(&mut self, view: usize, path: &mut Vec<usize>) {
        if let Some(start) = path.iter().position(|before| *before == view) {
            self.circles.push(path[start..].to_vec());
            return;
        }
        if !self.visited.insert(view) {
            return;
        }
        path.push(view);
        for read in self.reads[view].clone() {
            self.visit(read, path);
        }
        path.pop();
    }
}
