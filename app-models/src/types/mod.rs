//! Types of columns that neither Rust nor Diesel has, or that Diesel has for one backend alone.

mod geometry;
mod instant;
mod search_vector;
mod tags;

pub use geometry::{Geometry, GeometryType};
pub use instant::{Instant, InstantType};
pub use search_vector::{SearchVector, SearchVectorType};
pub use tags::{Tags, TagsType};
