-- nama: laki_perempuan_bukan_total
-- arti: Laki-laki ditambah perempuan tidak sama dengan total pada kunci dan sumber yang sama.
-- tingkat: gagal
with menurut_kelamin as (
    select
        'pmks' as tabel,
        periode,
        kode_wilayah,
        jenis || ' · ' || ukuran || ' · ' || satuan as hal,
        sumber_id,
        max(nilai) filter (where jenis_kelamin = 'L') as laki,
        max(nilai) filter (where jenis_kelamin = 'P') as perempuan,
        max(nilai) filter (where jenis_kelamin = 'total') as total
    from pmks
    group by periode, kode_wilayah, jenis, ukuran, satuan, sumber_id, asal
    union all
    select
        'penduduk' as tabel,
        periode,
        kode_wilayah,
        dasar as hal,
        sumber_id,
        max(nilai) filter (where jenis_kelamin = 'L') as laki,
        max(nilai) filter (where jenis_kelamin = 'P') as perempuan,
        max(nilai) filter (where jenis_kelamin = 'total') as total
    from penduduk
    group by periode, kode_wilayah, dasar, sumber_id
)

select
    menurut_kelamin.*,
    laki + perempuan - total as selisih
from menurut_kelamin
where laki + perempuan <> total
order by tabel, periode, kode_wilayah, hal, sumber_id
