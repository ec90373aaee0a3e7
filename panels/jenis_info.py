"""What the catalogue says of the chosen type or roll-up, with the guards that its unit needs."""

from __future__ import annotations

from dataclasses import dataclass

from panels.state import State
from queries import Konteks, Row, rows
from stats import satuan as guard
from words import catatan

# roll-ups of several types: their sums are cases, never people
GABUNGAN = frozenset({"semua", "pilar", "spm", "pas"})


@dataclass(frozen=True, slots=True)
class Jenis:
    """A type or roll-up as chosen: code, name, the one unit shown, and how its numbers may be read."""

    kode: str
    nama: str
    keluarga: str
    satuan: str
    satuan_ada: tuple[str, ...]
    anggota: tuple[str, ...]  # the types summed
    tingkat_sensitif: int
    polaritas: str
    definisi: str

    @property
    def gabungan(self) -> bool:
        """Whether this sums several types."""
        return self.keluarga in GABUNGAN and len(self.anggota) > 1

    def jaga_orang(self) -> None:
        """Raise BukanJumlahOrang when a number per head is asked of a sum over types."""
        guard.total_orang(self.anggota if self.gabungan else (self.kode,))


def jenis_info(state: State, konteks: Konteks) -> Jenis:
    """Return the chosen type; raises SatuanBerbeda when two units are asked into one number."""
    row = next(r for r in rows("jenis_daftar", konteks) if r["jenis"] == state.jenis)
    units = rows("satuan_jenis", konteks, jenis=state.jenis)
    known = tuple(u["satuan"] for u in units) or (row["satuan_utama"],)
    return Jenis(
        kode=row["jenis"],
        nama=row["nama"],
        keluarga=row["keluarga"],
        satuan=_one_unit(state.satuan, known, row),
        satuan_ada=known,
        anggota=tuple(r["jenis"] for r in rows("anggota_jenis", konteks, jenis=state.jenis)),
        tingkat_sensitif=row["tingkat_sensitif"] or 1,
        polaritas=row["polaritas"],
        definisi=row["definisi"] or "",
    )


def _one_unit(wanted: str, known: tuple[str, ...], row: Row) -> str:
    chosen = [unit for unit in wanted.split(",") if unit in known]
    if chosen:
        return guard.jumlahkan(chosen)
    return row["satuan_utama"] if row["satuan_utama"] in known else known[0]


def catatan_jenis(info: Jenis) -> tuple[str, ...]:
    """Return the standing cautions of the type."""
    double = (catatan.hitung_ganda(len(info.anggota)),) if info.gabungan else ()
    return (*double, *catatan.jenis(info.kode))
