use model_registry::DbEnum;

#[derive(Clone, Copy, DbEnum, Debug)]
#[db_enum(rename_all = "snake", nam = "x")]
enum Status {
    Open,
    Closed { at: i32 },
    #[db_enum(rename = "open")]
    Reopened,
}

#[derive(Clone, Copy, DbEnum, Debug)]
struct Other;

#[derive(Clone, Copy, DbEnum, Debug)]
enum Nothing {}

fn main() {}
