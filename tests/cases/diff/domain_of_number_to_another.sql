A column goes between a domain over one number and another number, whose text would not convert, and between two domains.
--- from postgres
CREATE DOMAIN price AS numeric(10, 2);
CREATE DOMAIN flag AS boolean;
CREATE DOMAIN word AS text;
CREATE TABLE sale (id integer PRIMARY KEY, price price, count integer, flag flag, word word);

--- rows
INSERT INTO sale VALUES (1, 2.50, 3, true, '7');

--- to postgres
CREATE DOMAIN price AS numeric(10, 2);
CREATE DOMAIN flag AS boolean;
CREATE DOMAIN word AS text;
CREATE TABLE sale (id integer PRIMARY KEY, price integer, count price, flag integer, word price);

--- postgres up
-- alter column sale.price: type price -> integer
ALTER TABLE sale ALTER COLUMN price TYPE integer;

-- alter column sale.count: type integer -> price
ALTER TABLE sale ALTER COLUMN count TYPE price;

-- alter column sale.flag: type flag -> integer
ALTER TABLE sale ALTER COLUMN flag TYPE integer USING flag::integer;

-- alter column sale.word: type word -> price
ALTER TABLE sale ALTER COLUMN word TYPE price USING word::numeric(10,2);

--- postgres down
-- alter column sale.word: type price -> word
ALTER TABLE sale ALTER COLUMN word TYPE word;

-- alter column sale.flag: type integer -> flag
ALTER TABLE sale ALTER COLUMN flag TYPE flag USING flag::boolean;

-- alter column sale.count: type price -> integer
ALTER TABLE sale ALTER COLUMN count TYPE integer;

-- alter column sale.price: type integer -> price
ALTER TABLE sale ALTER COLUMN price TYPE price;

--- postgres findings
up: converts-values: column sale.price: every value is converted from price to integer: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column sale.count: every value is converted from integer to price: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column sale.flag: every value is converted from flag to integer: one that does not convert stops the migration, and the table is locked meanwhile
up: converts-values: column sale.word: every value is converted from word to price: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sale.word: every value is converted from price to word: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sale.flag: every value is converted from integer to flag: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sale.count: every value is converted from price to integer: one that does not convert stops the migration, and the table is locked meanwhile
down: converts-values: column sale.price: every value is converted from integer to price: one that does not convert stops the migration, and the table is locked meanwhile

