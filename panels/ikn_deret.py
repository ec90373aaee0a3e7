"""The type of the IKN set that is shown: its rows by area and ring, in counts or rates, with its cautions."""

from __future__ import annotations

from dataclasses import dataclass

from panels import ikn_alamat
from panels.ikn_sumbu import AWAL
from panels.jenis_info import jenis_info
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan, label

PEKA = 3  # sensitivity level that stands on Publik only as ring and province totals
TANPA_KK = (
    "Angka per 1.000 KK tidak dapat dihitung: jumlah rumah tangga tidak tersedia; yang ditampilkan jumlah."
)
HANYA_LINGKAR = (
    "Jenis ini peka: pada keluaran Publik hanya tampil sebagai jumlah lingkar dan provinsi, tidak per "
    "kabupaten/kota."
)


@dataclass(frozen=True, slots=True)
class Deret:
    """A type as chosen with its rows: what every panel of (c) needs."""

    kode: str
    nama: str
    ukuran: str
    satuan: str
    peka: bool
    found: tuple[Row, ...]
    per: str  # key of the shown number: nilai or angka
    catatan: tuple[str, ...]

    @property
    def unit(self) -> str:
        """Unit as printed."""
        return "per 10.000 penduduk" if self.per == "angka" else self.satuan

    @property
    def desimal(self) -> int:
        """Printed decimals."""
        return 1 if self.per == "angka" else 0

    @property
    def bulanan(self) -> bool:
        """Whether this is the monthly series of stranded people."""
        return self.kode == ikn_alamat.ORTER


def deret(state: State, konteks: Konteks) -> Deret:
    """Return the chosen type of the IKN set with its rows, in counts, or in rates where the base covers all years."""
    kode = ikn_alamat.jenis(state)
    info = jenis_info(state.with_(jenis=kode, satuan=""), konteks)
    found = _rows(kode, state, info.satuan, konteks)
    per, why = _rate_or_count(kode, info.satuan, found, state)
    cumulative = (catatan.KUMULATIF,) if any(row["kumulatif"] for row in found) else ()
    return Deret(
        kode=kode,
        nama=info.nama,
        ukuran="kejadian per bulan" if kode == ikn_alamat.ORTER else label.ukuran(state.ukuran).lower(),
        satuan=info.satuan,
        peka=info.tingkat_sensitif >= PEKA,
        found=found,
        per=per,
        catatan=(
            *catatan.jenis(kode),
            *why,
            *cumulative,
            *_breaks(found),
        ),
    )


def _breaks(found: tuple[Row, ...]) -> tuple[str, ...]:
    """Why a line stops, with the year, and the areas where it is not all of them; the first point starts a line."""
    return tuple(text for _, text in putus(found))


def putus(found: tuple[Row, ...]) -> tuple[tuple[int, str], ...]:
    """Return the definition breaks inside the years shown: the first year of the new definition, and why, whose."""
    areas = [row for row in found if row["dimensi"] == "wilayah"]
    first = min((row["periode"] for row in areas), default="")
    named: dict[tuple[int, str], list[str]] = {}
    for row in areas:
        if row["putus"] and row["alasan_putus"] and row["periode"] > first:
            named.setdefault((row["tahun"], row["alasan_putus"]), []).append(row["nama_pendek"])
    everyone = {row["nama_pendek"] for row in areas}
    return tuple(
        (year, f"Putus deret {year}{'' if set(names) == everyone else _whose(names)}: {reason}")
        for (year, reason), names in sorted(named.items())
    )


def _whose(names: list[str]) -> str:
    return f" ({', '.join(dict.fromkeys(names))})"


def _rows(kode: str, state: State, satuan: str, konteks: Konteks) -> tuple[Row, ...]:
    if kode == ikn_alamat.ORTER:
        return rows("orter_bulanan", konteks, jenis=kode, awal=str(AWAL))
    return rows(
        "ikn_seri",
        konteks,
        jenis=kode,
        ukuran=state.ukuran,
        satuan=satuan,
        dasar=state.penduduk,
        awal=str(AWAL),
    )


def _rate_or_count(
    kode: str, satuan: str, found: tuple[Row, ...], state: State
) -> tuple[str, tuple[str, ...]]:
    """Counts first where clients come from elsewhere; a rate only where one base covers all areas and years."""
    if kode == ikn_alamat.ORTER or catatan.BUKAN_PENDUDUK_SETEMPAT in catatan.jenis(kode):
        return "nilai", ()
    if satuan != "jiwa":
        return "nilai", (TANPA_KK,)
    bare = [row["periode"] for row in found if row["dimensi"] == "wilayah" and row["penduduk"] is None]
    return ("nilai", (catatan.tanpa_angka(state.penduduk, bare[0]),)) if bare else ("angka", ())
