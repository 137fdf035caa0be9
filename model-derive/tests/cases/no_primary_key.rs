use model_registry::Model;

#[derive(Model)]
struct Sample {
    id: i32,
    name: String,
}

fn main() {}
