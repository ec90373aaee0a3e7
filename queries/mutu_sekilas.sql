-- purpose: per reporting table: areas that ever handed in a real rekap, areas whole over the awaited years, table-years awaited
-- grain: one row per tabel
-- params: tahun_awal integer, tahun_akhir integer
-- columns: tabel, n_wilayah, n_pernah, termuda, n_utuh, n_wajib, n_ditunggu
with tabel_laporan as (
    select unnest(['pmks', 'spm', 'psks']) as tabel, unnest([1, 2, 3]) as urutan
),

kab_kota as (
    select kode_wilayah, coalesce(year(berlaku_mulai), 0) as mulai
    from wilayah
    where tingkat in ('kabupaten', 'kota') and berlaku_sampai is null
),

pernah as (
    select tabel, count(distinct kode_wilayah) as n_pernah, max(periode) as termuda
    from isian
    where asal = 'resmi' and jenis_sumber = 'rekap' and terisi
        and kode_wilayah in (select kode_wilayah from kab_kota)
    group by tabel
),

banyak as (
    select tabel, count(*) as n_jenis from diharap where kelompok = 'SEMUA' group by tabel
),

wajib as (
    select tabel_laporan.tabel, kab_kota.kode_wilayah, cast(tahun.tahun as integer) as tahun
    from tabel_laporan
    cross join kab_kota
    cross join (select unnest(generate_series($tahun_awal, $tahun_akhir)) as tahun) as tahun
    where kab_kota.mulai <= tahun.tahun
),

sampai as (
    select lapor.tabel, lapor.tahun, lapor.kode_wilayah, count(*) as n_lapor
    from lapor
    inner join diharap
        on diharap.tabel = lapor.tabel and diharap.jenis = lapor.jenis and diharap.kelompok = 'SEMUA'
    inner join asal_aktif on asal_aktif.tabel = lapor.tabel and asal_aktif.tahun = lapor.tahun
    where asal_aktif.ada_rekap
        and lapor.asal = 'resmi'
        and lapor.keadaan in ('ada', 'nihil', 'disamarkan')
    group by lapor.tabel, lapor.tahun, lapor.kode_wilayah
),

status as (
    select wajib.tabel, wajib.kode_wilayah, coalesce(sampai.n_lapor, 0) = banyak.n_jenis as utuh
    from wajib
    inner join banyak on banyak.tabel = wajib.tabel
    left join sampai
        on sampai.tabel = wajib.tabel
        and sampai.tahun = wajib.tahun
        and sampai.kode_wilayah = wajib.kode_wilayah
),

per_wilayah as (
    select tabel, kode_wilayah, bool_and(utuh) as utuh, count(*) as n_wajib, count(case when not utuh then 1 end) as n_ditunggu
    from status
    group by tabel, kode_wilayah
)

select
    tabel_laporan.tabel as tabel,
    cast(count(per_wilayah.kode_wilayah) as integer) as n_wilayah,
    cast(coalesce(min(pernah.n_pernah), 0) as integer) as n_pernah,
    min(pernah.termuda) as termuda,
    cast(count(case when per_wilayah.utuh then 1 end) as integer) as n_utuh,
    cast(sum(per_wilayah.n_wajib) as integer) as n_wajib,
    cast(sum(per_wilayah.n_ditunggu) as integer) as n_ditunggu
from tabel_laporan
left join per_wilayah on per_wilayah.tabel = tabel_laporan.tabel
left join pernah on pernah.tabel = tabel_laporan.tabel
group by tabel_laporan.tabel, tabel_laporan.urutan
order by tabel_laporan.urutan
