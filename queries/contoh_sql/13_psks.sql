-- judul: PSKS menurut jenis dan wilayah
-- uraian: Potensi dan sumber kesejahteraan sosial, tahun terakhir, satuan masing-masing.
select
    jenis.nama as jenis_psks,
    wilayah.nama as wilayah,
    psks.tahun,
    psks.nilai,
    psks.keadaan,
    psks.satuan,
    psks.asal,
    psks.sumber_id
from psks
inner join jenis on psks.jenis = jenis.jenis
inner join wilayah on psks.kode_wilayah = wilayah.kode_wilayah
where psks.tahun = (select max(tahun) from psks)
order by jenis.urut, wilayah.urut
