-- nama: fakta_jumlah_penduduk
-- arti: Jumlah penduduk kabupaten/kota, atau baris provinsinya, berbeda dari fakta terbitan.
-- tingkat: gagal
with bagian as (
    select
        wilayah.induk as kode_wilayah,
        penduduk.dasar,
        penduduk.periode,
        'jumlah kabupaten/kota' as cara,
        sum(penduduk.nilai)::bigint as nilai
    from penduduk
    inner join wilayah
        on penduduk.kode_wilayah = wilayah.kode_wilayah
    where penduduk.jenis_kelamin = 'total' and wilayah.tingkat in ('kabupaten', 'kota')
    group by wilayah.induk, penduduk.dasar, penduduk.periode
),

tercetak as (
    select
        kode_wilayah,
        dasar,
        periode,
        'baris provinsi' as cara,
        nilai
    from penduduk
    where jenis_kelamin = 'total'
),

didapat as (
    select * from bagian
    union all
    select * from tercetak
)

select
    fakta_harapan.fakta,
    cara.cara,
    fakta_harapan.nilai as diharapkan,
    didapat.nilai as didapat
from fakta_harapan
cross join (values ('jumlah kabupaten/kota'), ('baris provinsi')) as cara (cara)
left join didapat
    on fakta_harapan.kode_wilayah = didapat.kode_wilayah
    and fakta_harapan.hal = didapat.dasar
    and fakta_harapan.periode = didapat.periode
    and cara.cara = didapat.cara
where
    fakta_harapan.macam = 'jumlah_penduduk'
    and (didapat.nilai is null or abs(didapat.nilai - fakta_harapan.nilai) > fakta_harapan.toleransi)
order by fakta_harapan.fakta, cara.cara
