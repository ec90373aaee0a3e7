"""Every panel of every page, on the stage: it fits, or it is refused with a reason; also with almost no data."""

import pytest

from panels import daftar
from reports.layar.kanvas import KOTAK, LEBAR
from reports.layar.muat import PALING_BAGIAN, periksa
from reports.layar.pecah import pecah_layar
from reports.layar.salindia import salindia_html
from tests.reports.layar_dek import dek, tampilan

# documents, not slides: long tables of words that the stage rightly refuses
BERKAS = ("/metode", "/mutu")


def _panel(halaman, konteks):
    """The panels of every part of a page."""
    ada = daftar.pilihan_halaman(halaman, konteks).get("bagian")
    for kode in ada.words if ada else ("",):
        pilihan = daftar.pilihan_dari(halaman, {}, konteks) | ({"bagian": kode} if kode else {})
        yield from daftar.semua(halaman, pilihan, konteks)


def bagian(konteks):
    """(page, panel key, deck of its parts) of the default view of every part."""
    for halaman in daftar.HALAMAN:
        for satu in _panel(halaman, konteks):
            potong = pecah_layar(satu)
            yield halaman, satu.key, dek(*(
                tampilan(p, judul="Judul yang disunting penyaji", bagian=(i, len(potong)))
                for i, p in enumerate(potong, start=1)
            ))  # fmt: skip


@pytest.mark.lama
@pytest.mark.parametrize("edisi", ["konteks", "jarang", "kosong"])
def test_every_panel_fits_or_says_why(edisi, request):
    konteks, tolak, banyak = request.getfixturevalue(edisi), {}, 0
    for halaman, kunci, satu in bagian(konteks):
        banyak += 1
        for s in satu.salindia[: PALING_BAGIAN + 1]:
            for kanvas in (LEBAR, KOTAK):
                assert s.kunci in salindia_html(s, satu, kanvas)
            if alasan := periksa(s, satu):
                tolak[halaman, kunci] = alasan[0]
    lain = {satu: kata for satu, kata in tolak.items() if satu[0] not in BERKAS and "memerlukan" not in kata}
    assert banyak > 60 and not lain
