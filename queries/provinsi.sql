-- purpose: the province of the edition
-- grain: one row per kode_wilayah
-- params: none
-- columns: kode_wilayah, nama, nama_pendek
select kode_wilayah, nama, nama_pendek
from wilayah
where tingkat = 'provinsi'
order by kode_wilayah
