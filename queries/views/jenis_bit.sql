-- purpose: membership of types in roll-ups with one bit per type, so that distinct types are counted without sets
-- grain: one row per jenis and kode_rekap
-- columns: jenis, kode_rekap, dimensi, bit
select
    jenis,
    kode_rekap,
    dimensi,
    cast(1 as hugeint) << cast(dense_rank() over (order by jenis) - 1 as integer) as bit
from jenis_rekap
order by dimensi, kode_rekap, jenis
