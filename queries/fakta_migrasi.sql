-- purpose: published facts on migration, newcomers and IKN that are single figures, not series
-- grain: one row per indikator, kode_wilayah, periode, rincian
-- params: none
-- columns: indikator, nama, kode_wilayah, nama_wilayah, periode, mulai, akhir, rincian, nilai, desimal, satuan, keadaan, status, asal, catatan, sumber_id
select
    konteks.indikator as indikator,
    indikator.nama as nama,
    konteks.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    konteks.periode as periode,
    konteks.mulai as mulai,
    konteks.akhir as akhir,
    konteks.rincian as rincian,
    konteks.nilai as nilai,
    indikator.desimal as desimal,
    konteks.satuan as satuan,
    'ada' as keadaan,
    konteks.status as status,
    konteks.asal as asal,
    konteks.catatan as catatan,
    konteks.sumber_id as sumber_id
from konteks
inner join indikator on indikator.indikator = konteks.indikator
inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah
left join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.asal = 'resmi'
    and konteks.nilai is not null
    and (indikator.tema in ('migrasi', 'ikn') or konteks.indikator = 'warga_terlantar_dipulangkan')
    and konteks.indikator <> 'penduduk_datang_kelurahan'
qualify row_number() over (
    partition by konteks.indikator, konteks.kode_wilayah, konteks.periode, konteks.rincian
    order by sumber.prioritas, konteks.sumber_id
) = 1
order by wilayah.urut, kode_wilayah, nama, indikator, periode, rincian
