"""Findings: rows that break one rule, gathered into sentences with their cells."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from data.intake.periksa.siapan import KUNCI, Siapan
from words import format as tulis

Tingkat = Literal["galat", "peringatan"]
CONTOH = 3
_NAMA_TABEL = {"pmks": "PMKS", "psks": "PSKS", "spm": "SPM"}


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding. `kunci` stays the same as long as the same numbers break the same rule, wherever they stand.

    A `galat` blocks publishing, a `peringatan` needs a written reason.
    """

    kode: str
    tingkat: Tingkat
    teks: str
    sel: tuple[str, ...]
    kunci: str


@dataclass(frozen=True, slots=True)
class Aturan:
    """One rule in words. `rinci` prints one case from `{hal}`, `{a}`, `{b}`, `{lalu}` (period of the older number)."""

    kode: str
    tingkat: Tingkat
    kalimat: str
    rinci: str = "{hal}: {a}"
    per: tuple[str, ...] = ("tabel", "periode", "kode_wilayah")


def laporkan(
    s: Siapan,
    aturan: Aturan,
    posisi: np.ndarray,
    a: np.ndarray,
    b: np.ndarray | None = None,
    *,
    lalu: np.ndarray | None = None,
    ikut: Sequence[np.ndarray] | None = None,
) -> list[Temuan]:
    """One finding per group of `aturan.per`, however many rows of the group break the rule.

    Args:
        s: the rows.
        posisi: positions of the rows at fault; their keys name the place.
        a, b: the numbers of each case, as `aturan.rinci` prints them.
        lalu: positions of the older rows that each case is compared with.
        ikut: further positions whose cells belong to each case.
    """
    if not len(posisi):
        return []
    b = a if b is None else b
    grup = s.nomor(aturan.per)[posisi]
    urut = np.argsort(grup, kind="stable")
    batas = np.flatnonzero(np.diff(grup[urut])) + 1
    sidik = _sidik(s, posisi, a, b)
    hasil = []
    for isi in np.split(urut, batas):
        contoh = [
            _rinci(s, aturan, posisi[i], a[i], b[i], None if lalu is None else lalu[i]) for i in isi[:CONTOH]
        ]
        lebih = f"; dan {len(isi) - CONTOH} lagi" if len(isi) > CONTOH else ""
        teks = f"{_tempat(s, aturan, posisi[isi[0]])}: {aturan.kalimat} ({'; '.join(contoh)}{lebih})."
        kunci = hashlib.sha256(np.sort(sidik[isi]).tobytes()).hexdigest()[:12]
        sel = [posisi[isi], *(ikut[i] for i in isi)] if ikut is not None else [posisi[isi]]
        hasil.append(
            Temuan(aturan.kode, aturan.tingkat, teks, s.sel(np.concatenate(sel)), f"{aturan.kode}-{kunci}")
        )
    return sorted(hasil, key=lambda satu: satu.teks)


def _sidik(s: Siapan, posisi: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """A number per case made of its key and values; the same in every run."""
    teks = {k: np.asarray(isi, dtype=object)[nomor[posisi]] for k in KUNCI for nomor, isi in [s.teks(k)]}
    isi = pd.DataFrame(teks | {"a": a.astype(float), "b": b.astype(float)})
    return pd.util.hash_pandas_object(isi, index=False).to_numpy()


def _rinci(s: Siapan, aturan: Aturan, posisi: int, a: float, b: float, lalu: int | None) -> str:
    periode = "" if lalu is None else _periode(s.di("periode", lalu))
    return aturan.rinci.format(hal=hal(s, posisi), a=_angka(a), b=_angka(b), lalu=periode)


def _angka(nilai: float) -> str:
    return tulis.angka(float(nilai), 0 if float(nilai).is_integer() else 2)


def _periode(kode: str) -> str:
    """A period in words; a span of months as it stands."""
    return kode if "/" in kode else tulis.periode(kode)


def hal(s: Siapan, posisi: int) -> str:
    """What one row counts, in words: type or service, measure, sex, unit."""
    kode = s.di("jenis", posisi) or s.di("layanan", posisi)
    ukuran, kelamin, satuan = (s.di(k, posisi) for k in ("ukuran", "jenis_kelamin", "satuan"))
    bagian = [s.nama_jenis.get(kode, kode)]
    bagian += [s.di(k, posisi) for k in ("indikator", "rincian", "arah", "dasar", "kewenangan")]
    bagian += ["" if ukuran == "terdata" else ukuran.replace("_", " "), "" if kelamin == "total" else kelamin]
    return " ".join(satu for satu in [*bagian, satuan if satuan == "KK" else ""] if satu)


def _tempat(s: Siapan, aturan: Aturan, posisi: int) -> str:
    tabel, wilayah = s.di("tabel", posisi), s.di("kode_wilayah", posisi)
    bagian = [_NAMA_TABEL.get(tabel, tabel.capitalize())]
    if "kode_wilayah" in aturan.per:
        bagian.append(s.nama_wilayah.get(wilayah, wilayah))
    return ", ".join([*bagian, *([_periode(s.di("periode", posisi))] if "periode" in aturan.per else [])])
