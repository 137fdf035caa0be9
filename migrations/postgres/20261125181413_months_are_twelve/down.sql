-- Undoes: months are twelve
-- Revision 20261125181413.

-- drop constraint resource_availability.resource_availability_months_check
ALTER TABLE resource_availability DROP CONSTRAINT resource_availability_months_check;
