"""The registry's looks of Tinjauan otomatis and the scatter, parts of /jelajah."""

from __future__ import annotations

from functools import partial

from panels import (
    jelajah,
    pencar,
    tinjauan_besar_tabel,
    tinjauan_edisi,
    tinjauan_kosong,
    tinjauan_lp,
    tinjauan_menonjol,
    tinjauan_peta,
    tinjauan_susun,
    tinjauan_tren,
)
from panels.daftar_dasar import Pembuat, pembuat

_UMUM = ("tahun", "wilayah", "jenis", "ukuran", "indikator", "satuan")
_ANGKA = (*_UMUM, "penduduk")
_LIHAT = partial(pembuat, bagian=jelajah.TINJAUAN, tempat_sendiri=True)
TINJAUAN: tuple[Pembuat, ...] = (
    _LIHAT(tinjauan_besar_tabel.panel, "tinjauan-besaran", saring=_ANGKA),
    _LIHAT(tinjauan_tren.panel, "tinjauan-tren", saring=_ANGKA),
    _LIHAT(tinjauan_peta.panel, "tinjauan-peta", saring=_ANGKA),
    _LIHAT(tinjauan_susun.wilayah, "tinjauan-wilayah", saring=_UMUM),
    _LIHAT(tinjauan_lp.panel, "tinjauan-kelamin", saring=_UMUM),
    _LIHAT(tinjauan_susun.anggota, "tinjauan-anggota", saring=_UMUM),
    _LIHAT(tinjauan_menonjol.wilayah, "tinjauan-sebaran", saring=_ANGKA),
    _LIHAT(tinjauan_menonjol.corong, "tinjauan-corong", saring=_ANGKA),
    _LIHAT(tinjauan_menonjol.banding, "tinjauan-banding", saring=_ANGKA),
    _LIHAT(tinjauan_menonjol.porsi, "tinjauan-porsi", saring=_UMUM),
    _LIHAT(tinjauan_kosong.panel, "tinjauan-ketersediaan", saring=_UMUM),
    _LIHAT(tinjauan_kosong.ditunggu, "tinjauan-ditunggu", saring=_UMUM),
    _LIHAT(tinjauan_edisi.panel, "tinjauan-edisi", saring=_UMUM),
)
PENCAR = pembuat(
    pencar.panel,
    "pencar",
    saring=("tahun", "ukuran", "penduduk", "sumbu_x", "sumbu_y"),
    bagian=jelajah.SILANG,
)
