-- since PostgreSQL 18
CREATE EXTENSION btree_gist;
CREATE TABLE room (
    number int, during daterange, area numeric CHECK (area > 0) NOT ENFORCED,
    double numeric GENERATED ALWAYS AS (area * 2), triple numeric GENERATED ALWAYS AS (area * 3) VIRTUAL,
    PRIMARY KEY (number, during WITHOUT OVERLAPS)
);
CREATE TABLE squares (side int, area int GENERATED ALWAYS AS (side * side) VIRTUAL NOT NULL);
CREATE TABLE stay (
    id int PRIMARY KEY, room int, during daterange, next int REFERENCES stay NOT ENFORCED, UNIQUE (room, during WITHOUT OVERLAPS),
    FOREIGN KEY (room, PERIOD during) REFERENCES room (number, PERIOD during) NOT ENFORCED
);
-- next
-- since PostgreSQL 18
ALTER TABLE stay ALTER CONSTRAINT stay_next_fkey ENFORCED;
ALTER TABLE stay ADD CONSTRAINT late CHECK (id < 100) NOT ENFORCED;
-- next
-- since PostgreSQL 18
ALTER TABLE stay ALTER CONSTRAINT stay_next_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE stay ALTER CONSTRAINT stay_next_fkey NOT ENFORCED;
ALTER TABLE squares ALTER COLUMN area SET EXPRESSION AS (side ^ 2);
-- next
-- since PostgreSQL 18
ALTER TABLE room RENAME COLUMN during TO time;
ALTER TABLE stay RENAME COLUMN during TO at;
ALTER TABLE stay ADD FOREIGN KEY (room, PERIOD at) REFERENCES room;
