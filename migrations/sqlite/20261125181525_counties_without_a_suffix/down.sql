-- Undoes: counties without a suffix
-- The names stay as they are: which of them had a suffix is not known any more, and all are right without one.
SELECT 1;
