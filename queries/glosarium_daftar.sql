-- purpose: the terms used on screen
-- grain: one row per kunci
-- params: none
-- columns: kunci, label, padanan, kelompok
select
    kunci,
    label,
    padanan,
    kelompok
from glosarium
order by label, kunci
