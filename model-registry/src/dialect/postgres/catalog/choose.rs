//! Which of several functions of the same name a call means (`func_select_candidate` in `parse_func.c`).

use super::kinds::is_polymorphic;
use super::{Argument, Catalog, Output, Signature, Yield};
use crate::schema::DataType;

/// A function that takes the arguments, and the types that it takes them as.
#[derive(Clone, Copy, Debug)]
struct Candidate<'a> {
    signature: &'a Signature,
    takes: &'a [DataType],
}

impl Catalog<'_> {
    /// What the call yields. Where an argument is not known, it must be the same whatever that is.
    pub(crate) fn choose(&self, all: &[Signature], arguments: &[Argument]) -> Option<Yield> {
        if arguments.contains(&Argument::Unknown) {
            return self.in_any_case(all, arguments);
        }
        if let Some(found) = self.exact(all, arguments) {
            return Some(found);
        }
        let taking = taking(all, arguments.len());
        let candidates: Vec<_> = taking
            .iter()
            .map(|(signature, takes)| Candidate { signature, takes })
            .filter(|own| self.fits(own.takes, arguments))
            .collect();
        let found = match candidates.as_slice() {
            [only] => *only,
            _ => self.best(candidates, arguments)?,
        };
        self.concrete(&found.signature.yields, found.takes, arguments)
    }

    /// The function whose arguments are of exactly these types.
    pub(super) fn exact(&self, all: &[Signature], arguments: &[Argument]) -> Option<Yield> {
        let taking = taking(all, arguments.len());
        let is_exact = |takes: &[DataType]| {
            arguments.iter().zip(takes).all(|(argument, own)| is(argument, own))
        };
        let (signature, takes) = taking.iter().find(|(_, takes)| is_exact(takes))?;
        self.concrete(&signature.yields, takes, arguments)
    }

    fn in_any_case(&self, all: &[Signature], arguments: &[Argument]) -> Option<Yield> {
        let taking = taking(all, arguments.len());
        let mut yields = taking
            .iter()
            .filter(|(_, takes)| self.fits(takes, arguments))
            .map(|(signature, takes)| self.concrete(&signature.yields, takes, arguments));
        let first = yields.next()??;
        yields.all(|own| own.as_ref() == Some(&first)).then_some(first)
    }

    fn fits(&self, takes: &[DataType], arguments: &[Argument]) -> bool {
        arguments.iter().zip(takes).all(|(argument, own)| self.takes(argument, own))
            && self.is_consistent(takes, arguments)
    }

    fn best<'c>(
        &self,
        candidates: Vec<Candidate<'c>>,
        arguments: &[Argument],
    ) -> Option<Candidate<'c>> {
        let based: Vec<_> = arguments.iter().map(|own| self.base_of(own)).collect();
        let exact = |argument: &Argument, own: &DataType| is(argument, own);
        let preferred = |argument: &Argument, own: &DataType| match argument {
            Argument::Known(known) => {
                known == own
                    || (self.is_preferred(own) && self.category(own) == self.category(known))
            }
            Argument::Literal | Argument::Unknown => false,
        };
        let candidates = most(candidates, &based, exact);
        if let [only] = candidates.as_slice() {
            return Some(*only);
        }
        let candidates = most(candidates, &based, preferred);
        match candidates.as_slice() {
            [only] => Some(*only),
            _ if based.contains(&Argument::Literal) => self.best_for_literals(candidates, &based),
            _ => None,
        }
    }

    fn best_for_literals<'c>(
        &self,
        mut candidates: Vec<Candidate<'c>>,
        arguments: &[Argument],
    ) -> Option<Candidate<'c>> {
        if let Some(wanted) = self.wanted_of_literals(&candidates, arguments) {
            let fits = |own: &Candidate<'_>| {
                wanted.iter().zip(own.takes).all(|(wanted, own)| match wanted {
                    Some((category, preferred)) => {
                        self.category(own) == *category && (!preferred || self.is_preferred(own))
                    }
                    None => true,
                })
            };
            let fitting: Vec<_> = candidates.iter().copied().filter(fits).collect();
            if !fitting.is_empty() {
                candidates = fitting;
            }
            if let [only] = candidates.as_slice() {
                return Some(*only);
            }
        }
        let mut known = arguments.iter().filter(|own| matches!(own, Argument::Known(_)));
        let first = known.next()?;
        if known.any(|own| own != first) {
            return None;
        }
        let same = vec![first.clone(); arguments.len()];
        let mut taking = candidates.into_iter().filter(|own| self.fits(own.takes, &same));
        let found = taking.next()?;
        taking.next().is_none().then_some(found)
    }

    /// For each literal the category that it is taken for, and whether only its preferred type will do. `None` where the
    /// candidates disagree about one.
    fn wanted_of_literals(
        &self,
        candidates: &[Candidate<'_>],
        arguments: &[Argument],
    ) -> Option<Vec<Option<(char, bool)>>> {
        let wanted = |(place, argument): (usize, &Argument)| match argument {
            Argument::Known(_) | Argument::Unknown => Some(None),
            Argument::Literal => {
                let takes: Vec<_> = candidates.iter().map(|own| &own.takes[place]).collect();
                let categories: Vec<_> = takes.iter().map(|own| self.category(own)).collect();
                let category = match categories.contains(&'S') {
                    true => 'S',
                    false => *categories
                        .first()
                        .filter(|first| categories.iter().all(|own| own == *first))?,
                };
                let preferred = takes
                    .iter()
                    .any(|own| self.category(own) == category && self.is_preferred(own));
                Some(Some((category, preferred)))
            }
        };
        arguments.iter().enumerate().map(wanted).collect()
    }

    /// What is yielded, where the types of the arguments decide it.
    fn concrete(
        &self,
        yields: &Yield,
        takes: &[DataType],
        arguments: &[Argument],
    ) -> Option<Yield> {
        let concrete = |own: &DataType| match is_polymorphic(own) {
            true => self.result_of(own, takes, arguments),
            false => Some(own.clone()),
        };
        let output = match &yields.output {
            Output::One(own) => Output::One(concrete(own)?),
            Output::Columns(columns) => {
                let columns = columns.iter();
                Output::Columns(
                    columns
                        .map(|(name, own)| Some((name.clone(), concrete(own)?)))
                        .collect::<Option<_>>()?,
                )
            }
        };
        Some(Yield { set: yields.set, output })
    }
}

fn is(argument: &Argument, own: &DataType) -> bool {
    matches!(argument, Argument::Known(known) if known == own)
}

fn taking(all: &[Signature], count: usize) -> Vec<(&Signature, Vec<DataType>)> {
    all.iter().filter_map(|own| Some((own, own.taking(count)?))).collect()
}

/// The candidates that suit the most arguments.
fn most<'c>(
    candidates: Vec<Candidate<'c>>,
    arguments: &[Argument],
    suits: impl Fn(&Argument, &DataType) -> bool,
) -> Vec<Candidate<'c>> {
    let count = |own: &Candidate<'_>| {
        arguments.iter().zip(own.takes).filter(|(argument, own)| suits(argument, own)).count()
    };
    let best = candidates.iter().map(count).max();
    candidates.into_iter().filter(|own| Some(count(own)) == best).collect()
}
