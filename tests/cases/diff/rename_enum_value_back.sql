A value of an enum gets another name, wherever it is named. The other way round.
--- said
--rename mood.fair=so so

--- from postgres
CREATE TYPE mood AS ENUM ('sad', 'fair', 'it''s ok');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood DEFAULT 'fair' CHECK (mood <> 'it''s ok'), moods mood[] DEFAULT '{fair,sad}');
CREATE INDEX diary_mood ON diary (mood) WHERE mood = 'fair';

--- rows
INSERT INTO diary (id) VALUES (1), (2);

--- to postgres
CREATE TYPE mood AS ENUM ('sad', 'so so', 'it''s ok');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood DEFAULT 'so so' CHECK (mood <> 'it''s ok'), moods mood[] DEFAULT '{"so so",sad}');
CREATE INDEX diary_mood ON diary (mood) WHERE mood = 'so so';

--- postgres up
-- rename value mood.fair to so so
ALTER TYPE mood RENAME VALUE 'fair' TO 'so so';

--- postgres down
-- rename value mood.so so to fair
ALTER TYPE mood RENAME VALUE 'so so' TO 'fair';

