-- purpose: dated events of IKN, the rakor and their context
-- grain: one row per kode
select kode, tanggal, judul, golongan, presisi, terverifikasi, sumber, tuan_rumah, tempat, tema, hari, peserta from peristiwa
