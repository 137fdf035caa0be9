//! How far to go: what stands after `upgrade` and `downgrade`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// How far to go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// `head`: the one head; several are an error.
    #[default]
    Head,
    /// `heads`: every revision.
    Heads,
    /// `base`: before the first revision.
    Base,
    /// `+N`, `-N`: so many revisions up or down from where the database is.
    Relative(i64),
    /// A version, a directory's name, or the start of either.
    Revision(String),
}

impl FromStr for Target {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "head" => Self::Head,
            "heads" => Self::Heads,
            "base" => Self::Base,
            _ => match text.parse() {
                // A number without a sign is the start of a version.
                Ok(count) if text.starts_with(['+', '-']) => Self::Relative(count),
                Ok(_) | Err(_) => Self::Revision(text.to_owned()),
            },
        })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Head => f.write_str("head"),
            Self::Heads => f.write_str("heads"),
            Self::Base => f.write_str("base"),
            Self::Relative(count) => write!(f, "{count:+}"),
            Self::Revision(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_prints() {
        for text in ["head", "heads", "base", "+2", "-1", "2026", "20261122131500_add_mass", "+x"] {
            let Ok(target) = text.parse::<Target>();
            assert_eq!(target.to_string(), text);
        }
    }

    #[test]
    fn only_a_sign_makes_a_number_relative() {
        assert_eq!("-2".parse(), Ok(Target::Relative(-2)));
        assert_eq!("2".parse(), Ok(Target::Revision("2".to_owned())));
    }
}
