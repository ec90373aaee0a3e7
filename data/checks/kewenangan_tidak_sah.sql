-- nama: kewenangan_tidak_sah
-- arti: Layanan SPM di dalam panti atau bencana provinsi (kewenangan provinsi) tercatat pada wilayah yang bukan provinsi, atau pelaksana pada katalog jenis bukan pusat, provinsi, kabupaten/kota, atau daerah.
-- tingkat: gagal
with pelaksana as (
    select
        jenis.jenis,
        trim(satu.nama) as nama
    from jenis
    cross join unnest(
        string_split(replace(regexp_replace(coalesce(jenis.kewenangan, ''), '\([^)]*\)', '', 'g'), ' dan ', ';'), ';')
    ) as satu(nama)
)

select
    'spm' as tabel,
    spm.periode || ' · ' || spm.kode_wilayah || ' · ' || spm.layanan as hal,
    spm.kewenangan as nilai
from spm
inner join wilayah
    on spm.kode_wilayah = wilayah.kode_wilayah
where spm.kewenangan = 'provinsi' and wilayah.tingkat <> 'provinsi'
union all
select
    'jenis' as tabel,
    jenis as hal,
    nama as nilai
from pelaksana
where nama not in ('', 'pusat', 'provinsi', 'kabupaten/kota', 'daerah')
order by tabel, hal, nilai
