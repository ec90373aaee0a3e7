-- purpose: each type of a table for one area and year: reported, nil, hidden, not yet reported or not available
-- grain: one row per jenis
-- params: tabel text, kode_wilayah text, tahun integer
-- columns: jenis, nama, satuan, keadaan, lewat_grup, asal, ada_rekap, sumber_id
select
    jenis.jenis as jenis,
    jenis.nama as nama,
    jenis.satuan_utama as satuan,
    coalesce(lapor.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(lapor.lewat_grup, false) as lewat_grup,
    lapor.asal as asal,
    coalesce(asal_aktif.ada_rekap, false) as ada_rekap,
    lapor.sumber_id as sumber_id
from diharap
inner join jenis on jenis.jenis = diharap.jenis
left join lapor
    on lapor.tabel = diharap.tabel
    and lapor.jenis = diharap.jenis
    and lapor.kode_wilayah = $kode_wilayah
    and lapor.tahun = $tahun
left join asal_aktif on asal_aktif.tabel = diharap.tabel and asal_aktif.tahun = $tahun
where diharap.tabel = $tabel and diharap.kelompok = 'SEMUA'
order by jenis.urut, jenis.jenis
