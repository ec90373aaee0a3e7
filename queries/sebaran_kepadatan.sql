-- purpose: population per official square kilometre, by named population base
-- grain: one row per kode_wilayah (kab/kota and the province)
-- params: tahun integer, dasar text
-- columns: kode_wilayah, nama, nama_pendek, dimensi, urut, penduduk, luas_km2, nilai, keadaan, penduduk_periode, sumber_id, n_wilayah, n_total
with luas as (
    select kode_wilayah, nilai, sumber_id
    from konteks
    where indikator = 'luas_wilayah'
    qualify row_number() over (partition by kode_wilayah order by periode desc) = 1
),

orang as (
    select kode_wilayah, nilai, periode, sumber_id
    from penduduk_tahun
    where tahun = $tahun and dasar = $dasar and jenis_kelamin = 'total'
),

-- a province that its base does not state is the sum of its areas, once the base covers each of them
jumlah as (
    select
        induk.kode_wilayah as kode_wilayah,
        cast(sum(orang.nilai) as bigint) as nilai,
        min(orang.periode) as periode,
        string_agg(distinct orang.sumber_id, '|' order by orang.sumber_id) as sumber_id
    from wilayah as induk
    cross join wilayah as bagian
    left join orang on orang.kode_wilayah = bagian.kode_wilayah
    where induk.tingkat = 'provinsi'
        and bagian.tingkat in ('kabupaten', 'kota')
        and coalesce(year(bagian.berlaku_mulai), 0) <= $tahun
    group by induk.kode_wilayah
    having count(*) = count(orang.nilai) and induk.kode_wilayah not in (select kode_wilayah from orang)
),

penduduk_dasar as (
    select kode_wilayah, nilai, periode, sumber_id from orang
    union all
    select kode_wilayah, nilai, periode, sumber_id from jumlah
)

select
    wilayah.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    case when wilayah.tingkat = 'provinsi' then 'provinsi' else 'wilayah' end as dimensi,
    case when wilayah.tingkat = 'provinsi' then 2000 else wilayah.urut end as urut,
    orang.nilai as penduduk,
    luas.nilai as luas_km2,
    orang.nilai / luas.nilai as nilai,
    case when orang.nilai is null or luas.nilai is null then 'tidak_tersedia' else 'ada' end as keadaan,
    orang.periode as penduduk_periode,
    nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', orang.sumber_id, luas.sumber_id), '|'))), '|'), '') as sumber_id,
    cast(count(case when wilayah.tingkat <> 'provinsi' then orang.nilai / luas.nilai end) over () as integer) as n_wilayah,
    cast(count(case when wilayah.tingkat <> 'provinsi' then 1 end) over () as integer) as n_total
from wilayah
left join luas on luas.kode_wilayah = wilayah.kode_wilayah
left join penduduk_dasar as orang on orang.kode_wilayah = wilayah.kode_wilayah
where wilayah.tingkat in ('kabupaten', 'kota', 'provinsi')
    and coalesce(year(wilayah.berlaku_mulai), 0) <= $tahun
order by urut, kode_wilayah
