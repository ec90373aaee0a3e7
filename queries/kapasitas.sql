-- purpose: what the services have to work with: ratios of need to workers and institutions, each area and the province
-- grain: one row per rasio, kode_wilayah
-- params: periode text, dasar text
-- columns: rasio, urutan, kode_wilayah, nama, nama_pendek, tingkat, pembilang, penyebut, nilai, keadaan, sebab, keadaan_pembilang, keadaan_penyebut, asal, status, n_wilayah, n_total, sumber_id
-- The province counts only areas that show both sides; per head it stands only where the base covers every area.
with daftar(rasio, urutan, atas, bawah, cara, kali) as (
    values
        ('jiwa_per_tksk', 1, 'kasus_jiwa', 'PSKS-11', 'bagi', 1),
        ('kk_per_tksk', 2, 'kasus_kk', 'PSKS-11', 'bagi', 1),
        ('kecamatan_tanpa_tksk', 3, 'kecamatan', 'PSKS-11', 'kurang', 1),
        ('desa_per_psm', 4, 'desa', 'PSKS-02', 'bagi', 1),
        ('tagana_per_10rb', 5, 'PSKS-03', 'penduduk', 'bagi', 10000),
        ('telantar_per_lks', 6, 'telantar', 'PSKS-04', 'bagi', 1)
),

area as (
    select kode_wilayah, nama, nama_pendek, tingkat, urut
    from kabkota
    where sejak <= cast(left($periode, 4) as integer)
),

-- neglected older persons and children: a sum outside the published margins, so one hidden side hides it
telantar as (
    select
        kode_wilayah,
        case when count(nilai) = 2 then sum(nilai) end as nilai,
        case
            when bool_or(keadaan = 'disamarkan') then 'disamarkan'
            when bool_or(keadaan = 'belum_dilaporkan') then 'belum_dilaporkan'
            when count(nilai) < 2 then 'tidak_tersedia'
            else 'ada'
        end as keadaan,
        case when bool_or(status = 'sementara') then 'sementara' when bool_or(status = 'perkiraan') then 'perkiraan' else 'tetap' end as status,
        min(asal) as asal,
        string_agg(sumber_id, '|' order by jenis) as sumber_id
    from rekap
    where periode = $periode and jenis in ('PMKS-02', 'PMKS-08') and satuan = 'jiwa' and ukuran = 'terdata'
        and jenis_kelamin = 'total' and dimensi_wilayah = 'wilayah' and dimensi_jenis = 'jenis'
    group by kode_wilayah
),

besaran as (
    select
        kode_wilayah,
        case satuan when 'KK' then 'kasus_kk' else 'kasus_jiwa' end as besaran,
        cast(nilai as double) as nilai, keadaan, status, asal, sumber_id
    from rekap
    where periode = $periode and dimensi_jenis = 'semua' and dimensi_wilayah = 'wilayah' and ukuran = 'terdata'
        and jenis_kelamin = 'total' and satuan in ('jiwa', 'KK')
    union all
    select kode_wilayah, 'telantar' as besaran, cast(nilai as double) as nilai, keadaan, status, asal, sumber_id
    from telantar
    union all
    select
        fakta_psks.kode_wilayah,
        fakta_psks.jenis as besaran,
        cast(fakta_psks.nilai as double) as nilai,
        fakta_psks.keadaan, fakta_psks.status, fakta_psks.asal, fakta_psks.sumber_id
    from fakta_psks
    inner join jenis on jenis.jenis = fakta_psks.jenis and jenis.satuan_utama = fakta_psks.satuan
    where fakta_psks.periode = $periode
    union all
    select
        induk as kode_wilayah, 'kecamatan' as besaran, cast(count(*) as double) as nilai,
        'ada' as keadaan, 'tetap' as status, null as asal, null as sumber_id
    from wilayah
    where tingkat = 'kecamatan' and berlaku_sampai is null
        and coalesce(year(berlaku_mulai), 0) <= cast(left($periode, 4) as integer)
    group by induk
    union all
    select kode_wilayah, 'desa' as besaran, desa as nilai, 'ada' as keadaan, 'tetap' as status, null as asal, sumber_id
    from desa_wilayah
    union all
    select
        kode_wilayah, 'penduduk' as besaran, cast(nilai as double) as nilai,
        'ada' as keadaan, status, null as asal, sumber_id
    from penduduk_tahun
    where tahun = cast(left($periode, 4) as integer) and dasar = $dasar and jenis_kelamin = 'total'
),

pasangan as (
    select
        daftar.rasio, daftar.urutan, daftar.cara, daftar.kali, daftar.bawah,
        area.kode_wilayah, area.nama, area.nama_pendek, area.tingkat, area.urut,
        atas.nilai as pembilang,
        bawah.nilai as penyebut,
        coalesce(atas.keadaan, 'tidak_tersedia') as keadaan_pembilang,
        coalesce(bawah.keadaan, 'tidak_tersedia') as keadaan_penyebut,
        coalesce(atas.asal <> bawah.asal, false) as beda_asal,
        coalesce(atas.asal, bawah.asal, 'resmi') as asal,
        case
            when 'sementara' in (atas.status, bawah.status) then 'sementara'
            when 'perkiraan' in (atas.status, bawah.status) then 'perkiraan'
            else 'tetap'
        end as status,
        array_to_string(list_filter([atas.sumber_id, bawah.sumber_id], lambda satu: satu is not null), '|') as sumber_id
    from daftar
    cross join area
    left join besaran as atas on atas.besaran = daftar.atas and atas.kode_wilayah = area.kode_wilayah
    left join besaran as bawah on bawah.besaran = daftar.bawah and bawah.kode_wilayah = area.kode_wilayah
),

sebabnya as (
    select
        pasangan.*,
        case
            when 'disamarkan' in (keadaan_pembilang, keadaan_penyebut) then 'disamarkan'
            when 'belum_dilaporkan' in (keadaan_pembilang, keadaan_penyebut) then 'belum_dilaporkan'
            when pembilang is null or penyebut is null then 'tidak_tersedia'
            when beda_asal then 'beda_asal'
            when penyebut = 0 and cara = 'bagi' then 'penyebut_nol'
            else ''
        end as sebab
    from pasangan
),

gabung as (
    select
        rasio, urutan, cara, kali, kode_wilayah, nama, nama_pendek, tingkat, urut,
        pembilang, penyebut, keadaan_pembilang, keadaan_penyebut, asal, status, sebab, sumber_id,
        -- missing workers are counted area by area: a surplus here fills no gap there
        case when sebab = '' and cara = 'kurang' then greatest(pembilang - penyebut, 0) end as kurang,
        case when sebab = '' then 1 else 0 end as n_wilayah,
        1 as n_total
    from sebabnya
    union all
    select
        sebabnya.rasio, sebabnya.urutan, sebabnya.cara, sebabnya.kali,
        induk.kode_wilayah, induk.nama, induk.nama_pendek, induk.tingkat, induk.urut,
        sum(case when sebabnya.sebab = '' then sebabnya.pembilang end) as pembilang,
        sum(case when sebabnya.sebab = '' then sebabnya.penyebut end) as penyebut,
        case when bool_or(sebabnya.sebab = '') then 'ada' else 'tidak_tersedia' end as keadaan_pembilang,
        case when bool_or(sebabnya.sebab = '') then 'ada' else 'tidak_tersedia' end as keadaan_penyebut,
        coalesce(max(case when sebabnya.sebab = '' then sebabnya.asal end), 'resmi') as asal,
        case when bool_or(sebabnya.sebab = '' and sebabnya.status = 'sementara') then 'sementara' else 'tetap' end as status,
        case
            when not bool_or(sebabnya.sebab = '') then 'tidak_tersedia'
            when max(sebabnya.bawah) = 'penduduk' and bool_or(sebabnya.keadaan_penyebut <> 'ada') then 'dasar_sebagian'
            when sum(case when sebabnya.sebab = '' then sebabnya.penyebut end) = 0 and max(sebabnya.cara) = 'bagi' then 'penyebut_nol'
            else ''
        end as sebab,
        array_to_string(
            list_sort(list_distinct(flatten(list(string_split(sebabnya.sumber_id, '|')) filter (where sebabnya.sebab = '')))), '|'
        ) as sumber_id,
        sum(case when sebabnya.sebab = '' and sebabnya.cara = 'kurang' then greatest(sebabnya.pembilang - sebabnya.penyebut, 0) end) as kurang,
        cast(sum(case when sebabnya.sebab = '' then 1 else 0 end) as integer) as n_wilayah,
        cast(count(*) as integer) as n_total
    from sebabnya
    inner join wilayah_rekap on wilayah_rekap.kode_wilayah = sebabnya.kode_wilayah and wilayah_rekap.dimensi = 'provinsi'
    inner join wilayah as induk on induk.kode_wilayah = wilayah_rekap.kode_rekap
    group by all
)

select
    rasio as rasio,
    urutan as urutan,
    kode_wilayah as kode_wilayah,
    nama as nama,
    nama_pendek as nama_pendek,
    tingkat as tingkat,
    pembilang as pembilang,
    penyebut as penyebut,
    case
        when sebab <> '' then null
        when cara = 'kurang' then kurang
        else pembilang * kali / penyebut
    end as nilai,
    case
        when sebab in ('disamarkan', 'belum_dilaporkan') then sebab
        when sebab <> '' then 'tidak_tersedia'
        when cara = 'kurang' and kurang = 0 then 'nihil'
        when cara = 'bagi' and pembilang = 0 then 'nihil'
        else 'ada'
    end as keadaan,
    sebab as sebab,
    keadaan_pembilang as keadaan_pembilang,
    keadaan_penyebut as keadaan_penyebut,
    asal as asal,
    case when sebab <> '' then 'tidak_tersedia' else status end as status,
    n_wilayah as n_wilayah,
    n_total as n_total,
    sumber_id as sumber_id
from gabung
order by urutan, case when tingkat = 'provinsi' then 1 else 0 end, urut, kode_wilayah
