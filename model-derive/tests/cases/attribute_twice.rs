use model_registry::Model;

#[derive(Model)]
#[model(table = "sample", table = "probe")]
struct Sample {
    #[column(primary_key)]
    #[column(primary_key)]
    id: i32,
    #[column(default(postgres = "1", postgres = "2"))]
    size: i32,
}

fn main() {}
