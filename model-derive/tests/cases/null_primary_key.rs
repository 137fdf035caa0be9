use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key, serial)]
    id: Option<i32>,
}

fn main() {}
