-- purpose: one population per year, area, base and sex: the last period inside the year (2024-S2 before 2024-06)
-- grain: one row per tahun, kode_wilayah, dasar, jenis_kelamin
-- columns: tahun, kode_wilayah, dasar, jenis_kelamin, periode, nilai, status, sumber_id
with berurut as (
    select
        cast(left(penduduk.periode, 4) as integer) as tahun,
        penduduk.kode_wilayah as kode_wilayah,
        penduduk.dasar as dasar,
        penduduk.jenis_kelamin as jenis_kelamin,
        penduduk.periode as periode,
        penduduk.nilai as nilai,
        penduduk.status as status,
        penduduk.sumber_id as sumber_id,
        case
            when penduduk.periode like '%-S1' then 6
            when penduduk.periode like '%-S2' then 12
            when length(penduduk.periode) = 7 then cast(right(penduduk.periode, 2) as integer)
            else 12
        end as bulan_akhir,
        sumber.prioritas as prioritas
    from penduduk
    left join sumber on sumber.sumber_id = penduduk.sumber_id
    where penduduk.nilai is not null
)

select tahun, kode_wilayah, dasar, jenis_kelamin, periode, nilai, status, sumber_id
from berurut
qualify row_number() over (
    partition by tahun, kode_wilayah, dasar, jenis_kelamin
    order by bulan_akhir desc, prioritas, sumber_id
) = 1
order by tahun, kode_wilayah, dasar, jenis_kelamin
