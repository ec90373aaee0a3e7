"""The numbers of a panel's sentences against what the panel prints, and the end of the text that is copied."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from charts.spec import Cell
from panels.kalimat_rapat import salinan
from panels.panel import Panel

BILANGAN = re.compile(r"(?<![\w-])[+−]?\d+(?:\.\d{3})*(?:,\d+)?")
TAHUN = re.compile(r"(?:19|20)\d\d")
# numbers of a rule or a name, and counts of rows (areas, types, reports): these are not the chart's measure
ATURAN = re.compile(
    r"10\.000 (penduduk|simulasi)|1\.000 (penduduk|KK)|\b(95|99,8)\u00a0?\s?%|\b5 titik|lingkar \d|\(Permensos[^)]*\)|"
    r"\d+ dari \d+ wilayah-tahun; \d+ berisi data contoh(; \d+ hanya)?|"
    r"\d+ dari \d+ (wilayah|jenis|kecamatan|titik|anak tangga|rekap|cara)|\(\d+ dari \d+\)|sebanding:? \d+ dari \d+|"
    r"paling sedikit \d+|\b1 berarti sama, 2 berarti|\d+ cara memilih|peluangnya 1 dari \d+|dari 10 wilayah|"
    r"\d+ lengkap menurut jenis|100\u00a0% data contoh|\(\d+ nilai\)|Dari \d+ jenis, ada data: \d+; nihil: \d+",
    re.IGNORECASE,
)
# sentences that set another published figure beside the chart on purpose, each with its own source or base named
SANDINGAN = (
    re.compile(r"kali lipat bergantung penduduk yang dipakai\.$"),
    re.compile(r"^Ibu Kota Nusantara \(delineasi\): "),
)
# a pivot's change of the whole: over comparable areas, its own question to the engine (tests/queries/test_pivot.py)
UBAH_SILANG = re.compile(r" \((?:19|20)\d\d\) menjadi .*\((?:19|20)\d\d\)")
SANDINGAN_PROVINSI = "ikn-wilayah-"  # small multiples of areas; their first sentence is the province's


def angka_di(teks: str) -> set[str]:
    """Numbers of a text without their sign; years and rules are left out."""
    return {
        bilangan.lstrip("+−")
        for bilangan in BILANGAN.findall(ATURAN.sub(" ", teks))
        if not TAHUN.fullmatch(bilangan)
    }


def dicetak(panel: Panel) -> set[str]:
    """Numbers that the panel prints: title, unit, period, coverage, marks, legend, table."""
    kepala = (panel.title, panel.unit, panel.period, panel.stamps.cakupan, panel.stamps.penyebut)
    return {satu for teks in (*kepala, *_teks(panel.spec), *_teks(panel.table)) for satu in angka_di(teks)}


def _teks(apa: object) -> Iterator[str]:
    """Every text inside a spec or table, whatever it is made of."""
    if isinstance(apa, str):
        yield apa
    elif dataclasses.is_dataclass(apa):
        for satu in dataclasses.fields(apa):
            yield from _teks(getattr(apa, satu.name))
    elif isinstance(apa, dict):
        for satu in apa.values():
            yield from _teks(satu)
    elif isinstance(apa, list | tuple):
        for satu in apa:
            yield from _teks(satu)


def luar_panel(panel: Panel) -> list[str]:
    """Sentences with a number that stands nowhere else in the panel."""
    ada = dicetak(panel)
    awal = 1 if panel.key.startswith(SANDINGAN_PROVINSI) else 0
    beda = (*SANDINGAN, UBAH_SILANG) if panel.key == "silang" else SANDINGAN
    diperiksa = (k for k in panel.sentences[awal:] if not any(pola.search(k) for pola in beda))
    return [f"{sorted(asing)}: {kalimat}" for kalimat in diperiksa if (asing := angka_di(kalimat) - ada)]


def ekor_salah(panel: Panel) -> list[str]:
    """What the copied text lacks."""
    teks, cap = salinan(panel), panel.stamps
    akhir = f"Edisi data: {cap.edisi}." + (" [DATA CONTOH]" if cap.contoh else "")
    perlu = {
        "kalimat": all(kalimat in teks for kalimat in panel.sentences),
        "periode": f"Periode: {panel.period}." in teks,
        "sumber": "Sumber: " in teks,
        "akhir": teks.endswith(akhir),
        "sementara": cap.sementara == ("Memuat angka sementara." in teks),
        "audiens": (cap.audiens != "publik") == ("Audiens: " in teks),
        "rapi": "  " not in teks and ".." not in teks.replace("...", ""),
    }
    return [apa for apa, benar in perlu.items() if not benar]


def table_rows(panel: Panel) -> list[tuple[Cell, ...]]:
    """The rows of the table twin, its total last."""
    total = panel.table.total
    return [*panel.table.rows, *([total] if total is not None else [])]


def carries_number(cell: Cell) -> bool:
    """Whether a cell holds a number, a true zero included."""
    counted = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    return counted and cell.keadaan in ("ada", "nihil")
