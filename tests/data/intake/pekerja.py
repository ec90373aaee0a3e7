"""A process that reads files on demand, so that a test can stop a reader that hangs (any platform)."""

import multiprocessing
import os
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

BATAS_CPU = 10.0  # seconds: the limit for one file
BATAS_TUNGGU = 90.0  # wall clock: machines are shared


class Pekerja:
    """`baca(path)` -> fault text or "" ; a process that does not answer is killed and replaced."""

    def __init__(self, rumah):
        self._rumah = str(rumah)
        self._mulai()

    def _mulai(self):
        konteks = multiprocessing.get_context("spawn")
        self._pipa, ujung = konteks.Pipe()
        self._proses = konteks.Process(target=layani, args=(ujung, self._rumah), daemon=True)
        self._proses.start()

    def baca(self, jalur):
        self._pipa.send(str(jalur))
        if not self._pipa.poll(BATAS_TUNGGU):
            self.tutup()
            self._mulai()
            return f"tidak selesai dalam {BATAS_TUNGGU:.0f} detik"
        try:
            return self._pipa.recv()
        except EOFError:
            self._mulai()
            return "proses pembaca mati"

    def tutup(self):
        self._proses.kill()
        self._proses.join()


def layani(pipa, rumah):
    """The loop of the process."""
    os.environ["SERAMBI_HOME"] = rumah
    from pathlib import Path

    from data.intake.baca import baca

    while True:
        jalur = Path(pipa.recv())
        awal = time.process_time()
        with ThreadPoolExecutor(1) as utas:
            janji = utas.submit(lambda jalur: periksa(baca(jalur, {})), jalur)
            galat = janji.exception()
        salah = "".join(traceback.format_exception(galat)) if galat else janji.result()
        lama = time.process_time() - awal
        pipa.send(salah or (f"{lama:.1f} detik" if lama > BATAS_CPU else ""))


def periksa(hasil):
    """What is malformed in a reading, whatever the file was."""
    from tests.data.intake.pembangkit.kubus import JENIS, WILAYAH

    for b in hasil.baris:
        if b.tabel not in ("pmks", "spm", "psks", "penduduk", "migrasi", "konteks"):
            return f"tabel {b.tabel!r}"
        if b.kode_wilayah not in WILAYAH or (b.jenis and b.jenis not in JENIS):
            return f"kode asing pada {b}"
        if b.status not in ("tetap", "sementara", "perkiraan", "tidak_tersedia", "belum_dilaporkan"):
            return f"status {b.status!r}"
        kosong = b.nilai is None
        if kosong != (b.status in ("tidak_tersedia", "belum_dilaporkan")):
            return f"nilai dan status tidak sejalan pada {b}"
        if not kosong and not (0 <= b.nilai < 1e12 if b.tabel != "konteks" else abs(b.nilai) < 1e15):
            return f"nilai mustahil pada {b}"
        if not kosong and b.tabel != "konteks" and b.nilai != int(b.nilai):
            return f"orang tidak utuh pada {b}"
    if hasil.penolakan and hasil.baris:
        return f"{len(hasil.baris)} baris pada berkas yang ditolak"
    if hasil.putusan == "ok" and not hasil.baris:
        return "ok tanpa satu baris pun"
    kunci = [p.kode for p in hasil.pertanyaan]
    if len(kunci) != len(set(kunci)):
        return f"kode pertanyaan ganda: {kunci}"
    return ""
