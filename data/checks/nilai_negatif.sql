-- nama: nilai_negatif
-- arti: Jumlah yang tidak mungkin negatif ternyata negatif.
-- tingkat: gagal
select 'pmks' as tabel, periode, kode_wilayah, jenis as hal, sumber_id, nilai::double as nilai from pmks where nilai < 0
union all
select 'psks' as tabel, periode, kode_wilayah, jenis as hal, sumber_id, nilai::double as nilai from psks where nilai < 0
union all
select 'penduduk' as tabel, periode, kode_wilayah, dasar as hal, sumber_id, nilai::double as nilai from penduduk where nilai <= 0
union all
select 'migrasi' as tabel, periode, kode_wilayah, arah as hal, sumber_id, nilai::double as nilai from migrasi where nilai < 0
union all
select 'spm' as tabel, periode, kode_wilayah, layanan as hal, sumber_id, least(butuh, terlayani)::double as nilai from spm where least(butuh, terlayani) < 0
union all
select 'konteks' as tabel, periode, kode_wilayah, indikator as hal, sumber_id, nilai from konteks where nilai < 0 and satuan not in ('persen/tahun', 'persen')
order by tabel, periode, kode_wilayah, hal
