"""The scenarios in words: names, assumptions, the reading of the last year, and the growth that was recorded."""

from __future__ import annotations

from panels import ikn_alamat
from panels.ikn_skenario_dasar import Dasar
from panels.state import State
from queries import Konteks, rows
from stats.rasio import BASIS_PERSEN
from stats.skenario import TitikSkenario, pertumbuhan
from words.format import angka, dengan_satuan, periode
from words.kalimat import tandai

Jalur = dict[str, tuple[TitikSkenario, ...]]

GOLONGAN = {
    "tumbuh_rendah": ("Rendah", "pembanding"),
    "tumbuh_sedang": ("Sedang", "utama"),
    "tumbuh_tinggi": ("Tinggi", "kedua"),
}
BUKAN_RAMALAN = "Skenario, bukan ramalan dan bukan fakta; rentangnya bukan selang ketidakpastian."
TETAP = (
    "Angka per penduduk dianggap tetap: tidak memperhitungkan pendatang tak tercatat, program, atau krisis."
)
TERBALIK = "Perhatian: pertumbuhan rendah, sedang, dan tinggi yang dipilih tidak berurutan naik."
KECIL = f"Jumlah dasar di bawah {BASIS_PERSEN}: beda antarskenario lebih kecil daripada naik turun kebetulan."
HABIS = "Tahun dasar {} tidak lebih awal daripada tahun akhir {}. Pilih tahun akhir yang lebih jauh."


def nilai(point: TitikSkenario, counted: bool) -> float:
    """The number drawn: counted cases or people."""
    return point.jumlah if counted else point.penduduk


def bacaan(points: Jalur, one: Dasar, counted: bool, state: State) -> str:
    """The start and the three ends in one sentence, contoh said."""
    unit = one.jenis.satuan if counted else "jiwa"
    start = dengan_satuan(nilai(points["tumbuh_sedang"][0], counted), unit)
    ends = ", ".join(
        f"{angka(nilai(path[-1], counted))} ({GOLONGAN[key][0].lower()})" for key, path in points.items()
    )
    what = f"{one.jenis.nama} di {one.nama}" if counted else f"penduduk {one.nama}"
    year = ikn_alamat.sampai(state)
    said = f"Dari {start} pada {one.tahun}, {what} pada {year} menjadi {ends} {unit} menurut skenario."
    return tandai(said, "tetap", counted and one.contoh)


def asumsi(one: Dasar, rate: float, counted: bool, state: State) -> str:
    """Every assumption in one line: start, growths, rate."""
    growth = "; ".join(
        f"{name.lower()} {ikn_alamat.tumbuh(ikn_alamat.pertumbuhan(state, key))}"
        for key, (name, _) in GOLONGAN.items()
    )
    fixed = f" Angka tetap {angka(rate, 2)} per 10.000 penduduk ({one.tahun})." if counted else ""
    return f"Asumsi: penduduk awal {one.awal}; pertumbuhan {growth}.{fixed}"


def urutan(state: State) -> tuple[str, ...]:
    """A warning where low, mid and high do not rise."""
    chosen = [ikn_alamat.pertumbuhan(state, key) for key in GOLONGAN]
    return () if chosen == sorted(chosen) else (TERBALIK,)


def acuan_sumber(konteks: Konteks) -> list[str]:
    """Sources of the printed growth rates."""
    return [row["sumber_id"] for row in rows("ikn_laju", konteks)]


def acuan(one: Dasar, konteks: Konteks) -> tuple[str, ...]:
    """What growth was recorded or projected, so that nobody sets one in the dark."""
    told = [
        f"{row['nama']} {angka(row['nilai'], 2)}{' (memperhitungkan IKN)' if row['catatan'] else ''}"
        for row in rows("ikn_laju", konteks)
    ]
    notes = [f"Acuan, proyeksi BPS 2020–2024, persen per tahun: {'; '.join(told)}."] if told else []
    known = rows("ikn_dasar", konteks, wilayah=one.tempat, dasar="dukcapil")
    if len(known) > 1:
        first, last = known[0], known[-1]
        grown = pertumbuhan(first["nilai"], last["nilai"], last["x"] - first["x"])
        notes.append(
            f"Acuan, register Dukcapil {one.nama} {periode(first['periode'])} ke {periode(last['periode'])}: "
            f"{angka(grown, 2)} persen per tahun."
        )
    return tuple(notes)
