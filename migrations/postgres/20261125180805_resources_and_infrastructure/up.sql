-- resources and infrastructure
-- Revision 20261125180805, follows 20261125174756, 20261125175415.

-- The branches commute, so there is nothing to do.
SELECT 1;
