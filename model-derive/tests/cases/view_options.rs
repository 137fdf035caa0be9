use model_registry::View;

#[derive(View)]
#[view(sql = "SELECT 1 AS id", with_data = false, fresh = "SELECT 1", storage(fillfactor = 70), unique(id))]
struct Plain {
    #[column(index)]
    id: i32,
}

#[derive(View)]
#[view(materialized, sql = "SELECT 1 AS id", security_barrier, check_option = local, storage(fillfactor))]
#[view(index(idd), unique(columns(id), name = "one"), index(columns(id), name = "one"))]
#[view(primary_key(columns(id), name = "key"))]
struct Stored {
    id: i32,
}

#[derive(View)]
#[view(sql = "SELECT 1 AS id", check_option = both)]
struct Checked {
    id: i32,
}

#[derive(View)]
#[view(materialized, sql = "SELECT 1 AS id", storage(fillfactor = 70, fillfactor = 80))]
struct TwiceStored {
    id: i32,
}

fn main() {}
