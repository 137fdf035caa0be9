use model_registry::Model;

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: u32,
    size: Option<u64>,
    level: i8,
    count: Vec<usize>,
}

fn main() {}
