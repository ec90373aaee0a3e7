-- purpose: the areas that an area, a ring or the province is made of
-- grain: one row per kode_wilayah
-- params: wilayah text
-- columns: kode_wilayah, nama, nama_pendek, urut, lingkar
select
    wilayah.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.urut as urut,
    wilayah.lingkar as lingkar
from wilayah_rekap
inner join wilayah on wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
where wilayah_rekap.kode_rekap = $wilayah
order by wilayah.urut, wilayah.kode_wilayah
