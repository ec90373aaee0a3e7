-- nama: tertangani_melebihi_terdata
-- arti: Tertangani melebihi terdata, atau terlayani melebihi butuh, pada kunci dan sumber yang sama.
-- tingkat: gagal
with pmks_lebih as (
    select
        'pmks' as tabel,
        terdata.periode,
        terdata.kode_wilayah,
        terdata.jenis || ' · ' || terdata.jenis_kelamin as hal,
        terdata.sumber_id,
        terdata.nilai as terdata,
        tertangani.nilai as tertangani
    from pmks as terdata
    inner join pmks as tertangani
        using (periode, kode_wilayah, jenis, jenis_kelamin, satuan, sumber_id, asal, kumulatif)
    where
        terdata.ukuran = 'terdata'
        and tertangani.ukuran = 'tertangani'
        and tertangani.nilai > terdata.nilai
),

spm_lebih as (
    select
        'spm' as tabel,
        periode,
        kode_wilayah,
        layanan || ' · ' || kewenangan as hal,
        sumber_id,
        butuh as terdata,
        terlayani as tertangani
    from spm
    where terlayani > butuh
)

select * from pmks_lebih
union all
select * from spm_lebih
order by tabel, periode, kode_wilayah, hal, sumber_id
