use model_registry::ColumnType;

#[derive(ColumnType, Debug)]
struct Pair(i32, i32);

#[derive(ColumnType, Debug)]
struct Perhaps(Option<i32>);

#[derive(ColumnType, Debug)]
struct Around(Pair);

#[derive(ColumnType, Debug)]
struct Generic<T>(T);

fn main() {}
