use model_registry::View;

#[derive(View)]
enum Heavy {
    Yes,
}

#[derive(View)]
#[view(sql = "SELECT 1")]
struct Tuple(i32);

#[derive(View)]
#[view(sql = "SELECT 1")]
struct Unit;

#[derive(View)]
#[view(sql = "SELECT 1 AS id")]
struct Generic<T> {
    id: T,
}

#[derive(View)]
#[view(sql = "SELECT 1")]
struct Empty {}

fn main() {}
