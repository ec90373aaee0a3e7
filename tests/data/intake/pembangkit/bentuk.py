"""The shapes: a cube laid out on sheets as agencies do it. Each returns the sheets in file order."""

from dataclasses import replace

from tests.data.intake.pembangkit.kisi import Gaya, Kisi
from tests.data.intake.pembangkit.kubus import WILAYAH, nama_jenis, nama_wilayah
from tests.data.intake.pembangkit.tabel import Tata, panjang, tabel

JK = {"L": "L", "P": "P", "total": "Jumlah"}
JK_PANJANG = {"L": "Laki-laki", "P": "Perempuan", "total": "Jumlah"}


def _tahun(tahun, angka):
    """A year heading: a number, text, or text after a prefix."""
    return int(tahun) if angka is True else f"{angka or ''}{tahun}"


def unik(deret):
    """The values in order of first sight."""
    return list(dict.fromkeys(deret))


def pencari(isi, *suku):
    """A look-up by the named parts of a fact: `pencari(isi, "wilayah", "butir")(("64.01", "PMKS-01"))`."""
    peta = {tuple(getattr(f, s) for s in suku): f for f in isi}
    if len(peta) != len(isi):
        raise ValueError(f"Kubus tidak tunggal menurut {suku}.")
    return lambda kunci: peta.get(tuple(kunci))


def label_wilayah(isi, gaya, acak):
    return [(kode, nama_wilayah(kode, gaya, acak)) for kode in unik(f.wilayah for f in isi)]


def label_jenis(isi, gaya, acak, satuan=False):
    """Labels of the types; with `satuan` each label ends in its unit."""
    hasil = []
    for urut, kode in enumerate(unik(f.butir for f in isi), 1):
        akhir = f" ({next(f.satuan for f in isi if f.butir == kode)})" if satuan else ""
        hasil.append((kode, nama_jenis(kode, gaya, acak, urut) + akhir))
    return hasil


def matriks(
    isi,
    acak,
    gaya=None,
    tata=None,
    *,
    sumbu="wilayah",
    nama="alias",
    wil="resmi",
    satuan=False,
    atas="",
    **lain,
):
    """Area × type (`sumbu` wilayah) or type × area (jenis), with L/P/Jumlah below when the cube has them.

    `atas` is a heading over all columns, which makes the header one row deeper.
    """
    kisi, tata = lain.get("kisi") or Kisi(lain.get("lembar", "Sheet1")), tata or Tata()
    wilayah, jenis = label_wilayah(isi, wil, acak), label_jenis(isi, nama, acak, satuan)
    jk = unik(f.jk for f in isi)
    barisan, atasan = (wilayah, jenis) if sumbu == "wilayah" else (jenis, wilayah)
    panggil = lain.get("jk_label", JK)
    depan = (atas,) if atas else ()
    kolom = [((k, j), (*depan, t, panggil[j]) if len(jk) > 1 else (*depan, t)) for k, t in atasan for j in jk]
    ambil = pencari(isi, "wilayah", "butir", "jk")

    def cari(baris, sel):
        return ambil((baris, *sel) if sumbu == "wilayah" else (sel[0], baris, sel[1]))

    kop = tata.kop if sumbu == "wilayah" else "Jenis PMKS"
    habis = tabel(
        kisi, barisan, kolom, cari, gaya or Gaya(), replace(tata, kop=kop), mulai=lain.get("mulai", 0)
    )
    return kisi, habis


def tahunan(isi, acak, gaya=None, tata=None, *, baris="wilayah", atas="", turun=False, **lain):
    """Years across, ascending or `turun`; rows are areas or types (`baris` wilayah | butir); sexes below years."""
    kisi = lain.get("kisi") or Kisi(lain.get("lembar", "Sheet1"))
    label = label_wilayah(isi, lain.get("wil", "polos"), acak)
    if baris == "butir":
        label = label_jenis(isi, lain.get("nama", "resmi"), acak, lain.get("satuan", False))
    tahun = sorted(unik(f.periode for f in isi), reverse=turun)
    jk = unik(f.jk for f in isi)
    angka, panggil = lain.get("tahun_angka", True), lain.get("jk_label", JK)
    kolom = [
        ((t, j), (*((atas,) if atas else ()), _tahun(t, angka), *((panggil[j],) if len(jk) > 1 else ())))
        for t in tahun
        for j in jk
    ]
    ambil = pencari(isi, baris, "periode", "jk")
    habis = tabel(
        kisi,
        label,
        kolom,
        lambda b, k: ambil((b, *k)),
        gaya or Gaya(),
        tata or Tata(),
        mulai=lain.get("mulai", 0),
    )
    return kisi, habis


def spm_wilayah(
    isi, acak, gaya=None, tata=None, *, persen=True, kata=("Sasaran", "Terlayani", "Capaian (%)"), **lain
):
    """Areas down; under each service needing, served and, if wanted, the derived percentage."""
    kisi = Kisi(lain.get("lembar", "SPM"))
    ukuran = [("butuh", kata[0]), ("terlayani", kata[1])] + ([("persen", kata[2])] if persen else [])
    kolom = [((k, u), (t, s)) for k, t in label_jenis(isi, "resmi", acak) for u, s in ukuran]
    ambil = pencari(isi, "wilayah", "butir", "ukuran")

    def cari(baris, sel):
        if sel[1] != "persen":
            return ambil((baris, *sel))
        butuh, terlayani = (ambil((baris, sel[0], u)) for u in ("butuh", "terlayani"))
        return f"{100 * terlayani.nilai / butuh.nilai:.2f}".replace(".", ",")

    tabel(
        kisi, label_wilayah(isi, lain.get("wil", "resmi"), acak), kolom, cari, gaya or Gaya(), tata or Tata()
    )
    return kisi


def spm_layanan(isi, acak, gaya=None, tata=None, *, kata=("Membutuhkan", "Terlayani"), **lain):
    """One area: services down, needing and served across."""
    kisi = Kisi(lain.get("lembar", "SPM"))
    ambil = pencari(isi, "butir", "ukuran")
    kolom = [("butuh", (kata[0],)), ("terlayani", (kata[1],))]
    tata = replace(tata or Tata(), kop="Jenis Pelayanan Dasar")
    tabel(kisi, label_jenis(isi, "resmi", acak), kolom, lambda b, k: ambil((b, k)), gaya or Gaya(), tata)
    return kisi


def migrasi(isi, acak, gaya=None, tata=None, **lain):
    """Areas down, years across with arrivals and departures below."""
    kisi = Kisi(lain.get("lembar", "Migrasi"))
    arah = dict(zip(("datang", "pindah"), lain.get("kata", ("Datang", "Pindah")), strict=True))
    kolom = [((t, a), (int(t), arah[a])) for t in unik(f.periode for f in isi) for a in arah]
    ambil = pencari(isi, "wilayah", "periode", "butir")
    baris = label_wilayah(isi, lain.get("wil", "polos"), acak)
    tabel(kisi, baris, kolom, lambda b, k: ambil((b, *k)), gaya or Gaya(), tata or Tata())
    return kisi


def panjang_jenis(isi, acak, gaya=None, *, kode="kode_wilayah", kepala="wilayah", judul=(), **lain):
    """Long: one value a row, with code, area, type, year, sex, unit."""
    kisi = Kisi(lain.get("lembar", "Sheet1"))
    gaya_jenis, wil = lain.get("nama", "resmi"), lain.get("wil", "resmi")
    kolom = [("Tahun", lambda f: int(f.periode))]
    if kode:
        judul_kode = {"kode_wilayah": "Kode Kemendagri", "kode_bps": "Kode BPS"}[kode]
        kolom.append((judul_kode, lambda f: WILAYAH[f.wilayah][kode]))
    kolom += [
        ("Kabupaten/Kota", lambda f: nama_wilayah(f.wilayah, wil, acak)),
        ("Jenis PMKS", lambda f: nama_jenis(f.butir, gaya_jenis, acak)),
    ]
    if {f.jk for f in isi} != {"total"}:
        kolom.append(("Jenis Kelamin", lambda f: JK_PANJANG[f.jk]))
    panjang(
        kisi, isi, gaya or Gaya(), [*kolom, ("Satuan", lambda f: f.satuan), ("Jumlah", "nilai")], judul=judul
    )
    return kisi


def satu_data(isi, acak, gaya=None, *, kode="kode_bps", **lain):
    """The open-data portal's long table, names with underscores."""
    kisi = Kisi()
    kolom = [
        ("id", "urut"),
        ("kode_provinsi", lambda f: 64),
        ("nama_provinsi", lambda f: "KALIMANTAN TIMUR"),
        ("kode_kabupaten_kota", lambda f: WILAYAH[f.wilayah][kode]),
        ("nama_kabupaten_kota", lambda f: WILAYAH[f.wilayah]["nama"].replace("Kab. ", "Kabupaten ").upper()),
        ("jenis_pmks", lambda f: nama_jenis(f.butir, lain.get("nama", "kapital"), acak)),
        ("jumlah_pmks", "nilai"),
        ("satuan", lambda f: "ORANG" if f.satuan == "jiwa" else f.satuan),
        ("tahun", lambda f: int(f.periode)),
    ]
    panjang(kisi, isi, gaya or Gaya(), kolom)
    return kisi


def sipd(isi, acak, gaya=None, *, judul=(), **lain):
    """SIPD/e-Walidata of one area: elements down, years across as text, unit column before them."""
    kisi = Kisi(lain.get("lembar", "Sheet1"))
    tahun = unik(f.periode for f in isi)
    baris = 0
    for teks in judul:
        kisi.tulis(baris, 0, teks)
        baris += 1
    kisi.deret(baris, 0, ["No", "Kode DSSD", "Uraian", "Satuan", *tahun, "Sumber Data", "Keterangan"])
    ambil = pencari(isi, "butir", "periode")
    gaya = gaya or Gaya("teks")
    for urut, (kode, label) in enumerate(label_jenis(isi, lain.get("nama", "resmi"), acak), 1):
        satuan = ambil((kode, tahun[0])).satuan
        kisi.deret(
            baris + urut,
            0,
            [str(urut), f"1.06.01.{urut:03d}", label, "Orang" if satuan == "jiwa" else satuan],
        )
        for geser, satu in enumerate(tahun):
            kisi.isi_fakta(baris + urut, 4 + geser, ambil((kode, satu)), gaya)
        kisi.tulis(baris + urut, 4 + len(tahun), "Dinas Sosial")
    return kisi
