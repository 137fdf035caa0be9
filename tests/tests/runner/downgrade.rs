//! Downwards.

use registry_tests::database::{Database, column};
use registry_tests::migrations::Migrations;

use super::{downgrade, recorded, try_downgrade, upgrade, works};

#[test]
fn revisions_are_taken_back_and_rows_stay() {
    for database in Database::each() {
        let (migrations, mut connection) = (Migrations::sample(), database.connect());
        let connection = connection.as_mut();
        upgrade(connection, &migrations, "head");
        assert_eq!(downgrade(connection, &migrations, "-1"), ["20260103000000_mass"]);
        assert!(!works(connection, "SELECT CAST(mass AS TEXT) FROM sample"));
        assert_eq!(column(connection, "SELECT CAST(id AS TEXT) FROM sample"), ["1"]);
        assert_eq!(recorded(connection), [["20260101000000", "20260102000000"]; 2]);

        upgrade(connection, &migrations, "head");
        assert_eq!(
            downgrade(connection, &migrations, "20260101000000_place"),
            ["20260103000000_mass", "20260102000000_sample"]
        );
        assert_eq!(downgrade(connection, &migrations, "base"), ["20260101000000_place"]);
        assert_eq!(recorded(connection), [[""; 0]; 2]);
        assert_eq!(downgrade(connection, &migrations, "base"), [""; 0], "base is base");
        assert_eq!(upgrade(connection, &migrations, "head").len(), 3);
    }
}

#[test]
fn only_what_the_target_does_not_build_on_is_taken_back() {
    for database in Database::each() {
        let migrations = Migrations::new();
        migrations.add_child("1_root", &[], "CREATE TABLE a (id INTEGER)", "DROP TABLE a");
        migrations.add_child("2_left", &["1"], "CREATE TABLE b (id INTEGER)", "DROP TABLE b");
        migrations.add_child("3_right", &["1"], "CREATE TABLE c (id INTEGER)", "DROP TABLE c");
        let mut connection = database.connect();
        let connection = connection.as_mut();
        upgrade(connection, &migrations, "heads");
        assert_eq!(downgrade(connection, &migrations, "3"), ["2_left"]);
        assert_eq!(recorded(connection), [["1", "3"]; 2]);
    }
}

#[test]
fn what_has_no_way_down_is_told_before_anything_is_run() {
    for database in Database::each() {
        let migrations = Migrations::new();
        migrations.add("1_a", "CREATE TABLE a (id INTEGER)", None);
        migrations.add("2_b", "CREATE TABLE b (id INTEGER)", Some(""));
        migrations.add("3_c", "CREATE TABLE c (id INTEGER)", Some("DROP TABLE c"));
        let mut connection = database.connect();
        let connection = connection.as_mut();
        let refused = |to| {
            let refused = try_downgrade(database.connect().as_mut(), &migrations, to);
            refused.expect_err(to).to_string()
        };
        upgrade(connection, &migrations, "2");
        assert_eq!(
            refused("3"),
            "3_c is not applied, so there is no way down to it: upgrade to it"
        );
        upgrade(connection, &migrations, "head");
        assert_eq!(
            refused("base"),
            "no down.sql, or an empty one, in 2_b, 1_a: write it before you downgrade; nothing was run"
        );
        assert_eq!(recorded(connection), [["1", "2", "3"]; 2]);
        for (to, message) in [
            ("-4", "`-4` asks for more revisions than the 3 that there are to downgrade"),
            ("+1", "`+1` is no target of downgrade: use upgrade"),
            ("head", "`head` is no target of downgrade: use upgrade"),
        ] {
            assert_eq!(refused(to), message);
        }
    }
}
