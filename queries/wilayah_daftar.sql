-- purpose: the areas of the province, in the field's order, with ring and validity
-- grain: one row per kode_wilayah
-- params: none
-- columns: kode_wilayah, kode_bps, nama, nama_pendek, tingkat, ibu_kota, urut, lingkar, km_ke_kipp
select
    kode_wilayah,
    kode_bps,
    nama,
    nama_pendek,
    tingkat,
    ibu_kota,
    urut,
    lingkar,
    km_ke_kipp
from wilayah
where tingkat in ('kabupaten', 'kota')
order by urut, kode_wilayah
