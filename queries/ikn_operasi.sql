-- purpose: people found in each published enforcement operation, and per area the operations, people and people per operation
-- grain: one row per kode_wilayah, periode, rincian, sumber_id
-- params: none
-- columns: kode_wilayah, nama, urut, periode, mulai, akhir, rincian, baris, operasi, orang, per_operasi, status, asal, catatan, sumber_id
with operasi as (
    select konteks.*
    from konteks
    where konteks.indikator = 'terjaring_operasi_penertiban' and konteks.asal = 'resmi' and konteks.nilai is not null
),

semua as (
    select
        kode_wilayah, periode, mulai, akhir, rincian, 'operasi' as baris, 1 as operasi, nilai as orang,
        cast(null as double) as per_operasi, status, asal, catatan, sumber_id
    from operasi
    union all
    select
        kode_wilayah, periode, mulai, akhir, '' as rincian, 'jumlah' as baris, cast(count(*) as integer) as operasi,
        sum(nilai) as orang, sum(nilai) / count(*) as per_operasi, max(status) as status, min(asal) as asal,
        max(catatan) as catatan, sumber_id
    from operasi
    group by kode_wilayah, periode, mulai, akhir, sumber_id
)

select
    semua.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.urut as urut,
    semua.periode as periode,
    semua.mulai as mulai,
    semua.akhir as akhir,
    semua.rincian as rincian,
    semua.baris as baris,
    semua.operasi as operasi,
    cast(semua.orang as bigint) as orang,
    semua.per_operasi as per_operasi,
    semua.status as status,
    semua.asal as asal,
    coalesce(semua.catatan, '') as catatan,
    semua.sumber_id as sumber_id
from semua
inner join wilayah on wilayah.kode_wilayah = semua.kode_wilayah
order by urut, kode_wilayah, mulai, periode, sumber_id, baris, rincian
