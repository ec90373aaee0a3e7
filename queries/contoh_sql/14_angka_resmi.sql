-- judul: Angka PMKS resmi yang pernah terbit
-- uraian: Angka tunggal dari pernyataan, berita, dan publikasi, dengan penerbit dan alamatnya.
select
    pmks_lepas.periode,
    wilayah.nama as wilayah,
    coalesce(jenis.nama, pmks_lepas.jenis) as jenis,
    pmks_lepas.ukuran,
    pmks_lepas.jenis_kelamin,
    pmks_lepas.nilai,
    pmks_lepas.satuan,
    sumber.penerbit,
    sumber.url,
    pmks_lepas.sumber_id
from pmks_lepas
left join wilayah on pmks_lepas.kode_wilayah = wilayah.kode_wilayah
left join jenis on pmks_lepas.jenis = jenis.jenis
left join sumber on pmks_lepas.sumber_id = sumber.sumber_id
where pmks_lepas.asal = 'resmi'
order by pmks_lepas.periode, wilayah.urut, jenis.urut, pmks_lepas.ukuran, pmks_lepas.sumber_id
