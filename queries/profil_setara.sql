-- purpose: what areas are compared by to find those alike: population of one base, poverty rate, people per km2; each at its latest year up to the asked one
-- grain: one row per kode_wilayah
-- params: tahun integer, dasar text
-- columns: kode_wilayah, nama, nama_pendek, urut, lingkar, penduduk, penduduk_periode, kemiskinan, kemiskinan_periode, luas, kepadatan, sumber_id
-- A base that begins after the asked year serves with its first figure: who is alike hardly moves, and the year is printed.
with orang as (
    select kode_wilayah, nilai, periode, sumber_id
    from penduduk_tahun
    where dasar = $dasar and jenis_kelamin = 'total'
    qualify row_number() over (
        partition by kode_wilayah
        order by tahun <= $tahun desc, abs(tahun - $tahun), periode desc
    ) = 1
),

tercatat as (
    select konteks.kode_wilayah, konteks.indikator, konteks.periode, konteks.nilai, konteks.sumber_id
    from konteks
    left join sumber on sumber.sumber_id = konteks.sumber_id
    where konteks.indikator in ('persen_penduduk_miskin_p0', 'luas_wilayah')
        and konteks.rincian = 'total'
        and konteks.asal = 'resmi'
        and konteks.nilai is not null
        and length(konteks.periode) = 4
    qualify row_number() over (
        partition by konteks.kode_wilayah, konteks.indikator
        order by
            cast(konteks.periode as integer) <= $tahun desc, abs(cast(konteks.periode as integer) - $tahun),
            sumber.prioritas, konteks.sumber_id
    ) = 1
)

select
    wilayah.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.urut as urut,
    wilayah.lingkar as lingkar,
    orang.nilai as penduduk,
    orang.periode as penduduk_periode,
    miskin.nilai as kemiskinan,
    miskin.periode as kemiskinan_periode,
    luas.nilai as luas,
    orang.nilai / luas.nilai as kepadatan,
    array_to_string(list_sort(list_distinct(list_filter(
        list_value(orang.sumber_id, miskin.sumber_id, luas.sumber_id), lambda satu: satu is not null
    ))), '|') as sumber_id
from wilayah
left join orang on orang.kode_wilayah = wilayah.kode_wilayah
left join tercatat as miskin
    on miskin.kode_wilayah = wilayah.kode_wilayah and miskin.indikator = 'persen_penduduk_miskin_p0'
left join tercatat as luas on luas.kode_wilayah = wilayah.kode_wilayah and luas.indikator = 'luas_wilayah'
where wilayah.tingkat in ('kabupaten', 'kota')
    and coalesce(year(wilayah.berlaku_mulai), 0) <= $tahun
    and coalesce(year(wilayah.berlaku_sampai), 9999) >= $tahun
order by wilayah.urut, kode_wilayah
