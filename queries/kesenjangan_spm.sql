-- purpose: need, service and gap of the five SPM services in every area and authority, with the age of the need and its year before
-- grain: one row per layanan, kewenangan, kode_wilayah (kab_kota: every area and their sum; provinsi: the province alone)
-- params: periode text, acuan text, basis integer
-- columns: layanan, nama, nama_pendek, kewenangan, bunyi, panti, kode_wilayah, nama_wilayah, wilayah_pendek, tingkat, gabungan, butuh, terlayani, belum, persen, persen_belum, target_persen, keadaan, melebihi, status, asal, n_wilayah, n_total, periode_butuh, butuh_akhir, keadaan_butuh, umur_bulan, periode_awal, butuh_awal, persen_awal, butuh_kosong, butuh_turun, asal_acuan, sumber_id
-- Percent (share served and gap) only on a need of at least `basis` people. Contoh and resmi are never compared: the
-- last need and the year before are of the asal that holds for SPM in the chosen year (else in the last year before it).
with acuan_asal as (
    select coalesce(arg_max(asal, tahun), '') as asal
    from asal_aktif
    where tabel = 'spm' and tahun <= cast(left($periode, 4) as integer)
),

tempat as (
    select
        kode_wilayah,
        nama,
        nama_pendek,
        tingkat,
        urut,
        case when tingkat = 'provinsi' then 1 else 0 end as akhir,
        -- an area that was not there yet stays on the map and owes nothing
        coalesce(year(berlaku_mulai), 0) <= cast(left($periode, 4) as integer) as berlaku
    from wilayah
    where tingkat in ('kabupaten', 'kota', 'provinsi') and berlaku_sampai is null
),

kisi as (
    select
        jenis.jenis as layanan,
        jenis.nama as nama,
        jenis.nama_pendek as nama_pendek,
        jenis.urut as urut_layanan,
        wewenang.kewenangan as kewenangan,
        wewenang.bunyi as bunyi,
        wewenang.panti as panti,
        spm_indikator.target_persen as target_persen,
        tempat.kode_wilayah as kode_wilayah,
        tempat.nama as nama_wilayah,
        tempat.nama_pendek as wilayah_pendek,
        tempat.tingkat as tingkat,
        tempat.akhir as akhir,
        tempat.berlaku as berlaku,
        tempat.urut as urut_wilayah
    from jenis
    inner join wewenang on wewenang.jenis = jenis.jenis and wewenang.bertindak
    inner join spm_indikator
        on spm_indikator.layanan = jenis.jenis
        and spm_indikator.kewenangan = wewenang.kewenangan
    inner join tempat on wewenang.kewenangan = 'kab_kota' or tempat.tingkat = 'provinsi'
    where jenis.keluarga = 'spm'
),

anggota as (
    select wilayah_rekap.kode_rekap, wilayah_rekap.kode_wilayah
    from wilayah_rekap
    inner join tempat on tempat.kode_wilayah = wilayah_rekap.kode_wilayah
    where tempat.berlaku
),

jumlah_anggota as (
    select kode_rekap as kode_wilayah, count(*) as n_total
    from anggota
    group by kode_rekap
),

-- areas with both need and service: a gap exists only when both sums cover the same areas
lengkap as (
    select anggota.kode_rekap as kode_wilayah, fakta_spm.layanan, count(*) as n_lengkap
    from fakta_spm
    inner join anggota on anggota.kode_wilayah = fakta_spm.kode_wilayah
    where fakta_spm.periode = $periode
        and fakta_spm.kewenangan = 'kab_kota'
        and fakta_spm.butuh is not null
        and fakta_spm.terlayani is not null
    group by all
),

sisi as (
    select
        spm_rekap.periode,
        spm_rekap.tahun,
        spm_rekap.kewenangan,
        spm_rekap.layanan,
        spm_rekap.kode_wilayah,
        max(case when spm_rekap.ukuran = 'butuh' then spm_rekap.nilai end) as butuh,
        max(case when spm_rekap.ukuran = 'terlayani' then spm_rekap.nilai end) as terlayani,
        max(case when spm_rekap.ukuran = 'butuh' then spm_rekap.keadaan end) as keadaan_butuh,
        max(case when spm_rekap.ukuran = 'butuh' then spm_rekap.n_wilayah end) as n_butuh,
        max(case when spm_rekap.ukuran = 'terlayani' then spm_rekap.n_wilayah end) as n_terlayani,
        bool_or(spm_rekap.keadaan = 'disamarkan') as disamarkan,
        bool_or(spm_rekap.keadaan = 'belum_dilaporkan') as belum_dilaporkan,
        bool_or(spm_rekap.status = 'sementara') as sementara,
        min(spm_rekap.asal) as asal,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(spm_rekap.sumber_id, '|'))))), '|') as sumber_id
    from spm_rekap
    inner join acuan_asal on acuan_asal.asal = spm_rekap.asal
    where length(spm_rekap.periode) = 4 and spm_rekap.periode <= $periode
    group by all
),

-- the last need that was handed in; a hidden one was handed in too
terakhir as (
    select
        kewenangan,
        layanan,
        kode_wilayah,
        max(periode) as periode,
        -- a hidden need is null: plain arg_max would take an older number in its place
        arg_max_null(butuh, periode) as butuh,
        arg_max_null(keadaan_butuh, periode) as keadaan,
        arg_max_null(sumber_id, periode) as sumber_id
    from sisi
    where keadaan_butuh in ('ada', 'nihil', 'disamarkan')
    group by kewenangan, layanan, kode_wilayah
),

dinilai as (
    select
        kisi.*,
        kisi.kewenangan = 'kab_kota' and kisi.tingkat = 'provinsi' as gabungan,
        kini.butuh,
        kini.terlayani,
        case when kini.periode is not null or terakhir.periode is not null then acuan_asal.asal end as asal,
        coalesce(kini.sementara, false) as sementara,
        coalesce(kini.n_butuh, 0) as n_wilayah,
        case when kisi.kewenangan = 'provinsi' then 1 else coalesce(jumlah_anggota.n_total, 0) end as n_total,
        case
            when kini.disamarkan then 'disamarkan'
            when kini.butuh is null and kini.belum_dilaporkan then 'belum_dilaporkan'
            when kini.butuh is null or kini.terlayani is null then 'tidak_tersedia'
            when kini.n_butuh <> kini.n_terlayani then 'tidak_tersedia'
            when kisi.kewenangan = 'kab_kota' and coalesce(lengkap.n_lengkap, 0) <> kini.n_butuh then 'tidak_tersedia'
            -- more served than needed asks for a clarification of the data, it is no gap below zero
            when kini.terlayani > kini.butuh then 'melebihi'
            when kini.butuh = 0 then 'nihil'
            else 'ada'
        end as keadaan,
        terakhir.periode as periode_butuh,
        terakhir.butuh as butuh_akhir,
        terakhir.keadaan as keadaan_butuh,
        awal.periode as periode_awal,
        awal.butuh as butuh_awal,
        awal.terlayani as terlayani_awal,
        case
            when terakhir.periode is null or terakhir.periode = $periode then kini.sumber_id
            else concat_ws('|', kini.sumber_id, terakhir.sumber_id)
        end as sumber_id
    from kisi
    cross join acuan_asal
    left join sisi as kini
        on kini.periode = $periode
        and kini.layanan = kisi.layanan
        and kini.kewenangan = kisi.kewenangan
        and kini.kode_wilayah = kisi.kode_wilayah
    left join sisi as awal
        on awal.tahun = cast(left($periode, 4) as integer) - 1
        and awal.layanan = kisi.layanan
        and awal.kewenangan = kisi.kewenangan
        and awal.kode_wilayah = kisi.kode_wilayah
        and not awal.disamarkan
    left join terakhir
        on terakhir.layanan = kisi.layanan
        and terakhir.kewenangan = kisi.kewenangan
        and terakhir.kode_wilayah = kisi.kode_wilayah
    left join lengkap
        on lengkap.layanan = kisi.layanan
        and lengkap.kode_wilayah = kisi.kode_wilayah
    left join jumlah_anggota on jumlah_anggota.kode_wilayah = kisi.kode_wilayah
)

select
    dinilai.layanan as layanan,
    dinilai.nama as nama,
    dinilai.nama_pendek as nama_pendek,
    dinilai.kewenangan as kewenangan,
    dinilai.bunyi as bunyi,
    dinilai.panti as panti,
    dinilai.kode_wilayah as kode_wilayah,
    dinilai.nama_wilayah as nama_wilayah,
    dinilai.wilayah_pendek as wilayah_pendek,
    dinilai.tingkat as tingkat,
    dinilai.gabungan as gabungan,
    case when dinilai.keadaan in ('ada', 'nihil', 'melebihi') then dinilai.butuh end as butuh,
    case when dinilai.keadaan in ('ada', 'nihil', 'melebihi') then dinilai.terlayani end as terlayani,
    case when dinilai.keadaan in ('ada', 'nihil') then dinilai.butuh - dinilai.terlayani end as belum,
    case
        when dinilai.keadaan = 'ada' and dinilai.butuh >= $basis then dinilai.terlayani * 100.0 / dinilai.butuh
    end as persen,
    case
        when dinilai.keadaan = 'ada' and dinilai.butuh >= $basis
            then (dinilai.butuh - dinilai.terlayani) * 100.0 / dinilai.butuh
    end as persen_belum,
    dinilai.target_persen as target_persen,
    case when dinilai.keadaan = 'melebihi' then 'tidak_tersedia' else dinilai.keadaan end as keadaan,
    dinilai.keadaan = 'melebihi' as melebihi,
    case
        when dinilai.keadaan not in ('ada', 'nihil', 'melebihi') then 'tidak_tersedia'
        when dinilai.sementara then 'sementara'
        else 'tetap'
    end as status,
    dinilai.asal as asal,
    cast(dinilai.n_wilayah as integer) as n_wilayah,
    cast(dinilai.n_total as integer) as n_total,
    dinilai.periode_butuh as periode_butuh,
    dinilai.butuh_akhir as butuh_akhir,
    dinilai.keadaan_butuh as keadaan_butuh,
    case
        when dinilai.periode_butuh is not null
            then cast(greatest(datesub('month', make_date(cast(dinilai.periode_butuh as integer), 12, 31), cast($acuan as date)), 0) as integer)
    end as umur_bulan,
    dinilai.periode_awal as periode_awal,
    dinilai.butuh_awal as butuh_awal,
    case when dinilai.butuh_awal >= $basis then dinilai.terlayani_awal * 100.0 / dinilai.butuh_awal end as persen_awal,
    dinilai.berlaku and not dinilai.gabungan and coalesce(dinilai.periode_butuh, '') <> $periode as butuh_kosong,
    -- the need fell by more than three tenths while the share served rose, or fell to nothing; disasters come and go
    coalesce(
        not dinilai.gabungan
        and dinilai.keadaan in ('ada', 'nihil', 'melebihi')
        and dinilai.butuh < dinilai.butuh_awal * 0.7
        and case
            when dinilai.butuh = 0 then dinilai.panti <> ''
            else dinilai.terlayani * dinilai.butuh_awal > dinilai.terlayani_awal * dinilai.butuh
        end,
        false
    ) as butuh_turun,
    acuan_asal.asal as asal_acuan,
    dinilai.sumber_id as sumber_id
from dinilai
cross join acuan_asal
order by
    dinilai.urut_layanan, dinilai.layanan, case dinilai.kewenangan when 'kab_kota' then 0 else 1 end, dinilai.akhir,
    dinilai.urut_wilayah, dinilai.kode_wilayah
