-- purpose: which asal may be shown for a table and year; a real rekap switches the contoh of that table-year off
-- grain: one row per tabel and tahun
-- columns: tabel, tahun, asal, ada_rekap
with baris as (
    select 'pmks' as tabel, cast(left(periode, 4) as integer) as tahun, asal, sumber_id
    from pmks
    group by all
    union all
    select 'spm' as tabel, cast(left(periode, 4) as integer) as tahun, asal, sumber_id
    from spm
    group by all
    union all
    select 'psks' as tabel, cast(left(periode, 4) as integer) as tahun, asal, sumber_id
    from psks
    group by all
),

per_tahun as (
    select
        baris.tabel as tabel,
        baris.tahun as tahun,
        bool_or(baris.asal = 'resmi' and sumber.jenis_sumber = 'rekap') as ada_rekap,
        bool_or(baris.asal = 'contoh') as ada_contoh
    from baris
    left join sumber on sumber.sumber_id = baris.sumber_id
    group by baris.tabel, baris.tahun
)

select
    tabel,
    tahun,
    case when ada_contoh and not ada_rekap then 'contoh' else 'resmi' end as asal,
    ada_rekap
from per_tahun
order by tabel, tahun
