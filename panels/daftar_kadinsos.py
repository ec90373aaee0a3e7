"""The registry's Kadinsos pages: /kesenjangan (one part at a time) and /profil."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from panels import (
    gap_jenis,
    gap_jenis_daftar,
    gap_jenis_peta,
    kapasitas,
    kapasitas_bagan,
    kapasitas_panti,
    kesenjangan,
    lanjutan,
    lanjutan_banding,
    lanjutan_corong,
    lanjutan_porsi,
    peringkat,
    peringkat_penyebut,
    pertanyaan,
    profil,
    profil_ditunggu,
    profil_duri,
    profil_ikn,
    profil_peta,
    profil_rincian,
    profil_tren,
    rentang_wilayah,
    sasaran,
    sasaran_anggaran,
    sasaran_bantuan,
    sasaran_spm,
    spm_gap,
    spm_gap_capaian,
    spm_gap_peringatan,
    spm_gap_sebar,
    usulan,
)
from panels.daftar_dasar import Halaman, Hasil, pembuat
from panels.panel import Panel
from panels.profil_dasar import Tempat, tempat
from panels.state import State
from queries import Konteks

BAGAN_KAPASITAS = ("jiwa_per_tksk", "kk_per_tksk", "desa_per_psm", "tagana_per_10rb")


def peta_kesenjangan(
    build: Callable[[State, Konteks], Panel], state: State, konteks: Konteks
) -> Panel | None:
    """The map or the tiles of the gap, where the charts of the types stand."""
    return build(state, konteks) if gap_jenis.terisi(gap_jenis.di_tempat(state, konteks)) else None


def di_profil(build: Callable[[Tempat], Panel | None], state: State, konteks: Konteks) -> Panel | None:
    """A part of the profile, of the area that the state names."""
    return build(tempat(state, konteks))


def umum(build: Callable[[State, Konteks], Hasil], state: State, konteks: Konteks) -> Hasil:
    """A part that the profile shares with another page, of the profile's area."""
    return build(tempat(state, konteks).state, konteks)


def bagan_kapasitas(state: State, konteks: Konteks) -> Iterator[Panel]:
    """The charts of caseloads, one by one."""
    return (kapasitas_bagan.bagan(code, state, konteks) for code in BAGAN_KAPASITAS)


TEMPAT = ("tahun", "wilayah")
SATU_JENIS = ("tahun", "wilayah", "jenis", "ukuran")
DIBANDING = ("tahun", "wilayah", "jenis", "ukuran", "penduduk")
DI_PROFIL = ("tahun", "wilayah", "ukuran")
_SPM = partial(pembuat, bagian=kesenjangan.SPM, saring=TEMPAT)
_JENIS = partial(pembuat, bagian=kesenjangan.JENIS)
_PERINGKAT = partial(pembuat, bagian=kesenjangan.PERINGKAT, saring=DIBANDING)
_KAPASITAS = partial(pembuat, bagian=kesenjangan.KAPASITAS, saring=TEMPAT)
_SASARAN = partial(pembuat, bagian=kesenjangan.SASARAN, saring=TEMPAT)
_USULAN = partial(pembuat, bagian=kesenjangan.USULAN, saring=(*TEMPAT, "urut"))
_LANJUTAN = partial(pembuat, bagian=kesenjangan.LANJUTAN, saring=DIBANDING)
KESENJANGAN = Halaman(
    kesenjangan.choices,
    (
        _SPM(spm_gap_sebar.matriks, "spm-matriks"),
        _SPM(spm_gap_sebar.peta, "spm-peta"),
        _SPM(spm_gap_capaian.capaian, "spm-capaian"),
        _SPM(spm_gap_peringatan.peringatan, "spm-lensa"),
        _SPM(spm_gap.strip, "spm-strip"),
        _JENIS(gap_jenis.bullet, "gap-jenis", saring=TEMPAT),
        _JENIS(partial(peta_kesenjangan, gap_jenis_peta.peta), "gap-peta", saring=("tahun", "jenis")),
        _JENIS(partial(peta_kesenjangan, gap_jenis_peta.petak), "gap-petak", saring=("tahun", "jenis")),
        _JENIS(gap_jenis_daftar.daftar, "gap-jenis-daftar", saring=TEMPAT),
        _PERINGKAT(peringkat.perbandingan, "perbandingan-wilayah", saring=(*DIBANDING, "susun")),
        _PERINGKAT(rentang_wilayah.rentang_wilayah, "rentang-wilayah"),
        _PERINGKAT(peringkat_penyebut.penyebut, "peringkat-penyebut"),
        _KAPASITAS(kapasitas.kapasitas, "kapasitas"),
        _KAPASITAS(bagan_kapasitas, "kapasitas"),
        _KAPASITAS(kapasitas_panti.panti, "panti"),
        _KAPASITAS(kapasitas_panti.terbitan, "kapasitas-terbitan"),
        _SASARAN(sasaran_spm.capaian, "spm-target"),
        _SASARAN(sasaran.target, "target-capaian"),
        _SASARAN(sasaran_anggaran.anggaran, "anggaran-program"),
        _SASARAN(sasaran_bantuan.bantuan, "bantuan"),
        _SASARAN(sasaran_bantuan.keluar, "keluar"),
        _USULAN(usulan.usulan, "usulan"),
        _LANJUTAN(lanjutan_corong.diagram, "diagram-corong"),
        _LANJUTAN(lanjutan_banding.banding, "banding-provinsi"),
        _LANJUTAN(lanjutan.simulasi, "simulasi-peringkat"),
        _LANJUTAN(lanjutan_porsi.kelipatan_wilayah, "kelipatan-porsi", saring=SATU_JENIS),
    ),
)
_PROFIL = partial(pembuat, saring=DI_PROFIL)
PROFIL = Halaman(
    lambda konteks: profil.choices(),
    (
        _PROFIL(partial(di_profil, profil_peta.inset), "profil-peta", saring=("wilayah",)),
        _PROFIL(partial(di_profil, profil_rincian.rincian), "profil-rincian"),
        _PROFIL(
            partial(di_profil, profil_duri.duri), "profil-duri", saring=(*DI_PROFIL, "penduduk", "pembanding")
        ),
        _PROFIL(partial(di_profil, profil_tren.kecil), "profil-tren"),
        _PROFIL(partial(umum, spm_gap.strip), "spm-strip", saring=TEMPAT),
        _PROFIL(partial(umum, kapasitas.kapasitas), "kapasitas", saring=TEMPAT),
        _PROFIL(partial(di_profil, profil_ikn.ikn), "profil-ikn", saring=TEMPAT),
        _PROFIL(partial(di_profil, profil_ikn.tangga), "ikn-tangga"),
        _PROFIL(partial(di_profil, profil_ditunggu.ditunggu), "profil-ditunggu", saring=TEMPAT),
        _PROFIL(partial(umum, pertanyaan.pertanyaan), "pertanyaan", saring=TEMPAT),
    ),
)
