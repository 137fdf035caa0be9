-- Undoes: order of pictures
-- Revision 20261125181316.

-- rename column resource_image.sort_order to position
ALTER TABLE resource_image RENAME COLUMN sort_order TO position;
