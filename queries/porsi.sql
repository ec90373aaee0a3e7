-- purpose: the four counts of a location quotient per area and type or roll-up, from published, unmasked margins only
-- grain: one row per kode_wilayah, jenis, satuan
-- params: periode text, ukuran text, dimensi text
-- columns: kode_wilayah, wilayah, wilayah_pendek, berlaku, jenis, satuan, nama, nama_pendek, keluarga, urut, tingkat_sensitif, nilai_wilayah, total_wilayah, nilai_provinsi, total_provinsi, keadaan, alasan, n_pelapor, n_jenis, n_kurang, status, asal, sumber_id
with tahun as (
    select cast(left($periode, 4) as integer) as tahun
),

tempat as (
    select
        wilayah.kode_wilayah,
        wilayah.nama,
        wilayah.nama_pendek,
        wilayah.urut,
        coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun.tahun as berlaku
    from wilayah
    cross join tahun
    where wilayah.tingkat in ('kabupaten', 'kota')
),

isi as (
    select
        kode_wilayah,
        dimensi_wilayah,
        jenis,
        dimensi_jenis,
        satuan,
        nilai,
        keadaan,
        status,
        n_wilayah,
        asal,
        sumber_id
    from rekap
    where periode = $periode
        and ukuran = $ukuran
        and jenis_kelamin = 'total'
        and dimensi_jenis in ('jenis', 'semua', $dimensi)
        and dimensi_wilayah in ('wilayah', 'provinsi')
),

pelapor as (
    select satuan, n_wilayah as n_pelapor
    from isi
    where dimensi_wilayah = 'provinsi' and dimensi_jenis = 'semua'
),

jenis_provinsi as (
    select jenis, satuan, nilai, keadaan, n_wilayah
    from isi
    where dimensi_wilayah = 'provinsi' and dimensi_jenis = 'jenis' and n_wilayah > 0
),

jenis_wilayah as (
    select kode_wilayah, jenis, satuan
    from isi
    where dimensi_wilayah = 'wilayah' and dimensi_jenis = 'jenis' and n_wilayah > 0
),

-- both sides count the same types: what an area did not report leaves the province's whole as well,
-- as a difference of published margins; one hidden part hides it
jumlah as (
    select
        semua_wilayah.kode_wilayah as kode_wilayah,
        semua_wilayah.satuan as satuan,
        semua_wilayah.nilai as total_wilayah,
        case
            when not bool_or(coalesce(jenis_provinsi.keadaan = 'disamarkan' and jenis_wilayah.jenis is null, false))
                then min(semua_provinsi.nilai)
                    - coalesce(sum(case when jenis_wilayah.jenis is null then jenis_provinsi.nilai end), 0)
        end as total_provinsi,
        semua_wilayah.keadaan = 'disamarkan'
        or bool_or(coalesce(semua_provinsi.keadaan = 'disamarkan', false))
        or bool_or(coalesce(jenis_provinsi.keadaan = 'disamarkan' and jenis_wilayah.jenis is null, false)) as tertutup,
        count(jenis_wilayah.jenis) as n_jenis,
        count(case when jenis_provinsi.n_wilayah < semua_provinsi.n_wilayah then jenis_wilayah.jenis end) as n_kurang,
        min(semua_provinsi.sumber_id) as sumber_id
    from isi as semua_wilayah
    inner join isi as semua_provinsi
        on semua_provinsi.dimensi_wilayah = 'provinsi'
        and semua_provinsi.dimensi_jenis = 'semua'
        and semua_provinsi.satuan = semua_wilayah.satuan
    left join jenis_provinsi on jenis_provinsi.satuan = semua_wilayah.satuan
    left join jenis_wilayah
        on jenis_wilayah.kode_wilayah = semua_wilayah.kode_wilayah
        and jenis_wilayah.jenis = jenis_provinsi.jenis
        and jenis_wilayah.satuan = jenis_provinsi.satuan
    where semua_wilayah.dimensi_wilayah = 'wilayah' and semua_wilayah.dimensi_jenis = 'semua'
    group by semua_wilayah.kode_wilayah, semua_wilayah.satuan, semua_wilayah.nilai, semua_wilayah.keadaan
),

-- a quotient needs the type's own province count from every area that reports
tak_lengkap as (
    select jenis_rekap.kode_rekap as jenis, jenis_provinsi.satuan as satuan
    from jenis_rekap
    inner join jenis_provinsi on jenis_provinsi.jenis = jenis_rekap.jenis
    inner join pelapor on pelapor.satuan = jenis_provinsi.satuan
    where jenis_rekap.dimensi = $dimensi and jenis_provinsi.n_wilayah < pelapor.n_pelapor
    group by jenis_rekap.kode_rekap, jenis_provinsi.satuan
),

daftar as (
    select jenis.jenis as jenis, jenis.satuan_utama as satuan
    from jenis
    where jenis.keluarga = case when $dimensi = 'jenis' then 'pmks' else $dimensi end
    union
    select jenis_rekap.kode_rekap as jenis, anggota.satuan_utama as satuan
    from jenis_rekap
    inner join jenis as anggota on anggota.jenis = jenis_rekap.jenis and anggota.keluarga = 'pmks'
    where jenis_rekap.dimensi = $dimensi
    union
    select jenis, satuan
    from isi
    where dimensi_jenis = $dimensi
),

bagian as (
    select * from isi where dimensi_jenis = $dimensi
),

susun as (
    select
        tempat.kode_wilayah as kode_wilayah,
        tempat.nama as wilayah,
        tempat.nama_pendek as wilayah_pendek,
        tempat.urut as urut_wilayah,
        tempat.berlaku as berlaku,
        daftar.jenis as jenis,
        daftar.satuan as satuan,
        di_wilayah.nilai as nilai_wilayah,
        jumlah.total_wilayah as total_wilayah,
        di_provinsi.nilai as nilai_provinsi,
        jumlah.total_provinsi as total_provinsi,
        case
            when 'disamarkan' in (di_wilayah.keadaan, di_provinsi.keadaan)
                or coalesce(jumlah.tertutup, false) then 'disamarkan'
            when di_wilayah.nilai is null then 'wilayah_tanpa_data'
            when tak_lengkap.jenis is not null then 'tidak_dilaporkan_semua'
            when jumlah.total_wilayah = 0 or di_provinsi.nilai = 0 then 'pembagi_nihil'
            else ''
        end as alasan,
        coalesce(di_wilayah.keadaan, 'tidak_tersedia') as keadaan_wilayah,
        coalesce(pelapor.n_pelapor, 0) as n_pelapor,
        coalesce(jumlah.n_jenis, 0) as n_jenis,
        coalesce(jumlah.n_kurang, 0) as n_kurang,
        case
            when 'sementara' in (di_wilayah.status, di_provinsi.status) then 'sementara'
            when 'perkiraan' in (di_wilayah.status, di_provinsi.status) then 'perkiraan'
            else 'tetap'
        end as status,
        di_wilayah.asal as asal,
        -- a quotient rests on the province's numbers too, and on both wholes
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', di_wilayah.sumber_id, jumlah.sumber_id), '|'))), '|'), '') as sumber_id
    from tempat
    cross join daftar
    left join bagian as di_wilayah
        on di_wilayah.dimensi_wilayah = 'wilayah'
        and di_wilayah.kode_wilayah = tempat.kode_wilayah
        and di_wilayah.jenis = daftar.jenis
        and di_wilayah.satuan = daftar.satuan
    left join bagian as di_provinsi
        on di_provinsi.dimensi_wilayah = 'provinsi'
        and di_provinsi.jenis = daftar.jenis
        and di_provinsi.satuan = daftar.satuan
    left join jumlah on jumlah.kode_wilayah = tempat.kode_wilayah and jumlah.satuan = daftar.satuan
    left join pelapor on pelapor.satuan = daftar.satuan
    left join tak_lengkap on tak_lengkap.jenis = daftar.jenis and tak_lengkap.satuan = daftar.satuan
)

select
    susun.kode_wilayah as kode_wilayah,
    susun.wilayah as wilayah,
    susun.wilayah_pendek as wilayah_pendek,
    susun.berlaku as berlaku,
    susun.jenis as jenis,
    susun.satuan as satuan,
    jenis.nama as nama,
    jenis.nama_pendek as nama_pendek,
    jenis.keluarga as keluarga,
    jenis.urut as urut,
    jenis.tingkat_sensitif as tingkat_sensitif,
    cast(case when susun.alasan = '' then susun.nilai_wilayah end as bigint) as nilai_wilayah,
    cast(case when susun.alasan = '' then susun.total_wilayah end as bigint) as total_wilayah,
    cast(case when susun.alasan = '' then susun.nilai_provinsi end as bigint) as nilai_provinsi,
    cast(case when susun.alasan = '' then susun.total_provinsi end as bigint) as total_provinsi,
    case
        when susun.alasan = '' and susun.nilai_wilayah = 0 then 'nihil'
        when susun.alasan = '' then 'ada'
        when susun.alasan = 'disamarkan' then 'disamarkan'
        when susun.alasan = 'wilayah_tanpa_data' then susun.keadaan_wilayah
        else 'tidak_tersedia'
    end as keadaan,
    susun.alasan as alasan,
    cast(susun.n_pelapor as integer) as n_pelapor,
    cast(susun.n_jenis as integer) as n_jenis,
    cast(susun.n_kurang as integer) as n_kurang,
    susun.status as status,
    susun.asal as asal,
    susun.sumber_id as sumber_id
from susun
inner join jenis on jenis.jenis = susun.jenis
order by
    susun.urut_wilayah,
    susun.kode_wilayah,
    case susun.satuan when 'jiwa' then 0 when 'KK' then 1 else 2 end,
    susun.satuan,
    jenis.urut,
    susun.jenis
