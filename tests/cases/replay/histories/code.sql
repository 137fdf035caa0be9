CREATE TABLE sample (id int PRIMARY KEY, mass int, note text);
-- next
CREATE TABLE run (id int PRIMARY KEY);
-- next
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- next
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note = 'x'; RETURN NEW; END $$;
-- next
CREATE FUNCTION double(a int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT a * 2';
-- next
CREATE FUNCTION double(a text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT a || a';
-- next
COMMENT ON FUNCTION double(text) IS 'Of a text';
-- next
ALTER FUNCTION double(int) STRICT COST 3 SET work_mem = '2MB';
-- next
ALTER FUNCTION double(int) RESET ALL;
-- next
ALTER FUNCTION double(a text) RENAME TO repeated;
-- next
CREATE SCHEMA lab;
-- next
ALTER FUNCTION repeated SET SCHEMA lab;
-- next
CREATE PROCEDURE clear(INOUT n int) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM sample; END $$;
-- next
ALTER PROCEDURE clear SECURITY DEFINER;
-- next
ALTER ROUTINE clear(int) RENAME TO wipe;
-- next
CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int, initcond = '0');
-- next
ALTER AGGREGATE total(int) RENAME TO whole;
-- next
DROP FUNCTION IF EXISTS nothing(int);
-- next
CREATE TRIGGER touched BEFORE INSERT OR UPDATE ON sample FOR EACH ROW EXECUTE FUNCTION touch();
-- next
-- since PostgreSQL 14
CREATE OR REPLACE TRIGGER touched BEFORE UPDATE OF note, mass ON sample FOR EACH ROW WHEN (old.mass < new.mass) EXECUTE FUNCTION touch();
-- next
ALTER TRIGGER touched ON sample RENAME TO noted;
-- next
ALTER TABLE sample DISABLE TRIGGER noted;
-- next
ALTER TABLE sample ENABLE REPLICA TRIGGER noted;
-- next
ALTER FUNCTION touch() RENAME TO mark;
-- next
ALTER TABLE sample RENAME COLUMN mass TO grams;
-- next
COMMENT ON TRIGGER noted ON sample IS 'Marks';
-- next
CREATE POLICY own ON sample FOR UPDATE USING (grams > 0) WITH CHECK (grams > 1);
-- next
ALTER POLICY own ON sample USING (grams > 5);
-- next
ALTER POLICY own ON sample RENAME TO mine;
-- next
CREATE RULE never AS ON DELETE TO sample DO INSTEAD NOTHING;
-- next
ALTER RULE never ON sample RENAME TO kept;
-- next
ALTER TABLE sample DISABLE RULE kept;
-- next
CREATE STATISTICS stats (mcv) ON note, grams FROM sample;
-- next
ALTER STATISTICS stats SET STATISTICS 50;
-- next
ALTER STATISTICS stats SET SCHEMA lab;
-- next
CREATE PUBLICATION part FOR TABLE sample, run WITH (publish = 'insert, delete');
-- next
ALTER PUBLICATION part RENAME TO all_of_it;
-- next
CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
-- next
CREATE EVENT TRIGGER seen ON ddl_command_end EXECUTE FUNCTION seen();
-- next
ALTER EVENT TRIGGER seen ENABLE ALWAYS;
-- next
ALTER TABLE sample RENAME TO specimen;
-- next
ALTER TABLE specimen SET SCHEMA lab;
-- next
ALTER TABLE lab.specimen DROP COLUMN note CASCADE;
-- next
DROP FUNCTION mark CASCADE;
-- next
DROP EVENT TRIGGER seen;
-- next
DROP TABLE run;
-- next
DROP PUBLICATION all_of_it;
-- next
DROP RULE kept ON lab.specimen;
-- next
DROP AGGREGATE whole(int);
-- next
DROP PROCEDURE wipe;
-- next
DROP SCHEMA lab CASCADE;
