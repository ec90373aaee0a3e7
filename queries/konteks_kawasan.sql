-- purpose: the latest published value of an indicator for the special area (IKN delineation) that overlays the province
-- grain: one row
-- params: indikator text
-- columns: kode_wilayah, nama_wilayah, periode, mulai, akhir, nilai, satuan, status, asal, catatan, definisi, sumber_id
select
    konteks.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    konteks.periode as periode,
    konteks.mulai as mulai,
    konteks.akhir as akhir,
    konteks.nilai as nilai,
    konteks.satuan as satuan,
    konteks.status as status,
    konteks.asal as asal,
    konteks.catatan as catatan,
    indikator.definisi as definisi,
    konteks.sumber_id as sumber_id
from konteks
inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah and wilayah.tingkat = 'kawasan'
inner join indikator on indikator.indikator = konteks.indikator
left join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.indikator = $indikator
    and konteks.rincian = 'total'
    and konteks.asal = 'resmi'
    and konteks.nilai is not null
order by konteks.periode desc, sumber.prioritas, konteks.sumber_id
limit 1
