//! A duration as PostgreSQL writes it in its settings: a whole number with one of its units.
//! <https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES>

use std::time::Duration;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serializer};

const UNITS: [(&str, u64); 4] = [("ms", 1), ("s", 1_000), ("min", 60_000), ("h", 3_600_000)];

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Duration>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let digits = text.len() - text.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    let milliseconds = UNITS
        .iter()
        .find(|(name, _)| *name == unit.trim())
        .and_then(|(_, factor)| number.parse::<u64>().ok()?.checked_mul(*factor))
        // The server holds it in an `int`.
        .filter(|milliseconds| *milliseconds <= i32::MAX.unsigned_abs().into());
    match milliseconds {
        Some(milliseconds) => Ok(Some(Duration::from_millis(milliseconds))),
        None => Err(D::Error::custom(format!(
            "`{text}` is no duration: write a whole number with ms, s, min or h, such as \"5s\""
        ))),
    }
}

pub(super) fn serialize<S: Serializer>(
    duration: &Option<Duration>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match duration {
        None => serializer.serialize_none(),
        Some(duration) => {
            let milliseconds = duration.as_millis();
            let (name, factor) = UNITS
                .iter()
                .rev()
                .find(|(_, factor)| milliseconds.is_multiple_of(u128::from(*factor)))
                .unwrap_or(&UNITS[0]);
            serializer.serialize_str(&format!("{}{name}", milliseconds / u128::from(*factor)))
        }
    }
}
