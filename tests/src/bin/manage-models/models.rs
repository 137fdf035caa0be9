//! One model in the states that it goes through, each in a registry of its own.
#![expect(dead_code, reason = "the models are registered, and no row of them is ever loaded")]

/// Two tables.
mod first {
    use model_registry::Model;

    /// A run of an instrument.
    #[derive(Model)]
    #[model(table = "run", registry = "first")]
    pub struct Run {
        #[column(primary_key, serial)]
        pub id: i32,
        pub label: String,
    }

    /// What was measured.
    #[derive(Model)]
    #[model(table = "sample", registry = "first")]
    pub struct Sample {
        #[column(primary_key, serial)]
        pub id: i32,
        #[column(references("run.id", on_delete = cascade))]
        pub run_id: i32,
        #[column(max_length = 80, unique)]
        pub name: String,
        pub note: Option<String>,
    }
}

/// The table `sample` has one column and one index more; the crate of `run` is not linked.
mod grown {
    use model_registry::Model;

    /// What was measured.
    #[derive(Model)]
    #[model(table = "sample", registry = "grown")]
    pub struct Sample {
        #[column(primary_key, serial)]
        pub id: i32,
        pub run_id: i32,
        #[column(max_length = 80, unique)]
        pub name: String,
        pub note: Option<String>,
        #[column(index)]
        pub mass: Option<i32>,
    }
}

/// Another type, no NOT NULL, and a column that says its former name.
mod changed {
    use model_registry::Model;

    /// A run of an instrument.
    #[derive(Model)]
    #[model(table = "run", registry = "changed")]
    pub struct Run {
        #[column(primary_key, serial)]
        pub id: i32,
        pub label: Option<String>,
    }

    /// What was measured.
    #[derive(Model)]
    #[model(table = "sample", registry = "changed")]
    pub struct Sample {
        #[column(primary_key, serial)]
        pub id: i32,
        #[column(references("run.id", on_delete = cascade))]
        pub run_id: i64,
        #[column(max_length = 80, unique)]
        pub name: String,
        #[column(renamed_from = "note")]
        pub remark: Option<String>,
    }
}

/// A column that may have another name now, one that is NOT NULL without a default, and a table that is gone.
mod undecided {
    use model_registry::Model;

    /// What was measured.
    #[derive(Model)]
    #[model(table = "sample", registry = "undecided")]
    pub struct Sample {
        #[column(primary_key, serial)]
        pub id: i32,
        #[column(max_length = 80, unique)]
        pub name: String,
        pub remark: Option<String>,
        pub quality: i32,
    }
}

/// Models that contradict each other.
mod broken {
    use model_registry::Model;

    /// One.
    #[derive(Model)]
    #[model(table = "sample", registry = "broken")]
    pub struct Sample {
        #[column(primary_key, serial)]
        pub id: i32,
        #[column(references("nowhere.id"))]
        pub run_id: i32,
    }

    /// Where another one may stand.
    pub mod elsewhere {
        use model_registry::Model;

        /// Another of that name.
        #[derive(Model)]
        #[model(table = "sample", registry = "broken")]
        pub struct Probe {
            #[column(primary_key, serial)]
            pub id: i32,
        }
    }
}

/// Views beside a table.
mod views {
    use model_registry::{Model, registry_object};

    /// What was measured.
    #[derive(Model)]
    #[model(table = "sample", registry = "views")]
    pub struct Sample {
        #[column(primary_key, serial)]
        pub id: i32,
        pub mass: i32,
    }

    registry_object! {
        registry = "views",
        postgres = "CREATE MATERIALIZED VIEW masses AS SELECT mass, count(*) AS samples FROM sample GROUP BY mass;
            CREATE UNIQUE INDEX masses_mass_idx ON masses (mass);
            GRANT SELECT ON masses TO PUBLIC",
        sqlite = "CREATE TABLE masses (mass INTEGER, samples BIGINT);
            CREATE VIEW masses__query AS SELECT mass, count(*) AS samples FROM sample GROUP BY mass"
    }
    registry_object! { registry = "views", "CREATE VIEW heavy AS SELECT mass FROM masses WHERE mass > 10" }
    registry_object! {
        registry = "views",
        postgres = "CREATE MATERIALIZED VIEW heaviest AS SELECT max(mass) AS mass FROM heavy WITH NO DATA",
        sqlite = "CREATE TABLE heaviest (mass INTEGER);
            CREATE VIEW heaviest__query AS SELECT max(mass) AS mass FROM heavy"
    }
}
