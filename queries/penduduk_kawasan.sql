-- purpose: the full count of the special area (IKN) that overlays the province, with the areas it touches
-- grain: one row per kode_wilayah, periode
-- params: wilayah text
-- columns: kode_wilayah, nama, nama_pendek, periode, mulai, akhir, x, nilai, keadaan, status, asal, catatan, meliputi, sumber_id
select
    konteks.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    konteks.periode as periode,
    konteks.mulai as mulai,
    konteks.akhir as akhir,
    cast(year(konteks.mulai) + (month(konteks.mulai) - 0.5) / 12.0 as double) as x,
    konteks.nilai as nilai,
    'ada' as keadaan,
    konteks.status as status,
    konteks.asal as asal,
    konteks.catatan as catatan,
    (
        select string_agg(nama, ' dan ' order by urut)
        from wilayah as asal_kawasan
        where asal_kawasan.kode_wilayah in (select induk from ikn_kecamatan)
    ) as meliputi,
    konteks.sumber_id as sumber_id
from konteks
inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah and wilayah.tingkat = 'kawasan'
left join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.indikator = 'penduduk_ikn_ppikn'
    and konteks.rincian = 'total'
    and konteks.asal = 'resmi'
    and konteks.nilai is not null
    and (
        $wilayah = wilayah.induk
        or exists (select 1 from ikn_kecamatan where ikn_kecamatan.induk = $wilayah)
    )
qualify row_number() over (
    partition by konteks.kode_wilayah, konteks.periode
    order by sumber.prioritas, konteks.sumber_id
) = 1
order by kode_wilayah, periode
