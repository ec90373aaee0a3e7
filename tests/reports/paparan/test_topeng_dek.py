"""No output of a deck depends on a hidden cell: two editions that differ in nothing else give the same bytes."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from meeting.dek import susun_satu
from meeting.rapat import Rapat
from meeting.slide import Slide
from pages.web.peserta_isi import Bahan, Isi, Percetakan
from panels import daftar
from panels.isian import daftar_bidang
from queries import Konteks
from reports import paparan
from reports.dek import Dek
from reports.layar.laman import laman_layar
from reports.layar.penyaji import laman_penyaji
from reports.paket_usb.laman import laman_paket
from reports.paket_usb.paket import siapkan
from reports.paparan.bagikan import peka
from tests.conftest import forget
from tests.reports.panel_nyata import STATES
from tests.reports.paparan.dek_contoh import DIBUAT
from tests.reports.test_topeng_panel import homes, parts  # noqa: F401 - the fixture of both twins

RAPAT = Rapat("r1", "Rakor", datetime.date(2026, 11, 25), "Balikpapan", "Tema", "uji", "PMKS", {})
# page -> codes of the view, panels taken of it: maps, tiles, bars, tables with masks
INTI = (
    ("/peta", {"jenis": "PMKS-09", "tahun": "2024"}, 1),
    ("/jenis", {"wilayah": "64.09", "tahun": "2024"}, 1),
    ("/kesenjangan", {"bagian": "spm", "wilayah": "64.11", "tahun": "2024"}, 1),
)
LENGKAP = (
    ("/peta", {"jenis": "PMKS-18", "tahun": "2024"}, 2),
    *(
        (page, state, 3)
        for page in ("/", "/jenis", "/ikn", "/kesenjangan", "/profil")
        for state in STATES[page][::4]
    ),
)


def dek(tampilan, audiens: str) -> Dek:
    """A deck of these views, whose texts ask for every cell: sentences, and all fields in the notes."""
    di, semua = Konteks("uji", audiens), []
    for page, codes, banyak in tampilan:
        pilihan = daftar.pilihan_dari(page, {}, Konteks("uji")) | codes
        for panel in tuple(daftar.semua(page, pilihan, di))[:banyak]:
            bidang = [f"{{{satu.nama}}}" for satu in daftar_bidang(panel)]
            slide = Slide(
                f"s{len(semua)}", "r1", "a1", len(semua), "tampilan", page, panel.key, pilihan,
                "{judul}", "{kalimat 1}", " ".join(bidang[-2:]), "\n".join(bidang)[:6000], izin_rinci=True,
            )  # fmt: skip
            semua.append(susun_satu(slide, RAPAT, nomor=len(semua) + 1, audiens=audiens))
    return Dek(
        "r1", "Rakor", RAPAT.tanggal, "Balikpapan", "Tema", "uji", (), audiens=audiens,
        salindia=tuple(replace(s, nomor=n) for n, s in enumerate((s for d in semua for s in d.salindia), 1)),
    )  # fmt: skip


def keluaran(home, tampilan, audiens: str, monkeypatch) -> dict[str, object]:
    """Everything that leaves the house of a deck in that home."""
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    forget()
    ini = dek(tampilan, audiens)
    isi = Isi(Bahan(ini, "", False, frozenset(s.id for s in ini.salindia)), Percetakan(), 1)
    jadi: dict[str, object] = {"layar": laman_layar(ini), "penyaji": laman_penyaji(ini)}
    for s in ini.salindia:
        jadi[f"hp {s.kunci}"] = isi.salindia(s.kunci).html
        if audiens == "publik" and not s.ditahan and not peka(s):  # others are refused
            jadi[f"gambar {s.kunci}"] = paparan.gambar_bagikan(s, ini, dibuat=DIBUAT)
            jadi[f"takarir {s.kunci}"] = paparan.takarir(s, ini)
    for nama in ("paparan_pptx", "paparan_pdf", "selebaran_pdf", "catatan_pdf", "paparan_xlsx"):
        jadi |= parts(nama, getattr(paparan, nama)(ini, dibuat=DIBUAT))
    if audiens == "publik":
        jadi["paket"] = laman_paket(siapkan(ini), (), (), "22 November 2026")  # its files are those above
    return jadi


def beda(homes, tampilan, audiens: str, monkeypatch) -> set[str]:  # noqa: F811
    satu, lain = (keluaran(home, tampilan, audiens, monkeypatch) for home in homes)
    assert satu.keys() == lain.keys() and len(satu) > 20 * len(tampilan)
    return {nama for nama in satu if satu[nama] != lain[nama]}


@pytest.mark.lama  # daily: the panels that decks are made of (tests/reports/test_topeng_panel.py)
@pytest.mark.parametrize("tampilan", [INTI, LENGKAP], ids=["inti", "lengkap"])
def test_no_output_of_a_deck_depends_on_a_hidden_cell(homes, monkeypatch, tampilan):  # noqa: F811
    assert beda(homes, tampilan, "publik", monkeypatch) == set()


@pytest.mark.lama
def test_inside_the_same_comparison_sees_it_in_every_output(homes, monkeypatch):  # noqa: F811
    ada = {nama.split()[0] for nama in beda(homes, INTI, "internal", monkeypatch)}
    assert ada == {
        "layar", "penyaji", "hp", "paparan_pptx", "paparan_pdf", "selebaran_pdf", "catatan_pdf", "paparan_xlsx"
    }  # fmt: skip
