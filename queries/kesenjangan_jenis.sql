-- purpose: recorded, served and the gap between both, for every type and roll-up of every area and the province, with who owns the gap
-- grain: one row per kode_wilayah, jenis, satuan
-- params: periode text
-- columns: kode_wilayah, wilayah, wilayah_pendek, tingkat, jenis, nama, nama_pendek, keluarga, urut, tingkat_sensitif, satuan, terdata, keadaan_terdata, tertangani, keadaan_tertangani, belum, persen, keadaan, alasan, status, asal, kumulatif, kewenangan, bunyi, lain, pelaksana, n_wilayah, n_total, n_jenis, n_jenis_total, urutan, sumber_id
-- A gap exists only when both sides are shown, are of one asal and cover the same types in the same areas: equal
-- numbers of areas are not enough, one may lack Berau where the other lacks Paser.
with tempat as (
    select
        wilayah.kode_wilayah,
        wilayah.nama,
        wilayah.nama_pendek,
        wilayah.tingkat,
        wilayah.urut,
        coalesce(year(wilayah.berlaku_mulai), 0) <= cast(left($periode, 4) as integer)
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= cast(left($periode, 4) as integer) as berlaku
    from wilayah
    where wilayah.tingkat in ('kabupaten', 'kota', 'provinsi')
),

jumlah_wilayah as (
    select wilayah_rekap.kode_rekap as kode_wilayah, cast(count(*) as integer) as n_total
    from wilayah_rekap
    inner join tempat on tempat.kode_wilayah = wilayah_rekap.kode_wilayah
    where tempat.berlaku
    group by wilayah_rekap.kode_rekap
),

isi as materialized (
    select kode_wilayah, jenis, ukuran, satuan, nilai, keadaan, status, asal, kumulatif, n_wilayah, jenis_ada, sumber_id
    from rekap
    where periode = $periode
        and ukuran in ('terdata', 'tertangani')
        and jenis_kelamin = 'total'
        and dimensi_wilayah in ('wilayah', 'provinsi')
),

-- each type and roll-up in every unit of its types, also where nobody reported it; a group row only when one came in
daftar as (
    select distinct jenis_rekap.kode_rekap as jenis, anggota.satuan_utama as satuan
    from jenis_rekap
    inner join jenis as anggota on anggota.jenis = jenis_rekap.jenis and anggota.keluarga = 'pmks'
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
        tempat.kode_wilayah,
        daftar.jenis,
        daftar.satuan,
        terdata.nilai as terdata,
        coalesce(terdata.keadaan, 'tidak_tersedia') as keadaan_terdata,
        tertangani.nilai as tertangani,
        coalesce(tertangani.keadaan, 'tidak_tersedia') as keadaan_tertangani,
        terdata.jenis_ada as jenis_terdata,
        terdata.asal = tertangani.asal as seasal,
        case
            when 'sementara' in (terdata.status, tertangani.status) then 'sementara'
            when 'perkiraan' in (terdata.status, tertangani.status) then 'perkiraan'
            else 'tetap'
        end as status,
        coalesce(terdata.asal, tertangani.asal) as asal,
        coalesce(terdata.kumulatif, false) as kumulatif_terdata,
        coalesce(tertangani.kumulatif, false) as kumulatif_tertangani,
        greatest(coalesce(terdata.n_wilayah, 0), coalesce(tertangani.n_wilayah, 0)) as n_wilayah,
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
),

dinilai as (
    select
        berpasangan.*,
        case
            when 'disamarkan' in (berpasangan.keadaan_terdata, berpasangan.keadaan_tertangani) then 'disamarkan'
            when berpasangan.terdata is null and berpasangan.tertangani is null then 'tidak_ada_data'
            when berpasangan.tertangani is null then 'tanpa_tertangani'
            when berpasangan.terdata is null then 'tanpa_terdata'
            when not berpasangan.seasal then 'beda_asal'
            when berpasangan.kumulatif_terdata <> berpasangan.kumulatif_tertangani then 'beda_kumulatif'
            when beda_cakupan.kode_wilayah is not null then 'beda_cakupan'
            -- more served than recorded asks for a clarification of the data, it is no gap below zero
            when berpasangan.tertangani > berpasangan.terdata then 'melebihi'
            else ''
        end as alasan,
        cast(coalesce(bit_count(berpasangan.jenis_terdata & jenis_harap.bit), 0) as integer) as n_jenis,
        cast(coalesce(jenis_harap.n_jenis, 0) as integer) as n_jenis_total
    from berpasangan
    left join beda_cakupan
        on beda_cakupan.kode_wilayah = berpasangan.kode_wilayah
        and beda_cakupan.periode = $periode
        and beda_cakupan.jenis = berpasangan.jenis
        and beda_cakupan.satuan = berpasangan.satuan
        and beda_cakupan.jenis_kelamin = 'total'
    left join jenis_harap
        on jenis_harap.kode_rekap = berpasangan.jenis and jenis_harap.satuan = berpasangan.satuan
),

-- who else has a part in it; what is done inside a panti is never told to a kab/kota
pihak_lain as (
    select
        tempat.kode_wilayah,
        wewenang.jenis,
        array_to_string(list(wewenang.bunyi order by wewenang.urutan), '; ') as lain
    from tempat
    cross join wewenang
    where not wewenang.pemilik and (tempat.tingkat = 'provinsi' or wewenang.panti <> 'dalam')
    group by tempat.kode_wilayah, wewenang.jenis
),

-- one kab/kota: who owns its gap; the province: everyone who must act in it
pelaku as (
    select
        jenis,
        max(case when pemilik then bunyi end) as pemilik,
        string_agg(case when bertindak then bunyi end, '; ' order by urutan) as semua
    from wewenang
    group by jenis
),

-- the largest gaps, for sentences: single types, never one of sensitivity 3
terbesar as (
    select
        dinilai.kode_wilayah,
        dinilai.jenis,
        dinilai.satuan,
        row_number() over (
            partition by dinilai.kode_wilayah, dinilai.satuan
            order by dinilai.terdata - dinilai.tertangani desc, jenis.urut
        ) as urutan
    from dinilai
    inner join jenis on jenis.jenis = dinilai.jenis
    where dinilai.alasan = ''
        and dinilai.terdata > dinilai.tertangani
        and jenis.keluarga = 'pmks'
        and jenis.tingkat_sensitif < 3
)

select
    dinilai.kode_wilayah as kode_wilayah,
    tempat.nama as wilayah,
    tempat.nama_pendek as wilayah_pendek,
    tempat.tingkat as tingkat,
    dinilai.jenis as jenis,
    jenis.nama as nama,
    jenis.nama_pendek as nama_pendek,
    jenis.keluarga as keluarga,
    jenis.urut as urut,
    coalesce(jenis.tingkat_sensitif, 1) as tingkat_sensitif,
    dinilai.satuan as satuan,
    dinilai.terdata as terdata,
    dinilai.keadaan_terdata as keadaan_terdata,
    dinilai.tertangani as tertangani,
    dinilai.keadaan_tertangani as keadaan_tertangani,
    case when dinilai.alasan = '' then dinilai.terdata - dinilai.tertangani end as belum,
    -- never a percent on a base below 20
    case
        when dinilai.alasan = '' and dinilai.terdata >= 20
            then (dinilai.terdata - dinilai.tertangani) * 100.0 / dinilai.terdata
    end as persen,
    case
        when dinilai.alasan = 'disamarkan' then 'disamarkan'
        when dinilai.alasan = '' then case when dinilai.terdata = dinilai.tertangani then 'nihil' else 'ada' end
        when dinilai.alasan in ('tidak_ada_data', 'tanpa_tertangani', 'tanpa_terdata')
            and 'belum_dilaporkan' in (dinilai.keadaan_terdata, dinilai.keadaan_tertangani)
            then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    dinilai.alasan as alasan,
    dinilai.status as status,
    dinilai.asal as asal,
    dinilai.kumulatif_terdata or dinilai.kumulatif_tertangani as kumulatif,
    coalesce(wewenang.kewenangan, '') as kewenangan,
    coalesce(wewenang.bunyi, '') as bunyi,
    coalesce(pihak_lain.lain, '') as lain,
    coalesce(case when tempat.tingkat = 'provinsi' then pelaku.semua else pelaku.pemilik end, '') as pelaksana,
    cast(dinilai.n_wilayah as integer) as n_wilayah,
    coalesce(jumlah_wilayah.n_total, 0) as n_total,
    dinilai.n_jenis as n_jenis,
    dinilai.n_jenis_total as n_jenis_total,
    cast(terbesar.urutan as integer) as urutan,
    dinilai.sumber_id as sumber_id
from dinilai
inner join tempat on tempat.kode_wilayah = dinilai.kode_wilayah
inner join jenis on jenis.jenis = dinilai.jenis
left join jumlah_wilayah on jumlah_wilayah.kode_wilayah = dinilai.kode_wilayah
left join wewenang on wewenang.jenis = dinilai.jenis and wewenang.pemilik
left join pelaku on pelaku.jenis = dinilai.jenis
left join pihak_lain on pihak_lain.kode_wilayah = dinilai.kode_wilayah and pihak_lain.jenis = dinilai.jenis
left join terbesar
    on terbesar.kode_wilayah = dinilai.kode_wilayah
    and terbesar.jenis = dinilai.jenis
    and terbesar.satuan = dinilai.satuan
order by
    case when tempat.tingkat = 'provinsi' then 1 else 0 end,
    tempat.urut,
    dinilai.kode_wilayah,
    jenis.urut,
    dinilai.jenis,
    dinilai.satuan
