-- purpose: budget ceiling and spending by SIPD programme and source of funds, in rupiah
-- grain: one row per tahun, kode_wilayah, program, sumber_dana, sumber_id
select tahun, kode_wilayah, program, sumber_dana, pagu, realisasi, sumber_id from anggaran
