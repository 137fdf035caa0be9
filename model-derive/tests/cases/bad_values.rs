use model_registry::Model;

#[derive(Model)]
#[model(table = 3, strict = true, unique, index("a"), index(lower(name)))]
struct Sample {
    #[column(primary_key = "yes")]
    id: i32,
    #[column(max_length = "80", default = 3, unique = true)]
    name: String,
    #[column(scale = 2)]
    mass: i32,
    #[column(sql_type = "text", max_length = 80)]
    note: String,
    #[column(identity = "sometimes", diesel_type = "Text")]
    number: i32,
}

fn main() {}
