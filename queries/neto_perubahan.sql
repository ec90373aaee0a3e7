-- purpose: recorded net migration per 1.000 people beside the change in a PMKS rate, real rows only, with what is missing
-- grain: one row per kode_wilayah
-- params: jenis text, ukuran text, satuan text, dasar text, awal text, akhir text
-- columns: kode_wilayah, nama, nama_pendek, urut, lingkar, datang, pindah, neto, penduduk_awal, penduduk, neto_per_1000, nilai_awal, nilai_akhir, angka_awal, angka_akhir, perubahan, keadaan, kurang_awal, kurang_akhir, kurang_migrasi, kurang_penduduk_awal, kurang_penduduk, putus, asal, kumulatif, sementara, sumber_id, migrasi_sumber_id, penduduk_sumber_id
with ukur as (
    select kode_wilayah, periode, nilai, keadaan, status, kumulatif, sumber_id
    from rekap
    where jenis = $jenis
        and ukuran = $ukuran
        and satuan = $satuan
        and jenis_kelamin = 'total'
        and dimensi_wilayah = 'wilayah'
        and asal = 'resmi'
        and periode in ($awal, $akhir)
        and keadaan in ('ada', 'nihil', 'disamarkan')
),

setahun as (
    select kode_wilayah, arah, nilai, sumber_id, kunci_sumber, prioritas
    from migrasi_sumbu
    where asal = 'resmi'
        and mulai = make_date(cast($akhir as integer), 1, 1)
        and akhir = make_date(cast($akhir as integer), 12, 31)
),

-- both directions of one source, or no net
arus as (
    select datang.kode_wilayah, datang.nilai as datang, pindah.nilai as pindah,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', datang.sumber_id, pindah.sumber_id), '|'))), '|'), '') as sumber_id
    from setahun as datang
    inner join setahun as pindah
        on pindah.kode_wilayah = datang.kode_wilayah
        and pindah.kunci_sumber = datang.kunci_sumber
        and pindah.arah = 'pindah'
    where datang.arah = 'datang'
    qualify row_number() over (partition by datang.kode_wilayah order by datang.prioritas, datang.kunci_sumber) = 1
),

orang as (
    select kode_wilayah, cast(tahun as text) as periode, nilai, sumber_id
    from penduduk_tahun
    where dasar = $dasar and jenis_kelamin = 'total'
),

gabung as (
    select
        wilayah.kode_wilayah, wilayah.nama, wilayah.nama_pendek, wilayah.urut, wilayah.lingkar,
        arus.datang, arus.pindah, arus.datang - arus.pindah as neto,
        orang_awal.nilai as penduduk_awal, orang_akhir.nilai as penduduk,
        (arus.datang - arus.pindah) * 1000.0 / orang_akhir.nilai as neto_per_1000,
        awal.nilai as nilai_awal, akhir.nilai as nilai_akhir,
        case when $satuan = 'jiwa' then awal.nilai * 10000.0 / orang_awal.nilai end as angka_awal,
        case when $satuan = 'jiwa' then akhir.nilai * 10000.0 / orang_akhir.nilai end as angka_akhir,
        awal.kode_wilayah is null as kurang_awal,
        akhir.kode_wilayah is null as kurang_akhir,
        arus.kode_wilayah is null as kurang_migrasi,
        orang_awal.kode_wilayah is null as kurang_penduduk_awal,
        orang_akhir.kode_wilayah is null as kurang_penduduk,
        'disamarkan' in (coalesce(awal.keadaan, ''), coalesce(akhir.keadaan, '')) as tertutup,
        exists (
            select 1
            from putus
            where putus.kode_rekap = $jenis
                and putus.kode_wilayah in ('', wilayah.kode_wilayah)
                and putus.tahun > cast($awal as integer)
                and putus.tahun <= cast($akhir as integer)
        ) as putus,
        coalesce(awal.kumulatif, false) or coalesce(akhir.kumulatif, false) as kumulatif,
        'sementara' in (coalesce(awal.status, ''), coalesce(akhir.status, '')) as sementara,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', awal.sumber_id, akhir.sumber_id), '|'))), '|'), '') as sumber_id,
        arus.sumber_id as migrasi_sumber_id,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', orang_awal.sumber_id, orang_akhir.sumber_id), '|'))), '|'), '') as penduduk_sumber_id
    from wilayah
    left join ukur as awal on awal.kode_wilayah = wilayah.kode_wilayah and awal.periode = $awal
    left join ukur as akhir on akhir.kode_wilayah = wilayah.kode_wilayah and akhir.periode = $akhir
    left join arus on arus.kode_wilayah = wilayah.kode_wilayah
    left join orang as orang_awal on orang_awal.kode_wilayah = wilayah.kode_wilayah and orang_awal.periode = $awal
    left join orang as orang_akhir on orang_akhir.kode_wilayah = wilayah.kode_wilayah and orang_akhir.periode = $akhir
    where wilayah.tingkat in ('kabupaten', 'kota')
)

select
    kode_wilayah, nama, nama_pendek, urut, lingkar,
    cast(datang as bigint) as datang, cast(pindah as bigint) as pindah, cast(neto as bigint) as neto,
    penduduk_awal, penduduk, neto_per_1000, nilai_awal, nilai_akhir, angka_awal, angka_akhir,
    case when not putus then angka_akhir - angka_awal end as perubahan,
    case
        when tertutup then 'disamarkan'
        when putus or neto_per_1000 is null or angka_akhir is null or angka_awal is null then 'tidak_tersedia'
        else 'ada'
    end as keadaan,
    kurang_awal, kurang_akhir, kurang_migrasi, kurang_penduduk_awal, kurang_penduduk, putus,
    'resmi' as asal, kumulatif, sementara, sumber_id, migrasi_sumber_id, penduduk_sumber_id
from gabung
order by urut, kode_wilayah
