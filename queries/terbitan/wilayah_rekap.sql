-- purpose: which kab/kota each area, ring and the province is made of
-- grain: one row per kode_wilayah, kode_rekap
select kode_wilayah, kode_rekap, dimensi from wilayah_rekap
