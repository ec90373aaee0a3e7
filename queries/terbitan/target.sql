-- purpose: targets of indicators in planning documents
-- grain: one row per periode, kode_wilayah, indikator, dokumen, sumber_id
select periode, kode_wilayah, indikator, dokumen, nilai, satuan, sumber_id from target
