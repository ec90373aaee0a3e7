-- purpose: what a whole report of a table holds: 26 PMKS types, the SPM services, the PSKS types; PMKS also by pillar and SPM service
-- grain: one row per tabel, kelompok, jenis
-- columns: tabel, kelompok, jenis
select jenis.keluarga as tabel, 'SEMUA' as kelompok, jenis.jenis as jenis
from jenis
where jenis.keluarga in ('pmks', 'spm', 'psks')
union all
select 'pmks' as tabel, jenis_rekap.kode_rekap as kelompok, jenis_rekap.jenis as jenis
from jenis_rekap
inner join jenis on jenis.jenis = jenis_rekap.jenis and jenis.keluarga = 'pmks'
where jenis_rekap.dimensi in ('pilar', 'spm')
union all
select 'spm' as tabel, jenis.jenis as kelompok, jenis.jenis as jenis
from jenis
where jenis.keluarga = 'spm'
order by tabel, kelompok, jenis
