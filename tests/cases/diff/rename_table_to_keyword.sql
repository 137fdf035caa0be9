What names a table follows its new name, which may be a keyword.
--- from postgres
CREATE TABLE sample (id integer PRIMARY KEY);
CREATE VIEW named AS SELECT id FROM sample;
CREATE POLICY own ON sample FOR UPDATE USING (id > 0);

--- said
--rename sample=order

--- to postgres
CREATE TABLE "order" (id integer CONSTRAINT sample_pkey PRIMARY KEY);
CREATE VIEW named AS SELECT id AS number FROM "order";
CREATE POLICY own ON "order" FOR UPDATE USING (id > 1);

--- postgres up
-- rename table sample to order
ALTER TABLE sample RENAME TO "order";

-- drop policy order.own
DROP POLICY own ON "order";

-- drop view named
DROP VIEW named;

-- create view named
CREATE VIEW named AS
SELECT id AS number FROM "order";

-- create policy order.own
CREATE POLICY own ON "order" FOR UPDATE USING (id > 1);

--- postgres down
-- drop policy order.own
DROP POLICY own ON "order";

-- drop view named
DROP VIEW named;

-- create view named
CREATE VIEW named AS
SELECT id FROM "order";

-- create policy order.own
CREATE POLICY own ON "order" FOR UPDATE USING (id > 0);

-- rename table order to sample
ALTER TABLE "order" RENAME TO sample;

