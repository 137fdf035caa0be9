use model_registry::Model;

struct Wrapped<T>(T);

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    status: Wrapped<i32>,
    pair: (i32, i32),
    twice: Option<Option<i32>>,
}

fn main() {}
