-- purpose: the kabupaten and kota in force, with the year they began (0 where it is not recorded)
-- grain: one row per kode_wilayah
-- columns: kode_wilayah, nama, nama_pendek, tingkat, urut, sejak
select kode_wilayah, nama, nama_pendek, tingkat, urut, coalesce(year(berlaku_mulai), 0) as sejak
from wilayah
where tingkat in ('kabupaten', 'kota') and berlaku_sampai is null
