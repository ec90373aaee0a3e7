-- purpose: the province's latest published value of an indicator, the same period a year earlier, the nation beside
-- grain: one row
-- params: indikator text
-- columns: indikator, nama, nama_pendek, satuan, desimal, polaritas, kode_wilayah, nama_wilayah, periode, nilai, status, asal, sumber_id, periode_lalu, nilai_lalu, selisih, sumber_lalu_id, negara, nilai_negara, nilai_negara_lalu, selisih_negara, sumber_negara_id, tahun_peta
with terpilih as (
    select
        wilayah.tingkat,
        wilayah.kode_wilayah,
        wilayah.nama as nama_wilayah,
        konteks.periode,
        konteks.nilai,
        konteks.status,
        konteks.asal,
        konteks.sumber_id,
        -- "2025-09" a year earlier is "2024-09"
        cast(cast(left(konteks.periode, 4) as integer) - 1 as text) || substr(konteks.periode, 5) as periode_lalu
    from konteks
    inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah and wilayah.tingkat in ('provinsi', 'negara')
    left join sumber on sumber.sumber_id = konteks.sumber_id
    where konteks.indikator = $indikator
        and konteks.rincian in ('total', 'perkotaan+perdesaan')
        and konteks.asal = 'resmi'
        and konteks.nilai is not null
    qualify row_number() over (
        partition by wilayah.kode_wilayah, konteks.periode
        order by sumber.prioritas, konteks.sumber_id
    ) = 1
),

terakhir as (
    select *
    from terpilih
    where tingkat = 'provinsi'
    qualify row_number() over (order by periode desc, kode_wilayah) = 1
),

-- the latest of the years that name the most areas: the year whose map is worth opening
peta as (
    select cast(left(konteks.periode, 4) as integer) as tahun_peta
    from konteks
    inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah and wilayah.tingkat in ('kabupaten', 'kota')
    where konteks.indikator = $indikator
        and konteks.rincian = 'total'
        and konteks.asal = 'resmi'
        and konteks.nilai is not null
        and length(konteks.periode) = 4
    group by konteks.periode
    order by count(distinct konteks.kode_wilayah) desc, konteks.periode desc
    limit 1
)

select
    indikator.indikator as indikator,
    indikator.nama as nama,
    indikator.nama_pendek as nama_pendek,
    indikator.satuan as satuan,
    indikator.desimal as desimal,
    indikator.polaritas as polaritas,
    terakhir.kode_wilayah as kode_wilayah,
    terakhir.nama_wilayah as nama_wilayah,
    terakhir.periode as periode,
    terakhir.nilai as nilai,
    terakhir.status as status,
    terakhir.asal as asal,
    terakhir.sumber_id as sumber_id,
    lalu.periode as periode_lalu,
    lalu.nilai as nilai_lalu,
    terakhir.nilai - lalu.nilai as selisih,
    lalu.sumber_id as sumber_lalu_id,
    negara.nama_wilayah as negara,
    negara.nilai as nilai_negara,
    negara_lalu.nilai as nilai_negara_lalu,
    negara.nilai - negara_lalu.nilai as selisih_negara,
    negara.sumber_id as sumber_negara_id,
    peta.tahun_peta as tahun_peta
from terakhir
inner join indikator on indikator.indikator = $indikator
left join terpilih as lalu
    on lalu.kode_wilayah = terakhir.kode_wilayah and lalu.periode = terakhir.periode_lalu
left join terpilih as negara on negara.tingkat = 'negara' and negara.periode = terakhir.periode
left join terpilih as negara_lalu
    on negara_lalu.kode_wilayah = negara.kode_wilayah and negara_lalu.periode = terakhir.periode_lalu
left join peta on true
order by terakhir.periode
