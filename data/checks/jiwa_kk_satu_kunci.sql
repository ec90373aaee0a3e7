-- nama: jiwa_kk_satu_kunci
-- arti: Satu sumber mencatat jiwa dan KK untuk kunci yang sama, padahal jenisnya tidak mengenal kedua satuan.
-- tingkat: gagal
with pmks_ganda as (
    select
        'pmks' as tabel,
        pmks.periode,
        pmks.kode_wilayah,
        pmks.jenis as hal,
        pmks.sumber_id,
        string_agg(distinct pmks.satuan, ', ' order by pmks.satuan) as satuan
    from pmks
    inner join jenis
        on pmks.jenis = jenis.jenis
    where not list_contains(string_split(jenis.satuan_lain, '|'), 'jiwa')
        and not list_contains(string_split(jenis.satuan_lain, '|'), 'KK')
    group by pmks.periode, pmks.kode_wilayah, pmks.jenis, pmks.ukuran, pmks.jenis_kelamin, pmks.asal, pmks.sumber_id
    having count(distinct pmks.satuan) filter (where pmks.satuan in ('jiwa', 'KK')) > 1
),

konteks_ganda as (
    select
        'konteks' as tabel,
        periode,
        kode_wilayah,
        indikator || ' · ' || rincian as hal,
        sumber_id,
        string_agg(distinct satuan, ', ' order by satuan) as satuan
    from konteks
    group by periode, kode_wilayah, indikator, rincian, sumber_id
    having count(distinct satuan) > 1
)

select * from pmks_ganda
union all
select * from konteks_ganda
order by tabel, periode, kode_wilayah, hal
