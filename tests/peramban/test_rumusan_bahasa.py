"""/rumusan with a meeting in the store: no English word, and hostile text never becomes a link or an image."""

from __future__ import annotations

import datetime
from urllib.parse import quote_plus

import pytest

from data.snapshot import current
from meeting import hadir, pernyataan, rapat, rumusan, tiket
from panels.rumusan import BAGIAN
from tests.alur.teks_jahat import tambah_lain, tulis_gudang
from tests.peramban.conftest import Visit, listen, start, stop, whole_offline
from tests.peramban.test_bahasa import english, english_numbers, read, unfold, whole

pytestmark = pytest.mark.lama
JAHAT = """() => [...document.querySelectorAll('a[href*="jahat"], img[src="x"], iframe')].map(one => one.outerHTML)"""
CARA = ("Baca", "Sunting tabel", "Formulir")


def rapat_biasa() -> str:
    """A meeting with three clauses, one approved, and one line of every other list; its id."""
    ini = rapat.buat(
        "Rakor Kesejahteraan Sosial 2026", datetime.date(2026, 11, 25), edisi=current(), oleh="operator"
    )
    ukur = {"indikator": "persen_penduduk_miskin_p0", "satuan": "persen", "dasar_nilai": 6.28, "dasar_periode": "2025",
            "dasar_edisi": current(), "target": 5.5, "tenggat": "2027"}  # fmt: skip
    semua = [
        rumusan.tambah(ini.id, oleh="penyunting", isi=isi, level=level, kode_wilayah=kode, **lain)
        for isi, level, kode, lain in (
            ("Menurunkan persentase penduduk miskin", "kab_kota", "64.02", ukur),
            ("Menambah pendamping rehabilitasi sosial", "provinsi", "", {}),
            ("Mengusulkan tambahan kuota", "pusat", "", {"dukungan": "sdm"}),
        )
    ]
    rumusan.setujui(semua[0].id, versi=1, oleh="penyunting")
    hadir.tambah(
        ini.id, oleh="penyunting", lembaga="Dinas Sosial Provinsi", jabatan="Kepala Dinas", tanda_tangan=True
    )
    said = (
        "2025",
        "Dinas Sosial",
        "64",
        60_000,
        "jiwa",
        "Pendatang yang disebut dalam rapat",
        "Berita acara rapat",
    )
    pernyataan.tambah(pernyataan.Pernyataan(*said), "operator")
    tiket.catat(
        "Angka perlu diklarifikasi", edisi=current(), oleh="operator", rapat=ini.id, kode_wilayah="64.02"
    )
    return ini.id


@pytest.fixture
def toko(browser, tmp_path, monkeypatch):
    """Factory: a server over a store that `isi` fills, and a visit of it: (id of the meeting, Visit)."""
    made, contexts = [], []

    def buat(isi) -> tuple[str, Visit]:
        monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "rumah"))
        (tmp_path / "rumah").mkdir()
        id_ = isi()
        made.append(start(tmp_path / "rumah"))
        contexts.append(browser.new_context(viewport={"width": 1024, "height": 768}, locale="en-US"))
        seen = Visit(contexts[-1].new_page(), made[-1].address)
        listen(seen)
        return id_, seen

    yield buat
    for context in contexts:
        context.close()
    for one in made:
        stop(one)


def alamat(bagian: str, id_: str) -> str:
    return f"/rumusan?bagian={quote_plus(BAGIAN[bagian])}&rapat={id_}"


def test_no_english_word_in_any_part(toko):
    id_, seen = toko(rapat_biasa)
    salah = {}
    for bagian in BAGIAN:
        page = whole(seen, alamat(bagian, id_))
        for cara in CARA if bagian == "butir" else CARA[:1]:
            if cara != CARA[0]:
                page.get_by_role("radio", name=cara).click()
                seen.ready()
            unfold(page)
            seen.ready()
            whole_offline(seen)
            texts = read(page)
            salah |= {(bagian, cara, one): 1 for one in (*english(texts), *english_numbers(texts))}
    assert salah == {}


def test_hostile_text_is_never_a_link_or_an_image(toko):
    def isi() -> str:
        id_ = tulis_gudang()
        tambah_lain(id_)
        return id_

    id_, seen = toko(isi)
    dialogs = []
    seen.page.on("dialog", lambda one: (dialogs.append(one.message), one.dismiss()))
    found, told = [], 0
    for path in (*(alamat(bagian, id_) for bagian in BAGIAN), f"/pleno?rapat={id_}", "/peserta"):
        seen.page.goto(seen.address + path)
        if path.startswith("/rumusan"):
            seen.ready()
            unfold(seen.page)
            seen.ready()
        seen.page.wait_for_timeout(500)
        found += [(path, one) for one in seen.page.evaluate(JAHAT)]
        told += seen.page.evaluate("(document.body.innerText.match(/jahat/g) || []).length")
    assert found == [] and dialogs == [] and seen.foreign == [] and told > 20
