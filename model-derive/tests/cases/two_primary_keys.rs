use model_registry::Model;

#[derive(Model)]
#[model(primary_key(id, name))]
struct Sample {
    #[column(primary_key)]
    id: i32,
    name: String,
}

fn main() {}
