"""The registry rebuilds what the pages draw, says what is missing, and names a view in words and as an address."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest

from pages.kartu import BERKAS
from panels import daftar, kesenjangan, metode, mutu, psks
from panels.daftar import SudutPandangHilang, alamat, beku, keadaan, pilihan_dari, saringan, semua, susun
from panels.panel import Panel
from panels.state import STATE_KEYS
from tests.reports.panel_nyata import INTI, STATES, everything, query

DI_LIPATAN = {"profil-rincian"}  # drawn when its fold is opened
DARI_GUDANG = (
    "rakor-serambi",
    "tindak-",
    "komitmen-putusan",
)  # made with the store too: never pinned (panel_toko)
TAK_TAMPAK = DI_LIPATAN | {"buku-angka", "pertanyaan"}  # and what the public does not see
# every part of every page, with what makes it show its panels
SETIAP = {
    "/": [{}],
    "/peta": [{"jenis": "PMKS-09", "tahun": "2024"}],
    "/jenis": [{"wilayah": "64.09", "tahun": "2024"}],
    "/ikn": [{"jenis_ikn": "PMKS-13"}],
    "/kesenjangan": [
        {"bagian": part}
        | ({"jenis": "PMKS-18", "tahun": "2024"} if part in ("peringkat", "lanjutan") else {})
        for part in kesenjangan.BAGIAN
    ],
    "/profil": [{"wilayah": "64.11", "tahun": "2024"}, {"wilayah": "64.74", "tahun": "2025"}],
    "/psks": [{"bagian": part, "tahun": "2024"} for part in psks.BAGIAN],
    "/rumusan": [{"bagian": part} for part in ("lanjut", "linimasa")],
    "/jelajah": [
        {"ke": "2024"},
        {"tampil": "pencar", "tahun": "2024"},
        {"bagian": "tinjauan", "jenis": "PILAR-LINJAMSOS", "tahun": "2024"},
        {"bagian": "tinjauan", "jenis": "PMKS-09", "tahun": "2024"},
        {"bagian": "tinjauan", "indikator": "kepadatan"},
    ],
    "/mutu": [{"bagian": part, "wilayah": "64.11", "tahun": "2024"} for part in mutu.BAGIAN],
    "/metode": [{"bagian": part} for part in metode.BAGIAN],
}


def frozen(page: str, codes: dict[str, str], konteks) -> dict[str, str]:
    return beku(keadaan(page, codes, konteks))


def not_rebuilt(konteks, states_of, seen: set[tuple[str, str]] | None = None) -> list[str]:
    """Addresses and keys of panels that the registry does not give as the page drew them; `seen`: what was drawn."""
    wrong = []
    for page, states in states_of.items():
        for codes in states:
            found = [p for p in everything(konteks, {page: [codes]}).values() if isinstance(p, Panel)]
            drawn = [p for p in found if not p.key.startswith(DARI_GUDANG)]
            pilihan = pilihan_dari(page, query(page, codes, konteks), konteks)
            wrong += [f"{page} {codes} {p.key}" for p in drawn if susun(page, p.key, pilihan, konteks) != p]
            keys = {p.key for p in drawn}
            listed = {p.key for p in semua(page, pilihan, konteks)}
            if keys - listed or listed - keys - DI_LIPATAN:
                wrong.append(f"{page} {codes} {sorted(keys ^ listed)}")
            if seen is not None:
                seen |= {(page, key) for key in keys}
    return wrong


def test_every_panel_that_the_pages_draw_is_rebuilt_equal(konteks):
    seen: set[tuple[str, str]] = set()
    assert not_rebuilt(konteks, SETIAP, seen) == []
    idle = {
        one.awalan[0]
        for page, made in daftar.HALAMAN.items()
        for one in made.pembuat
        if not any(one.cocok(key) for where, key in seen if where == page)
    }
    assert idle == TAK_TAMPAK


@pytest.mark.lama
def test_and_at_every_address_that_is_looked_at_elsewhere(konteks):
    assert not_rebuilt(konteks, STATES) == []


@pytest.mark.lama
@pytest.mark.parametrize("tipis", ["jarang", "kosong"])
def test_also_where_data_are_missing(request, tipis):
    konteks = request.getfixturevalue(tipis)
    years = keadaan("/peta", {}, konteks).tahun
    states = {
        page: [one | {"tahun": years} for one in found if "seri" not in one] for page, found in INTI.items()
    }
    assert not_rebuilt(konteks, states) == []


def test_a_panel_that_the_registry_builds_otherwise_is_seen(konteks, monkeypatch):
    page = daftar.HALAMAN["/metode"]
    other = replace(
        page.pembuat[1], buat=lambda state, konteks: replace(page.pembuat[1].buat(state, konteks), unit="x")
    )
    # of the part's three builders one differs; all others are gone
    kept = (page.pembuat[0], other, page.pembuat[2])
    changed = replace(page, pembuat=kept)
    monkeypatch.setitem(daftar.HALAMAN, "/metode", changed)
    wrong = not_rebuilt(konteks, {"/metode": [{"bagian": "glosarium"}]})
    assert wrong == ["/metode {'bagian': 'glosarium'} simbol"]


@pytest.mark.parametrize("page", STATES)
def test_words_and_codes_name_the_same_view(konteks, page):
    for codes in STATES[page]:
        pilihan = frozen(page, codes, konteks)
        assert tuple(pilihan) == STATE_KEYS and pilihan["edisi"] == ""
        assert pilihan_dari(page, query(page, codes, konteks), konteks) == pilihan
        link = urlsplit(alamat(page, pilihan, konteks))
        words = dict(parse_qsl(link.query))
        assert link.path == page and "edisi" not in words
        assert pilihan_dari(page, words, konteks) == pilihan


def test_only_the_builders_of_the_key_are_asked(konteks, monkeypatch):
    asked = []
    page = daftar.HALAMAN["/profil"]

    def noting(one):
        return replace(one, buat=lambda state, konteks: asked.append(one.awalan) or one.buat(state, konteks))

    monkeypatch.setitem(daftar.HALAMAN, "/profil", replace(page, pembuat=tuple(map(noting, page.pembuat))))
    assert susun("/profil", "spm-strip", frozen("/profil", {}, konteks), konteks).key == "spm-strip"
    assert asked == [("spm-strip",)]


def test_a_view_keeps_its_year_where_another_edition_ends_later(konteks, edisi_buatan):
    """The default year is 2025 in the shipped edition and 2021 in the small one."""
    row = {"kode_wilayah": "64.01", "jenis": "PMKS-09", "nilai": 40}
    small = edisi_buatan("kecil", pmks=pd.DataFrame([row | {"periode": year} for year in ("2020", "2021")]))
    pilihan = frozen("/peta", {"jenis": "PMKS-09", "tahun": "2021"}, small)
    assert susun("/peta", "peta-pmks-09", pilihan, small).period == "2021"
    assert susun("/peta", "peta-pmks-09", pilihan, konteks).period == "2021"
    for here in (small, konteks):
        assert alamat("/peta", pilihan, here).startswith("/peta?tahun=2021&")


@pytest.mark.parametrize(
    ("page", "key", "codes", "said"),
    [
        ("/lain", "peta", {}, "halaman “/lain”"),
        ("/peta", "peta-pmks-99", {}, "panel “peta-pmks-99”"),
        ("/peta", "peta-pmks-09", {"jenis": "PMKS-99"}, "jenis “PMKS-99” tidak ada pada edisi"),
        ("/peta", "peta-pmks-09", {"tahun": "1999"}, "tahun “1999”"),
        ("/peta", "peta-pmks-09", {"kelas": "bulat"}, "metode kelas “bulat”"),
        (
            "/peta",
            "peta-pmks-09",
            {"sampai": "2035"},
            "halaman /peta tidak lagi mempunyai pilihan tahun akhir skenario",
        ),
        ("/peta", "peta-pmks-09", {"kelak": "x"}, "pilihan “kelak” tidak dikenal Serambi versi ini"),
        ("/kesenjangan", "gap-jenis-daftar", {"bagian": "spm"}, "panel “gap-jenis-daftar”"),
    ],
)
def test_what_is_missing_is_named(konteks, page, key, codes, said):
    with pytest.raises(SudutPandangHilang) as raised:
        susun(page, key, codes, konteks)
    assert said in raised.value.pesan and "sematkan lagi" in raised.value.pesan


def test_what_only_the_inside_sees_is_missing_for_the_public(konteks, internal):
    assert susun("/metode", "buku-angka", {"bagian": "sumber"}, internal).key == "buku-angka"
    with pytest.raises(SudutPandangHilang, match="audiens Publik"):
        susun("/metode", "buku-angka", {"bagian": "sumber"}, konteks)


def test_filters_in_words_are_those_that_the_panel_follows(konteks):
    def told(page, key, **codes):
        return saringan(page, frozen(page, codes, konteks), konteks, key)

    year = frozen("/", {}, konteks)["tahun"]
    assert told("/peta", "peta-pmks-09", tahun="2024", jenis="PMKS-09") == (
        "Tahun 2024 · Semua wilayah · Penyandang Disabilitas · Terdata"
    )
    assert told("/peta", "peta-kepadatan", indikator="kepadatan", jenis="PMKS-09").startswith(
        f"Tahun {year} · Semua wilayah · Kepadatan penduduk"
    )
    assert told("/peta", "kecamatan-semua-semua-26") == "Semua wilayah"
    assert (
        told("/profil", "spm-strip", wilayah="64.74", ukuran="tertangani") == f"Tahun {year} · Kota Bontang"
    )
    assert told("/kesenjangan", "perbandingan-wilayah", bagian="peringkat", susun="nilai").endswith(
        "Terdata · Susunan: Menurut nilai"
    )
    assert told("/metode", "simbol") == ""
    assert "Semua wilayah" not in told("/ikn", "penduduk-64-09"), "a panel that names its own place"
    assert told("/ikn", "penduduk-64-09", wilayah="64.09") == "Kab. Penajam Paser Utara"
    assert "Semua wilayah" not in told("/ikn", "ikn-skenario-penduduk")


def test_every_page_that_shows_numbers_is_registered():
    assert set(daftar.HALAMAN) == {"/", *BERKAS}


def test_every_builder_follows_filters_that_exist_and_every_word_has_a_name():
    pages = daftar.HALAMAN.values()
    assert {key for page in pages for one in page.pembuat for key in one.saring} <= set(STATE_KEYS)
    assert set(daftar.NAMA) == set(STATE_KEYS)
