-- purpose: every published margin before suppression: area, ring, province x type, pillar, SPM, PAS, all
-- grain: one row per periode, kode_rekap_wilayah, kode_rekap_jenis, ukuran, jenis_kelamin, satuan
-- columns: periode, tahun, kode_rekap_wilayah, dimensi_wilayah, kode_rekap_jenis, dimensi_jenis, ukuran, jenis_kelamin, satuan, asal, nilai, n_wilayah, n_jenis, jenis_ada, n_belum, sementara, perkiraan, kumulatif, sumber_bit
-- First over the types of each area, then over areas: the areas of a margin are then plain rows and its types are
-- bits, where counting distinct codes over millions of facts took ten times as long. The sources of a sum are bits too
-- (sumber_aktif): all that speak of the types of an area, then those of the areas that gave a number, or, where none
-- did, of those that say so.
with per_wilayah as (
    select
        fakta_pmks.periode,
        fakta_pmks.tahun,
        fakta_pmks.kode_wilayah,
        jenis_bit.kode_rekap as kode_rekap_jenis,
        jenis_bit.dimensi as dimensi_jenis,
        fakta_pmks.ukuran,
        fakta_pmks.jenis_kelamin,
        fakta_pmks.satuan,
        fakta_pmks.asal,
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
)

select
    per_wilayah.periode as periode,
    per_wilayah.tahun as tahun,
    wilayah_rekap.kode_rekap as kode_rekap_wilayah,
    wilayah_rekap.dimensi as dimensi_wilayah,
    per_wilayah.kode_rekap_jenis as kode_rekap_jenis,
    per_wilayah.dimensi_jenis as dimensi_jenis,
    per_wilayah.ukuran as ukuran,
    per_wilayah.jenis_kelamin as jenis_kelamin,
    per_wilayah.satuan as satuan,
    per_wilayah.asal as asal,
    cast(sum(per_wilayah.nilai) as bigint) as nilai,
    cast(count(per_wilayah.nilai) as integer) as n_wilayah,
    cast(coalesce(bit_count(bit_or(per_wilayah.jenis_ada)), 0) as integer) as n_jenis,
    bit_or(per_wilayah.jenis_ada) as jenis_ada,
    cast(sum(per_wilayah.n_belum) as integer) as n_belum,
    bool_or(per_wilayah.sementara) as sementara,
    bool_or(per_wilayah.perkiraan) as perkiraan,
    bool_or(per_wilayah.kumulatif) as kumulatif,
    coalesce(bit_or(case when per_wilayah.nilai is not null then per_wilayah.sumber_bit end), bit_or(per_wilayah.sumber_bit)) as sumber_bit
from per_wilayah
inner join wilayah_rekap on wilayah_rekap.kode_wilayah = per_wilayah.kode_wilayah
group by all
