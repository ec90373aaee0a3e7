"""The part Klarifikasi data: who sees which ticket, and a decision by the buttons."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.edisi import current
from meeting import tiket
from meeting.berkas_gambar import BerkasDitolak
from meeting.peran import Peran
from pages.rumusan import unggah

ROOT = Path(__file__).parents[3]
SEL = {
    "tabel": "konteks", "periode": "2024", "kode_wilayah": "64.02", "indikator": "persen_penduduk_miskin_p0",
    "rincian": "total",
}  # fmt: skip


@pytest.fixture
def dua_tiket() -> None:
    for kode in ("64.02", "64.71"):
        tiket.catat(
            f"Angka kami lain <b>{kode}</b>", edisi=current(), oleh="kab_kota", kode_wilayah=kode,
            sel=SEL | {"kode_wilayah": kode}, nilai_lama=7.28, nilai_usulan=987.654,
        )  # fmt: skip


def buka(monkeypatch, peran: str, kode: str = "") -> AppTest:
    monkeypatch.setattr("pages.peran._kini", lambda: Peran(peran, kode))
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params["bagian"] = "Klarifikasi data"
    return run.switch_page("kadinsos/rumusan.py").run()


def teks(run: AppTest) -> str:
    semua = [satu.value for satu in (*run.markdown, *run.caption, *run.info)]
    return " ".join(map(str, (*semua, *(satu.value for satu in run.dataframe))))


def test_only_a_kadinsos_and_the_operator_see_tickets_and_the_operator_decides(monkeypatch, dua_tiket):
    run = buka(monkeypatch, "penyunting")
    assert not run.exception and not run.dataframe and "Bagian ini untuk Kadinsos" in teks(run)
    assert "987" not in teks(run) and "Angka kami" not in teks(run)
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("kab_kota", "64.02"))
    run.run()
    assert not run.exception and list(run.dataframe[0].value["No"]) == ["1"]
    run.selectbox(key="_klarifikasi-tiket").select(1).run()
    assert not run.exception and "diusulkan 987,654" in teks(run) and r"\<b\>" in teks(run)
    assert "Putusan operator" not in [satu.label for satu in run.button_group]
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("operator"))
    run.run()
    assert list(run.dataframe[0].value["No"]) == ["2", "1"]
    next(satu for satu in run.button_group if satu.label == "Putusan operator").select("Tolak").run()
    run.text_area(key="tolak-1").input("Rilis tidak berubah")
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))
    run.button(key="tolak-kirim-1").click().run()
    assert tiket.ambil(1).status == "baru" and "salin dahulu" in run.error[0].value
    assert [satu.value for satu in run.text] == ["Rilis tidak berubah"], "what was typed outlives the role"
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("operator"))
    run.run()
    run.selectbox(key="_klarifikasi-tiket").select(1).run()
    next(satu for satu in run.button_group if satu.label == "Putusan operator").select("Tolak").run()
    run.text_area(key="tolak-1").input("Rilis tidak berubah").run()
    run.button(key="tolak-kirim-1").click().run()
    assert (tiket.ambil(1).status, tiket.ambil(1).tanggapan) == ("ditolak", "Rilis tidak berubah")


class Unggahan:
    """What Streamlit hands over; `file_id` is its own."""

    file_id = "x"

    def __init__(self, nama: str, isi: bytes):
        self.name, self._isi = nama, isi

    def getvalue(self) -> bytes:
        return self._isi


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("bukti.pdf", b"MZ\x90\x00" + b"\0" * 4096, "bukan PNG, JPEG, atau PDF"),
        ("bukti.png", b"\x7fELF\x02\x01" + b"\0" * 4096, "bukan PNG, JPEG, atau PDF"),
        ("bukti.pdf", b"%PDF-1.7\n" + b"\0" * (100 * 2**20), "100,0 MB; batasnya 25 MB"),
        ("../../../etc/cron.d/bukti.pdf", b"%PDF-1.7", "lintasan folder"),
        ("..\\..\\bukti.png", b"\x89PNG", "lintasan folder"),
        ("bukti\0.exe.png", b"\x89PNG", "lintasan folder"),
    ],
)
def test_an_upload_is_judged_by_what_it_is(rumah, nama, isi, kata):
    with pytest.raises(BerkasDitolak, match=kata):
        unggah.simpan(Unggahan(nama, isi), "kab_kota")
    assert not (rumah / "berkas").exists(), "nothing of it is kept"
