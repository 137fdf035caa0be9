use model_registry::{DbEnum, Model};

#[derive(Clone, Copy, DbEnum, Debug)]
enum Value {
    High,
    Low,
}

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    value: Value,
}

fn main() {}
