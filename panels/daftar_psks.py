"""The registry's page /psks: one part at a time."""

from __future__ import annotations

from functools import partial

from panels import (
    psks,
    psks_bagan,
    psks_kecamatan,
    psks_konteks,
    psks_kube,
    psks_lembaga,
    psks_peserta,
    psks_wilayah,
)
from panels.daftar_dasar import Halaman, pembuat

TEMPAT = ("tahun", "wilayah")
_POTENSI = partial(pembuat, bagian=psks.POTENSI, saring=(*TEMPAT, "potensi", "penduduk"))
_KECAMATAN = partial(pembuat, bagian=psks.KECAMATAN, saring=(*TEMPAT, "potensi"))
_LEMBAGA = partial(pembuat, bagian=psks.LEMBAGA, saring=TEMPAT)
PSKS = Halaman(
    psks.choices,
    (
        _POTENSI(psks_wilayah.tabel, "psks-jenis", saring=(*TEMPAT, "penduduk")),
        _POTENSI(psks_bagan.jumlah, "psks-jumlah"),
        _POTENSI(psks_bagan.per_penduduk, "psks-angka"),
        _KECAMATAN(psks_kecamatan.peta, "psks-peta"),
        _KECAMATAN(psks_kecamatan.tabel, "psks-kecamatan"),
        pembuat(psks_konteks.sdm, "psks-sdm", bagian=psks.SDM, saring=TEMPAT),
        pembuat(psks_peserta.peserta, "psks-peserta", bagian=psks.SDM, saring=(), tempat_sendiri=True),
        pembuat(psks_kube.kube, "psks-kube", bagian=psks.KUBE, saring=TEMPAT),
        _LEMBAGA(psks_lembaga.panti, "panti"),
        _LEMBAGA(psks_lembaga.terbitan, "kapasitas-terbitan"),
        _LEMBAGA(psks_lembaga.lembaga, "psks-jumlah"),
        _LEMBAGA(psks_konteks.csr, "psks-csr"),
    ),
)
