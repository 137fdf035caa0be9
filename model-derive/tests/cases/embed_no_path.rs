use model_registry::embed_migrations;
use model_registry::revision::EmbeddedRevisions;

const MIGRATIONS: EmbeddedRevisions = embed_migrations!(migrations);

fn main() {
    drop(MIGRATIONS.graph());
}
