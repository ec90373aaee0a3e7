"""Metode: the 26 types with everything the catalogue says, the roll-ups, the SPM indicators, the breaks."""

from __future__ import annotations

from charts.spec import Column
from panels.common import plain_cell, word_cell
from panels.metode_rumus import tingkat
from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks, Row, rows
from words import label
from words.format import angka

PAGE = "/metode"
RELASI = {"full": "seluruh jenis", "subset": "hanya bagian yang telantar", "": "tidak disebut"}
DASAR_PAS = {"sourced": "", "inferred": " (disimpulkan)", "": ""}
KELUARGA = {"pilar": "Pilar", "spm": "Layanan SPM", "pas": "PAS"}
KELAMIN = {"": "semua", "L": label.JENIS_KELAMIN["L"], "P": label.JENIS_KELAMIN["P"]}
INTI = ("Kode", "Jenis", "Definisi", "Satuan", "Umur (tahun)", "Jenis kelamin")
ATRIBUT = ("Pilar", "SPM", "PAS", "Tingkat sensitif", "Kewenangan", "Bertumpang tindih dengan")


def definisi(state: State, konteks: Konteks) -> Panel:
    """Return the types in official order with definition, unit and ages."""
    found = rows("jenis_rincian", konteks)
    return panel_tabel(
        "definisi-jenis",
        f"Definisi {angka(len(found))} jenis PMKS",
        kolom(*INTI),
        [_inti(row) for row in found],
        state,
        konteks,
        page=PAGE,
        notes=("Definisi dan batas umur disusun untuk Serambi; yang mengikat naskah peraturannya.",),
    )


def atribut(state: State, konteks: Konteks) -> Panel:
    """Return the types with their roll-ups, sensitivity level, who must act and overlaps."""
    return panel_tabel(
        "atribut-jenis",
        "Rekap, kepekaan, dan tumpang tindih tiap jenis",
        kolom("Jenis", *ATRIBUT),
        [(f"{row['jenis']} {row['nama_pendek']}", *_atribut(row)) for row in rows("jenis_rincian", konteks)],
        state,
        konteks,
        page=PAGE,
        notes=(
            f"Tingkat sensitif: {tingkat()}. Tingkat 3 tidak pernah dipilih otomatis.",
            "“Disimpulkan”: keanggotaan PAS tidak disebut sumber, melainkan disimpulkan dari nama kelompoknya. "
            "Pembagian pilar, tingkat sensitif, dan tumpang tindih adalah usulan katalog Serambi.",
        ),
    )


def _inti(row: Row) -> tuple[str, ...]:
    return row["jenis"], row["nama"], row["definisi"], satuan(row), umur(row), KELAMIN[row["jenis_kelamin"]]


def _atribut(row: Row) -> tuple[str, ...]:
    return (
        row["pilar"] or "",
        spm_jenis(row),
        pas(row),
        str(row["tingkat_sensitif"]),
        row["kewenangan"],
        row["tumpang_tindih"].replace("|", ", "),
    )


def satuan(row: Row) -> str:
    """Return the unit of a type with the other units that senders use: "KK (juga jiwa, lokasi)"."""
    other = row["satuan_lain"].replace("|", ", ")
    return f"{row['satuan_utama']} (juga {other})" if other else row["satuan_utama"]


def umur(row: Row) -> str:
    """Return the age bounds in years; no bound found gives ""."""
    low, high = row["usia_min"], row["usia_max"]
    if low is None and high is None:
        return ""
    if high is None:
        return f"{low} ke atas"
    return f"sampai {high}" if low is None else f"{low}–{high}"


def spm_jenis(row: Row) -> str:
    """Return the SPM service of a type and which part of the type it covers."""
    return f"{row['spm']} ({RELASI[row['relasi_spm']]})" if row["spm"] else ""


def pas(row: Row) -> str:
    """Return the PAS of a type; a membership that no source states is marked."""
    return f"{row['pas']}{DASAR_PAS[row['pas_dasar']]}" if row["pas"] else ""


def rincian(state: State, konteks: Konteks) -> tuple[tuple[str, str], ...]:
    """Return the chosen type as label and text, () when no single type is chosen."""
    row = next((one for one in rows("jenis_rincian", konteks) if one["jenis"] == state.jenis), None)
    if row is None:
        return ()
    pairs = zip((*INTI, *ATRIBUT), (*_inti(row), *_atribut(row)))
    return tuple((title, text) for title, text in pairs if text)


def silang(state: State, konteks: Konteks) -> Panel:
    """Return the one crosswalk behind every roll-up."""
    columns = (
        *kolom("Rekap", "Kode", "Nama"),
        Column("n", "Banyak jenis", numeric=True),
        Column("anggota", "Jenis anggota"),
    )
    return panel_tabel(
        "rekap-silang",
        "Rekap jenis ke pilar, layanan SPM, dan PAS",
        columns,
        [
            (
                KELUARGA[row["keluarga"]],
                row["kode_rekap"],
                row["nama"] + DASAR_PAS[row["pas_dasar"] or ""],
                plain_cell(row["n_jenis"]),
                word_cell(row["anggota"]),
            )
            for row in rows("rekap_silang", konteks)
        ],
        state,
        konteks,
        page=PAGE,
        notes=("Jumlah sebuah rekap adalah jumlah kasus menurut jenis, bukan jumlah orang.",),
    )


def spm(state: State, konteks: Konteks) -> Panel:
    """Return the SPM indicators with numerator, denominator and target."""
    columns = (
        *kolom("Kode", "Kewenangan", "Indikator", "Pembilang", "Penyebut"),
        Column("t", "Target (%)", numeric=True),
    )
    return panel_tabel(
        "indikator-spm",
        "Indikator SPM bidang sosial",
        columns,
        [
            (
                *(row["kode"], label.kewenangan(row["kewenangan"]).partition(" (")[0]),
                *(row["nama"], row["pembilang"], row["penyebut"]),
                plain_cell(row["target_persen"]),
            )
            for row in rows("spm_indikator_daftar", konteks)
        ],
        state,
        konteks,
        page=PAGE,
        notes=(
            "Dua dari sepuluh rumus terbaca pada naskah Permensos 9/2018; delapan lainnya mengikuti pola.",
        ),
    )


def putus(state: State, konteks: Konteks) -> Panel:
    """Return the definition breaks; no line and no change crosses them."""
    return panel_tabel(
        "putus-deret",
        "Putus deret (perubahan definisi)",
        kolom("Kode", "Jenis", "Mulai", "Wilayah", "Alasan", "Sumber"),
        [
            (
                row["jenis"],
                row["nama"],
                row["periode"],
                row["nama_wilayah"] or "semua",
                row["alasan"],
                row["sumber"],
            )
            for row in rows("putus_daftar", konteks)
        ],
        state,
        konteks,
        page=PAGE,
        notes=("Garis tidak ditarik dan perubahan tidak dihitung melewati tahun pertama definisi baru.",),
    )


def riwayat_wilayah(state: State, konteks: Konteks) -> Panel:
    """Return the changes of areas that affect comparability."""
    return panel_tabel(
        "riwayat-wilayah",
        "Perubahan wilayah",
        kolom("Wilayah", "Tahun", "Peristiwa", "Keterangan", "Verifikasi", "Sumber"),
        [
            (
                *(row["nama"] or row["kode_wilayah"], str(row["tahun"]), row["peristiwa"], row["keterangan"]),
                *("terverifikasi" if row["terverifikasi"] else "belum diverifikasi", row["sumber"]),
            )
            for row in rows("wilayah_riwayat_daftar", konteks)
        ],
        state,
        konteks,
        page=PAGE,
    )
