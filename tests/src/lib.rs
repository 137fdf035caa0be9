//! Support for the tests: servers, databases, generators.

pub mod arbitrary;
pub mod base;
pub mod database;
pub mod dump;
pub mod engine;
pub mod harness;
pub mod migrations;
pub mod mutations;
pub mod pooler;
pub mod postgres;
pub mod proxy;
pub mod sqlite;
pub mod versions;
