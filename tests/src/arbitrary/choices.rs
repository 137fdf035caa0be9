//! How random numbers become decisions.

use proptest::prelude::{Strategy, any};

/// The random numbers that one object is made of.
///
/// A schema is made from lists of these. Where proptest shrinks, it takes single objects out of a list and makes
/// numbers smaller; zero always means the simplest choice. So a failing schema shrinks to a few plain objects,
/// without a strategy that shrinks for each kind.
pub(super) type Numbers = [u16; 20];

pub(super) fn numbers() -> impl Strategy<Value = Numbers> {
    proptest::array::uniform20(any::<u16>())
}

/// Reads decisions off the numbers of one object.
pub(super) struct Choices<'a>(std::slice::Iter<'a, u16>);

impl<'a> Choices<'a> {
    pub(super) fn new(numbers: &'a Numbers) -> Self {
        Self(numbers.iter())
    }

    /// A number below `end`, evenly; 0 where the numbers are used up.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let number = self.0.next().copied().unwrap_or_default();
        usize::from(number) % end
    }

    /// True once in so many times; false is the simple choice.
    pub(super) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// One of them; the first is the simple choice. None where there are none.
    pub(super) fn pick<'t, T>(&mut self, options: &'t [T]) -> Option<&'t T> {
        match options.len() {
            0 => None,
            length => options.get(self.below(length)),
        }
    }

    /// One or two different ones, in any order.
    pub(super) fn pick_few<T: Clone + PartialEq>(&mut self, options: &[T]) -> Vec<T> {
        let mut picked: Vec<T> = self.pick(options).cloned().into_iter().collect();
        if self.one_in(3)
            && let Some(second) = self.pick(options)
            && !picked.contains(second)
        {
            picked.push(second.clone());
        }
        picked
    }
}
