-- judul: Perubahan setahun yang dapat dibandingkan
-- uraian: Hanya wilayah yang berangka pada kedua tahun, tanpa ganti definisi, dan dari asal yang sama.
with dua as (
    select
        kini.kode_wilayah,
        kini.jenis,
        kini.asal,
        lalu.tahun as tahun_lalu,
        kini.tahun as tahun_ini,
        lalu.nilai as nilai_lalu,
        kini.nilai as nilai_kini
    from pmks as kini
    inner join pmks as lalu
        on
            kini.kode_wilayah = lalu.kode_wilayah
            and kini.jenis = lalu.jenis
            and kini.ukuran = lalu.ukuran
            and kini.jenis_kelamin = lalu.jenis_kelamin
            and kini.satuan = lalu.satuan
            and kini.asal = lalu.asal
            and kini.tahun = lalu.tahun + 1
    where
        kini.ukuran = 'terdata'
        and kini.jenis_kelamin = 'total'
        and kini.satuan = 'jiwa'
        and kini.dimensi_wilayah = 'wilayah'
        and kini.dimensi_jenis = 'jenis'
        and length(kini.periode) = 4
        and length(lalu.periode) = 4
        and not exists (
            select putus_deret.jenis
            from putus_deret
            where
                putus_deret.jenis = kini.jenis
                and putus_deret.kode_wilayah in ('', kini.kode_wilayah)
                and putus_deret.periode = kini.periode
        )
)

select
    jenis.nama as jenis,
    dua.tahun_lalu,
    dua.tahun_ini,
    count(*) as wilayah_sebanding,
    sum(dua.nilai_lalu) as jumlah_lalu,
    sum(dua.nilai_kini) as jumlah_kini,
    sum(dua.nilai_kini - dua.nilai_lalu) as selisih,
    case
        when sum(dua.nilai_lalu) >= 20
            then round(100.0 * sum(dua.nilai_kini - dua.nilai_lalu) / sum(dua.nilai_lalu), 1)
    end as persen,
    dua.asal
from dua
inner join jenis on dua.jenis = jenis.jenis
where
    dua.nilai_lalu is not null
    and dua.nilai_kini is not null
    and dua.tahun_ini = (select max(tahun) from pmks where ukuran = 'terdata')
    and jenis.keluarga = 'pmks'
    and jenis.tingkat_sensitif < 3
group by jenis.urut, jenis.nama, dua.tahun_lalu, dua.tahun_ini, dua.asal
order by jenis.urut, dua.asal
