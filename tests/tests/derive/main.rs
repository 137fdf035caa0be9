//! Models that the derives made, with real rows on both backends, and what they register.

mod beside;
mod connections;
mod models;
mod registered;
mod rows;
mod types;
mod views;
