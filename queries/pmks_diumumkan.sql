-- purpose: single PMKS figures that officials stated (news), kept apart from any rekap and from the contoh cube
-- grain: one row per periode, kode_wilayah, jenis, ukuran, satuan, sumber_id
-- params: jenis text
-- columns: periode, kode_wilayah, nama_pendek, jenis, jenis_nama, ukuran, satuan, nilai, keadaan, status, sumber_id
-- found in the small list first: where a large rekap has no such figures its rows are never read
with lepas as (
    select periode, kode_wilayah, sumber_id
    from isian
    where tabel = 'pmks' and asal = 'resmi' and jenis_sumber <> 'rekap' and terisi
)

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
from pmks
inner join jenis on jenis.jenis = pmks.jenis
inner join jenis_rekap on jenis_rekap.jenis = pmks.jenis and jenis_rekap.kode_rekap = $jenis
inner join wilayah on wilayah.kode_wilayah = pmks.kode_wilayah
inner join lepas
    on lepas.periode = pmks.periode
    and lepas.kode_wilayah = pmks.kode_wilayah
    and lepas.sumber_id = pmks.sumber_id
left join topeng
    on topeng.tabel = 'pmks'
    and topeng.asal = pmks.asal
    and topeng.periode = pmks.periode
    and topeng.ukuran = pmks.ukuran
    and topeng.kode_rekap_wilayah = pmks.kode_wilayah
    and topeng.kode_rekap_jenis = pmks.jenis
    and topeng.jenis_kelamin = pmks.jenis_kelamin
    and topeng.satuan = pmks.satuan
left join asal_aktif on asal_aktif.tabel = 'pmks' and asal_aktif.tahun = cast(left(pmks.periode, 4) as integer)
where pmks.asal = 'resmi'
    and pmks.nilai is not null
    and topeng.batas is null
    -- beside a rekap a single figure is in no total, so the mask does not know it: small ones are left out
    and (pmks.nilai = 0 or pmks.nilai >= 10 or not coalesce(asal_aktif.ada_rekap, false))
order by pmks.periode desc, wilayah.urut, pmks.jenis
