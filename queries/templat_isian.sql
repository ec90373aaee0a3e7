-- purpose: what a kab/kota fills in next: every PMKS type, SPM service and PSKS type with the value of one year; real rows only
-- grain: one row per tabel, jenis, ukuran, satuan
-- params: kode_wilayah text, tahun integer
-- columns: tabel, jenis, ukuran, satuan, nama, satuan_utama, satuan_lain, jenis_kelamin, nilai, keadaan, status, asal, sumber_id
with daftar as (
    select
        jenis.keluarga as tabel,
        jenis.jenis as jenis,
        ukuran.ukuran as ukuran,
        jenis.nama as nama,
        jenis.satuan_utama as satuan_utama,
        coalesce(jenis.satuan_lain, '') as satuan_lain,
        coalesce(jenis.jenis_kelamin, '') as jenis_kelamin,
        jenis.urut as urut,
        ukuran.urut as urut_ukuran
    from jenis
    inner join (
        values ('pmks', 'terdata', 1), ('pmks', 'tertangani', 2), ('spm', 'butuh', 1), ('spm', 'terlayani', 2), ('psks', '', 1)
    ) as ukuran (tabel, ukuran, urut)
        on ukuran.tabel = jenis.keluarga
),

-- invented example values would come back as the agency's own, so only published ones stand beside the empty cells
isi as (
    select tabel, jenis, ukuran, satuan, nilai, keadaan, status, asal, sumber_id
    from deret
    where kode_wilayah = $kode_wilayah and tahun = $tahun and asal = 'resmi'
)

select
    daftar.tabel as tabel,
    daftar.jenis as jenis,
    daftar.ukuran as ukuran,
    coalesce(isi.satuan, daftar.satuan_utama) as satuan,
    daftar.nama as nama,
    daftar.satuan_utama as satuan_utama,
    daftar.satuan_lain as satuan_lain,
    daftar.jenis_kelamin as jenis_kelamin,
    isi.nilai as nilai,
    coalesce(isi.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(isi.status, 'tetap') as status,
    isi.asal as asal,
    isi.sumber_id as sumber_id
from daftar
left join isi
    on isi.tabel = daftar.tabel
    and isi.jenis = daftar.jenis
    and isi.ukuran = daftar.ukuran
order by daftar.tabel, daftar.urut, daftar.urut_ukuran, satuan
