use model_registry::View;

#[derive(View)]
#[view(materialized)]
struct Heavy {
    id: i32,
}

#[derive(View)]
#[view(sql = "SELECT 1 AS id", file = "heavy.sql")]
struct Twice {
    id: i32,
}

#[derive(View)]
#[view(sql = " ", postgres = 1, sqlite(path = "heavy.sql"), mysql = "SELECT 1 AS id")]
struct Empty {
    id: i32,
}

fn main() {}
