use model_registry::Model;

diesel::table! {
    resource { id -> Integer, }
}

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(references = resource::id)]
    resource_id: i32,
}

fn main() {}
