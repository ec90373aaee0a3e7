-- purpose: definition breaks: no line and no change reaches over the first year of a new definition
-- grain: one row per jenis, periode, kode_wilayah, klasifikasi
select jenis, periode, kode_wilayah, klasifikasi, alasan, sumber from putus_deret
