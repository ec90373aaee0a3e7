-- nama: utama_tidak_tunggal
-- arti: Satu kunci PMKS, SPM, atau PSKS harus mempunyai tepat satu baris utama.
-- tingkat: gagal
with baris as (
    select
        'pmks' as tabel,
        periode,
        kode_wilayah,
        jenis || ' · ' || ukuran || ' · ' || jenis_kelamin || ' · ' || satuan as hal,
        asal,
        utama
    from pmks
    union all
    select 'spm' as tabel, periode, kode_wilayah, layanan || ' · ' || kewenangan as hal, asal, utama from spm
    union all
    select 'psks' as tabel, periode, kode_wilayah, jenis || ' · ' || satuan as hal, asal, utama from psks
)

select
    tabel,
    periode,
    kode_wilayah,
    hal,
    asal,
    count(*) filter (where utama) as banyak_utama,
    count(*) as banyak
from baris
group by tabel, periode, kode_wilayah, hal, asal
having count(*) filter (where utama) <> 1
order by tabel, periode, kode_wilayah, hal
