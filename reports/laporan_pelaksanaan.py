"""Laporan pelaksanaan: what became of every clause of a meeting, number beside number; DOCX only.

The verdict is that of the statistics (panels.tindak_lanjut); the status is what the offices report. Verdicts on
historical commitments stand in it only where the operator released them (`Laporan.komitmen`).
"""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Table
from panels.panel import Stamps
from reports import naskah_kata as kata
from reports.berita_acara import TanpaButir, kepala
from reports.dokumen.blok import Alinea, Blok, Dokumen, Judul, Kertas, Kolom, Lembar, Nomor, Tabel
from reports.dokumen.cetak_docx import docx_bytes
from reports.naskah import Jejak, Laporan, Pelaksanaan
from words import putusan as kata_putusan
from words.format import angka, tanggal
from words.rumusan import STATUS

JUDUL = "Laporan Pelaksanaan Rumusan"
MATRIKS = (
    Kolom("No.", 0.7, "kanan"), Kolom("Rumusan", 4.0), Kolom("Wilayah", 1.5), Kolom("Status", 1.1),
    Kolom("Kondisi awal", 1.9), Kolom("Target", 1.6), Kolom("Angka terbaru", 1.9), Kolom("Putusan statistik", 2.6),
)  # fmt: skip
TANPA_ANGKA = "belum ada angka terbit"


def laporan_docx(laporan: Laporan, *, kertas: Kertas = "a4") -> bytes:
    """The DOCX. Raises TanpaButir, KopRusak, KodeTidakDikenal."""
    return docx_bytes(susun(laporan, kertas))


def stempel(laporan: Laporan) -> Stamps:
    """The stamps: vintage of the latest numbers; contoh when a printed number is made up."""
    return replace(laporan.naskah.stempel, edisi=laporan.edisi, contoh=laporan.contoh)


def nama_laporan(laporan: Laporan) -> str:
    """File name with vintage and stamps."""
    return kata.nama_file("laporan pelaksanaan", laporan.naskah, "docx", stempel(laporan))


def susun(laporan: Laporan, kertas: Kertas = "a4") -> Dokumen:
    """The paper before it is a file. Raises TanpaButir."""
    if not laporan.butir:
        raise TanpaButir(JUDUL, laporan.naskah.nama)
    muka = (*_pembuka(laporan), *_ringkasan(laporan), *_semua(laporan), *_komitmen(laporan))
    lembar = (Lembar(muka), Lembar(_matriks(laporan), melintang=True))
    cap = stempel(laporan)
    return kata.dokumen(JUDUL, laporan.naskah, lembar, kertas=kertas, stempel=cap)


def _pembuka(laporan: Laporan) -> tuple[Blok, ...]:
    bahan = laporan.naskah
    contoh = laporan.contoh and not bahan.stempel.contoh
    isi = (
        f"Laporan ini memuat {angka(len(laporan.butir))} butir yang disetujui pada {bahan.nama}, "
        f"{kata.tempat_tanggal(bahan)}. Status menurut penanggung jawab per {tanggal(laporan.per_tanggal)}; angka "
        f"terbaru menurut edisi data {laporan.edisi}."
    )
    return (
        *kepala(bahan, JUDUL, surat=False),
        *((Alinea(kata.CONTOH, "tanda"),) if contoh else ()),
        Alinea(isi),
        Alinea(kata_putusan.METODE_PUTUSAN, "kecil"),
    )


def _ringkasan(laporan: Laporan) -> tuple[Blok, ...]:
    """Status by level and by area, as the page's own overview counts it."""
    panel = laporan.ringkasan
    if panel is None:
        return ()
    kalimat = tuple(Alinea(satu) for satu in laporan.kalimat)
    catatan = tuple(Alinea(satu, "kecil") for satu in panel.notes)
    return (Judul("Ringkasan"), *kalimat, Alinea(panel.title, "lead"), tabel_panel(panel.table), *catatan)


def tabel_panel(isi: Table) -> Tabel:
    """The table of a panel with the texts of the screen; its total is the last row."""
    kolom = tuple(
        Kolom(one.title, 1.0 if one.numeric else 2.4, "kanan" if one.numeric else "kiri")
        for one in isi.columns
    )
    baris = (*isi.rows, *((isi.total,) if isi.total is not None else ()))
    return Tabel(kolom, tuple(tuple(sel.text for sel in satu) for satu in baris))


def _semua(laporan: Laporan) -> tuple[Blok, ...]:
    hasil: list[Blok] = [Judul("Pelaksanaan setiap butir")]
    milik = {one.butir.id: one for one in laporan.butir}
    for level, pilar in kata.kelompok(laporan.naskah):
        hasil.append(Judul(level, 2))
        for _, semua in pilar:
            for butir in semua:
                hasil.append(_satu(laporan, milik[butir.id]))
    return tuple(hasil)


def _satu(laporan: Laporan, one: Pelaksanaan) -> Nomor:
    baca = kata.satu(laporan.naskah, one.butir)
    lewat = f" ({kata_putusan.LEWAT})" if one.tindak.lewat else ""
    rinci = (
        ("Status", STATUS[one.butir.status]),
        ("Wilayah", baca.wilayah),
        ("Penanggung jawab", baca.penanggung_jawab),
        ("Indikator", baca.indikator),
        ("Kondisi awal", baca.dasar),
        ("Target", kata.target(laporan.naskah, one.butir)),
        ("Tenggat", f"{baca.tenggat}{lewat}" if baca.tenggat else ""),
        ("Angka terbaru", terbaru(laporan, one)),
        ("Putusan statistik", one.tindak.kalimat),
        ("Catatan", one.butir.catatan),
        ("Bukti", "; ".join(one.bukti) or "belum ada"),
        ("Riwayat", "; ".join(map(_jejak, one.jejak))),
    )
    return Nomor(kata.nomor(one.butir), one.butir.isi, tuple((nama, teks) for nama, teks in rinci if teks))


def terbaru(laporan: Laporan, one: Pelaksanaan) -> str:
    """The newest published number with its period and vintage; a made-up one says so itself."""
    if not one.tindak.kini:
        return f"{TANPA_ANGKA} (edisi {laporan.edisi})" if one.butir.indikator else ""
    return f"{one.tindak.kini}, edisi {laporan.edisi}"


def _jejak(satu: Jejak) -> str:
    return f"{satu.tanggal}: {satu.kalimat}"


def _komitmen(laporan: Laporan) -> tuple[Blok, ...]:
    panel = laporan.komitmen
    if panel is None:
        return ()
    return (Judul(panel.title), tabel_panel(panel.table), *(Alinea(satu, "kecil") for satu in panel.notes))


def _matriks(laporan: Laporan) -> tuple[Blok, ...]:
    baris = []
    for one in laporan.butir:
        baca = kata.satu(laporan.naskah, one.butir)
        baris.append(
            (kata.nomor(one.butir), one.butir.isi, baca.wilayah, baca.status,
             baca.dasar or kata.TAK_DISEBUT, baca.target or kata.TAK_DISEBUT,
             terbaru(laporan, one) or kata.TAK_DISEBUT, one.tindak.singkat)
        )  # fmt: skip
    akhir = kata.sumber(laporan.sumber, laporan.edisi)
    return (Judul("Lampiran. Matriks pelaksanaan"), Tabel(MATRIKS, tuple(baris), pt=7.5), *akhir)
