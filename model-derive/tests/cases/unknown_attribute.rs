use model_registry::Model;

#[derive(Model)]
#[model(tabel = "sample")]
struct Sample {
    #[column(primary_key, serail)]
    id: i32,
    #[column(whatever)]
    name: String,
}

fn main() {}
