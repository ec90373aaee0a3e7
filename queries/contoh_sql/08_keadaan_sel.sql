-- judul: Sel yang kosong dan sebabnya
-- uraian: Berapa sel nihil, disamarkan, belum dilaporkan, dan tidak tersedia menurut wilayah, tahun terakhir.
select
    wilayah.nama as wilayah,
    pmks.ukuran,
    count(*) as sel,
    count(*) filter (where pmks.keadaan = 'ada') as berangka,
    count(*) filter (where pmks.keadaan = 'nihil') as nihil,
    count(*) filter (where pmks.keadaan = 'disamarkan') as disamarkan,
    count(*) filter (where pmks.keadaan = 'belum_dilaporkan') as belum_dilaporkan,
    count(*) filter (where pmks.keadaan = 'tidak_tersedia') as tidak_tersedia
from pmks
inner join wilayah on pmks.kode_wilayah = wilayah.kode_wilayah
where
    pmks.dimensi_wilayah = 'wilayah'
    and pmks.dimensi_jenis = 'jenis'
    and pmks.tahun = (select max(tahun) from pmks)
group by wilayah.urut, wilayah.nama, pmks.ukuran
order by wilayah.urut, pmks.ukuran
