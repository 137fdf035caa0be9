-- Undoes: the role that reads
-- The role stays: other databases of the cluster may use it, and it may read nothing of this one any more.
SELECT 1;
