-- nama: fakta_nilai_konteks
-- arti: Angka konteks berbeda dari fakta terbitan, atau tidak ada.
-- tingkat: gagal
select
    fakta_harapan.fakta,
    fakta_harapan.nilai as diharapkan,
    konteks.nilai as didapat,
    konteks.sumber_id
from fakta_harapan
left join konteks
    on fakta_harapan.kode_wilayah = konteks.kode_wilayah
    and fakta_harapan.hal = konteks.indikator
    and fakta_harapan.periode = konteks.periode
where
    fakta_harapan.macam = 'nilai_konteks'
    and (konteks.nilai is null or abs(konteks.nilai - fakta_harapan.nilai) > fakta_harapan.toleransi)
order by fakta_harapan.fakta, konteks.sumber_id
