-- nama: kosakata_tak_dikenal
-- arti: Nilai di luar kosakata tertutup kolomnya (asal, status, satuan, ukuran, jenis kelamin, dasar, dan lain-lain).
-- tingkat: gagal
select
    nilai_terpakai.tabel,
    nilai_terpakai.kolom,
    nilai_terpakai.nilai,
    nilai_terpakai.banyak
from nilai_terpakai
anti join kosakata_sah
    on nilai_terpakai.tabel = kosakata_sah.tabel
    and nilai_terpakai.kolom = kosakata_sah.kolom
    and nilai_terpakai.nilai = kosakata_sah.nilai
where nilai_terpakai.berkosakata and coalesce(nilai_terpakai.nilai, '') <> ''
order by nilai_terpakai.tabel, nilai_terpakai.kolom, nilai_terpakai.nilai
