-- judul: Migrasi neto menurut wilayah dan tahun
-- uraian: Datang dikurangi pindah untuk rentang waktu dan sumber yang sama.
select
    coalesce(wilayah.nama, datang.kode_wilayah) as wilayah,
    datang.mulai,
    datang.akhir,
    datang.nilai as datang,
    pindah.nilai as pindah,
    datang.nilai - pindah.nilai as neto,
    datang.asal,
    datang.sumber_id
from migrasi as datang
inner join migrasi as pindah
    on
        datang.kode_wilayah = pindah.kode_wilayah
        and datang.mulai = pindah.mulai
        and datang.akhir = pindah.akhir
        and datang.asal = pindah.asal
        and datang.sumber_id = pindah.sumber_id
left join wilayah on datang.kode_wilayah = wilayah.kode_wilayah
where datang.arah = 'datang' and pindah.arah = 'pindah' and datang.pada_sumbu_waktu
order by coalesce(wilayah.urut, 900), datang.mulai, datang.asal
