Types that are made of others, in the order of their needs.
--- to postgres
CREATE TYPE mood AS ENUM ('ok', 'happy');
CREATE DOMAIN a_mood AS mood;
CREATE TYPE day AS (mood a_mood, note text);
CREATE DOMAIN b_day AS day;
CREATE TABLE diary (id integer PRIMARY KEY, days b_day[]);

--- postgres up
-- create enum mood
CREATE TYPE mood AS ENUM ('ok', 'happy');

-- create domain a_mood
CREATE DOMAIN a_mood AS mood;

-- create composite type day
CREATE TYPE day AS (
    mood a_mood,
    note text
);

-- create domain b_day
CREATE DOMAIN b_day AS day;

-- create table diary
CREATE TABLE diary (
    id integer NOT NULL,
    days b_day[],
    CONSTRAINT diary_pkey PRIMARY KEY (id)
);

--- postgres down
-- drop table diary
DROP TABLE diary;

-- drop domain b_day
DROP DOMAIN b_day;

-- drop composite type day
DROP TYPE day;

-- drop domain a_mood
DROP DOMAIN a_mood;

-- drop enum mood
DROP TYPE mood;

--- postgres findings
down: drops-data: table diary: its rows are lost

