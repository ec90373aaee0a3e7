"""The QR code: its drawing is exactly the code of the address, with the white edge that readers need."""

import re

import segno

from reports.qr import TEPI, qr_svg

ALAMAT = "http://192.168.100.23:8501/peserta"


def modul(svg: str) -> tuple[int, set[tuple[int, int]]]:
    """(side in modules, dark modules) read back from the drawing."""
    sisi = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    gelap = set()
    for x, y, lebar, kembali in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", svg):
        assert lebar == kembali
        gelap |= {(int(x) + i, int(y)) for i in range(int(lebar))}
    return sisi, gelap


def test_drawing_is_the_code_of_the_address():
    matriks = segno.make(ALAMAT, error="m", micro=False).matrix
    sisi, gelap = modul(qr_svg(ALAMAT))
    assert sisi == len(matriks) + 2 * TEPI and TEPI >= 4
    asli = {(x + TEPI, y + TEPI) for y, baris in enumerate(matriks) for x, isi in enumerate(baris) if isi}
    assert gelap == asli and modul(qr_svg(ALAMAT + "x"))[1] != asli


def test_it_is_self_contained_and_as_large_as_asked():
    svg = qr_svg(ALAMAT, sisi=500)
    assert 'width="500" height="500"' in svg and "href" not in svg and "<script" not in svg
