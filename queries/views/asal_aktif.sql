-- purpose: which asal may be shown for a table and year; a real rekap switches the contoh of that table-year off
-- grain: one row per tabel and tahun
-- columns: tabel, tahun, asal, ada_rekap
with per_tahun as (
    select
        tabel,
        tahun,
        coalesce(bool_or(asal = 'resmi' and jenis_sumber = 'rekap'), false) as ada_rekap,
        bool_or(asal = 'contoh') as ada_contoh
    from isian
    group by tabel, tahun
)

select
    tabel,
    tahun,
    case when ada_contoh and not ada_rekap then 'contoh' else 'resmi' end as asal,
    ada_rekap
from per_tahun
order by tabel, tahun
