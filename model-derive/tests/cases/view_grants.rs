use model_registry::View;

#[derive(View)]
#[view(sql = "SELECT 1 AS id", grant, grant(select), grant(selekt, to = "reader"), grant(select, to(reader)))]
struct Heavy {
    id: i32,
}

fn main() {}
