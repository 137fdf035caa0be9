//! Who may use the API.

pub mod api_key;
pub mod api_user;

pub use api_key::ApiKey;
pub use api_user::ApiUser;
