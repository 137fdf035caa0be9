use model_registry::Model;

#[derive(Model)]
#[model(foreign_key(columns(id), references(resource::a, resource::b)))]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(references = resource)]
    resource_id: i32,
    #[column(references = "resource")]
    other_id: i32,
    #[column(references)]
    third_id: i32,
}

fn main() {}
