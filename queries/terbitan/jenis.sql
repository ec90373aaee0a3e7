-- purpose: PMKS types, groups, local series, PSKS and roll-ups with definition, unit, authority and sensitivity
-- grain: one row per jenis
select
    jenis, nama, nama_pendek, keluarga, urut, definisi, satuan_utama, satuan_lain, usia_min, usia_max, pilar, spm, pas,
    tingkat_sensitif, jenis_kelamin, kewenangan, program_sipd, tumpang_tindih, polaritas
from jenis
