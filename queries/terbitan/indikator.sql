-- purpose: context and derived indicators: unit, decimals, good direction, definition
-- grain: one row per indikator
select indikator, nama, nama_pendek, satuan, desimal, polaritas, definisi, tema, skala, bulan_sama from indikator
