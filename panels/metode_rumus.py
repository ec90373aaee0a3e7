"""Metode: every formula in use, in words, with its source; and what is hidden on the Publik channel."""

from __future__ import annotations

from data.topeng.margin import BATAS_PER_TINGKAT, BATAS_TERKECIL, MARGIN_TERPUBLIKASI
from panels.metode_rumus_daftar import RUMUS
from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks
from words.format import angka

PAGE = "/metode"
TABEL = {"pmks": "PMKS", "spm": "SPM"}
WILAYAH = {"wilayah": "kabupaten/kota", "lingkar": "lingkar IKN", "provinsi": "provinsi"}
JENIS = {"spm": "layanan SPM", "pas": "kelompok PAS", "semua": "semua jenis"}


def rumus(state: State, konteks: Konteks) -> Panel:
    """Return the formulas with their conditions and sources."""
    return panel_tabel(
        "rumus",
        "Rumus dan aturan hitung",
        kolom("Ukuran", "Rumus", "Syarat", "Rujukan"),
        RUMUS,
        state,
        konteks,
        page=PAGE,
    )


def tingkat() -> str:
    """Return what each sensitivity level hides: "tingkat 1: tidak disamarkan; tingkat 2: 1 sampai 4 disamarkan; …"."""
    return "; ".join(
        f"tingkat {level}: " + (f"1 sampai {angka(limit - 1)} disamarkan" if limit else "tidak disamarkan")
        for level, limit in BATAS_PER_TINGKAT.items()
    )


def penyamaran(state: State, konteks: Konteks) -> Panel:
    """Return the written list of published margins that the mask protects."""
    return panel_tabel(
        "penyamaran",
        "Rekap yang diterbitkan dan dilindungi topeng",
        kolom("Tabel", "Wilayah", "Jenis", "Uraian"),
        [
            (TABEL[one.tabel], WILAYAH[one.wilayah], JENIS.get(one.jenis, one.jenis), one.keterangan)
            for one in MARGIN_TERPUBLIKASI
        ],
        state,
        konteks,
        page=PAGE,
        notes=(
            f"Batas menurut tingkat sensitif: {tingkat()}.",
            "Satu topeng tetap per edisi, dibuat saat edisi terbit: sel utama menurut batas, lalu sel pelengkap "
            f"(paling sedikit selebar {angka(BATAS_TERKECIL)}) agar sel utama tidak dapat dihitung dari jumlah lain, "
            "juga oleh pihak yang mengetahui sel wilayahnya sendiri. Rekap di luar daftar ini yang menyentuh sel "
            "tersamar ikut disamarkan; angka, porsi, selang, dan kalimat mewarisinya.",
        ),
    )
