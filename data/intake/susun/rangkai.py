"""All tables of a file into candidates: open labels settled, dimensions filled, hidden cells asked, numbers read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from data.intake.angka import Angka, kali
from data.intake.kamus import jenis, wilayah
from data.intake.model import Baris
from data.intake.susun import angka
from data.intake.susun.buntu import selesaikan
from data.intake.susun.hal import Isi, Kandidat
from data.intake.susun.lengkap import Pelengkap
from data.intake.susun.minta import Kurang
from data.intake.susun.tanda import tandai
from data.intake.susun.tanya import ABAIKAN, Catatan
from data.intake.susun.titik import Titik

IKUT = "ikut dibaca"
TURUNAN = (
    "Angka turunan (persentase, rasio, selisih, tahun lalu) tidak dimuat; Serambi menghitungnya sendiri."
)


@dataclass
class Rakitan:
    """What came out of all tables: candidates, and the cells that hang on a question (table, row, column)."""

    kandidat: list[Kandidat] = field(default_factory=list)
    gantung: set[tuple[int, int, int]] = field(default_factory=set)


@dataclass
class _Siap:
    """A cell whose dimensions are complete; only its number is missing."""

    titik: Titik
    baris: Baris


def rangkai(semua: Sequence[Isi], legenda: dict[str, str], catatan: Catatan, berkas: Path) -> Rakitan:
    """Candidates of all tables of a file."""
    hasil = Rakitan()
    for isi in semua:
        tandai(isi, legenda)
    siap = [_lengkapi(isi, meja, catatan, berkas, hasil) for meja, isi in enumerate(semua)]
    kolom = [angka.kelompok(isi, [s.titik for s in satu]) for isi, satu in zip(semua, siap, strict=True)]
    bukti = angka.bukti([k for satu in kolom for k in satu])
    for meja, (isi, satu, kelompok) in enumerate(zip(semua, siap, kolom, strict=True)):
        terbaca: dict[tuple[int, int], Angka] = {}
        for k in kelompok:
            nilai_kolom, gantung = angka.baca(k, bukti, legenda, catatan)
            terbaca |= nilai_kolom
            hasil.gantung |= {(meja, *sel) for sel in gantung}
        for s in satu:
            nilai = terbaca.get((s.titik.baris, s.titik.kolom))
            if nilai is not None:
                hasil.kandidat.append(_kandidat(isi, meja, s, nilai))
    hasil.kandidat = _induk_jadi_jumlah(hasil.kandidat)
    return hasil


def _lengkapi(isi: Isi, meja: int, catatan: Catatan, berkas: Path, hasil: Rakitan) -> list[_Siap]:
    """The cells of one table that only lack their number; the others are asked or set aside."""
    pelengkap = Pelengkap(isi, catatan, berkas, _klasifikasi(isi))
    siap = []
    for titik in isi.titik:
        if isi.jenis_tabel == ABAIKAN:
            continue
        if titik.turunan:
            catatan.ingatkan("turunan", TURUNAN, [isi.alamat(titik)], "catatan")
            continue
        putusan = _boleh(isi, titik, catatan)
        if putusan == "ok":
            try:
                siap.append(_Siap(titik, pelengkap.baris(titik, diam=bool(titik.atas))))
                continue
            except Kurang as kurang:
                putusan = "abaikan" if kurang.abaikan else "gantung"
        if putusan == "gantung":
            hasil.gantung.add((meja, titik.baris, titik.kolom))
    return siap


def _boleh(isi: Isi, titik: Titik, catatan: Catatan) -> str:
    if not isi.jenis_tabel:
        return "gantung"
    tersembunyi = _tersembunyi(isi, titik, catatan)
    if tersembunyi != "ok":
        return tersembunyi
    if titik.atas:
        return "abaikan" if titik.buntu or titik.bentrok else "ok"
    if "desa" in titik.dims:
        teks = "Tabel ini menurut desa/kelurahan; Serambi menyimpan angka sampai kecamatan. Kirim jumlah per kecamatan."
        if catatan.jawab("tingkat_desa") != ABAIKAN:
            catatan.tanya("tingkat_desa", teks, [ABAIKAN], [isi.alamat(titik)])
            return "gantung"
        return "abaikan"
    return selesaikan(isi, titik, catatan)


def _tersembunyi(isi: Isi, titik: Titik, catatan: Catatan) -> str:
    """Hidden sheets, rows and columns are shown and asked; the rest of the table does not wait for the answer."""
    lembar = isi.tabel.blok.kisi.lembar
    apa = (
        "lembar_tersembunyi"
        if lembar.tersembunyi
        else isi.tabel.blok.kisi.tersembunyi(titik.baris, titik.kolom)
    )
    if not apa:
        return "ok"
    jawab = catatan.jawab(apa, (ABAIKAN, IKUT))
    if jawab == IKUT:
        return "ok"
    if jawab == ABAIKAN:
        return "abaikan"
    benda = {"lembar_tersembunyi": "lembar", "baris_tersembunyi": "baris", "kolom_tersembunyi": "kolom"}[apa]
    catatan.tanya(
        apa, f"Ada {benda} tersembunyi yang berisi angka. Ikut dibaca?", [ABAIKAN, IKUT], [isi.alamat(titik)]
    )
    return "gantung"


def _klasifikasi(isi: Isi) -> str:
    """26, or 22 when the table holds names that only the list of 2008 has."""
    return jenis.klasifikasi(
        [n for sumbu in isi.sumbu if sumbu.utama == "jenis" for n in sumbu.jalur.label.values()]
    )


def _kandidat(isi: Isi, meja: int, siap: _Siap, nilai: Angka) -> Kandidat:
    titik, baris = siap.titik, siap.baris
    angka_siap = nilai.nilai
    skala = int(titik.dims.get("skala") or angka.skala_judul(isi))
    if angka_siap is not None and baris.tabel != "konteks" and skala > 1:
        angka_siap = kali(angka_siap, skala)
    umum = (
        baris.status
        if angka_siap is not None and baris.status in ("sementara", "perkiraan")
        else nilai.status
    )
    status = nilai.status if nilai.status != "tetap" else umum
    kaltara = (
        bool(baris.kode_wilayah)
        and wilayah.induk_dari(baris.kode_wilayah) == ""
        and baris.kode_wilayah != "00"
    )
    label = "|".join(str(s.jalur.label.get(titik.baris, "")) for s in isi.lajur)
    return Kandidat(
        replace(baris, nilai=angka_siap, status=status),
        frozenset(titik.atas),
        kaltara,
        meja,
        (titik.baris, titik.kolom),
        titik.dims.get("wilayah_atas", "")
        or (titik.dims.get("wilayah", "") if "wilayah" in titik.atas else ""),
        label,
    )


def _induk_jadi_jumlah(semua: list[Kandidat]) -> list[Kandidat]:
    """A province row beside two or more of its areas is their total, except where the table is about population."""
    anggota: dict[tuple, set[str]] = {}
    for satu in semua:
        if not satu.atas:
            kunci = (satu.meja, wilayah.induk_dari(satu.baris.kode_wilayah), satu.baris.kewenangan)
            anggota.setdefault(kunci, set()).add(satu.baris.kode_wilayah)
    hasil = []
    for satu in semua:
        kode, b = satu.baris.kode_wilayah, satu.baris
        kewenangan = {b.kewenangan, "kab_kota"} if b.tabel == "spm" else {b.kewenangan}
        banyak = max((len(anggota.get((satu.meja, kode, k), ())) for k in kewenangan), default=0)
        induk = b.tabel in ("pmks", "psks", "spm") and "." not in kode and kode and banyak >= 2
        if induk and not satu.atas:
            satu = replace(satu, atas=frozenset(("wilayah",)))
        hasil.append(satu)
    return hasil
