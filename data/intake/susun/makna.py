"""Do the words around a table let its numbers be counts of people? What speaks against it is asked, never loaded."""

from __future__ import annotations

from collections.abc import Iterator

from data.intake.bentuk.arti import Arti
from data.intake.bentuk.sumbu import Sumbu
from data.intake.kamus import bukan_orang, daftar, judul
from data.intake.kamus.bukan_orang import Tanda
from data.intake.kamus.norma import frasa, norma
from data.intake.susun.hal import Isi
from data.intake.susun.tanya import ABAIKAN, Catatan
from data.intake.susun.titik import Titik

ORANG = "jumlah orang (jiwa)"
_SEBUTAN = {
    "hitung": "angka turunan (persen, rasio, laju, indeks, atau perubahan)",
    "uang": "uang",
    "benda": "barang, bangunan, atau bantuan",
    "nasib": "peristiwa (kelahiran, kematian, pengaduan)",
    "celah": "yang belum atau tidak tertangani",
    "rencana": "rencana atau target, bukan hasil pendataan",
}
_MUNGKIN_ORANG = ("hitung", "uang", "benda")  # a title may be loose about these; the others leave no doubt
_LABEL = (
    "uang",
    "nasib",
    "celah",
    "benda",
)  # of single rows and columns; derived columns are known by themselves
_PERUBAHAN = {"laju", "pertumbuhan", "penurunan", "kenaikan"}


def periksa(isi: Isi, macam: str, catatan: Catatan) -> str:
    """`macam` when its numbers may be counts; ``abaikan``, or '' with the question ``isi_tabel:<sheet>``."""
    tanda = next((s for s in _tanda(isi) if _berlaku(isi, macam, s)), None)
    if tanda is None:
        _periksa_label(isi, macam)
        return macam
    nama = norma(isi.sumber.nama_lembar) or isi.sumber.nama_lembar
    kode = f"isi_tabel:{nama}"
    pilihan = [ABAIKAN, ORANG] if tanda.golongan in _MUNGKIN_ORANG else [ABAIKAN]
    jawab = catatan.jawab(kode, pilihan)
    if jawab in pilihan:
        return ABAIKAN if jawab == ABAIKAN else macam
    teks = (
        f"Kata “{tanda.kata}” pada judul atau nama lembar “{isi.sumber.nama_lembar}” "
        f"({isi.tabel.blok.rentang()}) menyatakan bahwa isinya {_SEBUTAN[tanda.golongan]}; Serambi tidak memuatnya "
        "sebagai jumlah orang. Bagaimana tabel ini dibaca?"
    )
    catatan.tanya(kode, teks, pilihan, isi.sel())
    return ""


def _tanda(isi: Isi) -> Iterator[Tanda]:
    """Words of the table's own title (else that of the sheet), of the sheet's name, and units in its notes."""
    sumber = isi.sumber
    yield from sumber.tabel.bukan if isi.tabel.judul else sumber.atas.bukan
    yield from sumber.lembar.bukan
    yield from (satu for teks in isi.tabel.blok.kaki for satu in bukan_orang.catatan(teks))
    if any(satu.dims.get("satuan") == "persen" and not satu.turunan for satu in isi.titik):
        yield Tanda("hitung", "persen", satuan=True)


def _berlaku(isi: Isi, macam: str, tanda: Tanda) -> bool:
    """Does the word speak of the values of this table?"""
    if tanda.jajar and any(satu.turunan or "indikator" in satu.dims for satu in isi.titik):
        return False
    if macam == "konteks":
        return _bukan_indikator(isi, tanda)
    if tanda.golongan == "benda" and macam == "psks" and tanda.kata not in ("bantuan", "paket"):
        return False  # institutions are counted as units
    if tanda.golongan == "rencana" and macam == "penduduk":
        return False  # a projection is a basis of its own
    if tanda.golongan in ("uang", "benda", "nasib"):
        return True
    return not all(satu.turunan or _sendiri(satu) for satu in isi.titik)


def _sendiri(titik: Titik) -> bool:
    """The cell's own labels say that it counts people."""
    satuan = titik.dims.get("satuan", "") in ("jiwa", "orang", "KK", "keluarga")
    return satuan or "spm" in titik.dims or "ukuran" in titik.dims


def _bukan_indikator(isi: Isi, tanda: Tanda) -> bool:
    """Indicators are often shares or money; only what their own names do not say speaks against them."""
    kode = {satu.dims["indikator"] for satu in isi.titik if "indikator" in satu.dims}
    kode |= {satu.indikator for satu in isi.sumber.urut() if satu.indikator}
    nama = " ".join(
        frasa(f"{s['nama']} {s['satuan']} {s['indikator'].replace('_', ' ')}")
        for s in daftar.baris("indikator.csv")
        if s["indikator"] in kode
    )
    if not kode or any(f" {kata} " in nama for kata in tanda.kata.split()):
        return False
    if tanda.golongan == "hitung":
        return bool(_PERUBAHAN & set(tanda.kata.split()))
    if tanda.golongan == "uang":
        return not any(kata in nama for kata in (" rp ", " pengeluaran ", " garis "))
    return True


def _periksa_label(isi: Isi, macam: str) -> None:
    """Rows and columns whose own label speaks against counts are left open; the question on the label asks."""
    if macam not in ("pmks", "psks", "spm", "penduduk", "migrasi"):
        return
    kolom = {k: s for sumbu in isi.kepala for k, s in _label(sumbu, macam)}
    baris = {b: s for sumbu in isi.lajur for b, s in _label(sumbu, macam)}
    if not kolom and not baris:
        return
    for satu in isi.titik:
        teks = kolom.get(satu.kolom) or baris.get(satu.baris)
        if teks and not satu.turunan and not satu.atas:
            satu.buntu.append(("isi", teks, Arti()))


def _label(sumbu: Sumbu, macam: str) -> Iterator[tuple[int, str]]:
    for pos, nilai in sumbu.jalur.label.items():
        arti = sumbu.arti.get(pos)
        if not isinstance(nilai, str) or arti is None or arti.turunan or arti.kosong or arti.ragu:
            continue
        tanda = [s for s in bukan_orang.sebut(nilai) if s.golongan in _LABEL]
        asing = any(s.golongan != "benda" or (macam != "psks" and not s.satuan) for s in tanda)
        bantuan = arti.dims.get("jenis", "").startswith("NOT-")  # receivers of aid by the name of the aid
        if asing and not bantuan and not judul.catatan_bawah(nilai):
            yield pos, nilai
