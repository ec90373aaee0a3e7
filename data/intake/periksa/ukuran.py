"""Measures and units against each other: handled against recorded, services against needs, persons against families."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.intake.periksa.pasangan import TAHUN_MUNDUR, sebelumnya, sejajar, tahun_lalu
from data.intake.periksa.siapan import KUNCI, Siapan
from data.intake.periksa.temuan import Aturan, Temuan, laporkan

ANAK_DISABILITAS, DISABILITAS = "PMKS-05", "PMKS-09"
TURUN_BUTUH = 0.7

TERTANGANI = Aturan(
    "tertangani_melebihi_terdata",
    "galat",
    "tertangani melebihi terdata",
    "{hal}: tertangani {a}, terdata {b}",
)
TERLAYANI = Aturan(
    "terlayani_melebihi_butuh",
    "galat",
    "yang terlayani melebihi yang membutuhkan",
    "{hal}: terlayani {a}, butuh {b}",
)
BUTUH_TURUN = Aturan(
    "butuh_turun",
    "peringatan",
    "yang membutuhkan turun lebih dari 30 persen sementara capaian naik; penyebutnya perlu diperiksa",
    "{hal}: {a}, pada {lalu} {b}",
)
ANAK_NOL = Aturan(
    "disabilitas_anak_nol",
    "peringatan",
    "anak dengan kedisabilitasan nol padahal ada penyandang disabilitas; mungkin tercatat bersama",
    "{hal}: {a}, penyandang disabilitas {b}",
)
SATUAN_BERGANTI = Aturan(
    "satuan_berganti",
    "peringatan",
    "satuan berganti antara jiwa dan KK",
    "{hal}: {a}, pada {lalu} {b} dalam satuan lain",
)
SATUAN_CAMPUR = Aturan(
    "satuan_campur",
    "peringatan",
    "sebagian wilayah memakai KK dan sebagian jiwa; keduanya tidak dapat dijumlahkan",
    "{hal}: {a} wilayah KK, {b} wilayah jiwa",
    per=("tabel", "periode", "jenis"),
)
KK_LEBIH = Aturan(
    "kk_melebihi_jiwa", "peringatan", "jumlah KK melebihi jumlah jiwa", "{hal}: {a} KK, {b} jiwa"
)
SATUAN_TAK_LAZIM = Aturan(
    "satuan_tidak_lazim", "galat", "satuan tidak dikenal untuk jenis ini; periksa jiwa, KK, atau lokasi"
)


def tertangani_melebihi_terdata(s: Siapan) -> list[Temuan]:
    """Handled above recorded for the same key; a cumulative number is not held against one of a single year."""
    syarat = s.sama("tabel", "pmks")
    dua = sejajar(s, "ukuran", ("tertangani", "terdata"), syarat)
    kena = (s.nilai[dua[:, 0]] > s.nilai[dua[:, 1]]) & (s.kumulatif[dua[:, 0]] == s.kumulatif[dua[:, 1]])
    return _banding(s, TERTANGANI, dua[kena & s.baru[dua].any(axis=1)])


def terlayani_melebihi_butuh(s: Siapan) -> list[Temuan]:
    """SPM: served above needed."""
    dua = sejajar(s, "ukuran", ("terlayani", "butuh"), s.sama("tabel", "spm"))
    return _banding(s, TERLAYANI, dua[(s.nilai[dua[:, 0]] > s.nilai[dua[:, 1]]) & s.baru[dua].any(axis=1)])


def _banding(s: Siapan, aturan: Aturan, dua: np.ndarray) -> list[Temuan]:
    """Findings of pairs of positions: the first column is too large for the second."""
    # The rule names the measures; the row that is named is the second one, which prints without its measure.
    return laporkan(s, aturan, dua[:, 1], s.nilai[dua[:, 0]], s.nilai[dua[:, 1]], ikut=list(dua))


def butuh_turun(s: Siapan) -> list[Temuan]:
    """SPM: the need Y falls by more than 30 % against the latest earlier year while coverage X/Y rises."""
    dua = sejajar(s, "ukuran", ("butuh", "terlayani"), s.sama("tabel", "spm"))
    capaian = np.full(len(s), np.nan)
    terisi = dua[s.nilai[dua[:, 0]] > 0]
    capaian[terisi[:, 0]] = s.nilai[terisi[:, 1]] / s.nilai[terisi[:, 0]]
    kini, lalu = tahun_lalu(s, s.sama("ukuran", "butuh") & ~np.isnan(capaian))
    kena = (s.nilai[kini] < TURUN_BUTUH * s.nilai[lalu]) & (capaian[kini] > capaian[lalu])
    kini, lalu = kini[kena], lalu[kena]
    return laporkan(s, BUTUH_TURUN, kini, s.nilai[kini], s.nilai[lalu], lalu=lalu)


def disabilitas_anak_nol(s: Siapan) -> list[Temuan]:
    """Type 05 is zero while type 09 is not: the list of adults may hold the children."""
    dua = sejajar(
        s, "jenis", (ANAK_DISABILITAS, DISABILITAS), s.sama("tabel", "pmks") & s.sama("ukuran", "terdata")
    )
    kena = (s.nilai[dua[:, 0]] == 0) & (s.nilai[dua[:, 1]] > 0) & s.baru[dua].any(axis=1)
    total = s.sama("jenis_kelamin", "total")[dua[:, 0]]
    # Where L and P stand alone each is judged; beside a total they would say the same thing again.
    blok = s.nomor([k for k in KUNCI if k not in ("jenis_kelamin", "jenis")])[dua[:, 0]]
    dua = dua[kena & (total | ~np.isin(blok, blok[total]))]
    return laporkan(s, ANAK_NOL, dua[:, 0], s.nilai[dua[:, 0]], s.nilai[dua[:, 1]], ikut=list(dua))


def satuan_berganti(s: Siapan) -> list[Temuan]:
    """A type counted in families this year and in persons before (or the reverse), and not in both."""
    dasar = s.sama("tabel", "pmks") & s.sama("satuan", "jiwa", "KK") & s.sama("jenis_kelamin", "total")
    deret = s.nomor([*(k for k in KUNCI if k not in ("periode", "satuan")), "bagian"], tambahan=s.segmen)
    per_tahun = s.nomor([k for k in KUNCI if k != "satuan"])
    kk, jiwa = (np.isin(per_tahun, per_tahun[dasar & s.ada & s.sama("satuan", u)]) for u in ("KK", "jiwa"))
    kini, lalu = sebelumnya(s, deret, s.tahun, dasar & ~(kk & jiwa), TAHUN_MUNDUR)
    kena = kk[kini] != kk[lalu]
    kini, lalu = kini[kena], lalu[kena]
    return laporkan(s, SATUAN_BERGANTI, kini, s.nilai[kini], s.nilai[lalu], lalu=lalu)


def satuan_campur(s: Siapan) -> list[Temuan]:
    """Within one period and type, areas that count families only beside areas that count persons only."""
    dasar = s.ada & s.sama("tabel", "pmks") & s.sama("satuan", "jiwa", "KK")
    dasar &= np.isin(s.tingkat, ["kabupaten", "kota"])
    letak = np.flatnonzero(dasar)
    isi = pd.DataFrame({"letak": letak, "baru": s.baru[letak], "kk": s.sama("satuan", "KK")[letak]})
    isi["hal"] = s.nomor(["periode", "jenis", "ukuran"])[letak]
    isi["wilayah"] = s.nomor(["periode", "jenis", "ukuran", "kode_wilayah"])[letak]
    per = isi.groupby(["hal", "wilayah"]).agg(
        kk=("kk", "mean"), letak=("letak", "first"), baru=("baru", "any")
    )
    murni = per[per["kk"].isin([0.0, 1.0])].reset_index()
    hal = murni.groupby("hal").agg(kk=("kk", "sum"), banyak=("kk", "size"), baru=("baru", "any"))
    hal = hal[(hal["kk"] > 0) & (hal["kk"] < hal["banyak"]) & hal["baru"]]
    anggota = murni[murni["hal"].isin(hal.index)].groupby("hal")["letak"].agg(list)
    ikut = [np.asarray(anggota[satu]) for satu in hal.index]
    posisi = np.asarray([satu[0] for satu in ikut], dtype=np.int64)
    return laporkan(
        s, SATUAN_CAMPUR, posisi, hal["kk"].to_numpy(), (hal["banyak"] - hal["kk"]).to_numpy(), ikut=ikut
    )


def kk_melebihi_jiwa(s: Siapan) -> list[Temuan]:
    """More families than persons for one key: the two columns were swapped or one holds the other."""
    dua = sejajar(s, "satuan", ("KK", "jiwa"), s.sama("tabel", "pmks") & s.sama("jenis_kelamin", "total"))
    return _banding(s, KK_LEBIH, dua[(s.nilai[dua[:, 0]] > s.nilai[dua[:, 1]]) & s.baru[dua].any(axis=1)])


def satuan_tidak_lazim(s: Siapan) -> list[Temuan]:
    """A unit that the catalogue does not know for the type."""
    jenis = s.katalog["jenis"]
    boleh = {
        (j, satuan)
        for j, utama, lain in zip(jenis["jenis"], jenis["satuan_utama"], jenis["satuan_lain"], strict=True)
        for satuan in (utama, *lain.split("|"))
    }
    letak = np.flatnonzero(s.baru & s.sama("tabel", "pmks", "psks"))
    nomor = s.nomor(["tabel", "jenis", "satuan"])[letak]
    unik, pertama, balik = np.unique(nomor, return_index=True, return_inverse=True)
    contoh = [(s.di("jenis", i), s.di("satuan", i)) for i in letak[pertama]]
    asing = np.asarray([dua not in boleh for dua in contoh], dtype=bool)
    posisi = letak[asing[balik]] if len(unik) else letak
    return laporkan(s, SATUAN_TAK_LAZIM, posisi, s.nilai[posisi])
