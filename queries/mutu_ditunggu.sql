-- purpose: which table-years of which area are still awaited: no real rekap yet, or a rekap that lacks types; contoh and news never count
-- grain: one row per kode_wilayah, tabel, tahun
-- params: tahun_awal integer, tahun_akhir integer
-- columns: kode_wilayah, nama, nama_pendek, tingkat, ibu_kota, tabel, tahun, n_lapor, n_total, n_kurang, kurang
with tabel_laporan as (
    select unnest(['pmks', 'spm', 'psks']) as tabel, unnest([1, 2, 3]) as urutan
),

wajib as (
    select
        wilayah.kode_wilayah, wilayah.nama, wilayah.nama_pendek, wilayah.tingkat, wilayah.ibu_kota, wilayah.urut,
        tabel_laporan.tabel, tabel_laporan.urutan,
        cast(tahun.tahun as integer) as tahun
    from wilayah
    cross join tabel_laporan
    cross join (select unnest(generate_series($tahun_awal, $tahun_akhir)) as tahun) as tahun
    where wilayah.tingkat in ('kabupaten', 'kota')
        and wilayah.berlaku_sampai is null
        and coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
),

-- the states of real rekap rows only
sampai as (
    select lapor.tabel, lapor.tahun, lapor.kode_wilayah, lapor.jenis
    from lapor
    inner join asal_aktif on asal_aktif.tabel = lapor.tabel and asal_aktif.tahun = lapor.tahun
    where asal_aktif.ada_rekap
        and lapor.asal = 'resmi'
        and lapor.keadaan in ('ada', 'nihil', 'disamarkan')
)

select
    wajib.kode_wilayah as kode_wilayah,
    wajib.nama as nama,
    wajib.nama_pendek as nama_pendek,
    wajib.tingkat as tingkat,
    wajib.ibu_kota as ibu_kota,
    wajib.tabel as tabel,
    wajib.tahun as tahun,
    cast(count(sampai.jenis) as integer) as n_lapor,
    cast(count(*) as integer) as n_total,
    cast(count(*) - count(sampai.jenis) as integer) as n_kurang,
    coalesce(string_agg(case when sampai.jenis is null then jenis.nama end, '; ' order by jenis.urut), '') as kurang
from wajib
inner join diharap on diharap.tabel = wajib.tabel and diharap.kelompok = 'SEMUA'
inner join jenis on jenis.jenis = diharap.jenis
left join sampai
    on sampai.tabel = wajib.tabel
    and sampai.tahun = wajib.tahun
    and sampai.kode_wilayah = wajib.kode_wilayah
    and sampai.jenis = diharap.jenis
group by
    wajib.kode_wilayah, wajib.nama, wajib.nama_pendek, wajib.tingkat, wajib.ibu_kota, wajib.urut, wajib.tabel,
    wajib.urutan, wajib.tahun
having count(sampai.jenis) < count(*)
order by wajib.urut, kode_wilayah, wajib.urutan, tahun
