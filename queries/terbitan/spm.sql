-- purpose: need (butuh) and service (terlayani) of the five SPM services by authority: area, ring, province; suppressed
-- grain: one row per periode, kode_wilayah, kewenangan, layanan, ukuran
with rekap_wilayah as (
    select distinct kode_rekap, dimensi from wilayah_rekap
)

select
    spm_rekap.periode as periode,
    spm_rekap.tahun as tahun,
    spm_rekap.kode_wilayah as kode_wilayah,
    coalesce(rekap_wilayah.dimensi, 'provinsi') as dimensi_wilayah,
    spm_rekap.kewenangan as kewenangan,
    spm_rekap.layanan as layanan,
    spm_rekap.ukuran as ukuran,
    spm_rekap.nilai as nilai,
    spm_rekap.keadaan as keadaan,
    spm_rekap.status as status,
    spm_rekap.batas as batas,
    spm_rekap.n_wilayah as n_wilayah,
    spm_rekap.asal as asal,
    spm_rekap.sumber_id as sumber_id
from spm_rekap
left join rekap_wilayah on rekap_wilayah.kode_rekap = spm_rekap.kode_wilayah
