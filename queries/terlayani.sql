-- purpose: recorded and served side by side, the share served and the people not yet served
-- grain: one row per kode_wilayah (kab/kota, rings, province) that has either measure
-- params: periode text, jenis text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, dimensi, terdata, tertangani, belum, persen, keadaan, alasan, status, asal, batas, n_wilayah, n_jenis, n_jenis_total, n_kurang, sumber_id
with terdata as (
    select kode_wilayah, dimensi_wilayah, nilai, keadaan, status, asal, batas, n_wilayah, jenis_ada, sumber_id
    from rekap
    where periode = $periode and jenis = $jenis and satuan = $satuan and jenis_kelamin = $jenis_kelamin
        and ukuran = 'terdata'
),

tertangani as (
    select kode_wilayah, dimensi_wilayah, nilai, keadaan, status, asal, batas, n_wilayah, jenis_ada, sumber_id
    from rekap
    where periode = $periode and jenis = $jenis and satuan = $satuan and jenis_kelamin = $jenis_kelamin
        and ukuran = 'tertangani'
),

berpasangan as (
    select
        coalesce(terdata.kode_wilayah, tertangani.kode_wilayah) as kode_wilayah,
        coalesce(terdata.dimensi_wilayah, tertangani.dimensi_wilayah) as dimensi,
        terdata.nilai as terdata,
        tertangani.nilai as tertangani,
        beda_cakupan.kode_wilayah is null as sepadan,
        case
            when 'disamarkan' in (terdata.keadaan, tertangani.keadaan) then 'disamarkan'
            when 'belum_dilaporkan' in (terdata.keadaan, tertangani.keadaan) then 'belum_dilaporkan'
            when terdata.nilai is null or tertangani.nilai is null then 'tidak_tersedia'
            when terdata.nilai = 0 then 'tidak_tersedia'
            else 'ada'
        end as keadaan,
        case
            when 'sementara' in (terdata.status, tertangani.status) then 'sementara'
            when 'perkiraan' in (terdata.status, tertangani.status) then 'perkiraan'
            else 'tetap'
        end as status,
        terdata.jenis_ada & tertangani.jenis_ada as jenis_ada,
        coalesce(terdata.asal, tertangani.asal) as asal,
        greatest(terdata.batas, tertangani.batas) as batas,
        coalesce(terdata.n_wilayah, 0) as n_wilayah,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', terdata.sumber_id, tertangani.sumber_id), '|'))), '|'), '') as sumber_id
    from terdata
    full outer join tertangani on tertangani.kode_wilayah = terdata.kode_wilayah
    left join beda_cakupan
        on beda_cakupan.kode_wilayah = coalesce(terdata.kode_wilayah, tertangani.kode_wilayah)
        and beda_cakupan.periode = $periode
        and beda_cakupan.jenis = $jenis
        and beda_cakupan.satuan = $satuan
        and beda_cakupan.jenis_kelamin = $jenis_kelamin
),

lengkap as (
    select
        berpasangan.kode_wilayah as kode_wilayah,
        coalesce(bit_count(berpasangan.jenis_ada & jenis_harap.bit), 0) as n_jenis,
        coalesce(jenis_harap.n_jenis, 0) as n_jenis_total
    from berpasangan
    left join jenis_harap on jenis_harap.kode_rekap = $jenis and jenis_harap.satuan = $satuan
),

kurang as (
    select wilayah_rekap.kode_rekap as kode_wilayah, count(*) as n
    from lengkap
    inner join wilayah_rekap on wilayah_rekap.kode_wilayah = lengkap.kode_wilayah
    where lengkap.n_jenis > 0 and lengkap.n_jenis < lengkap.n_jenis_total
    group by wilayah_rekap.kode_rekap
)

select
    berpasangan.kode_wilayah as kode_wilayah,
    berpasangan.dimensi as dimensi,
    berpasangan.terdata as terdata,
    berpasangan.tertangani as tertangani,
    case when berpasangan.sepadan then berpasangan.terdata - berpasangan.tertangani end as belum,
    case
        when berpasangan.sepadan and berpasangan.terdata > 0
            then berpasangan.tertangani * 100.0 / berpasangan.terdata
    end as persen,
    case
        when berpasangan.keadaan in ('ada', 'nihil') and not berpasangan.sepadan then 'tidak_tersedia'
        else berpasangan.keadaan
    end as keadaan,
    -- why there is no share although both counts are shown
    case
        when berpasangan.terdata = 0 and berpasangan.tertangani is not null then 'nol_terdata'
        when berpasangan.terdata is not null and berpasangan.tertangani is not null and not berpasangan.sepadan
            then 'beda_cakupan'
        else ''
    end as alasan,
    berpasangan.status as status,
    berpasangan.asal as asal,
    berpasangan.batas as batas,
    cast(berpasangan.n_wilayah as integer) as n_wilayah,
    cast(lengkap.n_jenis as integer) as n_jenis,
    cast(lengkap.n_jenis_total as integer) as n_jenis_total,
    cast(coalesce(kurang.n, 0) as integer) as n_kurang,
    berpasangan.sumber_id as sumber_id
from berpasangan
inner join lengkap on lengkap.kode_wilayah = berpasangan.kode_wilayah
left join kurang on kurang.kode_wilayah = berpasangan.kode_wilayah
order by berpasangan.kode_wilayah
