//! The registry: what the models say, sorted, and as a [`Schema`] of a dialect.

mod beside;
mod column_type;
mod create;
mod db_enum;
mod def;
mod error;
mod extension;
mod lower;
mod names;
mod sort;
mod types;
mod view;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use beside::{SqlDef, SqlText};
pub use column_type::{ColumnType, Model, ModelTable};
pub use create::CreateError;
pub use db_enum::DbEnum;
pub use def::{
    CheckDef, ColumnDef, ExtensionDef, ForeignKeyDef, IndexDef, IndexKeyDef, IndexTargetDef,
    KeyClausesDef, KeyDef, ModelDef, TableRef, UniqueDef,
};
pub use error::{MetadataError, MetadataErrors};
pub use view::{GrantDef, Mismatch, SnippetDef, StoredDef, Teller, View, ViewDef, Yielded};

use crate::dialect::{Backend, Dialect, DialectName};
use crate::diff::Rename;
use crate::schema::{EnumDef, Object, ObjectName, Place, Schema};

/// The registry of a model that names none.
pub const DEFAULT_REGISTRY: &str = "default";

/// What a derive or a macro submits.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Registration {
    /// A model.
    Model(&'static ModelDef),
    /// An extension that the models need.
    Extension(&'static ExtensionDef),
    /// SQL beside the models.
    Sql(&'static SqlDef),
    /// A view.
    View(&'static ViewDef),
    /// A piece of SQL that views name.
    Snippet(&'static SnippetDef),
}

inventory::collect!(Registration);

/// All models of one registry that are linked into this program, sorted by table name.
///
/// A crate that is only named in `Cargo.toml` is not linked; `use that_crate as _;` links it.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    models: Vec<&'static ModelDef>,
    extensions: Vec<&'static ExtensionDef>,
    beside: Vec<&'static SqlDef>,
    views: Vec<&'static ViewDef>,
    snippets: Vec<&'static SnippetDef>,
}

impl Metadata {
    /// The models of the default registry.
    pub fn global() -> &'static Self {
        static GLOBAL: OnceLock<Metadata> = OnceLock::new();
        GLOBAL.get_or_init(|| Self::named(DEFAULT_REGISTRY))
    }

    /// The models of the registry of that name, for an application with several databases.
    pub fn named(registry: &str) -> Self {
        Self::from_registrations(
            inventory::iter::<Registration>().copied().filter(|entry| entry.registry() == registry),
        )
    }

    /// A registry of just these.
    pub fn from_registrations(entries: impl IntoIterator<Item = Registration>) -> Self {
        let mut metadata = Self::default();
        for entry in entries {
            match entry {
                Registration::Model(model) => metadata.models.push(model),
                Registration::Extension(extension) => metadata.extensions.push(extension),
                Registration::Sql(sql) => metadata.beside.push(sql),
                Registration::View(view) => metadata.views.push(view),
                Registration::Snippet(snippet) => metadata.snippets.push(snippet),
            }
        }
        // The linker's order differs from build to build; the place decides between two of one name.
        metadata.models.sort_by_key(|model| (model.table, model.place, model.rust_path));
        metadata.extensions.sort_by_key(|extension| (extension.name, extension.place));
        metadata.beside.sort_by_key(|def| (def.place, def.texts.first().map(|text| text.sql)));
        metadata.views.sort_by_key(|view| (view.name, view.place, view.rust_path));
        metadata.snippets.sort_by_key(|snippet| (snippet.name, snippet.place));
        metadata
    }

    /// The models, sorted by table name.
    pub fn tables(&self) -> &[&'static ModelDef] {
        &self.models
    }

    /// The views, sorted by name.
    pub fn views(&self) -> &[&'static ViewDef] {
        &self.views
    }

    /// Whether nothing is registered: no model, no view, and no SQL beside them.
    pub fn is_empty(&self) -> bool {
        self.models.is_empty() && self.views.is_empty() && self.beside.is_empty()
    }

    /// The queries by which structs of materialized views say whether their rows are out of date, by view: what
    /// [`Runner::refill`](crate::Runner::refill) and [`Refresh::sources`](crate::refresh::Refresh::sources) want.
    pub fn sources(&self, dialect: DialectName) -> BTreeMap<ObjectName, String> {
        let fresh = |view: &&'static ViewDef| {
            let query = view.materialized?.fresh?.for_dialect(dialect.as_str())?;
            Some((view.object_name(dialect), query.to_owned()))
        };
        self.views.iter().filter_map(fresh).collect()
    }

    /// The model of the table of that name: `sample`, `data_portal.sample`.
    pub fn table(&self, name: &str) -> Option<&'static ModelDef> {
        self.models.iter().copied().find(|model| model.table.to_string() == name)
    }

    /// The view of that name: `mass_by_lab`, `data_portal.mass_by_lab`.
    pub fn view(&self, name: &str) -> Option<&'static ViewDef> {
        let name = ObjectName::parse(name);
        self.views.iter().copied().find(|view| view.object_names().contains(&name))
    }

    /// The models in an order in which a table comes after those that it refers to. Tables that refer to each
    /// other in a circle come in the order of their names.
    pub fn sorted_tables(&self) -> Vec<&'static ModelDef> {
        sort::by_foreign_keys(&self.models)
    }

    /// The schema that the models describe, as that dialect's database would store it.
    ///
    /// # Errors
    ///
    /// All mistakes that only show when the models are seen together, each with its places; or the first one of the views
    /// and the SQL beside them.
    pub fn schema(&self, dialect: &dyn Dialect) -> Result<Schema, MetadataErrors> {
        let mut names = names::assign(&self.models, &self.views);
        let mut errors = std::mem::take(&mut names.errors);
        let models = lower::schema(self, &names, dialect, &mut errors);
        let mut texts = view::texts(self, &names.views, dialect, &mut errors);
        if !errors.is_empty() {
            return Err(MetadataErrors(errors));
        }
        texts.extend(beside::texts(&self.beside, dialect.name().as_str()));
        let (schema, replay) = beside::apply(texts, models, dialect)?;
        let mut errors = view::circles(&self.views, &schema, dialect);
        if errors.is_empty()
            && let Some(mut replay) = replay
        {
            errors = view::check(&self.views, &schema, dialect, replay.as_mut());
        }
        if errors.is_empty() { Ok(schema) } else { Err(MetadataErrors(errors)) }
    }

    /// Makes the tables that the database has not, with what they need. For tests and first steps: it neither alters
    /// what is there nor records a revision.
    ///
    /// # Errors
    ///
    /// Where the models contradict each other or the database refuses; then nothing was made.
    pub fn create_all(&self, connection: &mut dyn Backend) -> Result<(), CreateError> {
        create::create_all(self, connection)
    }

    /// Drops the tables of the models, and their rows.
    ///
    /// # Errors
    ///
    /// Where the database refuses, for one since a table without a model refers to one of them; then nothing was
    /// dropped.
    pub fn drop_all(&self, connection: &mut dyn Backend) -> Result<(), CreateError> {
        create::drop_all(self, connection)
    }

    /// The renames that models declare with `renamed_from`.
    pub fn renames(&self) -> Vec<Rename> {
        let tables = self.models.iter().filter_map(|model| {
            let old = TableRef { name: model.renamed_from?, ..model.table };
            Some(Rename {
                from: Object::table(&old.object_name()),
                to: model.table.name.to_owned(),
            })
        });
        let columns = self.models.iter().flat_map(|model| {
            model.columns.iter().filter_map(|column| {
                let from = Object::column(&model.table.object_name(), column.renamed_from?);
                Some(Rename { from, to: column.name.to_owned() })
            })
        });
        let views = self.views.iter().flat_map(|view| view::renames(view));
        let enums = self.enums().filter_map(|definition| {
            let schema = definition.schema.map(str::to_owned);
            let name = ObjectName { schema, name: definition.renamed_from?.to_owned() };
            Some(Rename { from: Object::Enum { name }, to: definition.name.to_owned() })
        });
        let values = self.enums().flat_map(|definition| {
            let schema = definition.schema.map(str::to_owned);
            let of = ObjectName { schema, name: definition.name.to_owned() };
            definition.value_renames.iter().map(move |(old, new)| {
                let from = Object::Value { of: of.clone(), name: (*old).to_owned() };
                Rename { from, to: (*new).to_owned() }
            })
        });
        let mut renames: Vec<_> =
            tables.chain(views).chain(enums).chain(columns).chain(values).collect();
        renames.dedup();
        renames
    }

    /// Whether the object is a view of this registry or belongs to one, also where a table stands for it.
    pub(crate) fn is_of_view(&self, object: &Object) -> bool {
        let name = object.owner().cloned().unwrap_or_else(|| object.qualified_name());
        view::find(&self.views, &name).is_some()
    }

    /// Where an object of the models' schema is declared: at its struct or field, or in the SQL beside the models that
    /// makes or alters it. What has no place of its own is at its table's struct.
    pub fn place(&self, object: &Object) -> Option<Place> {
        match object {
            // A struct cannot say all of a table; what alters it stands beside.
            Object::Table { .. } => {
                beside::place(&self.beside, object).or_else(|| self.place_in_models(object))
            }
            _ => self.place_in_models(object).or_else(|| beside::place(&self.beside, object)),
        }
        .or_else(|| self.table_place(object))
        .or_else(|| beside::place_of_owner(&self.beside, object))
    }

    fn table_place(&self, object: &Object) -> Option<Place> {
        let owner = object.owner()?;
        let model = self.models.iter().find(|model| model.table.object_name() == *owner);
        model.map(|model| model.place)
    }

    fn place_in_models(&self, object: &Object) -> Option<Place> {
        match object {
            Object::Namespace { name } => self
                .models
                .iter()
                .find(|model| model.table.schema == Some(name))
                .map(|model| model.place),
            Object::Extension { name } => {
                self.extensions.iter().find(|own| own.name == name).map(|own| own.place)
            }
            Object::Enum { name } => {
                let named = |definition: &&EnumDef| {
                    definition.name == name.name && definition.schema == name.schema.as_deref()
                };
                self.enums().find(named).map(|definition| definition.place)
            }
            _ => {
                let names = names::assign(&self.models, &self.views);
                let of_model = || {
                    let owner = object.owner()?;
                    let is_it = |model: &&ModelDef| model.table.object_name() == *owner;
                    let position = self.models.iter().position(is_it)?;
                    names::place(self.models[position], &names.models[position], object)
                };
                of_model().or_else(|| view::place(&names, &self.views, object))
            }
        }
    }

    /// The enums that columns have, in the order of their tables; one for each column.
    fn enums(&self) -> impl Iterator<Item = &'static EnumDef> {
        let of_models = self.models.iter().flat_map(|model| model.columns);
        let of_views = self.views.iter().flat_map(|view| view.columns);
        of_models.chain(of_views).filter_map(|column| column.logical_type.enum_def())
    }
}

impl Registration {
    fn registry(&self) -> &'static str {
        match self {
            Self::Model(model) => model.registry,
            Self::Extension(extension) => extension.registry,
            Self::Sql(sql) => sql.registry,
            Self::View(view) => view.registry,
            Self::Snippet(snippet) => snippet.registry,
        }
    }
}
