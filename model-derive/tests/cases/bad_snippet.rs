use model_registry::registry_snippet;

registry_snippet! { "SELECT 1" }
registry_snippet! { name = "heavy", }
registry_snippet! { name = "heavy", mysql = "SELECT 1" }

fn main() {}
