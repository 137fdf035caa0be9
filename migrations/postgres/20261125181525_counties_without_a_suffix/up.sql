-- counties without a suffix
-- Two loaders wrote `Fresno County` where the others write `Fresno`.
UPDATE place SET county_name = substr(county_name, 1, length(county_name) - length(' County'))
WHERE county_name LIKE '% County';
