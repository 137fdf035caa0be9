An enum and a value of it get other names.
--- said
--rename mood=feeling
--rename feeling.ok=fine

--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood DEFAULT 'ok');

--- rows
INSERT INTO diary VALUES (1, 'ok');

--- to postgres
CREATE TYPE feeling AS ENUM ('sad', 'fine');
CREATE TABLE diary (id integer PRIMARY KEY, mood feeling DEFAULT 'fine');

--- postgres up
-- rename enum mood to feeling
ALTER TYPE mood RENAME TO feeling;

-- rename value feeling.ok to fine
ALTER TYPE feeling RENAME VALUE 'ok' TO 'fine';

--- postgres down
-- rename value feeling.fine to ok
ALTER TYPE feeling RENAME VALUE 'fine' TO 'ok';

-- rename enum feeling to mood
ALTER TYPE feeling RENAME TO mood;

