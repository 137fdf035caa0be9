use model_registry::{Model, extends, shared_columns};

#[shared_columns]
struct Base {
    #[column(primary_key)]
    id: i32,
}

#[derive(Model)]
#[extends(Base)]
struct Sample {
    #[column(unique)]
    name: String,
}

fn main() {}
