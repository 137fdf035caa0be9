//! Diesel's queries on models, with rows.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use registry_tests::base::{EtlRun, QcPass, RecordId, etl_run};

use crate::connections::on_both;
use crate::models::{Lab, Method, Plot, Sample, lab, plot, sample};

fn moment() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2025, 3, 1).expect("it is a day");
    day.and_hms_opt(12, 30, 0).expect("it is a time")
}

fn run() -> EtlRun {
    EtlRun { id: 7, started_at: moment() }
}

fn laboratory() -> Lab {
    Lab { code: "A".into(), parent_code: None, full_name: "Alpha".into() }
}

fn one_sample() -> Sample {
    Sample {
        id: 1,
        created_at: moment(),
        etl_run_id: Some(7),
        record_id: RecordId("r-1".into()),
        qc_pass: QcPass::Pass,
        mass: Some(1.5),
        lab_code: Some("A".into()),
        method: Some(Method::Drone),
        label: None,
        plot_row: None,
        plot_col: None,
        r#type: 3,
    }
}

on_both! {
    fn rows_come_back_as_they_went(connection) {
        diesel::insert_into(lab::table).values(laboratory()).execute(connection).expect("inserts");
        diesel::insert_into(etl_run::table).values(run()).execute(connection).expect("inserts");
        diesel::insert_into(sample::table).values(one_sample()).execute(connection).expect("inserts");
        let rows = sample::table.select(Sample::as_select()).load(connection).expect("loads");
        assert_eq!(rows, [one_sample()]);
        assert_eq!(lab::table.find("A").first::<Lab>(connection).expect("finds"), laboratory());
    }

    fn joins_need_no_condition(connection) {
        diesel::insert_into(lab::table).values(laboratory()).execute(connection).expect("inserts");
        diesel::insert_into(etl_run::table).values(run()).execute(connection).expect("inserts");
        diesel::insert_into(sample::table).values(one_sample()).execute(connection).expect("inserts");
        let with_lab = sample::table
            .inner_join(lab::table)
            .filter(lab::full_name.eq("Alpha"))
            .select((sample::record_id, lab::full_name))
            .first::<(RecordId, String)>(connection);
        assert_eq!(with_lab, Ok((RecordId("r-1".into()), "Alpha".into())));
        let from_the_parent = etl_run::table
            .left_join(sample::table)
            .select((etl_run::id, sample::qc_pass.nullable()))
            .load::<(i32, Option<QcPass>)>(connection);
        assert_eq!(from_the_parent, Ok(vec![(7, Some(QcPass::Pass))]));
    }

    fn enums_and_newtypes_are_values_of_queries(connection) {
        let other = Sample { id: 2, record_id: RecordId("r-2".into()), method: None, ..one_sample() };
        let rows = [one_sample(), other].map(|row| Sample { etl_run_id: None, lab_code: None, ..row });
        diesel::insert_into(sample::table).values(rows.to_vec()).execute(connection).expect("inserts");
        let by_hand = sample::table
            .filter(sample::method.eq(Method::Drone))
            .filter(sample::qc_pass.eq_any([QcPass::Pass, QcPass::Fail]))
            .filter(sample::record_id.eq(RecordId("r-1".into())))
            .filter(sample::record_id.like("r-%"))
            .count()
            .get_result::<i64>(connection);
        assert_eq!(by_hand, Ok(1));
        let changed = diesel::update(sample::table.find(2))
            .set((sample::method.eq(Some(Method::ByHand)), sample::qc_pass.eq(QcPass::Fail)))
            .execute(connection);
        assert_eq!(changed, Ok(1));
        let methods = sample::table.order(sample::id).select(sample::method).load(connection);
        assert_eq!(methods, Ok(vec![Some(Method::Drone), Some(Method::ByHand)]));
        let stored = diesel::dsl::sql::<diesel::sql_types::Text>("CAST(method AS TEXT)");
        let stored = sample::table.order(sample::id).select(stored).load::<String>(connection);
        assert_eq!(stored, Ok(vec!["Drone!".to_owned(), "BY_HAND".to_owned()]));
    }

    fn a_whole_struct_is_a_changeset(connection) {
        let row = Sample { etl_run_id: None, lab_code: None, ..one_sample() };
        diesel::insert_into(sample::table).values(&row).execute(connection).expect("inserts");
        let changed = Sample { mass: Some(9.0), r#type: 4, ..row };
        diesel::update(&changed).set(&changed).execute(connection).expect("updates");
        assert_eq!(sample::table.find(1).first::<Sample>(connection), Ok(changed));
    }

    fn composite_keys_find(connection) {
        let plot = Plot { row: 3, col: 4, area: Some(12) };
        diesel::insert_into(plot::table).values(&plot).execute(connection).expect("inserts");
        assert_eq!(plot::table.find((3, 4)).first::<Plot>(connection), Ok(plot));
    }
}
