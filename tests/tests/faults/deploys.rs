//! Old and new applications on one database, one after the other and at the same time.

use registry_tests::database::Database;
use registry_tests::migrations::Migrations;

use super::{boot, command, history, ran, try_ran};

/// The migrations that an older application carries.
fn older() -> Migrations {
    let migrations = Migrations::sample();
    migrations.remove("20260103000000_mass");
    migrations
}

#[test]
fn an_older_application_refuses_until_the_newer_one_goes_down() {
    for database in Database::each() {
        let (old, new) = (older(), Migrations::sample());
        assert_eq!(ran(boot(&database.url(), &old)).len(), 2);
        assert_eq!(ran(boot(&database.url(), &new)), ["20260103000000_mass"]);

        let refused = try_ran(boot(&database.url(), &old)).expect_err("is older");
        assert!(
            refused.starts_with(
                "the database has revisions that are not known here: 20260103000000_mass: this program is older"
            ),
            "{refused}"
        );
        assert_eq!(history(database.connect().as_mut()).len(), 3, "it changed nothing");
        assert_eq!(ran(boot(&database.url(), &new)), [""; 0], "the newer one starts");

        let mut down = command(&database.url(), &new);
        let down = down.env("BOOT_DOWN", "20260102000000_sample").spawn().expect("starts");
        assert_eq!(ran(down), ["20260103000000_mass"]);
        assert_eq!(ran(boot(&database.url(), &old)), [""; 0], "the older one starts again");
    }
}

#[test]
fn a_rolling_deploy_ends_at_the_newer_one() {
    for database in Database::each() {
        let (old, new) = (older(), Migrations::sample());
        let all: Vec<_> = (0..8)
            .map(|number| boot(&database.url(), if number % 2 == 0 { &old } else { &new }))
            .collect();
        let mut applied = Vec::new();
        for process in all {
            match try_ran(process) {
                Ok(names) => applied.extend(names),
                Err(refused) => assert!(refused.contains("this program is older"), "{refused}"),
            }
        }
        applied.sort();
        assert_eq!(history(database.connect().as_mut()), applied);
        assert_eq!(applied.len(), 3);
    }
}

#[test]
fn up_and_down_at_once_leave_a_whole_number_of_revisions() {
    for database in Database::each() {
        let new = Migrations::sample();
        ran(boot(&database.url(), &new));
        let all: Vec<_> = (0..8)
            .map(|number| {
                let mut command = command(&database.url(), &new);
                if number % 2 == 0 {
                    command.env("BOOT_DOWN", "base");
                }
                command.spawn().expect("starts")
            })
            .collect();
        for process in all {
            ran(process);
        }
        let mut connection = database.connect();
        let applied = history(connection.as_mut());
        let known = new.graph();
        let names: Vec<_> = known.revisions().iter().map(|revision| &revision.name).collect();
        assert!(applied.iter().eq(names[..applied.len()].iter().copied()), "{applied:?}");
        ran(boot(&database.url(), &new));
        assert_eq!(history(connection.as_mut()).len(), 3);
    }
}
