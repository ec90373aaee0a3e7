"""Which of two states of a deck is newer, and by what: ancestry first, the laptops' clocks only where there is none.

Each laptop remembers which states left it and came to it by file. If the state here is one that the file's laptop
had, the file goes on from it; if the file's state is one that was here, this laptop went on. Otherwise both were
changed since the last state that both had.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from meeting import jam
from meeting.bekal import catat
from meeting.bekal import isi as deck
from meeting.bekal.catat import Catat
from meeting.bekal.isi import Isi

Putusan = Literal["baru", "sama", "berkas_baru", "sini_baru", "bercabang"]
BARU, SAMA, BERKAS, SINI, CABANG = "baru", "sama", "berkas_baru", "sini_baru", "bercabang"


@dataclass(frozen=True, slots=True)
class Beda:
    """A part of the deck that is not the same here and in the file; "" where a side does not have it.

    `di` says where it was changed since both had the same: "sini", "berkas", "keduanya", "" when not known.
    """

    apa: str
    judul: str  # of a slide with its number, "4 “Peta”"
    sini: str  # "ada" or ""
    berkas: str
    diubah_sini: str = ""  # UTC text
    diubah_berkas: str = ""
    di: str = ""


@dataclass(frozen=True, slots=True)
class Hasil:
    """The verdict, why (one sentence in Indonesian), and what differs."""

    putusan: Putusan
    dasar: str
    beda: tuple[Beda, ...] = ()


def bandingkan(sini: Isi | None, berkas: Isi, dibuat: str, potret_sini: dict[str, dict[str, Any]]) -> Hasil:
    """Compare the deck here (None: not here) with that of a file made at `dibuat`.

    `potret_sini`: what is remembered here of each state that left or came, by fingerprint.
    """
    if sini is None:
        return Hasil(BARU, f"Rapat “{berkas.rapat['nama']}” belum ada di laptop ini.")
    if berkas.catat is None:  # a file of before: it says nothing of clauses and tickets
        sini = replace(sini, catat=None)
    tanda, tanda_berkas = deck.sidik(sini), deck.sidik(berkas)
    if tanda == tanda_berkas:
        return Hasil(SAMA, "Susunan di laptop ini sama dengan isi berkas.")
    punya_berkas = {satu["sidik"]: satu["waktu"] for satu in berkas.riwayat}
    maju, mundur = tanda in punya_berkas, tanda_berkas in potret_sini
    temu = next(
        (satu for satu in sorted(punya_berkas, key=punya_berkas.get, reverse=True) if satu in potret_sini), ""
    )
    if maju and not mundur:
        beda = _beda(sini, berkas, deck.potret(sini))
        return Hasil(BERKAS, _lanjutan(berkas.diubah, "Berkas ini", "laptop ini", beda), beda)
    if mundur and not maju:
        beda = _beda(sini, berkas, deck.potret(berkas))
        return Hasil(SINI, _lanjutan(sini.diubah, "Laptop ini", "berkas ini", beda), beda)
    beda = _beda(sini, berkas, potret_sini.get(temu))
    return Hasil(CABANG, _cabang(sini, berkas, dibuat, punya_berkas.get(temu, ""), beda), beda)


def _lanjutan(diubah: str, baru: str, lama: str, beda: tuple[Beda, ...]) -> str:
    return (
        f"{baru} lebih baru: susunannya melanjutkan yang ada di {lama} ({len(beda)} perbedaan, perubahan terakhir "
        f"{_waktu(diubah)}). Tidak ada perubahan di {lama} yang belum dikenalnya."
    )


def _cabang(sini: Isi, berkas: Isi, dibuat: str, temu: str, beda: tuple[Beda, ...]) -> str:
    jam_ = "laptop ini" if sini.diubah > berkas.diubah else "berkas"
    if sini.diubah == berkas.diubah:
        jam_ = "tidak satu pun"
    kapan = (
        f"Menurut jam masing-masing laptop, perubahan terakhir di sini {_waktu(sini.diubah)} dan di berkas "
        f"{_waktu(berkas.diubah)}; yang lebih baru: {jam_}."
    )
    if not temu:
        return f"Rapat yang sama disusun terpisah di dua laptop, tanpa titik temu yang tercatat. {kapan}"
    banyak = {di: sum(satu.di == di for satu in beda) for di in ("sini", "berkas", "keduanya")}
    return (
        f"Kedua laptop mengubah susunan sesudah titik temu {_waktu(temu)}: {banyak['sini']} bagian diubah di sini, "
        f"{banyak['berkas']} di berkas, {banyak['keduanya']} di keduanya. {kapan}"
    )


def _waktu(utc: str) -> str:
    return jam.wita(utc) if utc else "tidak tercatat"


def _beda(sini: Isi, berkas: Isi, dasar: dict[str, Any] | None) -> tuple[Beda, ...]:
    """Head, sessions, slides and order that are not the same, in the order of the agenda."""
    a, b = deck.potret(sini), deck.potret(berkas)
    hasil = []
    if a["kepala"] != b["kepala"]:
        di = _di(a["kepala"], b["kepala"], dasar["kepala"]) if dasar else ""
        satu = Beda(
            "rapat", sini.rapat["nama"], "ada", "ada", sini.rapat["diubah"], berkas.rapat["diubah"], di
        )
        hasil.append(satu)
    for bagian in ("acara", "salindia"):
        hasil += _bagian(bagian, a[bagian], b[bagian], dasar and dasar[bagian], sini, berkas)
    hasil += banding_catat(sini.catat, berkas.catat, a, b, dasar)
    kedua = [[pasang for pasang in satu["urutan"] if pasang[1] in a["salindia"].keys() & b["salindia"].keys()]
             for satu in (a, b)]  # fmt: skip
    if kedua[0] != kedua[1] or _urut(a, b) != _urut(b, a):
        hasil.append(Beda("urutan", "Urutan acara dan salindia", "ada", "ada"))
    return tuple(hasil)


def banding_catat(
    sini: Catat | None,
    berkas: Catat | None,
    a: dict[str, Any],
    b: dict[str, Any],
    dasar: dict[str, Any] | None,
) -> list[Beda]:
    """Clauses, tickets and the attendance list, row by row; `a`, `b`, `dasar` are fingerprints by part."""
    hasil = []
    for bagian, tabel in catat.BAGIAN.items():
        kiri, kanan = (
            {satu[catat.KUNCI[tabel]]: satu for satu in (sisi or {}).get(tabel, ())}
            for sisi in (sini, berkas)
        )
        sa, sb, lama = (satu.get(bagian, {}) for satu in (a, b, dasar or {}))
        for kunci in dict.fromkeys((*kiri, *kanan)):
            if sa.get(kunci) == sb.get(kunci):
                continue
            satu, lain = kiri.get(kunci), kanan.get(kunci)
            kapan = [str(s["diubah"]) if s else "" for s in (satu, lain)]
            di = _di(sa.get(kunci), sb.get(kunci), lama.get(kunci)) if dasar is not None else ""
            sebut = catat.judul(bagian, satu or lain or {})
            hasil.append(Beda(bagian, sebut, "ada" if satu else "", "ada" if lain else "", *kapan, di))
    return hasil


def _urut(a: dict[str, Any], b: dict[str, Any]) -> list[str]:
    return [satu for satu in a["acara"] if satu in b["acara"]]


def _bagian(
    bagian: str, a: dict[str, str], b: dict[str, str], dasar: dict[str, str] | None, sini: Isi, berkas: Isi
) -> list[Beda]:
    kiri, kanan = (
        {satu["id"]: {**satu, "nomor": ke} for ke, satu in enumerate(getattr(sisi, bagian), 1)}
        for sisi in (sini, berkas)
    )
    hasil = []
    for kunci in dict.fromkeys((*kiri, *kanan)):
        if a.get(kunci) == b.get(kunci):
            continue
        satu, lain = kiri.get(kunci), kanan.get(kunci)
        di = _di(a.get(kunci), b.get(kunci), dasar.get(kunci)) if dasar is not None else ""
        kapan = [str(s.get("diubah", "")) if s else "" for s in (satu, lain)]
        hasil.append(
            Beda(bagian, _sebut(satu or lain or {}), "ada" if satu else "", "ada" if lain else "", *kapan, di)
        )
    return hasil


def _sebut(satu: dict[str, Any]) -> str:
    """ "4 “Kesepakatan”"; a title that is a field is told by its page."""
    judul = satu["judul"] if "{" not in satu["judul"] else satu.get("halaman", "")
    return f"{satu['nomor']} “{judul}”" if judul else str(satu["nomor"])


def _di(sini: str | None, berkas: str | None, dasar: str | None) -> str:
    if sini == dasar:
        return "berkas"
    return "sini" if berkas == dasar else "keduanya"
