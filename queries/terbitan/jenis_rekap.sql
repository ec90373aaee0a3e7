-- purpose: which types each type, pillar, SPM service, PAS and the whole is made of
-- grain: one row per jenis, kode_rekap
select jenis, kode_rekap, dimensi from jenis_rekap
