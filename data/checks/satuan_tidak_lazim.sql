-- nama: satuan_tidak_lazim
-- arti: Satuan yang tidak dikenal bagi jenisnya, misalnya KK untuk jenis yang dihitung per orang.
-- tingkat: gagal
with tercatat as (
    select
        'pmks' as tabel,
        jenis,
        satuan,
        sumber_id
    from pmks
    union
    select
        'psks' as tabel,
        jenis,
        satuan,
        sumber_id
    from psks
)

select
    tercatat.tabel,
    tercatat.jenis,
    tercatat.satuan,
    tercatat.sumber_id
from tercatat
inner join jenis
    on tercatat.jenis = jenis.jenis
where
    tercatat.satuan <> jenis.satuan_utama
    and not list_contains(string_split(jenis.satuan_lain, '|'), tercatat.satuan)
order by tercatat.tabel, tercatat.jenis, tercatat.satuan, tercatat.sumber_id
