"""A cell read from its fact is the cell of the published margins: one number, one state, one mask."""

import pytest

from queries import Konteks
from queries.engine import engine

LEWAT_REKAP = """
    select periode, tahun, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan, asal, cast(nilai as double), keadaan,
        status, sumber_id
    from rekap
    where dimensi_jenis = 'jenis' and dimensi_wilayah = 'wilayah'
"""
LEWAT_FAKTA = """
    select periode, tahun, kode_wilayah, hal, rincian, jenis_kelamin, satuan, asal, nilai, keadaan, status, sumber_id
    from sel_terbit
    where tabel = 'pmks'
"""


@pytest.mark.parametrize("audiens", ["publik", "lembar", "internal"])
def test_cells_and_margins_agree(konteks, audiens):
    mine = Konteks(konteks.edisi, audiens, "64.11" if audiens == "lembar" else "")
    cursor = engine().cursor(mine)
    try:
        left, right = (cursor.sql(f"{sql} order by all").fetchall() for sql in (LEWAT_REKAP, LEWAT_FAKTA))
    finally:
        cursor.close()
    assert len(left) > 1000 and left == right
    hidden = sum(row[9] == "disamarkan" for row in right)
    assert (hidden == 0) == (audiens == "internal")
