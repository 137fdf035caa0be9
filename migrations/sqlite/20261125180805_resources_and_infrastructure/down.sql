-- Undoes: resources and infrastructure
-- Revision 20261125180805.

SELECT 1;
