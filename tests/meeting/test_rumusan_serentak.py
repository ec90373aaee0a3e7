"""Many editors at once: nobody's acknowledged change is lost, and who is refused still holds what he typed."""

import datetime
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from meeting import gudang, rapat, rumusan
from meeting.galat import SudahDiubah

AKAR = Path(__file__).resolve().parents[2]
PENYUNTING, KALI = 10, 3
TULIS = """
import sys
from meeting import rumusan
for nomor in range(200):
    if nomor % 4 == 0:
        satu = rumusan.tambah(sys.argv[1], oleh="penyunting", isi=f"butir {nomor}", level="pusat")
    elif nomor % 4 == 3:
        satu = rumusan.setujui(satu.id, versi=satu.versi, oleh="operator")
    else:
        satu = rumusan.ubah(satu.id, versi=satu.versi, oleh="penyunting", catatan=f"catatan {nomor}")
    print(f"{satu.id} {satu.versi} {satu.nomor or 0} {satu.catatan}", flush=True)
"""


@pytest.fixture
def temu():
    return rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi="kaltim-2026-11", oleh="operator").id


def tambah(temu, isi="Butir"):
    return rumusan.tambah(temu, oleh="penyunting", isi=isi, level="pusat")


def sampai_diterima(id_: str, kata: str) -> int:
    """Add a word to a clause as an editor who reads the refusal and saves again; return how often he was refused."""
    ditolak, kini = 0, rumusan.ambil(id_)
    while True:
        ketik = f"{kini.isi} {kata}"
        try:
            rumusan.ubah(id_, versi=kini.versi, oleh="penyunting", isi=ketik)
        except SudahDiubah as galat:
            assert galat.ketikan.isi == ketik and galat.beda == ("isi",), "the refused one keeps its text"
            kini, ditolak = galat.kini, ditolak + 1
        else:
            return ditolak


def test_ten_editors_of_one_clause_lose_nothing(temu):
    satu, mulai = tambah(temu), threading.Barrier(PENYUNTING)

    def kerja(nomor):
        mulai.wait()
        return sum(sampai_diterima(satu.id, f"<{nomor}.{kali}>") for kali in range(KALI))

    with ThreadPoolExecutor(PENYUNTING) as kolam:
        ditolak = sum(kolam.map(kerja, range(PENYUNTING)))
    akhir = rumusan.ambil(satu.id)
    assert sorted(akhir.isi.split()[1:]) == sorted(
        f"<{n}.{k}>" for n in range(PENYUNTING) for k in range(KALI)
    )
    assert akhir.versi == 1 + PENYUNTING * KALI == len(rumusan.riwayat(satu.id))
    assert ditolak > 0, "they did meet"


def test_ten_editors_of_ten_clauses_do_not_disturb_each_other(temu):
    semua = [tambah(temu, str(nomor)) for nomor in range(PENYUNTING)]
    with ThreadPoolExecutor(PENYUNTING) as kolam:
        hasil = list(kolam.map(lambda satu: sampai_diterima(satu.id, "x"), semua))
        nomor = list(kolam.map(lambda s: rumusan.setujui(s.id, versi=2, oleh="operator").nomor, semua))
    assert hasil == [0] * PENYUNTING and [s.isi for s in rumusan.daftar(temu)] == [
        f"{s.isi} x" for s in semua
    ]
    assert sorted(nomor) == list(range(1, PENYUNTING + 1)), "no number twice, none left out"


def test_a_writer_who_does_not_look_at_versi_would_lose_changes(temu, monkeypatch):
    """The check above can fail: without the comparison of `versi` the last one overwrites."""
    satu = tambah(temu)
    rumusan.ubah(satu.id, versi=1, oleh="operator", isi="pertama")
    monkeypatch.setattr(rumusan, "ubah_dalam", lambda s, id_, *, versi, **lain: _tanpa_versi(s, id_, **lain))
    assert rumusan.ubah(satu.id, versi=1, oleh="penyunting", isi="kedua").isi == "kedua"


def _tanpa_versi(sambungan, id_, *, oleh, kode_peran="", **ruas):
    lama = rumusan.berdiri(sambungan, id_)
    return rumusan.terapkan(sambungan, lama, ruas, versi=lama.versi, oleh=oleh)


@pytest.mark.lama
@pytest.mark.parametrize("sesudah", [1, 37, 90, 143, 199])
def test_nothing_acknowledged_is_lost_when_killed_in_200_writes(temu, sesudah):
    proses = subprocess.Popen(
        [sys.executable, "-c", TULIS, temu], cwd=AKAR, env=os.environ, stdout=subprocess.PIPE, text=True
    )
    diterima = [proses.stdout.readline() for _ in range(sesudah)]
    proses.kill()  # SIGKILL
    diterima += proses.communicate()[0].splitlines(keepends=True)
    kini = {satu.id: satu for satu in rumusan.daftar(temu)}
    akhir = {baris.split()[0]: baris.strip().split(maxsplit=3) for baris in diterima if baris.endswith("\n")}
    for id_, (_, versi, nomor, *catatan) in akhir.items():
        satu = kini[id_]
        # one write may have been kept and not yet told: it is the next of the last clause
        assert satu.versi in (int(versi), int(versi) + 1) and len(rumusan.riwayat(id_)) >= satu.versi
        if satu.versi == int(versi):
            assert (satu.nomor or 0) == int(nomor) and satu.catatan == "".join(catatan)
    assert len(kini) - len(akhir) in (0, 1)
    with gudang.baca() as sambungan:
        gudang.periksa(sambungan, gudang.jalur())
    assert tambah(temu).versi == 1, "and writing goes on"


@pytest.mark.lama
def test_editors_in_several_processes_lose_nothing(temu):
    satu = tambah(temu)
    kode = (
        "import sys\nfrom tests.meeting.test_rumusan_serentak import sampai_diterima\n"
        "for kali in range(10): sampai_diterima(sys.argv[1], f'<{sys.argv[2]}.{kali}>')"
    )
    semua = [subprocess.Popen([sys.executable, "-c", kode, satu.id, str(n)], cwd=AKAR) for n in range(5)]
    assert [proses.wait() for proses in semua] == [0] * 5
    assert len(set(rumusan.ambil(satu.id).isi.split()[1:])) == 50
