-- purpose: published single figures on workers and institutions (TKSK, panti staff, PSKS), never part of a rekap or of contoh
-- grain: one row per hal, rincian, kode_wilayah, periode, sumber_id
-- params: none
-- columns: hal, nama, rincian, kode_wilayah, nama_wilayah, periode, nilai, satuan, desimal, keadaan, status, asal, sumber_id, catatan
with semua as (
    select
        indikator.indikator as hal, indikator.nama, konteks.rincian, konteks.kode_wilayah, konteks.periode,
        konteks.nilai, konteks.satuan, indikator.desimal, konteks.status, konteks.asal, konteks.sumber_id, konteks.catatan
    from konteks
    inner join indikator on indikator.indikator = konteks.indikator and indikator.tema = 'psks'
    where konteks.asal = 'resmi' and konteks.nilai is not null
    union all
    select
        jenis.jenis as hal, jenis.nama, 'total' as rincian, psks.kode_wilayah, psks.periode,
        cast(psks.nilai as double) as nilai, psks.satuan, 0 as desimal, psks.status, psks.asal, psks.sumber_id, '' as catatan
    from psks
    inner join jenis on jenis.jenis = psks.jenis
    inner join sumber on sumber.sumber_id = psks.sumber_id and sumber.jenis_sumber in ('berita', 'publikasi')
    where psks.asal = 'resmi' and psks.nilai is not null
)

select
    semua.hal as hal,
    semua.nama as nama,
    semua.rincian as rincian,
    semua.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    semua.periode as periode,
    semua.nilai as nilai,
    semua.satuan as satuan,
    semua.desimal as desimal,
    case when semua.nilai = 0 then 'nihil' else 'ada' end as keadaan,
    semua.status as status,
    semua.asal as asal,
    semua.sumber_id as sumber_id,
    coalesce(semua.catatan, '') as catatan
from semua
inner join wilayah on wilayah.kode_wilayah = semua.kode_wilayah
order by wilayah.urut, semua.hal, semua.rincian, semua.periode desc, semua.sumber_id
