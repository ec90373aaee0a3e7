"""What the public sees of a whole page, words and alt texts included, does not depend on a hidden cell."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from data.snapshot import current
from panels.profil import wilayah_profil
from panels.state import SEMUA, State
from queries import Konteks
from reports.profil_gambar import isi_gambar
from reports.profil_paket import Permintaan, berkas, buat
from reports.sambutan import sambutan
from tests.conftest import forget, sekali
from tests.queries.tabel_lain import OWN, another, base_tables, both, write
from tests.reports.panel_nyata import INTI, STATES, everything

FILES = ("'edisi'} edisi", "'edisi'} tabel-edisi")  # fingerprints and sizes of the files: they do differ


@pytest.fixture(scope="module")
def homes(tmp_path_factory):
    """Two homes with an edition of the same name: as it is, and with other hidden cells."""

    def make(folder) -> None:
        for name, frames in zip(("asli", "lain"), both(tmp_path_factory)):
            home = folder / name
            write(frames, home, "uji")
            (home / "CURRENT").write_text("uji\n", encoding="utf-8")

    folder = sekali(tmp_path_factory, "topeng", make)
    return [folder / "asli", folder / "lain"]


@pytest.fixture(scope="module")
def homes_own(tmp_path_factory):
    """As `homes`, but the cells of OWN are the same in both: what its agency knows."""
    first = base_tables()
    made = []
    for frames in (first, another(first, OWN)):
        home = tmp_path_factory.mktemp("rumah")
        (home / "CURRENT").write_text(write(frames, home, "uji") + "\n", encoding="utf-8")
        made.append(home)
    return made


def files(
    home, audience: str, codes: tuple[str, ...], years: tuple[str, ...], monkeypatch
) -> dict[str, object]:
    """The profile's files in that home: PDF, PNG and caption to the byte, XLSX and DOCX part by part."""
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    forget()
    made: dict[str, object] = {}
    for code, year in ((code, year) for code in codes for year in years):
        one = buat(Permintaan("uji", (code,), audience, tahun=year), code)
        if audience == "publik":
            made[f"{code} {year} picture"] = isi_gambar(one)
        for file in berkas(one):
            made |= parts(f"{code} {year} {file.nama}", file.isi)
        state = State(tahun=year, wilayah=SEMUA if code == "64" else code)
        made |= parts(
            f"{code} {year} docx",
            sambutan(Konteks("uji", audience, code if audience == "lembar" else ""), state),
        )
    return made


def parts(name: str, content: bytes) -> dict[str, bytes]:
    """A zip as its members (each written at another second), any other file whole."""
    if not content.startswith(b"PK"):
        return {name: content}
    with ZipFile(BytesIO(content)) as packed:
        return {f"{name} {part}": packed.read(part) for part in packed.namelist()}


def files_changed(homes, audience: str, codes, years, monkeypatch) -> list[str]:
    one, other = (files(home, audience, codes, years, monkeypatch) for home in homes)
    assert one.keys() == other.keys() and len(one) > 20 * len(codes) * len(years)
    return [name for name in one if one[name] != other[name]]


def seen(home, audience: str, monkeypatch, states_of) -> dict:
    """Every panel and every other text of these addresses in that home."""
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    monkeypatch.setenv("SERAMBI_AUDIENS", audience)
    forget()
    return everything(Konteks("uji", audience), states_of)


def changed(homes, audience: str, monkeypatch, states_of=STATES) -> list[str]:
    one, other = (seen(home, audience, monkeypatch, states_of) for home in homes)
    assert one.keys() == other.keys()
    return [name for name in one if one[name] != other[name] and not name.endswith(FILES)]


@pytest.mark.parametrize(
    "states_of", [INTI, pytest.param(STATES, marks=pytest.mark.lama)], ids=["inti", "semua"]
)
def test_no_public_panel_depends_on_a_hidden_cell(homes, monkeypatch, states_of):
    assert changed(homes, "publik", monkeypatch, states_of) == []


@pytest.mark.lama
def test_inside_the_same_comparison_sees_the_difference(homes, monkeypatch):
    found = changed(homes, "internal", monkeypatch)
    assert {name.split()[0] for name in found} >= {"/", "/peta", "/jenis", "/ikn"}


@pytest.mark.lama  # daily: the same panels above
def test_no_public_file_of_a_profile_depends_on_a_hidden_cell(homes, monkeypatch):
    """Mahulu and Bontang have the smallest numbers; the year is one with a mask on PMKS and SPM."""
    assert files_changed(homes, "publik", ("64.11", "64.74"), ("2024",), monkeypatch) == []


@pytest.mark.lama
def test_the_files_of_the_agency_itself_do_show_the_difference(homes, monkeypatch):
    found = files_changed(homes, "internal", ("64.11",), ("2024",), monkeypatch)
    assert {name.rpartition(".")[2] for name in found} >= {"pdf", "xml"}


@pytest.mark.lama
def test_no_public_file_of_any_profile_depends_on_a_hidden_cell(homes, monkeypatch):
    codes = tuple(code for code, _ in wilayah_profil(Konteks(current())))
    assert files_changed(homes, "publik", codes, ("2023", "2025"), monkeypatch) == []


@pytest.mark.lama
def test_no_lembar_depends_on_another_areas_hidden_cell(homes_own, monkeypatch):
    assert files_changed(homes_own, "lembar", (OWN,), ("2023", "2024"), monkeypatch) == []
    assert files_changed(homes_own, "lembar", ("64.11",), ("2024",), monkeypatch), "its own cells did change"
