use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(diesel_type = diesel::sql_types::Text)]
    size: i32,
}

fn main() {}
