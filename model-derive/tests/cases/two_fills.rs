use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key, serial, default = "1")]
    id: i32,
    #[column(stored)]
    size: i32,
}

fn main() {}
