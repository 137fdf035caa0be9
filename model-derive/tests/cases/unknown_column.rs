use model_registry::Model;

#[derive(Model)]
#[model(primary_key(id, positon), unique(nam), index(desc(size)), index(columns(name), include(siz)))]
struct Sample {
    id: i32,
    position: i32,
    name: String,
}

fn main() {}
