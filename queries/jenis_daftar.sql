-- purpose: every type, group, local series and roll-up that has a name, in official order
-- grain: one row per jenis
-- params: none
-- columns: jenis, nama, nama_pendek, keluarga, urut, definisi, satuan_utama, satuan_lain, usia_min, usia_max, pilar, spm, pas, tingkat_sensitif, jenis_kelamin, kewenangan, tumpang_tindih, polaritas
select
    jenis,
    nama,
    nama_pendek,
    keluarga,
    urut,
    definisi,
    satuan_utama,
    satuan_lain,
    usia_min,
    usia_max,
    pilar,
    spm,
    pas,
    tingkat_sensitif,
    jenis_kelamin,
    kewenangan,
    tumpang_tindih,
    polaritas
from jenis
order by
    case keluarga
        when 'semua' then 0 when 'pmks' then 1 when 'pilar' then 2 when 'spm' then 3
        when 'pas' then 4 when 'grup' then 5 when 'lokal' then 6 else 7
    end,
    urut,
    jenis
