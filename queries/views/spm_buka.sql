-- purpose: SPM margins before suppression: area, ring, province x service x kewenangan, need and service apart
-- grain: one row per periode, kode_rekap_wilayah, kewenangan, layanan, ukuran (butuh | terlayani)
-- columns: periode, tahun, kode_rekap_wilayah, kewenangan, layanan, ukuran, asal, nilai, n_wilayah, sementara, belum, sumber_bit
with panjang as (
    select periode, tahun, kode_wilayah, kewenangan, layanan, 'butuh' as ukuran, butuh as nilai, status, asal, sumber_bit
    from fakta_spm
    union all
    select periode, tahun, kode_wilayah, kewenangan, layanan, 'terlayani' as ukuran, terlayani as nilai, status, asal, sumber_bit
    from fakta_spm
),

wilayah_semua as (
    select kode_wilayah, kode_rekap from wilayah_rekap
    union
    select kode_wilayah, kode_wilayah as kode_rekap from wilayah where tingkat = 'provinsi'
)

select
    panjang.periode as periode,
    panjang.tahun as tahun,
    wilayah_semua.kode_rekap as kode_rekap_wilayah,
    panjang.kewenangan as kewenangan,
    panjang.layanan as layanan,
    panjang.ukuran as ukuran,
    panjang.asal as asal,
    cast(sum(panjang.nilai) as bigint) as nilai,
    cast(count(distinct case when panjang.nilai is not null then panjang.kode_wilayah end) as integer) as n_wilayah,
    bool_or(panjang.status = 'sementara') as sementara,
    bool_or(panjang.status = 'belum_dilaporkan') as belum,
    coalesce(bit_or(case when panjang.nilai is not null then panjang.sumber_bit end), bit_or(panjang.sumber_bit)) as sumber_bit
from panjang
inner join wilayah_semua on wilayah_semua.kode_wilayah = panjang.kode_wilayah
group by all
