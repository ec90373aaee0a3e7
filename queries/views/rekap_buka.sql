-- purpose: every published margin before suppression: area, ring, province x type, pillar, SPM, PAS, all
-- grain: one row per periode, kode_rekap_wilayah, kode_rekap_jenis, ukuran, jenis_kelamin, satuan
-- columns: periode, tahun, kode_rekap_wilayah, dimensi_wilayah, kode_rekap_jenis, dimensi_jenis, ukuran, jenis_kelamin, satuan, asal, nilai, n_wilayah, n_jenis, n_belum, sementara, perkiraan, kumulatif, sumber_id
select
    fakta_pmks.periode as periode,
    fakta_pmks.tahun as tahun,
    wilayah_rekap.kode_rekap as kode_rekap_wilayah,
    wilayah_rekap.dimensi as dimensi_wilayah,
    jenis_rekap.kode_rekap as kode_rekap_jenis,
    jenis_rekap.dimensi as dimensi_jenis,
    fakta_pmks.ukuran as ukuran,
    fakta_pmks.jenis_kelamin as jenis_kelamin,
    fakta_pmks.satuan as satuan,
    fakta_pmks.asal as asal,
    cast(sum(fakta_pmks.nilai) as bigint) as nilai,
    cast(count(distinct case when fakta_pmks.nilai is not null then fakta_pmks.kode_wilayah end) as integer) as n_wilayah,
    cast(count(distinct case when fakta_pmks.nilai is not null then fakta_pmks.jenis end) as integer) as n_jenis,
    cast(count(case when fakta_pmks.status = 'belum_dilaporkan' then 1 end) as integer) as n_belum,
    bool_or(fakta_pmks.status = 'sementara') as sementara,
    bool_or(fakta_pmks.status = 'perkiraan') as perkiraan,
    bool_or(fakta_pmks.kumulatif) as kumulatif,
    min(fakta_pmks.sumber_id) as sumber_id
from fakta_pmks
inner join wilayah_rekap on wilayah_rekap.kode_wilayah = fakta_pmks.kode_wilayah
inner join jenis_rekap on jenis_rekap.jenis = fakta_pmks.jenis
group by all
