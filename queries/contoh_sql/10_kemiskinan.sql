-- judul: Penduduk miskin menurut wilayah, bulan yang sama
-- uraian: Persen penduduk miskin (P0) dua periode terakhir dengan bulan yang sama; selisih dalam poin persen.
with p0 as (
    select
        kode_wilayah,
        periode,
        tahun,
        substr(periode, 5) as bulan,
        nilai,
        sumber_id
    from konteks
    where indikator = 'persen_penduduk_miskin_p0' and nilai is not null
)

select
    wilayah.nama as wilayah,
    lalu.periode as periode_lalu,
    lalu.nilai as persen_lalu,
    kini.periode as periode_kini,
    kini.nilai as persen_kini,
    round(kini.nilai - lalu.nilai, 2) as selisih_poin_persen,
    kini.sumber_id
from p0 as kini
inner join p0 as lalu
    on kini.kode_wilayah = lalu.kode_wilayah and kini.bulan = lalu.bulan and kini.tahun = lalu.tahun + 1
inner join wilayah on kini.kode_wilayah = wilayah.kode_wilayah
qualify row_number() over (partition by kini.kode_wilayah order by kini.periode desc) = 1
order by wilayah.urut
