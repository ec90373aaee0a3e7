"""The data contoh: an invented but plausible cube, always marked ``asal='contoh'``.

It exists because the PMKS table by kabupaten/kota and type could not be obtained. It is never a
submission, never meets official rows in one number, and goes away when a real file comes in.

How it is anchored (all in ``data/contoh/``):

* rate per type (``laju_pmks.csv``) × population of the area. Population is interpolated between
  published points inside this maker only; it is never written to a table.
* an area and type with a published cell (Kutai Timur 2013 by type, Samarinda anak jalanan, Berau
  penyandang disabilitas, Bontang 2008) starts from the rate of its latest published cell.
* the sums over types in jiwa and in KK are brought to the *order* of the provincial statements
  (243.459 jiwa, 46.510 KK, 2019), by one factor per unit between 0,5 and 2.
* the share served follows the area's own statement where one source gives both numbers
  (Balikpapan 2024: 68.214 of 122.324). That statement is not used for the level: it counts fakir
  miskin in persons, the cube counts families.
* monthly arrivals and departures stand at the mean of the area's published flows; orang telantar at
  50–100 a month for a city like Balikpapan and 3 a month for PPU. LOC-ORTER is counted in
  *kejadian*: the same person may be sent home more than once.
* growth near IKN since 2022, a dip in 2020–2021, one contoh definition break from the catalogue.

Randomness is by key (``contoh/acak.py``): a fixed seed, no random stream. No contoh target and no
contoh budget exist. Areas come from the catalogue; an invented province works the same way.
"""

import pandas as pd

from data import skema
from data.contoh.bahan import Bahan, siapkan
from data.contoh.baris_pmks import baris_pmks
from data.contoh.bulanan import baris_migrasi, baris_orang_telantar
from data.contoh.kubus import buat_kubus
from data.contoh.layanan import baris_psks, baris_spm
from data.contoh.lubang import buat_lubang
from data.katalog import Katalog


def tabel_contoh(katalog: Katalog, resmi: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The contoh rows of ``pmks, spm, psks, migrasi``, from the catalogue and the official rows.

    ``resmi`` gives population (denominator), published cells and flows (anchors). Same input, same
    rows. Raises ``BahanContohKurang`` without reporting areas or without population.
    """
    kosong = {nama: skema.kosong(nama) for nama in ("pmks", "penduduk", "migrasi")}
    bahan: Bahan = siapkan(katalog, kosong | resmi)
    kubus = buat_kubus(bahan)
    lubang = buat_lubang(bahan, kubus)
    isi = {
        "pmks": [*baris_pmks(bahan, kubus, lubang), *baris_orang_telantar(bahan)],
        "spm": list(baris_spm(bahan, kubus, lubang)),
        "psks": list(baris_psks(bahan, lubang)),
        "migrasi": list(baris_migrasi(bahan)),
    }
    return {nama: _bingkai(nama, baris) for nama, baris in isi.items()}


def _bingkai(nama: str, baris: list[dict[str, object]]) -> pd.DataFrame:
    kolom = [satu for satu in skema.tabel()[nama].nama_kolom if satu != "utama"]
    return pd.DataFrame(baris, columns=kolom, dtype="object")
