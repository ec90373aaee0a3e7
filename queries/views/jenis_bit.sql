-- purpose: membership of types in roll-ups with one bit per type, so that distinct types are counted without sets
-- grain: one row per jenis and kode_rekap
-- columns: jenis, kode_rekap, dimensi, bit
-- A group (gelandangan dan pengemis) stands for its members and carries their bits: a sender that reports the group
-- has covered them.
with sebit as (
    select jenis, cast(1 as hugeint) << cast(row_number() over (order by jenis) - 1 as integer) as bit
    from (select distinct jenis from jenis_rekap)
),

wakil as (
    select jenis.jenis as jenis, unnest(string_split(jenis.tumpang_tindih, '|')) as anggota
    from jenis
    where jenis.keluarga = 'grup' and coalesce(jenis.tumpang_tindih, '') <> ''
),

bit_grup as (
    select wakil.jenis as jenis, bit_or(sebit.bit) as bit
    from wakil
    inner join sebit on sebit.jenis = wakil.anggota
    group by wakil.jenis
)

select
    jenis_rekap.jenis as jenis,
    jenis_rekap.kode_rekap as kode_rekap,
    jenis_rekap.dimensi as dimensi,
    coalesce(bit_grup.bit, sebit.bit) as bit
from jenis_rekap
inner join sebit on sebit.jenis = jenis_rekap.jenis
left join bit_grup on bit_grup.jenis = jenis_rekap.jenis
order by dimensi, kode_rekap, jenis_rekap.jenis
