-- months are twelve
-- Revision 20261125181413, follows 20261125181316.

-- add constraint resource_availability.resource_availability_months_check
ALTER TABLE resource_availability ADD CONSTRAINT resource_availability_months_check CHECK (from_month BETWEEN 1 AND 12 AND to_month BETWEEN 1 AND 12);
