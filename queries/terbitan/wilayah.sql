-- purpose: areas with both code systems and their years of validity
-- grain: one row per kode_wilayah
select
    kode_wilayah, kode_bps, nama, nama_pendek, tingkat, induk, ibu_kota, urut, lingkar, km_ke_kipp, berlaku_mulai,
    berlaku_sampai
from wilayah
