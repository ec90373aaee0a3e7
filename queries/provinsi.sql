-- purpose: the province that this edition is about
-- grain: one row
-- params: none
-- columns: kode_wilayah, nama, nama_pendek
select
    kode_wilayah,
    nama,
    nama_pendek
from wilayah
where tingkat = 'provinsi'
order by kode_wilayah
limit 1
