A sequence with all that can be said of it.
--- to postgres
CREATE SEQUENCE ticket AS integer START WITH 10 INCREMENT BY 5 MINVALUE 5 MAXVALUE 1000 CACHE 3 CYCLE;
COMMENT ON SEQUENCE ticket IS 'drawn at the door';

--- postgres up
-- create sequence ticket
CREATE SEQUENCE ticket AS integer INCREMENT BY 5 MINVALUE 5 MAXVALUE 1000 START WITH 10 CACHE 3 CYCLE;
COMMENT ON SEQUENCE ticket IS 'drawn at the door';

--- postgres down
-- drop sequence ticket
DROP SEQUENCE ticket;

