use model_registry::Model;

#[derive(Model)]
struct Sample(i32, String);

#[derive(Model)]
struct Nothing;

fn main() {}
