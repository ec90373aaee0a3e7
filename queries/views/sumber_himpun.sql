-- purpose: the names behind the source bits of sumber_aktif, in their order
-- grain: one row per tabel, periode, asal
-- columns: tabel, periode, asal, sumber
select tabel, periode, asal, list(sumber_id order by sumber_id) as sumber
from sumber_aktif
group by tabel, periode, asal
order by tabel, periode, asal
