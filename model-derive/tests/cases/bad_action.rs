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
    #[column(references(resource::id, on_delete = casade))]
    resource_id: i32,
    #[column(references(resource::id, deferrable = later))]
    other_id: i32,
}

fn main() {}
