use model_registry::{Model, View};

#[derive(Model)]
struct Sample {
    #[column(primary_key)]
    id: i32,
}

#[derive(View)]
#[view(sql = "SELECT id FROM sample")]
#[column(name = "heavy")]
struct Heavy {
    #[column(default = "1", references = sample::id, renamed_from = "number")]
    id: i32,
    #[view(unique)]
    #[column(serial, indx)]
    twice: i64,
}

#[derive(View)]
#[view(sql = "SELECT id, lab FROM sample")]
struct Joined {
    #[column(joins = sample::id)]
    id: i32,
    #[column(joins = sample::id)]
    lab: i32,
    #[column(joins = lab)]
    other: i32,
}

fn main() {}
