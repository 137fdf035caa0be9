//! How the values of columns are stored and counted, where it is not the default.

use super::{Server, unreadable};
use crate::dialect::BackendError;
use crate::schema::{ColumnTuning, Object, Storage};

/// How a column `a` of type `y` is kept where that is not the default: its storage (of `p`, `e`, `x`, `m`), its
/// compression (of `p`, `l`), its statistics target, each empty for the default, and its options.
pub(super) fn sql(server: &Server) -> String {
    let compression = server.compression();
    let storage = "CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage::text ELSE '' END";
    format!(
        "CASE WHEN a.attstorage <> y.typstorage OR {compression} <> '' OR a.attstattarget >= 0
                OR a.attoptions IS NOT NULL
            THEN ARRAY[{storage}, {compression}::text, coalesce(nullif(a.attstattarget, -1)::text, '')]
                || a.attoptions
        END"
    )
}

/// Reads what [the expression](sql) yields of a column.
pub(super) fn tuning(
    object: impl Fn() -> Object,
    row: Option<Vec<String>>,
) -> Result<ColumnTuning, BackendError> {
    let Some(row) = row else { return Ok(ColumnTuning::default()) };
    let unknown =
        |what: &str, word: &str| unreadable(object(), format!("its {what} `{word}` is not known"));
    let [storage, compression, statistics, options @ ..] = row.as_slice() else {
        return Err(unknown("tuning", &row.join(", ")));
    };
    let storage = match storage.as_str() {
        "" => None,
        "p" => Some(Storage::Plain),
        "e" => Some(Storage::External),
        "x" => Some(Storage::Extended),
        "m" => Some(Storage::Main),
        letter => return Err(unknown("storage", letter)),
    };
    let compression = match compression.as_str() {
        "" => None,
        "p" => Some("pglz".to_owned()),
        "l" => Some("lz4".to_owned()),
        letter => return Err(unknown("compression", letter)),
    };
    let statistics = match statistics.as_str() {
        "" => None,
        number => Some(number.parse().map_err(|_| unknown("statistics target", number))?),
    };
    Ok(ColumnTuning {
        storage,
        compression,
        statistics,
        options: super::options(Some(options.to_vec())),
    })
}
