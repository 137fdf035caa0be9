//! Questions of the domain, asked in Diesel's query builder, on whichever backend the application has.

use bigdecimal::BigDecimal;
use diesel::prelude::*;

use crate::models::aim1_records::compositional_record::{
    CompositionalRecord, compositional_record,
};
use crate::models::aim1_records::proximate_record::{ProximateRecord, proximate_record};
use crate::models::aim1_records::ultimate_record::{UltimateRecord, ultimate_record};
use crate::models::external_data::landiq_record::landiq_record;
use crate::models::field_sampling::field_sample::{FieldSample, field_sample};
use crate::models::places::location_address::location_address;
use crate::models::places::place::place;
use crate::models::resource_information::primary_ag_product::primary_ag_product;
use crate::models::resource_information::resource::{Resource, resource};
use crate::models::sample_preparation::prepared_sample::{PreparedSample, prepared_sample};
use crate::views::data_portal::mv_biomass_county_production::mv_biomass_county_production;

pub use connection::AnyConnection;

mod connection {
    #![expect(missing_docs, missing_debug_implementations, reason = "Diesel's derive writes none")]

    use diesel::{PgConnection, SqliteConnection};

    /// A connection to either backend.
    #[derive(diesel::MultiConnection)]
    pub enum AnyConnection {
        Postgres(PgConnection),
        Sqlite(SqliteConnection),
    }
}

// Diesel joins what a foreign key joins; a third table in one query is said.
diesel::allow_tables_to_appear_in_same_query!(prepared_sample, resource);

/// What a county could produce of a resource, at a price.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = mv_biomass_county_production)]
pub struct Production {
    /// The county.
    pub county: Option<String>,
    /// How much, in `production_unit`.
    pub production: Option<i32>,
    /// Such as `tons`.
    pub production_unit: Option<String>,
    /// The price that makes it worth while, in US dollars.
    pub price_offered_usd: Option<BigDecimal>,
}

/// What each county could produce of a resource, the most first.
///
/// # Errors
///
/// What the database says.
pub fn production(conn: &mut AnyConnection, resource: &str) -> QueryResult<Vec<Production>> {
    mv_biomass_county_production::table
        .filter(mv_biomass_county_production::resource_name.eq(resource))
        .order((
            mv_biomass_county_production::production.desc(),
            mv_biomass_county_production::county,
        ))
        .select(Production::as_select())
        .load(conn)
}

/// Where a prepared sample comes from, and what was measured of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lineage {
    /// The sample in the laboratory.
    pub sample: PreparedSample,
    /// The sample from the field that it was made of.
    pub field: FieldSample,
    /// What it is a sample of.
    pub resource: Resource,
    /// The city and the county that it was collected in.
    pub origin: Option<(Option<String>, Option<String>)>,
    /// The records that refer to it.
    pub records: Vec<String>,
}

/// The lineage of the prepared sample of that name, if there is one.
///
/// # Errors
///
/// What the database says.
pub fn lineage(conn: &mut AnyConnection, sample: &str) -> QueryResult<Option<Lineage>> {
    let found = prepared_sample::table
        .inner_join(field_sample::table.inner_join(resource::table))
        .filter(prepared_sample::name.eq(sample))
        .select((PreparedSample::as_select(), FieldSample::as_select(), Resource::as_select()))
        .first(conn)
        .optional()?;
    let Some((sample, field, resource)) = found else { return Ok(None) };
    // A field sample has several keys to an address, so no join goes without saying.
    let origin = location_address::table
        .left_join(place::table)
        .filter(location_address::id.nullable().eq(field.sampling_location_id))
        .select((location_address::city, place::county_name.nullable()))
        .first(conn)
        .optional()?;
    let mut records: Vec<String> =
        ProximateRecord::belonging_to(&sample).select(proximate_record::record_id).load(conn)?;
    records.extend::<Vec<_>>(
        UltimateRecord::belonging_to(&sample).select(ultimate_record::record_id).load(conn)?,
    );
    records.extend::<Vec<_>>(
        CompositionalRecord::belonging_to(&sample)
            .select(compositional_record::record_id)
            .load(conn)?,
    );
    Ok(Some(Lineage { sample, field, resource, origin, records }))
}

/// What grows on a field.
#[derive(Clone, Debug, PartialEq, Queryable)]
pub struct Crops {
    /// The record.
    pub record_id: String,
    /// The size of the field.
    pub acres: Option<f64>,
    /// The main crop.
    pub main: Option<String>,
    /// The second one, where there is one.
    pub second: Option<String>,
}

/// The fields of a county.
///
/// # Errors
///
/// What the database says.
pub fn crops(conn: &mut AnyConnection, county: &str) -> QueryResult<Vec<Crops>> {
    let (main, second) = diesel::alias!(primary_ag_product as main, primary_ag_product as second);
    let (main_id, second_id) =
        (main.field(primary_ag_product::id), second.field(primary_ag_product::id));
    landiq_record::table
        .left_join(main.on(landiq_record::main_crop.eq(main_id.nullable())))
        .left_join(second.on(landiq_record::secondary_crop.eq(second_id.nullable())))
        .filter(landiq_record::county.eq(county))
        .order(landiq_record::record_id)
        .select((
            landiq_record::record_id,
            landiq_record::acres,
            main.field(primary_ag_product::name).nullable(),
            second.field(primary_ag_product::name).nullable(),
        ))
        .load(conn)
}
