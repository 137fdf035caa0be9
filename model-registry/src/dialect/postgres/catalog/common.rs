//! The type that several values have in common (`select_common_type` in `parse_coerce.c`).

use super::{Argument, Catalog};
use crate::schema::DataType;

impl Catalog<'_> {
    /// The type, without modifiers; that of literals alone is `text`. `None` where one of them is not known, or where
    /// they have none.
    pub(crate) fn common(&self, values: &[Argument]) -> Option<DataType> {
        if values.contains(&Argument::Unknown) {
            return None;
        }
        let known = values.iter().filter_map(|value| match value {
            Argument::Known(data_type) => Some(data_type),
            Argument::Literal | Argument::Unknown => None,
        });
        let known: Vec<_> = known.collect();
        let Some((first, rest)) = known.split_first() else {
            return Some(DataType::builtin("text"));
        };
        if known.len() == values.len() && rest.iter().all(|own| own == first) {
            return Some((*first).clone());
        }
        let mut common = self.base(first);
        for own in rest {
            let own = self.base(own);
            if own == common {
                continue;
            }
            if self.category(&own) != self.category(&common) {
                return None;
            }
            let wider = !self.is_preferred(&common)
                && self.coerces(&common, &own)
                && !self.coerces(&own, &common);
            if wider {
                common = own;
            }
        }
        Some(common)
    }
}
