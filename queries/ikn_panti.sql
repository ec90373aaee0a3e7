-- purpose: residents beside places of each panti and shelter as published, the last figure of each, and the occupancy where both are of one month
-- grain: one row per hal, kode_wilayah, rincian
-- params: none
-- columns: hal, kode_wilayah, nama, urut, rincian, penghuni, penghuni_periode, penghuni_status, kapasitas, kapasitas_periode, hunian, menunggu, menunggu_periode, status, asal, sumber_id
with angka as (
    select
        konteks.kode_wilayah, konteks.rincian, konteks.indikator, konteks.periode, konteks.nilai, konteks.status, konteks.sumber_id,
        case when konteks.indikator like '%rumah_singgah' then 'singgah' else 'panti' end as hal
    from konteks
    left join sumber on sumber.sumber_id = konteks.sumber_id
    where konteks.asal = 'resmi'
        and konteks.nilai is not null
        and konteks.indikator in ('kapasitas_panti', 'penghuni_panti', 'daftar_tunggu_panti', 'kapasitas_rumah_singgah', 'penghuni_rumah_singgah')
    qualify row_number() over (
        partition by konteks.kode_wilayah, konteks.rincian, konteks.indikator
        order by konteks.akhir desc, sumber.prioritas, konteks.sumber_id
    ) = 1
),

berdampingan as (
    select
        hal, kode_wilayah, rincian,
        max(case when indikator like 'penghuni%' then nilai end) as penghuni,
        max(case when indikator like 'penghuni%' then periode end) as penghuni_periode,
        max(case when indikator like 'penghuni%' then status end) as penghuni_status,
        max(case when indikator like 'kapasitas%' then nilai end) as kapasitas,
        max(case when indikator like 'kapasitas%' then periode end) as kapasitas_periode,
        max(case when indikator like 'daftar%' then nilai end) as menunggu,
        max(case when indikator like 'daftar%' then periode end) as menunggu_periode,
        case when bool_or(status = 'perkiraan') then 'perkiraan' else 'tetap' end as status,
        string_agg(distinct sumber_id, '|' order by sumber_id) as sumber_id
    from angka
    group by hal, kode_wilayah, rincian
)

select
    berdampingan.hal as hal,
    berdampingan.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.urut as urut,
    berdampingan.rincian as rincian,
    cast(berdampingan.penghuni as bigint) as penghuni,
    berdampingan.penghuni_periode as penghuni_periode,
    berdampingan.penghuni_status as penghuni_status,
    cast(berdampingan.kapasitas as bigint) as kapasitas,
    berdampingan.kapasitas_periode as kapasitas_periode,
    case
        when berdampingan.penghuni_periode = berdampingan.kapasitas_periode and berdampingan.kapasitas > 0
            then berdampingan.penghuni * 100.0 / berdampingan.kapasitas
    end as hunian,
    cast(berdampingan.menunggu as bigint) as menunggu,
    berdampingan.menunggu_periode as menunggu_periode,
    berdampingan.status as status,
    'resmi' as asal,
    berdampingan.sumber_id as sumber_id
from berdampingan
inner join wilayah on wilayah.kode_wilayah = berdampingan.kode_wilayah
order by hal, urut, kode_wilayah, rincian
