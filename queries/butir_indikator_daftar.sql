-- purpose: the context indicators a clause can be tied to: those with published figures of an area or the province, and those that are awaited
-- grain: one row per indikator
-- params: none
-- columns: indikator, nama, nama_pendek, satuan, desimal, polaritas, tema, bulan_sama, definisi
select indikator, nama, nama_pendek, satuan, desimal, polaritas, tema, bulan_sama, definisi
from indikator
where tema in ('sdm', 'kube', 'csr')
    or indikator in ('pmks_terdata', 'pmks_angka', 'porsi_tertangani', 'kesenjangan_layanan', 'capaian_spm', 'psks')
    or (
        tema <> 'wilayah'
        and exists (
            select 1
            from konteks
            inner join wilayah
                on wilayah.kode_wilayah = konteks.kode_wilayah
                and wilayah.tingkat in ('provinsi', 'kabupaten', 'kota')
            where konteks.indikator = indikator.indikator
                and konteks.rincian = 'total'
                and konteks.asal = 'resmi'
                and konteks.nilai is not null
        )
    )
order by tema, nama, indikator
