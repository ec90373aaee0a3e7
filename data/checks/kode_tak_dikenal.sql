-- nama: kode_tak_dikenal
-- arti: Kode wilayah, jenis, atau indikator yang tidak ada pada katalog.
-- tingkat: gagal
select
    nilai_terpakai.tabel,
    nilai_terpakai.kolom,
    nilai_terpakai.nilai,
    nilai_terpakai.banyak
from nilai_terpakai
anti join rujukan_sah
    on nilai_terpakai.rujukan = rujukan_sah.rujukan
    and nilai_terpakai.nilai = rujukan_sah.nilai
where
    nilai_terpakai.rujukan not in ('', 'sumber.sumber_id')
    and coalesce(nilai_terpakai.nilai, '') <> ''
order by nilai_terpakai.tabel, nilai_terpakai.kolom, nilai_terpakai.nilai
