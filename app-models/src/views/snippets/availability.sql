-- When a resource is there, and how much of it grows on an acre.
SELECT
    r.id AS resource_id,
    r.name AS resource_name,
    min(a.from_month) AS from_month,
    max(a.to_month) AS to_month,
    max(CASE WHEN a.year_round THEN 1 ELSE 0 END) = 1 AS year_round,
    avg(a.residue_factor_dry_tons_acre) AS dry_tons_per_acre,
    avg(a.residue_factor_wet_tons_acre) AS wet_tons_per_acre
FROM resource AS r
JOIN resource_availability AS a ON a.resource_id = r.id
GROUP BY r.id, r.name
