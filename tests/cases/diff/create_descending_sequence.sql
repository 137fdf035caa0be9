A sequence that counts down.
--- to postgres
CREATE SEQUENCE countdown INCREMENT BY -1;

--- postgres up
-- create sequence countdown
CREATE SEQUENCE countdown INCREMENT BY -1;

--- postgres down
-- drop sequence countdown
DROP SEQUENCE countdown;

