"""A browser set to en-US meets Indonesian words and Indonesian numbers only, whatever it reads aloud or hovers."""

from __future__ import annotations

import re
from urllib.parse import quote_plus

import pytest

from panels import jelajah, paparan, psks, rumusan
from panels.metode import BAGIAN
from tests.peramban.conftest import Visit, listen, start, stop, whole_offline

ENGLISH = re.compile(
    r"\b(the|and|of|for|with|from|this|that|these|is|are|was|were|be|your|you|not|search|download(s|ed)?|upload(s|ed)?|"
    r"fullscreen|close[ds]?|open(ed)?|show(n|s)?|hide|hidden|select(ed|ion)?|choose|options?|results?|errors?|pages?|"
    r"found|loading|settings|rerun|print|view|clear|reset|zoom|autoscale|copy|copied|sort(ed)?|drag|drop|browse|files?|"
    r"rows?|columns?|values?|years?|months?|rates?|shares?|charts?|tables?|toggle|more|less|previous|next|empty|"
    r"connect(ed|ing|ion)?|running|stop|deploy|home|toolbar|axes|hover|click|press|main menu|about|help|record|theme|"
    r"dataset|source|legend|snapshot|unknown|invalid|failed|please|skip|content|keyboard|expand|collapse|link|image)\b",
    re.I,
)
# titles and names that stay as their owners write them
NAMES = (
    "Indonesia Regional Dataset: GRDP per capita, districts until 2017 (POP2010-POP2017)",
    "List of regencies and cities in East Kalimantan",
    "OpenStreetMap contributors",
)
# 0,002 is an Indonesian decimal: no English thousand begins with a nought
THOUSANDS = re.compile(r"(?<![\d,.])[1-9]\d{0,2}(,\d{3})+\b")
COMPACT = re.compile(r"\b\d+(\.\d+)?[kKM]\b")
SEEN = """() => {
  const found = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const skip = walk.currentNode.parentElement.closest(
      '[data-testid="stIconMaterial"], script, style, noscript, [data-testid="stCode"]');  // SQL and Python snippets
    if (!skip) found.add(walk.currentNode.textContent.trim());
  }
  const named = ['aria-label', 'title', 'placeholder', 'alt', 'data-title', 'aria-valuetext', 'aria-description',
                 'aria-roledescription'];
  document.querySelectorAll('body *').forEach(e => named.forEach(a => found.add(e.getAttribute(a))));
  found.add(document.title);
  return [...found].filter(text => text);
}"""
VIEWS = (
    "/peta?tahun=2024", "/profil?wilayah=Kota+Bontang",
)  # fmt: skip
MORE = (
    "/", "/kesenjangan?bagian=Perbandingan+wilayah&jenis=Penyandang+Disabilitas",
    "/ikn", "/peta?tampil=Per+10.000+penduduk&jenis=Penyandang+Disabilitas", "/jenis?wilayah=Kab.+Penajam+Paser+Utara",
    "/jenis", "/mutu?bagian=Status+penyampaian&wilayah=Kab.+Paser", "/metode",
    *(f"/psks?bagian={quote_plus(word)}" for word in psks.BAGIAN.values()),
    # the other parts are nearly empty without a meeting: test_rumusan_bahasa.py fills them
    *(f"/rumusan?bagian={quote_plus(rumusan.BAGIAN[code])}" for code in (
        rumusan.LANJUT, rumusan.BUKU, rumusan.LINIMASA)),
    "/mutu?wilayah=Kab.+Paser", "/mutu?bagian=Revisi+dan+edisi", "/kesenjangan", "/profil",
    *(f"/kesenjangan?bagian={part}" for part in (
        "Semua+jenis+PMKS", "Kapasitas+layanan", "Target+dan+anggaran", "Usulan+untuk+dibahas", "Analisis+lanjutan")),
    *(f"/jelajah?bagian={quote_plus(word)}" for code, word in jelajah.BAGIAN.items() if code != jelajah.TERSIMPAN),
    *(f"/jelajah?tampil={quote_plus(form)}" for form in ("Diagram garis", "Peta", "Grafik kecil", "Diagram pencar")),
    *(f"/jelajah?tabel={quote_plus(table)}" for table in ("SPM bidang sosial", "Perpindahan penduduk")),
)  # fmt: skip


def english(texts: list[str]) -> list[str]:
    """The texts that hold an English word outside names, addresses and file names."""
    return [text for text in texts if ENGLISH.search(_without_names(text))]


def _without_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "")
    return re.sub(
        r"https?://\S+|[\w-]+(\.[\w-]+)+/\S+|[\w-]+\.(csv|xlsx|svg|png|parquet|geojson|json|py)\b", "", text
    )


def english_numbers(texts: list[str]) -> list[str]:
    return [text for text in texts if THOUSANDS.search(text) or COMPACT.search(text)]


def read(page) -> list[str]:
    return page.evaluate(SEEN)


def whole(seen: Visit, view: str):
    """Open a view and wait until its parts stand."""
    page = seen.open(view)
    page.wait_for_load_state("networkidle")
    seen.ready()
    return page


def unfold(page) -> None:
    """Open every fold and stand on the first chart and table, so that toolbars and twins are there."""
    page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach(fold => fold.click())")
    page.wait_for_load_state("networkidle")
    for part in (".js-plotly-plot", '[data-testid="stDataFrame"]'):
        if page.locator(part).count():
            page.locator(part).first.hover(force=True)


@pytest.mark.parametrize("view", [*VIEWS, *(pytest.param(view, marks=pytest.mark.lama) for view in MORE)])
def test_no_english_word_or_number_on_a_page(visit, view):
    seen = visit(locale="en-US")
    page = whole(seen, view)
    whole_offline(seen)
    unfold(page)
    seen.ready()
    texts = read(page)
    assert len(texts) > 40, "the scan must see the page"
    assert english(texts) == []
    assert english_numbers(texts) == []


@pytest.mark.lama
def test_every_part_of_metode(visit):
    seen = visit(locale="en-US")
    titles = set()
    for word, _ in BAGIAN.values():
        page = whole(seen, f"/metode?bagian={quote_plus(word)}")
        page.wait_for_selector("h3")
        titles.add(page.locator("h3").first.inner_text())
        assert english(read(page)) == []
    assert len(titles) == len(BAGIAN), "each part was on the screen"


@pytest.mark.lama
def test_every_part_of_paparan(visit):
    """The form of a meeting first, then each part with the ready opening in it, and the forms of the editor."""
    seen = visit(locale="en-US")
    page = whole(seen, "/paparan")
    assert english(read(page)) == []
    if page.get_by_role("button", name="Rapat baru").count():  # another journey on this server made one
        page.get_by_role("button", name="Rapat baru").click()
    page.get_by_label("Nama rapat").fill("Rapat uji")
    page.get_by_role("button", name="Buat rapat").click()
    page.get_by_text("Capaian SPM").first.wait_for()
    for word in paparan.BAGIAN.values():
        page = whole(seen, f"/paparan?bagian={quote_plus(word)}")
        texts = read(page)
        assert any("belum dikunci untuk rapat" in text for text in texts), "the meeting is open"
        assert english(texts) == [], word
    page = whole(seen, "/paparan")
    for button in ("Tambah salindia", "Ubah rapat"):
        page.get_by_role("button", name=button).click()
        seen.ready()
        page.wait_for_timeout(500)
        assert english(read(page)) == [], button


@pytest.mark.lama
def test_saving_a_view_and_the_list_of_them(visit):
    """The dialogue, its refusal of the same name, the list with its dialogue of changes, and a removed one."""
    seen = visit(locale="en-US")
    for said in ("dapat dibuka semua pengguna", "sudah dipakai"):
        page = whole(seen, "/jelajah?ke=2024&kolom=tanpa+kolom")
        page.get_by_role("button", name="Simpan tampilan").click()
        page.get_by_label("Nama").fill("Uji bahasa")
        assert english(read(page)) == []
        page.get_by_role("button", name="Simpan", exact=True).click()
        page.get_by_text(said).wait_for()
        assert english(read(page)) == []
    page = whole(seen, "/jelajah?bagian=Tampilan+tersimpan")
    page.get_by_role("button", name="Ubah").first.click()
    page.get_by_role("dialog").get_by_label("Nama").wait_for()
    assert english(read(page)) == []
    page.get_by_role("dialog").get_by_role("button", name="Tutup").click()
    page.get_by_role("button", name="Buang").first.click()
    page.get_by_role("button", name="Urungkan").wait_for()
    unfold(page)
    page.get_by_role("button", name="Pulihkan").first.wait_for()
    assert english(read(page)) == []
    assert seen.errors == []


@pytest.mark.lama
def test_an_empty_search_in_a_filter(visit):
    page = whole(visit(locale="en-US"), "/peta")
    page.get_by_role("combobox").first.click()
    page.keyboard.type("zzz")
    page.get_by_text("Tidak ada hasil").first.wait_for()
    assert english(read(page)) == []


@pytest.mark.lama
def test_an_unknown_page(visit):
    page = visit(locale="en-US").open("/tidak-ada")
    page.get_by_text("Halaman tidak ditemukan").first.wait_for()
    assert english(read(page)) == []


@pytest.mark.lama
def test_a_stopped_server(browser, tmp_path):
    made = start(tmp_path)
    context = browser.new_context(locale="en-US")
    try:
        seen = Visit(context.new_page(), made.address)
        listen(seen)
        page = whole(seen, "/")
        stop(made)
        page.get_by_text("Sambungan terputus").first.wait_for(timeout=60_000)
        assert english(read(page)) == []
    finally:
        context.close()
        if made.process.poll() is None:
            stop(made)


def test_the_scan_sees_english():
    assert english(["Download data as CSV", "Tabel dan unduhan", "Sort ascending"]) == [
        "Download data as CSV", "Sort ascending",
    ]  # fmt: skip
    assert english_numbers(
        ["1,234 jiwa", "12,345,678", "2k", "3.5M", "1.234", "6,11 %", "p = 0,002", "nilai kritis 9,5495"]
    ) == ["1,234 jiwa", "12,345,678", "2k", "3.5M"]
