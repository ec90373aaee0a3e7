-- purpose: corrections accepted after publication; the numbers of a hidden cell are empty outside Kerja internal
-- grain: one row per tanggal, waktu, tabel, kunci, sumber_id
-- params: none
-- columns: tanggal, waktu, tabel, kode_wilayah, wilayah, periode, jenis, nama, kunci, lama, baru, alasan, oleh, sumber_id, tersamar
select
    koreksi.tanggal as tanggal,
    koreksi.waktu as waktu,
    koreksi.tabel as tabel,
    koreksi.kode_wilayah as kode_wilayah,
    coalesce(wilayah.nama, '') as wilayah,
    koreksi.periode as periode,
    koreksi.jenis as jenis,
    coalesce(jenis.nama, indikator.nama, '') as nama,
    koreksi.kunci as kunci,
    koreksi.lama as lama,
    koreksi.baru as baru,
    koreksi.alasan as alasan,
    koreksi.oleh as oleh,
    koreksi.sumber_id as sumber_id,
    -- the engine emptied the numbers of closed cells; where they are there, they may be read
    coalesce(koreksi.tersamar, false) and koreksi.lama = '' and koreksi.baru = '' as tersamar
from koreksi
left join wilayah on wilayah.kode_wilayah = koreksi.kode_wilayah
left join jenis on jenis.jenis = koreksi.jenis
left join indikator on indikator.indikator = koreksi.jenis
order by tanggal desc, waktu desc, tabel, kunci, sumber_id
