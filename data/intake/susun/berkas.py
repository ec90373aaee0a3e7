"""The whole file: its sheets into tables, their surroundings, and the result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from data.intake.bentuk import jalur_kolom, kisi, sumbu, tabel
from data.intake.bentuk.blok import Blok
from data.intake.bentuk.cari import cari
from data.intake.bentuk.kisi import BERNILAI, Kisi
from data.intake.bentuk.ulang import pecah
from data.intake.galat import BerkasDitolak
from data.intake.kamus import judul
from data.intake.model import Baris, Buku, Hasil
from data.intake.susun import latar, macam, sistem, titik
from data.intake.susun.bagian import sesuaikan
from data.intake.susun.ganda import saring
from data.intake.susun.hal import Isi, Kandidat
from data.intake.susun.jumlah import Pencocok
from data.intake.susun.kelamin import satukan
from data.intake.susun.rangkai import rangkai
from data.intake.susun.sisa import buang_serpih, catat_sisa
from data.intake.susun.tanya import Catatan
from data.intake.susun.uraian import kenal

ALASAN = 3  # remarks that explain an empty result
BARIS_SAMPUL = 40  # a sheet without numbers that is longer is no cover


def susun(buku: Buku, catatan: Catatan, kemajuan: Callable[[float, str], None]) -> Hasil:
    """Read all sheets. Raises `BerkasDitolak` where codes and names of areas collide."""
    lembar = [kisi.bangun(satu) for satu in buku.lembar]
    semua = kenali(lembar, catatan, kemajuan)
    if not any(isi.titik for isi in semua):
        raise BerkasDitolak(
            "tidak_ada_tabel",
            f"Di berkas {buku.jalur.name} tidak ditemukan tabel angka. Kirim tabel yang selnya berisi angka.",
        )
    return _hasil(buku.jalur, semua, _legenda(lembar), catatan)


def kenali(lembar: Sequence[Kisi], catatan: Catatan, kemajuan: Callable[[float, str], None]) -> list[Isi]:
    """The tables of all sheets with their labels read (also run by `panjang` on a digest of a long file)."""
    blok_lembar = [(satu, _blok(satu)) for satu in lembar]
    sampul = [baris for satu, isi in blok_lembar if not isi for baris in _sampul(satu)]
    semua = []
    for i, (satu, isi) in enumerate(blok_lembar):
        kemajuan(0.2 + 0.5 * i / max(len(blok_lembar), 1), f"Mengenali lembar {satu.lembar.nama}")
        semua += [_isi(b, isi, sampul, catatan) for b in isi]
    sistem.terapkan(semua, catatan)
    kemajuan(0.7, "Menyusun nilai")
    for isi in semua:
        isi.titik = titik.kumpulkan(isi.tabel, isi.kepala, isi.lajur, isi.grup)
        if all(satu.turunan for satu in isi.titik) and isi.sumber.pertama(lambda satu: satu.indikator):
            for satu in isi.titik:
                satu.turunan = False  # a table of percentages alone: they are its values
    semua = buang_serpih(semua, catatan)
    for isi in semua:
        _putuskan(isi, catatan)
    return semua


def _blok(satu: Kisi) -> list[Blok]:
    return [p for kiri, kanan in jalur_kolom.belah(satu) for b in cari(satu, kiri, kanan) for p in pecah(b)]


def _sampul(satu: Kisi) -> list[str]:
    baris = [" ".join(str(n) for n in isi if n is not None) for isi in satu.isi]
    baris = [teks for teks in baris if teks]
    return baris if len(baris) <= BARIS_SAMPUL else []


def _legenda(lembar: Iterable[Kisi]) -> dict[str, str]:
    """What the notes of the file say about its signs; only lines without numbers in cells of their own."""
    baris = []
    for satu in lembar:
        for isi, rupa in zip(satu.isi, satu.rupa, strict=True):
            teks = [str(n) for n in isi if n is not None]
            if teks and len(teks) <= 4 and not any(huruf in BERNILAI and huruf != "s" for huruf in rupa):
                baris.append(" ".join(teks))
    return judul.legenda(baris)


def _isi(b: Blok, se_lembar: Sequence[Blok], sampul: Sequence[str], catatan: Catatan) -> Isi:
    """One table with its surroundings and the reading of its labels."""
    nama = b.kisi.lembar.nama
    meja = tabel.susun(b)
    bukti = "" if nama == catatan.nama_berkas else nama
    sumber = latar.kumpulkan(meja.judul, b.kaki, nama, bukti, se_lembar[0].judul, sampul)
    sel = [b.kisi.alamat(b.data[0], k) for k in meja.nilai[:1]]
    area = latar.area(sumber, catatan, lambda: sel)
    suasana = sumbu.Latar(
        macam.awal(meja, sumber), "" if area == "?" else area, macam.pas([*meja.judul, bukti])
    )
    kepala, lajur, grup = sumbu.semua_sumbu(meja, suasana)
    return Isi(meja, sumber, kepala, lajur, grup, [], wilayah=area)


def _putuskan(isi: Isi, catatan: Catatan) -> None:
    """Value cells, kind and period of one table."""
    isi.jenis_tabel = macam.tentukan(isi, catatan) if isi.titik else ""
    sesuaikan(isi)
    if any("periode" not in satu.dims for satu in isi.titik):
        isi.periode = latar.periode(isi.sumber, catatan, isi.sel())


def _hasil(jalur: Path, semua: list[Isi], legenda: dict[str, str], catatan: Catatan) -> Hasil:
    rakitan = rangkai(semua, legenda, catatan, jalur)
    Pencocok(rakitan.kandidat, rakitan.gantung, catatan).jalan(rakitan.kandidat)
    baris = muat(rakitan.kandidat, catatan)
    for isi in semua:
        catat_sisa(isi, catatan)
    if not catatan.pertanyaan:
        catat_kosong(baris, catatan)
    return Hasil(
        jalur.name,
        baris=baris,
        pertanyaan=catatan.pertanyaan,
        peringatan=catatan.peringatan,
        dikenali=[kenal(isi) for isi in semua if isi.titik],
    )


def catat_kosong(baris: Sequence[Baris], catatan: Catatan) -> None:
    """Nothing of a file without questions is loaded: refused, unless the sender's answers leave values out."""
    if len(baris):
        return
    teks = "Tidak ada satu nilai pun dari berkas ini yang dimuat."
    if not catatan.mengabaikan:
        alasan = dict.fromkeys(satu.teks for satu in catatan.peringatan[:ALASAN])
        raise BerkasDitolak("tanpa_nilai", " ".join((teks, *alasan, "Periksa judul dan kepala kolomnya.")))
    catatan.ingatkan("tanpa_nilai", teks)


def muat(kandidat: Sequence[Kandidat], catatan: Catatan) -> list[Baris]:
    """The rows of candidates: sexes united where a table has none, what is not loaded left out, doubles settled."""
    return saring([satu for satu in satukan(kandidat, catatan) if _dimuat(satu, catatan)], catatan)


def _dimuat(satu: Kandidat, catatan: Catatan) -> bool:
    """Parts are loaded; totals were reconciled, areas of the neighbouring province and the nation are left out."""
    if satu.atas:
        return False
    if satu.kaltara:
        teks = "Wilayah yang kini masuk Kalimantan Utara tidak dimuat; nilainya hanya dipakai mencocokkan jumlah."
        catatan.ingatkan("kaltara", teks, [satu.baris.cell], "catatan")
        return False
    if satu.baris.kode_wilayah == "00" and satu.baris.tabel != "konteks":
        catatan.ingatkan(
            "baris_indonesia", "Angka nasional tidak dimuat ke tabel ini.", [satu.baris.cell], "catatan"
        )
        return False
    return True
