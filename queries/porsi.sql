-- purpose: the four counts of a location quotient per area and type or roll-up, from published, unmasked margins only
-- grain: one row per kode_wilayah, jenis, satuan
-- params: periode text, ukuran text, dimensi text
-- columns: kode_wilayah, wilayah, wilayah_pendek, jenis, satuan, nama, nama_pendek, keluarga, urut, tingkat_sensitif, nilai_wilayah, total_wilayah, nilai_provinsi, total_provinsi, keadaan, alasan, n_pelapor, n_jenis, status, asal, sumber_id
with tahun as (
    select cast(left($periode, 4) as integer) as tahun
),

tempat as (
    select wilayah.kode_wilayah, wilayah.nama, wilayah.nama_pendek, wilayah.urut
    from wilayah
    cross join tahun
    where wilayah.tingkat in ('kabupaten', 'kota')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun.tahun
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
        n_jenis,
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
    select satuan, n_wilayah as n_pelapor, n_jenis as n_jenis_ada
    from isi
    where dimensi_wilayah = 'provinsi' and dimensi_jenis = 'semua'
),

-- types and group rows that a reporting area lacks: they leave both sides, or the whole would not fit its parts
kurang as (
    select isi.jenis as jenis, isi.satuan as satuan
    from isi
    inner join pelapor on pelapor.satuan = isi.satuan
    where isi.dimensi_wilayah = 'provinsi'
        and isi.dimensi_jenis = 'jenis'
        and isi.n_wilayah > 0
        and isi.n_wilayah < pelapor.n_pelapor
),

kurang_jumlah as (
    select satuan, count(*) as n_kurang from kurang group by satuan
),

kurang_sel as (
    select isi.kode_wilayah, isi.satuan, sum(isi.nilai) as nilai, bool_or(isi.keadaan = 'disamarkan') as tertutup
    from isi
    inner join kurang on kurang.jenis = isi.jenis and kurang.satuan = isi.satuan
    where isi.dimensi_jenis = 'jenis'
    group by isi.kode_wilayah, isi.satuan
),

-- a whole without those types is a difference of published margins; one hidden part hides it
jumlah as (
    select
        isi.kode_wilayah as kode_wilayah,
        isi.dimensi_wilayah as dimensi_wilayah,
        isi.satuan as satuan,
        isi.keadaan = 'disamarkan' or coalesce(kurang_sel.tertutup, false) as tertutup,
        case
            when not coalesce(kurang_sel.tertutup, false) then isi.nilai - coalesce(kurang_sel.nilai, 0)
        end as nilai
    from isi
    left join kurang_sel on kurang_sel.kode_wilayah = isi.kode_wilayah and kurang_sel.satuan = isi.satuan
    where isi.dimensi_jenis = 'semua'
),

tak_lengkap as (
    select jenis_rekap.kode_rekap as jenis, kurang.satuan as satuan
    from jenis_rekap
    inner join kurang on kurang.jenis = jenis_rekap.jenis
    where jenis_rekap.dimensi = $dimensi
    group by jenis_rekap.kode_rekap, kurang.satuan
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
        daftar.jenis as jenis,
        daftar.satuan as satuan,
        di_wilayah.nilai as nilai_wilayah,
        jumlah_wilayah.nilai as total_wilayah,
        di_provinsi.nilai as nilai_provinsi,
        jumlah_provinsi.nilai as total_provinsi,
        case
            when 'disamarkan' in (di_wilayah.keadaan, di_provinsi.keadaan)
                or coalesce(jumlah_wilayah.tertutup, false)
                or coalesce(jumlah_provinsi.tertutup, false) then 'disamarkan'
            when di_wilayah.nilai is null then 'wilayah_tanpa_data'
            when tak_lengkap.jenis is not null then 'tidak_dilaporkan_semua'
            when jumlah_wilayah.nilai = 0 or di_provinsi.nilai = 0 then 'pembagi_nihil'
            else ''
        end as alasan,
        coalesce(di_wilayah.keadaan, 'tidak_tersedia') as keadaan_wilayah,
        coalesce(pelapor.n_pelapor, 0) as n_pelapor,
        coalesce(pelapor.n_jenis_ada - coalesce(kurang_jumlah.n_kurang, 0), 0) as n_jenis,
        case
            when 'sementara' in (di_wilayah.status, di_provinsi.status) then 'sementara'
            when 'perkiraan' in (di_wilayah.status, di_provinsi.status) then 'perkiraan'
            else 'tetap'
        end as status,
        di_wilayah.asal as asal,
        di_wilayah.sumber_id as sumber_id
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
    left join jumlah as jumlah_wilayah
        on jumlah_wilayah.dimensi_wilayah = 'wilayah'
        and jumlah_wilayah.kode_wilayah = tempat.kode_wilayah
        and jumlah_wilayah.satuan = daftar.satuan
    left join jumlah as jumlah_provinsi
        on jumlah_provinsi.dimensi_wilayah = 'provinsi'
        and jumlah_provinsi.satuan = daftar.satuan
    left join pelapor on pelapor.satuan = daftar.satuan
    left join kurang_jumlah on kurang_jumlah.satuan = daftar.satuan
    left join tak_lengkap on tak_lengkap.jenis = daftar.jenis and tak_lengkap.satuan = daftar.satuan
)

select
    susun.kode_wilayah as kode_wilayah,
    susun.wilayah as wilayah,
    susun.wilayah_pendek as wilayah_pendek,
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
