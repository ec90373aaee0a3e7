"""Every panel that the pages draw, over many addresses: the pages run, their charts are noted instead of drawn."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from streamlit.testing.v1 import AppTest

from pages import tampil
from panels import ikn_alamat, jelajah, jenis, kesenjangan, metode, mutu, peta, profil, psks, rumusan
from panels.panel import Panel
from panels.state import frame_choices
from queries import Konteks

ROOT = Path(__file__).parents[2]
FILES = {
    "/": "presenter/ringkasan.py",
    "/peta": "presenter/peta.py",
    "/jenis": "presenter/jenis.py",
    "/ikn": "presenter/ikn.py",
    "/kesenjangan": "kadinsos/kesenjangan.py",
    "/profil": "kadinsos/profil.py",
    "/psks": "kadinsos/psks.py",
    "/rumusan": "kadinsos/rumusan.py",
    "/jelajah": "planner/jelajah.py",
    "/mutu": "planner/mutu.py",
    "/metode": "planner/metode.py",
}
OWN = {
    "/peta": peta.choices,
    "/jenis": jenis.choices,
    "/ikn": ikn_alamat.choices,
    "/kesenjangan": kesenjangan.choices,
    "/profil": lambda _: profil.choices(),
    "/psks": psks.choices,
    "/rumusan": rumusan.choices,
    "/jelajah": jelajah.choices,
    "/mutu": mutu.choices,
    "/metode": lambda _: metode.choices(),
}
# page -> states as codes; the words of the address come from the choices themselves
STATES = {
    "/": [{}, {"tahun": "2024", "wilayah": "64.11"}, {"tahun": "2012"}],
    "/peta": [
        *({"tampil": tampil, "jenis": kind, "tahun": "2024"}
          for tampil in ("jumlah", "angka", "perubahan", "terlayani", "terakhir") for kind in ("PMKS-09", "PMKS-18")),
        {"jenis": "PMKS-24", "tahun": "2025", "wilayah": "64.72"},
        {"tampil": "angka", "jenis": "PMKS-05", "penduduk": "proyeksi_sp2020", "tahun": "2025"},
        {"jenis": "SEMUA-26", "kelas": "kuantil"}, {"jenis": "PILAR-REHSOS", "tampil": "perubahan"},
        {"tahun": "2008", "jenis": "PMKS-18"},
        *({"indikator": code, "tahun": "2024"} for code in
          ("kepadatan", "migrasi_datang", "persen_penduduk_miskin_p0", "ipm_metode_baru")),
    ],
    "/jenis": [
        {}, {"kelompok": "pilar"}, {"kelompok": "spm"}, {"kelompok": "pas"}, {"tampil": "terlayani"},
        {"wilayah": "64.09", "tahun": "2024"}, {"preset": "anak", "tahun": "2024"}, {"tahun": "2012"},
    ],
    "/ikn": [{}, {"wilayah": "64.09"}, {"jenis_ikn": "PMKS-13"}, {"jenis_ikn": "LOC-ORTER"}, {"jenis_ikn": "PMKS-18"}],
    "/kesenjangan": [
        *({"bagian": code} for code in kesenjangan.BAGIAN),
        *({"bagian": code, "wilayah": "64.11", "tahun": "2024"} for code in ("spm", "jenis", "usulan", "kapasitas")),
        *({"bagian": code, "jenis": "PMKS-18", "tahun": "2024"} for code in ("jenis", "peringkat", "lanjutan")),
    ],
    "/profil": [{}, {"wilayah": "64.11", "tahun": "2024"}, {"wilayah": "64.09", "pembanding": "setara"}],
    "/psks": [
        *({"bagian": code} for code in psks.BAGIAN),
        *({"bagian": code, "wilayah": "64.11", "tahun": "2024"} for code in ("potensi", "kecamatan", "sdm", "kube")),
        {"potensi": "PSKS-03", "tahun": "2012"},
    ],
    "/rumusan": [{"bagian": code} for code in ("linimasa", "lanjut")],
    "/jelajah": [
        {}, {"baris": "jenis", "kolom": "tahun", "saring_wilayah": "64.02~64.74", "tampil": "garis"},
        {"baris": "kabkota", "kolom": "jenis", "ke": "2024", "saring_jenis": "PMKS-09~PMKS-18"},
        {"nilai": "persen_ubah", "dari": "2023", "ke": "2024", "tampil": "peta"},
        {"bagian": "tinjauan"}, {"bagian": "tinjauan", "jenis": "PMKS-18", "tahun": "2024"},
        {"bagian": "tinjauan", "wilayah": "64.11", "jenis": "PMKS-09", "tahun": "2024", "ukuran": "tertangani"},
        {"bagian": "tinjauan", "indikator": "kepadatan"},
        *({"tabel": tabel} for tabel in ("spm", "psks", "penduduk", "migrasi", "konteks")),
        {"baris": "pilar", "kolom": "lingkar", "nilai": "terlayani", "ke": "2024"},
        {"baris": "kabkota", "kolom": "tahun", "nilai": "angka", "saring_jenis": "PMKS-09", "tampil": "kecil"},
        {"tampil": "pencar"}, {"tampil": "pencar", "tahun": "2024", "sumbu_x": "kepadatan"},
    ],
    "/mutu": [
        *({"bagian": code} for code in mutu.BAGIAN), {"bagian": "ketersediaan", "tabel": "spm", "kelompok": "SPM-DIS"},
        {"bagian": "ketersediaan", "tabel": "psks", "wilayah": "64.11", "tahun": "2024"},
        {"bagian": "revisi", "tabel": "psks", "seri": "PSKS-03"},
        {"bagian": "revisi", "jenis": "PMKS-18", "wilayah": "64.11"},
    ],
    "/metode": [{"bagian": code} for code in metode.BAGIAN],
}  # fmt: skip

# every sixth state of each page: what one run of `make test` can afford twice
INTI = {page: states[::6] for page, states in STATES.items()} | {"/jelajah": STATES["/jelajah"][:5:4]}


@contextmanager
def noted():
    """Inside, a drawn panel is written down; charts, tables and buttons are left out."""
    kept: list[Panel] = []
    names = ("head", "chart", "table", "downloads")
    before = {name: getattr(tampil, name) for name in names}
    try:
        for name in names:
            setattr(tampil, name, kept.append if name == "head" else lambda *given, **more: None)
        yield kept
    finally:
        for name in names:
            setattr(tampil, name, before[name])


def drawn(page: str, query: dict[str, str]) -> tuple[list[Panel], list[str]]:
    """The panels of one address and the texts beside them (cards, sentences); fails when it cannot be drawn."""
    with noted() as kept:
        run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=120)
        run.query_params.update(query)
        run.switch_page(FILES[page]).run()
    assert not run.exception, (page, query, [one.value for one in run.exception])
    assert not run.error, (page, query, [one.value for one in run.error])
    words = [one.value for kind in ("markdown", "caption", "metric", "info") for one in run.get(kind)]
    return kept, [str(word) for word in words]


def query(page: str, codes: dict[str, str], konteks: Konteks) -> dict[str, str]:
    """The address words of a state; a code that no filter offers is a mistake of the list above."""
    choices = {**frame_choices(konteks), **OWN.get(page, lambda _: {})(konteks)}
    unknown = {key: code for key, code in codes.items() if code not in choices[key].words}
    assert not unknown, (page, unknown, {key: list(choices[key].words) for key in unknown})
    return {key: choices[key].words[code] for key, code in codes.items()}


def all_panels(konteks: Konteks) -> dict[str, Panel]:
    """Every panel of every listed address, by its address and key."""
    return {name: one for name, one in everything(konteks).items() if isinstance(one, Panel)}


def everything(
    konteks: Konteks, states_of: dict[str, list[dict[str, str]]] = STATES
) -> dict[str, Panel | list[str]]:
    """Every panel by its address and key, and every address's other texts by the address alone."""
    found: dict[str, Panel | list[str]] = {}
    for page, states in states_of.items():
        for codes in states:
            kept, words = drawn(page, query(page, codes, konteks))
            found |= {f"{page} {codes} {panel.key}": panel for panel in kept} | {f"{page} {codes}": words}
    return found


def address_query(panel: Panel) -> dict[str, str]:
    """The query words of the address that a panel gives for itself."""
    return dict(parse_qsl(urlsplit(panel.state).query))
