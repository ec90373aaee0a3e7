-- purpose: every published margin before suppression: area, ring, province x type, pillar, SPM, PAS, all
-- grain: one row per periode, kode_rekap_wilayah, kode_rekap_jenis, ukuran, jenis_kelamin, satuan
-- columns: periode, tahun, kode_rekap_wilayah, dimensi_wilayah, kode_rekap_jenis, dimensi_jenis, ukuran, jenis_kelamin, satuan, asal, nilai, n_wilayah, n_jenis, jenis_ada, n_belum, sementara, perkiraan, kumulatif, sumber_bit
-- Over areas what per_wilayah has summed over types. The sources of a sum are bits (sumber_aktif): all that speak of
-- the types of an area, then those of the areas that gave a number, or, where none did, of those that say so.
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
