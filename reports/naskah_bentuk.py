"""The papers of a meeting as files: what each is for, its name, how it is made, and whether only editors take it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from panels.panel import Panel
from reports import dukungan, laporan_pelaksanaan, naskah_rencana, naskah_tabel
from reports import naskah_kata as kata
from reports.berita_acara import berita_acara_docx, berita_acara_pdf, nama_berita_acara
from reports.berkas_csv import csv_bytes
from reports.dokumen.blok import Kertas
from reports.dokumen.cetak_docx import DOCX
from reports.naskah import Laporan, Naskah
from reports.xlsx import xlsx

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"


@dataclass(frozen=True, slots=True)
class Bahan:
    """What the files are made of: approved clauses, the register (editors: every clause), the report, the paper."""

    naskah: Naskah
    register: Naskah
    laporan: Callable[[], Laporan]
    kertas: Kertas = "a4"
    dibuat: datetime | None = None  # local time, printed in the workbooks


@dataclass(frozen=True, slots=True)
class Bentuk:
    """One file. `penyunting`: it names people or holds verdicts, so only editors take it."""

    naskah: str
    akhiran: str
    uraian: str
    mime: str
    buat: Callable[[Bahan], bytes]
    nama: Callable[[Bahan], str]
    penyunting: bool = True

    @property
    def judul(self) -> str:
        """Button text: "Berita acara (DOCX)"."""
        return f"{self.naskah} ({self.akhiran.upper()})"


def _tabel(nama: str, uraian: str, panel: Callable[[Bahan], Panel]) -> tuple[Bentuk, Bentuk]:
    """A table as XLSX and as CSV."""

    def sebut(akhiran: str) -> Callable[[Bahan], str]:
        return lambda b: kata.nama_file(nama.lower(), b.naskah, akhiran, panel(b).stamps)

    return (
        Bentuk(nama, "xlsx", uraian, XLSX, lambda b: xlsx(panel(b), dibuat=b.dibuat), sebut("xlsx"), penyunting=False),
        Bentuk(nama, "csv", "Titik koma dan koma desimal, dibuka Excel langsung.", CSV,
               lambda b: csv_bytes(panel(b)), sebut("csv"), penyunting=False),
    )  # fmt: skip


BERKAS: tuple[Bentuk, ...] = (
    Bentuk("Berita acara", "docx", "Dapat disunting di Word: butir menurut tingkat dan pilar, lampiran, tanda tangan.",
           DOCX, lambda b: berita_acara_docx(b.naskah, kertas=b.kertas),
           lambda b: nama_berita_acara(b.naskah, "docx")),
    Bentuk("Berita acara", "pdf", "Isi yang sama, siap cetak.", PDF,
           lambda b: berita_acara_pdf(b.naskah, kertas=b.kertas), lambda b: nama_berita_acara(b.naskah, "pdf")),
    Bentuk("Permintaan dukungan pusat", "docx", "Satu halaman: pendanaan, infrastruktur, dan SDM.", DOCX,
           lambda b: dukungan.dukungan_docx(b.naskah, kertas=b.kertas),
           lambda b: dukungan.nama_dukungan(b.naskah, "docx")),
    Bentuk("Permintaan dukungan pusat", "pdf", "Isi yang sama, siap cetak.", PDF,
           lambda b: dukungan.dukungan_pdf(b.naskah, kertas=b.kertas),
           lambda b: dukungan.nama_dukungan(b.naskah, "pdf")),
    *_tabel("Register rumusan", "Semua ruas setiap butir.", lambda b: naskah_tabel.register(b.register)),
    *_tabel("Usulan musrenbang", "Program, kegiatan, subkegiatan, lokasi, volume, pagu, dan sumber dana.",
            lambda b: naskah_rencana.musrenbang(b.naskah)),
    *_tabel("Matriks RPJMD", "Indikator, kondisi awal, target per tahun, kondisi akhir, penanggung jawab.",
            lambda b: naskah_rencana.rpjmd(b.naskah)),
    Bentuk("Laporan pelaksanaan", "docx", "Sesudah rapat: status, angka terbaru, putusan, bukti, riwayat.", DOCX,
           lambda b: laporan_pelaksanaan.laporan_docx(b.laporan(), kertas=b.kertas),
           lambda b: laporan_pelaksanaan.nama_laporan(b.laporan())),
)  # fmt: skip
