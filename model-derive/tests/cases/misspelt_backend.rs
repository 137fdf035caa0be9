use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(default(postgre = "1", sqlite = "2"))]
    size: i32,
}

fn main() {}
