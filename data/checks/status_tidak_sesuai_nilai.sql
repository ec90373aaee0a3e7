-- nama: status_tidak_sesuai_nilai
-- arti: Nilai kosong berstatus seolah ada, atau nilai terisi berstatus tidak tersedia atau belum dilaporkan.
-- tingkat: gagal
with bernilai as (
    select 'pmks' as tabel, periode, kode_wilayah, jenis as hal, sumber_id, status, nilai is null as kosong from pmks
    union all
    select 'psks' as tabel, periode, kode_wilayah, jenis as hal, sumber_id, status, nilai is null as kosong from psks
    union all
    select 'penduduk' as tabel, periode, kode_wilayah, dasar as hal, sumber_id, status, nilai is null as kosong from penduduk
    union all
    select 'migrasi' as tabel, periode, kode_wilayah, arah as hal, sumber_id, status, nilai is null as kosong from migrasi
    union all
    select 'konteks' as tabel, periode, kode_wilayah, indikator as hal, sumber_id, status, nilai is null as kosong from konteks
    union all
    select 'spm' as tabel, periode, kode_wilayah, layanan as hal, sumber_id, status, butuh is null as kosong from spm
    union all
    select 'spm' as tabel, periode, kode_wilayah, layanan as hal, sumber_id, status, terlayani is null as kosong from spm
)

select
    tabel,
    periode,
    kode_wilayah,
    hal,
    sumber_id,
    status,
    kosong,
    count(*) as banyak
from bernilai
where kosong <> (status in ('tidak_tersedia', 'belum_dilaporkan'))
group by tabel, periode, kode_wilayah, hal, sumber_id, status, kosong
order by tabel, periode, kode_wilayah, hal, sumber_id
