"""One table on a sheet: headings of any depth, numbering, totals, and the junk that surrounds it."""

from dataclasses import dataclass, replace

TTD = (
    "Samarinda, 14 Januari 2025",
    "Kepala Dinas Sosial",
    "",
    "",
    "Drs. H. Ahmad Fauzi, M.Si",
    "Pembina Utama Muda",
    "NIP. 19680412 199303 1 007",
)
TTD_RAPAT = (
    "Mengetahui,",
    "Kepala Bidang Rehabilitasi Sosial",
    "Siti Aminah, S.Sos",
    "NIP 197501012000032001",
)
KONTAK = ("Contact person: 0812-5544-3321 (Rina)", "Telp. (0541) 743235, email: dinsos@contoh.go.id")


@dataclass(frozen=True)
class Tata:
    """The furniture of a table. `gabung`: merged headings, otherwise the label stands once and blanks follow."""

    judul: tuple = ()
    kaki: tuple = ("Sumber: Dinas Sosial Provinsi Kalimantan Timur",)
    ttd: tuple = ()
    nomor: bool = True
    nomor_kolom: str = ""  # "(1)" or "1": the row that numbers the columns
    gabung: bool = True
    jumlah: str = ""  # label of the total row
    provinsi: str = ""  # label of a province row above the areas
    kosong: bool = False  # an empty column after the stub
    sela: int = 1  # empty rows between title and table
    kop: str = "Kabupaten/Kota"
    selisih: int = 0  # what the first total is wrong by


def kop_atas(kisi, tata, lebar, baris=0):
    """Title lines; the row where the table may begin."""
    for teks in tata.judul:
        kisi.tulis(baris, 0, teks)
        if tata.gabung and lebar > 1 and teks:
            kisi.gabung(baris, 0, baris, lebar - 1)
        baris += 1
    return baris + (tata.sela if tata.judul else 0)


def tabel(kisi, barisan, kolom, cari, gaya, tata, *, mulai=0):
    """Write the table and return the first free row below it.

    `barisan`: [(key, label)]; `kolom`: [(key, (label, label …))]; `cari(row key, column key)` gives a Fakta, None for
    an empty cell, or text that is printed as it stands.
    """
    tunggul = (["No"] if tata.nomor else []) + [tata.kop]
    awal = len(tunggul) + (1 if tata.kosong else 0)
    baris = kop_atas(kisi, tata, awal + len(kolom), mulai)
    baris = _kepala(kisi, baris, tunggul, awal, kolom, tata)
    if tata.provinsi:
        baris = _total(kisi, baris, tata.provinsi, barisan, kolom, cari, gaya, tata, awal)
    for urut, (kunci, label) in enumerate(barisan, 1):
        kisi.deret(baris, 0, ([urut] if tata.nomor else []) + [label])
        for geser, (kunci_kolom, _) in enumerate(kolom):
            isi = cari(kunci, kunci_kolom)
            if isinstance(isi, str):
                kisi.tulis(baris, awal + geser, isi)
            elif isi is not None:
                kisi.isi_fakta(baris, awal + geser, isi, gaya)
        baris += 1
    if tata.jumlah:
        baris = _total(kisi, baris, tata.jumlah, barisan, kolom, cari, gaya, tata, awal)
    return _bawah(kisi, baris, tata, gaya, awal + len(kolom))


def _kepala(kisi, baris, tunggul, awal, kolom, tata):
    dalam = max(len(label) for _, label in kolom)
    for geser, teks in enumerate(tunggul):
        kisi.tulis(baris, geser, teks)
        if tata.gabung and dalam > 1:
            kisi.gabung(baris, geser, baris + dalam - 1, geser)
    for tingkat in range(dalam):
        _satu_tingkat(
            kisi, baris + tingkat, awal, [label[: tingkat + 1] for _, label in kolom], tata, tingkat, dalam
        )
    baris += dalam
    if tata.nomor_kolom:
        for geser in range(awal + len(kolom)):
            if geser < len(tunggul) or geser >= awal:
                teks = f"({geser + 1})" if tata.nomor_kolom == "(1)" else geser + 1
                kisi.tulis(baris, geser, teks)
        baris += 1
    return baris


def _satu_tingkat(kisi, baris, awal, jalur, tata, tingkat, dalam):
    mulai = 0
    for ini in range(1, len(jalur) + 1):
        if (
            ini < len(jalur)
            and jalur[ini] == jalur[mulai]
            and len(jalur[ini]) > tingkat
            and tingkat + 1 < dalam
        ):
            continue
        if len(jalur[mulai]) > tingkat:
            kisi.tulis(baris, awal + mulai, jalur[mulai][tingkat])
            if tata.gabung:
                kisi.gabung(baris, awal + mulai, baris, awal + ini - 1)
        mulai = ini


def _total(kisi, baris, label, barisan, kolom, cari, gaya, tata, awal):
    """A row of sums; for `penduduk` and `migrasi` a province row is a fact of its own."""
    kisi.tulis(baris, awal - 1 - (1 if tata.kosong else 0), label)
    selisih = tata.selisih
    for geser, (kunci_kolom, _) in enumerate(kolom):
        isi = [cari(kunci, kunci_kolom) for kunci, _ in barisan]
        fakta = [f for f in isi if f is not None and not isinstance(f, str)]
        if not fakta or any(isinstance(f, str) for f in isi):
            continue
        jumlah = replace(
            fakta[0], wilayah="64", nilai=sum(f.nilai or 0 for f in fakta) + selisih, status="tetap"
        )
        selisih = 0
        if "kalimantan timur" in label.lower() and jumlah.tabel in ("penduduk", "migrasi", "konteks"):
            kisi.isi_fakta(baris, awal + geser, jumlah, gaya)
        else:
            kisi.tulis(baris, awal + geser, gaya.cetak(jumlah))
    return baris + 1


def _bawah(kisi, baris, tata, gaya, lebar):
    catatan = list(tata.kaki)
    if gaya.legenda and gaya.nihil in ("-", "–"):
        catatan.append(
            f"Keterangan: {gaya.nihil} = nihil; {gaya.hilang} = data tidak tersedia; * = angka sementara"
        )
    for teks in catatan:
        kisi.tulis(baris, 0, teks)
        baris += 1
    if tata.ttd:
        baris += 1
        for teks in tata.ttd:
            kisi.tulis(baris, max(lebar - 2, 1), teks)
            baris += 1
    return baris + 1


def panjang(kisi, isi, gaya, kolom, *, mulai=0, judul=(), kaki=()):
    """A long table: `kolom` is [(heading, function of a Fakta or "nilai")]."""
    baris = mulai
    for teks in judul:
        kisi.tulis(baris, 0, teks)
        baris += 1
    baris = kisi.deret(baris, 0, [nama for nama, _ in kolom]) + 1
    for urut, fakta in enumerate(isi, 1):
        for geser, (_, ambil) in enumerate(kolom):
            if ambil == "nilai":
                kisi.isi_fakta(baris, geser, fakta, gaya)
            else:
                kisi.tulis(baris, geser, urut if ambil == "urut" else ambil(fakta))
        baris += 1
    for teks in kaki:
        baris += 1
        kisi.tulis(baris, 0, teks)
    return baris + 1
