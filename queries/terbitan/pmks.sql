-- purpose: PMKS by published margin: area, ring and province x type, pillar, SPM, PAS and all; suppressed
-- grain: one row per periode, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan
select
    rekap.periode as periode,
    rekap.tahun as tahun,
    rekap.kode_wilayah as kode_wilayah,
    rekap.dimensi_wilayah as dimensi_wilayah,
    rekap.jenis as jenis,
    rekap.dimensi_jenis as dimensi_jenis,
    rekap.ukuran as ukuran,
    rekap.jenis_kelamin as jenis_kelamin,
    rekap.satuan as satuan,
    rekap.nilai as nilai,
    rekap.keadaan as keadaan,
    rekap.status as status,
    rekap.kumulatif as kumulatif,
    rekap.batas as batas,
    rekap.n_wilayah as n_wilayah,
    cast(coalesce(bit_count(rekap.jenis_ada & jenis_harap.bit), 0) as integer) as n_jenis,
    cast(coalesce(jenis_harap.n_jenis, 0) as integer) as n_jenis_total,
    rekap.asal as asal,
    rekap.sumber_id as sumber_id
from rekap
left join jenis_harap on jenis_harap.kode_rekap = rekap.jenis and jenis_harap.satuan = rekap.satuan
