-- purpose: men and women per type or roll-up for every area and the province; counted in persons only
-- grain: one row per kode_wilayah, jenis
-- params: periode text, ukuran text, dimensi text
-- columns: kode_wilayah, wilayah, tingkat, jenis, nama, nama_pendek, keluarga, urut, menurut_orang, khusus, laki, keadaan_laki, status_laki, perempuan, keadaan_perempuan, status_perempuan, n_wilayah, n_pelapor, n_total, asal, sumber_id
with tempat as (
    select kode_wilayah, nama, tingkat, urut
    from wilayah
    where tingkat in ('kabupaten', 'kota', 'provinsi')
),

isi as (
    select kode_wilayah, jenis, jenis_kelamin, nilai, keadaan, status, n_wilayah, asal, sumber_id
    from rekap
    where periode = $periode
        and ukuran = $ukuran
        and satuan = 'jiwa'
        and jenis_kelamin in ('L', 'P')
        and dimensi_jenis = $dimensi
        and dimensi_wilayah in ('wilayah', 'provinsi')
),

-- a type whose own unit is the family has no sex, unless persons were reported for it
satuan_orang as (
    select jenis_rekap.kode_rekap as jenis
    from jenis_rekap
    inner join jenis as anggota
        on anggota.jenis = jenis_rekap.jenis
        and anggota.keluarga = 'pmks'
        and anggota.satuan_utama = 'jiwa'
    where jenis_rekap.dimensi = $dimensi
    union
    select jenis from isi
),

daftar as (
    select jenis
    from jenis
    where keluarga = case when $dimensi = 'jenis' then 'pmks' else $dimensi end
    union
    select jenis from isi
),

-- areas with a number of either sex for any type, of the areas that exist in that year
pelapor as (
    select
        cast(count(*) as integer) as n_total,
        cast(count(case when exists (
            select 1
            from isi
            where isi.kode_wilayah = wilayah.kode_wilayah and isi.keadaan in ('ada', 'nihil', 'disamarkan')
        ) then 1 end) as integer) as n_pelapor
    from wilayah
    where wilayah.tingkat in ('kabupaten', 'kota')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= cast(left($periode, 4) as integer)
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= cast(left($periode, 4) as integer)
),

laki as (
    select * from isi where jenis_kelamin = 'L'
),

perempuan as (
    select * from isi where jenis_kelamin = 'P'
)

select
    tempat.kode_wilayah as kode_wilayah,
    tempat.nama as wilayah,
    tempat.tingkat as tingkat,
    jenis.jenis as jenis,
    jenis.nama as nama,
    jenis.nama_pendek as nama_pendek,
    jenis.keluarga as keluarga,
    jenis.urut as urut,
    satuan_orang.jenis is not null as menurut_orang,
    coalesce(jenis.jenis_kelamin, '') as khusus,
    laki.nilai as laki,
    coalesce(laki.keadaan, 'tidak_tersedia') as keadaan_laki,
    coalesce(laki.status, 'tetap') as status_laki,
    perempuan.nilai as perempuan,
    coalesce(perempuan.keadaan, 'tidak_tersedia') as keadaan_perempuan,
    coalesce(perempuan.status, 'tetap') as status_perempuan,
    cast(greatest(coalesce(laki.n_wilayah, 0), coalesce(perempuan.n_wilayah, 0)) as integer) as n_wilayah,
    pelapor.n_pelapor as n_pelapor,
    pelapor.n_total as n_total,
    coalesce(laki.asal, perempuan.asal) as asal,
    nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', laki.sumber_id, perempuan.sumber_id), '|'))), '|'), '') as sumber_id
from tempat
cross join daftar
cross join pelapor
inner join jenis on jenis.jenis = daftar.jenis
left join satuan_orang on satuan_orang.jenis = jenis.jenis
left join laki on laki.kode_wilayah = tempat.kode_wilayah and laki.jenis = jenis.jenis
left join perempuan on perempuan.kode_wilayah = tempat.kode_wilayah and perempuan.jenis = jenis.jenis
order by
    case when tempat.tingkat = 'provinsi' then 1 else 0 end,
    tempat.urut,
    tempat.kode_wilayah,
    jenis.urut,
    jenis.jenis
