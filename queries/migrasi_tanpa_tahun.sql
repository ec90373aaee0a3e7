-- purpose: published arrivals and departures whose reference year the source does not state; never on a time axis
-- grain: one row per kode_wilayah, sumber_id, mulai, akhir
-- params: none
-- columns: kode_wilayah, nama, sumber_id, mulai, akhir, datang, pindah, neto, status, asal, catatan
select
    migrasi.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    migrasi.sumber_id as sumber_id,
    migrasi.mulai as mulai,
    migrasi.akhir as akhir,
    cast(sum(case when migrasi.arah = 'datang' then migrasi.nilai end) as bigint) as datang,
    cast(sum(case when migrasi.arah = 'pindah' then migrasi.nilai end) as bigint) as pindah,
    cast(
        sum(case when migrasi.arah = 'datang' then migrasi.nilai end)
        - sum(case when migrasi.arah = 'pindah' then migrasi.nilai end) as bigint
    ) as neto,
    max(migrasi.status) as status,
    migrasi.asal as asal,
    coalesce(max(case when migrasi.arah = 'datang' then migrasi.catatan end), max(migrasi.catatan)) as catatan
from migrasi
inner join wilayah on wilayah.kode_wilayah = migrasi.kode_wilayah
where migrasi.asal = 'resmi'
    and not migrasi.pada_sumbu_waktu
    and migrasi.nilai is not null
group by
    migrasi.kode_wilayah, wilayah.nama, wilayah.urut, migrasi.sumber_id, migrasi.mulai, migrasi.akhir, migrasi.asal
order by wilayah.urut, migrasi.kode_wilayah, migrasi.mulai, migrasi.sumber_id
