-- purpose: the share served over the years, only where both measures cover the same areas and types
-- grain: one row per kode_wilayah, periode (yearly)
-- params: jenis text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, periode, nilai, keadaan, status, asal, n_jenis, n_jenis_total, n_kurang
with pilih as materialized (
    select
        rekap.kode_wilayah, rekap.periode, rekap.ukuran, rekap.nilai, rekap.keadaan, rekap.status, rekap.asal,
        coalesce(bit_count(rekap.jenis_ada & jenis_harap.bit), 0) as n_ada,
        coalesce(jenis_harap.n_jenis, 0) as n_harap
    from rekap
    left join jenis_harap on jenis_harap.kode_rekap = $jenis and jenis_harap.satuan = $satuan
    where rekap.jenis = $jenis
        and rekap.satuan = $satuan
        and rekap.jenis_kelamin = $jenis_kelamin
        and rekap.ukuran in ('terdata', 'tertangani')
        and length(rekap.periode) = 4
),

kurang as (
    select wilayah_rekap.kode_rekap as kode_wilayah, pilih.periode as periode, count(*) as n
    from pilih
    inner join wilayah_rekap on wilayah_rekap.kode_wilayah = pilih.kode_wilayah
    where pilih.ukuran = 'terdata' and pilih.n_ada > 0 and pilih.n_ada < pilih.n_harap
    group by wilayah_rekap.kode_rekap, pilih.periode
)

select
    terdata.kode_wilayah as kode_wilayah,
    terdata.periode as periode,
    tertangani.nilai * 100.0 / nullif(terdata.nilai, 0) as nilai,
    case
        when 'disamarkan' in (terdata.keadaan, tertangani.keadaan) then 'disamarkan'
        when terdata.nilai > 0 and tertangani.nilai is not null then 'ada'
        when 'belum_dilaporkan' in (terdata.keadaan, tertangani.keadaan) then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case
        when 'sementara' in (terdata.status, tertangani.status) then 'sementara'
        when 'perkiraan' in (terdata.status, tertangani.status) then 'perkiraan'
        else 'tetap'
    end as status,
    terdata.asal as asal,
    cast(terdata.n_ada as integer) as n_jenis,
    cast(terdata.n_harap as integer) as n_jenis_total,
    cast(coalesce(kurang.n, 0) as integer) as n_kurang
from pilih as terdata
inner join pilih as tertangani
    on tertangani.ukuran = 'tertangani'
    and tertangani.kode_wilayah = terdata.kode_wilayah
    and tertangani.periode = terdata.periode
left join kurang on kurang.kode_wilayah = terdata.kode_wilayah and kurang.periode = terdata.periode
left join beda_cakupan
    on beda_cakupan.kode_wilayah = terdata.kode_wilayah
    and beda_cakupan.periode = terdata.periode
    and beda_cakupan.jenis = $jenis
    and beda_cakupan.satuan = $satuan
    and beda_cakupan.jenis_kelamin = $jenis_kelamin
where terdata.ukuran = 'terdata' and beda_cakupan.kode_wilayah is null
order by terdata.kode_wilayah, terdata.periode
