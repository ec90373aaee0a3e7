-- purpose: the five SPM services, need and service of one area, kab/kota and provincial authority apart
-- grain: one row per layanan, kewenangan (the provincial authority always covers the whole province)
-- params: periode text, kode_wilayah text
-- columns: layanan, nama, nama_pendek, wewenang, kewenangan, kode_wilayah, nama_wilayah, butuh, terlayani, belum, persen, target_persen, keadaan, status, asal, batas, n_wilayah, n_total, sumber_id
with induk as (
    select kode_wilayah
    from wilayah
    where tingkat = 'provinsi'
),

kisi as (
    select
        jenis.jenis as layanan,
        jenis.nama,
        jenis.nama_pendek,
        jenis.kewenangan as wewenang,
        jenis.urut,
        spm_indikator.kewenangan,
        spm_indikator.target_persen,
        case when spm_indikator.kewenangan = 'provinsi' then induk.kode_wilayah else $kode_wilayah end as kode_wilayah
    from jenis
    inner join spm_indikator on spm_indikator.layanan = jenis.jenis
    cross join induk
    where jenis.keluarga = 'spm'
),

anggota as (
    select wilayah_rekap.kode_rekap, wilayah_rekap.kode_wilayah
    from wilayah_rekap
    inner join wilayah on wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
    where coalesce(year(wilayah.berlaku_mulai), 0) <= cast(left($periode, 4) as integer)
),

-- areas with both need and service: a share exists only when both sums cover the same areas
lengkap as (
    select
        anggota.kode_rekap as kode_wilayah,
        fakta_spm.layanan,
        count(case when fakta_spm.butuh is not null and fakta_spm.terlayani is not null then 1 end) as n_lengkap
    from fakta_spm
    inner join anggota on anggota.kode_wilayah = fakta_spm.kode_wilayah
    where fakta_spm.periode = $periode and fakta_spm.kewenangan = 'kab_kota'
    group by all
),

jumlah_anggota as (
    select kode_rekap as kode_wilayah, count(*) as n_total
    from anggota
    group by kode_rekap
),

sisi as (
    select
        kewenangan,
        layanan,
        kode_wilayah,
        max(case when ukuran = 'butuh' then nilai end) as butuh,
        max(case when ukuran = 'terlayani' then nilai end) as terlayani,
        max(case when ukuran = 'butuh' then n_wilayah end) as n_butuh,
        max(case when ukuran = 'terlayani' then n_wilayah end) as n_terlayani,
        bool_or(keadaan = 'disamarkan') as disamarkan,
        bool_or(keadaan = 'belum_dilaporkan') as belum_dilaporkan,
        bool_or(status = 'sementara') as sementara,
        max(batas) as batas,
        min(asal) as asal,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(sumber_id, '|'))))), '|') as sumber_id
    from spm_rekap
    where periode = $periode
    group by kewenangan, layanan, kode_wilayah
),

dinilai as (
    select
        kisi.*,
        sisi.butuh,
        sisi.terlayani,
        sisi.batas,
        sisi.asal,
        sisi.sumber_id,
        coalesce(sisi.sementara, false) as sementara,
        coalesce(sisi.n_butuh, 0) as n_wilayah,
        case when kisi.kewenangan = 'provinsi' then 1 else coalesce(jumlah_anggota.n_total, 0) end as n_total,
        case
            when sisi.disamarkan then 'disamarkan'
            when sisi.butuh is null and sisi.belum_dilaporkan then 'belum_dilaporkan'
            when sisi.butuh is null or sisi.terlayani is null then 'tidak_tersedia'
            when sisi.n_butuh <> sisi.n_terlayani then 'tidak_tersedia'
            when kisi.kewenangan <> 'provinsi' and lengkap.n_lengkap <> sisi.n_butuh then 'tidak_tersedia'
            when sisi.butuh = 0 then 'nihil'
            else 'ada'
        end as keadaan
    from kisi
    left join sisi
        on sisi.layanan = kisi.layanan
        and sisi.kewenangan = kisi.kewenangan
        and sisi.kode_wilayah = kisi.kode_wilayah
    left join lengkap on lengkap.layanan = kisi.layanan and lengkap.kode_wilayah = kisi.kode_wilayah
    left join jumlah_anggota on jumlah_anggota.kode_wilayah = kisi.kode_wilayah
)

select
    dinilai.layanan as layanan,
    dinilai.nama as nama,
    dinilai.nama_pendek as nama_pendek,
    dinilai.wewenang as wewenang,
    dinilai.kewenangan as kewenangan,
    dinilai.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    case when dinilai.keadaan in ('ada', 'nihil') then dinilai.butuh end as butuh,
    case when dinilai.keadaan in ('ada', 'nihil') then dinilai.terlayani end as terlayani,
    case when dinilai.keadaan in ('ada', 'nihil') then dinilai.butuh - dinilai.terlayani end as belum,
    case when dinilai.keadaan = 'ada' then dinilai.terlayani * 100.0 / dinilai.butuh end as persen,
    dinilai.target_persen as target_persen,
    dinilai.keadaan as keadaan,
    case
        when dinilai.keadaan not in ('ada', 'nihil') then 'tidak_tersedia'
        when dinilai.sementara then 'sementara'
        else 'tetap'
    end as status,
    dinilai.asal as asal,
    dinilai.batas as batas,
    cast(dinilai.n_wilayah as integer) as n_wilayah,
    cast(dinilai.n_total as integer) as n_total,
    dinilai.sumber_id as sumber_id
from dinilai
inner join wilayah on wilayah.kode_wilayah = dinilai.kode_wilayah
order by dinilai.urut, dinilai.layanan, case dinilai.kewenangan when 'kab_kota' then 0 else 1 end
