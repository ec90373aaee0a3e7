-- nama: kelamin_tidak_cocok
-- arti: Jenis yang hanya mencatat satu jenis kelamin mempunyai baris jenis kelamin lain.
-- tingkat: gagal
select
    pmks.periode,
    pmks.kode_wilayah,
    pmks.jenis,
    pmks.jenis_kelamin,
    pmks.sumber_id,
    pmks.nilai
from pmks
inner join jenis
    on pmks.jenis = jenis.jenis
where
    jenis.jenis_kelamin <> ''
    and pmks.jenis_kelamin not in ('total', jenis.jenis_kelamin)
order by pmks.periode, pmks.kode_wilayah, pmks.jenis, pmks.jenis_kelamin, pmks.sumber_id
