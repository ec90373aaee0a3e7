-- judul: Angka per 10.000 penduduk menurut wilayah
-- uraian: Penyandang disabilitas terdata (layanan SPM), dengan dasar penduduk yang mencakup wilayah terbanyak.
with dasar_terluas as (
    select tahun, dasar
    from penduduk
    where dipakai and jenis_kelamin = 'total' and tahun in (select tahun from pmks where jenis = 'SPM-DIS')
    group by tahun, dasar
    order by count(distinct kode_wilayah) desc, tahun desc
    limit 1
)

select
    wilayah.nama as wilayah,
    pmks.tahun,
    pmks.nilai as terdata,
    penduduk.nilai as penduduk,
    penduduk.dasar as dasar_penduduk,
    round(10000.0 * pmks.nilai / penduduk.nilai, 1) as per_10000,
    pmks.keadaan,
    pmks.asal
from pmks
inner join dasar_terluas on pmks.tahun = dasar_terluas.tahun
inner join penduduk
    on
        dasar_terluas.dasar = penduduk.dasar
        and pmks.tahun = penduduk.tahun
        and pmks.kode_wilayah = penduduk.kode_wilayah
        and pmks.jenis_kelamin = penduduk.jenis_kelamin
inner join wilayah on pmks.kode_wilayah = wilayah.kode_wilayah
where
    penduduk.dipakai
    and pmks.dimensi_wilayah = 'wilayah'
    and pmks.jenis = 'SPM-DIS'
    and pmks.ukuran = 'terdata'
    and pmks.satuan = 'jiwa'
    and pmks.jenis_kelamin = 'total'
order by wilayah.urut
