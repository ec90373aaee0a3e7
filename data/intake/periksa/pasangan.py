"""Finding the row that a row is compared with: same key but for one column, or the same series in an earlier year."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from data.intake.periksa.siapan import KUNCI, Siapan

TAHUN_MUNDUR = 3
"""An older number counts as "last year's" up to this many years back: some senders skip years."""


def sejajar(
    s: Siapan, kolom: str, isi: Sequence[str], syarat: np.ndarray, *, selain: Sequence[str] = ()
) -> np.ndarray:
    """Positions of rows that differ only in `kolom`: one row per key, one column per text of `isi`.

    Only keys that have a number for every text are returned (shape m × len(isi)); of a key that stands twice the
    first row is taken. `selain` are further columns that need not agree.
    """
    kunci = s.nomor([k for k in KUNCI if k != kolom and k not in selain])
    unik, posisi = [], []
    for teks in isi:
        letak = np.flatnonzero(syarat & s.ada & s.sama(kolom, teks))
        nomor, pertama = np.unique(kunci[letak], return_index=True)
        unik.append(nomor)
        posisi.append(letak[pertama])
    bersama = unik[0]
    for nomor in unik[1:]:
        bersama = np.intersect1d(bersama, nomor, assume_unique=True)
    pilih = [p[np.searchsorted(n, bersama)] for n, p in zip(unik, posisi, strict=True)]
    return np.stack(pilih, axis=1)


def sebelumnya(
    s: Siapan, deret: np.ndarray, waktu: np.ndarray, syarat: np.ndarray, terjauh: int
) -> tuple[np.ndarray, np.ndarray]:
    """(positions of new rows, positions of the latest earlier row of the same series at most `terjauh` back)."""
    letak = np.flatnonzero(syarat & s.ada)
    letak = letak[np.lexsort((waktu[letak], deret[letak]))]
    kini, lalu = letak[1:], letak[:-1]
    jarak = waktu[kini] - waktu[lalu]
    # A row given twice for one period is the business of the check on duplicates.
    cocok = (deret[kini] == deret[lalu]) & (jarak > 0) & (jarak <= terjauh) & s.baru[kini]
    return kini[cocok], lalu[cocok]


def tahun_lalu(s: Siapan, syarat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(positions of new rows, positions of the same series' latest value of the last three years)."""
    return sebelumnya(s, s.deret, s.tahun, syarat, TAHUN_MUNDUR)
