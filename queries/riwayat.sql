-- purpose: one PMKS measure over the years for every area, ring and the province, break flags included
-- grain: one row per kode_wilayah, periode (yearly)
-- params: jenis text, ukuran text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, dimensi, periode, tahun, nilai, keadaan, status, asal, batas, n_wilayah, n_jenis, kumulatif, putus, sumber_id
select
    rekap.kode_wilayah as kode_wilayah,
    rekap.dimensi_wilayah as dimensi,
    rekap.periode as periode,
    rekap.tahun as tahun,
    rekap.nilai as nilai,
    rekap.keadaan as keadaan,
    rekap.status as status,
    rekap.asal as asal,
    rekap.batas as batas,
    rekap.n_wilayah as n_wilayah,
    rekap.n_jenis as n_jenis,
    rekap.kumulatif as kumulatif,
    exists (
        select 1
        from putus
        where putus.kode_rekap = rekap.jenis
            and putus.tahun = rekap.tahun
            and (putus.kode_wilayah = '' or putus.kode_wilayah = rekap.kode_wilayah or rekap.dimensi_wilayah <> 'wilayah')
    ) as putus,
    rekap.sumber_id as sumber_id
from rekap
where rekap.jenis = $jenis
    and rekap.ukuran = $ukuran
    and rekap.satuan = $satuan
    and rekap.jenis_kelamin = $jenis_kelamin
    and length(rekap.periode) = 4
order by kode_wilayah, periode
