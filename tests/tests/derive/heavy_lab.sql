-- Those of which one weighing at least is among the heaviest.
SELECT m.lab, m.heaviest
FROM mass_by_lab AS m
WHERE m.lab IN (SELECT lab FROM {{heaviest}} AS own)
