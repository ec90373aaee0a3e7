-- nama: spm_provinsi_bersama_wilayah
-- arti: Satu kewenangan SPM terisi untuk provinsi dan untuk kabupaten/kota sekaligus; angka provinsi akan terhitung dua kali dan tersingkap dari selisihnya.
-- tingkat: gagal
with rincian as (
    select
        spm.periode,
        spm.layanan,
        spm.kewenangan,
        spm.asal,
        wilayah.tingkat,
        spm.kode_wilayah
    from spm
    inner join wilayah
        on spm.kode_wilayah = wilayah.kode_wilayah
    where coalesce(spm.butuh, spm.terlayani) is not null
)

select
    periode,
    layanan,
    kewenangan,
    asal,
    count(distinct kode_wilayah) as banyak_wilayah
from rincian
group by periode, layanan, kewenangan, asal
having bool_or(tingkat = 'provinsi') and bool_or(tingkat in ('kabupaten', 'kota'))
order by periode, layanan, kewenangan, asal
