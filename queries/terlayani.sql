-- purpose: recorded and served side by side, the share served and the people not yet served
-- grain: one row per kode_wilayah (kab/kota, rings, province) that has either measure
-- params: periode text, jenis text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, dimensi, terdata, tertangani, belum, persen, keadaan, status, asal, batas, n_wilayah, sumber_id
with terdata as (
    select kode_wilayah, dimensi_wilayah, nilai, keadaan, status, asal, batas, n_wilayah, n_jenis, sumber_id
    from rekap
    where periode = $periode and jenis = $jenis and satuan = $satuan and jenis_kelamin = $jenis_kelamin
        and ukuran = 'terdata'
),

tertangani as (
    select kode_wilayah, dimensi_wilayah, nilai, keadaan, status, asal, batas, n_wilayah, n_jenis, sumber_id
    from rekap
    where periode = $periode and jenis = $jenis and satuan = $satuan and jenis_kelamin = $jenis_kelamin
        and ukuran = 'tertangani'
),

-- a share exists only when both sides cover the same areas and types
berpasangan as (
    select
        coalesce(terdata.kode_wilayah, tertangani.kode_wilayah) as kode_wilayah,
        coalesce(terdata.dimensi_wilayah, tertangani.dimensi_wilayah) as dimensi,
        terdata.nilai as terdata,
        tertangani.nilai as tertangani,
        coalesce(terdata.n_wilayah = tertangani.n_wilayah and terdata.n_jenis = tertangani.n_jenis, false) as sepadan,
        case
            when 'disamarkan' in (terdata.keadaan, tertangani.keadaan) then 'disamarkan'
            when 'belum_dilaporkan' in (terdata.keadaan, tertangani.keadaan) then 'belum_dilaporkan'
            when terdata.nilai is null or tertangani.nilai is null then 'tidak_tersedia'
            when terdata.nilai = 0 then 'nihil'
            else 'ada'
        end as keadaan,
        case when 'sementara' in (terdata.status, tertangani.status) then 'sementara' else 'tetap' end as status,
        coalesce(terdata.asal, tertangani.asal) as asal,
        greatest(terdata.batas, tertangani.batas) as batas,
        coalesce(terdata.n_wilayah, 0) as n_wilayah,
        coalesce(terdata.sumber_id, tertangani.sumber_id) as sumber_id
    from terdata
    full outer join tertangani on tertangani.kode_wilayah = terdata.kode_wilayah
)

select
    kode_wilayah,
    dimensi,
    terdata,
    tertangani,
    case when sepadan then terdata - tertangani end as belum,
    case when sepadan and terdata > 0 then tertangani * 100.0 / terdata end as persen,
    case when keadaan = 'ada' and not sepadan then 'tidak_tersedia' else keadaan end as keadaan,
    status,
    asal,
    batas,
    cast(n_wilayah as integer) as n_wilayah,
    sumber_id
from berpasangan
order by kode_wilayah
