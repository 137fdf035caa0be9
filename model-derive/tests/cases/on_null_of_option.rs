use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(on_null = replace)]
    name: Option<String>,
}

fn main() {}
