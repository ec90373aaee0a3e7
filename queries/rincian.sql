-- purpose: recorded and served per type or roll-up, by unit, for every area and the province; units never meet
-- grain: one row per kode_wilayah, jenis, satuan
-- params: periode text, dimensi text
-- columns: kode_wilayah, wilayah, wilayah_pendek, tingkat, berlaku, jenis, satuan, nama, nama_pendek, keluarga, urut, tingkat_sensitif, terdata, keadaan_terdata, status_terdata, tertangani, keadaan_tertangani, status_tertangani, belum, persen, keadaan_persen, n_wilayah, n_total, urutan, asal, sumber_id
with tahun as (
    select cast(left($periode, 4) as integer) as tahun
),

tempat as (
    select
        wilayah.kode_wilayah,
        wilayah.nama,
        wilayah.nama_pendek,
        wilayah.tingkat,
        wilayah.urut,
        coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun.tahun as berlaku
    from wilayah
    cross join tahun
    where wilayah.tingkat in ('kabupaten', 'kota', 'provinsi')
),

jumlah_wilayah as (
    select wilayah_rekap.kode_rekap as kode_wilayah, cast(count(*) as integer) as n_total
    from wilayah_rekap
    inner join tempat on tempat.kode_wilayah = wilayah_rekap.kode_wilayah
    where tempat.berlaku
    group by wilayah_rekap.kode_rekap
),

isi as (
    select kode_wilayah, jenis, ukuran, satuan, nilai, keadaan, status, asal, n_wilayah, sumber_id
    from rekap
    where periode = $periode
        and ukuran in ('terdata', 'tertangani')
        and jenis_kelamin = 'total'
        and dimensi_jenis in ($dimensi, 'semua')
        and dimensi_wilayah in ('wilayah', 'provinsi')
),

-- every type stands in the list with its own unit even when nobody reported it; a group row only when one came in
daftar as (
    select jenis.jenis as jenis, jenis.satuan_utama as satuan
    from jenis
    where jenis.keluarga = case when $dimensi = 'jenis' then 'pmks' else $dimensi end
    union
    select jenis_rekap.kode_rekap as jenis, anggota.satuan_utama as satuan
    from jenis_rekap
    inner join jenis as anggota on anggota.jenis = jenis_rekap.jenis and anggota.keluarga = 'pmks'
    where jenis_rekap.dimensi in ($dimensi, 'semua')
    union
    select jenis, satuan
    from isi
),

terdata as (
    select * from isi where ukuran = 'terdata'
),

tertangani as (
    select * from isi where ukuran = 'tertangani'
),

berpasangan as (
    select
        tempat.kode_wilayah as kode_wilayah,
        tempat.nama as wilayah,
        tempat.nama_pendek as wilayah_pendek,
        tempat.tingkat as tingkat,
        tempat.urut as urut_wilayah,
        tempat.berlaku as berlaku,
        daftar.jenis as jenis,
        daftar.satuan as satuan,
        terdata.nilai as terdata,
        coalesce(terdata.keadaan, 'tidak_tersedia') as keadaan_terdata,
        coalesce(terdata.status, 'tetap') as status_terdata,
        tertangani.nilai as tertangani,
        coalesce(tertangani.keadaan, 'tidak_tersedia') as keadaan_tertangani,
        coalesce(tertangani.status, 'tetap') as status_tertangani,
        beda_cakupan.kode_wilayah is null as sepadan,
        coalesce(terdata.n_wilayah, tertangani.n_wilayah, 0) as n_wilayah,
        coalesce(terdata.asal, tertangani.asal) as asal,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', terdata.sumber_id, tertangani.sumber_id), '|'))), '|'), '') as sumber_id
    from tempat
    cross join daftar
    left join terdata
        on terdata.kode_wilayah = tempat.kode_wilayah
        and terdata.jenis = daftar.jenis
        and terdata.satuan = daftar.satuan
    left join tertangani
        on tertangani.kode_wilayah = tempat.kode_wilayah
        and tertangani.jenis = daftar.jenis
        and tertangani.satuan = daftar.satuan
    left join beda_cakupan
        on beda_cakupan.kode_wilayah = tempat.kode_wilayah
        and beda_cakupan.periode = $periode
        and beda_cakupan.jenis = daftar.jenis
        and beda_cakupan.satuan = daftar.satuan
        and beda_cakupan.jenis_kelamin = 'total'
),

-- the largest recorded ones, for sentences: never a type of sensitivity 3, a group row or the grand total
terbesar as (
    select
        berpasangan.kode_wilayah,
        berpasangan.jenis,
        berpasangan.satuan,
        row_number() over (
            partition by berpasangan.kode_wilayah, berpasangan.satuan
            order by berpasangan.terdata desc, jenis.urut
        ) as urutan
    from berpasangan
    inner join jenis on jenis.jenis = berpasangan.jenis
    where berpasangan.terdata > 0
        and jenis.tingkat_sensitif < 3
        and jenis.keluarga not in ('grup', 'semua')
)

select
    berpasangan.kode_wilayah as kode_wilayah,
    berpasangan.wilayah as wilayah,
    berpasangan.wilayah_pendek as wilayah_pendek,
    berpasangan.tingkat as tingkat,
    berpasangan.berlaku as berlaku,
    berpasangan.jenis as jenis,
    berpasangan.satuan as satuan,
    jenis.nama as nama,
    jenis.nama_pendek as nama_pendek,
    jenis.keluarga as keluarga,
    jenis.urut as urut,
    jenis.tingkat_sensitif as tingkat_sensitif,
    berpasangan.terdata as terdata,
    berpasangan.keadaan_terdata as keadaan_terdata,
    berpasangan.status_terdata as status_terdata,
    berpasangan.tertangani as tertangani,
    berpasangan.keadaan_tertangani as keadaan_tertangani,
    berpasangan.status_tertangani as status_tertangani,
    case when berpasangan.sepadan then berpasangan.terdata - berpasangan.tertangani end as belum,
    case
        when berpasangan.sepadan and berpasangan.terdata > 0
            then berpasangan.tertangani * 100.0 / berpasangan.terdata
    end as persen,
    case
        when 'disamarkan' in (berpasangan.keadaan_terdata, berpasangan.keadaan_tertangani) then 'disamarkan'
        when 'belum_dilaporkan' in (berpasangan.keadaan_terdata, berpasangan.keadaan_tertangani)
            then 'belum_dilaporkan'
        when not berpasangan.sepadan or coalesce(berpasangan.terdata, 0) = 0 then 'tidak_tersedia'
        when berpasangan.tertangani = 0 then 'nihil'
        when berpasangan.tertangani is null then 'tidak_tersedia'
        else 'ada'
    end as keadaan_persen,
    cast(berpasangan.n_wilayah as integer) as n_wilayah,
    coalesce(jumlah_wilayah.n_total, 0) as n_total,
    cast(terbesar.urutan as integer) as urutan,
    berpasangan.asal as asal,
    berpasangan.sumber_id as sumber_id
from berpasangan
inner join jenis on jenis.jenis = berpasangan.jenis
left join jumlah_wilayah on jumlah_wilayah.kode_wilayah = berpasangan.kode_wilayah
left join terbesar
    on terbesar.kode_wilayah = berpasangan.kode_wilayah
    and terbesar.jenis = berpasangan.jenis
    and terbesar.satuan = berpasangan.satuan
order by
    case when berpasangan.tingkat = 'provinsi' then 1 else 0 end,
    berpasangan.urut_wilayah,
    berpasangan.kode_wilayah,
    case berpasangan.satuan when 'jiwa' then 0 when 'KK' then 1 else 2 end,
    berpasangan.satuan,
    jenis.urut,
    berpasangan.jenis
