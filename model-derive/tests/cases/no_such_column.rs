use model_registry::Model;

#[derive(Model)]
struct Resource {
    #[column(primary_key)]
    id: i32,
}

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(references = resource::uuid)]
    resource_id: i32,
}

fn main() {}
