"""Closed lists of a published table's columns, codes of the edition's catalogue included.

They are there so that a mistyped code is refused with the list, not answered with no rows.
"""

from __future__ import annotations

from functools import lru_cache

from queries.engine import Konteks, opened
from queries.terbit_baca import isi
from queries.terbit_batasan import kosakata

# column -> group of codes; "jenis:spm" = codes of `jenis` of the family spm
_KODE = {
    "jenis": "jenis", "indikator": "indikator", "sumber_id": "sumber", "kode_wilayah": "wilayah",
    "induk": "wilayah", "layanan": "jenis:spm", "spm": "jenis:spm", "pilar": "jenis:pilar", "pas": "jenis:pas",
}  # fmt: skip
# margins: rings and the province stand beside the areas
_LAIN = {
    ("pmks", "kode_wilayah"): "lingkup", ("spm", "kode_wilayah"): "lingkup",
    ("wilayah_rekap", "kode_rekap"): "lingkup", ("jenis_rekap", "kode_rekap"): "jenis",
}  # fmt: skip
_BOLEH_KOSONG = {
    ("jenis", "spm"), ("jenis", "pilar"), ("jenis", "pas"), ("wilayah", "induk"), ("putus_deret", "kode_wilayah"),
}  # fmt: skip
_KUNCI = {"jenis": "jenis", "wilayah": "kode_wilayah", "indikator": "indikator", "sumber": "sumber_id"}
_DAERAH = ("provinsi", "kabupaten", "kota")


def pilihan(tabel: str, kolom: str, konteks: Konteks) -> tuple[str, ...] | None:
    """Return the values that may be asked of a column ("" = empty is one of them), None when the list is open."""
    if words := kosakata(tabel, kolom):
        return words
    golongan = _LAIN.get((tabel, kolom)) or _KODE.get(kolom)
    if golongan is None:
        return None
    return ("", *kode(golongan, konteks)) if (tabel, kolom) in _BOLEH_KOSONG else kode(golongan, konteks)


def kode(golongan: str, konteks: Konteks) -> tuple[str, ...]:
    """Codes of the catalogue: jenis, indikator, sumber, wilayah, kab_kota (and the province), lingkup (and rings)."""
    return _daftar(golongan, konteks, str(opened(konteks.edisi).path))


@lru_cache(maxsize=256)
def _daftar(golongan: str, konteks: Konteks, path: str) -> tuple[str, ...]:
    if golongan == "lingkup":
        return tuple(sorted(set(isi("wilayah_rekap", konteks).column("kode_rekap").to_pylist())))
    if golongan == "kab_kota":
        rows = isi("wilayah", konteks).to_pylist()
        return tuple(one["kode_wilayah"] for one in rows if one["tingkat"] in _DAERAH)
    name, _, family = golongan.partition(":")
    rows = isi(name, konteks).to_pylist()
    return tuple(one[_KUNCI[name]] for one in rows if not family or one["keluarga"] == family)
