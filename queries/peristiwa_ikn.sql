-- purpose: dated events of the IKN story and its confounders from a year on, verified or not
-- grain: one row per kode
-- params: awal text, akhir text
-- columns: kode, tanggal, x, judul, golongan, presisi, terverifikasi, pita, sumber
with pilihan as (
    select
        kode, tanggal, judul, golongan, presisi, terverifikasi, sumber,
        golongan = 'ikn' and presisi in ('hari', 'bulan') and terverifikasi as layak
    from peristiwa
    where golongan in ('ikn', 'konteks')
        and year(tanggal) between cast($awal as integer) and cast($akhir as integer)
),

dinilai as (
    select
        pilihan.*,
        coalesce(tanggal - lag(tanggal) over (partition by layak order by tanggal, kode), 9999) as jeda
    from pilihan
)

select
    kode,
    tanggal,
    cast(year(tanggal) + (dayofyear(tanggal) - 1) / 366.0 as double) as x,
    judul,
    golongan,
    presisi,
    terverifikasi,
    -- the ribbon over the chart: verified IKN dates alone, the first of those that lie within 30 days, eight at most
    layak and jeda > 30 and count(case when layak and jeda > 30 then 1 end) over (order by tanggal, kode) <= 8 as pita,
    sumber
from dinilai
order by tanggal, kode
