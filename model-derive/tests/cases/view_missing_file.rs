use model_registry::View;

#[derive(View)]
#[view(file = "absent.sql")]
struct Heavy {
    id: i32,
}

fn main() {}
