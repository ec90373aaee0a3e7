-- purpose: the sum of one measure over named area-years (year, space, area code), masked: whole margins follow the mask, others hide with any hidden cell
-- grain: one row per tahun
-- params: tabel text, jenis text, ukuran text, satuan text, sel list
-- columns: tahun, nilai, keadaan, status, asal, n_wilayah, n_total, sumber_id
with wilayah_sel as (
    select deret.tahun, deret.kode_wilayah, deret.nilai, deret.keadaan, deret.status, deret.asal, deret.sumber_id
    from deret
    inner join asal_aktif on asal_aktif.tabel = deret.tabel and asal_aktif.tahun = deret.tahun
    where deret.tabel = $tabel
        and deret.jenis = $jenis
        and deret.satuan = $satuan
        and deret.ukuran in ($ukuran, '')
        and deret.keadaan in ('ada', 'nihil', 'disamarkan')
        -- single figures from the news make no total
        and (asal_aktif.ada_rekap or deret.asal = 'contoh')
),

-- the published province margin, which may stand where some areas are hidden
margin as (
    select tahun, nilai, keadaan
    from rekap
    where $tabel = 'pmks' and jenis = $jenis and ukuran = $ukuran and satuan = $satuan
        and jenis_kelamin = 'total' and dimensi_wilayah = 'provinsi' and length(periode) = 4
),

dipilih as (
    select
        wilayah_sel.tahun,
        cast(sum(wilayah_sel.nilai) as bigint) as nilai,
        bool_or(wilayah_sel.keadaan = 'disamarkan') as ada_tertutup,
        bool_or(wilayah_sel.status = 'sementara') as sementara,
        min(wilayah_sel.asal) as asal,
        count(*) as n_wilayah,
        string_agg(distinct wilayah_sel.sumber_id, '|' order by wilayah_sel.sumber_id) as sumber_id
    from wilayah_sel
    where list_contains($sel, wilayah_sel.tahun || ' ' || wilayah_sel.kode_wilayah)
    group by wilayah_sel.tahun
),

semua as (
    select tahun, count(*) as n_wilayah
    from wilayah_sel
    group by tahun
),

dinilai as (
    select
        dipilih.*,
        dipilih.n_wilayah = semua.n_wilayah and margin.keadaan is not null as utuh,
        margin.keadaan as keadaan_margin,
        margin.nilai as nilai_margin
    from dipilih
    inner join semua on semua.tahun = dipilih.tahun
    left join margin on margin.tahun = dipilih.tahun
)

select
    tahun,
    case when utuh then nilai_margin when not ada_tertutup then nilai end as nilai,
    case
        when utuh then keadaan_margin
        when ada_tertutup then 'disamarkan'
        when nilai = 0 then 'nihil'
        else 'ada'
    end as keadaan,
    case when sementara then 'sementara' else 'tetap' end as status,
    asal,
    cast(n_wilayah as integer) as n_wilayah,
    cast((
        select count(*)
        from wilayah
        where wilayah.tingkat in ('kabupaten', 'kota')
            and coalesce(year(wilayah.berlaku_mulai), 0) <= dinilai.tahun
            and coalesce(year(wilayah.berlaku_sampai), 9999) >= dinilai.tahun
    ) as integer) as n_total,
    sumber_id
from dinilai
order by tahun
