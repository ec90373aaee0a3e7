-- purpose: latest published yearly context figures of one area up to a year: poverty, human development, unemployment, size
-- grain: one row per indikator
-- params: tahun integer, kode_wilayah text
-- columns: indikator, nama, nama_pendek, satuan, desimal, polaritas, tema, periode, nilai, keadaan, status, asal, catatan, sumber_id
select
    konteks.indikator as indikator,
    indikator.nama as nama,
    indikator.nama_pendek as nama_pendek,
    konteks.satuan as satuan,
    indikator.desimal as desimal,
    indikator.polaritas as polaritas,
    indikator.tema as tema,
    konteks.periode as periode,
    konteks.nilai as nilai,
    'ada' as keadaan,
    konteks.status as status,
    konteks.asal as asal,
    konteks.catatan as catatan,
    konteks.sumber_id as sumber_id
from konteks
inner join indikator on indikator.indikator = konteks.indikator
left join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.kode_wilayah = $kode_wilayah
    and konteks.indikator in (
        'persen_penduduk_miskin_p0', 'penduduk_miskin', 'ipm_metode_baru', 'tpt', 'luas_wilayah', 'jumlah_kecamatan',
        'jumlah_desa_kampung', 'jumlah_kelurahan'
    )
    and konteks.rincian = 'total'
    and konteks.asal = 'resmi'
    and konteks.nilai is not null
    and length(konteks.periode) = 4
    -- area and number of districts hardly move: their latest figure serves every year
    and (
        cast(konteks.periode as integer) <= $tahun
        or konteks.indikator in ('luas_wilayah', 'jumlah_kecamatan', 'jumlah_desa_kampung', 'jumlah_kelurahan')
    )
qualify row_number() over (
    partition by konteks.indikator
    order by konteks.periode desc, sumber.prioritas, konteks.sumber_id
) = 1
order by konteks.indikator
