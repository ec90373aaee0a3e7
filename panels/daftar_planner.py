"""The registry's planner pages that draw panels: /mutu and /metode, one part at a time."""

from __future__ import annotations

from functools import partial

from panels import (
    daftar_tinjauan,
    jelajah,
    metode,
    metode_edisi,
    metode_jenis,
    metode_kata,
    metode_rumus,
    metode_sumber,
    mutu,
    mutu_beda,
    mutu_catatan,
    mutu_contoh,
    mutu_matriks,
    mutu_revisi,
    mutu_umur,
    silang,
    silang_pilihan,
    silang_tegas,
)
from panels.daftar_dasar import Halaman, Pembuat, pembuat

# the key that each builder of /metode gives its panel
KUNCI_METODE: dict[metode.Bagian, str] = {
    metode_kata.glosarium: "glosarium",
    metode_kata.simbol: "simbol",
    metode_kata.singkatan: "singkatan",
    metode_kata.indikator: "indikator",
    metode_jenis.definisi: "definisi-jenis",
    metode_jenis.atribut: "atribut-jenis",
    metode_jenis.silang: "rekap-silang",
    metode_jenis.spm: "indikator-spm",
    metode_jenis.putus: "putus-deret",
    metode_jenis.riwayat_wilayah: "riwayat-wilayah",
    metode_rumus.rumus: "rumus",
    metode_rumus.penyamaran: "penyamaran",
    metode_sumber.sumber: "sumber",
    metode_sumber.buku_angka: "buku-angka",
    metode_sumber.dasar_hukum: "dasar-hukum",
    metode_sumber.peristiwa: "peristiwa",
    metode_edisi.edisi: "edisi",
    metode_edisi.tabel: "tabel-edisi",
    metode_edisi.wilayah: "wilayah",
    metode_edisi.peta: "lapisan-peta",
    mutu_catatan.koreksi: "koreksi",
}


def _metode() -> tuple[Pembuat, ...]:
    """The builders of /metode, from the page's own list of parts."""
    return tuple(
        pembuat(partial(metode.panel, make), KUNCI_METODE[make], bagian=part)
        for part, (_, makes) in metode.BAGIAN.items()
        for make in makes
    )


_ADA = partial(pembuat, bagian=mutu.KETERSEDIAAN)
_SAMPAI = partial(pembuat, bagian=mutu.PENYAMPAIAN)
_REVISI = partial(pembuat, bagian=mutu.REVISI)
_CATATAN = partial(pembuat, bagian=mutu.CATATAN)
MUTU = Halaman(
    mutu.choices,
    (
        _ADA(mutu_matriks.matriks, "kelengkapan", saring=("tabel", "kelompok")),
        _ADA(mutu_matriks.rinci, "kelengkapan-rinci", saring=("tahun", "wilayah", "tabel")),
        _SAMPAI(mutu_umur.umur, "umur-data", saring=("wilayah",)),
        _SAMPAI(mutu_umur.daftar_ditunggu, "data-ditunggu", saring=("wilayah",)),
        _REVISI(mutu_revisi.segitiga, "revisi", saring=("wilayah", "jenis", "ukuran", "tabel", "seri")),
        _REVISI(mutu_beda.beda, "beda", saring=("wilayah", "tabel", "dari", "ke")),
        _CATATAN(mutu_catatan.peringatan, "peringatan"),
        _CATATAN(mutu_catatan.koreksi, "koreksi"),
        pembuat(mutu_contoh.porsi, "porsi-contoh", bagian=mutu.CONTOH),
    ),
)
SILANG = pembuat(
    silang.panel,
    silang.KUNCI,
    saring=("penduduk", "urut", *silang_pilihan.SARING.values()),
    bagian=jelajah.SILANG,
)
JELAJAH = Halaman(
    jelajah.choices, (SILANG, daftar_tinjauan.PENCAR, *daftar_tinjauan.TINJAUAN), silang_tegas.tegas
)
METODE = Halaman(lambda konteks: metode.choices(), _metode())
