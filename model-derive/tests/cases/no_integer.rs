use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key, serial)]
    id: String,
    #[column(max_length = 3)]
    size: i32,
    #[column(precision = 10, scale = 2)]
    mass: f64,
}

fn main() {}
