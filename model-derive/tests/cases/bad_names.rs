use model_registry::Model;

#[derive(Model)]
#[model(table = "", unique(columns(name), name = "x"), check(expr = "name > ''", name = "x"))]
struct Sample {
    #[column(primary_key)]
    id: i32,
    #[column(name = "a_name_that_is_so_long_that_postgresql_would_cut_it_without_a_word")]
    name: String,
    #[column(name = "id")]
    other: String,
    table: i32,
}

fn main() {}
