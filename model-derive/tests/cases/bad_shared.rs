use model_registry::{extends, shared_columns};

#[shared_columns]
#[derive(Debug)]
struct Base {
    id: super::Id,
}

#[shared_columns]
struct Tuple(i32);

#[extends]
struct Sample {
    name: String,
}

#[extends(Missing)]
#[derive(Debug)]
struct Other {
    name: String,
}

fn main() {}
