"""The queue of the SQL box: two runs at once, the others wait in order; the only way a statement starts.

    tugas = mulai(sql, konteks, batas=5000, pemilik=sesi)
    tugas.keadaan()   # ask again every second or so: this is also the sign that somebody still waits
    tugas.hasil()     # HasilSql, or raises GalatSql

A run that nobody asked about for TANPA_KABAR seconds is cancelled (the browser is gone). One owner has one run: a
new `mulai` of the same owner cancels the earlier one that still waits or runs.
"""

from __future__ import annotations

import atexit
import threading
import time
from typing import Literal

from queries.engine import Konteks, opened
from queries.kotak.hasil import HasilSql, Keadaan
from queries.kotak.satu import kerjakan
from queries.kotak.terjemah import dari_akhir
from words.galat import GalatSerambi

SERENTAK = 2  # runs at once
MAKS_ANTRE = 20  # waiting runs; the next one is refused
TANPA_KABAR = 20.0  # seconds without a question before a run is cancelled
BATAS_DETIK = 20.0  # a run is ended after so many seconds
MAKS_BARIS = 100_000  # the largest `batas`
MAKS_AKSARA = 20_000  # the longest statement, in characters

Tahap = Literal["antre", "jalan", "selesai", "galat", "dibatalkan"]


class Tugas:
    """One statement on its way. Safe to ask from any thread; holds its result until it is dropped."""

    def __init__(self, sql: str, edisi: str, batas: int, pemilik: str) -> None:
        self.sql = sql
        self.edisi = edisi
        self.batas = batas
        self.pemilik = pemilik
        self._tahap: Tahap = "antre"
        self._sejak = self._dilihat = time.monotonic()
        self._lama = 0.0
        self._hasil: HasilSql | None = None
        self._galat: GalatSerambi | None = None
        self._usai = threading.Event()

    def keadaan(self) -> Keadaan:
        """Return where the run stands, at once."""
        self._dilihat = time.monotonic()
        with _kunci:
            _lanjut()
            posisi = _antre.index(self) + 1 if self._tahap == "antre" else 0
            berjalan = self._tahap in ("antre", "jalan")
            return Keadaan(self._tahap, posisi, self._dilihat - self._sejak if berjalan else self._lama)

    def tunggu(self, detik: float) -> Keadaan:
        """Wait at most `detik` seconds for the end and return where the run stands (commands, tests)."""
        tenggat = time.monotonic() + detik
        while not (kini := self.keadaan()).berakhir and time.monotonic() < tenggat:
            self._usai.wait(min(1.0, max(0.0, tenggat - time.monotonic())))
        return kini

    def hasil(self) -> HasilSql:
        """Return the rows of a finished run. Raises GalatSql: failed, cancelled, or not finished yet."""
        if self._hasil is not None:
            return self._hasil
        raise self._galat or dari_akhir("belum")

    def batal(self) -> None:
        """Take the run out of the queue or end its process; nothing happens when it is over."""
        with _kunci:
            self._tutup("dibatalkan", galat=dari_akhir("batal"))
            _lanjut()

    def _ditinggal(self) -> bool:
        return time.monotonic() - self._dilihat > TANPA_KABAR

    def _berhenti(self) -> bool:
        """Asked by the run again and again: should it end? Also ends a run whose browser is gone."""
        if self._ditinggal():
            self.batal()
        return self._usai.is_set()

    def _tutup(self, tahap: Tahap, hasil: HasilSql | None = None, galat: GalatSerambi | None = None) -> None:
        """The first end counts; later ones change nothing. The lock is held."""
        if self._usai.is_set():
            return
        self._lama = time.monotonic() - self._sejak
        self._tahap, self._hasil, self._galat = tahap, hasil, galat
        self._usai.set()

    def _jalankan(self) -> None:
        """The body of a run's thread; whatever happens, the run ends and its place becomes free."""
        akhir: tuple[Tahap, HasilSql | None, GalatSerambi | None] = ("galat", None, dari_akhir("proses"))
        try:
            hasil = kerjakan(self.sql, self.edisi, self.batas, BATAS_DETIK, self._berhenti)
            akhir = ("selesai", hasil, None)
        except GalatSerambi as galat:
            akhir = ("galat", None, galat)
        finally:
            with _kunci:
                self._tutup(*akhir)
                _berjalan.pop(self)
                _lanjut()


_kunci = threading.RLock()
_antre: list[Tugas] = []
_berjalan: dict[Tugas, threading.Thread] = {}


def mulai(sql: str, konteks: Konteks | str, *, batas: int = 5000, pemilik: str) -> Tugas:
    """Queue one statement on an edition (always its Publik tables, whatever the audience) and return at once.

    `pemilik` is a token of the browser session. Raises GalatSql at once for an empty or too long text, a `batas`
    outside 1..MAKS_BARIS, a full queue; EdisiTidakDikenal, EdisiRusak for the edition.
    """
    edisi = konteks if isinstance(konteks, str) else konteks.edisi
    _periksa(sql, batas)
    opened(edisi)
    tugas = Tugas(sql, edisi, batas, pemilik)
    with _kunci:
        batalkan_milik(pemilik)
        if len(_antre) >= MAKS_ANTRE:
            raise dari_akhir("antrean", maks=MAKS_ANTRE)
        _antre.append(tugas)
        _lanjut()
    return tugas


def batalkan_milik(pemilik: str) -> None:
    """Cancel what this owner still has waiting or running (the session ends)."""
    with _kunci:
        for satu in [*_antre, *_berjalan]:
            if satu.pemilik == pemilik:
                satu.batal()


def _periksa(sql: str, batas: int) -> None:
    if not sql.strip():
        raise dari_akhir("kosong")
    if len(sql) > MAKS_AKSARA:
        raise dari_akhir("panjang", panjang=_ribuan(len(sql)), maks=_ribuan(MAKS_AKSARA))
    if "\0" in sql or any("\ud800" <= satu <= "\udfff" for satu in sql):
        raise dari_akhir("aksara")
    if not 1 <= batas <= MAKS_BARIS:
        raise dari_akhir("batas", maks=_ribuan(MAKS_BARIS))


def _lanjut() -> None:
    """Drop what was cancelled or left alone, then start the next ones. The lock is held."""
    for satu in _antre:
        if satu._ditinggal():
            satu._tutup("dibatalkan", galat=dari_akhir("batal"))
    _antre[:] = [satu for satu in _antre if satu._tahap == "antre"]
    while _antre and len(_berjalan) < SERENTAK:
        tugas = _antre.pop(0)
        tugas._tahap, tugas._sejak = "jalan", time.monotonic()
        _berjalan[tugas] = threading.Thread(target=tugas._jalankan, name="kotak-sql", daemon=True)
        _berjalan[tugas].start()


def _bubar() -> None:
    """At the end of the server: no worker stays behind."""
    with _kunci:
        tersisa = list(_berjalan.values())
        for satu in [*_antre, *_berjalan]:
            satu.batal()
    for utas in tersisa:
        utas.join(2.0)


def _ribuan(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".")


atexit.register(_bubar)
