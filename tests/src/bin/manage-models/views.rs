//! Views that read each other, in the states that they go through, each in a registry of its own.
#![expect(dead_code, reason = "the views are registered, and no row of them is ever loaded")]

macro_rules! lab {
    ($module:ident $registry:tt, $mass:tt, $heavy:tt) => {
        mod $module {
            use model_registry::{Model, View};

            /// What was measured.
            #[derive(Model)]
            #[model(table = "sample", registry = $registry)]
            pub struct Sample {
                #[column(primary_key)]
                pub id: i32,
                pub lab: String,
                pub mass: $mass,
            }

            /// What weighs much.
            #[derive(View)]
            #[view(registry = $registry, materialized, sql = $heavy)]
            #[view(unique(id), index(lab, desc(mass)), grant(select, to = "PUBLIC"))]
            pub struct Heavy {
                pub id: i32,
                pub lab: String,
                /// In grams.
                pub mass: $mass,
            }

            /// Where it was weighed.
            #[derive(View)]
            #[view(registry = $registry, materialized, unique(lab), grant(select, to = "PUBLIC"))]
            #[view(sql = "SELECT lab, count(*) AS samples FROM heavy GROUP BY lab")]
            pub struct HeavyLab {
                pub lab: String,
                pub samples: i64,
            }

            /// Where most of it was weighed.
            #[derive(View)]
            #[view(registry = $registry, grant(select, to = "PUBLIC"))]
            #[view(sql = "SELECT lab FROM heavy_lab ORDER BY samples DESC LIMIT 1")]
            pub struct BusyLab {
                pub lab: String,
            }

            /// What weighs most.
            #[derive(View)]
            #[view(registry = $registry, sql = "SELECT max(mass) AS mass FROM heavy")]
            pub struct Heaviest {
                pub mass: Option<$mass>,
            }

            /// It reads no view, though it has a column of such a name.
            #[derive(View)]
            #[view(registry = $registry, sql = "SELECT id AS heavy FROM sample")]
            pub struct Light {
                pub heavy: i32,
            }
        }
    };
}

lab! { lab "lab", i32, "SELECT id, lab, mass FROM sample WHERE mass > 10" }
// Another text, and the same view.
lab! { lab_laid_out "lab_laid_out", i32, "
    -- Whatever weighs more than ten grams.
    select id, lab, mass
    from sample
    where mass > 10
" }
lab! { lab_changed "lab_changed", i32, "SELECT id, lab, mass FROM sample WHERE mass > 20" }
lab! { lab_typed "lab_typed", i64, "SELECT id, lab, mass FROM sample WHERE mass > 10" }
