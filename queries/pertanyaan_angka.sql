-- purpose: an area's latest population of every base and its latest poverty figures: what is asked first
-- grain: one row per hal, rincian
-- params: kode_wilayah text, tahun integer (of the edition)
-- columns: hal, rincian, nama, periode, nilai, satuan, desimal, keadaan, status, asal, sumber_id
with warga as (
    select
        'penduduk' as hal, dasar as rincian, '' as nama, periode, cast(nilai as double) as nilai, 'jiwa' as satuan,
        0 as desimal, status, sumber_id, 1 as urutan
    from penduduk_tahun
    where kode_wilayah = $kode_wilayah
        and jenis_kelamin = 'total'
        -- neither a projection of years to come nor an old census answers "how many now"
        and tahun between $tahun - 7 and $tahun
    qualify row_number() over (partition by dasar order by tahun desc) = 1
),

miskin as (
    select
        'kemiskinan' as hal, konteks.indikator as rincian, indikator.nama, konteks.periode, konteks.nilai,
        konteks.satuan, indikator.desimal, konteks.status, konteks.sumber_id, 2 as urutan
    from konteks
    inner join indikator on indikator.indikator = konteks.indikator
    left join sumber on sumber.sumber_id = konteks.sumber_id
    where konteks.kode_wilayah = $kode_wilayah
        and konteks.indikator in (
            'persen_penduduk_miskin_bulan', 'penduduk_miskin_bulan', 'persen_penduduk_miskin_p0', 'penduduk_miskin'
        )
        and konteks.rincian in ('total', 'perkotaan+perdesaan')
        and konteks.asal = 'resmi'
        and konteks.nilai is not null
    qualify row_number() over (
        partition by konteks.indikator order by konteks.periode desc, sumber.prioritas, konteks.sumber_id
    ) = 1
),

semua as (
    select * from warga
    union all
    select * from miskin
)

select
    hal as hal,
    rincian as rincian,
    nama as nama,
    periode as periode,
    nilai as nilai,
    satuan as satuan,
    desimal as desimal,
    'ada' as keadaan,
    status as status,
    'resmi' as asal,
    sumber_id as sumber_id
from semua
order by urutan, periode desc, rincian
