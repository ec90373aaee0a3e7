-- purpose: single official PMKS figures (news, statements) that may be shown beside the recaps
-- grain: one row per periode, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan, sumber_id
-- columns: periode, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan, sumber_id, nilai, kumulatif, status, asal, dalam_rekap
-- dalam_rekap: official rows are the active ones of that year, so the view rekap holds the figure already
-- found in the small list first: where a large rekap has no such figures its rows are never read
select
    pmks.periode as periode,
    pmks.kode_wilayah as kode_wilayah,
    pmks.jenis as jenis,
    pmks.ukuran as ukuran,
    pmks.jenis_kelamin as jenis_kelamin,
    pmks.satuan as satuan,
    pmks.sumber_id as sumber_id,
    pmks.nilai as nilai,
    pmks.kumulatif as kumulatif,
    pmks.status as status,
    pmks.asal as asal,
    coalesce(asal_aktif.asal = 'resmi' and not asal_aktif.ada_rekap, false) as dalam_rekap
from pmks
inner join isian
    on isian.tabel = 'pmks'
    and isian.asal = 'resmi'
    and isian.jenis_sumber <> 'rekap'
    and isian.terisi
    and isian.periode = pmks.periode
    and isian.kode_wilayah = pmks.kode_wilayah
    and isian.sumber_id = pmks.sumber_id
left join topeng
    on topeng.tabel = 'pmks'
    and topeng.asal = pmks.asal
    and topeng.periode = pmks.periode
    and topeng.ukuran = pmks.ukuran
    and topeng.kode_rekap_wilayah = pmks.kode_wilayah
    and topeng.kode_rekap_jenis = pmks.jenis
    and topeng.jenis_kelamin = pmks.jenis_kelamin
    and topeng.satuan = pmks.satuan
left join asal_aktif on asal_aktif.tabel = 'pmks' and asal_aktif.tahun = try_cast(left(pmks.periode, 4) as integer)
where pmks.asal = 'resmi'
    and pmks.nilai is not null
    and topeng.batas is null
    -- beside a rekap a single figure is in no total, so the mask does not know it: small ones are left out
    and (pmks.nilai = 0 or pmks.nilai >= 10 or not coalesce(asal_aktif.ada_rekap, false))
