use model_registry::Model;

#[derive(Model)]
#[column(unique)]
struct Sample {
    #[model(unique)]
    #[column(primary_key)]
    name: String,
}

fn main() {}
