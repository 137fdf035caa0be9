use model_registry::Model;

#[derive(Model)]
struct Sample<T> {
    #[column(primary_key)]
    id: i32,
    value: T,
}

fn main() {}
