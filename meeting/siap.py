"""Ready decks: slides that a rakor always needs, put into a meeting and then edited like any other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from meeting import acara, baris, catatan, gudang, salindia, tampilan
from meeting import rapat as tabel_rapat
from meeting.galat import IsianDitolak
from meeting.rapat import Rapat
from meeting.siap_isi import Templat, berangka, ikn, pembukaan, spm, wilayah
from meeting.slide import Slide
from panels import daftar
from panels.daftar import SudutPandangHilang
from panels.isian import KALIMAT, hampa
from panels.panel import Panel
from panels.state import SEMUA
from queries import Konteks, rows

NAMA = {"pembukaan": "Pembukaan", "wilayah": "Paparan kab/kota", "ikn": "IKN", "spm": "SPM"}
URAIAN = {
    "pembukaan": "Layar tunggu, sampul, jumlah seluruhnya, capaian lima layanan SPM, dan peta.",
    "wilayah": "Satu susunan yang sama untuk tiap kabupaten/kota, masing-masing satu acara.",
    "ikn": "Penduduk, migrasi, perubahan menurut lingkar IKN, dan skenario.",
    "spm": "Capaian, yang belum terlayani menurut wilayah, dan satu peta untuk tiap layanan.",
}
_TEMPLAT = {"pembukaan": pembukaan, "ikn": ikn, "spm": spm}
MENIT_WILAYAH = 10


@dataclass(frozen=True, slots=True)
class HasilSiap:
    """The slides that were added, and what was left out with its reason ("Kab. Paser: …")."""

    slide: tuple[Slide, ...]
    dilewati: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Bagian:
    """One session to be filled: its title and speaker, or "" for one that is there already."""

    judul: str
    pembicara: str
    menit: int
    slide: tuple[Slide, ...]


def isi_siap(rapat_id: str, nama: str, *, kode_wilayah: str = "", acara_id: str = "", oleh: str) -> HasilSiap:
    """Add a ready deck (a key of NAMA) to a meeting, whole or not at all.

    "wilayah" makes a session for every area of the edition, or for `kode_wilayah` alone. The others go to the end of
    the session `acara_id`; without it the opening into the first session, IKN and SPM into a new one of their name.
    A view that the meeting's edition does not draw is left out and named. Raises TidakAda, IsianDitolak.
    """
    if nama not in NAMA:
        raise IsianDitolak(f"Paparan siap pakai “{nama}” tidak dikenal. Yang ada: {', '.join(NAMA)}.")
    rapat = tabel_rapat.ambil(rapat_id)
    konteks, dilewati = Konteks(rapat.edisi), []
    if nama == "wilayah":
        bagian = _wilayah(rapat, konteks, kode_wilayah, dilewati)
    else:
        depan = _depan(rapat) if nama == "pembukaan" else ()
        bagian = [
            _Bagian(
                NAMA[nama],
                "",
                0,
                (*depan, *_slide(rapat, _TEMPLAT[nama](konteks), konteks, SEMUA, "", dilewati)),
            )
        ]
    if nama == "pembukaan" and not acara_id:
        acara_id = acara.daftar(rapat_id)[0].id
    return HasilSiap(_simpan(rapat, bagian, acara_id, oleh), tuple(dilewati))


def _simpan(rapat: Rapat, bagian: list[_Bagian], acara_id: str, oleh: str) -> tuple[Slide, ...]:
    hasil = []
    with gudang.tulis() as sambungan:
        for satu in bagian:
            tujuan = acara_id or acara.masukkan(
                sambungan, rapat.id, satu.judul, oleh=oleh, pembicara=satu.pembicara, menit=satu.menit
            )
            hasil += [salindia.masukkan(sambungan, replace(s, acara=tujuan), oleh) for s in satu.slide]
        catatan.catat(sambungan, oleh, "paparan_siap", ", ".join(satu.judul for satu in bagian))
    return tuple(hasil)


def _depan(rapat: Rapat) -> tuple[Slide, ...]:
    """Waiting slide and cover, where the meeting has none yet."""
    ada = {satu.jenis for satu in salindia.daftar(rapat.id)}
    return tuple(_baru(rapat, jenis) for jenis in ("tunggu", "sampul") if jenis not in ada)


def _wilayah(rapat: Rapat, konteks: Konteks, kode: str, dilewati: list[str]) -> list[_Bagian]:
    semua = {satu["kode_wilayah"]: satu["nama"] for satu in rows("wilayah_daftar", konteks)}
    if kode and kode not in semua:
        raise IsianDitolak(f"Wilayah “{kode}” tidak ada pada edisi {rapat.edisi}.")
    return [
        _Bagian(
            f"Paparan {semua[satu]}",
            f"Kepala Dinas Sosial {semua[satu]}",
            MENIT_WILAYAH,
            _slide(rapat, wilayah(konteks), konteks, satu, semua[satu], dilewati),
        )
        for satu in ([kode] if kode else semua)
    ]


def _slide(
    rapat: Rapat, templat: tuple[Templat, ...], konteks: Konteks, kode: str, nama: str, dilewati: list[str]
) -> tuple[Slide, ...]:
    hasil = []
    for satu in templat:
        try:
            hasil.append(_coba(rapat, satu, konteks, kode, nama))
        except SudutPandangHilang as galat:
            dilewati.append(f"{nama}: {galat.pesan}" if nama else galat.pesan)
    return tuple(hasil)


def _coba(rapat: Rapat, templat: Templat, konteks: Konteks, kode: str, nama: str) -> Slide:
    """The slide of a template. Raises SudutPandangHilang when the edition draws neither it nor its stand-in."""
    bawaan = daftar.pilihan_dari(templat.halaman, {}, konteks)
    pilihan = bawaan | {"wilayah": kode} | dict(templat.pilihan)
    try:
        panel = tampilan.bangun(templat.halaman, templat.panel, pilihan, konteks, rapat.istilah).asli
    except SudutPandangHilang:
        if templat.lain is None:
            raise
        return _coba(rapat, templat.lain, konteks, kode, nama)
    return replace(
        _baru(rapat, "tampilan"),
        halaman=templat.halaman,
        panel=templat.panel,
        pilihan=pilihan,
        judul=_judul(templat, panel, kode, nama),
        kalimat=_kalimat(templat, panel, konteks, kode, nama),
        ajakan=templat.ajakan,
        catatan=templat.catatan,
    )


def _wilayah_ini(teks: str, kode: str, nama: str) -> str:
    return teks.replace("(nama)", nama).replace("(kode)", kode)


def _judul(templat: Templat, panel: Panel, kode: str, nama: str) -> str:
    """The title, or a plain one where its number is missing or hidden."""
    judul = _wilayah_ini(templat.judul, kode, nama)
    if berangka(judul, panel):
        return judul
    return templat.polos or (f"{nama}: {{judul}}" if nama and nama not in panel.title else "{judul}")


def _kalimat(templat: Templat, panel: Panel, konteks: Konteks, kode: str, nama: str) -> str:
    """The sentence as fields; the deck says it in their place while the edition holds none of their numbers."""
    if callable(templat.kalimat):
        return templat.kalimat(panel, konteks)
    urut = 0
    if isinstance(templat.kalimat, str):
        ketik = _wilayah_ini(templat.kalimat, kode, nama)
        if berangka(ketik, panel) or (not panel.sentences and hampa(ketik, panel)):
            return ketik
    else:
        urut = templat.kalimat
    banyak = len(panel.sentences)
    return f"{{kalimat {range(1, banyak + 1)[urut]}}}" if banyak else KALIMAT


def _baru(rapat: Rapat, jenis: str) -> Slide:
    return Slide(id=baris.id_baru(), rapat=rapat.id, acara="", urut=0, jenis=jenis)
