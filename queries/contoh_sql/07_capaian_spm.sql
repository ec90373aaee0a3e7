-- judul: Capaian SPM menurut layanan dan kewenangan
-- uraian: Terlayani dibagi yang membutuhkan, tingkat provinsi, semua tahun.
with lebar as (
    select
        tahun,
        layanan,
        kewenangan,
        asal,
        min(n_wilayah) as n_wilayah,
        max(nilai) filter (where ukuran = 'butuh') as butuh,
        max(nilai) filter (where ukuran = 'terlayani') as terlayani
    from spm
    where dimensi_wilayah = 'provinsi'
    group by tahun, layanan, kewenangan, asal
)

select
    jenis.nama as layanan,
    lebar.kewenangan,
    lebar.tahun,
    lebar.butuh,
    lebar.terlayani,
    round(100.0 * lebar.terlayani / nullif(lebar.butuh, 0), 1) as capaian_persen,
    lebar.n_wilayah,
    lebar.asal
from lebar
inner join jenis on lebar.layanan = jenis.jenis
order by jenis.urut, lebar.kewenangan, lebar.tahun
