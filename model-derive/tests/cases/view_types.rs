use model_registry::View;

struct Unknown;

#[derive(View)]
#[view(sql = "SELECT 1 AS id, 2 AS size, 3 AS mass")]
struct Heavy {
    id: u64,
    size: Unknown,
    #[column(max_length = 3)]
    mass: f64,
}

fn main() {}
