-- purpose: the types a whole report of a roll-up holds in one unit: those with that main unit, else those that may use it
-- grain: one row per kode_rekap, satuan
-- columns: kode_rekap, satuan, bit, n_jenis
with satuan_jenis as (
    select jenis, satuan_utama as satuan, true as utama
    from jenis
    union all
    select jenis, unnest(string_split(satuan_lain, '|')) as satuan, false as utama
    from jenis
    where coalesce(satuan_lain, '') <> ''
),

harap as (
    select
        jenis_bit.kode_rekap as kode_rekap,
        satuan_jenis.satuan as satuan,
        coalesce(
            bit_or(case when satuan_jenis.utama then jenis_bit.bit end),
            bit_or(jenis_bit.bit)
        ) as bit
    from jenis_bit
    inner join satuan_jenis on satuan_jenis.jenis = jenis_bit.jenis
    group by jenis_bit.kode_rekap, satuan_jenis.satuan
)

select kode_rekap, satuan, bit, cast(bit_count(bit) as integer) as n_jenis
from harap
order by kode_rekap, satuan
