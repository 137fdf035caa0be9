//! Places, addresses and lines on the map.

pub mod location_address;
pub mod multilinestring;
pub mod place;

pub use location_address::LocationAddress;
pub use multilinestring::MultiLineString;
pub use place::Place;
