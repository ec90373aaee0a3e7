-- purpose: definition breaks of types and of the roll-ups that contain them
-- grain: one row per kode_rekap, tahun and kode_wilayah ('' = all senders)
-- columns: kode_rekap, tahun, kode_wilayah, alasan
select
    jenis_rekap.kode_rekap as kode_rekap,
    cast(left(putus_deret.periode, 4) as integer) as tahun,
    coalesce(putus_deret.kode_wilayah, '') as kode_wilayah,
    min(putus_deret.alasan) as alasan
from putus_deret
inner join jenis_rekap on jenis_rekap.jenis = putus_deret.jenis
group by all
order by kode_rekap, tahun, kode_wilayah
