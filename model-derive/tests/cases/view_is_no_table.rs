use model_registry::{Model, View};

#[derive(View)]
#[view(sql = "SELECT 1 AS id")]
struct Heavy {
    id: i32,
}

#[derive(Model)]
struct Sample {
    #[column(primary_key, references = heavy::id)]
    id: i32,
}

fn main() {}
