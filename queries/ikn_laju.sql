-- purpose: published growth rates of the population, beside which a scenario's growth is read
-- grain: one row per kode_wilayah, sumber_id
-- params: none
-- columns: kode_wilayah, nama, nilai, satuan, catatan, sumber_id
select
    konteks.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    konteks.nilai as nilai,
    konteks.satuan as satuan,
    coalesce(konteks.catatan, '') as catatan,
    konteks.sumber_id as sumber_id
from konteks
inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah
where konteks.indikator = 'laju_pertumbuhan_penduduk_2020_2024' and konteks.asal = 'resmi' and konteks.nilai is not null
order by wilayah.urut, kode_wilayah, sumber_id
