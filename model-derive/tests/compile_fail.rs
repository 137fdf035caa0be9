//! Every misuse of a derive has a message that says the mend.
//!
//! The test is in this crate because `trybuild` builds all dependencies of its crate again, and these are few.

#[test]
fn misuses_are_explained() {
    trybuild::TestCases::new().compile_fail("tests/cases/*.rs");
}
