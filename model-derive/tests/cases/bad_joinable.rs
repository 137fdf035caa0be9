use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(references("sample.id", joinable = true))]
    a: i32,
    #[column(references(sample::id, joinable = true))]
    b: i32,
}

fn main() {}
