"""The registry's presenter pages: /, /peta, /jenis, /ikn."""

from __future__ import annotations

from collections.abc import Iterator

from panels import (
    ikn_alamat,
    ikn_daya,
    ikn_jendela,
    ikn_kapasitas,
    ikn_migrasi,
    ikn_neto,
    ikn_operasi,
    ikn_penduduk,
    ikn_peristiwa,
    ikn_ramalan,
    ikn_seri,
    ikn_skenario,
    ikn_tabel,
    ikn_tangga,
    jenis,
    jenis_kosong,
    jenis_matriks,
    jenis_porsi,
    jenis_rincian,
    peta,
    peta_rinci,
    ringkasan_pilar,
    ringkasan_spm,
)
from panels import jenis_kelamin as kelamin
from panels.daftar_dasar import Halaman, pembuat
from panels.panel import Panel
from panels.state import State
from queries import Konteks


def jenis_kelamin(state: State, konteks: Konteks) -> Panel | None:
    """By sex, where the place has a number by sex."""
    return kelamin.jenis_kelamin(state, konteks) if kelamin.ada(state, konteks) else None


def porsi(state: State, konteks: Konteks) -> tuple[Panel, ...]:
    """Shares against the province; none where the place itself has no number."""
    here = jenis.di_tempat(jenis.semua_baris(state, konteks), state)
    return jenis_porsi.porsi(state, konteks) if jenis_kosong.terisi(here) else ()


def matriks(state: State, konteks: Konteks) -> tuple[tuple[Panel, ...], ...]:
    """Areas × types, where any place has a number."""
    return jenis_matriks.matriks(state, konteks) if jenis_kosong.ada_data(state, konteks) else ()


def penduduk(state: State, konteks: Konteks) -> Iterator[Panel]:
    """A panel per area of the section."""
    areas = ikn_penduduk.wilayah_penduduk(state, konteks)
    return (ikn_penduduk.penduduk(area, state, konteks) for area in areas)


def jendela(state: State, konteks: Konteks) -> Panel | None:
    """Before and after, where both it and the comparison with migration stand."""
    before = ikn_jendela.jendela(state, konteks)
    return before if before and ikn_neto.neto_perubahan(state, konteks) else None


def neto(state: State, konteks: Konteks) -> Panel | None:
    """Migration and change, where before and after stand too."""
    points = ikn_neto.neto_perubahan(state, konteks)
    return points if points and ikn_jendela.jendela(state, konteks) else None


TEMPAT = ("tahun", "wilayah")
PENDUDUK = ("wilayah",)
LINGKAR = ("tahun", "ukuran", "penduduk", "jenis_ikn")
LINGKUP = ("tahun", "wilayah", "ukuran", "penduduk", "jenis_ikn", "lingkup")
SKENARIO = (*LINGKUP, "tumbuh_rendah", "tumbuh_sedang", "tumbuh_tinggi", "sampai")
SEBARAN = (
    "tahun",
    "wilayah",
    "jenis",
    "ukuran",
    "indikator",
    "tampil",
    "penduduk",
    "kelas",
    "banding",
    "satuan",
)
PILIHAN = (*TEMPAT, "kelompok", "preset")

RINGKASAN = Halaman(
    lambda konteks: {},
    (
        pembuat(ringkasan_pilar.pilar, "pilar", saring=TEMPAT),
        pembuat(ringkasan_spm.tabel_spm, "spm-lima-layanan", saring=TEMPAT),
    ),
)
PETA = Halaman(
    peta.choices,
    (
        pembuat(peta.peta, "peta", saring=SEBARAN),
        pembuat(peta.petak, "petak", saring=SEBARAN),
        pembuat(peta_rinci.diumumkan, "diumumkan", saring=("wilayah", "jenis")),
        pembuat(peta_rinci.kecamatan, "kecamatan", saring=("wilayah",)),
    ),
)
JENIS = Halaman(
    jenis.choices,
    (
        pembuat(jenis_rincian.rincian, "rincian", saring=PILIHAN),
        pembuat(jenis_kelamin, "jenis-kelamin", saring=(*PILIHAN, "ukuran")),
        pembuat(porsi, "porsi", saring=(*PILIHAN, "ukuran")),
        pembuat(matriks, "matriks", saring=("tahun", "ukuran", "kelompok", "preset", "tampil")),
    ),
)
IKN = Halaman(
    ikn_alamat.choices,
    (
        pembuat(penduduk, "penduduk", saring=PENDUDUK, tempat_sendiri=True),
        pembuat(ikn_migrasi.arus, "migrasi-arus", saring=PENDUDUK),
        pembuat(ikn_migrasi.neto, "migrasi-neto", saring=PENDUDUK),
        pembuat(ikn_tabel.tanpa_tahun, "tanpa-tahun"),
        pembuat(ikn_tabel.fakta, "fakta-migrasi"),
        pembuat(ikn_seri.lingkar, "ikn-lingkar", saring=LINGKAR),
        pembuat(ikn_peristiwa.tabel_peristiwa, "ikn-peristiwa"),
        pembuat(ikn_seri.wilayah, "ikn-wilayah", saring=LINGKAR),
        pembuat(jendela, "jendela", saring=LINGKAR),
        pembuat(neto, "neto", saring=LINGKAR),
        pembuat(ikn_tangga.tangga, "ikn-tangga", saring=LINGKUP, tempat_sendiri=True),
        pembuat(ikn_daya.daya, "ikn-daya", saring=LINGKUP, tempat_sendiri=True),
        pembuat(ikn_skenario.penduduk, "ikn-skenario-penduduk", saring=SKENARIO, tempat_sendiri=True),
        pembuat(ikn_skenario.kasus, "ikn-skenario-kasus", saring=SKENARIO, tempat_sendiri=True),
        pembuat(ikn_ramalan.ramalan, "ikn-ramalan"),
        pembuat(ikn_kapasitas.kapasitas, "ikn-kapasitas", saring=("tahun", "wilayah", "lingkup")),
        pembuat(ikn_operasi.operasi, "ikn-operasi", saring=("wilayah", "lingkup")),
    ),
)
