"""New numbers against the same series in earlier years."""

from __future__ import annotations

import numpy as np

from data.intake.periksa.pasangan import sebelumnya, tahun_lalu
from data.intake.periksa.siapan import KUNCI, Siapan
from data.intake.periksa.temuan import Aturan, Temuan, laporkan

FAKTOR = (10.0, 100.0, 1000.0)
TOLERANSI = 0.25  # a slipped digit on top of an ordinary change from year to year
TERKECIL, TERBESAR = 2.0, 100.0  # from 3 to 30 persons is no slip of the comma
BATAS_SKOR = 3.5
TAHUN_SEJARAH = 4
SIMPANGAN_LANTAI = np.log(1.05)
SELISIH_TERKECIL = 10.0

KELIPATAN = Aturan(
    "kelipatan_sepuluh",
    "peringatan",
    "nilai kira-kira 10, 100, atau 1.000 kali (atau sepersekian) nilai sebelumnya; mungkin salah ribuan",
    "{hal}: {a}, pada {lalu} {b}",
)
KUMULATIF = Aturan(
    "kumulatif_turun",
    "peringatan",
    "deret kumulatif turun, padahal hanya dapat naik",
    "{hal}: {a}, pada {lalu} {b}",
)
PENCILAN = Aturan(
    "pencilan",
    "peringatan",
    "nilai jauh dari kebiasaan wilayah ini pada tahun-tahun sebelumnya",
    "{hal}: {a}, nilai tengah sebelumnya {b}",
)
KELAMIN_HILANG = Aturan(
    "kelamin_hilang",
    "peringatan",
    "rincian laki-laki dan perempuan tidak ada, padahal sebelumnya dilaporkan",
    "{hal}: total {a}, pada {lalu} dirinci",
)


def kelipatan_sepuluh(s: Siapan) -> list[Temuan]:
    """Value about 10, 100 or 1000 times (or a 10th …) the latest earlier value: within 25 % of the factor."""
    kini, lalu = tahun_lalu(s, s.nilai > 0)
    besar = np.maximum(s.nilai[kini], s.nilai[lalu])
    kecil = np.minimum(s.nilai[kini], s.nilai[lalu])
    nisbah = besar / kecil
    dekat = np.any([np.abs(np.log(nisbah / f)) <= np.log1p(TOLERANSI) for f in FAKTOR], axis=0)
    kena = dekat & (kecil >= TERKECIL) & (besar >= TERBESAR)
    kini, lalu = kini[kena], lalu[kena]
    return laporkan(s, KELIPATAN, kini, s.nilai[kini], s.nilai[lalu], lalu=lalu)


def kumulatif_turun(s: Siapan) -> list[Temuan]:
    """A cumulative series below an earlier position of the same series, whatever parts of the year they stand for."""
    deret = s.nomor([k for k in KUNCI if k != "periode"], tambahan=s.segmen)
    kini, lalu = sebelumnya(s, deret, s.akhir, s.kumulatif, 10**6)
    turun = s.nilai[kini] < s.nilai[lalu]
    kini, lalu = kini[turun], lalu[turun]
    return laporkan(s, KUMULATIF, kini, s.nilai[kini], s.nilai[lalu], lalu=lalu)


def pencilan(s: Siapan) -> list[Temuan]:
    """Modified z-score above 3.5 against at least four earlier years of the same series.

    Method: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC: 0.6745 |x - median| / MAD > 3.5.
    Worked on log(1 + x), since counts of areas of very different size change by percentages; the MAD is taken to be
    at least 5 %, so that a series that stood still does not make every change an outlier, and a change by fewer than
    10 is never reported. Series are not carried across a break (`putus_deret`).
    """
    matriks, letak = _matriks(s)
    posisi, tengah = [], []
    for tahun in range(TAHUN_SEJARAH, matriks.shape[1]):
        sejarah, nilai = matriks[:, :tahun], matriks[:, tahun]
        cukup = np.flatnonzero(~np.isnan(nilai) & ((~np.isnan(sejarah)).sum(axis=1) >= TAHUN_SEJARAH))
        median, simpangan = _median_mad(sejarah[cukup])
        skor = 0.6745 * np.abs(nilai[cukup] - median) / np.maximum(simpangan, SIMPANGAN_LANTAI)
        jauh = (skor > BATAS_SKOR) & (np.abs(np.expm1(nilai[cukup]) - np.expm1(median)) >= SELISIH_TERKECIL)
        jauh &= s.baru[letak[cukup, tahun]]
        posisi.append(letak[cukup[jauh], tahun])
        tengah.append(np.round(np.expm1(median[jauh])))
    if not posisi:
        return []
    kena = np.concatenate(posisi)
    return laporkan(s, PENCILAN, kena, s.nilai[kena], np.concatenate(tengah))


def _matriks(s: Siapan) -> tuple[np.ndarray, np.ndarray]:
    """Series × years: log(1 + value), NaN where there is none, and the positions of the rows (-1 where none).

    Only series with enough years and something new; of a year that stands twice the last row is taken.
    """
    letak = np.flatnonzero(s.ada & (s.nilai >= 0) & ~s.sama("tabel", "konteks"))
    deret = s.deret[letak]
    ada_baru = np.bincount(deret, weights=s.baru[letak], minlength=1) > 0
    letak = letak[(np.bincount(deret, minlength=1)[deret] > TAHUN_SEJARAH) & ada_baru[deret]]
    tahun, kolom = np.unique(s.tahun[letak], return_inverse=True)
    unik, baris = np.unique(s.deret[letak], return_inverse=True)
    posisi = np.full((len(unik), len(tahun)), -1, dtype=np.int64)
    posisi[baris, kolom] = letak
    return np.where(posisi < 0, np.nan, np.log1p(np.maximum(s.nilai[posisi], 0))), posisi


def _median_mad(isi: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Median and median absolute deviation of each row, NaN left out."""
    median = _median(isi)
    return median, _median(np.abs(isi - median[:, None]))


def _median(isi: np.ndarray) -> np.ndarray:
    """Row medians without NaN; sorting puts NaN last, which is much faster than nanmedian on many short rows."""
    urut, banyak = np.sort(isi, axis=1), (~np.isnan(isi)).sum(axis=1)
    baris = np.arange(len(isi))
    return (urut[baris, (banyak - 1) // 2] + urut[baris, banyak // 2]) / 2


def kelamin_hilang(s: Siapan) -> list[Temuan]:
    """A total without L and P where the same series had both in the latest earlier year."""
    blok = s.nomor([k for k in KUNCI if k != "jenis_kelamin"])
    rincian = [np.isin(blok, blok[s.ada & s.sama("jenis_kelamin", satu)]) for satu in ("L", "P")]
    dirinci = rincian[0] & rincian[1]
    kini, lalu = tahun_lalu(s, s.sama("jenis_kelamin", "total"))
    kena = ~rincian[0][kini] & ~rincian[1][kini] & dirinci[lalu]
    kini, lalu = kini[kena], lalu[kena]
    return laporkan(s, KELAMIN_HILANG, kini, s.nilai[kini], lalu=lalu)
