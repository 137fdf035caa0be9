-- order of pictures
-- Revision 20261125181316, follows 20261125180805.

-- rename column resource_image.position to sort_order
ALTER TABLE resource_image RENAME COLUMN position TO sort_order;
