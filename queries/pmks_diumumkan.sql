-- purpose: single PMKS figures that officials stated (news), kept apart from any rekap and from the contoh cube
-- grain: one row per periode, kode_wilayah, jenis, ukuran, satuan, sumber_id
-- params: jenis text
-- columns: periode, kode_wilayah, nama_pendek, jenis, jenis_nama, ukuran, satuan, nilai, keadaan, status, sumber_id
select
    pmks.periode as periode,
    pmks.kode_wilayah as kode_wilayah,
    wilayah.nama_pendek as nama_pendek,
    pmks.jenis as jenis,
    jenis.nama as jenis_nama,
    pmks.ukuran as ukuran,
    pmks.satuan as satuan,
    pmks.nilai as nilai,
    case when pmks.nilai = 0 then 'nihil' else 'ada' end as keadaan,
    pmks.status as status,
    pmks.sumber_id as sumber_id
from angka_lepas as pmks
inner join jenis on jenis.jenis = pmks.jenis
inner join jenis_rekap on jenis_rekap.jenis = pmks.jenis and jenis_rekap.kode_rekap = $jenis
inner join wilayah on wilayah.kode_wilayah = pmks.kode_wilayah
order by pmks.periode desc, wilayah.urut, pmks.jenis
