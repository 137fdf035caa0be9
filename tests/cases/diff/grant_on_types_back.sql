A role may use types, and not everybody. The other way round.
--- from postgres
CREATE TYPE mood AS ENUM ('ok');
CREATE DOMAIN grade AS integer;
CREATE TYPE place AS (x integer);
CREATE TYPE span AS RANGE (SUBTYPE = integer);
GRANT USAGE ON TYPE mood, place TO case_reader;
GRANT USAGE ON DOMAIN grade TO case_reader WITH GRANT OPTION;
REVOKE USAGE ON TYPE mood FROM PUBLIC;
REVOKE ALL ON TYPE span FROM PUBLIC;

--- to postgres
CREATE TYPE mood AS ENUM ('ok');
CREATE DOMAIN grade AS integer;
CREATE TYPE place AS (x integer);
CREATE TYPE span AS RANGE (SUBTYPE = integer);

--- postgres up
-- drop grant on range type span to PUBLIC
GRANT USAGE ON TYPE span TO PUBLIC;

-- drop grant on composite type place to case_reader
REVOKE USAGE ON TYPE place FROM case_reader;

-- drop grant on domain grade to case_reader
REVOKE USAGE ON DOMAIN grade FROM case_reader;

-- drop grant on enum mood to case_reader
REVOKE USAGE ON TYPE mood FROM case_reader;

-- drop grant on enum mood to PUBLIC
GRANT USAGE ON TYPE mood TO PUBLIC;

--- postgres down
-- create grant on enum mood to PUBLIC
REVOKE USAGE ON TYPE mood FROM PUBLIC;

-- create grant on enum mood to case_reader
GRANT USAGE ON TYPE mood TO case_reader;

-- create grant on domain grade to case_reader
GRANT USAGE ON DOMAIN grade TO case_reader WITH GRANT OPTION;

-- create grant on composite type place to case_reader
GRANT USAGE ON TYPE place TO case_reader;

-- create grant on range type span to PUBLIC
REVOKE USAGE ON TYPE span FROM PUBLIC;

