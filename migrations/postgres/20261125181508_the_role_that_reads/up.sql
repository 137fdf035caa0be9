-- the role that reads
-- A role belongs to the whole cluster, so another database of it may have made it.
DO $$
BEGIN
    CREATE ROLE biocirv_readonly NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
