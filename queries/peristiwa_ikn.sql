-- purpose: dated events of the IKN story and its confounders from a year on, verified or not
-- grain: one row per kode
-- params: awal text, akhir text
-- columns: kode, tanggal, x, judul, golongan, presisi, terverifikasi, sumber
select
    kode,
    tanggal,
    cast(year(tanggal) + (dayofyear(tanggal) - 1) / 366.0 as double) as x,
    judul,
    golongan,
    presisi,
    terverifikasi,
    sumber
from peristiwa
where golongan in ('ikn', 'konteks')
    and year(tanggal) between cast($awal as integer) and cast($akhir as integer)
order by tanggal, kode
