-- purpose: which SPM services a programme (SIPD code) pays for, from the catalogue of types
-- grain: one row per program, layanan
-- params: none
-- columns: program, layanan, nama_layanan, jenis
select
    jenis.program_sipd as program,
    coalesce(layanan.jenis, '') as layanan,
    coalesce(layanan.nama_pendek, '') as nama_layanan,
    string_agg(jenis.nama_pendek, ', ' order by jenis.urut) as jenis
from jenis
left join jenis as layanan on layanan.jenis = jenis.spm and layanan.keluarga = 'spm'
where jenis.keluarga = 'pmks' and jenis.program_sipd <> ''
group by jenis.program_sipd, layanan.jenis, layanan.nama_pendek, layanan.urut
order by jenis.program_sipd, layanan.urut, layanan
