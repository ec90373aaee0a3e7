-- purpose: how many of the types of a group each area reported in each year, by state; the province row counts the areas that reported
-- grain: one row per kode_wilayah, tahun
-- params: tabel text, kelompok text, tahun_awal integer, tahun_akhir integer
-- columns: kode_wilayah, nama, tingkat, tahun, berlaku, n_lapor, n_ada, n_nihil, n_samar, n_belum, n_tidak, n_total, asal, ada_rekap, n_sel, n_sel_rekap, n_sel_contoh, n_sel_tunggal, sumber_id
with tahun_semua as (
    select cast(unnest(generate_series($tahun_awal, $tahun_akhir)) as integer) as tahun
    union
    select tahun
    from lapor
    where tabel = $tabel
),

tempat as (
    select
        wilayah.kode_wilayah,
        wilayah.nama,
        wilayah.tingkat,
        wilayah.urut,
        tahun_semua.tahun,
        coalesce(year(wilayah.berlaku_mulai), 0) <= tahun_semua.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun_semua.tahun as berlaku
    from wilayah
    cross join tahun_semua
    where wilayah.tingkat in ('kabupaten', 'kota')
),

anggota as (
    select jenis
    from diharap
    where tabel = $tabel and kelompok = $kelompok
),

banyak as (
    select count(*) as n from anggota
),

isi as (
    select
        lapor.kode_wilayah,
        lapor.tahun,
        count(case when lapor.keadaan in ('ada', 'nihil', 'disamarkan') then 1 end) as n_lapor,
        count(case when lapor.keadaan = 'ada' then 1 end) as n_ada,
        count(case when lapor.keadaan = 'nihil' then 1 end) as n_nihil,
        count(case when lapor.keadaan = 'disamarkan' then 1 end) as n_samar,
        count(case when lapor.keadaan = 'belum_dilaporkan' then 1 end) as n_belum,
        min(lapor.asal) as asal,
        string_agg(distinct lapor.sumber_id, '|' order by lapor.sumber_id) as sumber_id
    from lapor
    where lapor.tabel = $tabel and lapor.jenis in (select jenis from anggota)
    group by lapor.kode_wilayah, lapor.tahun
),

aktif as (
    select tahun, ada_rekap from asal_aktif where tabel = $tabel
),

per_wilayah as (
    select
        tempat.kode_wilayah,
        tempat.nama,
        tempat.tingkat,
        tempat.urut,
        tempat.tahun,
        tempat.berlaku,
        coalesce(isi.n_lapor, 0) as n_lapor,
        coalesce(isi.n_ada, 0) as n_ada,
        coalesce(isi.n_nihil, 0) as n_nihil,
        coalesce(isi.n_samar, 0) as n_samar,
        coalesce(isi.n_belum, 0) as n_belum,
        banyak.n as n_total,
        isi.asal,
        coalesce(aktif.ada_rekap, false) as ada_rekap,
        isi.sumber_id
    from tempat
    cross join banyak
    left join isi on isi.kode_wilayah = tempat.kode_wilayah and isi.tahun = tempat.tahun
    left join aktif on aktif.tahun = tempat.tahun
),

provinsi as (
    select
        wilayah.kode_wilayah,
        min(wilayah.nama) as nama,
        'provinsi' as tingkat,
        1000 as urut,
        per_wilayah.tahun,
        true as berlaku,
        count(case when per_wilayah.n_lapor > 0 then 1 end) as n_lapor,
        count(case when per_wilayah.n_lapor = per_wilayah.n_total then 1 end) as n_ada,
        0 as n_nihil,
        0 as n_samar,
        count(case when per_wilayah.n_lapor = 0 and per_wilayah.n_belum > 0 then 1 end) as n_belum,
        count(*) as n_total,
        min(per_wilayah.asal) as asal,
        bool_or(per_wilayah.ada_rekap) as ada_rekap,
        nullif(array_to_string(list_sort(list_distinct(flatten(list(string_split(per_wilayah.sumber_id, '|'))))), '|'), '') as sumber_id
    from per_wilayah
    cross join wilayah
    where wilayah.tingkat = 'provinsi' and per_wilayah.berlaku
    group by wilayah.kode_wilayah, per_wilayah.tahun
),

-- area-years by what they hold
hitung as (
    select
        count(*) as n_sel,
        count(case when n_lapor > 0 and ada_rekap then 1 end) as n_sel_rekap,
        count(case when n_lapor > 0 and asal = 'contoh' then 1 end) as n_sel_contoh,
        count(case when n_lapor > 0 and asal = 'resmi' and not ada_rekap then 1 end) as n_sel_tunggal
    from per_wilayah
    where berlaku
),

gabung as (
    select * from per_wilayah
    union all
    select * from provinsi
)

select
    kode_wilayah,
    nama,
    tingkat,
    tahun,
    berlaku,
    cast(n_lapor as integer) as n_lapor,
    cast(n_ada as integer) as n_ada,
    cast(n_nihil as integer) as n_nihil,
    cast(n_samar as integer) as n_samar,
    cast(n_belum as integer) as n_belum,
    cast(n_total - n_lapor - n_belum as integer) as n_tidak,
    cast(n_total as integer) as n_total,
    asal,
    ada_rekap,
    cast(n_sel as integer) as n_sel,
    cast(n_sel_rekap as integer) as n_sel_rekap,
    cast(n_sel_contoh as integer) as n_sel_contoh,
    cast(n_sel_tunggal as integer) as n_sel_tunggal,
    sumber_id
from gabung
cross join hitung
order by urut, kode_wilayah, tahun desc
