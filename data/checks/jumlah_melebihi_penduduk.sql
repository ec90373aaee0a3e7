-- nama: jumlah_melebihi_penduduk
-- arti: Jumlah orang satu jenis melebihi penduduk wilayahnya menurut semua dasar dan tahun; periksa jumlah itu dan penduduknya.
-- tingkat: info
with terbanyak as (
    select
        kode_wilayah,
        max(nilai) as penduduk
    from penduduk
    where jenis_kelamin = 'total'
    group by kode_wilayah
),

orang as (
    select 'pmks' as tabel, periode, kode_wilayah, jenis, sumber_id, nilai
    from pmks
    -- who was served or came back in several years may be counted again; who is recorded at one time may not
    where satuan = 'jiwa' and ukuran = 'terdata' and not kumulatif
    union all
    select 'spm' as tabel, periode, kode_wilayah, layanan as jenis, sumber_id, butuh as nilai
    from spm
)

select
    orang.tabel,
    orang.periode,
    orang.kode_wilayah,
    orang.jenis,
    orang.sumber_id,
    orang.nilai,
    terbanyak.penduduk
from orang
inner join terbanyak
    on orang.kode_wilayah = terbanyak.kode_wilayah
where orang.nilai > terbanyak.penduduk
order by orang.tabel, orang.periode, orang.kode_wilayah, orang.jenis, orang.sumber_id
