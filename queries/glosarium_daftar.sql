-- purpose: the terms used on screen and what each means
-- grain: one row per kunci
-- params: none
-- columns: kunci, label, arti, kelompok
select
    kunci,
    label,
    arti,
    kelompok
from glosarium
order by label, kunci
