-- purpose: one PMKS measure over the years for every area, ring and the province, break flags included
-- grain: one row per kode_wilayah, periode (yearly)
-- params: jenis text, ukuran text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, dimensi, periode, tahun, nilai, keadaan, status, asal, batas, n_wilayah, n_jenis, n_jenis_total, n_kurang, kumulatif, putus, sumber_id
with pilih as materialized (
    select
        rekap.kode_wilayah, rekap.dimensi_wilayah, rekap.jenis, rekap.periode, rekap.tahun, rekap.nilai, rekap.keadaan,
        rekap.status, rekap.asal, rekap.batas, rekap.n_wilayah, rekap.kumulatif, rekap.sumber_id,
        coalesce(bit_count(rekap.jenis_ada & jenis_harap.bit), 0) as n_ada,
        coalesce(jenis_harap.n_jenis, 0) as n_harap
    from rekap
    left join jenis_harap on jenis_harap.kode_rekap = $jenis and jenis_harap.satuan = $satuan
    where rekap.jenis = $jenis
        and rekap.ukuran = $ukuran
        and rekap.satuan = $satuan
        and rekap.jenis_kelamin = $jenis_kelamin
        and length(rekap.periode) = 4
),

-- areas that reported some of the types only
kurang as (
    select wilayah_rekap.kode_rekap as kode_wilayah, pilih.periode as periode, count(*) as n
    from pilih
    inner join wilayah_rekap on wilayah_rekap.kode_wilayah = pilih.kode_wilayah
    where pilih.n_ada > 0 and pilih.n_ada < pilih.n_harap
    group by wilayah_rekap.kode_rekap, pilih.periode
)

select
    pilih.kode_wilayah as kode_wilayah,
    pilih.dimensi_wilayah as dimensi,
    pilih.periode as periode,
    pilih.tahun as tahun,
    pilih.nilai as nilai,
    pilih.keadaan as keadaan,
    pilih.status as status,
    pilih.asal as asal,
    pilih.batas as batas,
    pilih.n_wilayah as n_wilayah,
    cast(pilih.n_ada as integer) as n_jenis,
    cast(pilih.n_harap as integer) as n_jenis_total,
    cast(coalesce(kurang.n, 0) as integer) as n_kurang,
    pilih.kumulatif as kumulatif,
    exists (
        select 1
        from putus
        where putus.kode_rekap = pilih.jenis
            and putus.tahun = pilih.tahun
            and (putus.kode_wilayah = '' or putus.kode_wilayah = pilih.kode_wilayah or pilih.dimensi_wilayah <> 'wilayah')
    ) as putus,
    pilih.sumber_id as sumber_id
from pilih
left join kurang on kurang.kode_wilayah = pilih.kode_wilayah and kurang.periode = pilih.periode
order by pilih.kode_wilayah, pilih.periode
