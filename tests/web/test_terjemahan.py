"""The pinned list of literals against the installed bundles: an upgrade that moves one fails here."""

import re
from fnmatch import fnmatchcase

import pytest

from pages.web import terjemahan
from pages.web.middleware import STATIS

JS = STATIS / "static" / "js"
GLOB = sorted({baris.berkas for baris in terjemahan.daftar()})
# Bundles of elements that Serambi does not use: charts of other kinds, camera, sound, chat, code, mermaid.
TIDAK_DIPAKAI = re.compile(
    r"[Dd]iagram|[Mm]ermaid|cytoscape|elk-|katex|GraphViz|embed\.|expression\.|ECharts|DeckGl|SyntaxHigh|chunk-|"
    r"cose-|dagre|swimlane|rehype|Audio|Camera|ChatInput|wavesurfer|protobuf|moment|axios|ArrowVega|Video|"
    r"BidiComponent|ComponentInstance|array-utils|ColorPicker|iframeResizer|lib\.|DateTimeInput|reactJson"
)
TAMPIL = re.compile(
    r'(?:"aria-label"|children|label|title|placeholder|tooltip|copyLabel|alt)[:=](?:[\w$!.&=]{1,20}\?)?'
    r"`([A-Z][a-z]+(?: [^`]*)?)`"
)
# Seen by nobody here: installing assistants, deploying to a cloud, recording the screen; names of things.
BIARKAN = re.compile(
    r"[Ss]kills|[Dd]eploy|Snowflake|[Cc]ommunity|[Cc]loud|enterprise|hobbies|platforms|Start trial|Retry|"
    r"Install|Learn more|Step \d|[Vv]ideo|Audio|Next steps|WebM|Happy|Alien|limitations|Explore|Integrate|Set up|"
    r"Git tree|commit|Don.t show|Help agents|Streamlit|Euro|Yen|Median|Minimum|Maximum|custom|Logo|Google|"
    r"Markdown|Cmd|Ctrl|Alt|Lost connection|Tag|Kalender"
)


def bundel(glob: str) -> list[bytes]:
    return [satu.read_bytes() for satu in JS.glob("*.js") if fnmatchcase(satu.name, glob)]


@pytest.mark.parametrize("glob", GLOB)
def test_every_literal_is_in_the_installed_bundles(glob):
    isi = bundel(glob)
    assert isi, f"no bundle matches {glob}"
    for baris in (satu for satu in terjemahan.daftar() if satu.berkas == glob):
        assert sum(satu.count(baris.asal) for satu in isi) >= baris.jumlah, baris.asal.decode("utf-8")
        isi = [satu.replace(baris.asal, baris.ganti) for satu in isi]


def test_a_moved_literal_is_noticed(monkeypatch):
    pindah = terjemahan.Terjemahan("Toolbar.*.js", b"`Whole screen`", b"`Layar penuh`")
    monkeypatch.setattr(terjemahan, "daftar", lambda: (pindah,))
    with pytest.raises(AssertionError, match="Whole screen"):
        test_every_literal_is_in_the_installed_bundles("Toolbar.*.js")


def neraca(kode: bytes) -> tuple:
    """What must stay for the bundle to be JavaScript: parity of quotes, open minus closed brackets."""
    teks = kode.decode("utf-8")
    kurung = tuple(teks.count(buka) - teks.count(tutup) for buka, tutup in ("{}", "()", "[]"))
    return teks.count("`") % 2, teks.count('"') % 2, kurung


def test_replacement_keeps_the_code_around_it():
    for baris in terjemahan.daftar():
        assert neraca(baris.asal) == neraca(baris.ganti), baris
        assert baris.ganti[:1] == baris.asal[:1] and baris.ganti[-1:] == baris.asal[-1:], baris
        dipakai = set(re.findall(rb"\$\{(\w)", baris.ganti))
        assert dipakai <= set(re.findall(rb"\$\{(\w)", baris.asal)), baris


@pytest.mark.parametrize("ganti", [b"`Tutup", b"`Tutup}`", b'`"Tutup`'])
def test_the_code_check_sees_broken_replacements(ganti):
    assert neraca(ganti) != neraca(b"`Close`")


def test_no_english_label_is_left_in_the_bundles_that_serambi_shows():
    sisa = set()
    for satu in JS.glob("*.js"):
        if TIDAK_DIPAKAI.search(satu.name) or satu.name.startswith("PlotlyChart"):
            continue
        teks = terjemahan.terjemahkan(satu.name, satu.read_bytes()).decode("utf-8")
        sudah = {baris.ganti.decode("utf-8").strip("`") for baris in terjemahan.untuk(satu.name)}
        for cocok in TAMPIL.findall(teks):
            if not BIARKAN.search(cocok) and not any(
                cocok in baik or baik in cocok for baik in sudah if baik
            ):
                sisa.add((satu.name.partition(".")[0], cocok))
    assert sisa == set()


def test_plotly_words_are_translated():
    """Every capitalised text that plotly passes through its own dictionary is Indonesian."""
    (isi,) = bundel("PlotlyChart.*.js")
    teks = terjemahan.terjemahkan("PlotlyChart.x.js", isi).decode("utf-8")
    kamus = set(re.findall(r"\b[a-z]\(e,`([A-Z][a-z]+[^`$]{0,70})`\)", teks))
    ganti = " ".join(b.ganti.decode("utf-8") for b in terjemahan.untuk("PlotlyChart.x.js"))
    tak_dipakai = {
        "Cancel",
        "Share",
        "Share chart",
        "Orbital rotation",
        "Turntable rotation",
    }  # 3-d and cloud
    tak_dipakai |= {"Reset camera to default", "Reset camera to last save"}
    sisa = {kata for kata in kamus if kata not in ganti and "{" not in kata} - tak_dipakai
    assert sisa == set()


def test_version_follows_the_list(monkeypatch):
    lama = terjemahan.versi.__wrapped__()
    monkeypatch.setattr(terjemahan, "daftar", lambda: terjemahan.daftar.__wrapped__()[:-1])
    asli = terjemahan.Terjemahan("a", b"b", b"c")
    monkeypatch.setattr(terjemahan, "daftar", lambda: (asli,))
    assert terjemahan.versi.__wrapped__() != lama


def test_other_files_stay_as_they_are():
    assert terjemahan.terjemahkan("react-dom.Dzbslgj4.js", b"`Close`") == b"`Close`"
