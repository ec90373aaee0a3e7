-- purpose: who must act on each type, group row and SPM service, in the catalogue's words
-- grain: one row per jenis, kewenangan
-- params: none
-- columns: jenis, nama, nama_pendek, keluarga, kewenangan, bunyi, panti, bertindak, pemilik, urutan
select
    wewenang.jenis as jenis,
    jenis.nama as nama,
    jenis.nama_pendek as nama_pendek,
    jenis.keluarga as keluarga,
    wewenang.kewenangan as kewenangan,
    wewenang.bunyi as bunyi,
    wewenang.panti as panti,
    wewenang.bertindak as bertindak,
    wewenang.pemilik as pemilik,
    wewenang.urutan as urutan
from wewenang
inner join jenis on jenis.jenis = wewenang.jenis
order by jenis.keluarga, jenis.urut, jenis, wewenang.urutan
