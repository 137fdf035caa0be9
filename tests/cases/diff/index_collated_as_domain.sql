Columns and indexes say the collation that their domain gives them anyway, and others say another one.
--- from postgres
CREATE DOMAIN ticket AS text COLLATE "C";
CREATE DOMAIN narrow AS ticket CHECK (length(VALUE) < 5);

--- to postgres
CREATE DOMAIN ticket AS text COLLATE "C";
CREATE DOMAIN narrow AS ticket CHECK (length(VALUE) < 5);
CREATE TABLE sample (
    name ticket COLLATE "C",
    short narrow,
    many ticket[],
    other ticket COLLATE "POSIX",
    EXCLUDE (short COLLATE "C" WITH =)
);
CREATE INDEX by_name ON sample (name COLLATE "C", short COLLATE "POSIX", many COLLATE "C");
CREATE INDEX by_lower ON sample (lower(name) COLLATE "C", (other COLLATE "C"));

--- postgres up
-- create table sample
CREATE TABLE sample (
    name ticket,
    short narrow,
    many ticket[],
    other ticket COLLATE "POSIX",
    CONSTRAINT sample_short_excl EXCLUDE (short WITH =)
);
CREATE INDEX by_lower ON sample ((lower(name)), other COLLATE "C");
CREATE INDEX by_name ON sample (name, short COLLATE "POSIX", many);

--- postgres down
-- drop table sample
DROP TABLE sample;

--- postgres findings
down: drops-data: table sample: its rows are lost

