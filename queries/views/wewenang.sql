-- purpose: who must act on each PMKS type, group row and SPM service, read from the catalogue's words
-- grain: one row per jenis, kewenangan
-- columns: jenis, kewenangan (pusat | provinsi | kab_kota), bunyi, panti (dalam | luar | ''), bertindak, pemilik, urutan
-- "provinsi (di dalam panti); kabupaten/kota (di luar panti)" gives two rows. Where the central government acts (types 16
-- and 17), the regions' part is reference and data: bertindak is false. pemilik: who owns the gap of one kab/kota, which
-- is never in a panti: the centre where it acts, else the kab/kota, else the province.
with sendiri as (
    select jenis, kewenangan, tumpang_tindih, keluarga
    from jenis
    where keluarga in ('pmks', 'spm', 'grup')
),

-- a group row has no words of its own: those of its types hold
berkata as (
    select jenis, kewenangan as kata, 1 as urutan
    from sendiri
    where kewenangan is not null and kewenangan <> ''
    union all
    select sendiri.jenis, anggota.kewenangan as kata, anggota.urut as urutan
    from sendiri
    inner join jenis as anggota
        on anggota.keluarga = 'pmks'
        and list_contains(string_split(sendiri.tumpang_tindih, '|'), anggota.jenis)
    where sendiri.keluarga = 'grup' and coalesce(sendiri.kewenangan, '') = ''
),

bagian as (
    select
        berkata.jenis,
        berkata.urutan * 100 + bagian.letak as urutan,
        trim(regexp_extract(bagian.teks, '^([^(]*)', 1)) as siapa,
        trim(regexp_extract(bagian.teks, '\((.*)\)', 1)) as tugas
    from berkata
    cross join unnest(string_split(berkata.kata, ';')) with ordinality as bagian(teks, letak)
),

pelaku as (
    select
        bagian.jenis,
        bagian.urutan * 10 + satu.letak as urutan,
        trim(satu.nama) as nama,
        bagian.tugas
    from bagian
    cross join unnest(
        case bagian.siapa when 'daerah' then ['provinsi', 'kabupaten/kota'] else string_split(bagian.siapa, ' dan ') end
    ) with ordinality as satu(nama, letak)
),

-- a name that is none of the three stays as it is, so that the check of the catalogue finds it
berkode as (
    select
        jenis,
        case nama when 'kabupaten/kota' then 'kab_kota' else nama end as kewenangan,
        nama || case when tugas <> '' then ' (' || tugas || ')' else '' end as bunyi,
        case
            when contains(tugas, 'di dalam panti') then 'dalam'
            when contains(tugas, 'di luar panti') then 'luar'
            else ''
        end as panti,
        urutan
    from pelaku
),

satu_baris as (
    select
        jenis,
        kewenangan,
        arg_min(panti, urutan) as panti,
        array_to_string(list_sort(list_distinct(list(bunyi))), '; ') as bunyi,
        min(urutan) as urutan
    from berkode
    group by jenis, kewenangan
)

select
    satu_baris.jenis as jenis,
    satu_baris.kewenangan as kewenangan,
    satu_baris.bunyi as bunyi,
    satu_baris.panti as panti,
    satu_baris.kewenangan = 'pusat' or not bool_or(satu_baris.kewenangan = 'pusat') over sejenis as bertindak,
    row_number() over (
        partition by satu_baris.jenis
        order by case satu_baris.kewenangan when 'pusat' then 0 when 'kab_kota' then 1 else 2 end, satu_baris.urutan
    ) = 1 as pemilik,
    cast(row_number() over (partition by satu_baris.jenis order by satu_baris.urutan) as integer) as urutan
from satu_baris
window sejenis as (partition by satu_baris.jenis)
order by jenis, urutan
