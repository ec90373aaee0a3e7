-- purpose: the sums over the types of each area, the first half of every margin, before suppression
-- grain: one row per periode, kode_wilayah, kode_rekap_jenis, ukuran, jenis_kelamin, satuan
-- columns: periode, tahun, kode_wilayah, kode_rekap_jenis, dimensi_jenis, ukuran, jenis_kelamin, satuan, asal, nilai, jenis_ada, n_belum, sementara, perkiraan, kumulatif, sumber_bit
-- First over the types of each area, then over areas (rekap_buka): the areas of a margin are then plain rows and its
-- types are bits, where counting distinct codes over millions of facts took ten times as long.
select
    fakta_pmks.periode as periode,
    fakta_pmks.tahun as tahun,
    fakta_pmks.kode_wilayah as kode_wilayah,
    jenis_bit.kode_rekap as kode_rekap_jenis,
    jenis_bit.dimensi as dimensi_jenis,
    fakta_pmks.ukuran as ukuran,
    fakta_pmks.jenis_kelamin as jenis_kelamin,
    fakta_pmks.satuan as satuan,
    fakta_pmks.asal as asal,
    sum(fakta_pmks.nilai) as nilai,
    bit_or(case when fakta_pmks.nilai is not null then jenis_bit.bit end) as jenis_ada,
    count(case when fakta_pmks.status = 'belum_dilaporkan' then 1 end) as n_belum,
    bool_or(fakta_pmks.status = 'sementara') as sementara,
    bool_or(fakta_pmks.status = 'perkiraan') as perkiraan,
    bool_or(fakta_pmks.kumulatif) as kumulatif,
    bit_or(fakta_pmks.sumber_bit) as sumber_bit
from fakta_pmks
inner join jenis_bit on jenis_bit.jenis = fakta_pmks.jenis
group by all
