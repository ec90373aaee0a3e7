-- purpose: the PMKS types that a type or roll-up sums
-- grain: one row per jenis
-- params: jenis text
-- columns: jenis, nama, satuan_utama, tingkat_sensitif
select
    jenis.jenis as jenis,
    jenis.nama as nama,
    jenis.satuan_utama as satuan_utama,
    jenis.tingkat_sensitif as tingkat_sensitif
from jenis_rekap
inner join jenis on jenis.jenis = jenis_rekap.jenis and jenis.keluarga = 'pmks'
where jenis_rekap.kode_rekap = $jenis
order by jenis.urut
