use model_registry::Model;

struct Status;

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    status: Status,
}

fn main() {}
