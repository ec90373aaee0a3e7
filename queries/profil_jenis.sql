-- purpose: every PMKS type in one year for the areas, the rings, the province and a chosen group of areas: rate and share served, with the spread of the areas
-- grain: one row per kode_wilayah, jenis, satuan
-- params: periode text, ukuran text, dasar text, setara text[]
-- columns: kode_wilayah, dimensi, jenis, satuan, nama, nama_pendek, urut, tingkat_sensitif, polaritas, nilai, keadaan, status, n_wilayah, n_total, penduduk, angka, terdata, tertangani, belum, persen, persen_belum, keadaan_porsi, alasan_porsi, status_porsi, kewenangan, pelaksana, angka_rendah, angka_q1, angka_q3, angka_tinggi, n_angka, persen_rendah, persen_q1, persen_q3, persen_tinggi, n_persen, asal, sumber_id, penduduk_sumber_id
-- The chosen group (SETARA) is no published margin: it is summed from shown cells only, and is empty as soon as one lacks.
-- Spread: lowest, quartiles and highest of the areas with a shown number; a share never on fewer than 20 recorded.
with isi as materialized (
    select
        rekap.kode_wilayah, rekap.dimensi_wilayah as dimensi, rekap.jenis, rekap.satuan, rekap.ukuran, rekap.nilai,
        rekap.keadaan, rekap.status, rekap.asal, rekap.n_wilayah, rekap.kumulatif, rekap.sumber_id
    from rekap
    inner join jenis on jenis.jenis = rekap.jenis and jenis.keluarga = 'pmks' and jenis.satuan_utama = rekap.satuan
    where rekap.periode = $periode
        and rekap.dimensi_jenis = 'jenis'
        and rekap.jenis_kelamin = 'total'
        and rekap.ukuran in ('terdata', 'tertangani')
),

kab_kota as (
    select wilayah.kode_wilayah, wilayah.urut
    from wilayah
    where wilayah.tingkat in ('kabupaten', 'kota')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= cast(left($periode, 4) as integer)
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= cast(left($periode, 4) as integer)
),

anggota as (
    select wilayah_rekap.kode_rekap, wilayah_rekap.dimensi, wilayah_rekap.kode_wilayah
    from wilayah_rekap
    inner join kab_kota on kab_kota.kode_wilayah = wilayah_rekap.kode_wilayah
    union all
    select 'SETARA' as kode_rekap, 'setara' as dimensi, kab_kota.kode_wilayah
    from kab_kota
    where list_contains($setara, kab_kota.kode_wilayah)
),

-- a roll-up has a population only when the base covers each of its areas
tempat as (
    select
        anggota.kode_rekap as kode_wilayah,
        min(anggota.dimensi) as dimensi,
        cast(count(*) as integer) as n_total,
        case when count(*) = count(penduduk_tahun.nilai) then cast(sum(penduduk_tahun.nilai) as bigint) end as penduduk,
        string_agg(distinct penduduk_tahun.sumber_id, '|' order by penduduk_tahun.sumber_id) as penduduk_sumber_id
    from anggota
    left join penduduk_tahun
        on penduduk_tahun.kode_wilayah = anggota.kode_wilayah
        and penduduk_tahun.tahun = cast(left($periode, 4) as integer)
        and penduduk_tahun.dasar = $dasar
        and penduduk_tahun.jenis_kelamin = 'total'
    group by anggota.kode_rekap
),

kelompok as (
    select
        'SETARA' as kode_wilayah, 'setara' as dimensi, isi.jenis, isi.satuan, isi.ukuran,
        case when count(isi.nilai) = any_value(tempat.n_total) then cast(sum(isi.nilai) as bigint) end as nilai,
        case
            when bool_or(isi.keadaan = 'disamarkan') then 'disamarkan'
            when count(isi.nilai) < any_value(tempat.n_total) then 'tidak_tersedia'
            when sum(isi.nilai) = 0 then 'nihil'
            else 'ada'
        end as keadaan,
        case when bool_or(isi.status = 'sementara') then 'sementara' else 'tetap' end as status,
        min(isi.asal) as asal,
        coalesce(bool_or(isi.kumulatif), false) as kumulatif,
        cast(count(isi.nilai) as integer) as n_wilayah,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(isi.sumber_id, '|'))))), '|') as sumber_id
    from isi
    inner join tempat on tempat.kode_wilayah = 'SETARA'
    where isi.dimensi = 'wilayah' and list_contains($setara, isi.kode_wilayah)
    group by isi.jenis, isi.satuan, isi.ukuran
),

-- areas that gave both numbers, hidden or not: a gap needs the same areas on both sides
berdua as (
    select kode_wilayah, jenis
    from isi
    where dimensi = 'wilayah' and keadaan in ('ada', 'nihil', 'disamarkan')
    group by kode_wilayah, jenis
    having count(distinct ukuran) = 2
),

pasangan as (
    select anggota.kode_rekap as kode_wilayah, berdua.jenis, count(*) as n
    from anggota
    inner join berdua on berdua.kode_wilayah = anggota.kode_wilayah
    group by anggota.kode_rekap, berdua.jenis
),

-- one kab/kota: who owns its gap; several areas: everyone who must act in them
pelaku as (
    select
        jenis,
        max(case when pemilik then kewenangan end) as kewenangan,
        max(case when pemilik then bunyi end) as pemilik,
        string_agg(case when bertindak then bunyi end, '; ' order by urutan) as semua
    from wewenang
    group by jenis
),

lengkap as (
    select * from isi
    union all by name
    select * from kelompok
),

sisi as (
    select
        tempat.kode_wilayah, tempat.dimensi, tempat.n_total, tempat.penduduk, tempat.penduduk_sumber_id,
        jenis.jenis, jenis.satuan_utama as satuan, jenis.nama, jenis.nama_pendek, jenis.urut, jenis.tingkat_sensitif,
        jenis.polaritas,
        pilih.nilai as nilai,
        coalesce(pilih.keadaan, 'tidak_tersedia') as keadaan,
        coalesce(pilih.status, 'tetap') as status,
        coalesce(pilih.n_wilayah, 0) as n_wilayah,
        terdata.nilai as terdata,
        tertangani.nilai as tertangani,
        case when 'sementara' in (terdata.status, tertangani.status) then 'sementara' else 'tetap' end as status_porsi,
        case
            when 'disamarkan' in (terdata.keadaan, tertangani.keadaan) then 'disamarkan'
            when 'belum_dilaporkan' in (terdata.keadaan, tertangani.keadaan) then 'belum_dilaporkan'
            when terdata.nilai is null or tertangani.nilai is null or terdata.nilai = 0 then 'tidak_tersedia'
            when coalesce(pasangan.n, 0) <> terdata.n_wilayah or pasangan.n <> tertangani.n_wilayah
                then 'tidak_tersedia'
            when terdata.kumulatif <> tertangani.kumulatif or tertangani.nilai > terdata.nilai then 'tidak_tersedia'
            when tertangani.nilai = 0 then 'nihil'
            else 'ada'
        end as keadaan_porsi,
        -- why there is no gap although both counts are shown
        case
            when terdata.nilai is null or tertangani.nilai is null then ''
            when coalesce(pasangan.n, 0) <> terdata.n_wilayah or pasangan.n <> tertangani.n_wilayah then 'beda_cakupan'
            when terdata.kumulatif <> tertangani.kumulatif then 'beda_kumulatif'
            when tertangani.nilai > terdata.nilai then 'melebihi'
            else ''
        end as alasan_porsi,
        pelaku.kewenangan as kewenangan,
        case when tempat.dimensi = 'wilayah' then pelaku.pemilik else pelaku.semua end as pelaksana,
        coalesce(terdata.asal, tertangani.asal) as asal,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', terdata.sumber_id, tertangani.sumber_id), '|'))), '|'), '') as sumber_id
    from tempat
    cross join jenis
    left join lengkap as pilih
        on pilih.kode_wilayah = tempat.kode_wilayah and pilih.jenis = jenis.jenis and pilih.ukuran = $ukuran
    left join lengkap as terdata
        on terdata.kode_wilayah = tempat.kode_wilayah and terdata.jenis = jenis.jenis and terdata.ukuran = 'terdata'
    left join lengkap as tertangani
        on tertangani.kode_wilayah = tempat.kode_wilayah
        and tertangani.jenis = jenis.jenis
        and tertangani.ukuran = 'tertangani'
    left join pasangan on pasangan.kode_wilayah = tempat.kode_wilayah and pasangan.jenis = jenis.jenis
    left join pelaku on pelaku.jenis = jenis.jenis
    where jenis.keluarga = 'pmks'
),

dinilai as (
    select
        sisi.*,
        case
            when sisi.satuan = 'jiwa' and sisi.n_wilayah = sisi.n_total then sisi.nilai * 10000.0 / sisi.penduduk
        end as angka,
        case when sisi.keadaan_porsi in ('ada', 'nihil') then sisi.terdata - sisi.tertangani end as belum,
        case
            when sisi.keadaan_porsi in ('ada', 'nihil') and sisi.terdata >= 20 then sisi.tertangani * 100.0 / sisi.terdata
        end as persen,
        case
            when sisi.keadaan_porsi in ('ada', 'nihil') and sisi.terdata >= 20
                then (sisi.terdata - sisi.tertangani) * 100.0 / sisi.terdata
        end as persen_belum
    from sisi
)

select
    dinilai.kode_wilayah as kode_wilayah,
    dinilai.dimensi as dimensi,
    dinilai.jenis as jenis,
    dinilai.satuan as satuan,
    dinilai.nama as nama,
    dinilai.nama_pendek as nama_pendek,
    dinilai.urut as urut,
    dinilai.tingkat_sensitif as tingkat_sensitif,
    dinilai.polaritas as polaritas,
    dinilai.nilai as nilai,
    dinilai.keadaan as keadaan,
    dinilai.status as status,
    cast(dinilai.n_wilayah as integer) as n_wilayah,
    dinilai.n_total as n_total,
    dinilai.penduduk as penduduk,
    dinilai.angka as angka,
    dinilai.terdata as terdata,
    dinilai.tertangani as tertangani,
    dinilai.belum as belum,
    dinilai.persen as persen,
    dinilai.persen_belum as persen_belum,
    dinilai.keadaan_porsi as keadaan_porsi,
    dinilai.alasan_porsi as alasan_porsi,
    dinilai.status_porsi as status_porsi,
    dinilai.kewenangan as kewenangan,
    dinilai.pelaksana as pelaksana,
    min(dinilai.angka) filter (where dinilai.dimensi = 'wilayah') over sejenis as angka_rendah,
    quantile_cont(dinilai.angka, 0.25) filter (where dinilai.dimensi = 'wilayah') over sejenis as angka_q1,
    quantile_cont(dinilai.angka, 0.75) filter (where dinilai.dimensi = 'wilayah') over sejenis as angka_q3,
    max(dinilai.angka) filter (where dinilai.dimensi = 'wilayah') over sejenis as angka_tinggi,
    cast(count(dinilai.angka) filter (where dinilai.dimensi = 'wilayah') over sejenis as integer) as n_angka,
    min(dinilai.persen) filter (where dinilai.dimensi = 'wilayah') over sejenis as persen_rendah,
    quantile_cont(dinilai.persen, 0.25) filter (where dinilai.dimensi = 'wilayah') over sejenis as persen_q1,
    quantile_cont(dinilai.persen, 0.75) filter (where dinilai.dimensi = 'wilayah') over sejenis as persen_q3,
    max(dinilai.persen) filter (where dinilai.dimensi = 'wilayah') over sejenis as persen_tinggi,
    cast(count(dinilai.persen) filter (where dinilai.dimensi = 'wilayah') over sejenis as integer) as n_persen,
    dinilai.asal as asal,
    dinilai.sumber_id as sumber_id,
    dinilai.penduduk_sumber_id as penduduk_sumber_id
from dinilai
window sejenis as (partition by dinilai.jenis)
order by
    case dinilai.dimensi when 'wilayah' then 0 when 'lingkar' then 1 when 'provinsi' then 2 else 3 end,
    dinilai.kode_wilayah,
    dinilai.urut,
    dinilai.jenis
