use model_registry::Model;

#[derive(Model)]
enum Sample {
    One,
}

fn main() {}
