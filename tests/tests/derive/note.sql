CREATE TABLE note (
    parcel_id integer PRIMARY KEY REFERENCES parcel (id),
    body text NOT NULL
);
