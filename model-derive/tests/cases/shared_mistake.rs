use model_registry::{Model, extends, shared_columns};

#[shared_columns]
struct Base {
    #[column(primary_key, serail)]
    id: i32,
}

#[extends(Base)]
#[derive(Model)]
struct Sample {
    id: i32,
}

fn main() {}
