-- judul: Porsi tertangani menurut wilayah
-- uraian: Tertangani dibagi terdata per kabupaten/kota, semua jenis bersatuan jiwa, periode terakhir yang memuat keduanya.
with lebar as (
    select
        kode_wilayah,
        periode,
        asal,
        max(nilai) filter (where ukuran = 'terdata') as terdata,
        max(nilai) filter (where ukuran = 'tertangani') as tertangani,
        max(keadaan) filter (where ukuran = 'terdata') as keadaan_terdata,
        max(keadaan) filter (where ukuran = 'tertangani') as keadaan_tertangani
    from pmks
    where dimensi_wilayah = 'wilayah' and dimensi_jenis = 'semua' and satuan = 'jiwa' and jenis_kelamin = 'total'
    group by kode_wilayah, periode, asal
)

select
    wilayah.nama as wilayah,
    lebar.periode,
    lebar.terdata,
    lebar.tertangani,
    round(100.0 * lebar.tertangani / nullif(lebar.terdata, 0), 1) as persen_tertangani,
    lebar.terdata - lebar.tertangani as belum_tertangani,
    lebar.keadaan_terdata,
    lebar.keadaan_tertangani,
    lebar.asal
from lebar
inner join wilayah on lebar.kode_wilayah = wilayah.kode_wilayah
where lebar.periode = (select max(periode) from lebar where tertangani is not null)
order by wilayah.urut, lebar.asal
