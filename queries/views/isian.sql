-- purpose: which areas have rows, from which source and period: what asal, submission and "active source" are decided from
-- grain: one row per tabel, periode, kode_wilayah, asal, sumber_id
-- columns: tabel, periode, tahun, kode_wilayah, asal, sumber_id, jenis_sumber, terisi
with baris as (
    select 'pmks' as tabel, periode, kode_wilayah, asal, sumber_id, bool_or(nilai is not null) as terisi
    from pmks
    group by all
    union all
    select 'spm' as tabel, periode, kode_wilayah, asal, sumber_id, bool_or(butuh is not null) as terisi
    from spm
    group by all
    union all
    select 'psks' as tabel, periode, kode_wilayah, asal, sumber_id, bool_or(nilai is not null) as terisi
    from psks
    group by all
)

select
    baris.tabel as tabel,
    baris.periode as periode,
    cast(left(baris.periode, 4) as integer) as tahun,
    baris.kode_wilayah as kode_wilayah,
    baris.asal as asal,
    baris.sumber_id as sumber_id,
    sumber.jenis_sumber as jenis_sumber,
    baris.terisi as terisi
from baris
left join sumber on sumber.sumber_id = baris.sumber_id
order by tabel, periode, kode_wilayah, asal, sumber_id
