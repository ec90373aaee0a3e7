-- purpose: the terms of the field
-- grain: one row per kunci
select kunci, label, arti, padanan, kelompok from glosarium
