-- purpose: the SPM indicators of social affairs with numerator, denominator and target
-- grain: one row per kode
-- params: none
-- columns: kode, layanan, kewenangan, nama, pembilang, penyebut, target_persen
select
    spm_indikator.kode as kode,
    spm_indikator.layanan as layanan,
    spm_indikator.kewenangan as kewenangan,
    spm_indikator.nama as nama,
    spm_indikator.pembilang as pembilang,
    spm_indikator.penyebut as penyebut,
    spm_indikator.target_persen as target_persen
from spm_indikator
left join jenis on jenis.jenis = spm_indikator.layanan
order by jenis.urut, spm_indikator.kewenangan, spm_indikator.kode
