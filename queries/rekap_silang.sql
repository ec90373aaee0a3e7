-- purpose: which types each roll-up (pillar, SPM, PAS, group) sums
-- grain: one row per kode_rekap
-- params: none
-- columns: kode_rekap, nama, keluarga, n_jenis, anggota, pas_dasar
select
    induk.jenis as kode_rekap,
    induk.nama as nama,
    induk.keluarga as keluarga,
    cast(count(*) as integer) as n_jenis,
    string_agg(anggota.jenis || ' ' || anggota.nama_pendek, '; ' order by anggota.urut) as anggota,
    induk.pas_dasar as pas_dasar
from jenis as induk
inner join jenis_rekap on jenis_rekap.kode_rekap = induk.jenis
inner join jenis as anggota on anggota.jenis = jenis_rekap.jenis and anggota.keluarga = 'pmks'
where induk.keluarga in ('pilar', 'spm', 'pas')
group by induk.jenis, induk.nama, induk.keluarga, induk.pas_dasar, induk.urut
order by case induk.keluarga when 'pilar' then 0 when 'spm' then 1 else 2 end, induk.urut, induk.jenis
