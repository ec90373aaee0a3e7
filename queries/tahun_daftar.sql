-- purpose: years that can be chosen, with what each holds
-- grain: one row per tahun
-- params: none
-- columns: tahun, ada_pmks, ada_rekap, asal
with konteks_tahun as (
    select cast(left(periode, 4) as integer) as tahun
    from konteks
    where asal = 'resmi'
    group by tahun
),

pmks_tahun as (
    select tahun, asal, ada_rekap
    from asal_aktif
    where tabel = 'pmks'
)

select
    coalesce(pmks_tahun.tahun, konteks_tahun.tahun) as tahun,
    pmks_tahun.tahun is not null as ada_pmks,
    coalesce(pmks_tahun.ada_rekap, false) as ada_rekap,
    coalesce(pmks_tahun.asal, 'resmi') as asal
from konteks_tahun
full outer join pmks_tahun on pmks_tahun.tahun = konteks_tahun.tahun
order by tahun
