-- purpose: recorded migration as published; mulai and akhir bound the span of a figure
-- grain: one row per periode, kode_wilayah, arah, asal, sumber_id
select
    periode, year(mulai) as tahun, kode_wilayah, arah, mulai, akhir, nilai, status, pada_sumbu_waktu, catatan, asal,
    sumber_id
from migrasi
