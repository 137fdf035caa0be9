SELECT
    resource_id,
    resource_name,
    from_month,
    to_month,
    year_round,
    dry_tons_per_acre,
    wet_tons_per_acre
FROM {{availability}} AS available
