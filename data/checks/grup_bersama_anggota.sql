-- nama: grup_bersama_anggota
-- arti: Baris gabungan dan baris jenis anggotanya terisi bersama; orang yang sama akan terhitung dua kali.
-- tingkat: gagal
with anggota as (
    select
        jenis as grup,
        unnest(string_split(tumpang_tindih, '|')) as jenis
    from jenis
    where keluarga = 'grup'
)

select
    gabungan.periode,
    gabungan.kode_wilayah,
    gabungan.jenis as grup,
    anggota.jenis,
    gabungan.ukuran,
    gabungan.asal
from pmks as gabungan
inner join anggota
    on gabungan.jenis = anggota.grup
inner join pmks as rincian
    on anggota.jenis = rincian.jenis
    and gabungan.periode = rincian.periode
    and gabungan.kode_wilayah = rincian.kode_wilayah
    and gabungan.ukuran = rincian.ukuran
    and gabungan.satuan = rincian.satuan
    and gabungan.asal = rincian.asal
where
    gabungan.jenis_kelamin = 'total'
    and rincian.jenis_kelamin = 'total'
    and gabungan.nilai is not null
    and rincian.nilai is not null
order by gabungan.periode, gabungan.kode_wilayah, grup, anggota.jenis
