-- purpose: everything the catalogue says of the PMKS types
-- grain: one row per jenis
-- params: none
-- columns: jenis, urut, nama, nama_pendek, definisi, satuan_utama, satuan_lain, usia_min, usia_max, jenis_kelamin, pilar, spm, relasi_spm, pas, pas_dasar, tingkat_sensitif, kewenangan, program_sipd, tumpang_tindih, polaritas
select
    satu.jenis as jenis,
    satu.urut as urut,
    satu.nama as nama,
    satu.nama_pendek as nama_pendek,
    satu.definisi as definisi,
    satu.satuan_utama as satuan_utama,
    satu.satuan_lain as satuan_lain,
    satu.usia_min as usia_min,
    satu.usia_max as usia_max,
    satu.jenis_kelamin as jenis_kelamin,
    pilar.nama as pilar,
    spm.nama_pendek as spm,
    satu.relasi_spm as relasi_spm,
    case when pas.jenis is not null then pas.jenis || ' ' || pas.nama end as pas,
    satu.pas_dasar as pas_dasar,
    satu.tingkat_sensitif as tingkat_sensitif,
    satu.kewenangan as kewenangan,
    satu.program_sipd as program_sipd,
    satu.tumpang_tindih as tumpang_tindih,
    satu.polaritas as polaritas
from jenis as satu
left join jenis as pilar on pilar.jenis = satu.pilar
left join jenis as spm on spm.jenis = satu.spm
left join jenis as pas on pas.jenis = satu.pas
where satu.keluarga = 'pmks'
order by satu.urut, satu.jenis
