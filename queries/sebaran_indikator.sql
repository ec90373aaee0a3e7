-- purpose: one context indicator in one year for every area, with the province and the nation beside
-- grain: one row per kode_wilayah
-- params: indikator text, periode text
-- columns: kode_wilayah, nama, nama_pendek, dimensi, urut, nilai, keadaan, status, satuan, catatan, sumber_id, n_wilayah, n_total
with tahun as (
    select cast(left($periode, 4) as integer) as tahun
),

daftar as (
    select
        wilayah.kode_wilayah,
        wilayah.nama,
        wilayah.nama_pendek,
        case when wilayah.tingkat in ('kabupaten', 'kota') then 'wilayah' else wilayah.tingkat end as dimensi,
        case wilayah.tingkat when 'provinsi' then 2000 when 'negara' then 3000 else wilayah.urut end as urut
    from wilayah
    cross join tahun
    where wilayah.tingkat in ('kabupaten', 'kota', 'provinsi', 'negara')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun.tahun
),

terpilih as (
    select
        konteks.kode_wilayah,
        konteks.nilai,
        konteks.status,
        konteks.satuan,
        konteks.catatan,
        konteks.sumber_id
    from konteks
    left join sumber on sumber.sumber_id = konteks.sumber_id
    where konteks.indikator = $indikator
        and konteks.periode = $periode
        and konteks.rincian = 'total'
        and konteks.asal = 'resmi'
    qualify row_number() over (
        partition by konteks.kode_wilayah
        order by sumber.prioritas, konteks.sumber_id
    ) = 1
)

select
    daftar.kode_wilayah as kode_wilayah,
    daftar.nama as nama,
    daftar.nama_pendek as nama_pendek,
    daftar.dimensi as dimensi,
    daftar.urut as urut,
    terpilih.nilai as nilai,
    case when terpilih.nilai is null then 'tidak_tersedia' when terpilih.nilai = 0 then 'nihil' else 'ada' end as keadaan,
    coalesce(terpilih.status, 'tidak_tersedia') as status,
    terpilih.satuan as satuan,
    terpilih.catatan as catatan,
    terpilih.sumber_id as sumber_id,
    cast(count(case when daftar.dimensi = 'wilayah' then terpilih.nilai end) over () as integer) as n_wilayah,
    cast(count(case when daftar.dimensi = 'wilayah' then 1 end) over () as integer) as n_total
from daftar
left join terpilih on terpilih.kode_wilayah = daftar.kode_wilayah
order by daftar.urut, daftar.kode_wilayah
